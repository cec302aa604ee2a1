// Names that only modify: owners, genitives, what stands before the noun that is meant.

extension PatternMatcher {
  func isPossessive(_ index: Int) -> Bool {
    index < nodes.count && nodes[index].content == .word("'s")
  }

  /// Whether a name only owns what follows, 'the Agency's office', and the pattern does not ask for
  /// the possessive.
  func isOwner(_ index: Int, _ pattern: FlatPattern, _ step: Int) -> Bool {
    guard argument(of: pattern.steps[step].element) != nil, isPossessive(index + 1) else {
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

  /// Whether a name is the genitive of a noun that means something else: 'مكتب الوزير'.
  func isGenitive(_ index: Int) -> Bool {
    guard let governor = nodes[index].governor, !nodes[index].isPronoun else { return false }
    return pack.isKnown(governor) && !pack.isWord(governor, in: .transparent)
      && !pack.isWord(governor, in: .meetingPart)
      && !pack.isWord(governor, in: .preposition)
  }
}
