// The tokens that the syntaxes of text share, read with care: every fault is told, every escape
// decoded. What is written as it should be is scanned faster elsewhere, by ByteScan.
internal import SanadXML

/// A place in the bytes of a text, and the terms that were read from there, in canonical spelling.
///
/// The bytes are valid UTF-8 with zeros behind them; they are given to each call.
struct TermScanner {
  /// How many triple terms may lie within one another.
  static let deepestTripleTerm = 500

  /// The offset of the next byte.
  var position: Int
  /// Where the text ends as far as it is here.
  let end: Int
  /// Where the full stops ended that were given back behind a name: what follows them tells whose they
  /// are.
  var reach = 0
  /// The spellings read so far, one behind the other.
  var output: [UInt8]

  /// A scanner at an offset, with spellings to add to.
  init(at position: Int, end: Int, output: [UInt8] = []) {
    self.position = position
    self.end = end
    self.output = output
  }

  /// The next byte, or nil at the end.
  func next(_ bytes: Span<UInt8>) -> UInt8? { position < end ? bytes[position] : nil }

  /// The byte at a distance from the next one, or nil behind the end.
  func peek(_ distance: Int, _ bytes: Span<UInt8>) -> UInt8? {
    position + distance < end ? bytes[position + distance] : nil
  }

  /// Steps over a byte if it is the next one.
  mutating func skip(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard let next = next(bytes), UInt32(next) == character.value else { return false }
    position += 1
    return true
  }

  /// Steps over ASCII text if it is what comes next.
  mutating func skip(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let characters = "\(text)".utf8
    for (distance, byte) in characters.enumerated() where peek(distance, bytes) != byte {
      return false
    }
    position += characters.count
    return true
  }

  /// Steps over spaces and tabs.
  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while let byte = next(bytes), byte == 0x20 || byte == 0x09 { position += 1 }
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>, _ bytes: Span<UInt8>) -> String {
    String(bytes.extracting(range))
  }

  /// The code point at an offset and how many bytes it takes, or nil at the end.
  func scalar(at offset: Int, _ bytes: Span<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    offset < end ? bytes.scalar(at: offset) : nil
  }

  /// A fault here or at a given offset.
  func fault(_ message: String, _ remedy: String, at offset: Int? = nil) -> Fault {
    Fault(at: offset ?? position, message, remedy)
  }

  /// What stands at an offset, in words.
  func found(at offset: Int? = nil, _ bytes: Span<UInt8>) -> String {
    guard let (scalar, _) = scalar(at: offset ?? position, bytes) else {
      return "the end of the file"
    }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return scalar == "\n" || scalar == "\r"
        ? "the end of the line" : "the control character U+00\(ByteWriter.hex(UInt8(scalar.value)))"
    }
    return "'\(scalar)'"
  }
}

extension Span<UInt8> {
  /// The code point at an offset and how many bytes it takes.
  ///
  /// - Precondition: A character of valid UTF-8 begins there.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = self[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}

// MARK: IRIs and blank nodes

extension TermScanner {
  /// Reads an `IRIREF`, from its `<`, and appends its text without the brackets, escapes decoded.
  ///
  /// - Parameter isLenient: Whether what may not stand in an IRI is percent-encoded, not refused.
  mutating func iriReference(_ bytes: Span<UInt8>, isLenient: Bool = false) throws(Fault) {
    let start = position
    position += 1
    while let byte = next(bytes), byte != UInt8(ascii: ">") {
      if byte == UInt8(ascii: "\\") {
        let escape = position
        let scalar = try unicodeEscape(bytes)
        guard !scalar.isASCII || !UInt8(scalar.value).isForbiddenInIRI else {
          throw fault(
            "an IRI holds an escaped character that no IRI may have", "percent-encode it",
            at: escape)
        }
        output.append(scalar)
      } else if byte.isForbiddenInIRI {
        guard isLenient, byte != 0x0A, byte != 0x0D else {
          throw fault(
            "an IRI holds \(found(bytes))", "percent-encode it, or close the IRI with '>' before it"
          )
        }
        output.append(UInt8(ascii: "%"))
        output.append(contentsOf: ByteWriter.hex(byte).utf8)
        position += 1
      } else {
        output.append(byte)
        position += 1
      }
    }
    guard skip(">", bytes) else { throw fault("an IRI has no end", "close it with '>'", at: start) }
  }

  /// Reads the label of a blank node, from its `_:`, and appends both.
  mutating func blankNode(_ bytes: Span<UInt8>) throws(Fault) {
    guard peek(1, bytes) == UInt8(ascii: ":") else {
      throw fault("'_' stands alone", "write a blank node as _:label")
    }
    let start = position
    position += 2
    func isFirst(_ scalar: Unicode.Scalar) -> Bool {
      XMLName.canStart(with: scalar) || (scalar.value >= 0x30 && scalar.value <= 0x39)
    }
    guard let (first, length) = scalar(at: position, bytes), isFirst(first) else {
      throw fault(
        "a blank node's label begins with \(found(bytes))", "begin it with a letter, a digit or '_'"
      )
    }
    position += length
    while let (scalar, length) = scalar(at: position, bytes), XMLName.canContain(scalar) {
      position += length
    }
    // A full stop at the end closes the statement.
    reach = position
    while bytes[position - 1] == UInt8(ascii: ".") { position -= 1 }
    output.append(bytes.extracting(start..<position))
  }
}

// MARK: Strings

extension TermScanner {
  /// Reads a string, from its quotation mark, and appends it in canonical form, with its marks.
  ///
  /// - Parameter allowsLong: Whether three quotation marks begin a string of several lines.
  mutating func string(_ bytes: Span<UInt8>, allowsLong: Bool) throws(Fault) {
    let start = position
    let quote = bytes[start]
    let isLong = allowsLong && peek(1, bytes) == quote && peek(2, bytes) == quote
    position += isLong ? 3 : 1
    output.append(UInt8(ascii: "\""))
    while position < end {
      // What needs no care is copied as it is.
      let plain = ByteScan.endOfPlainText(bytes, from: position, quote: quote)
      output.append(bytes.extracting(position..<min(plain, end)))
      position = min(plain, end)
      guard let byte = next(bytes) else { break }
      switch byte {
      case quote:
        if !isLong || (peek(1, bytes) == quote && peek(2, bytes) == quote) {
          position += isLong ? 3 : 1
          output.append(UInt8(ascii: "\""))
          return
        }
        position += 1
        output.appendEscaped(Unicode.Scalar(byte))
      case UInt8(ascii: "\\"): output.appendEscaped(try stringEscape(bytes))
      case 0x0A where !isLong, 0x0D where !isLong:
        throw fault(
          "a string goes over the end of its line",
          allowsLong
            ? "close it with \(Character(Unicode.Scalar(quote))), or use three quotation marks"
            : "close it with '\"', and write a line break as \\n")
      default:
        guard let (scalar, length) = scalar(at: position, bytes) else { break }
        output.appendEscaped(scalar)
        position += length
      }
    }
    throw fault("a string has no end", "close it with its quotation mark", at: start)
  }

  /// Reads a language tag and perhaps a direction, from the `@`, and appends them in lower case.
  mutating func languageTag(_ bytes: Span<UInt8>) throws(Fault) {
    position += 1
    let start = position
    func isTagByte(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
    }
    while let byte = next(bytes), isTagByte(byte) { position += 1 }
    let tag = text(start..<position, bytes)
    var language = tag[...]
    var isWellFormed = true
    if let dashes = tag.firstRange(of: "--") {
      language = tag[..<dashes.lowerBound]
      isWellFormed = TextDirection(rawValue: String(tag[dashes.upperBound...])) != nil
    }
    let parts = language.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    isWellFormed =
      isWellFormed
      && parts.enumerated().allSatisfy { index, part in
        !part.isEmpty && part.count <= 8
          && part.allSatisfy { $0.isASCIILetter || (index > 0 && $0.isASCIIDigit) }
      }
    guard isWellFormed else {
      throw fault(
        "'@\(tag)' is no language tag",
        "write it as in @fr or @fr-MA, perhaps with a direction as in @ar--rtl", at: start - 1)
    }
    output.append(UInt8(ascii: "@"))
    output.append(contentsOf: tag.utf8.lazy.map { $0.isASCIILetter ? $0 | 0x20 : $0 })
  }

  /// Takes back a datatype that a spelling leaves out, from the offset of its `^^` in the output.
  ///
  /// - Parameter offset: Where it stands in the text.
  mutating func normalizeDatatype(
    from caret: Int, at offset: Int, isLenient: Bool
  ) throws(Fault) {
    guard Datatype.isImplied(output.span.extracting(caret + 2..<output.count)) else { return }
    guard isLenient || output[(caret + 2)...].elementsEqual(Datatype.string) else {
      throw fault(
        "a string without a language has the datatype "
          + String(decoding: output[(caret + 2)...], as: UTF8.self),
        "write its language as in \"text\"@fr, or leave the datatype out", at: offset)
    }
    output.removeSubrange(caret...)
  }

  /// Reads the character of `\t`, `\n`, `\"` and so on or of a Unicode escape, from the backslash.
  private mutating func stringEscape(_ bytes: Span<UInt8>) throws(Fault) -> Unicode.Scalar {
    let scalar: Unicode.Scalar
    switch peek(1, bytes) {
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "b"): scalar = "\u{08}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "f"): scalar = "\u{0C}"
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "'"): scalar = "'"
    case UInt8(ascii: "\\"): scalar = "\\"
    default: return try unicodeEscape(bytes)
    }
    position += 2
    return scalar
  }

  /// Reads the character of `\u` with four or `\U` with eight hexadecimal digits, from the backslash.
  private mutating func unicodeEscape(_ bytes: Span<UInt8>) throws(Fault) -> Unicode.Scalar {
    let start = position
    let letter = peek(1, bytes)
    let length = letter == UInt8(ascii: "u") ? 4 : letter == UInt8(ascii: "U") ? 8 : 0
    guard length > 0 else {
      throw fault(
        "a backslash stands before \(found(at: start + 1, bytes))",
        "write a backslash itself as two, or use an escape of the syntax such as \\n or \\u0041")
    }
    var value: UInt32 = 0
    for distance in 2..<2 + length {
      guard let digit = peek(distance, bytes)?.hexDigitValue else {
        throw fault(
          "an escape has \(found(at: start + distance, bytes)) for a hexadecimal digit",
          "write \\u with 4 or \\U with 8 hexadecimal digits", at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw fault(
        "an escape names no character: U+\(String(value, radix: 16, uppercase: true))",
        "use a code point up to U+10FFFF that is no surrogate", at: start)
    }
    position += 2 + length
    return scalar
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends the text of a string as canonical N-Triples writes it.
  ///
  /// - Complexity: O(length).
  mutating func appendEscaped(_ text: Span<UInt8>) {
    var start = 0
    while start < text.count {
      let end = text.endOfPlainText(from: start)
      append(text.extracting(start..<end))
      start = end
      guard start < text.count, let (scalar, length) = text.scalar(at: start) else { continue }
      appendEscaped(scalar)
      start += length
    }
  }

  /// Appends a character of a string as canonical N-Triples writes it.
  mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: append(contentsOf: "\\\"".utf8)
    case 0x5C: append(contentsOf: "\\\\".utf8)
    case 0x08: append(contentsOf: "\\b".utf8)
    case 0x09: append(contentsOf: "\\t".utf8)
    case 0x0A: append(contentsOf: "\\n".utf8)
    case 0x0C: append(contentsOf: "\\f".utf8)
    case 0x0D: append(contentsOf: "\\r".utf8)
    case 0..<0x20, 0x7F: append(contentsOf: ("\\u00" + ByteWriter.hex(UInt8(scalar.value))).utf8)
    case 0xFFFE: append(contentsOf: "\\uFFFE".utf8)
    case 0xFFFF: append(contentsOf: "\\uFFFF".utf8)
    default: append(scalar)
    }
  }
}

extension UTF8 {
  /// The bytes of U+FFFD, for what cannot be encoded; every scalar can.
  fileprivate static let encodedReplacementCharacter = EncodedScalar([0xEF, 0xBF, 0xBD])
}
