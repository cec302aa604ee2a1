// Text as it may leave the program: composed, and without what XML cannot carry.
@_spi(_Unicode) internal import Swift

/// Brings text into the form in which every format can carry it.
struct OutputText {
  /// How many characters were taken out because XML has no way to write them.
  private(set) var removedCount = 0

  /// A text in Normalization Form C without the characters that XML 1.0 forbids (section 2.2, Char).
  ///
  /// The composition is the standard library's own, which it exports for its family only; another
  /// would bring the whole of Foundation into the program. It runs only where a mark asks for it.
  ///
  /// - Complexity: O(length).
  mutating func clean(_ text: some StringProtocol) -> String {
    var isClean = true
    var isComposed = true
    for scalar in text.unicodeScalars where scalar.value < 0x20 || scalar.value >= 0x300 {
      if !Self.isAllowed(scalar) {
        isClean = false
        removedCount += 1
      } else if Self.mayDecompose(scalar) {
        isComposed = false
      }
    }
    var result = String(text)
    if !isClean { result.unicodeScalars.removeAll { !Self.isAllowed($0) } }
    guard !isComposed else { return result }
    var composed = ""
    composed.unicodeScalars.append(contentsOf: result._nfc)
    return composed
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Whether a scalar may change in composition.
  ///
  /// Marks do, Hangul letters and characters kept for compatibility; letters of the scripts that are
  /// read do not.
  private static func mayDecompose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0340...0x0345, 0x0374, 0x037E, 0x0387, 0x0958...0x095F, 0x09DC...0x09DF, 0x1100...0x11FF,
      0x1F71...0x1FFD, 0x2000...0x2001, 0x2126, 0x212A...0x212B, 0x2329...0x232A, 0xF900...0xFAFF,
      0xFB1D...0xFB4E, 0x2F800...0x2FA1F:
      true
    default: scalar.properties.canonicalCombiningClass != .notReordered
    }
  }
}
