// The words before an expression: a preposition gives it its role, a name or habit makes it none.

extension TimeAtoms {
  /// How many small words may stand between an expression and the word that it depends on.
  private static let reach = 3

  /// The role that a preposition before an atom gives, past articles and the like; nil where there
  /// is none.
  func lead(before start: Int) -> TimeExpression.Role? {
    for atom in steps(before: start) {
      guard let reading = reading(before: atom, as: lexicon.symbols.lead) else { continue }
      switch reading.value {
      case 1: return .since
      case 2: return .until
      default: return .at
      }
    }
    return nil
  }

  /// Whether the words before an atom make no date of what follows: 'every', 'rue du'.
  func isBlocked(_ start: Int) -> Bool {
    steps(before: start).contains { isReached($0, by: lexicon.symbols.block) }
  }

  /// The atoms from `start` back to the last small word before it.
  private func steps(before start: Int) -> [Int] {
    var steps = [start]
    while steps.count <= Self.reach, let last = steps.last,
      let glue = reading(before: last, as: lexicon.symbols.glue)
    {
      steps.append(last - glue.length)
    }
    return steps
  }
}
