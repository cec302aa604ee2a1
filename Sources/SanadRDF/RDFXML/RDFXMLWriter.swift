// Graphs as RDF/XML for people and databases: typed node elements, one element a line, sorted.

/// Writes a graph as RDF/XML (https://www.w3.org/TR/rdf12-xml/), striped: a node element for each
/// subject, named by its type where it has one, with a property element for each triple.
public struct RDFXMLWriter: Sendable {
  private let prefixes: PrefixTable

  /// A writer that names elements by prefixes: pairs of a name without colon and a namespace.
  ///
  /// `rdf` always stands for RDF's own namespace. Where a name is given twice the first holds; a name
  /// that XML has no place for is not used.
  public init(prefixes: [(String, String)] = []) { self.prefixes = .forXML(prefixes) }

  /// The bytes of a graph in RDF/XML.
  ///
  /// - Throws: `RDFXMLWritingError` with the first triple that RDF/XML cannot say.
  /// - Complexity: O(n log n).
  public func write(_ graph: RDFGraph) throws(RDFXMLWritingError) -> [UInt8] {
    let triples = graph.encodedInOrder(typeFirst: true)
    let labels = BlankNodeLabels(of: graph)
    let spellings = graph.terms.map { labels.applied(to: $0).spelling }
    var writer = RDFXMLStreamWriter(
      names: names(of: triples, graph), labels: StreamLabels(hasUnlabelled: false))
    writer.beginKnown()
    for triple in triples {
      writer.take(
        spellings[Int(triple.subject)], spellings[Int(triple.predicate)],
        spellings[Int(triple.object)], graph: [])
      if let failure = writer.failure { throw failure }
    }
    writer.finish()
    return writer.takeBytes()
  }

  /// The names of all properties, and of the types that name node elements.
  private func names(of triples: [RDFGraph.Encoded], _ graph: RDFGraph) -> RDFXMLNames {
    var names = RDFXMLNames(prefixes: prefixes, isNumbered: true)
    var seen: Set<UInt32> = []
    var subject: UInt32?
    func note(_ number: UInt32) {
      guard seen.insert(number).inserted, case .iri(let iri) = graph.terms[Int(number)],
        !RDFXMLWords.areReserved.contains(iri.percentEncoded)
      else { return }
      _ = names.parts(of: iri.percentEncoded)
    }
    for triple in triples {
      note(triple.predicate)
      if triple.subject != subject, graph.terms[Int(triple.predicate)] == .iri(RDF.type) {
        note(triple.object)
      }
      if case .triple(let inner) = graph.terms[Int(triple.object)] { noteParts(of: inner, &names) }
      subject = triple.subject
    }
    return names
  }

  /// Notes the properties of triples spoken of.
  private func noteParts(of triple: Triple, _ names: inout RDFXMLNames) {
    _ = names.parts(of: triple.predicate.percentEncoded)
    if case .triple(let inner) = triple.object { noteParts(of: inner, &names) }
  }
}
