// Finding the dates and periods that a text names.

/// Finds time expressions by the patterns of a language.
package struct TimeTagger: Sendable {
  let lexicon: TimeLexicon

  /// A tagger for a language.
  package init(lexicon: TimeLexicon) { self.lexicon = lexicon }

  /// The time expressions in a sentence, in reading order and without overlap.
  ///
  /// Without a publication date, expressions that need one ('yesterday', 'next month') are left out,
  /// and dates that the text gives no year have none (`--05-27`). With it, a missing year is filled
  /// in where the date lies near the publication or the sentence tells past from future.
  ///
  /// - Complexity: O(number of tokens).
  package func expressions(
    in tokens: ArraySlice<Token>, published: PartialDate?
  ) -> [TimeExpression] {
    times(in: tokens, published: published).expressions
  }

  /// The time expressions and durations in a sentence.
  ///
  /// - Parameter previous: The day that 'the next day' counts from where the sentence names none.
  /// - Complexity: O(number of tokens).
  package func times(
    in tokens: ArraySlice<Token>, published: PartialDate?, after previous: PartialDate? = nil
  ) -> SentenceTimes {
    let atoms = TimeAtoms(tokens, lexicon)
    var found: [Finding] = []
    var search = TimePatternSearch(atoms: atoms, tokens: tokens, lexicon: lexicon)
    var index = 0
    while index < atoms.count {
      guard !atoms.atoms[index].readings.isEmpty, let match = search.longestMatch(at: index) else {
        index += 1
        continue
      }
      index = match.atoms.upperBound
      found += findings(match, atoms, tokens, published)
    }
    return times(of: found, after: previous)
  }

  /// What a match says before days that it counts from another one are known.
  private enum Finding {
    case expression(TimeExpression)
    case anchored(tokens: Range<Int>, days: Int, role: TimeExpression.Role)
    case duration(StatedDuration)
  }

  private func findings(
    _ match: TimeMatch, _ atoms: TimeAtoms, _ tokens: ArraySlice<Token>, _ published: PartialDate?
  ) -> [Finding] {
    guard !atoms.isBlocked(match.atoms.lowerBound) else { return [] }
    let span = atoms.tokens(of: match.atoms)
    if let days = match.parts[0][.length] {
      let isInDays = match.parts[0][.unit].map { $0 == TimeUnit.day.rawValue } ?? true
      return isInDays && days > 1 ? [.duration(StatedDuration(tokens: span, days: days))] : []
    }
    let lead = match.parts.count > 1 ? .at : atoms.lead(before: match.atoms.lowerBound) ?? .at
    if let days = match.parts[0][.anchordays] {
      return [.anchored(tokens: span, days: days, role: lead.role)]
    }
    let direction: TimeDirection? =
      switch lead {
      case .since: .past
      case .until, .before: .future
      case .at, .from: direction(around: span, in: tokens)
      }
    let pattern = lexicon.patterns[match.pattern]
    if pattern.needsFuture, direction != .future { return [] }
    var resolver = TimeResolver(published: published, direction: direction)
    let periods = resolver.periods(of: match.parts)
    guard let first = periods.first, let last = periods.last, periods.count == match.parts.count
    else { return [] }
    func expression(_ tokens: Range<Int>, _ start: PartialDate, _ end: PartialDate?) -> Finding {
      .expression(
        TimeExpression(
          tokens: tokens, start: start, end: end == start ? nil : end,
          isRelative: resolver.usedPublished, role: lead.role))
    }
    if periods.count == 1 { return [expression(span, first.start, first.end)] }
    let isGapless = zip(periods, periods.dropFirst()).allSatisfy { $0.isFollowed(by: $1) }
    guard pattern.isList, !isGapless else {
      return [expression(span, first.start, last.end ?? last.start)]
    }
    return periods.indices.map { number in
      expression(
        atoms.tokens(of: match.atoms(ofPart: number + 1)), periods[number].start,
        periods[number].end)
    }
  }

  /// What was found, with the days that are counted from the nearest day that the sentence names, the
  /// one before it first, else from the one given.
  private func times(of found: [Finding], after previous: PartialDate?) -> SentenceTimes {
    func day(_ finding: Finding) -> (date: PartialDate, isRelative: Bool)? {
      guard case .expression(let it) = finding, it.end == nil, it.start.dayNumber != nil else {
        return nil
      }
      return (it.start, it.isRelative)
    }
    var times = SentenceTimes()
    for index in found.indices {
      switch found[index] {
      case .expression(let expression): times.expressions.append(expression)
      case .duration(let duration): times.durations.append(duration)
      case .anchored(let tokens, let days, let role):
        let anchor =
          found[..<index].reversed().lazy.compactMap(day).first
          ?? found[index...].lazy.compactMap(day).first
          ?? previous.map { ($0, true) }
        guard let anchor, let number = anchor.date.dayNumber else { continue }
        times.expressions.append(
          TimeExpression(
            tokens: tokens, start: PartialDate(dayNumber: number + days),
            isRelative: anchor.isRelative, role: role))
      }
    }
    return times
  }
}
