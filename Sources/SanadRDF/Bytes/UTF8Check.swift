// Whether bytes are UTF-8 (https://www.unicode.org/versions/latest/core-spec/chapter-3/, table 3-7).

/// The check of texts that come in pieces.
enum UTF8Check {
  /// How far bytes are whole characters, and whether what follows may be the beginning of one.
  ///
  /// - Precondition: Sixteen bytes can be read behind the end.
  /// - Complexity: O(length); sixteen bytes at a time where they are ASCII.
  static func valid(
    _ bytes: Span<UInt8>, from start: Int, upTo end: Int
  ) -> (end: Int, isCut: Bool) {
    var index = start
    while index < end {
      let marks = ByteMarks(.!bytes.block(at: index).isBelow(0x80))
      if marks.isEmpty {
        index += 16
        continue
      }
      index += marks.first
      // As long as characters of two bytes follow one another, as in Arabic and Cyrillic.
      while index < end {
        let lead = bytes[index]
        if lead < 0x80 { break }
        if lead >= 0xC2, lead < 0xE0, index + 1 < end {
          guard bytes[index + 1] & 0xC0 == 0x80 else { return (index, false) }
          index += 2
          if index + 1 < end, bytes[index] == 0x20 { index += 1 }
          continue
        }
        let length = length(bytes, at: index, upTo: end)
        guard length > 0 else { return (index, length == 0) }
        index += length
      }
    }
    return (min(index, end), true)
  }

  /// The length of the character at an offset; 0 where the bytes end within it, -1 where it is none.
  private static func length(_ bytes: Span<UInt8>, at index: Int, upTo end: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return -1
    }
    for offset in 1..<length {
      guard index + offset < end else { return 0 }
      let byte = bytes[index + offset]
      guard offset == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return -1 }
    }
    return length
  }
}
