// What a line looks like, whatever it says.

/// The outward form of a line.
struct LineShape: Hashable {
  /// Words are counted up to here: beyond it, a line is simply long.
  static let mostWords = 100

  /// How many words it has, at most `mostWords`: runs between white space with a letter or digit.
  let words: Int
  /// Whether it ends as a sentence or a quotation does.
  let endsSentence: Bool
  /// Whether it ends with a single full stop.
  let endsWithFullStop: Bool
  /// Whether its first letter is Arabic.
  let isArabic: Bool
  /// Whether it has any letter or digit.
  let hasText: Bool

  /// Whether it is a paragraph of running text and not a title, an item or a label.
  ///
  /// Arabic says as much in fewer words, and often leaves out the full stop.
  var isParagraph: Bool { words >= (isArabic ? 15 : 20) || words >= 12 && endsSentence }

  /// The form of the line that a span covers.
  ///
  /// - Complexity: O(length), of which long lines are read only in part.
  init(_ bytes: [UInt8], _ span: TextSpan) {
    var words = 0
    var isArabic = false
    var inWord = false
    for index in span.start..<span.end {
      let byte = bytes[index]
      if byte <= 0x20 {
        inWord = false
      } else if !inWord, Self.isText(byte) {
        inWord = true
        if words == 0 { isArabic = (0xD8...0xDB).contains(byte) }
        words += 1
        if words >= Self.mostWords { break }
      }
    }
    self.words = words
    hasText = words > 0
    self.isArabic = isArabic
    (endsSentence, endsWithFullStop) = Self.ending(bytes, span)
  }

  private static func isText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF, 0xE0...0xE1, 0xE3...0xEE: true
    default: false
    }
  }

  private static func ending(_ bytes: [UInt8], _ span: TextSpan) -> (sentence: Bool, stop: Bool) {
    var end = span.end
    var quoted = false
    while end > span.start {
      let last = bytes[end - 1]
      let two = end - span.start >= 2 ? bytes[end - 2] : 0
      let three = end - span.start >= 3 ? bytes[end - 3] : 0
      switch (three, two, last) {
      case (_, _, 0x2E):
        return (true, two != 0x2E)
      case (_, _, 0x21), (_, _, 0x3F), (_, 0xD8, 0x9F), (_, 0xDB, 0x94), (0xE2, 0x80, 0xA6):
        return (true, false)
      case (_, _, 0x22):
        quoted = true
        end -= 1
      case (_, _, 0x29), (_, _, 0x2A), (_, _, 0x20):
        end -= 1
      case (_, 0xC2, 0xBB):
        quoted = true
        end -= 2
      case (_, 0xC2, 0xA0):
        end -= 2
      case (0xE2, 0x80, 0x9D):
        quoted = true
        end -= 3
      default:
        return (quoted, false)
      }
    }
    return (quoted, false)
  }
}
