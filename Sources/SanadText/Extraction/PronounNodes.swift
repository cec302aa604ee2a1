// Whom the pronouns mean that are written onto verbs and prepositions: 'يرافقه', 'خلفا له', 'بدعوة منه'.

/// Puts the persons whom written-on pronouns mean into the nodes of sentences, so that rules see them
/// as the objects that they are.
///
/// A pronoun never means the subject of its own clause. In a relative clause it takes up the noun before, which
/// rules find by the form with its pronoun (`<نظم_ه>`); such verbs are left alone.
struct PronounNodes: Sendable {
  private let pack: LanguagePack
  private let schema: Schema
  private let types: [String]
  private let genders: EntityGenders
  private let persons: PersonGenders
  private let subjects: [FlatPattern]

  init(
    pack: LanguagePack, schema: Schema, types: [String], genders: EntityGenders,
    persons: PersonGenders
  ) {
    self.pack = pack
    self.schema = schema
    self.types = types
    self.genders = genders
    self.persons = persons
    let verb = FlatPattern.Step(element: .verb(lemmas: pack.verbs.lemmas, .any), gap: nil)
    let subject = FlatPattern.Step(element: .argument("s", types: []), gap: nil)
    let classes: [String: Set<String>] = ["s": ["Person", "Organization", "Country"]]
    subjects = [FlatPattern(steps: [subject, verb], anchor: 1, types: classes)]
  }

  /// The nodes of an article's sentences with those of pronouns.
  ///
  /// - Complexity: O(number of nodes) for each sentence with a pronoun.
  func completed(_ sentences: [[SentenceNode]]) -> [[SentenceNode]] {
    guard pack.subjects == .both else { return sentences }
    var topics = SentenceTopics(pack: pack, schema: schema, types: types, genders: persons)
    return sentences.map { nodes in
      let row = completed(nodes, topic: topics.topic)
      topics.read(row)
      return row
    }
  }

  private func completed(_ nodes: [SentenceNode], topic: Topic?) -> [SentenceNode] {
    let (schema, types, genders) = (schema, types, genders)
    let matcher = PatternMatcher(
      pack: pack, nodes: nodes, topic: topic, isFeminine: { genders.isFeminine($0) },
      isMember: { schema.isClass(types[$0], a: $1) })
    var result: [SentenceNode] = []
    for (index, node) in nodes.enumerated() {
      switch node.content {
      case .verb(var group):
        guard pack.hasPersonObject(group), matcher.relativePronoun(before: index) == nil,
          let isFeminine = isFeminine(group.surface),
          let person = object(of: index, isFeminine, matcher)
        else {
          result.append(node)
          continue
        }
        let mark = " " + VerbLexicon.objectMark
        group.lemmas = Set(
          group.lemmas.map { $0.hasSuffix(mark) ? String($0.dropLast(mark.count)) : $0 })
        result.append(SentenceNode(content: .verb(group), tokens: node.tokens))
        result.append(
          pronoun(person, node.tokens.upperBound..<node.tokens.upperBound, VerbLexicon.objectMark))
      case .word(let word):
        guard pack.isWord(word, in: .personPronounWord), let isFeminine = isFeminine(word),
          let person = governed(at: index, isFeminine, matcher)
        else {
          result.append(node)
          continue
        }
        let preposition = String(word.dropLast(isFeminine ? 2 : 1))
        result.append(
          SentenceNode(
            content: .word(preposition), tokens: node.tokens.lowerBound..<node.tokens.lowerBound))
        var pronoun = pronoun(person, node.tokens, preposition)
        pronoun.head = word
        result.append(pronoun)
      case .entities, .demonym, .post, .time, .punctuation, .aside: result.append(node)
      }
    }
    return result
  }

  private func pronoun(_ person: Int, _ tokens: Range<Int>, _ governor: String) -> SentenceNode {
    var node = SentenceNode(content: .entities([person]), tokens: tokens)
    node.governor = governor
    node.isPronoun = true
    return node
  }

  /// The gender of the pronoun at the end of a word, or nil where it has another or none.
  private func isFeminine(_ word: String) -> Bool? {
    if word.hasSuffix("ها") { return true }
    return word.hasSuffix("ه") ? false : nil
  }

  // MARK: Whom they mean

  /// Whom the pronoun on a verb means: the first person of the sentence before it, else its topic.
  private func object(of verb: Int, _ isFeminine: Bool, _ matcher: PatternMatcher) -> Int? {
    let own = matcher.subjectAfter(verb).flatMap { person(at: $0, matcher.nodes) }
    return first(before: verb, isFeminine, except: own, matcher)
  }

  /// Whom the pronoun on a preposition means.
  ///
  /// Behind 'خلفا' it is the person named last before the clause of whoever succeeds; behind a noun for what one
  /// gives, 'بدعوة منه', and right behind a verb, the first of the sentence beside the verb's own subject.
  private func governed(at index: Int, _ isFeminine: Bool, _ matcher: PatternMatcher) -> Int? {
    let nodes = matcher.nodes
    guard index > 0, let verb = nodes[..<index].lastIndex(where: { isVerb($0) }) else { return nil }
    switch nodes[index - 1].content {
    case .word(let before) where pack.isWord(before, in: .successionWord):
      let excluded = Set(nodes[verb..<index].indices.compactMap { person(at: $0, nodes) })
      let named = nodes[..<verb].indices.reversed().lazy.compactMap { person(at: $0, nodes) }
      return named.first { !excluded.contains($0) && fits($0, isFeminine) }
        ?? topic(matcher, isFeminine, except: nil).flatMap { excluded.contains($0) ? nil : $0 }
    case .word(let before) where pack.isWord(before, in: .givenNoun): break
    case .verb: break
    case .word, .entities, .demonym, .post, .time, .punctuation, .aside: return nil
    }
    let own = subjects.lazy.compactMap { matcher.match($0, at: verb)?.arguments["s"]?.first }.first
    return first(before: verb, isFeminine, except: own, matcher)
  }

  private func isVerb(_ node: SentenceNode) -> Bool {
    if case .verb(let group) = node.content { return group.voice == .active }
    return false
  }

  /// The first person of a sentence before a verb that no preposition governs, else the topic.
  private func first(
    before verb: Int, _ isFeminine: Bool, except own: Int?, _ matcher: PatternMatcher
  ) -> Int? {
    let nodes = matcher.nodes
    var sawPerson = false
    for index in nodes[..<verb].indices {
      guard let person = person(at: index, nodes), nodes[index].governor == nil, person != own
      else { continue }
      sawPerson = true
      if fits(person, isFeminine) { return person }
    }
    return sawPerson ? nil : topic(matcher, isFeminine, except: own)
  }

  private func topic(_ matcher: PatternMatcher, _ isFeminine: Bool, except own: Int?) -> Int? {
    guard let topic = matcher.topic, topic.entity != own,
      schema.isClass(types[topic.entity], a: "Person"), topic.isFeminine ?? isFeminine == isFeminine
    else { return nil }
    return topic.entity
  }

  private func person(at index: Int, _ nodes: [SentenceNode]) -> Int? {
    guard case .entities(let entities) = nodes[index].content, entities.count == 1,
      let only = entities.first, schema.isClass(types[only], a: "Person")
    else { return nil }
    return only
  }

  private func fits(_ person: Int, _ isFeminine: Bool) -> Bool {
    genders.isFeminine(person) ?? isFeminine == isFeminine
  }
}
