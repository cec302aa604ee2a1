// Telling the language of a text.

/// Tells French, Arabic and English apart.
///
/// Arabic is told by its script, which Persian and Urdu share but for letters of their own; French
/// and English by their closed-class words, of which running text has one in every four.
enum LanguageDetector {
  /// A text's language by its ISO 639-1 code; nil where it is none of the three, or too short.
  ///
  /// - Complexity: O(length), at most for the first 64 KB.
  static func language(of text: String) -> LanguageCode? {
    let words = text.utf8.prefix(64_000)
    var arabic = 0
    var notArabic = 0
    var letters = 0
    var counts = [0, 0]
    var total = 0
    var word: [UInt8] = []
    var lead: UInt8 = 0
    for byte in words {
      if (0x41...0x5A).contains(byte & 0xDF) {
        letters += 1
        word.append(byte | 0x20)
        continue
      }
      if byte >= 0x80 {
        if (0xD8...0xDB).contains(lead) {
          arabic += 1
          // پ چ ژ ٹ ڈ گ ک ی ے ہ ں: letters of other languages in Arabic script.
          let scalar = Int(lead & 0x1F) << 6 | Int(byte & 0x3F)
          if (0x671...0x6D3).contains(scalar) { notArabic += 1 }
        } else if byte >= 0xC3 && byte < 0xD8 || byte >= 0xDC && byte != 0xE2 && byte != 0xEF {
          letters += 1
          word.append(byte)
        }
        lead = byte
        continue
      }
      lead = 0
      guard !word.isEmpty else { continue }
      total += 1
      for (index, profile) in profiles.enumerated() where profile.contains(word) {
        counts[index] += 1
      }
      word.removeAll(keepingCapacity: true)
    }
    if arabic > letters { return notArabic * 25 > arabic ? nil : LanguageCode("ar") }
    // Two words at least, and one word in twelve: a headline has that, another language does not.
    guard let most = counts.max(), most >= 2, most * 12 >= total else { return nil }
    guard counts[0] != counts[1] else { return nil }
    return LanguageCode(counts[0] > counts[1] ? "fr" : "en")
  }

  /// Closed-class words of French and of English, without those that other languages share.
  private static let profiles: [Set<[UInt8]>] = [
    """
    le les des du et une est dans pour qui sur par au aux avec ce cette ces ses leur leurs sont ont
    dont mais il elle ils nous vous pas plus lors entre selon ainsi afin cet son sous vers chez
    """,
    """
    the of and to is was for that with by at from as has have his were this which their been its
    will would who are had he she they not but after between during into than said
    """,
  ].map { list in
    Set(list.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
  }
}
