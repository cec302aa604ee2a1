// From one day to another, as far as they are known.
internal import SanadText

/// The time of an event as an article gives it.
struct EventPeriod: Hashable, Sendable, Comparable {
  /// The first day, month or year.
  let start: PartialDate
  /// The last one, where there is one.
  let end: PartialDate?

  /// The days of the year that it covers, as month * 32 + day; nil where it has no month.
  ///
  /// A period over the turn of a year counts with its first day only.
  var daysOfYear: ClosedRange<Int>? {
    guard let month = start.month else { return nil }
    let first = month * 32 + (start.day ?? 1)
    let last = end ?? start
    return first...max(first, (last.month ?? month) * 32 + (last.day ?? 31))
  }

  /// How many parts of the start are known, and whether there is an end: the more, the better.
  var precision: [Int] {
    [[start.year, start.month, start.day].count { $0 != nil }, end == nil ? 0 : 1]
  }

  /// The period with a year where it has none.
  func completed(with year: Int?) -> EventPeriod {
    guard let year else { return self }
    func complete(_ date: PartialDate) -> PartialDate {
      guard date.year == nil else { return date }
      return PartialDate(year: year, month: date.month, day: date.day) ?? date
    }
    return EventPeriod(start: complete(start), end: end.map(complete))
  }

  /// By the ISO 8601 forms of start and end.
  static func < (a: EventPeriod, b: EventPeriod) -> Bool {
    [a.start.iso, a.end?.iso ?? ""].lexicographicallyPrecedes([b.start.iso, b.end?.iso ?? ""])
  }
}
