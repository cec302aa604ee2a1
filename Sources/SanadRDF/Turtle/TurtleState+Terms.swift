// The terms of Turtle: IRIs, prefixed names, blank nodes, literals and the short forms of numbers.
internal import SanadXML

extension TurtleState {
  /// Reads what may stand as a subject, an object or an element of a list.
  @inline(__always)
  mutating func readValue(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    switch bytes[scanner.position] {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: ")"):
      return try readBracket(bytes, &scanner, isWhole: isWhole, into: &sink)
    case UInt8(ascii: "<") where bytes[scanner.position + 1] == UInt8(ascii: "<"):
      return try readTripleStart(bytes, &scanner, isWhole: isWhole)
    default: break
    }
    let isSubject = frames.last.map { $0.kind != .list && !$0.hasSubject } ?? true
    let token =
      isSubject ? try node(bytes, &scanner, as: "a subject") : try object(bytes, &scanner)
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    if isSubject, let top = frames.indices.last { frames[top].isName = true }
    let isAnnotated = !isSubject && mayBeAnnotated(bytes, scanner)
    if token.isPlain {
      deliver(bytes.extracting(token.range), isAnnotated: isAnnotated, into: &sink)
    } else {
      deliver(
        scanner.output.span.extracting(token.range), isAnnotated: isAnnotated, into: &sink)
    }
    return true
  }

  /// Whether an annotation may follow the object that ends here.
  @inline(__always)
  private func mayBeAnnotated(_ bytes: Span<UInt8>, _ scanner: TermScanner) -> Bool {
    var index = scanner.position
    while bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x09
      || bytes[index] == 0x0D
    {
      index += 1
    }
    switch bytes[index] {
    case UInt8(ascii: "~"), UInt8(ascii: "{"), UInt8(ascii: "#"): return true
    default: return index >= scanner.end
    }
  }

  /// Reads a bracket or parenthesis.
  private mutating func readBracket(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    guard let frame = frames.last else { return true }
    let isInTriple = frame.kind == .reifiedTriple || frame.kind == .tripleTerm
    switch bytes[scanner.position] {
    case UInt8(ascii: "["):
      scanner.position += 1
      skipSpace(bytes, &scanner)
      let isEmpty = scanner.skip("]", bytes)
      if mayBeCut(scanner, isWhole: isWhole) { return false }
      let node = Self.blank(newBlank())
      if isEmpty {
        if !frame.hasSubject { frames[frames.count - 1].isName = frame.kind == .statement }
        deliver(node, into: &sink)
        return true
      }
      guard !isInTriple else {
        throw scanner.fault(
          "a bracket with properties stands in a triple between << and >>",
          "name the node, as in _:b, and write its properties in a statement of their own")
      }
      var inner = TurtleFrame(.bracket, base: terms.count)
      terms.append(contentsOf: node)
      (inner.subjectEnd, inner.predicateEnd) = (terms.count, terms.count)
      (inner.objectEnd, inner.reifierEnd) = (terms.count, terms.count)
      frames.append(inner)
      expectation = .predicate
    case UInt8(ascii: "("):
      guard !isInTriple else {
        throw scanner.fault(
          "a list stands in a triple between << and >>",
          "name it, as in _:list, and write it in a statement of its own")
      }
      scanner.position += 1
      frames.append(TurtleFrame(.list, base: terms.count))
    default:
      guard frame.kind == .list else {
        throw scanner.fault(
          "')' stands where no list is open", "remove it, or open the list with '('")
      }
      scanner.position += 1
      var head = names.nil
      if frame.last > 0 {
        sink.take(Self.blank(frame.last).span, names.rest.span, head.span, graph: graph.span)
        head = Self.blank(frame.head)
      }
      pop()
      deliver(head, into: &sink)
    }
    return true
  }

  /// Reads `<<(` or `<<`.
  private mutating func readTripleStart(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool
  ) throws(Fault) -> Bool {
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    guard let frame = frames.last else { return true }
    let isSubject = frame.kind != .list && !frame.hasSubject
    let isTerm = scanner.peek(2, bytes) == UInt8(ascii: "(")
    if isTerm, isSubject {
      throw scanner.fault(
        "a triple term stands as a subject", "use a reified triple, without parentheses")
    }
    if !isTerm, frame.kind == .tripleTerm {
      throw scanner.fault(
        "a reified triple stands in a triple term", "use a triple term, with parentheses")
    }
    guard
      frames.count <= TermScanner.deepestTripleTerm
        || !frames.suffix(
          TermScanner.deepestTripleTerm
        ).allSatisfy({ $0.kind == .tripleTerm || $0.kind == .reifiedTriple })
    else {
      throw scanner.fault(
        "more than \(TermScanner.deepestTripleTerm) triple terms lie within one another",
        "give the inner ones a name with rdf:reifies")
    }
    scanner.position += isTerm ? 3 : 2
    frames.append(TurtleFrame(isTerm ? .tripleTerm : .reifiedTriple, base: terms.count))
    return true
  }

  // MARK: Terms by role

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
  private func object(
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

  private func spelt(_ spelling: [UInt8], _ scanner: inout TermScanner) -> Token {
    let start = scanner.output.count
    scanner.output.append(contentsOf: spelling)
    return Token(range: start..<scanner.output.count, isPlain: false)
  }

  @inline(__always)
  private func blankNode(
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
  private mutating func anonymousNode(
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
  private func iri(
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
  private func prefixedName(
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
  private func localName(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) throws(Fault) {
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
    while scanner.position > start, bytes[scanner.position - 1] == UInt8(ascii: "."),
      scanner.position - 2 < start || bytes[scanner.position - 2] != UInt8(ascii: "\\"),
      scanner.output.count > spelling
    {
      scanner.position -= 1
      scanner.output.removeLast()
    }
  }

  private static let localEscapes = Array("_~.-!$&'()*+,;=/?#@%".utf8)

  // MARK: Literals

  @inline(__always)
  private func literal(
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

  private func carefulLiteral(
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
  private func datatype(
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

  private func number(
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
  private func isFraction(
    afterDigits digits: Int, _ bytes: Span<UInt8>, _ scanner: TermScanner
  ) -> Bool {
    guard let after = scanner.peek(1, bytes) else { return false }
    if after.isASCIIDigit { return true }
    guard digits > 0, after | 0x20 == UInt8(ascii: "e"), let exponent = scanner.peek(2, bytes)
    else { return false }
    let isSign = exponent == UInt8(ascii: "+") || exponent == UInt8(ascii: "-")
    return isSign ? scanner.peek(3, bytes)?.isASCIIDigit ?? false : exponent.isASCIIDigit
  }

  private func skipSign(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) {
    if scanner.next(bytes) == UInt8(ascii: "+") || scanner.next(bytes) == UInt8(ascii: "-") {
      scanner.position += 1
    }
  }

  private func skipDigits(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) -> Int {
    let start = scanner.position
    while let byte = scanner.next(bytes), byte.isASCIIDigit { scanner.position += 1 }
    return scanner.position - start
  }

  /// Whether no name goes on at an offset, where a full stop may close the statement.
  @inline(__always)
  private func isEndOfWord(
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
