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
    let words = document.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Tatweel is D9 80 in UTF-8; nearly no text has it.
    guard words.utf8.contains(0xD9), words.unicodeScalars.contains(Self.tatweel) else {
      return words
    }
    var scalars = words.unicodeScalars
    scalars.removeAll { $0 == Self.tatweel }
    return String(scalars)
  }

  private static let tatweel: Unicode.Scalar = "\u{640}"
}
