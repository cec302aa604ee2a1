// N-Triples and N-Quads read as a stream: one statement a line
// (https://www.w3.org/TR/rdf12-n-triples/, https://www.w3.org/TR/rdf12-n-quads/).

/// The state of reading one text in N-Triples or N-Quads.
///
/// A line that is spelt as canonical N-Triples spells it, white space aside, goes to the sink as it
/// is. Any other is read again with care, and then is brought into that spelling or refused.
struct LineParser: TextParser {
  /// Whether a fourth term names the graph.
  let isQuads: Bool
  /// Whether IRIs that are not as they should be are let through.
  let isLenient: Bool
  private var input: InputBuffer

  /// A parser at the start of a text, or of a line in it.
  ///
  /// - Parameter isFirst: Whether the line is the text's first, which a mark of the encoding may begin.
  init(isQuads: Bool, isLenient: Bool = false, isFirst: Bool = true) {
    self.isQuads = isQuads
    self.isLenient = isLenient
    input = InputBuffer(isFirst: isFirst)
  }

  /// Forgets what was read, and gives the number of lines so far.
  ///
  /// - Complexity: O(length of what was read since then).
  mutating func countLines() -> Int {
    input.dropRead()
    return input.linesBefore
  }

  /// Reads the next piece of the text; lines go to the sink when they are whole.
  mutating func consume(
    _ piece: [UInt8], into sink: inout some StatementSink & ~Copyable
  ) throws(SyntaxError) {
    do throws(Fault) {
      try input.append(piece)
      input.start = try parsedLines(into: &sink)
    } catch {
      throw input.error(error)
    }
  }

  /// Reads what is left when the text has ended.
  mutating func finish(into sink: inout some StatementSink & ~Copyable) throws(SyntaxError) {
    do throws(Fault) {
      try input.finish(closingLine: true)
      input.start = try parsedLines(into: &sink)
    } catch {
      throw input.error(error)
    }
  }

  /// Reads the lines that are whole and gives the offset behind them.
  private func parsedLines(
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Int {
    guard let end = input.endOfLines else { return input.start }
    let bytes = input.storage.span
    var position = input.start
    while position < end {
      let next = parsePlainLine(bytes, from: position, into: &sink)
      position = next >= 0 ? next : try parseLine(bytes, from: position, upTo: end, into: &sink)
    }
    return position
  }

  // MARK: Lines as they should be

  /// Reads a statement in canonical spelling with its line end and gives the offset behind it, or -1
  /// where the line needs more care.
  @inline(__always)
  private func parsePlainLine(
    _ bytes: Span<UInt8>, from start: Int, into sink: inout some StatementSink & ~Copyable
  ) -> Int {
    let subjectEnd = endOfNode(bytes, from: start)
    guard subjectEnd >= 0 else { return -1 }
    let predicate = skippingBlanks(bytes, from: subjectEnd)
    guard bytes[predicate] == 0x3C else { return -1 }
    let predicateEnd = ByteScan.endOfAbsoluteIRI(bytes, from: predicate)
    guard predicateEnd >= 0 else { return -1 }
    let object = skippingBlanks(bytes, from: predicateEnd)
    let objectEnd =
      bytes[object] == 0x22
      ? endOfLiteral(bytes, from: object) : endOfNode(bytes, from: object)
    guard objectEnd >= 0 else { return -1 }
    var (graph, graphEnd) = (skippingBlanks(bytes, from: objectEnd), objectEnd)
    var position = graph
    if isQuads, bytes[graph] != 0x2E {
      graphEnd = endOfNode(bytes, from: graph)
      guard graphEnd >= 0 else { return -1 }
      position = skippingBlanks(bytes, from: graphEnd)
    } else {
      graph = graphEnd
    }
    guard bytes[position] == 0x2E, bytes[position + 1] == 0x0A else { return -1 }
    sink.take(
      bytes.extracting(start..<subjectEnd), bytes.extracting(predicate..<predicateEnd),
      bytes.extracting(object..<objectEnd), graph: bytes.extracting(graph..<graphEnd))
    return position + 2
  }

  @inline(__always)
  private func endOfNode(_ bytes: Span<UInt8>, from start: Int) -> Int {
    switch bytes[start] {
    case 0x3C: ByteScan.endOfAbsoluteIRI(bytes, from: start)
    case 0x5F: ByteScan.endOfBlankNode(bytes, from: start)
    default: -1
    }
  }

  @inline(__always)
  private func endOfLiteral(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let end = ByteScan.endOfString(bytes, from: start)
    guard end >= 0 else { return -1 }
    switch bytes[end] {
    case 0x40: return ByteScan.endOfLanguageTag(bytes, from: end)
    case 0x5E:
      guard bytes[end + 1] == 0x5E, bytes[end + 2] == 0x3C else { return -1 }
      let datatypeEnd = ByteScan.endOfAbsoluteIRI(bytes, from: end + 2)
      // `xsd:string` and the datatypes of strings with a language are not written.
      guard datatypeEnd >= 0, !Datatype.isImplied(bytes.extracting(end + 2..<datatypeEnd)) else {
        return -1
      }
      return datatypeEnd
    default: return end
    }
  }

  @inline(__always)
  private func skippingBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  // MARK: Other lines

  /// Reads a line with care and gives the offset behind it.
  private func parseLine(
    _ bytes: Span<UInt8>, from start: Int, upTo end: Int,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Int {
    var scanner = TermScanner(at: start, end: end)
    scanner.skipBlanks(bytes)
    if let byte = scanner.next(bytes), !isLineEnd(byte), byte != UInt8(ascii: "#") {
      if scanner.skip("VERSION", bytes) {
        try parseVersion(bytes, &scanner)
      } else {
        try parseStatement(bytes, &scanner, into: &sink)
      }
    }
    scanner.skipBlanks(bytes)
    if scanner.skip("#", bytes) {
      while let byte = scanner.next(bytes), !isLineEnd(byte) { scanner.position += 1 }
    }
    guard let byte = scanner.next(bytes) else { return scanner.position }
    guard isLineEnd(byte) else {
      throw scanner.fault(
        "\(scanner.found(bytes)) follows a triple", "begin each triple on its own line")
    }
    return scanner.position + 1
  }

  private func parseStatement(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) {
    try parseSubject(bytes, &scanner)
    let predicate = scanner.output.count
    scanner.skipBlanks(bytes)
    try parseIRI(bytes, &scanner, as: "a predicate")
    let object = scanner.output.count
    scanner.skipBlanks(bytes)
    try parseObject(bytes, &scanner)
    let graph = scanner.output.count
    scanner.skipBlanks(bytes)
    if isQuads, scanner.next(bytes) != UInt8(ascii: ".") {
      if scanner.next(bytes) == UInt8(ascii: "_") {
        try scanner.blankNode(bytes)
      } else {
        try parseIRI(bytes, &scanner, as: "a graph's name")
      }
      scanner.skipBlanks(bytes)
    }
    guard scanner.skip(".", bytes) else {
      throw scanner.fault("\(scanner.found(bytes)) stands where a triple ends", "end it with '.'")
    }
    let terms = scanner.output.span
    sink.take(
      terms.extracting(0..<predicate), terms.extracting(predicate..<object),
      terms.extracting(object..<graph), graph: terms.extracting(graph..<terms.count))
  }

  private func parseSubject(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) throws(Fault) {
    if scanner.next(bytes) == UInt8(ascii: "_") {
      try scanner.blankNode(bytes)
    } else {
      try parseIRI(bytes, &scanner, as: "a subject")
    }
  }

  /// Reads an object; triple terms within one another end behind one another.
  private func parseObject(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) throws(Fault) {
    var depth = 0
    while scanner.skip("<<(", bytes) {
      depth += 1
      guard depth <= TermScanner.deepestTripleTerm else {
        throw scanner.fault(
          "more than \(TermScanner.deepestTripleTerm) triple terms lie within one another",
          "give the inner ones a name with rdf:reifies")
      }
      scanner.output.append(contentsOf: "<<( ".utf8)
      scanner.skipBlanks(bytes)
      try parseSubject(bytes, &scanner)
      scanner.output.append(UInt8(ascii: " "))
      scanner.skipBlanks(bytes)
      try parseIRI(bytes, &scanner, as: "a predicate")
      scanner.output.append(UInt8(ascii: " "))
      scanner.skipBlanks(bytes)
    }
    switch scanner.next(bytes) {
    case UInt8(ascii: "_"): try scanner.blankNode(bytes)
    case UInt8(ascii: "\""): try parseLiteral(bytes, &scanner)
    default: try parseIRI(bytes, &scanner, as: "an object")
    }
    for _ in 0..<depth {
      scanner.skipBlanks(bytes)
      guard scanner.skip(")>>", bytes) else {
        throw scanner.fault(
          "\(scanner.found(bytes)) stands where a triple term ends", "end it with ')>>'")
      }
      scanner.output.append(contentsOf: " )>>".utf8)
    }
  }

  private func parseLiteral(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) throws(Fault) {
    try scanner.string(bytes, allowsLong: false)
    scanner.skipBlanks(bytes)
    if scanner.next(bytes) == UInt8(ascii: "@") {
      try scanner.languageTag(bytes)
    } else if scanner.skip("^^", bytes) {
      scanner.skipBlanks(bytes)
      let (caret, start) = (scanner.output.count, scanner.position)
      scanner.output.append(contentsOf: "^^".utf8)
      try parseIRI(bytes, &scanner, as: "a datatype")
      try scanner.normalizeDatatype(from: caret, at: start, isLenient: isLenient)
    } else if scanner.next(bytes) == UInt8(ascii: "^") {
      throw scanner.fault("a single '^' follows a string", "write a datatype as ^^<IRI>")
    }
  }

  private func parseIRI(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, as role: String
  ) throws(Fault) {
    guard scanner.next(bytes) == UInt8(ascii: "<"), scanner.peek(1, bytes) != UInt8(ascii: "<")
    else {
      throw scanner.fault(
        "\(scanner.found(bytes)) stands where \(role) begins",
        "\(isQuads ? "N-Quads" : "N-Triples") has whole IRIs in <>, blank nodes as _:label and "
          + "strings in quotation marks; prefixes are Turtle")
    }
    let (start, spelling) = (scanner.position, scanner.output.count)
    scanner.output.append(UInt8(ascii: "<"))
    try scanner.iriReference(bytes, isLenient: isLenient)
    guard isLenient || BaseIRI.hasScheme(scanner.output[(spelling + 1)...]) else {
      throw scanner.fault(
        "<\(String(decoding: scanner.output[(spelling + 1)...], as: UTF8.self))> is a relative IRI",
        "\(isQuads ? "N-Quads" : "N-Triples") needs whole IRIs, with a scheme such as https:",
        at: start)
    }
    scanner.output.append(UInt8(ascii: ">"))
  }

  private func parseVersion(_ bytes: Span<UInt8>, _ scanner: inout TermScanner) throws(Fault) {
    scanner.skipBlanks(bytes)
    guard let quote = scanner.next(bytes), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else {
      throw scanner.fault(
        "\(scanner.found(bytes)) stands where a version begins", "write it as in VERSION \"1.2\"")
    }
    try scanner.string(bytes, allowsLong: false)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
