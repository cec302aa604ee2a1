// The form in which names are compared: no case, no accents, one letter for the variants of a letter.

/// Folds names so that two spellings of one name in one script compare equal.
package enum NameFolding {
  /// The words of a name in folded form: lower case, without diacritics, vowel marks and tatweel,
  /// alef, ya and ta marbuta forms made one, apostrophes and hyphens as word boundaries.
  ///
  /// - Complexity: O(length of the name).
  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars {
      switch fold(scalar) {
      case .drop: continue
      case .boundary:
        if !word.isEmpty {
          words.append(word)
          word = ""
        }
      case .keep(let folded): word.unicodeScalars.append(folded)
      case .expand(let folded): word += folded
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The folded words of a name, joined by single spaces.
  package static func key(_ name: String) -> String { words(name).joined(separator: " ") }

  /// What becomes of a scalar.
  enum Fold {
    case drop
    case boundary
    case keep(Unicode.Scalar)
    case expand(String)
  }

  /// What becomes of one scalar of a name.
  static func fold(_ scalar: Unicode.Scalar) -> Fold {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return .keep(scalar)
    case 0x41...0x5A: return .keep(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case 0x2E: return .drop
    case 0...0x7F: return .boundary
    case 0x0300...0x036F: return .drop
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x0640: return .drop
    case 0x0660...0x0669: return .keep(Unicode.Scalar(UInt8(scalar.value - 0x0660) + 0x30))
    case 0x06F0...0x06F9: return .keep(Unicode.Scalar(UInt8(scalar.value - 0x06F0) + 0x30))
    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x00AD: return .drop
    default: break
    }
    if let arabic = arabicVariants[scalar] { return .keep(arabic) }
    if let latin = latinBase[scalar] { return .expand(latin) }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return .boundary }
    let lower = properties.lowercaseMapping
    if lower == "ё" { return .expand("е") }
    if let only = lower.unicodeScalars.first, lower.unicodeScalars.count == 1 {
      if let latin = latinBase[only] { return .expand(latin) }
      return .keep(only)
    }
    return .expand(lower)
  }

  /// Letters of the Arabic script that spellings exchange for one another.
  private static let arabicVariants: [Unicode.Scalar: Unicode.Scalar] = [
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
    "ک": "ك", "گ": "ك", "ڤ": "ف", "پ": "ب", "چ": "ج",
  ]

  /// Small Latin letters with marks, by the ASCII letters that they stand for.
  private static let latinBase: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđðḍ"),
      ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħḥḫ"), ("i", "ìíîïĩīĭįıǐịỉ"), ("ij", "ĳ"),
      ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀłḷ"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"),
      ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("ss", "ß"), ("t", "ţťŧțṭ"), ("th", "þ"),
      ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in rows {
      for letter in letters.unicodeScalars { table[letter] = base }
    }
    return table
  }()
}
