// Which characters XML may hold, and which of them may make a name (https://www.w3.org/TR/xml/#charsets,
// https://www.w3.org/TR/xml-names/#NT-NCName).

/// The rules for names and characters of XML 1.0, fifth edition, with namespaces.
package enum XMLName {
  /// Whether a name without a colon may start with a character.
  ///
  /// RDF's Turtle has the same list (`PN_CHARS_U`).
  package static func canStart(with scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0..<0xC0: false
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// Whether a name without a colon may go on with a character.
  package static func canContain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x2D, 0x2E, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: canStart(with: scalar)
    }
  }

  /// Whether text is a name without a colon, as the parts of qualified names and ids must be.
  package static func isNCName(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, canStart(with: first) else { return false }
    return text.unicodeScalars.allSatisfy(canContain)
  }

  /// The longest end of a text that is a name without a colon; empty where there is none.
  ///
  /// - Complexity: O(length of the end).
  package static func longestNCNameSuffix(of text: String) -> Substring {
    let scalars = text.unicodeScalars
    var start = scalars.endIndex
    var index = scalars.endIndex
    while index > scalars.startIndex {
      index = scalars.index(before: index)
      guard canContain(scalars[index]) else { break }
      if canStart(with: scalars[index]) { start = index }
    }
    return text[start...]
  }

  /// The first character that no XML 1.0 document may hold, not even escaped.
  ///
  /// - Complexity: O(length).
  package static func firstForbiddenCharacter(in text: String) -> Unicode.Scalar? {
    // Forbidden are C0 controls but tab, line feed and carriage return, and U+FFFE, U+FFFF, whose
    // UTF-8 begins with EF BF.
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return Unicode.Scalar(byte) }
      if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        return bytes[index + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
      }
    }
    return nil
  }
}
