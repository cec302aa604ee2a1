// What stands between statements: directives, and the graphs of TriG.

extension TurtleState {
  /// Reads a directive, opens or closes a graph, or opens a statement.
  mutating func readTop(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    // Enough must be there to tell a keyword from a name.
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    let start = scanner.position
    switch scanner.next(bytes) {
    case UInt8(ascii: "@") where !isInGraph:
      return try readDirective(bytes, &scanner, isWhole: isWhole, into: &sink)
    case UInt8(ascii: "{") where isTriG && !isInGraph:
      scanner.position += 1
      isInGraph = true
      graph = []
      return true
    case UInt8(ascii: "}") where isInGraph:
      scanner.position += 1
      isInGraph = false
      graph = []
      return true
    case nil where isInGraph:
      throw scanner.fault("a graph has no end", "close it with '}'")
    case UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "B"), UInt8(ascii: "b"),
      UInt8(ascii: "V"), UInt8(ascii: "v"):
      guard !isInGraph else { break }
      if skipKeyword("prefix", bytes, &scanner) || skipKeyword("base", bytes, &scanner)
        || skipKeyword("version", bytes, &scanner)
      {
        scanner.position = start
        return try readDirective(bytes, &scanner, isWhole: isWhole, into: &sink)
      }
    case UInt8(ascii: "G"), UInt8(ascii: "g"):
      guard isTriG, !isInGraph, skipKeyword("graph", bytes, &scanner) else { break }
      expectation = .graphName
      return true
    default: break
    }
    frames.append(TurtleFrame(.statement, base: terms.count))
    expectation = .value
    return true
  }

  /// Reads the name behind `GRAPH`, or the brace behind that.
  mutating func readGraphName(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool
  ) throws(Fault) -> Bool {
    if expectation == .graphName {
      let token = try node(bytes, &scanner, as: "a graph's name")
      if mayBeCut(scanner, isWhole: isWhole) { return false }
      graph = []
      if token.isPlain {
        graph.append(bytes.extracting(token.range))
      } else {
        graph.append(contentsOf: scanner.output[token.range])
      }
      expectation = .graphStart
      return true
    }
    guard scanner.skip("{", bytes) else {
      throw scanner.fault("\(scanner.found(bytes)) stands where a graph begins", "open it with '{'")
    }
    isInGraph = true
    expectation = .top
    return true
  }

  /// Reads `@prefix`, `@base`, `@version`, `PREFIX`, `BASE` or `VERSION` with what belongs to it.
  private mutating func readDirective(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    let start = scanner.position
    let hasStop = scanner.skip("@", bytes)
    let wordStart = scanner.position
    while let byte = scanner.next(bytes), byte.isASCIILetter { scanner.position += 1 }
    let word = scanner.text(wordStart..<scanner.position, bytes)
    skipSpace(bytes, &scanner)
    switch hasStop ? word : word.lowercased() {
    case "prefix":
      let nameStart = scanner.position
      guard let name = prefixName(bytes, &scanner) else {
        throw scanner.fault(
          "\(scanner.found(at: nameStart, bytes)) stands where a prefix is declared",
          "write it as in @prefix ex: <https://example.org/> .", at: nameStart)
      }
      skipSpace(bytes, &scanner)
      let namespace = try directiveIRI(bytes, &scanner)
      try endDirective(bytes, &scanner, word: hasStop ? word : nil)
      if mayBeCut(scanner, isWhole: isWhole) { return false }
      prefixes.declare(Array(copying: bytes.extracting(name)), [UInt8(ascii: "<")] + namespace)
      sink.declare(prefix: bytes.extracting(name), namespace: namespace.span)
    case "base":
      let iri = try directiveIRI(bytes, &scanner)
      try endDirective(bytes, &scanner, word: hasStop ? word : nil)
      if mayBeCut(scanner, isWhole: isWhole) { return false }
      base = BaseIRI(String(decoding: iri, as: UTF8.self))
    case "version":
      guard let quote = scanner.next(bytes), quote == 0x22 || quote == 0x27,
        scanner.peek(1, bytes) != quote || scanner.peek(2, bytes) != quote
      else {
        throw scanner.fault(
          "\(scanner.found(bytes)) stands where a version begins", "write it as in VERSION \"1.2\"")
      }
      try scanner.string(bytes, allowsLong: false)
      try endDirective(bytes, &scanner, word: hasStop ? word : nil)
      if mayBeCut(scanner, isWhole: isWhole) { return false }
    default:
      throw scanner.fault(
        "@\(word) is no directive", "use @prefix, @base or @version", at: start)
    }
    return true
  }

  private mutating func directiveIRI(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) throws(Fault) -> [UInt8] {
    guard scanner.next(bytes) == UInt8(ascii: "<") else {
      throw scanner.fault("\(scanner.found(bytes)) stands where an IRI begins", "write it in <>")
    }
    scanner.output.removeAll()
    _ = try iriReference(bytes, &scanner)
    return Array(scanner.output.dropFirst().dropLast())
  }

  private func endDirective(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, word: String?
  ) throws(Fault) {
    guard let word else { return }
    skipSpace(bytes, &scanner)
    guard scanner.skip(".", bytes) else {
      throw scanner.fault("\(scanner.found(bytes)) stands where @\(word) ends", "end it with '.'")
    }
  }

  /// Steps over white space and comments within a directive or bracket.
  func skipSpace(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) {
    while let byte = scanner.next(bytes) {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: scanner.position += 1
      case UInt8(ascii: "#"):
        while let byte = scanner.next(bytes), byte != 0x0A, byte != 0x0D { scanner.position += 1 }
      default: return
      }
    }
  }

  /// Steps over a word in any case, if it stands here by itself.
  private func skipKeyword(
    _ word: StaticString, _ bytes: Span<UInt8>, _ scanner: inout TermScanner
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    for (distance, byte) in "\(word)".utf8.enumerated() {
      guard let next = scanner.peek(distance, bytes), next | 0x20 == byte else { return false }
    }
    guard let after = scanner.peek(length, bytes), !after.isASCIILetter, !after.isASCIIDigit,
      after != UInt8(ascii: ":"), after != UInt8(ascii: "-"), after != UInt8(ascii: "_"),
      after != UInt8(ascii: "."), after < 0x80
    else { return false }
    scanner.position += length
    return true
  }
}
