// Dates and times on one line, with or without a time zone
// (https://www.w3.org/TR/xmlschema11-2/#rf-order-dateTime).

/// A point in time: the start of what a date, a month or a year covers.
struct TimePoint: Sendable {
  /// The furthest that a time zone lies from UTC, in seconds.
  private static let widestZone = 14 * 3600

  private let datatype: String
  /// Seconds on the line of UTC, or, without a zone, of wherever it was.
  private let seconds: Int
  /// The digits of the second's fraction, without zeros at the end.
  private let fraction: String
  private let hasZone: Bool

  /// The point that a lexical form of a datatype names, or nil where it names none.
  ///
  /// - Parameter datatype: The local name in XML Schema: `dateTime`, `date`, `time`, `gYear` and so on.
  init?(_ lexical: String, datatype: String) {
    guard let fields = TimeFields(lexical, datatype: datatype) else { return nil }
    self.datatype = datatype == "dateTimeStamp" ? "dateTime" : datatype
    fraction = fields.fraction
    hasZone = fields.zone != nil
    let days = Self.days(year: fields.year, month: fields.month, day: fields.day)
    seconds =
      days * 86_400 + fields.hour * 3600 + fields.minute * 60 + fields.second
      - (fields.zone ?? 0) * 60
  }

  /// How the point stands to another of its datatype; nil where that depends on an unknown zone.
  func order(to other: TimePoint) -> LiteralOrder? {
    guard datatype == other.datatype else { return nil }
    if hasZone != other.hasZone, abs(seconds - other.seconds) <= Self.widestZone { return nil }
    return seconds == other.seconds
      ? LiteralOrder(comparing: fraction, other.fraction)
      : LiteralOrder(comparing: seconds, other.seconds)
  }

  /// The days from the start of March of year 0 in the Gregorian calendar.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    // Years that begin in March end with the leap day.
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * month + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }
}

/// The parts of a date or time as they are written.
struct TimeFields: Sendable {
  var year = 1972
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var fraction = ""
  /// Minutes from UTC.
  var zone: Int?

  /// What each datatype is made of: a letter for each part, and the characters between.
  private static let layouts = [
    "dateTime": "Y-M-DTh:m:s", "dateTimeStamp": "Y-M-DTh:m:s", "date": "Y-M-D", "time": "h:m:s",
    "gYear": "Y", "gYearMonth": "Y-M", "gMonth": "--M", "gMonthDay": "--M-D", "gDay": "---D",
  ]

  /// The parts of a lexical form, or nil where it is not of the datatype.
  init?(_ lexical: String, datatype: String) {
    guard let layout = Self.layouts[datatype] else { return nil }
    var rest = lexical.utf8[...]
    for part in layout.utf8 {
      switch part {
      case UInt8(ascii: "Y"):
        guard let value = Self.year(&rest) else { return nil }
        year = value
      case UInt8(ascii: "M"):
        guard let value = Self.number(&rest, 1...12) else { return nil }
        month = value
      case UInt8(ascii: "D"):
        guard let value = Self.number(&rest, 1...31) else { return nil }
        day = value
      case UInt8(ascii: "h"):
        guard let value = Self.number(&rest, 0...24) else { return nil }
        hour = value
      case UInt8(ascii: "m"):
        guard let value = Self.number(&rest, 0...59) else { return nil }
        minute = value
      case UInt8(ascii: "s"):
        guard let value = Self.number(&rest, 0...59), let digits = Self.fraction(&rest) else {
          return nil
        }
        second = value
        fraction = digits
      default: if rest.popFirst() != part { return nil }
      }
    }
    guard readZone(rest), isOnCalendar, datatype != "dateTimeStamp" || zone != nil else {
      return nil
    }
  }

  private var isOnCalendar: Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let isMidnight = minute == 0 && second == 0 && fraction.isEmpty
    return day <= lengths[month - 1] && (hour < 24 || isMidnight)
  }

  private mutating func readZone(_ text: Substring.UTF8View) -> Bool {
    if text.isEmpty { return true }
    if text.elementsEqual("Z".utf8) {
      zone = 0
      return true
    }
    var rest = text
    guard let sign = rest.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = Self.number(&rest, 0...14), rest.popFirst() == UInt8(ascii: ":"),
      let minutes = Self.number(&rest, 0...59), rest.isEmpty, hours < 14 || minutes == 0
    else { return false }
    zone = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    return true
  }

  /// A year of four digits or more; more than four begin with no zero.
  private static func year(_ rest: inout Substring.UTF8View) -> Int? {
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard digits.count >= 4, digits.count <= 12, digits.count == 4 || digits.first != 0x30 else {
      return nil
    }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self)).map { isNegative ? -$0 : $0 }
  }

  private static func number(_ rest: inout Substring.UTF8View, _ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(2)
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { range.contains($0) ? $0 : nil }
  }

  /// The digits behind a point, without zeros at the end; none where there is no point.
  private static func fraction(_ rest: inout Substring.UTF8View) -> String? {
    guard rest.first == UInt8(ascii: ".") else { return "" }
    let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count + 1)
    let zeros = digits.reversed().prefix { $0 == 0x30 }.count
    return String(decoding: digits.dropLast(zeros), as: UTF8.self)
  }
}
