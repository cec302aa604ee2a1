// From all that an article says of an event's time to its first and last day.

/// What one sentence says of the time of an event.
struct EventTime: Hashable, Sendable {
  /// Which part of the event a date is.
  enum Part: Hashable, Sendable {
    /// A period from its first to its last day.
    case whole(until: PartialDate)
    /// Its first day: 'opened on Monday'.
    case start
    /// Its last day: 'ended on Friday'.
    case end
    /// The day, month or year of the event.
    case day
    /// A day on which something else happened at it: 'met on Tuesday on the sidelines of the forum'.
    case during
  }

  let part: Part
  let date: PartialDate
  /// How loosely the words tie the date to the event; 0 for the tightest.
  let distance: Int
}

/// The dates of one event, put together from what the sentences say.
struct EventTimeline: Sendable {
  /// What the sentences say, in reading order.
  var times: [EventTime] = []
  /// How many days the event lasts, as the text says first.
  var days: Int?

  /// The first and last day, as far as the text tells.
  ///
  /// A period counts before single days, the day of an opening or closing before a day without such a
  /// word; the missing end is counted by the duration. A day on which only something else happened at
  /// the event dates it where nothing says that the event lasted longer.
  var dates: (start: PartialDate?, end: PartialDate?) {
    let period = nearest { if case .whole = $0.part { true } else { false } }
    if let period, case .whole(let end) = period.part { return (period.date, end) }
    var start = nearest { $0.part == .start }?.date
    let end = nearest { $0.part == .end && !isBefore($0.date, start) }?.date
    if start == nil, let end, let days { start = shifted(end, by: 1 - days) }
    if start == nil {
      start = nearest { $0.part == .day && (end == nil || isBefore($0.date, end)) }?.date
    }
    if start == nil, end == nil, days == nil {
      let inside = times.filter { $0.part == .during }
      if Set(inside.map(\.date)).count == 1 { start = inside.first?.date }
    }
    if let start, let days, end == nil { return (start, shifted(start, by: days - 1)) }
    return (start, end == start ? nil : end)
  }

  /// Of the times of a kind the one that is tied most closely, a finer date before a coarser one.
  private func nearest(_ isWanted: (EventTime) -> Bool) -> EventTime? {
    times.filter(isWanted).min {
      (precision($0.date), $0.distance) < (precision($1.date), $1.distance)
    }
  }

  private func precision(_ date: PartialDate) -> Int {
    date.day != nil ? 0 : date.month != nil ? 1 : 2
  }

  private func isBefore(_ date: PartialDate, _ other: PartialDate?) -> Bool {
    guard let number = date.dayNumber, let limit = other?.dayNumber else { return false }
    return number < limit
  }

  private func shifted(_ date: PartialDate, by days: Int) -> PartialDate? {
    date.dayNumber.map { PartialDate(dayNumber: $0 + days) }
  }
}
