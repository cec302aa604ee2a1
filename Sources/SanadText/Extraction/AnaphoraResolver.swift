// Descriptions and pronouns: who 'le ministre', 'this official' or 'elle' is.

/// A post as the article has it so far: who holds it, in what bodies and for what country.
package struct HeldPost: Hashable, Sendable {
  package let person: Int
  package let key: String
  package let bodies: Set<Int>
  package let country: Int?
}

/// Resolves descriptions and pronouns to the entities of the article.
///
/// It refuses when in doubt: a post without a known holder, a pronoun without a subject before it.
package struct AnaphoraResolver: Sendable {
  private let pack: LanguagePack
  private let schema: Schema

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
    let held = Self.heldPosts(posts, mentions)
    var walk = Walk(
      held: held, table: table,
      genders: PersonGenders(pack: pack, document: document, mentions: mentions, posts: posts))
    var result: [Mention] = []
    var byStart: [Int: [Mention]] = [:]
    for mention in mentions where mention.entity != nil && mention.kind != .demonym {
      byStart[mention.tokens.lowerBound, default: []].append(mention)
    }
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
          !isOwned(post, document)
        {
          if let person = walk.holder(of: post, mentions, at: index) {
            result.append(anaphor(post.tokens, person, document, table))
            walk.note(person, at: index, isSubject: isSubject(index, document, sentence))
            index = max(index + 1, post.tokens.upperBound)
            continue
          }
        }
        if let person = description(
          at: index, document, sentence, demonyms, walk,
          isName: { byStart[$0]?.contains { $0.type == "Person" } == true })
        {
          result.append(anaphor(person.tokens, person.entity, document, table))
          walk.note(person.entity, at: index, isSubject: isSubject(index, document, sentence))
          index = person.tokens.upperBound
          continue
        }
        if ";؛".contains(document.tokens[index].text) { walk.clause = index }
        if byStart[index] == nil, eventStart[index] == nil, postStart[index] == nil,
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
          walk.note(found.entity, at: index, isSubject: true)
          index = found.tokens.upperBound
          continue
        }
        index += 1
      }
    }
    return result
  }

  /// Whether a post is somebody's: 'son nouveau patron' is whoever heads the body just named.
  private func isOwned(_ post: Post, _ document: AnnotatedDocument) -> Bool {
    guard post.bodies.isEmpty else { return false }
    return document.tokens[max(0, post.tokens.lowerBound - 2)..<post.tokens.lowerBound].contains {
      pack.isWord($0.folded, in: "possessive")
    }
  }

  /// The posts that have a holder.
  package static func heldPosts(_ posts: [Post], _ mentions: [Mention]) -> [HeldPost] {
    posts.compactMap { post in
      guard let holder = post.holder, let person = mentions[holder].entity else { return nil }
      return HeldPost(
        person: person, key: post.head.key,
        bodies: Set(post.bodies.compactMap { mentions[$0].entity }),
        country: post.country.flatMap { mentions[$0].entity })
    }
  }

  // MARK: What was said so far

  private struct Walk {
    struct Note {
      let entity: Int
      let token: Int
      let isSubject: Bool
      let sentence: Int
      let block: Int
    }

    let held: [HeldPost]
    let table: EntityTable
    let genders: PersonGenders
    var notes: [Note] = []
    var sentence = -1
    var block = 0
    /// The token at which the clause after the last semicolon of the sentence begins.
    var clause = 0

    init(held: [HeldPost], table: EntityTable, genders: PersonGenders) {
      self.held = held
      self.table = table
      self.genders = genders
    }

    mutating func begin(_ next: Sentence) {
      sentence += 1
      block = next.block
    }

    mutating func note(_ entity: Int, at token: Int, isSubject: Bool) {
      notes.append(
        Note(entity: entity, token: token, isSubject: isSubject, sentence: sentence, block: block))
    }

    /// The person that a post without a name means: somebody with a post in the same body, or with
    /// the same post where neither body nor country speaks against it.
    func holder(of post: Post, _ mentions: [Mention], at token: Int) -> Int? {
      let bodies = Set(post.bodies.compactMap { mentions[$0].entity })
      let country = post.country.flatMap { mentions[$0].entity }
      let candidates: [HeldPost]
      if !bodies.isEmpty {
        candidates = held.filter { !$0.bodies.isDisjoint(with: bodies) }
      } else {
        candidates = held.filter {
          $0.key == post.head.key && (country == nil || $0.country == nil || $0.country == country)
        }
      }
      let persons = Set(candidates.map(\.person))
      if persons.count == 1 { return persons.first }
      let sameKey = Set(candidates.filter { $0.key == post.head.key }.map(\.person))
      if sameKey.count == 1 { return sameKey.first }
      return notes.last { sameKey.contains($0.entity) || persons.contains($0.entity) }?.entity
    }

    /// The last body named whose name begins with a word, with or without its article; one of which the
    /// text has spoken twice as often goes before it.
    func body(headed word: String) -> Int? {
      var counts: [Int: Int] = [:]
      var last: Int?
      for note in notes {
        guard table[note.entity].type != "Person", table[note.entity].words.count > 1 else {
          continue
        }
        let first = table[note.entity].words[0]
        guard first == word || first == "ال" + word else { continue }
        counts[note.entity, default: 0] += 1
        last = note.entity
      }
      guard let last, let count = counts[last] else { return nil }
      // 'كلّف فلانا برئاسة الجهاز': the body in which whoever is named here has a post.
      let here = Set(notes.filter { $0.sentence == sentence }.map(\.entity))
      let own = Set(held.filter { here.contains($0.person) }.flatMap(\.bodies))
        .intersection(counts.keys)
      if own.count == 1 { return own.first }
      let main = counts.filter { $0.value >= 2 * count }
      return main.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? last
    }

    func isPerson(_ entity: Int) -> Bool { table[entity].type == "Person" }

    /// Whether an entity is a person whom a word of a gender can mean.
    func fits(_ entity: Int, _ gender: Bool?) -> Bool {
      isPerson(entity) && genders.allows(entity, gender)
    }

    /// The last person named, of this sentence or the one before.
    func lastPerson(_ gender: Bool?) -> Int? {
      notes.last { fits($0.entity, gender) && sentence - $0.sentence <= 1 }?.entity
    }

    /// The subject of the last sentence before this one that has any, not more than two back.
    func lastSubject(personsOnly: Bool, _ gender: Bool?) -> Int? {
      for back in 1...2 {
        let first = notes.first { note in
          note.sentence == sentence - back && note.isSubject
            && (isPerson(note.entity) ? genders.allows(note.entity, gender) : !personsOnly)
        }
        if let first { return first.entity }
      }
      return nil
    }

    /// The subject of the last sentence that has one, if it is no person.
    func lastThing() -> Int? {
      for back in 1...2 {
        if let first = notes.first(where: { $0.sentence == sentence - back && $0.isSubject }) {
          return isPerson(first.entity) ? nil : first.entity
        }
      }
      return nil
    }

    /// The first subject of this sentence that can act: no event, no town.
    func subjectHere(_ gender: Bool?) -> Int? {
      notes.first {
        $0.sentence == sentence && $0.isSubject && $0.token >= clause
          && (fits($0.entity, gender) || table[$0.entity].type == "Country")
      }?.entity
    }

    /// The last subject of this sentence.
    func lastSubjectHere(_ gender: Bool?) -> Int? {
      notes.last {
        $0.sentence == sentence && $0.isSubject && genders.allows($0.entity, gender)
      }?.entity
    }

    /// The person of whom the passage speaks: the subject of this or the last sentence.
    func onlySubject(_ gender: Bool?) -> Int? {
      if let here = notes.last(where: {
        $0.sentence == sentence && $0.isSubject && fits($0.entity, gender)
      }) {
        return here.entity
      }
      return lastSubject(personsOnly: true, gender)
    }

    /// The last person tied to a country by a post.
    func person(ofCountry country: Int, _ gender: Bool?) -> Int? {
      let tied = Set(held.filter { $0.country == country }.map(\.person))
        .filter { genders.allows($0, gender) }
      if let last = notes.last(where: { tied.contains($0.entity) }) { return last.entity }
      if tied.count == 1 { return tied.first }
      // The only one with a post for which the article names neither body nor country.
      let free = Set(held.filter { $0.country == nil && $0.bodies.isEmpty }.map(\.person))
      return free.count == 1 && tied.isEmpty ? free.first { genders.allows($0, gender) } : nil
    }
  }

  // MARK: Descriptions

  /// 'le responsable marocain', 'the general', 'المسؤول المغربي'.
  private func description(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ demonyms: [Int: Int],
    _ walk: Walk, isName: (Int) -> Bool
  ) -> (tokens: Range<Int>, entity: Int)? {
    let tokens = document.tokens
    guard pack.isWord(tokens[index], in: "personNoun") else { return nil }
    let form = pack.form(of: tokens[index])
    var start = index
    var country: Int?
    while pack.subjects == .before, start > sentence.tokens.lowerBound, index - start < 3 {
      let before = tokens[start - 1].folded
      if let here = demonyms[start - 1] {
        country = here
      } else if !pack.isWord(before, in: "personModifier") {
        break
      }
      start -= 1
    }
    let isDefinite =
      form.proclitics.contains("ال") || form.word.hasPrefix("ال")
      || start > sentence.tokens.lowerBound
        && ["definite", "demonstrative", "contraction"].contains {
          pack.isWord(tokens[start - 1].folded, in: $0)
        }
    guard isDefinite else { return nil }
    var end = index + 1
    while end < sentence.tokens.upperBound, end - index < 4 {
      if let here = demonyms[end] {
        country = here
      } else if !pack.isWord(tokens[end], in: "personModifier") {
        break
      }
      end += 1
    }
    // A name right behind makes it an apposition, not an anaphor.
    var next = end
    while next < sentence.tokens.upperBound,
      pack.isRankPart(tokens[next]) || pack.isWord(tokens[next], in: "honorific")
    {
      next += 1
    }
    if next < sentence.tokens.upperBound, tokens[next].shape == .capitalized { return nil }
    if isName(next) { return nil }
    let gender =
      tokens[index].isArabic
      ? tokens[index].text.hasSuffix("ة")
      : start > sentence.tokens.lowerBound ? walk.genders.gender(of: tokens[start - 1]) : nil
    let tied = country.flatMap { walk.person(ofCountry: $0, gender) }
    return (tied ?? walk.onlySubject(gender)).map { (start..<end, $0) }
  }

  /// The body that its bare head with the article points back to: 'الوزارة' after 'وزارة الصحة'.
  private func body(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: Walk
  ) -> Int? {
    let token = document.tokens[index]
    guard token.isArabic else { return nil }
    let form = pack.form(of: token)
    guard form.proclitics.last == "ال",
      pack.bodyHeads.matches(first: form.word, rest: { _ in nil }).isEmpty == false
    else { return nil }
    if index + 1 < sentence.tokens.upperBound {
      let next = pack.form(of: document.tokens[index + 1])
      // An adjective makes another name of it.
      if next.proclitics == ["ال"] || document.tokens[index + 1].folded.hasPrefix("ال") {
        return nil
      }
    }
    return walk.body(headed: form.word)
  }

  /// Whom 'سموه', 'معاليه' means: the last person named with that honorific.
  private func honoured(
    at index: Int, _ document: AnnotatedDocument, _ mentions: [Mention]
  ) -> Int? {
    guard pack.isWord(document.tokens[index].folded, in: "honorificPronoun") else { return nil }
    let stem = String(document.tokens[index].folded.dropLast())
    let before = mentions.last { mention in
      guard mention.type == "Person", mention.entity != nil, mention.tokens.upperBound <= index
      else { return false }
      let first = max(0, mention.tokens.lowerBound - 5)
      return (first..<mention.tokens.lowerBound).contains {
        pack.form(of: document.tokens[$0]).word == stem
      }
    }
    return before?.entity
  }

  /// 'il', 'ce dernier', 'she', 'the latter'.
  private func pronoun(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: Walk
  ) -> (tokens: Range<Int>, entity: Int)? {
    let token = document.tokens[index]
    if pack.isWord(token, in: "latter") {
      let isMarked =
        pack.form(of: token).proclitics.contains("ال") || token.folded.contains("-")
        || index > sentence.tokens.lowerBound
          && ["definite", "demonstrative"].contains {
            pack.isWord(document.tokens[index - 1].folded, in: $0)
          }
      guard isMarked, let person = walk.lastPerson(walk.genders.gender(of: token)) else {
        return nil
      }
      return (index..<index + 1, person)
    }
    guard pack.isWord(token.folded, in: "subjectPronoun") else { return nil }
    let personsOnly = pack.isWord(token.folded, in: "personPronoun")
    if !personsOnly, isImpersonal(index, document, sentence) { return nil }
    let gender = walk.genders.gender(of: token)
    if isEmphatic(index, document, sentence) {
      return walk.lastSubjectHere(gender).map { (index..<index + 1, $0) }
    }
    if pack.isWord(token.folded, in: "thingPronoun") {
      return walk.lastThing().map { (index..<index + 1, $0) }
    }
    let entity =
      walk.subjectHere(gender) ?? walk.lastSubject(personsOnly: personsOnly, gender)
      ?? (personsOnly ? walk.lastPerson(gender) : nil)
    return entity.map { (index..<index + 1, $0) }
  }

  /// Whether commas stand around a pronoun: 'la Gendarmerie, elle, demeure …'.
  private func isEmphatic(
    _ index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    guard index > sentence.tokens.lowerBound, index + 1 < sentence.tokens.upperBound else {
      return false
    }
    return document.tokens[index - 1].text == "," && document.tokens[index + 1].text == ","
  }

  // MARK: Parts

  /// Whether a pronoun stands for nothing: 'it was said that', but not 'it was attended by'.
  private func isImpersonal(
    _ index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    guard index + 1 < sentence.tokens.upperBound,
      pack.isWord(document.tokens[index + 1].folded, in: "impersonal")
    else { return false }
    guard pack.modifiers == .before, index + 3 < sentence.tokens.upperBound else { return true }
    let isPassive =
      pack.verbs.readings(of: document.tokens[index + 2].folded).contains { $0.form == .participle }
    return !(isPassive && pack.isWord(document.tokens[index + 3].folded, in: "agent"))
  }

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
    if form.proclitics.contains(where: { "بلك".contains($0) }) { return false }
    var position = index - 1
    while position >= sentence.tokens.lowerBound {
      let word = pack.form(of: document.tokens[position]).word
      if pack.isWord(word, in: "preposition") || pack.isWord(word, in: "link")
        || pack.isWord(word, in: "contraction")
      {
        // 'quant à l'Algérie, elle …' makes a topic.
        return position > sentence.tokens.lowerBound
          && pack.isWord(document.tokens[position - 1].folded, in: "topic")
      }
      guard
        ["determiner", "definite", "demonstrative", "honorific", "rank", "personModifier"].contains(
          where: { pack.isWord(word, in: $0) })
      else { return !isObjectPlace(after: position, document) }
      position -= 1
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
