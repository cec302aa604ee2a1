// Descriptions and pronouns: who 'le ministre', 'this official' or 'elle' is.

/// A post as the article has it so far: who holds it, in what bodies and for what country.
package struct HeldPost: Hashable, Sendable {
  package let person: Int
  package let key: String
  package let bodies: Set<Int>
  package let country: Int?
  /// The folded words of the title behind its head, for Arabic titles.
  package let field: Set<String>
  /// Whether it is only the like of somebody else's: 'son homologue tchadien'.
  package let isPeer: Bool
}

/// Resolves descriptions and pronouns to the entities of the article.
///
/// It refuses when in doubt: a post without a known holder, a pronoun without a subject before it.
package struct AnaphoraResolver: Sendable {
  let pack: LanguagePack
  let schema: Schema

  /// A resolver for a language.
  package init(pack: LanguagePack, schema: Schema) {
    self.pack = pack
    self.schema = schema
  }

  /// The mentions by description and pronoun, in reading order.
  package func anaphors(
    in document: AnnotatedDocument, mentions: [Mention], posts: [Post], events: [EventMention],
    table: EntityTable
  ) -> [Mention] {
    let held = heldPosts(posts, mentions, document.tokens)
    var walk = AnaphoraWalk(
      held: held, table: table,
      genders: PersonGenders(pack: pack, document: document, mentions: mentions, posts: posts))
    var result: [Mention] = []
    var byStart: [Int: [Mention]] = [:]
    /// The tokens of names and events: a word inside one points back to nothing.
    var named = Set<Int>()
    for mention in mentions where mention.entity != nil && mention.kind != .demonym {
      byStart[mention.tokens.lowerBound, default: []].append(mention)
      named.formUnion(mention.tokens)
    }
    for event in events { named.formUnion(event.tokens) }
    var postStart: [Int: Post] = [:]
    for post in posts { postStart[post.headTokens.lowerBound] = post }
    // A titled name is a subject where its title is.
    let titleStart = Dictionary(
      posts.compactMap { post in
        post.holder.map { (mentions[$0].tokens.lowerBound, post.tokens.lowerBound) }
      }, uniquingKeysWith: min)
    let eventStart = Dictionary(
      events.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var demonyms: [Int: Int] = [:]
    for mention in mentions where mention.kind == .demonym {
      demonyms[mention.tokens.lowerBound] = mention.entity
    }
    for sentence in document.sentences {
      walk.begin(sentence)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let post = postStart[index], post.holder == nil, post.isDefinite,
          !isOwned(post, document), !isAnybody(post, document)
        {
          if let person = walk.holder(
            of: post, mentions, field: field(of: post, document.tokens),
            gender: gender(of: post, document))
          {
            result.append(anaphor(post.tokens, person, document, table))
            walk.note(person, at: index, isSubject: isSubject(index, document, sentence))
            index = max(index + 1, post.tokens.upperBound)
            continue
          }
        }
        if !isOthers(postStart[index], mentions),
          let person = description(
            at: index, document, sentence, demonyms, walk,
            isName: { byStart[$0]?.contains { $0.type == "Person" } == true })
        {
          result.append(anaphor(person.tokens, person.entity, document, table))
          walk.note(person.entity, at: index, isSubject: isSubject(index, document, sentence))
          index = person.tokens.upperBound
          continue
        }
        if document.tokens[index].text.isOne(of: ";؛") { walk.clause = index }
        if !named.contains(index), postStart[index] == nil,
          let body = body(at: index, document, sentence, walk)
        {
          result.append(anaphor(index..<index + 1, body, document, table))
          walk.note(body, at: index, isSubject: isSubject(index, document, sentence))
          index += 1
          continue
        }
        if let person = honoured(at: index, document, mentions) {
          result.append(anaphor(index..<index + 1, person, document, table))
          walk.note(person, at: index, isSubject: isSubject(index, document, sentence))
          index += 1
          continue
        }
        for mention in byStart[index] ?? [] {
          guard let entity = mention.entity else { continue }
          let start = titleStart[index] ?? index
          walk.note(entity, at: index, isSubject: isSubject(start, document, sentence))
        }
        if let event = eventStart[index], let entity = event.entity {
          walk.note(entity, at: index, isSubject: isSubject(index, document, sentence))
        }
        if let found = pronoun(at: index, document, sentence, walk) {
          result.append(anaphor(found.tokens, found.entity, document, table))
          walk.learn(walk.genders.gender(of: document.tokens[index]), of: found.entity)
          walk.note(found.entity, at: index, isSubject: true)
          index = found.tokens.upperBound
          continue
        }
        if let person = owner(at: index, document, sentence, walk)
          ?? object(at: index, document, sentence, walk)
        {
          result.append(anaphor(index..<index + 1, person, document, table))
          walk.learn(walk.genders.gender(of: document.tokens[index]), of: person)
        } else if let body = ownBody(at: index, document, sentence, walk) {
          result.append(anaphor(index..<index + 2, body, document, table))
          index += 1
        }
        index += 1
      }
    }
    return result
  }

  /// Whether a post says whose it is by a name, so that only its holder can be meant: 'its envoy', 'the
  /// ambassador of Chad'.
  private func isOthers(_ post: Post?, _ mentions: [Mention]) -> Bool {
    guard let post else { return false }
    return post.isOwned || !post.bodies.isEmpty && pack.modifiers == .before
      || post.country.map { mentions[$0].kind != .demonym && pack.modifiers == .before } ?? false
  }

  /// Whether a title alone is a word for anybody in charge, so that only the last one named can be meant:
  /// 'le nouveau responsable'.
  private func isAnybody(_ post: Post, _ document: AnnotatedDocument) -> Bool {
    pack.modifiers == .after && pack.subjects == .before && post.bodies.isEmpty
      && post.country == nil
      && pack.isWord(document.tokens[post.headTokens.lowerBound], in: .personNoun)
  }

  /// Whether a post is somebody's: 'son nouveau patron' is whoever heads the body just named.
  private func isOwned(_ post: Post, _ document: AnnotatedDocument) -> Bool {
    guard post.bodies.isEmpty else { return false }
    return document.tokens[max(0, post.tokens.lowerBound - 2)..<post.tokens.lowerBound].contains {
      pack.isWord($0.folded, in: .possessive)
    }
  }

  /// The words of an Arabic title behind its head: the field of a minister.
  private func field(of post: Post, _ tokens: [Token]) -> Set<String> {
    let words = post.title.dropFirst(post.headTokens.count)
    return Set(words.filter { tokens[$0].isArabic }.map { tokens[$0].folded })
  }

  /// Whether the form of an Arabic title is a woman's.
  private func gender(of post: Post, _ document: AnnotatedDocument) -> Bool? {
    let head = document.tokens[post.headTokens.lowerBound]
    return head.isArabic ? head.text.hasSuffix("ة") : nil
  }

  /// The posts that have a holder.
  private func heldPosts(
    _ posts: [Post], _ mentions: [Mention], _ tokens: [Token]
  ) -> [HeldPost] {
    posts.compactMap { post in
      guard let holder = post.holder, let person = mentions[holder].entity else { return nil }
      return HeldPost(
        person: person, key: post.head.key,
        bodies: Set(post.bodies.compactMap { mentions[$0].entity }),
        country: post.country.flatMap { mentions[$0].entity },
        field: field(of: post, tokens),
        isPeer: pack.isWord(post.head.key, in: .peerPost))
    }
  }

  // MARK: Parts

  private func anaphor(
    _ tokens: Range<Int>, _ entity: Int, _ document: AnnotatedDocument, _ table: EntityTable
  ) -> Mention {
    let form = pack.form(of: document.tokens[tokens.lowerBound])
    return Mention(
      tokens: tokens,
      span: TextSpan(form.start, document.tokens[tokens.upperBound - 1].span.end),
      proclitics: form.proclitics.filter { $0 != "ال" }, type: table[entity].type, kind: .anaphor,
      source: .structure, entity: entity)
  }

  /// Whether no preposition stands before a phrase.
  private func isSubject(
    _ index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    let form = pack.form(of: document.tokens[index])
    if form.proclitics.contains(where: { $0.isOne(of: "بلك") }) { return false }
    var position = index - 1
    while position >= sentence.tokens.lowerBound {
      let word = pack.form(of: document.tokens[position]).word
      if word == "'s" { return isSubject(ownedAt: position, document, sentence) }
      if pack.isWord(word, in: .preposition) || pack.isWord(word, in: .link)
        || pack.isWord(word, in: .contraction)
      {
        // 'quant à l'Algérie, elle …' makes a topic.
        return position > sentence.tokens.lowerBound
          && pack.isWord(document.tokens[position - 1].folded, in: .topic)
      }
      guard
        pack.isWord(
          word, inAny: [.determiner, .definite, .demonstrative, .honorific, .rank, .personModifier])
      else { return !isObjectPlace(after: position, document) }
      position -= 1
    }
    return true
  }

  /// Whether no preposition stands before the owner of a name: not in 'lost to the Union's Lina Haddad'.
  private func isSubject(
    ownedAt mark: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    for position in (max(sentence.tokens.lowerBound, mark - 7)..<mark).reversed() {
      let token = document.tokens[position]
      if token.kind == .punctuation { return true }
      if pack.isWord(token.folded, inAny: [.preposition, .link, .contraction]) { return false }
      if token.shape == .lower, isObjectPlace(after: position, document) { return false }
    }
    return true
  }

  /// Whether a verb right before makes a name its object, where subjects come first.
  ///
  /// Verbs of speech have their speaker there: 'a déclaré Lina Haddad'.
  private func isObjectPlace(after index: Int, _ document: AnnotatedDocument) -> Bool {
    guard pack.subjects == .before else { return false }
    let token = document.tokens[index]
    let readings = pack.verbs.readings(of: token.folded, in: token)
    return !readings.isEmpty
      && !readings.contains { reading in
        pack.statements.contains { $0.verbs.contains(reading.lemma) }
      }
  }
}
