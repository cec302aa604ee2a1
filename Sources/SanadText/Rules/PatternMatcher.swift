// Matching patterns against the nodes of a sentence.

/// What a pattern bound where it matched.
package struct PatternMatch: Hashable, Sendable {
  /// The entities of each argument.
  package var arguments: [String: [Int]]
  /// The posts of arguments that are posts.
  package var posts: [String: Int]
  /// The nodes that the match spans.
  package var nodes: Range<Int>
  /// The node at which the rule was tried: its first verb, or its first word.
  package let anchor: Int
  /// Whether its subject is that of the sentence before.
  package let isInherited: Bool
}

/// Matches the patterns of a pack's rules.
///
/// A pattern is tried at each node that can be its anchor, its first verb or else its first word;
/// the elements after the anchor are sought to the right, those before it to the left.
/// What may stand between two elements depends on what they are:
///
/// - an argument before a verb is its subject: the search passes phrases that a preposition
///   governs, insertions and whole relative clauses, follows a relative pronoun to its antecedent and
///   a coordinated verb to the subject of the one before;
/// - a word after a verb or argument may follow anywhere in the clause, a comma only at once;
/// - otherwise only words that carry no argument stand between: articles, adjectives, adverbs,
///   dates, insertions, and nouns of the pack's list `transparent` with their links
///   ('avec des responsables de la …').
package struct PatternMatcher: Sendable {
  let pack: LanguagePack
  let nodes: [SentenceNode]
  /// Whom the sentence before speaks of: the subject of a verb that goes without one.
  let topic: Topic?
  /// The classes of an entity: whether the first is below the second.
  let isMember: @Sendable (Int, String) -> Bool
  /// Whether words that point back to an entity are feminine, as far as is known.
  let isFeminine: @Sendable (Int) -> Bool?

  /// A matcher over the nodes of one sentence.
  package init(
    pack: LanguagePack, nodes: [SentenceNode], topic: Topic? = nil,
    isFeminine: @escaping @Sendable (Int) -> Bool? = { _ in nil },
    isMember: @escaping @Sendable (Int, String) -> Bool
  ) {
    self.pack = pack
    self.nodes = nodes
    self.topic = topic
    self.isFeminine = isFeminine
    self.isMember = isMember
  }

  /// The first way in which a pattern matches with its anchor at a node, or nil.
  package func match(_ pattern: FlatPattern, at anchor: Int) -> PatternMatch? {
    guard matches(pattern.steps[pattern.anchor].element, at: anchor) else { return nil }
    if case .verb(let group) = nodes[anchor].content, group.isMarkedPassive,
      pattern.isTransitive
    {
      return nil
    }
    var places: [SubjectPlace] = pack.subjects == .both ? [.after, .before] : [.before]
    if inherits(anchor) { places.append(.topic) }
    for place in places {
      var state = State(anchor: anchor, subjectPlace: place, steps: pattern.steps.count)
      state.places[pattern.anchor] = anchor
      guard backward(pattern, pattern.anchor - 1, before: anchor, &state),
        forward(pattern, pattern.anchor + 1, from: state.resume, &state),
        place != .topic || hasNoSubject(pattern, anchor, state)
      else { continue }
      return PatternMatch(
        arguments: state.arguments, posts: state.posts, nodes: state.first..<state.last + 1,
        anchor: anchor, isInherited: place == .topic)
    }
    return nil
  }

  /// Where a subject is sought.
  enum SubjectPlace {
    case before
    case after
    /// In the sentence before.
    case topic
  }

  struct State {
    var arguments: [String: [Int]] = [:]
    var posts: [String: Int] = [:]
    var first: Int
    var last: Int
    /// Where the search to the right begins: after the anchor, or after a subject that follows it.
    var resume: Int
    /// The node of each step that has matched.
    var places: [Int?]
    let subjectPlace: SubjectPlace

    init(anchor: Int, subjectPlace: SubjectPlace, steps: Int) {
      self.subjectPlace = subjectPlace
      places = Array(repeating: nil, count: steps)
      first = anchor
      last = anchor
      resume = anchor + 1
    }

    mutating func cover(_ index: Int) {
      first = min(first, index)
      last = max(last, index)
    }

    mutating func take(_ step: Int, at index: Int) {
      places[step] = index
      cover(index)
    }
  }

  // MARK: To the right

  func forward(
    _ pattern: FlatPattern, _ step: Int, from position: Int, _ state: inout State
  ) -> Bool {
    guard step < pattern.steps.count else { return agrees(pattern, state) }
    let element = pattern.steps[step].element
    var walk = GapWalk(pattern.gap(before: step))
    walk.seeksObject = isObject(step, pattern)
    var index = position
    while index < nodes.count {
      if !walk.isGoverned, !walk.seeksObject || !isGenitive(index),
        isOwnObject(index, step, in: pattern, state), matches(element, at: index, pattern),
        !isOwner(index, pattern, step),
        !isModifier(index, pattern, step)
      {
        var attempt = state
        bind(element, at: index, pattern, &attempt)
        attempt.take(step, at: index)
        if forward(pattern, step + 1, from: index + 1, &attempt) {
          state = attempt
          return true
        }
      }
      guard passes(index, next: index + 1, &walk) else { return false }
      index += 1
    }
    return false
  }

  /// Whether a step is the object of a verb whose subject may stand between them, so that phrases
  /// and insertions must be passed: 'استقبل الوزير، اليوم بالعاصمة، نظيره …'.
  func isObject(_ step: Int, _ pattern: FlatPattern) -> Bool {
    guard pack.subjects == .both, step > 0, pattern.steps[step].gap == nil else { return false }
    switch pattern.steps[step].element {
    case .argument, .enumeration: break
    case .verb, .words, .sentenceStart, .optional, .gap: return false
    }
    switch pattern.steps[step - 1].element {
    case .verb, .argument, .enumeration: return true
    case .words, .sentenceStart, .optional, .gap: return false
    }
  }

  /// Whether a node may be the object of the anchor: where a pronoun is written onto the verb, only that is.
  private func isOwnObject(
    _ index: Int, _ step: Int, in pattern: FlatPattern, _ state: State
  ) -> Bool {
    guard step == pattern.anchor + 1, let anchor = state.places[pattern.anchor],
      anchor + 1 < nodes.count, nodes[anchor + 1].isPronoun, case .verb = nodes[anchor].content,
      isObject(step, pattern)
    else { return true }
    return index == anchor + 1
  }

  // MARK: To the left

  func backward(
    _ pattern: FlatPattern, _ step: Int, before position: Int, _ state: inout State
  ) -> Bool {
    guard step >= 0 else { return true }
    let element = pattern.steps[step].element
    if case .sentenceStart = element {
      return position == 0 || (0..<position).allSatisfy { isOpening($0) }
    }
    if case .argument = element, step + 1 == pattern.anchor,
      case .verb = pattern.steps[pattern.anchor].element,
      pattern.steps[pattern.anchor].gap == nil, !isGoverned(step, in: pattern)
    {
      return subject(pattern, step, verb: position, &state)
    }
    var walk = GapWalk(pattern.gap(before: step + 1))
    var index = position - 1
    while index >= 0 {
      if matches(element, at: index, pattern), !isOwner(index, pattern, step),
        agrees(index, step, in: pattern, state)
      {
        var attempt = state
        bind(element, at: index, pattern, &attempt)
        attempt.take(step, at: index)
        if backward(pattern, step - 1, before: index, &attempt) {
          state = attempt
          return true
        }
      }
      guard passes(index, next: index - 1, &walk) else { return false }
      index -= 1
    }
    return false
  }

  /// Whether a pattern writes a preposition before an argument, which is no subject then: 'travaux du
  /// @e <passive:présider>'.
  func isGoverned(_ step: Int, in pattern: FlatPattern) -> Bool {
    guard step > 0, case .words(let words, let listed) = pattern.steps[step - 1].element,
      listed.isEmpty
    else { return false }
    // 'مقر @a <وجد>': a noun right before has its genitive behind it.
    let particles: WordLists = [.relative, .conjunction, .subordinator, .including, .adverb]
    if pack.subjects == .both, !words.contains(","),
      words.allSatisfy({ !pack.isWord($0, inAny: particles) })
    {
      return true
    }
    return words.allSatisfy { word in
      pack.isWord(word, inAny: [.preposition, .link, .contraction])
    }
  }

  func isOpening(_ index: Int) -> Bool {
    switch nodes[index].content {
    case .punctuation, .time, .aside: true
    case .word(let word):
      pack.isWord(word, inAny: [.determiner, .adverb, .reflexive])
    case .entities, .demonym, .verb, .post: false
    }
  }

  // MARK: One element at one node

  func matches(_ element: RelationRule.Element, at index: Int) -> Bool {
    switch (element, nodes[index].content) {
    case (.verb(let lemmas, let voice), .verb(let group)):
      guard !lemmas.isDisjoint(with: group.lemmas), !group.isNegated else { return false }
      switch voice {
      case .active: return group.voice == .active && group.asserts
      case .passive:
        return (group.voice == .passive || group.isMarkedPassive) && group.asserts
      case .participle:
        return group.voice == .participle || group.voice == .passive && group.asserts
          || group.mayBeParticiple
      case .infinitive, .gerund: return group.voice == voice
      case .any: return true
      }
    case (.words(let words, let listed), .word(let word)):
      return words.contains(word) || listed.contains(word)
    case (.words(let words, _), .punctuation(let mark)): return words.contains(mark)
    case (.words(let words, let listed), .entities), (.words(let words, let listed), .post):
      guard let head = nodes[index].head else { return false }
      return words.contains(head) || listed.contains(head)
    default: return false
    }
  }

  func matches(
    _ element: RelationRule.Element, at index: Int, _ pattern: FlatPattern
  ) -> Bool {
    guard let name = argument(of: element) else { return matches(element, at: index) }
    if case .post = nodes[index].content {
      return pattern.types[name]?.contains(FlatPattern.postType) ?? false
    }
    return !members(of: name, at: index, pattern).isEmpty
  }

  func argument(of element: RelationRule.Element) -> String? {
    switch element {
    case .argument(let name, _), .enumeration(let name, _): name
    case .verb, .words, .optional, .gap, .sentenceStart: nil
    }
  }

  func members(of name: String, at index: Int, _ pattern: FlatPattern) -> [Int] {
    let types = pattern.types[name] ?? []
    switch nodes[index].content {
    case .entities(let entities):
      let fitting = entities.filter { entity in types.contains { isMember(entity, $0) } }
      guard fitting.isEmpty, let tail = nodes[index].tail,
        types.contains(where: { isMember(tail, $0) })
      else { return fitting }
      return [tail]
    case .demonym(let entity): return types.contains(FlatPattern.demonymType) ? [entity] : []
    case .verb, .time, .word, .punctuation, .aside, .post: return []
    }
  }

  func bind(
    _ element: RelationRule.Element, at index: Int, _ pattern: FlatPattern, _ state: inout State
  ) {
    guard let name = argument(of: element) else { return }
    if case .post(let post) = nodes[index].content {
      state.posts[name] = post
      return
    }
    var found = members(of: name, at: index, pattern)
    if case .enumeration = element {
      for next in enumeration(from: index, name, pattern) {
        found += members(of: name, at: next, pattern)
        state.cover(next)
      }
    }
    state.arguments[name] =
      isPartedApposition(index, name, pattern) ? Array(found.suffix(1)) : found
  }

  /// Whether a pattern's comma opens something that only the last of several names can be or have: 'A et B,
  /// membre de', 'à A et à B, en Roumanie', but 'A et B, villes de'.
  private func isPartedApposition(_ index: Int, _ name: String, _ pattern: FlatPattern) -> Bool {
    guard pack.modifiers == .after, pack.subjects == .before,
      let step = pattern.steps.firstIndex(where: { argument(of: $0.element) == name }),
      step + 1 < pattern.steps.count, step != pattern.anchor - 1,
      case .words([","], _) = pattern.steps[step + 1].element, index + 2 < nodes.count,
      nodes[index + 1].content == .punctuation(",")
    else { return false }
    var next = index + 2
    while next < nodes.count, case .word(let word) = nodes[next].content,
      pack.isWord(word, in: .determiner), !pack.isWord(word, in: .preposition),
      next - index < 5
    {
      next += 1
    }
    guard next < nodes.count else { return false }
    switch nodes[next].content {
    case .word(let word):
      if pack.isWord(word, inAny: [.relative, .conjunction, .including]) { return false }
      return pack.isWord(word, in: .preposition)
        || !(pack.words(.pluralEnding).contains { word.hasSuffix($0) })
    case .verb(let group):
      return group.voice == .participle
        && !pack.words(.pluralEnding).contains { group.surface.hasSuffix($0) }
    case .entities, .demonym, .post, .time, .punctuation, .aside: return false
    }
  }
}
