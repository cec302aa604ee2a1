// A document with its sentences, tokens and dates: what the extraction stages read.

/// A document cut into sentences and tokens.
package struct AnnotatedDocument: Sendable {
  package let document: Document
  package let tokens: [Token]
  package let sentences: [Sentence]
  /// The dates it names, in reading order.
  package let times: [TimeExpression]
  /// How long things last, as it says, in reading order.
  package let durations: [StatedDuration]

  /// The text from one token to another, as written, white space folded.
  package func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return text(
      TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end))
  }

  /// A name as it is by itself: its text with the article that a preposition before it has swallowed,
  /// الأمن for للأمن.
  ///
  /// - Parameter isWord: Whether a folded word that begins with ل is one, لجنة in للجنة.
  package func name(
    _ span: TextSpan, of tokens: Range<Int>, isWord: (String) -> Bool
  ) -> String {
    guard let first = tokens.first else { return text(span) }
    return self.tokens[first].missingArticle(from: span.start, isWord: isWord) + text(span)
  }

  /// A part of the text, white space folded and vowel lengthening marks left out.
  package func text(_ span: TextSpan) -> String {
    let written = document.text[span]
    if Self.isFolded(written.utf8) { return String(written) }
    let words = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Tatweel is D9 80 in UTF-8; nearly no text has it.
    guard words.utf8.contains(0xD9), words.unicodeScalars.contains(Self.tatweel) else {
      return words
    }
    var scalars = words.unicodeScalars
    scalars.removeAll { $0 == Self.tatweel }
    return String(scalars)
  }

  /// Whether a text surely has single spaces between its words, no other white space, and no tatweel.
  ///
  /// - Complexity: O(length).
  private static func isFolded(_ bytes: Substring.UTF8View) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in bytes {
      switch byte {
      case 0..<0x20: return false
      case UInt8(ascii: " "): if last == byte { return false }
      // U+0085, U+00A0; the tatweel; the spaces and other signs of U+2000 to U+207F.
      case 0x80: if last == 0xD9 || last == 0xE2 { return false }
      case 0x81: if last == 0xE2 { return false }
      case 0x85, 0xA0: if last == 0xC2 { return false }
      case 0xE1, 0xE3: return false
      default: break
      }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }

  private static let tatweel: Unicode.Scalar = "\u{640}"
}
