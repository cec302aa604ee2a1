// The bytes of a file as they are written: everything goes out as UTF-8 without passing a String.

/// A growing run of UTF-8 bytes.
struct ByteWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Appends an ASCII character.
  mutating func write(_ character: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: character.value))
  }

  /// Appends a byte.
  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Appends text as it is.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends the rest of a text from an offset in UTF-8 bytes.
  mutating func write(_ text: String, from offset: Int) {
    let view = text.utf8
    bytes.append(contentsOf: view[view.index(view.startIndex, offsetBy: offset)...])
  }

  /// Appends bytes as they are.
  mutating func write(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Appends text with some of its bytes replaced.
  ///
  /// - Parameter replacement: What stands for a byte, or nil where the byte stands for itself.
  /// - Complexity: O(length); text without replacements is copied in one piece.
  mutating func write(_ text: String, replacing replacement: (UInt8) -> String?) {
    let span = text.utf8Span.span
    var index = 0
    while index < span.count, replacement(span[index]) == nil { index += 1 }
    if index == span.count {
      write(text)
      return
    }
    for index in span.indices {
      let byte = span[index]
      if let text = replacement(byte) { write(text) } else { write(byte: byte) }
    }
  }

  /// Appends a character of a string as canonical N-Triples writes it.
  mutating func write(escaped scalar: Unicode.Scalar) { bytes.appendEscaped(scalar) }

  /// Appends a byte as two hexadecimal digits in upper case.
  static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
