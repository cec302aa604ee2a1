// N-Triples read into a graph (https://www.w3.org/TR/n-triples/): one triple a line.

/// Reads N-Triples.
public struct NTriplesReader: Sendable {
  /// A reader.
  public init() {}

  /// The graph that a text in N-Triples describes.
  ///
  /// - Throws: `SyntaxError` at the first place that is no N-Triples.
  /// - Complexity: O(length).
  public func graph(from bytes: [UInt8]) throws(SyntaxError) -> RDFGraph {
    var parser = NTriplesParser(scanner: try TermScanner(bytes))
    return try parser.parse()
  }
}

/// The state of reading one text.
private struct NTriplesParser {
  var scanner: TermScanner
  var graph = RDFGraph()

  init(scanner: TermScanner) { self.scanner = scanner }

  mutating func parse() throws(SyntaxError) -> RDFGraph {
    while true {
      skipBlanks()
      guard let byte = scanner.next else { return graph }
      if !isLineEnd(byte) && byte != UInt8(ascii: "#") { try parseTriple() }
      try parseLineEnd()
    }
  }

  private mutating func parseTriple() throws(SyntaxError) {
    let subject = try parseSubject()
    skipBlanks()
    let predicate = try parseIRI(as: "a predicate")
    skipBlanks()
    let object = try parseObject()
    skipBlanks()
    guard scanner.skip(".") else {
      throw scanner.error("\(scanner.found()) stands where a triple ends", "end it with '.'")
    }
    graph.insert(Triple(subject, predicate, object))
  }

  /// Steps over a comment and to the next line.
  private mutating func parseLineEnd() throws(SyntaxError) {
    skipBlanks()
    if scanner.skip("#") {
      while let byte = scanner.next, !isLineEnd(byte) { scanner.position += 1 }
    }
    guard let byte = scanner.next else { return }
    guard isLineEnd(byte) else {
      throw scanner.error(
        "\(scanner.found()) follows a triple", "begin each triple on its own line")
    }
    scanner.position += 1
  }

  private mutating func parseSubject() throws(SyntaxError) -> Term {
    scanner.next == UInt8(ascii: "_")
      ? .blank(try parseBlank()) : .iri(try parseIRI(as: "a subject"))
  }

  private mutating func parseObject() throws(SyntaxError) -> Term {
    switch scanner.next {
    case UInt8(ascii: "_"): .blank(try parseBlank())
    case UInt8(ascii: "\""): .literal(try parseLiteral())
    default: .iri(try parseIRI(as: "an object"))
    }
  }

  private mutating func parseLiteral() throws(SyntaxError) -> Literal {
    let lexical = try scanner.string(allowsLong: false)
    skipBlanks()
    if scanner.next == UInt8(ascii: "@") {
      return Literal(lexical, language: try scanner.languageTag())
    }
    guard scanner.next == UInt8(ascii: "^") else { return Literal(lexical) }
    guard scanner.peek(1) == UInt8(ascii: "^") else {
      throw scanner.error("a single '^' follows a string", "write a datatype as ^^<IRI>")
    }
    scanner.position += 2
    skipBlanks()
    return Literal(lexical, datatype: try parseIRI(as: "a datatype"))
  }

  private mutating func parseBlank() throws(SyntaxError) -> String {
    guard scanner.peek(1) == UInt8(ascii: ":") else {
      throw scanner.error("'_' stands alone", "write a blank node as _:label")
    }
    return try scanner.blankNodeLabel()
  }

  private mutating func parseIRI(as role: String) throws(SyntaxError) -> IRI {
    guard scanner.next == UInt8(ascii: "<") else {
      throw scanner.error(
        "\(scanner.found()) stands where \(role) begins",
        "N-Triples has whole IRIs in <>, blank nodes as _:label and strings in quotation marks; "
          + "prefixes are Turtle")
    }
    let start = scanner.position
    let iri = try scanner.iriReference()
    guard BaseIRI.hasScheme(iri.utf8) else {
      throw scanner.error(
        "<\(iri)> is a relative IRI", "N-Triples needs whole IRIs, with a scheme such as https:",
        at: start)
    }
    return IRI(iri)
  }

  private mutating func skipBlanks() {
    while let byte = scanner.next, byte == 0x20 || byte == 0x09 { scanner.position += 1 }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
