// Graphs as RDF/XML for people and databases: typed node elements, one element a line, sorted.
internal import SanadXML

/// Writes a graph as RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/), striped: a node element for
/// each subject, named by its type where it has one, with a property element for each triple.
public struct RDFXMLWriter: Sendable {
  private let prefixes: PrefixTable

  /// A writer that names elements by prefixes: pairs of a name without colon and a namespace.
  ///
  /// `rdf` always stands for RDF's own namespace. Where a name is given twice the first holds; a name
  /// that XML has no place for is not used.
  public init(prefixes: [(String, String)] = []) {
    self.prefixes = PrefixTable(
      [("rdf", RDF.namespace)]
        + prefixes.filter { Self.isUsable(prefix: $0.0, namespace: $0.1) })
  }

  /// The bytes of a graph in RDF/XML.
  ///
  /// - Throws: `RDFXMLWritingError` with the first triple that RDF/XML cannot say.
  /// - Complexity: O(n log n).
  public func write(_ graph: RDFGraph) throws(RDFXMLWritingError) -> [UInt8] {
    let triples = graph.encodedInOrder(typeFirst: true)
    var names = RDFXMLNames(prefixes: prefixes)
    try check(triples, of: graph, &names)
    var body = ByteWriter()
    let labels = BlankNodeLabels(of: graph)
    var index = 0
    while index < triples.count {
      let subject = triples[index].subject
      var end = index
      while end < triples.count, triples[end].subject == subject { end += 1 }
      write(triples[index..<end], of: graph, &names, labels, to: &body)
      index = end
    }
    var output = ByteWriter()
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF")
    for (prefix, namespace) in names.declarations {
      output.write(prefix.isEmpty ? "\n    xmlns=\"" : "\n    xmlns:\(prefix)=\"")
      output.writeXMLAttribute(namespace)
      output.write("\"")
    }
    output.write(">\n")
    output.write(body.bytes)
    output.write("</rdf:RDF>\n")
    return output.bytes
  }

  /// Finds what RDF/XML cannot say before anything is written.
  private func check(
    _ triples: [RDFGraph.Encoded], of graph: RDFGraph, _ names: inout RDFXMLNames
  ) throws(RDFXMLWritingError) {
    let forbidden = graph.terms.map { term in
      switch term {
      case .iri(let iri): XMLName.firstForbiddenCharacter(in: iri.percentEncoded)
      case .blank: Unicode.Scalar?.none
      case .literal(let literal):
        XMLName.firstForbiddenCharacter(in: literal.lexical)
          ?? XMLName.firstForbiddenCharacter(in: literal.datatype.percentEncoded)
      case .triple: Unicode.Scalar?.none
      }
    }
    for encoded in triples {
      for number in [encoded.subject, encoded.predicate, encoded.object] {
        if let scalar = forbidden[Int(number)] {
          throw .forbiddenCharacter(graph.triple(of: encoded), scalar)
        }
      }
      guard case .iri(let predicate) = graph.terms[Int(encoded.predicate)] else { continue }
      if RDFXMLWords.areReserved.contains(predicate.value) {
        throw .reservedPredicate(graph.triple(of: encoded))
      }
      if names.name(for: predicate) == nil {
        throw .predicateWithoutName(graph.triple(of: encoded))
      }
    }
  }

  /// Writes the node element of one subject.
  private func write(
    _ triples: ArraySlice<RDFGraph.Encoded>, of graph: RDFGraph, _ names: inout RDFXMLNames,
    _ labels: BlankNodeLabels, to output: inout ByteWriter
  ) {
    guard let first = triples.first else { return }
    var properties = triples
    var element = "rdf:Description"
    if graph.terms[Int(first.predicate)] == .iri(RDF.type),
      case .iri(let type) = graph.terms[Int(first.object)],
      !RDFXMLWords.areReserved.contains(type.value),
      let name = names.name(for: type)
    {
      element = name
      properties.removeFirst()
    }
    output.write("  <")
    output.write(element)
    switch graph.terms[Int(first.subject)] {
    case .iri(let iri): output.writeXML(" rdf:about=", iri)
    case .blank(let label):
      output.write(" rdf:nodeID=\"")
      output.write(labels[label])
      output.write("\"")
    case .literal, .triple: break
    }
    guard !properties.isEmpty else {
      output.write("/>\n")
      return
    }
    output.write(">\n")
    for triple in properties {
      guard case .iri(let predicate) = graph.terms[Int(triple.predicate)],
        let name = names.name(for: predicate)
      else { continue }
      write(graph.terms[Int(triple.object)], as: name, labels, to: &output)
    }
    output.write("  </")
    output.write(element)
    output.write(">\n")
  }

  /// Writes a property element.
  private func write(
    _ object: Term, as name: String, _ labels: BlankNodeLabels, to output: inout ByteWriter
  ) {
    output.write("    <")
    output.write(name)
    switch object {
    case .iri(let iri):
      output.writeXML(" rdf:resource=", iri)
      output.write("/>\n")
    case .blank(let label):
      output.write(" rdf:nodeID=\"")
      output.write(labels[label])
      output.write("\"/>\n")
    case .literal(let literal):
      if let language = literal.language {
        output.write(" xml:lang=\"")
        output.write(language)
        output.write("\"")
      } else if literal.datatype != XSD.string {
        output.writeXML(" rdf:datatype=", literal.datatype)
      }
      output.write(">")
      output.writeXMLText(literal.lexical)
      output.write("</")
      output.write(name)
      output.write(">\n")
    case .triple: output.write("/>\n")
    }
  }

  /// Whether XML lets a document bind a prefix to a namespace.
  private static func isUsable(prefix: String, namespace: String) -> Bool {
    guard prefix.isEmpty || XMLName.isNCName(prefix) else { return false }
    return !prefix.lowercased().hasPrefix("xml")
      && namespace != "http://www.w3.org/XML/1998/namespace"
      && namespace != "http://www.w3.org/2000/xmlns/"
  }
}
