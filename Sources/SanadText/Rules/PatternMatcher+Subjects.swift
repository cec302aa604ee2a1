// Finding the subject of a verb: before it, behind it, over clauses and conjunctions.

extension PatternMatcher {
  func subject(
    _ pattern: FlatPattern, _ step: Int, verb: Int, _ state: inout State
  ) -> Bool {
    let element = pattern.steps[step].element
    if state.subjectPlace == .topic { return topic(pattern, step, verb: verb, &state) }
    if state.subjectPlace == .after {
      guard let after = subjectAfter(verb), matches(element, at: after, pattern) else {
        return false
      }
      var attempt = state
      bind(element, at: after, pattern, &attempt)
      attempt.take(step, at: after)
      // An object that a vowel mark shows may stand before the subject.
      let isInverted = nodes[verb..<after].contains { $0.isAccusative || $0.isPronoun }
      attempt.resume = isInverted ? verb + 1 : after + 1
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
    attempt.take(step, at: before)
    if let name = argument(of: element), isSingularParticiple(verb) || isLastOnly(before, verb),
      let last = attempt.arguments[name]?.last
    {
      attempt.arguments[name] = [last]
    }
    guard backward(pattern, step - 1, before: before, &attempt) else { return false }
    state = attempt
    return true
  }

  /// Whether a participle without auxiliary is singular.
  ///
  /// Of 'A et B, invité par C' only B is then its subject. The list `pluralEnding` tells; languages
  /// without it have no plural participles.
  func isSingularParticiple(_ verb: Int) -> Bool {
    guard case .verb(let group) = nodes[verb].content, group.voice == .participle else {
      return false
    }
    let endings = pack.words(.pluralEnding)
    return !endings.isEmpty && !endings.contains { group.surface.hasSuffix($0) }
  }

  /// The node that is the subject after a verb: the first name that no preposition governs.
  func subjectAfter(_ verb: Int) -> Int? {
    var walk = GapWalk(.light)
    walk.seeksObject = true
    var index = verb + 1
    while index < nodes.count {
      if case .entities = nodes[index].content, !walk.isGoverned {
        if nodes[index].isAccusative || nodes[index].isPronoun, pack.subjects == .both {
          index += 1
          continue
        }
        return isGenitive(index) ? nil : index
      }
      guard passes(index, next: index + 1, &walk) else { return nil }
      index += 1
    }
    return nil
  }

  func subjectBefore(
    _ verb: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    if pack.subjects == .both, verb > 0,
      isWord(verb - 1, in: .conjunction) || isWord(verb - 1, in: .joiningWord),
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
        if let start = relativeClause(ofObject: index) ?? apposition(around: index, before: verb) {
          index = start
          break
        }
        if isAdjunct, isDescribed(index, before: verb) {
          return matches(element, at: index, pattern) ? index : nil
        }
        if !isAdjunct, let start = openRelative(before: index, verb) {
          index = start
          break
        }
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
        if pack.isWord(word, in: .relative) {
          return antecedent(of: index, pattern, element)
        }
        if isSubordinator(index, word) { return nil }
      case .punctuation(let mark) where mark == ";" || mark == ":" || mark == "؛": return nil
      case .punctuation, .time, .aside, .demonym, .post: break
      }
      index -= 1
    }
    return nil
  }

  /// The subject of a verb that و joins to one before it and that has none of its own: that of the
  /// verb before, not its object, 'التقى الوزير نظيره ووقع …'.
  func joinedSubject(
    _ verb: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    for index in (0..<max(0, verb - 1)).reversed() {
      switch nodes[index].content {
      case .verb(let group):
        guard group.voice == .active || group.voice == .passive else { continue }
        // 'يرافقه مستشاره' only goes with the clause before.
        if isCircumstance(index, group) { continue }
        if let opening = subjectOfAuxiliary(before: index) {
          return matches(element, at: opening, pattern) ? opening : nil
        }
        if let after = subjectAfter(index) {
          return matches(element, at: after, pattern) ? after : nil
        }
        if let before = subjectBefore(index, pattern, element) { return before }
      case .word(let word) where pack.isWord(word, in: .subordinator): return nil
      case .punctuation(let mark) where mark.isOne(of: ";:؛"): return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether a verb with its object as a pronoun stands behind a comma or relative: 'وصل الوزير، يرافقه …'.
  private func isCircumstance(_ verb: Int, _ group: VerbGroup) -> Bool {
    guard verb > 0, group.lemmas.contains(where: { $0.hasSuffix(" " + VerbLexicon.objectMark) })
    else { return false }
    return nodes[verb - 1].content == .punctuation(",") || isWord(verb - 1, in: .relative)
  }

  /// The name between an auxiliary and its verb: 'كان الوزير قد استقبل', whatever stands behind.
  func subjectOfAuxiliary(before verb: Int) -> Int? {
    var name: Int?
    for index in (max(0, verb - 10)..<verb).reversed() {
      switch nodes[index].content {
      case .entities: if nodes[index].governor == nil { name = index }
      case .verb(let group):
        return group.lemmas.contains { pack.isWord(TextFolding.fold($0), in: .auxiliaryVerb) }
          ? name : nil
      case .word(let word)
      where pack.isWord(word, in: .relative) || pack.isWord(word, in: .subordinator):
        return nil
      case .punctuation(let mark) where mark.isOne(of: ";:"): return nil
      case .word, .punctuation, .demonym, .post, .time, .aside: continue
      }
    }
    return nil
  }

  func asksForParticiple(_ pattern: FlatPattern) -> Bool {
    if case .verb(_, .participle) = pattern.steps[pattern.anchor].element { return true }
    return false
  }

  /// The asserting verb that a verb is joined to by the conjunction right before it: 'represented the
  /// Agency at the forum and gave an address'.
  func verbJoined(to verb: Int) -> Int? {
    guard pack.subjects == .before else { return nil }
    var index = verb - 1
    while index >= 0, case .word(let word) = nodes[index].content,
      pack.isWord(word, in: .adverb), !pack.isWord(word, in: .conjunction)
    {
      index -= 1
    }
    guard index >= 0, case .word(let word) = nodes[index].content,
      pack.isWord(word, in: .conjunction)
    else { return nil }
    index -= 1
    while index >= 0, verb - index < 30 {
      switch nodes[index].content {
      case .verb(let group) where group.asserts && group.voice != .infinitive: return index
      case .word(let word) where pack.isWord(word, in: .subordinator): return nil
      case .punctuation(let mark) where mark.isOne(of: ";:؛"): return nil
      default: index -= 1
      }
    }
    return nil
  }

  /// The subject of a participle right behind a name and a comma: 'par le ministre A, accompagné de B'.
  func touchingSubject(
    _ verb: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    guard pack.subjects == .before, verb > 1, case .verb(let group) = nodes[verb].content,
      group.voice == .participle
        || pack.modifiers == .before && group.mayBeParticiple && asksForParticiple(pattern)
    else { return nil }
    if let described = describedName(before: verb) {
      return matches(element, at: described, pattern) ? described : nil
    }
    guard group.voice == .participle else { return nil }
    var name = verb - 1
    if nodes[name].content == .punctuation(",") { name -= 1 }
    if pack.modifiers == .after {
      guard name == verb - 2, case .entities = nodes[name].content else { return nil }
      return matches(element, at: name, pattern) ? name : nil
    }
    // 'at the forum organised by', but 'met Noor Salem, accompanied by' tells of whoever met.
    if name > 0, nodes[name].content == .aside { name -= 1 }
    guard case .entities(let members) = nodes[name].content, nodes[name].governor != nil,
      members.allSatisfy({ !isMember($0, "Person") })
    else { return nil }
    return matches(element, at: name, pattern) ? name : nil
  }

  /// The name that an English apposition ending with a participle describes: 'Norda Grid, a fund of the
  /// Baltic Bank based in'.
  private func describedName(before verb: Int) -> Int? {
    guard pack.modifiers == .before else { return nil }
    var index = verb - 1
    while index > 1, verb - index < 10 {
      switch nodes[index].content {
      case .punctuation(","):
        guard isWord(index + 1, in: .indefinite) else { return nil }
        let name = nodes[index - 1].content == .aside ? index - 2 : index - 1
        if name >= 0, case .entities = nodes[name].content { return name }
        return nil
      case .word(let word):
        if pack.isWord(word, inAny: [.conjunction, .relative, .subordinator]) { return nil }
        index -= 1
      case .demonym, .aside: index -= 1
      case .entities where nodes[index].governor != nil: index -= 1
      case .entities, .verb, .time, .post, .punctuation: return nil
      }
    }
    return nil
  }

  /// The subject of a participle that opens its sentence: 'Invitée par l'Agence, [Lina Haddad] …'.
  ///
  /// It is the first name of the right type that stands bare after a comma and before the main verb.
  func openingSubject(
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
        if pack.isWord(word, in: .relative) { isRelative = true }
        if !pack.isWord(word, in: .determiner), !pack.isWord(word, in: .honorific),
          !pack.isWord(word, in: .rank)
        {
          isAfterComma = false
        }
      case .demonym, .time, .aside, .post: break
      }
    }
    return nil
  }

  /// Whether a word opens a clause: not one that is a preposition too before a post or date, 'as director',
  /// 'since Monday'.
  func isSubordinator(_ index: Int, _ word: String) -> Bool {
    guard pack.isWord(word, in: .subordinator) else { return false }
    guard pack.isWord(word, in: .preposition) else { return true }
    // 'as its director', 'as a guest'
    if isWord(index + 1, in: .possessive) || isWord(index + 1, in: .indefinite) { return false }
    var next = index + 1
    while next < nodes.count, isWord(next, in: .determiner) { next += 1 }
    guard next < nodes.count else { return true }
    switch nodes[next].content {
    case .post, .time: return false
    case .entities, .demonym, .verb, .word, .punctuation, .aside: return true
    }
  }

  /// Whether only a conjunction or comma stands right before a verb that follows another.
  func isCoordinated(_ verb: Int, with earlier: Int) -> Bool {
    var index = verb - 1
    while index > earlier {
      switch nodes[index].content {
      case .word(let word):
        if pack.isWord(word, in: .conjunction) { return true }
        if pack.isWord(word, in: .adverb) || pack.isWord(word, in: .pronoun)
          || pack.isWord(word, in: .auxiliary)
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

  /// Whether a node is a date, or the name of a day or month that no date was made of.
  func isTime(_ index: Int) -> Bool {
    guard index < nodes.count else { return false }
    switch nodes[index].content {
    case .time: return true
    case .word(let word): return pack.isWord(word, in: .month)
    default: return false
    }
  }
}
