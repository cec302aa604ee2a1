// Terms as Turtle and TriG write them: prefixed names, bare numbers, the rest as in N-Triples.

/// Writes terms given by their canonical spelling.
struct TurtleTerms {
  /// The prefixes.
  var namespaces: Namespaces
  /// How blank nodes are labelled.
  let labels: StreamLabels
  private static let type = Array("<\(RDF.type.value)>".utf8)
  private let type = Self.type
  private let xsd = Datatype.xsd
  private let bare = BareForms()

  /// Terms by some prefixes.
  init(namespaces: Namespaces, labels: StreamLabels) {
    self.namespaces = namespaces
    self.labels = labels
  }

  /// Writes a property, `a` for `rdf:type`.
  @inline(__always)
  mutating func writePredicate(_ iri: Span<UInt8>, to output: inout OutputBuffer) {
    if iri.isEqual(to: type) {
      output.append(UInt8(ascii: "a"))
    } else {
      writeIRI(iri, to: &output)
    }
  }

  /// Writes a term.
  @inline(__always)
  mutating func write(_ term: Span<UInt8>, to output: inout OutputBuffer) {
    switch term[0] {
    case UInt8(ascii: "\""): writeLiteral(term, to: &output)
    case UInt8(ascii: "_"):
      output.append("_:")
      labels.writeLabel(term.extracting(droppingFirst: 2), to: &output)
    default:
      if term[1] == UInt8(ascii: "<") {
        writeTripleTerm(term, to: &output)
      } else {
        writeIRI(term, to: &output)
      }
    }
  }

  /// Writes an IRI, shortened where a prefix fits.
  @inline(__always)
  mutating func writeIRI(_ iri: Span<UInt8>, to output: inout OutputBuffer) {
    guard let (prefix, local) = namespaces.split(iri) else {
      output.append(iri)
      return
    }
    if !namespaces.prefixes[prefix].isUsed { namespaces.markUsed(prefix) }
    output.append(namespaces.prefixes[prefix].name)
    output.append(UInt8(ascii: ":"))
    output.append(iri.extracting(local..<iri.count - 1))
  }

  @inline(__always)
  private mutating func writeLiteral(_ literal: Span<UInt8>, to output: inout OutputBuffer) {
    guard literal[literal.count - 1] == UInt8(ascii: ">") else {
      output.append(literal)
      return
    }
    let end = Self.endOfText(literal)
    let datatype = literal.extracting(end + 2..<literal.count)
    if datatype.count > xsd.count, datatype.extracting(first: xsd.count).isEqual(to: xsd),
      bare.allow(
        literal.extracting(1..<end - 1),
        datatype.extracting(xsd.count..<datatype.count - 1))
    {
      output.append(literal.extracting(1..<end - 1))
      return
    }
    output.append(literal.extracting(0..<end + 2))
    writeIRI(datatype, to: &output)
  }

  private mutating func writeTripleTerm(_ term: Span<UInt8>, to output: inout OutputBuffer) {
    var start = 0
    for (count, end) in Self.parts(of: term).enumerated() {
      let part = term.extracting(start..<end)
      if count > 0 { output.append(UInt8(ascii: " ")) }
      if part.count == 3, part[1] == UInt8(ascii: "<") {
        output.append("<<(")
      } else if part[0] == UInt8(ascii: ")") {
        output.append(")>>")
      } else {
        write(part, to: &output)
      }
      start = end + 1
    }
  }

  /// The offset behind the closing quotation mark of a literal.
  ///
  /// - Complexity: O(length of datatype or language).
  @inline(__always)
  static func endOfText(_ literal: Span<UInt8>) -> Int {
    var index = literal.count
    while index >= 16 {
      let last = ByteMarks(literal.block(at: index - 16).matches(0x22)).last
      if last >= 0 { return index - 16 + last + 1 }
      index -= 16
    }
    while index > 0, literal[index - 1] != 0x22 { index -= 1 }
    return index
  }

  /// Where the words of a triple term end: its brackets and the terms between them.
  static func parts(of term: Span<UInt8>) -> [Int] {
    var ends: [Int] = []
    var index = 0
    while index < term.count {
      if term[index] == UInt8(ascii: "\"") {
        index += 1
        while term[index] != UInt8(ascii: "\"") { index += term[index] == 0x5C ? 2 : 1 }
      }
      while index < term.count, term[index] != 0x20 { index += 1 }
      ends.append(index)
      index += 1
    }
    return ends
  }
}
