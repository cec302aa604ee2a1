// The relations that names and titles state by their form: a post, a body's country, a part's whole.

/// Reads claims out of posts and names.
package struct StructuralClaims: Sendable {
  let pack: LanguagePack
  let schema: Schema
  let authority: AuthorityIndex

  /// A reader for a language.
  package init(pack: LanguagePack, schema: Schema, authority: AuthorityIndex) {
    self.pack = pack
    self.schema = schema
    self.authority = authority
  }

  /// The claims of an article's posts and names.
  ///
  /// - Parameter anaphors: The resolved descriptions, for posts whose holder is named elsewhere.
  package func claims(
    in document: AnnotatedDocument, mentions: [Mention], posts: [Post], events: [EventMention],
    anaphors: [Mention], home: Int?, table: inout EntityTable
  ) -> [Claim] {
    var claims: [Claim] = []
    let resolved = Dictionary(
      anaphors.compactMap { mention in mention.entity.map { (mention.tokens, $0) } },
      uniquingKeysWith: { first, _ in first })
    let house = house(document, mentions, table)
    for post in posts {
      let holder = post.holder.flatMap { mentions[$0].entity }
      let person = holder ?? resolved[post.tokens]
      let sentence = document.sentence(at: post.headTokens.lowerBound)
      if let person, !post.isFormer, !isSupposed(post, mentions, document, sentence) {
        claims += positions(
          of: person, post, mentions, document, sentence, isDirect: holder != nil, home: home,
          house: house,
          table)
        if holder != nil { claims += chairs(post, person, events, document, sentence) }
      }
      claims += countries(of: post, mentions, sentence, &table)
    }
    claims += nested(mentions, document, &table)
    claims += adjacent(mentions, document, &table)
    claims += affiliations(mentions, posts, document, table)
    claims += namedCapitals(mentions, document, table)
    claims += namedAfterPlaces(events, mentions, document, table)
    claims += capitals(anaphors, document, table)
    return claims
  }

  // MARK: Posts

  private func positions(
    of person: Int, _ post: Post, _ mentions: [Mention], _ document: AnnotatedDocument,
    _ sentence: Sentence, isDirect: Bool, home: Int?, house: Int?,
    _ table: EntityTable
  ) -> [Claim] {
    let title = Claim.Title(text: self.title(post, document), key: post.head.key)
    let objects = objects(of: post, mentions, document)
    if objects.isEmpty, isDirect, isHomePost(post, document), let country = home, person != country
    {
      // 'le ministre de l'Intérieur' of the country that the article is about.
      return [
        Claim(
          subject: person, relation: "holdsPosition", object: country, title: title,
          evidence: evidence(sentence, "post.domestic", 0.6))
      ]
    }
    if objects.isEmpty, isDirect, isHousePost(post), let house {
      return [
        Claim(
          subject: person, relation: "holdsPosition", object: house, title: title,
          evidence: evidence(sentence, "post.house", 0.6))
      ]
    }
    return objects.flatMap { object -> [Claim] in
      guard table[person].type == "Person", object != person else { return [] }
      let allowed = post.head.relations.filter {
        schema.allows($0, from: table[person].type, to: table[object].type)
      }
      // A lawmaker of a party is its member and holds no post there.
      let meant = allowed.first == "memberOf" ? ["memberOf"] : allowed
      return meant.map { relation in
        Claim(
          subject: person, relation: relation, object: object,
          title: relation == "holdsPosition" ? title : nil,
          evidence: evidence(
            sentence, "post." + (isDirect ? "apposition" : "description"),
            isDirect ? 0.9 : 0.75))
      }
    }
  }

  /// Whether an Arabic title in the accusative is only what its holder will or may become: 'إذا فاز فسيصبح
  /// فلان وزيرا'.
  private func isSupposed(
    _ post: Post, _ mentions: [Mention], _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    guard pack.subjects == .both, let holder = post.holder,
      mentions[holder].tokens.upperBound <= post.headTokens.lowerBound,
      document.tokens[post.headTokens.lowerBound].folded.hasSuffix("ا")
    else { return false }
    let start = mentions[holder].tokens.lowerBound
    return (max(sentence.tokens.lowerBound, start - 3)..<start).contains { index in
      let form = pack.form(of: document.tokens[index])
      return form.proclitics.contains("س") || pack.isWord(form.word, in: .negation)
        || pack.isWord(form.word, in: .sentenceBlocker)
        || pack.isWord(form.word, in: .futureParticle)
    }
  }

  /// The title as it is quoted, without what is written onto it: الرئيس for للرئيس.
  private func title(_ post: Post, _ document: AnnotatedDocument) -> String {
    guard let first = post.title.first, let last = post.title.last,
      let form = headForm(document.tokens[first])
    else { return document.text(post.title) }
    return document.name(
      TextSpan(form.start, document.tokens[last].span.end), of: post.title,
      isWord: pack.isKnown)
  }

  /// The reading of a token as the first word of a title, with its article.
  private func headForm(_ token: Token) -> WordForm? {
    token.forms.first { pack.postHeads.begins(with: $0.word) }.map { token.withArticle($0) }
  }

  /// The bodies, or else the country, that a post is held in, each once.
  private func objects(
    of post: Post, _ mentions: [Mention], _ document: AnnotatedDocument
  ) -> [Int] {
    let bodies = post.bodies.compactMap { mentions[$0].entity }
    if bodies.isEmpty,
      post.head.scope != .body || post.isOfState || isSecurityPost(post, document)
    {
      return post.country.flatMap { mentions[$0].entity }.map { [$0] } ?? []
    }
    return bodies.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether an Arabic title names the security of a country and no body of it: 'مدير الأمن التشادي'.
  private func isSecurityPost(_ post: Post, _ document: AnnotatedDocument) -> Bool {
    pack.subjects == .both
      && post.title.dropFirst(post.headTokens.count).contains {
        pack.concept(of: pack.form(of: document.tokens[$0]).word) == "security"
      }
  }

  /// Whether a post without a country is one of the country at which its article is at home: a minister
  /// with a field, a head of government alone, a president by title; no envoy.
  private func isHomePost(_ post: Post, _ document: AnnotatedDocument) -> Bool {
    guard !pack.isWord(post.head.key, in: .envoyPost) else { return false }
    switch post.head.scope {
    case .body: return false
    case .domain:
      return pack.isWord(post.head.key, in: .fieldPost)
        || post.title.upperBound == post.headTokens.upperBound
    case .any:
      // 'President Lina Haddad', but not 'its president' nor 'president of the union'.
      return post.title.upperBound == post.headTokens.upperBound
        && post.tokens.lowerBound == post.title.lowerBound
        && document.tokens[post.title.lowerBound].shape == .capitalized
        && post.title.allSatisfy { pack.isWord(document.tokens[$0].folded, in: .stateTitle) }
    }
  }

  /// Whether a post without a body is one of the body that its article is about: 'chief executive Lina
  /// Haddad' in a story of one company.
  private func isHousePost(_ post: Post) -> Bool {
    pack.isWord(post.head.key, in: .housePost)
      && post.title.upperBound == post.headTokens.upperBound
      && post.tokens.lowerBound == post.title.lowerBound
  }

  /// The body that an article is about: named in its first sentence, and at least twice as often as any
  /// other.
  private func house(
    _ document: AnnotatedDocument, _ mentions: [Mention], _ table: EntityTable
  ) -> Int? {
    let lead = document.sentences.first?.tokens.upperBound ?? 0
    let first = Set(
      mentions.filter { $0.tokens.lowerBound < lead }.compactMap(\.entity)
        .filter { schema.isClass(table[$0].type, a: "Organization") })
    let bodies = table.entries.indices.filter {
      schema.isClass(table[$0].type, a: "Organization")
    }.sorted { (table[$1].mentionCount, $0) < (table[$0].mentionCount, $1) }
    guard let best = bodies.first, first == [best], table[best].mentionCount > 2,
      bodies.count < 2 || table[best].mentionCount >= 2 * table[bodies[1]].mentionCount
    else { return nil }
    return best
  }

  /// What each post says of whoever a rule finds to hold it.
  package func predicates(
    of posts: [Post], _ mentions: [Mention], in document: AnnotatedDocument, home: Int?
  ) -> [PredicatePost] {
    posts.map { post in
      var objects = objects(of: post, mentions, document)
      if objects.isEmpty, isHomePost(post, document), let home { objects = [home] }
      return PredicatePost(
        objects: objects,
        title: Claim.Title(text: self.title(post, document), key: post.head.key),
        isFormer: post.isFormer)
    }
  }

  /// 'directeur de l'Agence marocaine', 'patron de la Sûreté du Maroc': the country has the bodies.
  private func countries(
    of post: Post, _ mentions: [Mention], _ sentence: Sentence, _ table: inout EntityTable
  ) -> [Claim] {
    guard let mention = post.country, let country = mentions[mention].entity else { return [] }
    return post.bodies.compactMap { body in
      guard let entity = mentions[body].entity else { return nil }
      return ofCountry(entity, country, sentence, "post.country", &table)
    }
  }

  func ofCountry(
    _ body: Int, _ country: Int, _ sentence: Sentence, _ rule: String, _ table: inout EntityTable
  ) -> Claim? {
    guard schema.isClass(table[body].type, a: "Organization"), table[country].type == "Country",
      table[body].type != "IntergovernmentalOrganization"
    else { return nil }
    if table[body].country == nil {
      table[body].country = table[country].authority.map { authority.entries[$0].iri }
    }
    return Claim(
      subject: body, relation: "ofCountry", object: country, evidence: evidence(sentence, rule, 0.9)
    )
  }

  func evidence(_ sentence: Sentence, _ rule: String, _ confidence: Double) -> Evidence {
    Evidence(
      span: sentence.span, rule: pack.language.code + "." + rule, confidence: confidence)
  }
}

extension AnnotatedDocument {
  /// The sentence that holds a token.
  ///
  /// - Complexity: O(log n) in the number of sentences.
  package func sentence(at token: Int) -> Sentence { sentences[sentenceIndex(at: token)] }

  /// The index of the sentence that holds a token.
  package func sentenceIndex(at token: Int) -> Int {
    var low = 0
    var high = sentences.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
