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
  private let pack: LanguagePack
  private let nodes: [SentenceNode]
  /// The classes of an entity: whether the first is below the second.
  private let isMember: @Sendable (Int, String) -> Bool

  /// A matcher over the nodes of one sentence.
  package init(
    pack: LanguagePack, nodes: [SentenceNode], isMember: @escaping @Sendable (Int, String) -> Bool
  ) {
    self.pack = pack
    self.nodes = nodes
    self.isMember = isMember
  }

  /// The first way in which a pattern matches with its anchor at a node, or nil.
  package func match(_ pattern: FlatPattern, at anchor: Int) -> PatternMatch? {
    guard matches(pattern.steps[pattern.anchor].element, at: anchor) else { return nil }
    for place in pack.subjects == .both ? [SubjectPlace.after, .before] : [.before] {
      var state = State(anchor: anchor, subjectPlace: place)
      guard backward(pattern, pattern.anchor - 1, before: anchor, &state),
        forward(pattern, pattern.anchor + 1, from: state.resume, &state)
      else { continue }
      return PatternMatch(
        arguments: state.arguments, posts: state.posts, nodes: state.first..<state.last + 1,
        anchor: anchor)
    }
    return nil
  }

  /// Where a subject is sought.
  private enum SubjectPlace {
    case before
    case after
  }

  private struct State {
    var arguments: [String: [Int]] = [:]
    var posts: [String: Int] = [:]
    var first: Int
    var last: Int
    /// Where the search to the right begins: after the anchor, or after a subject that follows it.
    var resume: Int
    let subjectPlace: SubjectPlace

    init(anchor: Int, subjectPlace: SubjectPlace) {
      self.subjectPlace = subjectPlace
      first = anchor
      last = anchor
      resume = anchor + 1
    }

    mutating func cover(_ index: Int) {
      first = min(first, index)
      last = max(last, index)
    }
  }

  // MARK: To the right

  private func forward(
    _ pattern: FlatPattern, _ step: Int, from position: Int, _ state: inout State
  ) -> Bool {
    guard step < pattern.steps.count else { return true }
    let element = pattern.steps[step].element
    var walk = GapWalk(pattern.gap(before: step))
    walk.seeksObject = isObject(step, pattern)
    var index = position
    while index < nodes.count {
      if !walk.isGoverned, !walk.seeksObject || !isGenitive(index),
        matches(element, at: index, pattern), !isOwner(index, pattern, step),
        !isModifier(index, pattern, step)
      {
        var attempt = state
        bind(element, at: index, pattern, &attempt)
        attempt.cover(index)
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
  private func isObject(_ step: Int, _ pattern: FlatPattern) -> Bool {
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

  // MARK: To the left

  private func backward(
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
      if matches(element, at: index, pattern), !isOwner(index, pattern, step) {
        var attempt = state
        bind(element, at: index, pattern, &attempt)
        attempt.cover(index)
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
  private func isGoverned(_ step: Int, in pattern: FlatPattern) -> Bool {
    guard step > 0, case .words(let words, let lists) = pattern.steps[step - 1].element,
      lists.isEmpty
    else { return false }
    return words.allSatisfy { word in
      ["preposition", "link", "contraction"].contains { pack.isWord(word, in: $0) }
    }
  }

  private func isOpening(_ index: Int) -> Bool {
    switch nodes[index].content {
    case .punctuation, .time, .aside: true
    case .word(let word):
      ["determiner", "adverb", "reflexive"].contains { pack.isWord(word, in: $0) }
    case .entities, .demonym, .verb, .post: false
    }
  }

  // MARK: Subjects

  private func subject(
    _ pattern: FlatPattern, _ step: Int, verb: Int, _ state: inout State
  ) -> Bool {
    let element = pattern.steps[step].element
    if state.subjectPlace == .after {
      guard let after = subjectAfter(verb), matches(element, at: after, pattern) else {
        return false
      }
      var attempt = state
      bind(element, at: after, pattern, &attempt)
      attempt.cover(after)
      attempt.resume = after + 1
      guard backward(pattern, step - 1, before: verb, &attempt) else { return false }
      state = attempt
      return true
    }
    guard
      let before = touchingSubject(verb, pattern, element)
        ?? subjectBefore(verb, pattern, element) ?? openingSubject(verb, pattern, element)
    else { return false }
    var attempt = state
    bind(element, at: before, pattern, &attempt)
    attempt.cover(before)
    if let name = argument(of: element), isSingularParticiple(verb),
      let last = attempt.arguments[name]?.last
    {
      attempt.arguments[name] = [last]
    }
    guard backward(pattern, step - 1, before: before, &attempt) else { return false }
    state = attempt
    return true
  }

  /// Whether a participle without auxiliary is singular, so that of 'A et B, invité par C' only B is
  /// its subject. The list `pluralEnding` tells; languages without it have no plural participles.
  private func isSingularParticiple(_ verb: Int) -> Bool {
    guard case .verb(let group) = nodes[verb].content, group.voice == .participle,
      let endings = pack.words["pluralEnding"]
    else { return false }
    return !endings.contains { group.surface.hasSuffix($0) }
  }

  /// The node that is the subject after a verb: the first name that no preposition governs.
  private func subjectAfter(_ verb: Int) -> Int? {
    var walk = GapWalk(.light)
    walk.seeksObject = true
    var index = verb + 1
    while index < nodes.count {
      if case .entities = nodes[index].content, !walk.isGoverned {
        return isGenitive(index) ? nil : index
      }
      guard passes(index, next: index + 1, &walk) else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a name is the genitive of a noun that means something else: 'مكتب الوزير'.
  private func isGenitive(_ index: Int) -> Bool {
    guard let governor = nodes[index].governor else { return false }
    return pack.isKnown(governor) && !pack.isWord(governor, in: "transparent")
      && !pack.isWord(governor, in: "meetingPart")
      && !pack.isWord(governor, in: "preposition")
  }

  private func subjectBefore(
    _ verb: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    if pack.subjects == .both, verb > 0, isWord(verb - 1, in: "conjunction"),
      let joined = joinedSubject(verb, pattern, element)
    {
      return joined
    }
    if let earlier = verbJoined(to: verb) { return subjectBefore(earlier, pattern, element) }
    var isAdjunct = false
    if case .verb(let group) = nodes[verb].content {
      isAdjunct =
        group.voice == .participle || group.voice == .gerund
        || group.mayBeParticiple && asksForParticiple(pattern)
    }
    var index = verb - 1
    while index >= 0 {
      switch nodes[index].content {
      case .entities:
        if isPossessive(index + 1) { break }
        if nodes[index].governor == nil || isTransparent(before: index) {
          if !isAdjunct, let relative = relativeClause(around: index) {
            index = relative
            break
          }
          if matches(element, at: index, pattern) { return index }
          // 'visited the port accompanied by': a participle may lean on the subject of its clause.
          if !isAdjunct { return nil }
        }
      case .verb(let group):
        if group.voice == .participle || group.voice == .infinitive || group.voice == .gerund {
          break
        }
        if let relative = relativePronoun(before: index) {
          // A relative clause between the subject and its verb.
          index = relative
        } else if isCoordinated(verb, with: index) {
          return subjectBefore(index, pattern, element)
            ?? (pack.subjects == .both
              ? subjectAfter(index).flatMap { matches(element, at: $0, pattern) ? $0 : nil } : nil)
        } else if group.mayBeParticiple {
          // 'the forum held in Rabat opened': a participle after the subject.
          break
        } else if isAdjunct, pack.subjects == .before {
          return subjectBefore(index, pattern, element)
        } else {
          return nil
        }
      case .word(let word):
        if pack.isWord(word, in: "relative") {
          return antecedent(of: index, pattern, element)
        }
        if pack.isWord(word, in: "subordinator") { return nil }
      case .punctuation(let mark) where mark == ";" || mark == ":" || mark == "؛": return nil
      case .punctuation, .time, .aside, .demonym, .post: break
      }
      index -= 1
    }
    return nil
  }

  /// The subject of a verb that و joins to one before it and that has none of its own: that of the
  /// verb before, not its object, 'التقى الوزير نظيره ووقع …'.
  private func joinedSubject(
    _ verb: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    for index in (0..<max(0, verb - 1)).reversed() {
      switch nodes[index].content {
      case .verb(let group):
        guard group.voice == .active || group.voice == .passive else { continue }
        if let after = subjectAfter(index) {
          return matches(element, at: after, pattern) ? after : nil
        }
        if let before = subjectBefore(index, pattern, element) { return before }
      case .word(let word) where pack.isWord(word, in: "subordinator"): return nil
      case .punctuation(let mark) where ";:؛".contains(mark): return nil
      default: continue
      }
    }
    return nil
  }

  private func asksForParticiple(_ pattern: FlatPattern) -> Bool {
    if case .verb(_, .participle) = pattern.steps[pattern.anchor].element { return true }
    return false
  }

  /// The asserting verb that a verb is joined to by the conjunction right before it: 'represented the
  /// Agency at the forum and gave an address'.
  private func verbJoined(to verb: Int) -> Int? {
    guard pack.subjects == .before else { return nil }
    var index = verb - 1
    while index >= 0, case .word(let word) = nodes[index].content,
      pack.isWord(word, in: "adverb"), !pack.isWord(word, in: "conjunction")
    {
      index -= 1
    }
    guard index >= 0, case .word(let word) = nodes[index].content,
      pack.isWord(word, in: "conjunction")
    else { return nil }
    index -= 1
    while index >= 0, verb - index < 30 {
      switch nodes[index].content {
      case .verb(let group) where group.asserts && group.voice != .infinitive: return index
      case .word(let word) where pack.isWord(word, in: "subordinator"): return nil
      case .punctuation(let mark) where ";:؛".contains(mark): return nil
      default: index -= 1
      }
    }
    return nil
  }

  /// The subject of a participle right behind a name and a comma: 'par le ministre A, accompagné de B'.
  private func touchingSubject(
    _ verb: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    guard pack.modifiers == .after, pack.subjects == .before, verb > 1,
      case .verb(let group) = nodes[verb].content, group.voice == .participle,
      nodes[verb - 1].content == .punctuation(","), case .entities = nodes[verb - 2].content
    else { return nil }
    return matches(element, at: verb - 2, pattern) ? verb - 2 : nil
  }

  /// The subject of a participle that opens its sentence: 'Invitée par l'Agence, [Lina Haddad] …'.
  ///
  /// It is the first name of the right type that stands bare after a comma and before the main verb.
  private func openingSubject(
    _ verb: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    guard case .verb(let group) = nodes[verb].content,
      group.voice == .participle || group.voice == .gerund || group.mayBeParticiple,
      (0..<verb).allSatisfy({ isOpening($0) })
    else { return nil }
    var isAfterComma = false
    var isRelative = false
    for index in verb + 1..<min(verb + 40, nodes.count) {
      switch nodes[index].content {
      case .punctuation(let mark) where mark == "," || mark == "،":
        isAfterComma = true
        isRelative = false
      case .punctuation: break
      case .entities:
        if isAfterComma, nodes[index].governor == nil, matches(element, at: index, pattern) {
          return index
        }
        isAfterComma = false
      case .verb(let inner):
        if inner.asserts, !isRelative { return nil }
        isAfterComma = false
      case .word(let word):
        if pack.isWord(word, in: "relative") { isRelative = true }
        if !pack.isWord(word, in: "determiner"), !pack.isWord(word, in: "honorific"),
          !pack.isWord(word, in: "rank")
        {
          isAfterComma = false
        }
      case .demonym, .time, .aside, .post: break
      }
    }
    return nil
  }

  /// Whether a governed name leans on a noun that may stand for it and is a subject itself:
  /// 'delegates from …', 'des responsables de …'.
  private func isTransparent(before index: Int) -> Bool {
    var position = index - 1
    var sawNoun = false
    var isIncluding = false
    while position >= 0, index - position < 8 {
      if isIncluding, nodes[position].content == .punctuation(",") {
        // 'Forty delegations, including …'
        position -= 1
        continue
      }
      guard case .word(let word) = nodes[position].content else { return sawNoun }
      if pack.isWord(word, in: "including") { isIncluding = true }
      if pack.isWord(word, in: "transparent") {
        sawNoun = true
      } else if sawNoun {
        return !["preposition", "link", "contraction"].contains { pack.isWord(word, in: $0) }
      } else if !["preposition", "link", "contraction", "determiner"].contains(where: {
        pack.isWord(word, in: $0)
      }) {
        return false
      }
      position -= 1
    }
    return sawNoun
  }

  /// The relative pronoun that opens the clause of a verb, if one does.
  private func relativePronoun(before verb: Int) -> Int? {
    var index = verb - 1
    while index >= 0, verb - index < 8 {
      switch nodes[index].content {
      case .word(let word):
        if pack.isWord(word, in: "relative") { return index }
        if pack.isWord(word, in: "subordinator") { return nil }
      case .verb: return nil
      case .punctuation: return nil
      case .entities, .demonym, .time, .aside, .post: break
      }
      index -= 1
    }
    return nil
  }

  /// The relative pronoun of the clause that a name is in, as its object: 'qui commandait la frégate X'.
  private func relativeClause(around index: Int) -> Int? {
    guard pack.subjects == .before else { return nil }
    for before in (max(0, index - 8)..<index).reversed() {
      switch nodes[before].content {
      case .punctuation, .entities: return nil
      case .verb(let group):
        guard group.voice == .active || group.voice == .passive else { continue }
        return relativePronoun(before: before)
      case .word, .demonym, .post, .time, .aside: continue
      }
    }
    return nil
  }

  private func antecedent(
    of relative: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    var index = relative - 1
    while index >= 0, relative - index < 8 {
      switch nodes[index].content {
      case .entities: return matches(element, at: index, pattern) ? index : nil
      case .verb: return nil
      case .word, .punctuation, .time, .aside, .demonym, .post: break
      }
      index -= 1
    }
    return nil
  }

  /// Whether only a conjunction or comma stands right before a verb that follows another.
  private func isCoordinated(_ verb: Int, with earlier: Int) -> Bool {
    var index = verb - 1
    while index > earlier {
      switch nodes[index].content {
      case .word(let word):
        if pack.isWord(word, in: "conjunction") { return true }
        if pack.isWord(word, in: "adverb") || pack.isWord(word, in: "pronoun")
          || pack.isWord(word, in: "auxiliary")
        {
          break
        }
        return false
      case .punctuation(let mark): return mark == "," || mark == "،"
      case .time, .aside: break
      case .entities, .demonym, .verb, .post: return false
      }
      index -= 1
    }
    return false
  }

  private func isPossessive(_ index: Int) -> Bool {
    index < nodes.count && nodes[index].content == .word("'s")
  }

  /// Whether a name only owns what follows, 'the Agency's office', and the pattern does not ask for
  /// the possessive.
  private func isOwner(_ index: Int, _ pattern: FlatPattern, _ step: Int) -> Bool {
    guard case .argument = pattern.steps[step].element, isPossessive(index + 1) else {
      return false
    }
    guard step + 1 < pattern.steps.count,
      case .words(let words, _) = pattern.steps[step + 1].element
    else { return true }
    return !words.contains("'s")
  }

  /// Whether a body or country only modifies the noun behind it: 'joined the Alliance bloc'.
  private func isModifier(_ index: Int, _ pattern: FlatPattern, _ step: Int) -> Bool {
    guard pack.modifiers == .before, case .argument = pattern.steps[step].element,
      index + 1 < nodes.count, case .word(let next) = nodes[index + 1].content, next != "'s",
      case .entities(let entities) = nodes[index].content,
      entities.allSatisfy({ isMember($0, "Organization") || isMember($0, "Country") })
    else { return false }
    if pack.isWord(next, in: "transparent") || next.hasPrefix("-") { return false }
    // A verb that the pack does not know: 'the Service buoyed the strait'.
    if next.hasSuffix("ed") { return false }
    if index + 2 < nodes.count, case .word(let after) = nodes[index + 2].content,
      pack.isWord(after, in: "determiner")
    {
      return false
    }
    if step + 1 < pattern.steps.count,
      case .words(let words, let lists) = pattern.steps[step + 1].element,
      words.contains(next) || lists.contains(where: { pack.isWord(next, in: $0) })
    {
      return false
    }
    return Self.smallWords.allSatisfy { !pack.isWord(next, in: $0) }
      && !(pack.words["adverbEnding"] ?? []).contains(where: next.hasSuffix)
  }

  private static let smallWords = [
    "determiner", "preposition", "link", "conjunction", "relative", "subordinator", "pronoun",
    "negation", "adverb", "auxiliary", "possessive", "titleLink", "apposition",
  ]

  /// Whether a node is a date, or the name of a day or month that no date was made of.
  private func isTime(_ index: Int) -> Bool {
    guard index < nodes.count else { return false }
    switch nodes[index].content {
    case .time: return true
    case .word(let word): return pack.isWord(word, in: "month")
    default: return false
    }
  }

  // MARK: One element at one node

  private func matches(_ element: RelationRule.Element, at index: Int) -> Bool {
    switch (element, nodes[index].content) {
    case (.verb(let lemmas, let voice), .verb(let group)):
      guard !lemmas.isDisjoint(with: group.lemmas), !group.isNegated else { return false }
      switch voice {
      case .active: return group.voice == .active && group.asserts
      case .passive: return group.voice == .passive && group.asserts
      case .participle:
        return group.voice == .participle || group.voice == .passive && group.asserts
          || group.mayBeParticiple
      case .infinitive, .gerund: return group.voice == voice
      case .any: return true
      }
    case (.words(let words, let lists), .word(let word)):
      return words.contains(word) || lists.contains { pack.isWord(word, in: $0) }
    case (.words(let words, _), .punctuation(let mark)): return words.contains(mark)
    case (.words(let words, let lists), .entities):
      guard let head = nodes[index].head else { return false }
      return words.contains(head) || lists.contains { pack.isWord(head, in: $0) }
    default: return false
    }
  }

  private func matches(
    _ element: RelationRule.Element, at index: Int, _ pattern: FlatPattern
  ) -> Bool {
    guard let name = argument(of: element) else { return matches(element, at: index) }
    if case .post = nodes[index].content {
      return pattern.types[name]?.contains(FlatPattern.postType) ?? false
    }
    return !members(of: name, at: index, pattern).isEmpty
  }

  private func argument(of element: RelationRule.Element) -> String? {
    switch element {
    case .argument(let name, _), .enumeration(let name, _): name
    case .verb, .words, .optional, .gap, .sentenceStart: nil
    }
  }

  private func members(of name: String, at index: Int, _ pattern: FlatPattern) -> [Int] {
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

  private func bind(
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
    state.arguments[name] = found
  }

  // MARK: Enumerations

  /// The nodes that an enumeration adds to its first: 'A, ministre de …, B, venue de …, ainsi que C'.
  ///
  /// A member stands after a comma, semicolon, dash or conjunction, governed like the first. Insertions
  /// and relative clauses between the members are passed; a verb of the main clause ends it.
  private func enumeration(from first: Int, _ name: String, _ pattern: FlatPattern) -> [Int] {
    var found: [Int] = []
    var isExpected = false
    var isRelative = false
    var nouns = 0
    let governor = nodes[first].governor
    for index in first + 1..<max(first + 1, min(first + 120, nodes.count)) {
      switch nodes[index].content {
      case .punctuation(let mark):
        guard ",;،؛-–—".contains(mark) else {
          if mark == "." || mark == ":" { return found }
          continue
        }
        isExpected = true
        isRelative = false
        nouns = 0
      case .entities:
        let isBare = isGoverned(nodes[index].governor, like: governor)
        if isExpected, isBare, !members(of: name, at: index, pattern).isEmpty {
          found.append(index)
        }
        isExpected = false
      case .verb(let group):
        if group.asserts, group.voice == .active || group.voice == .passive, !isRelative {
          return found
        }
        isExpected = false
      case .word(let word):
        if pack.isWord(word, in: "conjunction") {
          isExpected = true
          nouns = 0
        } else if pack.isWord(word, in: "relative") {
          // 'ainsi que' goes on with the enumeration.
          if !isWord(index - 1, in: "conjunction") { isRelative = true }
        } else if word == governor || isSmall(word) {
          continue
        } else if pack.isWord(word, in: "preposition") || pack.isWord(word, in: "link") {
          isExpected = isExpected && nouns == 0
        } else {
          // A noun before its name: 'l'historienne Noor Salem'.
          nouns += 1
          if nouns > 2 { isExpected = false }
        }
      case .demonym, .time, .aside, .post: continue
      }
    }
    return found
  }

  /// Whether a name is bare or has the same preposition as another; all links are one: 'du', 'de'.
  private func isGoverned(_ governor: String?, like other: String?) -> Bool {
    guard let governor, governor != other else { return true }
    guard let other else { return false }
    return pack.isWord(governor, in: "link") && pack.isWord(other, in: "link")
  }

  private func isSmall(_ word: String) -> Bool {
    ["determiner", "honorific", "rank", "including", "adverb"].contains {
      pack.isWord(word, in: $0)
    }
  }

  private func isWord(_ index: Int, in list: String) -> Bool {
    if case .word(let word) = nodes[index].content { return pack.isWord(word, in: list) }
    return false
  }

  // MARK: Gaps

  /// What may be passed between two elements, and how much of it was.
  private struct GapWalk {
    var gap: FlatPattern.Gap
    var steps = 0
    var isTransparent = false
    /// Whether phrases of prepositions and insertions are passed.
    var seeksObject = false
    /// Whether a preposition waits for its name.
    var isGoverned = false

    init(_ gap: FlatPattern.Gap) { self.gap = gap }
  }

  /// Whether a node may stand between two elements.
  private func passes(_ index: Int, next: Int, _ walk: inout GapWalk) -> Bool {
    walk.steps += 1
    switch walk.gap {
    case .adjacent: return false
    case .insertions:
      switch nodes[index].content {
      case .time, .aside: return true
      case .punctuation(let mark): return "«»“”\"".contains(mark)
      case .entities, .demonym, .verb, .word, .post: return false
      }
    case .sentence: return walk.steps <= 40
    case .clause:
      guard walk.steps <= 14 else { return false }
      switch nodes[index].content {
      case .verb(let group): return group.voice != .active && group.voice != .passive
      case .word(let word):
        return !pack.isWord(word, in: "relative") && !pack.isWord(word, in: "subordinator")
      case .punctuation(let mark): return !";:؛".contains(mark)
      case .entities, .demonym, .time, .aside, .post: return true
      }
    case .light: return passesLightly(index, next: next, &walk)
    }
  }

  private func passesLightly(_ index: Int, next: Int, _ walk: inout GapWalk) -> Bool {
    guard walk.steps <= (walk.isTransparent || walk.seeksObject ? 26 : 8) else { return false }
    if walk.seeksObject, let passes = passesBeforeObject(index, &walk) { return passes }
    switch nodes[index].content {
    case .time, .aside, .demonym: return true
    case .post: return false
    case .entities: return walk.isTransparent || isPossessive(index + 1)
    case .verb(let group): return group.voice == .participle && walk.isTransparent
    case .punctuation(let mark):
      if "«»“”\"".contains(mark) { return true }
      guard walk.isTransparent, mark == "," || mark == "،", nodes.indices.contains(next),
        case .word(let word) = nodes[next].content
      else { return false }
      return pack.isWord(word, in: "including")
    case .word(let word):
      if pack.isWord(word, in: "transparent") {
        walk.isTransparent = true
        return true
      }
      for list in ["relative", "subordinator", "negation"] where pack.isWord(word, in: list) {
        return false
      }
      // 'took part on Tuesday in'
      if next == index + 1, isTime(next) { return true }
      // 'avec des responsables': an article, though it is also a contraction.
      if pack.isWord(word, in: "determiner") { return true }
      let links = ["preposition", "link", "contraction", "conjunction"]
      if links.contains(where: { pack.isWord(word, in: $0) }) {
        // 'depuis 2021', 'en février'
        if nodes.indices.contains(next), case .time = nodes[next].content { return true }
        return walk.isTransparent || pack.isWord(word, in: "including")
      }
      return true
    }
  }

  /// Whether a node may stand before an object, or nil where the rules of other gaps decide.
  private func passesBeforeObject(_ index: Int, _ walk: inout GapWalk) -> Bool? {
    switch nodes[index].content {
    case .punctuation(let mark):
      walk.isGoverned = false
      return mark == "," || mark == "،" ? true : nil
    case .time:
      walk.isGoverned = false
      return true
    case .entities:
      guard walk.isGoverned else { return nil }
      walk.isGoverned = false
      return true
    case .word(let word):
      if pack.isWord(word, in: "transparent") { return nil }
      if pack.isWord(word, in: "conjunction") { return walk.isGoverned ? nil : false }
      guard pack.isWord(word, in: "preposition") || pack.isWord(word, in: "link") else {
        return nil
      }
      if walk.isTransparent { return true }
      walk.isGoverned = true
      return true
    case .verb, .demonym, .aside, .post: return nil
    }
  }
}
