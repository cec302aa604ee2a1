// Arabic and Cyrillic letters in ASCII, for readable IRIs and for names that are compared by sound.

/// Letter-by-letter transliteration into ASCII.
///
/// Arabic follows the shape of ALA-LC without its marks, Cyrillic the passport spelling of ICAO
/// Doc 9303 with `ya`, `yu`, `yo` for the iotated vowels. Nothing is read back from it.
package enum Transliteration {
  /// A folded name in ASCII letters and digits; characters of other scripts are left out.
  ///
  /// - Complexity: O(length of the name).
  package static func ascii(_ folded: String) -> String {
    var ascii = ""
    for scalar in folded.unicodeScalars {
      if scalar.isASCII {
        ascii.unicodeScalars.append(scalar)
      } else if let letters = table[scalar] {
        ascii += letters
      }
    }
    return ascii
  }

  private static let table: [Unicode.Scalar: String] = [
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh",
    "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a",
    "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w",
    "ي": "y",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ы": "y", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g",
  ]
}
