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

  /// Whether a relative clause tells only of the last of several persons: 'signed by A and by B, who
  /// arrived on Monday'.
  func isLastOnly(_ subject: Int, _ verb: Int) -> Bool {
    guard pack.modifiers == .before, subject + 2 < verb,
      nodes[subject + 1].content == .punctuation(","), isWord(subject + 2, in: .personRelative),
      case .entities(let members) = nodes[subject].content
    else { return false }
    return members.allSatisfy { isMember($0, "Person") }
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

  /// Whether a name is the genitive of a noun that means something else: 'مكتب الوزير'.
  func isGenitive(_ index: Int) -> Bool {
    guard let governor = nodes[index].governor, !nodes[index].isPronoun else { return false }
    return pack.isKnown(governor) && !pack.isWord(governor, in: .transparent)
      && !pack.isWord(governor, in: .meetingPart)
      && !pack.isWord(governor, in: .preposition)
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
        if pack.isWord(word, in: .subordinator) { return nil }
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

  /// The comma that opens an apposition in which a name only modifies: 'Lina Haddad, a former Agency
  /// official, said'.
  func apposition(around index: Int, before verb: Int) -> Int? {
    guard pack.modifiers == .before,
      nodes[index + 1..<verb].contains(where: { $0.content == .punctuation(",") })
    else { return nil }
    var position = index - 1
    while position > 0, index - position < 9 {
      switch nodes[position].content {
      case .punctuation(","):
        guard case .word(let word) = nodes[position + 1].content,
          pack.isWord(word, in: .determiner) || pack.isWord(word, in: .former),
          case .entities = nodes[position - 1].content
        else { return nil }
        return position
      case .word, .demonym, .post: position -= 1
      case .entities where isBase(position + 1): position -= 1
      case .entities, .verb, .time, .punctuation, .aside: return nil
      }
    }
    return nil
  }

  /// The relative pronoun of the clause whose object a name is, or whose subject where it stands behind
  /// the verb: 'Lina Haddad, who met Noor Salem, …', 'الاجتماع الذي تنظمه الوكالة'.
  func relativeClause(ofObject index: Int) -> Int? {
    var position = index - 1
    while position >= 0, index - position < 7 {
      switch nodes[position].content {
      case .verb(let group) where group.voice == .active || group.voice == .passive:
        return relativePronoun(before: position)
      case .punctuation: return nil
      default: position -= 1
      }
    }
    return nil
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
    guard pack.modifiers == .after, pack.subjects == .before, verb > 1,
      case .verb(let group) = nodes[verb].content, group.voice == .participle,
      nodes[verb - 1].content == .punctuation(","), case .entities = nodes[verb - 2].content
    else { return nil }
    return matches(element, at: verb - 2, pattern) ? verb - 2 : nil
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

  /// Whether a governed name leans on a noun that may stand for it and is a subject itself:
  /// 'delegates from …', 'des responsables de …'.
  func isTransparent(before index: Int) -> Bool {
    var position = index - 1
    var sawNoun = false
    var isIncluding = false
    var fields = 0
    while position >= 0, index - position < 8 {
      if isIncluding, nodes[position].content == .punctuation(",") {
        // 'Forty delegations, including …'
        position -= 1
        continue
      }
      guard case .word(let word) = nodes[position].content else { return sawNoun }
      if word == "'s", position > 0, !sawNoun, case .entities = nodes[position - 1].content {
        // 'officers of Chad's Coast Guard'
        position -= 2
        continue
      }
      if pack.isWord(word, in: .including) { isIncluding = true }
      if pack.isWord(word, in: .transparent), fields == 0 || pack.isWord(word, in: .pluralPost) {
        sawNoun = true
      } else if sawNoun {
        return !pack.isWord(word, inAny: [.preposition, .link, .contraction])
      } else if !pack.isWord(word, inAny: [.preposition, .link, .contraction, .determiner]) {
        // 'the ministers of transport of Chad and Peru'
        fields += 1
        guard pack.modifiers == .before, fields < 4, !pack.isWord(word, inAny: Self.smallWords)
        else {
          return false
        }
      }
      position -= 1
    }
    return sawNoun
  }

  /// The relative pronoun that opens the clause of a verb, if one does.
  func relativePronoun(before verb: Int) -> Int? {
    var index = verb - 1
    while index >= 0, verb - index < 8 {
      switch nodes[index].content {
      case .word(let word):
        if pack.isWord(word, in: .relative) { return index }
        if pack.isWord(word, in: .subordinator) { return nil }
      case .verb: return nil
      case .punctuation: return nil
      case .entities, .demonym, .time, .aside, .post: break
      }
      index -= 1
    }
    return nil
  }

  /// Whether a noun in apposition to a name carries a participle right behind it: 'le rachat de Norda, un
  /// fabricant de carton basé à'.
  func isDescribed(_ index: Int, before verb: Int) -> Bool {
    guard pack.modifiers == .after, pack.subjects == .before else { return false }
    var comma = index + 1
    if comma < verb, nodes[comma].content == .aside { comma += 1 }
    guard comma + 1 < verb, verb - comma < 9, nodes[comma].content == .punctuation(",") else {
      return false
    }
    return nodes[comma + 1..<verb].allSatisfy { node in
      switch node.content {
      case .word(let word): !pack.isWord(word, inAny: [.conjunction, .relative, .subordinator])
      case .demonym: true
      case .entities, .post, .verb, .time, .punctuation, .aside: false
      }
    }
  }

  /// The relative pronoun of a clause that a name closes right before the comma and the verb: 'Lina Haddad,
  /// qui conduisait une délégation de A, B et C, a été reçue'.
  func openRelative(before name: Int, _ verb: Int) -> Int? {
    guard pack.modifiers == .after, pack.subjects == .before, name + 1 < verb,
      nodes[name + 1].content == .punctuation(",")
        || nodes[name + 1].content == .aside && name + 2 < verb
          && nodes[name + 2].content == .punctuation(",")
    else { return nil }
    var clauses = 0
    for index in (1..<max(1, name)).reversed() {
      switch nodes[index].content {
      case .verb(let group):
        guard group.voice == .active || group.voice == .passive else { continue }
        clauses += 1
        if clauses > 1 { return nil }
      case .word(let word):
        if pack.isWord(word, in: .subordinator) { return nil }
        if pack.isWord(word, in: .personRelative) {
          return clauses == 1 && nodes[index - 1].content == .punctuation(",") ? index : nil
        }
      case .punctuation(let mark) where mark.isOne(of: ";:"): return nil
      case .entities, .demonym, .post, .time, .punctuation, .aside: continue
      }
    }
    return nil
  }

  /// The relative pronoun of the clause that a name is in, as its object: 'qui commandait la frégate X'.
  func relativeClause(around index: Int) -> Int? {
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

  func antecedent(
    of relative: Int, _ pattern: FlatPattern, _ element: RelationRule.Element
  ) -> Int? {
    var index = relative - 1
    // 'العقيد فلان، قائد الأسطول التابع للبحرية، الذي …': behind a comma the clause may be that of the name
    // which the apposition explains.
    let isApposed =
      pack.subjects == .both && index > 0 && nodes[index].content == .punctuation(",")
    while index >= 0, relative - index < (isApposed ? 14 : 8) {
      switch nodes[index].content {
      case .entities(let entities):
        if matches(element, at: index, pattern), agrees(entities, with: relative) { return index }
        guard isApposed else { return nil }
      case .verb: return nil
      case .word, .punctuation, .time, .aside, .demonym, .post: break
      }
      index -= 1
    }
    return nil
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

  func isPossessive(_ index: Int) -> Bool {
    index < nodes.count && nodes[index].content == .word("'s")
  }

  /// Whether a name only owns what follows, 'the Agency's office', and the pattern does not ask for
  /// the possessive.
  func isOwner(_ index: Int, _ pattern: FlatPattern, _ step: Int) -> Bool {
    guard case .argument = pattern.steps[step].element, isPossessive(index + 1) else {
      return false
    }
    guard step + 1 < pattern.steps.count,
      case .words(let words, _) = pattern.steps[step + 1].element
    else { return true }
    return !words.contains("'s")
  }

  /// Whether a body or country only modifies the noun behind it: 'joined the Alliance bloc'.
  func isModifier(_ index: Int, _ pattern: FlatPattern, _ step: Int) -> Bool {
    guard pack.modifiers == .before, case .argument = pattern.steps[step].element,
      index + 1 < nodes.count, case .word(let next) = nodes[index + 1].content, next != "'s",
      case .entities(let entities) = nodes[index].content,
      entities.allSatisfy({ isMember($0, "Organization") || isMember($0, "Country") })
    else { return false }
    if pack.isWord(next, in: .transparent) || next.hasPrefix("-") { return false }
    // A verb that the pack does not know: 'the Service buoyed the strait'.
    if next.hasSuffix("ed") { return false }
    if index + 2 < nodes.count, case .word(let after) = nodes[index + 2].content,
      pack.isWord(after, in: .determiner)
    {
      return false
    }
    if step + 1 < pattern.steps.count,
      case .words(let words, let listed) = pattern.steps[step + 1].element,
      words.contains(next) || listed.contains(next)
    {
      return false
    }
    return !pack.isWord(next, inAny: Self.smallWords)
      && !pack.words(.adverbEnding).contains(where: next.hasSuffix)
  }

  static let smallWords: WordLists = [
    .determiner, .preposition, .link, .conjunction, .relative, .subordinator, .pronoun,
    .negation, .adverb, .auxiliary, .possessive, .titleLink, .apposition,
  ]

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
