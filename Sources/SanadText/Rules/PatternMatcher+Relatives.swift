// Relative clauses and appositions: whose they are, and how the search for a subject passes them.

extension PatternMatcher {
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

  /// Whether a relative clause tells only of the last of several persons: 'signed by A and by B, who
  /// arrived on Monday'.
  func isLastOnly(_ subject: Int, _ verb: Int) -> Bool {
    // 'فلان وعلان، الذي عينه الوزير'
    if pack.subjects == .both, subject < verb,
      nodes[subject + 1..<verb].indices.prefix(2).contains(where: { isSingularRelative($0) })
    {
      return true
    }
    guard pack.modifiers == .before, subject + 2 < verb,
      nodes[subject + 1].content == .punctuation(","), isWord(subject + 2, in: .personRelative),
      case .entities(let members) = nodes[subject].content
    else { return false }
    return members.allSatisfy { isMember($0, "Person") }
  }
}
