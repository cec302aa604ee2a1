// A pattern of a language's time.yaml, such as `WEEKDAY? DAY MONTH YEAR?`: its notation and guards.

/// What a word of a time expression tells.
enum TimeField: String, Hashable, Sendable {
  case year
  case month
  case day
  /// 1 for Monday to 7 for Sunday.
  case weekday
  case quarter
  case half
  /// 19 for the years 1801 to 1900.
  case century
  /// Its first year; below 100 one of the 20th century.
  case decade
  /// The last two digits of the year that ends a period: `2023-24`.
  case shortyear
  /// A number of days from the publication date: -1 for 'yesterday'.
  case days
  /// A number of days from a day that the same text names: -1 for 'the day before'.
  case anchordays
  /// How many units.
  case number
  /// A `TimeUnit`.
  case unit
  /// Given where the year is the one of another date, which is not known here.
  case openyear
  /// How many days something lasts; a pattern that gives it names no date.
  case length
  /// -1 for the last one, 0 for the present one, 1 for the next.
  case shift
}

/// A span of the calendar that a word names.
enum TimeUnit: Int, Sendable {
  case day
  case week
  case weekend
  case month
  case year
}

/// A sequence of words and word classes that is a time expression.
struct TimePattern: Sendable {
  /// Where a word's value goes: a field of the first, second or third date, or of all (0).
  struct Slot: Hashable, Sendable {
    let field: TimeField
    let index: Int
  }

  /// A word or class to be matched, and where its value goes.
  struct Element: Hashable, Sendable {
    /// A class in capitals, or a folded word.
    let symbol: String
    let slot: Slot?
  }

  /// The pattern as written.
  let notation: String
  /// Its readings: optional parts and choices written out, none of them empty.
  let sequences: [[Element]]
  /// Values that the pattern itself gives to all dates.
  let constants: [TimeField: Int]
  /// Whether several dates are days or months side by side, which form a period only without a gap.
  let isList: Bool
  /// Whether a word of the class LEAD must stand before it.
  let needsLead: Bool
  /// Whether no word of content may follow.
  let isClosed: Bool
  /// Whether it is refused directly after a name.
  let isUnnamed: Bool
  /// Whether the sentence must speak of the future.
  let needsFuture: Bool
  /// Folded words that must not follow; those that end in `*` are beginnings.
  let notBefore: [String]
  /// A text with the expression, read as published on `TimePattern.exampleDate`.
  let example: String
  /// The period or duration that the example names, in ISO 8601; periods are joined by `/`, several
  /// dates by spaces.
  let meaning: String

  /// The day on which the examples count as published: Wednesday, 28 May 2025.
  static let exampleDate = PartialDate(year: 2025, month: 5, day: 28)
}

/// A mistake in a pattern's notation.
struct TimePatternSyntaxError: Error {
  let message: String
}

extension TimePattern {
  /// All sequences that a notation stands for.
  ///
  /// A word in small letters stands for itself, a word in capitals for a class. A class fills the
  /// field of its name, or the one after a colon; a digit says of which date. `( | )` is a choice,
  /// `?` makes the part before it optional.
  ///
  /// - Throws: `TimePatternSyntaxError` where brackets do not match or a class fills no known field.
  static func sequences(of notation: String) throws(TimePatternSyntaxError) -> [[Element]] {
    var words: [String] = []
    var isInWord = false
    for character in notation {
      let isMark = "()|?".contains(character)
      if isInWord, !isMark, character != " " {
        words[words.count - 1].append(character)
      } else if character != " " {
        words.append(String(character))
      }
      isInWord = !isMark && character != " "
    }
    var position = 0
    let result = try choices(words, &position)
    guard position == words.count else {
      throw TimePatternSyntaxError(message: "a closing bracket has no opening one")
    }
    return result.filter { !$0.isEmpty }
  }

  private static func choices(
    _ words: [String], _ position: inout Int
  ) throws(TimePatternSyntaxError) -> [[Element]] {
    var result: [[Element]] = []
    var current: [[Element]] = [[]]
    while position < words.count, words[position] != ")" {
      let word = words[position]
      position += 1
      if word == "|" {
        result += current
        current = [[]]
        continue
      }
      var part: [[Element]]
      if word == "(" {
        part = try choices(words, &position)
        guard position < words.count else {
          throw TimePatternSyntaxError(message: "an opening bracket has no closing one")
        }
        position += 1
      } else {
        part = [[try element(word)]]
      }
      if position < words.count, words[position] == "?" {
        position += 1
        part.append([])
      }
      current = current.flatMap { head in part.map { head + $0 } }
    }
    return result + current
  }

  private static func element(_ word: String) throws(TimePatternSyntaxError) -> Element {
    guard let first = word.utf8.first, (0x41...0x5A).contains(first) else {
      return Element(symbol: TextFolding.fold(word), slot: nil)
    }
    let parts = word.split(separator: ":", maxSplits: 1)
    var name = String(parts[0])
    var field = parts.count > 1 ? String(parts[1]) : name.lowercased()
    var index = 0
    if let digit = field.last?.wholeNumberValue {
      index = digit
      field.removeLast()
      if parts.count == 1 { name.removeLast() }
    }
    let known = TimeField(rawValue: field)
    guard known != nil || parts.count == 1 else {
      throw TimePatternSyntaxError(message: "'\(field)' is no field of a date")
    }
    guard (0...3).contains(index) else {
      throw TimePatternSyntaxError(message: "'\(word)': dates are numbered 1 to 3")
    }
    return Element(symbol: name, slot: known.map { Slot(field: $0, index: index) })
  }
}
