// Telling the language of a text.

/// Tells French, Arabic and English apart.
///
/// Arabic is told by its script, which Persian and Urdu share but for letters of their own; French
/// and English by their closed-class words, of which running text has one in every four.
enum LanguageDetector {
  /// The language of a text in UTF-8; nil where it is none of the three, or too short.
  ///
  /// - Complexity: O(length), at most for the first 8 KB.
  static func language(of bytes: [UInt8]) -> LanguageCode? {
    let sample = TextSpan(0, min(bytes.count, 8_000))
    let scripts = Scripts(bytes, sample)
    if scripts.arabic > scripts.latin {
      return scripts.foreign * 25 > scripts.arabic ? nil : LanguageCode("ar")
    }
    var french = 0
    var english = 0
    let words = FoldedLine(bytes, sample).words
    for word in words where word.length <= 6 {
      if frenchWords.contains(word) { french += 1 }
      if englishWords.contains(word) { english += 1 }
    }
    // Two words at least, and one word in twelve: a headline has that, another language does not.
    let most = max(french, english)
    guard most >= 2, most * 12 >= words.count, french != english else { return nil }
    return LanguageCode(french > english ? "fr" : "en")
  }

  /// How many letters a text has of which script.
  private struct Scripts {
    var latin = 0
    var arabic = 0
    /// Arabic letters that Arabic does not use: پ چ ژ ٹ ڈ گ ک ی ے ہ.
    var foreign = 0

    init(_ bytes: [UInt8], _ span: TextSpan) {
      var lead: UInt8 = 0
      for index in span.start..<span.end {
        let byte = bytes[index]
        if (0x41...0x5A).contains(byte & 0xDF) || (0xC3...0xD7).contains(byte) {
          // Cyrillic and Greek count as not Arabic, which is all that is asked.
          latin += 1
        } else if byte >= 0xC0 {
          lead = byte
        } else if byte >= 0x80, (0xD8...0xDB).contains(lead) {
          arabic += 1
          let scalar = Int(lead & 0x1F) << 6 | Int(byte & 0x3F)
          if (0x671...0x6D3).contains(scalar) { foreign += 1 }
          lead = 0
        }
      }
    }
  }

  // Closed-class words of French and of English, without those that other languages share.

  private static let frenchWords = set(
    """
    le les des du et une est dans pour qui sur par au aux avec ce cette ces ses leur leurs sont ont
    dont mais il elle ils nous vous pas plus lors entre selon ainsi afin cet son sous vers chez
    """)

  private static let englishWords = set(
    """
    the of and to is was for that with by at from as has have his were this which their been its
    will would who are had he she they not but after during into than said
    """)

  private static func set(_ words: String) -> Set<FoldedWord> { Set(FoldedLine(words).words) }
}
