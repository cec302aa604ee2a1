// What the words of an expression say of one date, before it is placed on the calendar.

/// The stated parts of a date.
struct TimeParts {
  private var values: [TimeField: Int]

  subscript(field: TimeField) -> Int? { values[field] }

  /// The dates that a pattern's slots give, or nil where no calendar has them or a period runs
  /// backwards.
  ///
  /// A date of a period that lacks its month or year shares the one of its neighbour: 'du 27 au
  /// 29 mai', 'May 26-27'.
  static func parts(
    _ slots: [TimePattern.Slot?], _ values: [Int], _ constants: [TimeField: Int]
  ) -> [TimeParts]? {
    var shared = constants
    var count = 1
    for (slot, value) in zip(slots, values) {
      guard let slot else { continue }
      if slot.index == 0 { shared[slot.field] = value }
      count = max(count, slot.index)
    }
    var parts = Array(repeating: TimeParts(values: shared), count: count)
    for (slot, value) in zip(slots, values) {
      if let slot, slot.index > 0 { parts[slot.index - 1].values[slot.field] = value }
    }
    if count > 1 { share(&parts) }
    guard parts.allSatisfy(\.isPossible) else { return nil }
    for (first, second) in zip(parts, parts.dropFirst()) where !first.mayPrecede(second) {
      return nil
    }
    return parts
  }

  private static func share(_ parts: inout [TimeParts]) {
    for index in parts.indices where parts[index][.month] == nil && parts[index][.day] != nil {
      parts[index].values[.month] =
        parts[index...].lazy.compactMap { $0[.month] }.first
        ?? parts[..<index].lazy.compactMap { $0[.month] }.last
    }
    for index in parts.indices {
      if let short = parts[index][.shortyear], index > 0, let year = parts[index - 1][.year] {
        parts[index].values[.year] = year / 100 * 100 + short
      }
    }
    for index in parts.indices where parts[index][.year] == nil && parts[index][.month] != nil {
      if let other = parts[index...].first(where: { $0[.year] != nil }), let year = other[.year] {
        parts[index].values[.year] = parts[index].isLaterInYear(than: other) ? year - 1 : year
      } else if let other = parts[..<index].last(where: { $0[.year] != nil }),
        let year = other[.year]
      {
        parts[index].values[.year] = other.isLaterInYear(than: parts[index]) ? year + 1 : year
      }
    }
  }

  private func isLaterInYear(than other: TimeParts) -> Bool {
    (self[.month] ?? 0, self[.day] ?? 0) > (other[.month] ?? 0, other[.day] ?? 0)
  }

  private var isPossible: Bool {
    // 'The 27th of last month', not of last year.
    if self[.day] != nil, let unit = self[.unit], unit != TimeUnit.month.rawValue { return false }
    if let month = self[.month] {
      return PartialDate(year: self[.year], month: month, day: self[.day]) != nil
    }
    if let quarter = self[.quarter] { return (1...4).contains(quarter) }
    if let half = self[.half] { return (1...2).contains(half) }
    if let century = self[.century] { return (1...21).contains(century) }
    return true
  }

  private func mayPrecede(_ other: TimeParts) -> Bool {
    if let year = self[.year], let otherYear = other[.year] {
      guard year == otherYear else { return year < otherYear }
    } else if self[.month] != other[.month] {
      return true
    }
    if let month = self[.month], let otherMonth = other[.month], month != otherMonth {
      return month < otherMonth
    }
    if let day = self[.day], let otherDay = other[.day] { return day < otherDay }
    if let quarter = self[.quarter], let otherQuarter = other[.quarter] {
      return quarter < otherQuarter
    }
    return self[.month] == nil || self[.day] != nil
  }
}
