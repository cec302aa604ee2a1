// Verbs without a subject of their own, which the sentence before gives them: 'كما زار الميناء'.

extension PatternMatcher {
  /// Binds the topic as the subject of a verb.
  func topic(_ pattern: FlatPattern, _ step: Int, verb: Int, _ state: inout State) -> Bool {
    guard step == 0, let topic, let name = argument(of: pattern.steps[step].element),
      (pattern.types[name] ?? []).contains(where: { isMember(topic.entity, $0) })
    else { return false }
    state.arguments[name] = [topic.entity]
    return true
  }

  /// Whether a verb can have the topic as its subject: it opens its sentence, or is joined to a verb
  /// that does and has no subject either.
  func inherits(_ verb: Int) -> Bool {
    guard let topic, case .verb(let group) = nodes[verb].content, group.voice == .active,
      group.asserts, !group.isMarkedPassive, agrees(group, topic)
    else { return false }
    for index in (0..<verb).reversed() {
      switch nodes[index].content {
      case .entities:
        if nodes[index].governor == nil { return false }
      case .verb(let earlier):
        if isAuxiliary(earlier) || earlier.voice == .gerund { continue }
        return isWord(verb - 1, in: .conjunction) && subjectAfter(index) == nil
          && !hasCommonSubject(index) && inherits(index)
      case .word(let word):
        if pack.isWord(word, in: .relative) || pack.isWord(word, in: .subordinator) {
          return false
        }
      case .punctuation(let mark):
        if mark.isOne(of: ":«“\"") { return false }
      case .post: return false
      case .demonym, .time, .aside: continue
      }
    }
    return true
  }

  /// Whether a matched verb has no subject in its clause: the first bare name behind it is an argument
  /// of the pattern, and no common noun stands where a subject would.
  func hasNoSubject(_ pattern: FlatPattern, _ verb: Int, _ state: State) -> Bool {
    let rival = subjectAfter(verb)
    if let rival, case .entities(let entities) = nodes[rival].content {
      let bound = Set(state.arguments.values.joined())
      guard entities.allSatisfy(bound.contains) else { return false }
    }
    let isNext =
      pattern.anchor + 1 < pattern.steps.count && verb + 1 < nodes.count
      && matches(pattern.steps[pattern.anchor + 1].element, at: verb + 1, pattern)
    if hasCommonSubject(verb), !isNext { return false }
    // 'ترأس الجلسة فلان': the subject stands behind the object.
    if let next = nodes[(state.last + 1)...].first(where: { $0.content != .time }),
      next.governor == nil
    {
      switch next.content {
      case .entities, .post: return false
      case .demonym, .verb, .time, .word, .punctuation, .aside: break
      }
    }
    return rival != nil || isNext && !isWord(verb + 1, in: .preposition)
      || isClosed(after: state.last)
  }

  /// Whether a common noun right behind a verb is its subject: 'شارك خبراء في …'.
  func hasCommonSubject(_ verb: Int) -> Bool {
    for node in nodes[(verb + 1)...] {
      switch node.content {
      case .time, .aside: continue
      case .word(let word):
        if pack.isWord(word, in: .adverb) || pack.isWord(word, in: .pronoun) { continue }
        return !pack.isWord(word, in: .preposition) && !pack.isWord(word, in: .conjunction)
          && !pack.isWord(word, in: .subordinator)
      case .entities, .demonym, .post, .verb, .punctuation: return false
      }
    }
    return false
  }

  /// Whether no bare noun goes on behind a match, which would be the subject: 'شارك في الاجتماع خبراء'.
  private func isClosed(after last: Int) -> Bool {
    for node in nodes[(last + 1)...] {
      switch node.content {
      case .time, .aside, .demonym: continue
      case .word(let word):
        if pack.isWord(word, in: .adverb) { continue }
        return pack.isWord(word, inAny: [.preposition, .conjunction, .relative, .subordinator])
      case .punctuation, .verb: return true
      case .entities, .post: return node.governor != nil
      }
    }
    return true
  }

  /// The first verb of a sentence that asserts, auxiliaries passed.
  func mainVerb() -> Int? {
    nodes.indices.first { index in
      guard case .verb(let group) = nodes[index].content else { return false }
      return group.voice == .active && group.asserts && !isAuxiliary(group)
    }
  }

  /// The last bare name before a verb, its subject where none stands behind.
  func topicBefore(_ verb: Int) -> Int? {
    nodes[..<verb].lastIndex { node in
      if case .entities = node.content { return node.governor == nil }
      return false
    }
  }

  private func isAuxiliary(_ group: VerbGroup) -> Bool {
    group.lemmas.contains { pack.isWord(TextFolding.fold($0), in: .auxiliaryVerb) }
  }

  /// Whether the gender and number of a verb's form fit the topic, as far as they show.
  private func agrees(_ group: VerbGroup, _ topic: Topic) -> Bool {
    let lemmas = group.lemmas.map { TextFolding.fold($0) }
    let surface = pack.verbStem(group.surface)
    if surface.hasSuffix("ا"), !lemmas.contains(where: { $0.hasSuffix("ا") }) { return false }
    guard let isFeminine = topic.isFeminine else { return true }
    if surface.hasSuffix("ت"), !lemmas.contains(where: { $0.hasSuffix("ت") }) { return isFeminine }
    if surface.hasPrefix("ي"), !lemmas.contains(where: { $0.hasPrefix("ي") }) { return !isFeminine }
    if surface.hasPrefix("ت"), !lemmas.contains(where: { $0.hasPrefix("ت") }) { return isFeminine }
    return !isFeminine
  }
}

extension LanguagePack {
  /// A verb's form as the lexicon has it: without the conjunction written onto it.
  func verbStem(_ surface: String) -> String {
    guard self.verbs.readings(of: surface).isEmpty else { return surface }
    let rest = String(surface.dropFirst())
    return self.verbs.readings(of: rest).isEmpty ? surface : rest
  }
}
