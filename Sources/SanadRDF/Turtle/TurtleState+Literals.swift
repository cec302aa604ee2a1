// The literals of Turtle: strings in all forms, and bare numbers.
internal import SanadXML

extension TurtleState {
  @inline(__always)
  func literal(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) throws(Fault) -> Token {
    let start = scanner.position
    let end = bytes[start] == 0x22 ? ByteScan.endOfString(bytes, from: start) : -1
    // `""` before another mark begins a long string.
    guard end >= 0, end > start + 2 || bytes[end] != 0x22 else {
      return try carefulLiteral(bytes, &scanner)
    }
    switch bytes[end] {
    case UInt8(ascii: "@"):
      let tagEnd = ByteScan.endOfLanguageTag(bytes, from: end)
      guard tagEnd >= 0 else { return try carefulLiteral(bytes, &scanner) }
      scanner.position = tagEnd
      return Token(range: start..<tagEnd, isPlain: true)
    case UInt8(ascii: "^"):
      let spelling = scanner.output.count
      guard bytes[end + 1] == UInt8(ascii: "^") else { return try carefulLiteral(bytes, &scanner) }
      scanner.output.append(bytes.extracting(start..<end + 2))
      return try datatype(bytes, &scanner, from: end + 2, of: spelling)
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "#"):
      var index = end
      while bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A
        || bytes[index] == 0x0D
      {
        index += 1
      }
      let next = bytes[index]
      if next == UInt8(ascii: "@") || next == UInt8(ascii: "^") || next == UInt8(ascii: "#") {
        return try carefulLiteral(bytes, &scanner)
      }
    default: break
    }
    scanner.position = end
    return Token(range: start..<end, isPlain: true)
  }

  func carefulLiteral(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) throws(Fault) -> Token {
    let spelling = scanner.output.count
    try scanner.string(bytes, allowsLong: true)
    let end = scanner.position
    skipSpace(bytes, &scanner)
    if scanner.next(bytes) == UInt8(ascii: "@") {
      try scanner.languageTag(bytes)
    } else if scanner.next(bytes) == UInt8(ascii: "^") {
      guard scanner.peek(1, bytes) == UInt8(ascii: "^") else {
        throw scanner.fault("a single '^' follows a string", "write a datatype as ^^xsd:date")
      }
      scanner.output.append(contentsOf: "^^".utf8)
      return try datatype(bytes, &scanner, from: scanner.position + 2, of: spelling)
    } else if scanner.position < scanner.end {
      scanner.position = end
    }
    return Token(range: spelling..<scanner.output.count, isPlain: false)
  }

  /// Reads the datatype behind `^^`, which was appended to the literal's spelling already.
  func datatype(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, from start: Int, of spelling: Int
  ) throws(Fault) -> Token {
    scanner.position = start
    skipSpace(bytes, &scanner)
    let name = scanner.output.count
    let token = try iri(bytes, &scanner, as: "a datatype")
    if token.isPlain { scanner.output.append(bytes.extracting(token.range)) }
    try scanner.normalizeDatatype(from: name - 2, at: start, isLenient: isLenient)
    return Token(range: spelling..<scanner.output.count, isPlain: false)
  }

  func number(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) throws(Fault) -> Token {
    let start = scanner.position
    skipSign(bytes, &scanner)
    let whole = skipDigits(bytes, &scanner)
    var datatype = XSD.integer
    var digits = whole
    if scanner.next(bytes) == UInt8(ascii: "."), isFraction(afterDigits: whole, bytes, scanner) {
      scanner.position += 1
      digits += skipDigits(bytes, &scanner)
      datatype = XSD.decimal
    }
    var isNumber = digits > 0
    if isNumber, let byte = scanner.next(bytes), byte | 0x20 == UInt8(ascii: "e") {
      scanner.position += 1
      skipSign(bytes, &scanner)
      isNumber = skipDigits(bytes, &scanner) > 0
      datatype = XSD.double
    }
    guard isNumber else {
      throw scanner.fault(
        "\(scanner.found(bytes)) stands in a number", "write it as in 42, 4.2 or 4.2e1", at: start)
    }
    let spelling = scanner.output.count
    scanner.output.append(UInt8(ascii: "\""))
    scanner.output.append(bytes.extracting(start..<scanner.position))
    scanner.output.append(contentsOf: "\"^^<\(datatype.value)>".utf8)
    return Token(range: spelling..<scanner.output.count, isPlain: false)
  }

  /// Whether the full stop here belongs to a number: digits follow, or an exponent behind digits.
  func isFraction(
    afterDigits digits: Int, _ bytes: Span<UInt8>, _ scanner: TermScanner
  ) -> Bool {
    guard let after = scanner.peek(1, bytes) else { return false }
    if after.isASCIIDigit { return true }
    guard digits > 0, after | 0x20 == UInt8(ascii: "e"), let exponent = scanner.peek(2, bytes)
    else { return false }
    let isSign = exponent == UInt8(ascii: "+") || exponent == UInt8(ascii: "-")
    return isSign ? scanner.peek(3, bytes)?.isASCIIDigit ?? false : exponent.isASCIIDigit
  }

  func skipSign(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) {
    if scanner.next(bytes) == UInt8(ascii: "+") || scanner.next(bytes) == UInt8(ascii: "-") {
      scanner.position += 1
    }
  }

  func skipDigits(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) -> Int {
    let start = scanner.position
    while let byte = scanner.next(bytes), byte.isASCIIDigit { scanner.position += 1 }
    return scanner.position - start
  }

  /// Whether no name goes on at an offset, where a full stop may close the statement.
  @inline(__always)
  func isEndOfWord(
    at offset: Int, _ bytes: Span<UInt8>, _ scanner: TermScanner
  ) -> Bool {
    if bytes[offset] == 0x20 { return true }
    guard let (scalar, _) = scanner.scalar(at: offset, bytes) else { return true }
    if scalar == "." {
      guard let (after, _) = scanner.scalar(at: offset + 1, bytes) else { return true }
      return !XMLName.canContain(after) && after != ":"
    }
    return scalar != ":" && !XMLName.canContain(scalar)
  }
}
