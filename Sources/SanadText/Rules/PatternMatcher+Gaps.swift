// What may stand between two elements of a pattern, and what an enumeration goes on to.

extension PatternMatcher {
  // MARK: Enumerations

  /// The nodes that an enumeration adds to its first: 'A, ministre de …, B, venue de …, ainsi que C'.
  ///
  /// A member stands after a comma, semicolon, dash or conjunction, governed like the first. Insertions
  /// and relative clauses between the members are passed; a verb of the main clause ends it.
  func enumeration(from first: Int, _ name: String, _ pattern: FlatPattern) -> [Int] {
    var found: [Int] = []
    var isExpected = false
    var isRelative = false
    var nouns = 0
    let governor = nodes[first].governor
    for index in first + 1..<max(first + 1, min(first + 120, nodes.count)) {
      switch nodes[index].content {
      case .punctuation(let mark):
        guard mark.isOne(of: ",;،؛-–—") else {
          if mark == "." || mark == ":" { return found }
          continue
        }
        isExpected = true
        isRelative = false
        nouns = 0
      case .entities:
        let isBare = isGoverned(nodes[index].governor, like: governor)
        if isExpected, isBare, !isCountryOfPlace(index),
          !members(of: name, at: index, pattern).isEmpty
        {
          found.append(index)
        }
        isExpected = false
      case .verb(let group):
        if group.asserts, group.voice == .active || group.voice == .passive, !isRelative {
          return found
        }
        isExpected = false
      case .word(let word):
        if pack.isWord(word, in: .conjunction) {
          isExpected = true
          nouns = 0
        } else if pack.isWord(word, in: .relativeOwner), pack.modifiers == .before {
          // 'the Ministry, whose secretary, Lina Haddad, …'
          return found
        } else if pack.isWord(word, in: .relative) {
          // 'ainsi que' goes on with the enumeration.
          if !isWord(index - 1, in: .conjunction) { isRelative = true }
        } else if word == governor || isSmall(word) {
          continue
        } else if pack.isWord(word, in: .preposition) || pack.isWord(word, in: .link) {
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

  /// Whether a country only tells where the place before it is: 'in Manila, the Philippines'.
  func isCountryOfPlace(_ index: Int) -> Bool {
    guard case .entities(let countries) = nodes[index].content,
      countries.allSatisfy({ isMember($0, "Country") })
    else { return false }
    var comma = index - 1
    while comma > 0, isWord(comma, in: .determiner) { comma -= 1 }
    guard comma > 0, nodes[comma].content == .punctuation(","),
      case .entities(let places) = nodes[comma - 1].content
    else { return false }
    return places.allSatisfy { isMember($0, "Place") && !isMember($0, "Country") }
  }

  /// Whether a name is bare or has the same preposition as another; all links are one: 'du', 'de'.
  func isGoverned(_ governor: String?, like other: String?) -> Bool {
    guard let governor, governor != other else { return true }
    guard let other else { return false }
    return pack.isWord(governor, in: .link) && pack.isWord(other, in: .link)
  }

  func isSmall(_ word: String) -> Bool {
    pack.isWord(word, inAny: [.determiner, .honorific, .rank, .including, .adverb])
  }

  func isWord(_ index: Int, in list: WordList) -> Bool {
    if case .word(let word) = nodes[index].content { return pack.isWord(word, in: list) }
    return false
  }

  // MARK: Gaps

  /// What may be passed between two elements, and how much of it was.
  struct GapWalk {
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
  func passes(_ index: Int, next: Int, _ walk: inout GapWalk) -> Bool {
    walk.steps += 1
    switch walk.gap {
    case .adjacent: return false
    case .insertions:
      switch nodes[index].content {
      case .time, .aside: return true
      case .punctuation(let mark): return mark.isOne(of: "«»“”\"")
      // 'at the forum on Monday,'
      case .word: return isTime(index + 1) || isTime(index)
      case .entities, .demonym, .verb, .post: return false
      }
    case .sentence: return walk.steps <= 40
    case .clause:
      guard walk.steps <= 14 else { return false }
      switch nodes[index].content {
      case .verb(let group):
        // 'the Office, established in 2021, reports to': a participle in an insertion.
        return group.voice != .active && group.voice != .passive
          || group.mayBeParticiple && index > 0 && nodes[index - 1].content == .punctuation(",")
      case .word(let word):
        return !pack.isWord(word, in: .relative) && !pack.isWord(word, in: .subordinator)
      case .punctuation(let mark):
        return !mark.isOne(of: ";:؛") && !(next > index && opensDescription(index, mark))
      case .entities, .demonym, .time, .aside, .post: return true
      }
    case .light: return passesLightly(index, next: next, &walk)
    }
  }

  /// Whether a comma opens a description of the name before it: 'organised by the Agency, a body …'.
  func opensDescription(_ index: Int, _ mark: String) -> Bool {
    guard mark == ",", index > 1 else { return false }
    let name = nodes[index - 1].content == .aside ? index - 2 : index - 1
    guard case .entities(let members) = nodes[name].content else { return false }
    // 'ont signé, hier à Tunis, un accord': the comma closes an insertion.
    if pack.modifiers == .after, members.allSatisfy({ isMember($0, "Place") }) { return false }
    return index + 1 < nodes.count && isWord(index + 1, in: .indefinite)
  }

  /// Whether a word joined to a name makes it a modifier: the '-based' of 'the Tampere-based Group'.
  func isBase(_ index: Int) -> Bool {
    guard index < nodes.count, case .word(let word) = nodes[index].content else { return false }
    return word.count > 1 && word.hasPrefix("-")
  }

  func passesLightly(_ index: Int, next: Int, _ walk: inout GapWalk) -> Bool {
    guard walk.steps <= (walk.isTransparent || walk.seeksObject ? 26 : 8) else { return false }
    if walk.seeksObject, let passes = passesBeforeObject(index, &walk) { return passes }
    switch nodes[index].content {
    case .time, .aside, .demonym: return true
    case .post: return false
    case .entities where nodes[index].isPronoun: return true
    case .entities: return walk.isTransparent || isPossessive(index + 1) || isBase(index + 1)
    case .verb(let group): return group.voice == .participle && walk.isTransparent
    case .punctuation(let mark):
      if mark.isOne(of: "«»“”\"") { return true }
      guard walk.isTransparent, mark == "," || mark == "،", nodes.indices.contains(next),
        case .word(let word) = nodes[next].content
      else { return false }
      return pack.isWord(word, in: .including)
    case .word(let word):
      if pack.isWord(word, in: .transparent) {
        walk.isTransparent = true
        return true
      }
      if pack.isWord(word, inAny: [.relative, .subordinator, .negation]) {
        return false
      }
      // 'took part on Tuesday in'
      if isTime(index + 1) { return true }
      // 'avec des responsables': an article, though it is also a contraction.
      if pack.isWord(word, in: .determiner) { return true }
      let links: WordLists = [.preposition, .link, .contraction, .conjunction]
      if pack.isWord(word, inAny: links) {
        // 'depuis 2021', 'en février'
        if nodes.indices.contains(next), case .time = nodes[next].content { return true }
        return walk.isTransparent || pack.isWord(word, in: .including)
      }
      return true
    }
  }

  /// Whether a node may stand before an object, or nil where the rules of other gaps decide.
  func passesBeforeObject(_ index: Int, _ walk: inout GapWalk) -> Bool? {
    switch nodes[index].content {
    case .punctuation(let mark):
      walk.isGoverned = false
      return mark == "," || mark == "،" ? true : nil
    case .time:
      walk.isGoverned = false
      return true
    case .entities:
      guard walk.isGoverned || nodes[index].isPronoun else { return nil }
      walk.isGoverned = false
      return true
    case .word(let word):
      if pack.isWord(word, in: .transparent) { return nil }
      // 'احتضنتها على مدى يومين العاصمة': the preposition has its noun.
      if pack.isWord(word, in: .timeNoun) {
        walk.isGoverned = false
        return true
      }
      // 'استقبل كلا من …': the phrase is the object itself.
      if pack.isWord(word, in: .eachLink), index > 0, isWord(index - 1, in: .each) { return true }
      if pack.isWord(word, in: .conjunction) { return walk.isGoverned ? nil : false }
      guard pack.isWord(word, in: .preposition) || pack.isWord(word, in: .link) else {
        return nil
      }
      if walk.isTransparent { return true }
      walk.isGoverned = true
      return true
    case .verb, .demonym, .aside, .post: return nil
    }
  }
}
