// The relations that names and titles state by their form: a post, a body's country, a part's whole.

/// Reads claims out of posts and names.
package struct StructuralClaims: Sendable {
  private let pack: LanguagePack
  private let schema: Schema
  private let authority: AuthorityIndex

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
    anaphors: [Mention], table: inout EntityTable
  ) -> [Claim] {
    var claims: [Claim] = []
    let resolved = Dictionary(
      anaphors.compactMap { mention in mention.entity.map { (mention.tokens, $0) } },
      uniquingKeysWith: { first, _ in first })
    let home = home(document, mentions, posts, table)
    for post in posts {
      let holder = post.holder.flatMap { mentions[$0].entity }
      let person = holder ?? resolved[post.tokens]
      let sentence = document.sentence(at: post.headTokens.lowerBound)
      if let person, !post.isFormer {
        claims += positions(
          of: person, post, mentions, document, sentence, isDirect: holder != nil, home: home,
          table)
      }
      claims += countries(of: post, mentions, sentence, &table)
    }
    claims += nested(mentions, document, &table)
    claims += adjacent(mentions, document, &table)
    claims += namedAfterPlaces(events, mentions, document, table)
    claims += capitals(anaphors, document, table)
    return claims
  }

  // MARK: Posts

  private func positions(
    of person: Int, _ post: Post, _ mentions: [Mention], _ document: AnnotatedDocument,
    _ sentence: Sentence, isDirect: Bool, home: Int?, _ table: EntityTable
  ) -> [Claim] {
    let title = Claim.Title(text: self.title(post, document), key: post.head.key)
    let objects = objects(of: post, mentions)
    if objects.isEmpty, isDirect, isHomePost(post, document), let country = home, person != country
    {
      // 'le ministre de l'Intérieur' of the country that the article is about.
      return [
        Claim(
          subject: person, relation: "holdsPosition", object: country, title: title,
          evidence: evidence(sentence, "post.domestic", 0.6))
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
  private func objects(of post: Post, _ mentions: [Mention]) -> [Int] {
    let bodies = post.bodies.compactMap { mentions[$0].entity }
    if bodies.isEmpty, post.head.scope != .body {
      return post.country.flatMap { mentions[$0].entity }.map { [$0] } ?? []
    }
    return bodies.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether a post without a country is one of the country at which its article is at home: a minister
  /// with a field, a head of government alone, a president by title; no envoy.
  private func isHomePost(_ post: Post, _ document: AnnotatedDocument) -> Bool {
    guard !pack.isWord(post.head.key, in: "envoyPost") else { return false }
    switch post.head.scope {
    case .body: return false
    case .domain:
      return pack.isWord(post.head.key, in: "fieldPost")
        || post.title.upperBound == post.headTokens.upperBound
    case .any:
      // 'President Lina Haddad', but not 'its president' nor 'president of the union'.
      return post.title.upperBound == post.headTokens.upperBound
        && post.tokens.lowerBound == post.title.lowerBound
        && document.tokens[post.title.lowerBound].shape == .capitalized
        && post.title.allSatisfy { pack.isWord(document.tokens[$0].folded, in: "stateTitle") }
    }
  }

  /// The country whose posts the article names without saying so.
  private func home(
    _ document: AnnotatedDocument, _ mentions: [Mention], _ posts: [Post], _ table: EntityTable
  ) -> Int? {
    HomeCountry(pack: pack, authority: authority)
      .country(of: document, mentions, posts: posts, table)
  }

  /// What each post says of whoever a rule finds to hold it.
  package func predicates(
    of posts: [Post], _ mentions: [Mention], in document: AnnotatedDocument, table: EntityTable
  ) -> [PredicatePost] {
    let country = home(document, mentions, posts, table)
    return posts.map { post in
      var objects = objects(of: post, mentions)
      if objects.isEmpty, isHomePost(post, document), let country { objects = [country] }
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

  private func ofCountry(
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

  // MARK: Names inside names

  /// 'Conseil de sécurité russe' is Russia's; 'Commission de l'Union africaine' is part of the Union.
  private func nested(
    _ mentions: [Mention], _ document: AnnotatedDocument, _ table: inout EntityTable
  ) -> [Claim] {
    var claims: [Claim] = []
    var holder: Mention?
    for mention in mentions {
      guard let outer = holder, outer.tokens.upperBound > mention.tokens.lowerBound,
        outer.tokens != mention.tokens
      else {
        holder = mention
        continue
      }
      guard let body = outer.entity, let inner = mention.entity, body != inner,
        schema.isClass(table[body].type, a: "Organization")
      else { continue }
      let sentence = document.sentence(at: outer.tokens.lowerBound)
      let isEnd = mention.tokens.upperBound == outer.tokens.upperBound
      let isStart = mention.tokens.lowerBound == outer.tokens.lowerBound
      if table[inner].type == "Country",
        mention.kind == .demonym || (isEnd || isStart) && isPublic(outer, document)
      {
        // 'Mission pour la justice en Haïti' is not Haiti's.
        let before = document.tokens[max(0, mention.tokens.lowerBound - 1)].folded
        if !isStart, pack.isWord(before, in: "preposition"),
          !pack.isWord(before, in: "contraction"),
          !pack.isWord(before, in: "link")
        {
          continue
        }
        if let claim = ofCountry(body, inner, sentence, "name.country", &table) {
          claims.append(claim)
        }
      } else if schema.isClass(table[inner].type, a: "Organization"),
        isEnd || isStart && pack.modifiers != .after
      {
        claims.append(
          Claim(
            subject: body, relation: "subOrganizationOf", object: inner,
            evidence: evidence(sentence, "name.part", 0.8)))
      }
    }
    return claims
  }

  /// Whether a body's name says what kind of body it is: a company's or club's may name a country that
  /// it only does business in.
  private func isPublic(_ body: Mention, _ document: AnnotatedDocument) -> Bool {
    if body.source == .authority { return true }
    return body.tokens.contains { index in
      pack.bodyHeads.matches(first: pack.form(of: document.tokens[index]).word) { step in
        index + step < body.tokens.upperBound ? document.tokens[index + step].folded : nil
      }.contains { $0.values.contains { !schema.isClass($0, a: "Company") } }
    }
  }

  /// 'l'Agence de l'eau (AE) de Tunisie', 'Russia's Water Agency', 'Gafsa, Tunisie'.
  private func adjacent(
    _ mentions: [Mention], _ document: AnnotatedDocument, _ table: inout EntityTable
  ) -> [Claim] {
    var claims: [Claim] = []
    for (first, second) in outerPairs(mentions) {
      guard let a = first.entity, let b = second.entity, a != b else { continue }
      let sentence = document.sentence(at: first.tokens.lowerBound)
      guard sentence.tokens.contains(second.tokens.lowerBound) else { continue }
      let between = (first.tokens.upperBound..<second.tokens.lowerBound).map { document.tokens[$0] }
      let isOwned = between.count == 1 && between[0].folded == "'s"
      if schema.isClass(table[a].type, a: "Organization"), table[b].type == "Country",
        isGenitive(between, second) || isBracketed(between, second, document)
      {
        if let claim = ofCountry(a, b, sentence, "name.adjacent", &table) { claims.append(claim) }
      } else if table[a].type == "Country", schema.isClass(table[b].type, a: "Organization"),
        pack.modifiers == .before,
        between.count == 1 && between[0].folded == "'s" || between.isEmpty && first.kind == .demonym
      {
        if let claim = ofCountry(b, a, sentence, "name.adjacent", &table) { claims.append(claim) }
      } else if pack.modifiers == .before, first.kind == .demonym, table[a].type == "Country",
        schema.isClass(table[b].type, a: "Organization"), isBodyPhrase(between)
      {
        // 'Chilean miner Norda', 'Uzbek state firm Norda'
        if let claim = ofCountry(b, a, sentence, "name.adjective", &table) { claims.append(claim) }
      } else if pack.modifiers == .before, schema.isClass(table[a].type, a: "Organization"),
        schema.isClass(table[b].type, a: "Organization"),
        isOwned || isPart(between)
      {
        claims.append(
          Claim(
            subject: isOwned ? b : a, relation: "subOrganizationOf", object: isOwned ? a : b,
            evidence: evidence(sentence, "name.owner", 0.75)))
      } else if pack.modifiers == .before, between.isEmpty, first.kind != .demonym,
        schema.isClass(table[a].type, a: "Organization"),
        schema.isClass(table[b].type, a: "Organization"),
        pack.isWord(document.tokens[first.tokens.upperBound - 1].folded, in: "parentHead")
      {
        // 'Interior Ministry Harbour Police'
        claims.append(
          Claim(
            subject: b, relation: "subOrganizationOf", object: a,
            evidence: evidence(sentence, "name.parent", 0.75)))
      } else if pack.modifiers == .before, between.count == 1,
        pack.isWord(between[0].folded, in: "inPlace"), second.kind == .name,
        schema.isClass(table[a].type, a: "Organization"), schema.isClass(table[b].type, a: "Place"),
        pack.isWord(document.tokens[first.tokens.upperBound - 1].folded, in: "residentBody")
      {
        // 'the Chadian embassy in Tunis'
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.resident", 0.8)))
      } else if schema.isClass(table[a].type, a: "EducationalInstitution"),
        schema.isClass(table[b].type, a: "Place"), second.kind == .name, let last = between.last,
        last.text == ",", between.dropLast().allSatisfy({ $0.text == ")" }),
        closesApposition(after: second.tokens.upperBound, document, sentence)
      {
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.place", 0.75)))
      } else if isOwned, table[a].type == "Country", first.kind == .name,
        table[b].type == "City" || table[b].type == "Place"
      {
        // 'China's Chengdu'
        claims.append(
          Claim(
            subject: b, relation: "locatedIn", object: a,
            evidence: evidence(sentence, "name.place", 0.75)))
      } else if pack.modifiers == .before, table[a].type == "City" || table[a].type == "Place",
        second.kind == .name, table[b].type == "Country" || table[b].type == "Region",
        isInside(between, second, document)
      {
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.place", 0.75)))
      } else if table[a].type == "City" || table[a].type == "Place",
        table[b].type == "Country" || table[b].type == "Region",
        second.kind == .name, isPlaceMark(between),
        closesApposition(after: second.tokens.upperBound, document, sentence)
      {
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.place", 0.8)))
      }
    }
    return claims
  }

  /// 'Forum international de Moscou': an event whose name has a city right after its head.
  private func namedAfterPlaces(
    _ events: [EventMention], _ mentions: [Mention], _ document: AnnotatedDocument,
    _ table: EntityTable
  ) -> [Claim] {
    let cities = Dictionary(
      mentions.filter { $0.type == "City" }.map { ($0.tokens.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    return events.compactMap { event in
      guard let entity = event.entity, event.strength == .named,
        schema.isClass(event.type, a: "Conference") || schema.isClass(event.type, a: "Meeting")
      else { return nil }
      let near = event.tokens.prefix(5)
      guard let city = near.lazy.compactMap({ cities[$0] }).first, let place = city.entity,
        city.tokens.upperBound <= event.tokens.upperBound
      else { return nil }
      let before = document.tokens[city.tokens.lowerBound - 1].folded
      let isLinked =
        pack.modifiers == .before || pack.isWord(before, in: "link")
        || pack.subjects == .both
      guard isLinked else { return nil }
      return Claim(
        subject: entity, relation: "takesPlaceIn", object: place,
        evidence: evidence(document.sentence(at: event.tokens.lowerBound), "name.event", 0.75))
    }
  }

  /// 'la capitale russe' in an article that names the city: the authority knows which it is.
  private func capitals(
    _ anaphors: [Mention], _ document: AnnotatedDocument, _ table: EntityTable
  ) -> [Claim] {
    anaphors.compactMap { mention in
      guard let city = mention.entity, table[city].type == "City",
        let country = table[city].authority.flatMap({ authority.entries[$0].capitalOf }),
        let entity = table.entries.firstIndex(where: { entry in
          entry.authority.map { authority.entries[$0].iri == country } ?? false
        })
      else { return nil }
      return Claim(
        subject: city, relation: "capitalOf", object: entity,
        evidence: evidence(
          document.sentence(at: mention.tokens.lowerBound), "description.capital", 0.75))
    }
  }

  /// Whether only a noun for what a body is, with words of its trade before it, stands between.
  private func isBodyPhrase(_ between: [Token]) -> Bool {
    guard (1...3).contains(between.count), let noun = between.last,
      between.allSatisfy({ $0.kind == .word && $0.shape == .lower })
    else { return false }
    return ["companyNoun", "bodyNoun", "mediaNoun"].contains { pack.isWord(noun.folded, in: $0) }
  }

  /// Whether only a link and an article stand between: 'the Harbour Desk of the Ports Agency'.
  private func isPart(_ between: [Token]) -> Bool {
    (1...2).contains(between.count) && pack.isWord(between[0].folded, in: "link")
      && between.dropFirst().allSatisfy { pack.isWord($0.folded, in: "determiner") }
  }

  /// Whether only a place's punctuation stands between, as in 'Kotka, Finland', 'Iringa (central
  /// Tanzania)'.
  private func isPlaceMark(_ between: [Token]) -> Bool {
    guard let first = between.first, first.text == "," || first.text == "(" else { return false }
    return between.dropFirst().allSatisfy {
      pack.isWord($0.folded, in: "direction") || pack.isWord($0.folded, in: "inPlace")
    }
  }

  /// Whether 'in' stands between, as in 'Lake Tana in Ethiopia', or a country's part is named: 'Kotka,
  /// on Finland's southern coast'.
  private func isInside(
    _ between: [Token], _ second: Mention, _ document: AnnotatedDocument
  ) -> Bool {
    let words = between.filter { !pack.isWord($0.folded, in: "determiner") }
    if words.count == 1 { return pack.isWord(words[0].folded, in: "withinPlace") }
    let next = second.tokens.upperBound
    return words.count == 2 && words[0].text == ","
      && pack.isWord(words[1].folded, in: "placeSide")
      && next < document.tokens.count && document.tokens[next].folded == "'s"
  }

  /// Whether a country stands in brackets behind a body, as in 'the Customs Service (Benin)'.
  private func isBracketed(
    _ between: [Token], _ second: Mention, _ document: AnnotatedDocument
  ) -> Bool {
    between.count == 1 && between[0].text == "(" && second.tokens.upperBound < document.tokens.count
      && document.tokens[second.tokens.upperBound].text == ")"
  }

  private func outerPairs(_ mentions: [Mention]) -> [(Mention, Mention)] {
    var outer: [Mention] = []
    for mention in mentions {
      if let last = outer.last, last.tokens.overlaps(mention.tokens) { continue }
      outer.append(mention)
    }
    return Array(zip(outer, outer.dropFirst()))
  }

  /// Only a link, articles or a bracketed acronym between; or nothing before an adjective.
  private func isGenitive(_ between: [Token], _ second: Mention) -> Bool {
    guard between.count <= 7 else { return false }
    if second.kind == .demonym, pack.modifiers == .after {
      return between.allSatisfy { $0.text == "(" || $0.text == ")" || $0.shape == .upper }
    }
    var sawLink = second.proclitics == ["ل"]
    var inBrackets = false
    for token in between {
      switch token.text {
      case "(": inBrackets = true
      case ")": inBrackets = false
      default:
        if inBrackets { continue }
        if pack.isWord(token.folded, in: "link") {
          sawLink = true
        } else if !pack.isWord(token.folded, in: "determiner") {
          return false
        }
      }
    }
    return sawLink
  }

  private func closesApposition(
    after index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    guard index < sentence.tokens.upperBound else { return true }
    return document.tokens[index].kind == .punctuation
  }

  private func evidence(_ sentence: Sentence, _ rule: String, _ confidence: Double) -> Evidence {
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
