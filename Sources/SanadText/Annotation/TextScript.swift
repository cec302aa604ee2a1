// The script that a text is written in, as far as it decides which names can stand in it.

/// A script.
package enum TextScript: Hashable, Sendable {
  case latin
  case arabic
  case cyrillic
  case other

  /// The script of the first letter of a text; nil for a text without letters.
  package init?(of text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .latin
      case 0x620...0x64A, 0x66E...0x6D3: self = .arabic
      case 0x400...0x52F: self = .cyrillic
      case 0..<0x80: continue
      default:
        guard scalar.properties.isAlphabetic else { continue }
        self = .other
      }
      return
    }
    return nil
  }
}
