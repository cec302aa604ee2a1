// A place in the bytes of a JSON text.

/// The bytes of a text that is valid UTF-8, and where reading has come to.
struct JSONScanner {
  /// The whole text.
  let bytes: [UInt8]
  /// The offset of the next byte.
  var position = 0

  /// A scanner at the start of a text, behind a byte order mark if there is one.
  ///
  /// - Throws: `SyntaxError` where the bytes are no UTF-8.
  init(_ bytes: [UInt8]) throws(SyntaxError) {
    self.bytes = bytes
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw SyntaxError(
        at: offset, in: bytes, message: "byte 0x\(ByteWriter.hex(bytes[offset])) is not UTF-8",
        remedy: "convert the file to UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Whether every byte was read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next byte, or nil at the end.
  var next: UInt8? { peek(0) }

  /// The byte at a distance from the next one, or nil behind the end.
  func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  /// Steps over a byte if it is the next one.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    position += 1
    return true
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// An error here or at a given offset.
  func error(_ message: String, _ remedy: String, at offset: Int? = nil) -> SyntaxError {
    SyntaxError(at: offset ?? position, in: bytes, message: message, remedy: remedy)
  }

  /// What stands at an offset, in words.
  func found(at offset: Int? = nil) -> String {
    let offset = offset ?? position
    guard offset < bytes.count else { return "the end of the file" }
    let byte = bytes[offset]
    if byte == 0x0A || byte == 0x0D { return "the end of the line" }
    if byte < 0x20 || byte == 0x7F { return "the control character U+00\(ByteWriter.hex(byte))" }
    let character = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    return "'\(character.unicodeScalars.first.map { String($0) } ?? "")'"
  }
}
