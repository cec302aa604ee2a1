// JSON read from bytes, with the place of what is wrong.

/// Reads one JSON text.
struct JSONParser {
  /// How deep arrays and objects may nest.
  private static let deepestNesting = 128
  /// From how many members on an object's keys are hashed.
  private static let manyMembers = 8

  private var scanner: JSONScanner
  private var depth = 0

  /// The value that a text is.
  ///
  /// - Throws: `SyntaxError` where the text is no JSON, not UTF-8, or nests too deep.
  /// - Complexity: O(length).
  static func value(from bytes: [UInt8]) throws(SyntaxError) -> JSONValue {
    var parser = JSONParser(scanner: try JSONScanner(bytes))
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.scanner.isAtEnd else {
      throw parser.scanner.error(
        "\(parser.scanner.found()) follows the JSON text", "keep one object or array in the file")
    }
    return value
  }

  private init(scanner: JSONScanner) { self.scanner = scanner }

  private mutating func skipSpace() {
    while let byte = scanner.next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      scanner.position += 1
    }
  }

  private mutating func value() throws(SyntaxError) -> JSONValue {
    switch scanner.next {
    case UInt8(ascii: "{"):
      return try nested { (parser) throws(SyntaxError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { (parser) throws(SyntaxError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || byte.isASCIIDigit:
      return .number(try number())
    default:
      for (word, value) in [
        ("true", JSONValue.boolean(true)), ("false", .boolean(false)), ("null", .null),
      ] where scanner.bytes[scanner.position...].starts(with: word.utf8) {
        scanner.position += word.utf8.count
        return value
      }
      throw scanner.error(
        "\(scanner.found()) stands where a value must be",
        "write an object, an array, a string in '\"', a number, true, false or null")
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(SyntaxError) -> JSONValue
  ) throws(SyntaxError) -> JSONValue {
    guard depth < Self.deepestNesting else {
      throw scanner.error(
        "arrays and objects nest deeper than \(Self.deepestNesting)",
        "write the inner nodes beside the outer ones, tied by @id")
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(SyntaxError) -> JSONValue {
    let start = scanner.position
    scanner.position += 1
    skipSpace()
    var members: [JSONObject.Member] = []
    // Most objects have so few members that looking through them is quicker than hashing.
    var keys: Set<[UInt8]> = []
    while !scanner.skip("}") {
      if !members.isEmpty { try separator() }
      let offset = scanner.position
      guard scanner.next == UInt8(ascii: "\"") else {
        throw scanner.error(
          "\(scanner.found()) stands where a key must be", "write the key as a string in '\"'")
      }
      let key = try string()
      if members.count == Self.manyMembers { keys = Set(members.map { Array($0.key.utf8) }) }
      let isNew =
        members.count < Self.manyMembers
        ? !members.contains { $0.key.hasSameBytes(as: key) }
        : keys.insert(Array(key.utf8)).inserted
      guard isNew else {
        throw scanner.error(
          "the key \"\(key)\" stands twice in an object", "put both values into one array",
          at: offset)
      }
      skipSpace()
      guard scanner.skip(":") else {
        throw scanner.error("\(scanner.found()) stands behind a key", "write ':' and the value")
      }
      skipSpace()
      members.append(JSONObject.Member(key: key, offset: offset, value: try value()))
      skipSpace()
    }
    return .object(JSONObject(offset: start, members: members))
  }

  private mutating func array() throws(SyntaxError) -> JSONValue {
    scanner.position += 1
    skipSpace()
    var elements: [JSONValue] = []
    while !scanner.skip("]") {
      if !elements.isEmpty { try separator() }
      elements.append(try value())
      skipSpace()
    }
    return .array(elements)
  }

  private mutating func separator() throws(SyntaxError) {
    guard scanner.skip(",") else {
      throw scanner.error(
        "\(scanner.found()) stands behind a value",
        "write ',' before another one, or close the array with ']' or the object with '}'")
    }
    skipSpace()
  }

  private mutating func number() throws(SyntaxError) -> String {
    let start = scanner.position
    _ = scanner.skip("-")
    let whole = digits()
    let isWhole = whole > 0 && (whole == 1 || scanner.bytes[scanner.position - whole] != 0x30)
    let hasFraction = !scanner.skip(".") || digits() > 0
    var hasExponent = true
    if scanner.skip("e") || scanner.skip("E") {
      if !scanner.skip("+") { _ = scanner.skip("-") }
      hasExponent = digits() > 0
    }
    guard isWhole, hasFraction, hasExponent else {
      throw scanner.error(
        "'\(scanner.text(start..<scanner.position))' is no number", "write it as in -12.5e3",
        at: start)
    }
    return scanner.text(start..<scanner.position)
  }

  private mutating func digits() -> Int {
    let start = scanner.position
    while let byte = scanner.next, byte.isASCIIDigit { scanner.position += 1 }
    return scanner.position - start
  }

  // MARK: Strings

  private mutating func string() throws(SyntaxError) -> String {
    let start = scanner.position
    scanner.position += 1
    var copied = scanner.position
    var decoded: [UInt8] = []
    while let byte = scanner.next {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = scanner.bytes[copied..<scanner.position]
        scanner.position += 1
        return decoded.isEmpty
          ? String(decoding: rest, as: UTF8.self) : String(decoding: decoded + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        decoded += scanner.bytes[copied..<scanner.position]
        decoded += String(try escape()).utf8
        copied = scanner.position
      case 0..<0x20:
        throw scanner.error(
          "a string holds \(scanner.found())", "write it as an escape such as \\n")
      default: scanner.position += 1
      }
    }
    throw scanner.error("a string has no end", "close it with '\"'", at: start)
  }

  private mutating func escape() throws(SyntaxError) -> Unicode.Scalar {
    let start = scanner.position
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{08}", UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let scalar = scanner.peek(1).flatMap({ plain[$0] }) {
      scanner.position += 2
      return scalar
    }
    let unit = try codeUnit()
    guard UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit) else {
      return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
    guard UTF16.isLeadSurrogate(unit), scanner.next == UInt8(ascii: "\\"),
      case let second = try codeUnit(), UTF16.isTrailSurrogate(second)
    else {
      throw scanner.error(
        "an escape is half of a pair of surrogates", "write both halves, or the character itself",
        at: start)
    }
    return UTF16.decode(UTF16.EncodedScalar([unit, second]))
  }

  private mutating func codeUnit() throws(SyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    guard scanner.peek(1) == UInt8(ascii: "u") else {
      throw scanner.error(
        "a backslash stands before \(scanner.found(at: scanner.position + 1))",
        "write a backslash itself as two, or use an escape of JSON such as \\n or \\u0041")
    }
    for distance in 2..<6 {
      guard let digit = scanner.peek(distance)?.hexDigitValue else {
        throw scanner.error(
          "an escape has \(scanner.found(at: scanner.position + distance)) for a digit",
          "write \\u with 4 hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
    }
    scanner.position += 6
    return unit
  }
}
