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
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
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

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: result.unicodeScalars.append(Unicode.Scalar(UInt8(value + 32)))
    case 0..<0x80: result.unicodeScalars.append(scalar)
    case 0xC0...0x17F:
      if let base = latin[scalar] { result += base } else { appendLowercase(scalar, to: &result) }
    case 0x622, 0x623, 0x625, 0x671: result.unicodeScalars.append("ا")
    case 0x649, 0x6CC: result.unicodeScalars.append("ي")
    case 0x629: result.unicodeScalars.append("ه")
    case 0x6A9: result.unicodeScalars.append("ك")
    case 0x660...0x669: result.unicodeScalars.append(Unicode.Scalar(UInt8(value - 0x660 + 48)))
    case 0x6F0...0x6F9: result.unicodeScalars.append(Unicode.Scalar(UInt8(value - 0x6F0 + 48)))
    case 0x451: result.unicodeScalars.append("е")
    case 0x2018, 0x2019, 0x02BC, 0x02BB, 0x2032, 0x60, 0xB4: result.unicodeScalars.append("'")
    case 0x2010, 0x2011: result.unicodeScalars.append("-")
    case 0xA0, 0x202F, 0x2009: result.unicodeScalars.append(" ")
    default:
      if isIgnored(scalar) { return }
      if (0x600...0x6FF).contains(value) {
        result.unicodeScalars.append(scalar)
      } else {
        appendLowercase(scalar, to: &result)
      }
    }
  }

  private static func appendLowercase(_ scalar: Unicode.Scalar, to result: inout String) {
    let lower = scalar.properties.lowercaseMapping
    // A letter such as İ lowers to a letter and a mark: the mark goes.
    for part in lower.unicodeScalars where !isIgnored(part) {
      if part.value == 0x451 { result += "е" } else { result.unicodeScalars.append(part) }
    }
  }

  /// Accented letters of Latin-1 Supplement and Latin Extended-A, with their base letters.
  private static let latin: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("ae", "æÆ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđÐðĎĐ"),
      ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"),
      ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"),
      ("oe", "œŒ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšŚŜŞŠ"), ("ss", "ß"), ("t", "ţťŧŢŤŦ"),
      ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"), ("th", "þÞ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in groups { for letter in letters.unicodeScalars { table[letter] = base } }
    return table
  }()
}
