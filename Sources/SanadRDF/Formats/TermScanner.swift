// The tokens that N-Triples and Turtle share, cut from the bytes of a file.
internal import SanadXML

/// A place in the bytes of a text, and what can be read from there.
///
/// The bytes are valid UTF-8: `init` sees to it.
struct TermScanner {
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
        at: offset, in: bytes,
        message: "byte 0x\(ByteWriter.hex(bytes[offset])) is not UTF-8",
        remedy: "convert the file to UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Whether every byte was read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next byte, or nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

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

  /// The code point at an offset and how many bytes it takes, or nil at the end.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// An error here or at a given offset.
  func error(_ message: String, _ remedy: String, at offset: Int? = nil) -> SyntaxError {
    SyntaxError(at: offset ?? position, in: bytes, message: message, remedy: remedy)
  }

  /// What stands at an offset, in words.
  func found(at offset: Int? = nil) -> String {
    guard let (scalar, _) = scalar(at: offset ?? position) else { return "the end of the file" }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return scalar == "\n" || scalar == "\r"
        ? "the end of the line" : "the control character U+00\(ByteWriter.hex(UInt8(scalar.value)))"
    }
    return "'\(scalar)'"
  }
}

extension TermScanner {
  /// The text of an `IRIREF`, from its `<`, escapes decoded; it may be relative.
  mutating func iriReference() throws(SyntaxError) -> String {
    let start = position
    position += 1
    let content = position
    while let byte = next, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "\\") {
      guard !byte.isForbiddenInIRI else {
        throw error(
          "an IRI holds \(found())", "percent-encode it, or close the IRI with '>' before it")
      }
      position += 1
    }
    if skip(">") { return text(content..<position - 1) }
    var decoded = Array(bytes[content..<position])
    while let byte = next, byte != UInt8(ascii: ">") {
      if byte == UInt8(ascii: "\\") {
        let escape = position
        let scalar = try unicodeEscape()
        guard !scalar.isASCII || !UInt8(scalar.value).isForbiddenInIRI else {
          throw error(
            "an IRI holds an escaped character that no IRI may have", "percent-encode it",
            at: escape)
        }
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        guard !byte.isForbiddenInIRI else {
          throw error(
            "an IRI holds \(found())", "percent-encode it, or close the IRI with '>' before it")
        }
        decoded.append(byte)
        position += 1
      }
    }
    guard skip(">") else {
      throw error("an IRI has no end", "close it with '>'", at: start)
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The text of a string, from its quotation mark, escapes decoded.
  ///
  /// - Parameter allowsLong: Whether three quotation marks begin a string of several lines.
  mutating func string(allowsLong: Bool) throws(SyntaxError) -> String {
    let start = position
    let quote = bytes[start]
    let isLong = allowsLong && peek(1) == quote && peek(2) == quote
    position += isLong ? 3 : 1
    var decoded: [UInt8] = []
    var copied = position
    while let byte = next {
      if byte == quote {
        if !isLong || (peek(1) == quote && peek(2) == quote) {
          let rest = bytes[copied..<position]
          position += isLong ? 3 : 1
          if decoded.isEmpty { return String(decoding: rest, as: UTF8.self) }
          decoded += rest
          return String(decoding: decoded, as: UTF8.self)
        }
        position += 1
      } else if byte == UInt8(ascii: "\\") {
        decoded += bytes[copied..<position]
        decoded += UTF8.encode(try stringEscape()) ?? UTF8.encodedReplacementCharacter
        copied = position
      } else if !isLong && (byte == 0x0A || byte == 0x0D) {
        throw error(
          "a string goes over the end of its line",
          allowsLong
            ? "close it with \(Character(Unicode.Scalar(quote))), or use three quotation marks"
            : "close it with '\"', and write a line break as \\n")
      } else {
        position += 1
      }
    }
    throw error("a string has no end", "close it with its quotation mark", at: start)
  }

  /// A language tag, from its `@`.
  mutating func languageTag() throws(SyntaxError) -> String {
    position += 1
    let start = position
    func isTagByte(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
    }
    while let byte = next, isTagByte(byte) { position += 1 }
    let parts = bytes[start..<position].split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isWellFormed =
      parts.allSatisfy { !$0.isEmpty } && parts[0].allSatisfy(\.isASCIILetter)
    guard isWellFormed else {
      throw error(
        "'@\(text(start..<position))' is no language tag",
        "write it as in @fr or @fr-MA", at: start - 1)
    }
    return text(start..<position)
  }

  /// The label of a blank node, from its `_:`.
  mutating func blankNodeLabel() throws(SyntaxError) -> String {
    position += 2
    let start = position
    func isFirst(_ scalar: Unicode.Scalar) -> Bool {
      XMLName.canStart(with: scalar) || (scalar.value >= 0x30 && scalar.value <= 0x39)
    }
    guard let (first, length) = scalar(at: position), isFirst(first) else {
      throw error(
        "a blank node's label begins with \(found())", "begin it with a letter, a digit or '_'")
    }
    position += length
    while let (scalar, length) = scalar(at: position), XMLName.canContain(scalar) {
      position += length
    }
    // A full stop at the end closes the statement.
    while bytes[position - 1] == UInt8(ascii: ".") { position -= 1 }
    return text(start..<position)
  }

  /// The character of `\t`, `\n`, `\"` and so on or of a Unicode escape, from the backslash.
  private mutating func stringEscape() throws(SyntaxError) -> Unicode.Scalar {
    let scalar: Unicode.Scalar
    switch peek(1) {
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "b"): scalar = "\u{08}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "f"): scalar = "\u{0C}"
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "'"): scalar = "'"
    case UInt8(ascii: "\\"): scalar = "\\"
    default: return try unicodeEscape()
    }
    position += 2
    return scalar
  }

  /// The character of `\u` with four or `\U` with eight hexadecimal digits, from the backslash.
  private mutating func unicodeEscape() throws(SyntaxError) -> Unicode.Scalar {
    let start = position
    let length = peek(1) == UInt8(ascii: "u") ? 4 : peek(1) == UInt8(ascii: "U") ? 8 : 0
    guard length > 0 else {
      throw error(
        "a backslash stands before \(found(at: start + 1))",
        "write a backslash itself as two, or use an escape of the syntax such as \\n or \\u0041")
    }
    var value: UInt32 = 0
    for distance in 2..<2 + length {
      guard let digit = peek(distance)?.hexDigitValue else {
        throw error(
          "an escape has \(found(at: start + distance)) for a hexadecimal digit",
          "write \\u with 4 or \\U with 8 hexadecimal digits", at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw error(
        "an escape names no character: U+\(String(value, radix: 16, uppercase: true))",
        "use a code point up to U+10FFFF that is no surrogate", at: start)
    }
    position += 2 + length
    return scalar
  }
}

extension UTF8 {
  /// The bytes of U+FFFD, for what cannot be encoded; every scalar can.
  fileprivate static let encodedReplacementCharacter = EncodedScalar([0xEF, 0xBF, 0xBD])
}
