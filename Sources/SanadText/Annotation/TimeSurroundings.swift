// The words before an expression: a preposition gives it its role, a name or habit makes it none.

/// What a preposition says of the time after it.
enum TimeLead: Int, Sendable {
  /// 'In', 'during'.
  case at
  /// 'Since': from then to the publication.
  case since
  /// 'From … on': the start of what was or will be.
  case from
  /// 'Until'.
  case until
  /// 'By', 'before'.
  case before

  /// The role of the expression.
  var role: TimeExpression.Role {
    switch self {
    case .at: .at
    case .since, .from: .since
    case .until: .until
    case .before: .before
    }
  }
}

extension TimeAtoms {
  /// How many small words may stand between an expression and the word that it depends on.
  private static let reach = 6

  /// What the prepositions before an atom say, past articles and the like; nil where there are none.
  func lead(before start: Int) -> TimeLead? {
    var found: TimeLead?
    for atom in steps(before: start) {
      guard let reading = reading(before: atom, as: lexicon.symbols.lead),
        let lead = TimeLead(rawValue: reading.value)
      else { continue }
      guard lead == .at else { return lead }
      found = lead
    }
    return found
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
