// The terms of Turtle but literals: IRIs, prefixed names and blank nodes.
internal import SanadXML

extension TurtleState {
  /// Reads an IRI or blank node.
  @inline(__always)
  mutating func node(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, as role: StaticString
  ) throws(Fault) -> Token {
    switch bytes[scanner.position] {
    case UInt8(ascii: "_"): try blankNode(bytes, &scanner)
    case UInt8(ascii: "["): try anonymousNode(bytes, &scanner)
    default: try iri(bytes, &scanner, as: role)
    }
  }

  /// Reads a property: an IRI, or `a`.
  @inline(__always)
  func predicate(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) throws(Fault) -> Token {
    if bytes[scanner.position] == UInt8(ascii: "a"),
      isEndOfWord(at: scanner.position + 1, bytes, scanner)
    {
      scanner.position += 1
      return spelt(names.type, &scanner)
    }
    return try iri(bytes, &scanner, as: "a property")
  }

  /// Reads an object that is one token.
  @inline(__always)
  func object(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) throws(Fault) -> Token {
    let byte = bytes[scanner.position]
    switch byte {
    case UInt8(ascii: "<"): return try iri(bytes, &scanner, as: "an object")
    case UInt8(ascii: "_"): return try blankNode(bytes, &scanner)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try literal(bytes, &scanner)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return try number(bytes, &scanner)
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      for word in [StaticString("true"), StaticString("false")] {
        let start = scanner.position
        guard scanner.skip(word, bytes) else { continue }
        if isEndOfWord(at: scanner.position, bytes, scanner) {
          return spelt(Array("\"\(word)\"^^<\(XSD.boolean.value)>".utf8), &scanner)
        }
        scanner.position = start
      }
    default: break
    }
    return try iri(bytes, &scanner, as: "an object")
  }

  func spelt(_ spelling: [UInt8], _ scanner: inout TermScanner) -> Token {
    let start = scanner.output.count
    scanner.output.append(contentsOf: spelling)
    return Token(range: start..<scanner.output.count, isPlain: false)
  }

  @inline(__always)
  func blankNode(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) throws(Fault) -> Token {
    let start = scanner.position
    let end = ByteScan.endOfBlankNode(bytes, from: start)
    if end >= 0 {
      scanner.position = end
      return Token(range: start..<end, isPlain: true)
    }
    let spelling = scanner.output.count
    try scanner.blankNode(bytes)
    return Token(range: spelling..<scanner.output.count, isPlain: false)
  }

  /// Reads `[]`.
  mutating func anonymousNode(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) throws(Fault) -> Token {
    scanner.position += 1
    skipSpace(bytes, &scanner)
    guard scanner.skip("]", bytes) else {
      throw scanner.fault(
        "a bracket with properties stands where only a name can", "write [] or a name")
    }
    return spelt(Self.blank(newBlank()), &scanner)
  }

  // MARK: IRIs

  /// Reads an IRI or prefixed name.
  @inline(__always)
  func iri(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, as role: StaticString
  ) throws(Fault) -> Token {
    let start = scanner.position
    if bytes[start] == UInt8(ascii: "<") {
      let end = ByteScan.endOfAbsoluteIRI(bytes, from: start)
      guard end >= 0 else { return try iriReference(bytes, &scanner) }
      scanner.position = end
      return Token(range: start..<end, isPlain: true)
    }
    // A name of plain characters, with white space or a mark behind it.
    var index = start
    while names.isPlain[Int(bytes[index])] { index += 1 }
    if bytes[index] == UInt8(ascii: ":") {
      let colon = index
      index += 1
      if bytes[index] != UInt8(ascii: "-") {
        while names.isPlain[Int(bytes[index])] { index += 1 }
      }
      switch bytes[index] {
      case 0x20, 0x0A, 0x09, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"),
        UInt8(ascii: "]"):
        if let number = prefixes.number(of: bytes.extracting(start..<colon)) {
          let spelling = scanner.output.count
          scanner.output.append(contentsOf: prefixes.namespaces[number])
          scanner.output.append(bytes.extracting(colon + 1..<index))
          scanner.output.append(UInt8(ascii: ">"))
          scanner.position = index
          return Token(range: spelling..<scanner.output.count, isPlain: false)
        }
      default: break
      }
    }
    return try prefixedName(bytes, &scanner, as: role)
  }

  /// Reads an IRI between angle brackets with care and makes it absolute.
  func iriReference(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) throws(Fault) -> Token {
    let start = scanner.position
    let spelling = scanner.output.count
    scanner.output.append(UInt8(ascii: "<"))
    try scanner.iriReference(bytes, isLenient: isLenient)
    let reference = scanner.output[(spelling + 1)...]
    if !BaseIRI.hasScheme(reference) {
      let text = String(decoding: reference, as: UTF8.self)
      if let base {
        scanner.output.removeSubrange((spelling + 1)...)
        scanner.output.append(contentsOf: base.resolve(text).utf8)
      } else if !isLenient {
        throw scanner.fault(
          "<\(text)> is relative, and there is no base IRI",
          "declare one with @base, or write the whole IRI", at: start)
      }
    }
    scanner.output.append(UInt8(ascii: ">"))
    return Token(range: spelling..<scanner.output.count, isPlain: false)
  }

  /// Reads a prefixed name with care.
  func prefixedName(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, as role: StaticString
  ) throws(Fault) -> Token {
    let start = scanner.position
    guard let name = prefixName(bytes, &scanner) else {
      let found = scanner.found(at: start, bytes)
      let isCut = scanner.position == scanner.end
      if !isCut { scanner.position = start }
      throw scanner.fault(
        "\(found) stands where \(role) begins",
        "write an IRI in <> or as prefix:name"
          + ("\(role)" == "an object"
            ? ", a string in quotation marks, a number, true or false" : ""),
        at: start)
    }
    guard let number = prefixes.number(of: bytes.extracting(name)) else {
      throw scanner.fault(
        "the prefix '\(scanner.text(name, bytes)):' is not declared",
        "declare it with @prefix before its first use", at: start)
    }
    let spelling = scanner.output.count
    scanner.output.append(contentsOf: prefixes.namespaces[number])
    try localName(bytes, &scanner)
    scanner.output.append(UInt8(ascii: ">"))
    return Token(range: spelling..<scanner.output.count, isPlain: false)
  }

  /// Steps over a prefix's name and its colon.
  ///
  /// - Returns: Where the name is, or nil where there is none; then the place is undefined.
  func prefixName(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) -> Range<Int>? {
    let start = scanner.position
    var last: Unicode.Scalar?
    while let (scalar, length) = scanner.scalar(at: scanner.position, bytes), scalar != ":" {
      let isAllowed =
        last == nil
        ? XMLName.canStart(with: scalar) && scalar != "_" : XMLName.canContain(scalar)
      guard isAllowed else { return nil }
      last = scalar
      scanner.position += length
    }
    guard last != ".", scanner.skip(":", bytes) else { return nil }
    return start..<scanner.position - 1
  }

  /// Reads what follows the colon of a prefixed name and appends it, escapes taken off.
  func localName(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) throws(Fault) {
    let start = scanner.position
    let spelling = scanner.output.count
    while let (scalar, length) = scanner.scalar(at: scanner.position, bytes) {
      if scalar == "\\" {
        guard let escaped = scanner.peek(1, bytes), Self.localEscapes.contains(escaped) else {
          throw scanner.fault(
            "a backslash stands before \(scanner.found(at: scanner.position + 1, bytes)) in a name",
            "only _~.-!$&'()*+,;=/?#@% can follow it")
        }
        scanner.output.append(escaped)
        scanner.position += 2
        continue
      }
      if scalar == "%" {
        guard scanner.peek(1, bytes)?.hexDigitValue != nil,
          scanner.peek(2, bytes)?.hexDigitValue != nil
        else {
          throw scanner.fault(
            "'%' in a name has no two hexadecimal digits behind it", "write it as \\% or %25")
        }
      } else {
        let isFirst = scanner.position == start
        let isAllowed =
          scalar == ":"
          || (isFirst
            ? XMLName.canStart(with: scalar) || (scalar.isASCII && UInt8(scalar.value).isASCIIDigit)
            : XMLName.canContain(scalar))
        guard isAllowed else { break }
      }
      scanner.output.append(
        bytes.extracting(scanner.position..<scanner.position + length))
      scanner.position += length
    }
    // Full stops at the end close the statement, unless a backslash makes them part of the name.
    scanner.reach = scanner.position
    while scanner.position > start, bytes[scanner.position - 1] == UInt8(ascii: "."),
      scanner.position - 2 < start || bytes[scanner.position - 2] != UInt8(ascii: "\\"),
      scanner.output.count > spelling
    {
      scanner.position -= 1
      scanner.output.removeLast()
    }
  }

  private static let localEscapes = Array("_~.-!$&'()*+,;=/?#@%".utf8)
}
