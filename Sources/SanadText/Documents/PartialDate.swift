// A date as far as a text states it: a day, a month or a year, with the year perhaps unknown.

/// A calendar date of stated precision in the proleptic Gregorian calendar.
///
/// Valid combinations are year; year and month; year, month and day; month; month and day.
public struct PartialDate: Hashable, Sendable {
  /// The year, where it is known.
  public var year: Int?
  /// The month, 1...12.
  public var month: Int?
  /// The day of the month, 1...31.
  public var day: Int?

  /// A date of the given parts.
  ///
  /// Nil where no calendar has such a date: a day without a month, a month over 12, 30 February.
  public init?(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    guard year != nil || month != nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard day >= 1, day <= Self.days(in: month, of: year ?? 2000) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    if let year { guard (1...9999).contains(year) else { return nil } }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A date from its ISO 8601 form: `2025-05-27`, `2025-05`, `2025`, `--05-27` or `--05`.
  ///
  /// A time of day after `T` or a space is left out.
  public init?(iso text: some StringProtocol) {
    let date = text.prefix { $0 != "T" && $0 != " " }
    let parts: [Int]
    if date.hasPrefix("--") {
      let fields = date.dropFirst(2).split(separator: "-", omittingEmptySubsequences: false)
      parts = fields.compactMap { $0.count == 2 ? Int($0) : nil }
      guard parts.count == fields.count, (1...2).contains(parts.count) else { return nil }
      self.init(month: parts[0], day: parts.count > 1 ? parts[1] : nil)
      return
    }
    let fields = date.split(separator: "-", omittingEmptySubsequences: false)
    parts = fields.enumerated().compactMap { index, field in
      field.count == (index == 0 ? 4 : 2) ? Int(field) : nil
    }
    guard parts.count == fields.count, (1...3).contains(parts.count) else { return nil }
    self.init(
      year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil
    )
  }

  /// The ISO 8601 form, as XML Schema's date types write it.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = year.map { padded($0, 4) } ?? "-"
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }

  /// The local name of the XML Schema type that has this precision: `date`, `gYearMonth`, `gYear`,
  /// `gMonthDay` or `gMonth`.
  public var schemaType: String {
    switch (year, month, day) {
    case (_?, _?, _?): "date"
    case (_?, _?, nil): "gYearMonth"
    case (_?, nil, _): "gYear"
    case (nil, _, _?): "gMonthDay"
    case (nil, _, nil): "gMonth"
    }
  }

  /// Days from 1 January 1970, where year, month and day are all known.
  ///
  /// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  public var dayNumber: Int? {
    guard let year, let month, let day else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date that lies `dayNumber` days after 1 January 1970 (civil_from_days of the same source).
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.month = month
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday, where the whole date is known.
  public var weekday: Int? {
    dayNumber.map { (($0 + 3) % 7 + 7) % 7 + 1 }
  }

  /// How many days a month has.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
