// The form in which names are compared: no case, no accents, one letter for the variants of a letter.
internal import SanadText

/// Folds names so that two spellings of one name in one script compare equal.
package enum NameFolding {
  /// The words of a name as `TextFolding` folds them, cut at everything that is no letter or digit;
  /// dots inside abbreviations vanish, and hamza on its seat is the seat.
  ///
  /// - Complexity: O(length of the name).
  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in TextFolding.fold(name).unicodeScalars {
      if scalar == "." { continue }
      if isWordPart(scalar) {
        word.unicodeScalars.append(arabicVariant(of: scalar))
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The folded words of a name, joined by single spaces.
  package static func key(_ name: String) -> String { words(name).joined(separator: " ") }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x620...0x63F, 0x641...0x64A: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The letter for one that Arabic spellings exchange for it, beside those that `TextFolding` joins.
  private static func arabicVariant(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ئ": "ي"
    case "ؤ": "و"
    case "گ": "ك"
    case "ڤ": "ف"
    case "پ": "ب"
    case "چ": "ج"
    default: scalar
    }
  }
}
