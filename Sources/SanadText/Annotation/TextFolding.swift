// Folding: the form of a text by which words are compared.

/// Folding of text for comparison: what differs only in case, accents, vowel marks or letter
/// variants becomes equal.
///
/// Latin letters lose case and diacritics; œ and æ become two letters; curly apostrophes become
/// straight; Arabic loses vowel marks and tatweel, the forms of alef become ا, ى becomes ي,
/// ة becomes ه; Arabic-Indic digits become ASCII; ё becomes е.
package enum TextFolding {
  /// The folded form of a text.
  ///
  /// - Complexity: O(length).
  package static func fold(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a scalar vanishes in folding: a combining mark, tatweel, soft hyphen or direction mark.
  package static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x0300...0x036F, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670,
      0x06D6...0x06DC, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: result.append(UInt8(value + 32))
    case 0..<0x80: result.append(UInt8(value))
    case 0xC0...0x17F:
      let letters = latin[Int(value - 0xC0)]
      if letters.first == 0 { return appendLowercase(scalar, to: &result) }
      result.append(letters.first)
      if letters.second != 0 { result.append(letters.second) }
    case 0x622, 0x623, 0x625, 0x671: append(utf8: "ا", to: &result)
    case 0x649, 0x6CC: append(utf8: "ي", to: &result)
    case 0x629: append(utf8: "ه", to: &result)
    case 0x6A9: append(utf8: "ك", to: &result)
    case 0x660...0x669: result.append(UInt8(value - 0x660 + 48))
    case 0x6F0...0x6F9: result.append(UInt8(value - 0x6F0 + 48))
    case 0x451: append(utf8: "е", to: &result)
    case 0x2018, 0x2019, 0x02BC, 0x02BB, 0x2032, 0xB4: result.append(UInt8(ascii: "'"))
    case 0x2010, 0x2011: result.append(UInt8(ascii: "-"))
    case 0xA0, 0x202F, 0x2009: result.append(UInt8(ascii: " "))
    default:
      if isIgnored(scalar) { return }
      if (0x600...0x6FF).contains(value) {
        append(utf8: scalar, to: &result)
      } else {
        appendLowercase(scalar, to: &result)
      }
    }
  }

  private static func append(utf8 scalar: Unicode.Scalar, to result: inout [UInt8]) {
    if (0x80..<0x800).contains(scalar.value) {
      result.append(UInt8(0xC0 | scalar.value >> 6))
      result.append(UInt8(0x80 | scalar.value & 0x3F))
    } else {
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func appendLowercase(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    let lower = scalar.properties.lowercaseMapping
    // A letter such as İ lowers to a letter and a mark: the mark goes.
    for part in lower.unicodeScalars where !isIgnored(part) {
      append(utf8: part.value == 0x451 ? "е" : part, to: &result)
    }
  }

  /// The base letters of the accented letters of Latin-1 Supplement and Latin Extended-A, from U+00C0 on;
  /// zeros where there is none.
  private static let latin: [(first: UInt8, second: UInt8)] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("ae", "æÆ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđÐðĎĐ"),
      ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"),
      ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"),
      ("oe", "œŒ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšŚŜŞŠ"), ("ss", "ß"), ("t", "ţťŧŢŤŦ"),
      ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"), ("th", "þÞ"),
    ]
    var table: [(first: UInt8, second: UInt8)] = Array(repeating: (0, 0), count: 0x180 - 0xC0)
    for (base, letters) in groups {
      let bytes = Array(base.utf8) + [0]
      for letter in letters.unicodeScalars {
        table[Int(letter.value) - 0xC0] = (bytes[0], bytes[1])
      }
    }
    return table
  }()
}
