// From the stated parts of a date to a place on the calendar.

/// A day, month, year or period of the calendar.
struct TimePeriod: Hashable {
  var start: PartialDate
  var end: PartialDate?

  /// Whether a day, month or year ends where the other one begins.
  func isFollowed(by other: TimePeriod) -> Bool {
    guard end == nil, other.end == nil else { return false }
    if let day = start.dayNumber, let otherDay = other.start.dayNumber {
      return otherDay == day + 1
    }
    if start.month == nil, other.start.month == nil, let year = start.year {
      return other.start.year == year + 1
    }
    guard start.year == other.start.year, let month = start.month, let next = other.start.month
    else { return false }
    if let day = start.day, let otherDay = other.start.day {
      return month == next && otherDay == day + 1
    }
    return start.day == nil && other.start.day == nil && next == month + 1
  }
}

/// Places dates on the calendar, counting from the publication date where the text does.
struct TimeResolver {
  /// How far, in days, a date without a year may lie from the publication to be the nearest one.
  ///
  /// A third of a year either way leaves no second candidate in sight.
  private static let near = 120

  private let published: PartialDate?
  private let direction: TimeDirection?
  /// Whether the publication date was used.
  private(set) var usedPublished = false

  /// A resolver for one expression.
  init(published: PartialDate?, direction: TimeDirection?) {
    self.published = published
    self.direction = direction
  }

  /// The places of dates that follow each other; fewer where the text and the publication date do
  /// not tell.
  mutating func periods(of parts: [TimeParts]) -> [TimePeriod] {
    if parts.count > 1, parts.allSatisfy({ $0[.weekday] != nil && $0[.day] == nil }) {
      return weekdays(parts)
    }
    var result: [TimePeriod] = []
    for part in parts {
      guard let period = period(of: part, after: result.last) else { break }
      result.append(period)
    }
    return result
  }

  private mutating func period(of parts: TimeParts, after previous: TimePeriod?) -> TimePeriod? {
    if let days = parts[.days], parts[.month] == nil {
      return day(publishedDay.map { $0 + days }, near: parts[.weekday])
    }
    if let century = parts[.century] { return years((century - 1) * 100 + 1, century * 100) }
    if let decade = parts[.decade] {
      let first = decade < 100 ? 1900 + decade : decade
      return years(first, first + 9)
    }
    if let unit = parts[.unit].flatMap(TimeUnit.init) {
      return parts[.number].map { counted($0 * (parts[.shift] ?? 0), unit) }
        ?? named(unit, parts)
    }
    if let quarter = parts[.quarter] { return months(quarter * 3 - 2, quarter * 3, parts) }
    if let half = parts[.half] { return months(half * 6 - 5, half * 6, parts) }
    if let month = parts[.month] { return date(month, parts, after: previous) }
    if let year = parts[.year] { return PartialDate(year: year).map { TimePeriod(start: $0) } }
    if let weekday = parts[.weekday] { return day(number(of: weekday, parts[.shift])) }
    return nil
  }
}

// MARK: - Dates with a month

extension TimeResolver {
  private mutating func date(
    _ month: Int, _ parts: TimeParts, after previous: TimePeriod?
  ) -> TimePeriod? {
    var year = parts[.year]
    if year == nil, parts[.openyear] == nil {
      if let previous {
        let isNextYear = (previous.start.month ?? 0) > month
        year = previous.start.year.map { isNextYear ? $0 + 1 : $0 }
      } else {
        year = completed(month, parts[.day], parts[.weekday], parts[.shift])
        if year != nil { usedPublished = true }
      }
    }
    return PartialDate(year: year, month: month, day: parts[.day]).map { TimePeriod(start: $0) }
  }

  /// The year of a date without one: the nearest to the publication, or as the wording tells.
  ///
  /// A weekday that is named must fit.
  private func completed(_ month: Int, _ day: Int?, _ weekday: Int?, _ shift: Int?) -> Int? {
    guard let thisYear = published?.year, let thisMonth = published?.month else { return nil }
    // Candidates with their distance from the publication in days.
    var candidates: [(year: Int, distance: Int)] = []
    for year in (thisYear - 1)...(thisYear + 1) {
      if let day, let thisDay = publishedDay {
        guard let date = PartialDate(year: year, month: month, day: day),
          let number = date.dayNumber
        else { continue }
        candidates.append((year, number - thisDay))
      } else {
        candidates.append((year, ((year - thisYear) * 12 + month - thisMonth) * 30))
      }
    }
    if let weekday, let day {
      let fitting = candidates.filter {
        PartialDate(year: $0.year, month: month, day: day)?.weekday == weekday
      }
      if fitting.count == 1, shift == nil { return fitting[0].year }
      if !fitting.isEmpty { candidates = fitting }
    }
    let nearest = candidates.min { abs($0.distance) < abs($1.distance) }
    let last = candidates.last { $0.distance < 0 }
    let next = candidates.first { $0.distance > 0 }
    switch shift {
    case .some(..<0): return last?.year
    case 0: return nearest?.year
    case .some: return next?.year
    case nil:
      if let nearest, abs(nearest.distance) <= Self.near { return nearest.year }
      switch direction {
      case .past: return last?.year
      case .future: return next?.year
      case nil: return nil
      }
    }
  }

  /// A quarter or half of the year that is stated, or of the one that the publication suggests.
  private mutating func months(_ first: Int, _ last: Int, _ parts: TimeParts) -> TimePeriod? {
    var year = parts[.year]
    if year == nil, let thisYear = published?.year {
      usedPublished = true
      let isPast = direction == .past && first > (published?.month ?? 12)
      year = thisYear + (isPast ? -1 : 0)
    }
    return period(PartialDate(year: year, month: first), PartialDate(year: year, month: last))
  }

  private func years(_ first: Int, _ last: Int) -> TimePeriod? {
    period(PartialDate(year: first), PartialDate(year: last))
  }

  private func period(_ start: PartialDate?, _ end: PartialDate?) -> TimePeriod? {
    start.flatMap { start in end.map { TimePeriod(start: start, end: $0) } }
  }
}

// MARK: - Counting from the publication

extension TimeResolver {
  private var publishedDay: Int? { published?.dayNumber }

  private mutating func day(_ number: Int?) -> TimePeriod? {
    guard let number else { return nil }
    usedPublished = true
    return TimePeriod(start: PartialDate(dayNumber: number))
  }

  /// The day nearest to the one given that is the weekday named: texts are published a day late.
  private mutating func day(_ number: Int?, near weekday: Int?) -> TimePeriod? {
    guard let number, let weekday, let stated = PartialDate(dayNumber: number).weekday else {
      return day(number)
    }
    let ahead = (weekday - stated + 7) % 7
    return day(number + (ahead > 3 ? ahead - 7 : ahead))
  }

  /// 'Three days ago': days and weeks lead to a day, months to a month, years to a year.
  private mutating func counted(_ number: Int, _ unit: TimeUnit) -> TimePeriod? {
    switch unit {
    case .day: return day(publishedDay.map { $0 + number })
    case .week, .weekend: return day(publishedDay.map { $0 + number * 7 })
    case .month: return month(number).map { TimePeriod(start: $0) }
    case .year: return year(number).map { TimePeriod(start: $0) }
    }
  }

  /// 'Next week', 'the 27th of last month', 'the first half of the year'.
  private mutating func named(_ unit: TimeUnit, _ parts: TimeParts) -> TimePeriod? {
    let shift = parts[.shift] ?? 0
    switch unit {
    case .day: return day(publishedDay.map { $0 + shift })
    case .week:
      guard let weekday = parts[.weekday] else { return days(of: shift, from: 0, to: 6) }
      return days(of: shift, from: weekday - 1, to: weekday - 1)
    case .weekend: return days(of: shift, from: 5, to: 6)
    case .month:
      guard let dayOfMonth = parts[.day] else { return month(shift).map { TimePeriod(start: $0) } }
      if parts[.shift] != nil { return month(shift, day: dayOfMonth).map { TimePeriod(start: $0) } }
      return nearest(dayOfMonth: dayOfMonth)
    case .year:
      guard let start = year(shift) else { return nil }
      if let quarter = parts[.quarter] {
        return months(of: start.year, quarter * 3 - 2, quarter * 3)
      }
      if let half = parts[.half] { return months(of: start.year, half * 6 - 5, half * 6) }
      if let month = parts[.month] {
        return PartialDate(year: start.year, month: month, day: parts[.day]).map {
          TimePeriod(start: $0)
        }
      }
      return TimePeriod(start: start)
    }
  }

  private func months(of year: Int?, _ first: Int, _ last: Int) -> TimePeriod? {
    period(PartialDate(year: year, month: first), PartialDate(year: year, month: last))
  }

  private mutating func days(of week: Int, from first: Int, to last: Int) -> TimePeriod? {
    guard let today = publishedDay, let weekday = published?.weekday else { return nil }
    usedPublished = true
    let monday = today - weekday + 1 + week * 7
    return TimePeriod(
      start: PartialDate(dayNumber: monday + first), end: PartialDate(dayNumber: monday + last))
  }

  private mutating func month(_ shift: Int, day: Int? = nil) -> PartialDate? {
    guard let year = published?.year, let month = published?.month else { return nil }
    usedPublished = true
    let number = year * 12 + month - 1 + shift
    return PartialDate(year: number / 12, month: number % 12 + 1, day: day)
  }

  private mutating func year(_ shift: Int) -> PartialDate? {
    guard let year = published?.year else { return nil }
    usedPublished = true
    return PartialDate(year: year + shift)
  }

  /// 'On the 31st': of the month that the sentence allows, else the nearest.
  private mutating func nearest(dayOfMonth: Int) -> TimePeriod? {
    guard let today = publishedDay else { return nil }
    var numbers: [Int] = []
    for shift in -1...1 {
      if let number = month(shift, day: dayOfMonth)?.dayNumber { numbers.append(number) }
    }
    let allowed =
      switch direction {
      case .past: numbers.filter { $0 <= today }
      case .future: numbers.filter { $0 >= today }
      case nil: numbers
      }
    return day(allowed.min { abs($0 - today) < abs($1 - today) })
  }
}

// MARK: - Weekdays

extension TimeResolver {
  /// The day that a bare weekday means: of this week's and the neighbours the one that the words or
  /// the sentence allow, the last one where neither tells.
  private func number(of weekday: Int, _ shift: Int?) -> Int? {
    guard let today = publishedDay, let thisWeekday = published?.weekday else { return nil }
    let ahead = (weekday - thisWeekday + 7) % 7
    switch shift {
    case .some(..<0): return today + ahead - 7
    case 0: return today + (ahead > 3 ? ahead - 7 : ahead)
    case .some: return today + (ahead == 0 ? 7 : ahead)
    case nil: return today + (ahead == 0 || direction == .future ? ahead : ahead - 7)
    }
  }

  /// 'Monday and Tuesday': days in a row, of which the last is past or the first to come.
  private mutating func weekdays(_ parts: [TimeParts]) -> [TimePeriod] {
    let names = parts.compactMap { $0[.weekday] }
    let shift = parts[0][.shift]
    let isFuture = shift.map { $0 > 0 } ?? (direction == .future)
    guard let first = names.first, let last = names.last,
      let anchor = number(of: isFuture ? first : last, shift)
    else { return [] }
    usedPublished = true
    var number = anchor
    var numbers = [anchor]
    let steps = zip(names, names.dropFirst()).map { ($1 - $0 + 6) % 7 + 1 }
    for step in isFuture ? steps : steps.reversed() {
      number += isFuture ? step : -step
      numbers.append(number)
    }
    return numbers.sorted().map { TimePeriod(start: PartialDate(dayNumber: $0)) }
  }
}
