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
    let relabelled = graph.relabelled(labels)
    var writer = RDFXMLStreamWriter(
      names: names(of: triples, graph), labels: StreamLabels(hasUnlabelled: false))
    writer.beginKnown()
    for triple in triples {
      take(triple, graph, relabelled, into: &writer)
      if let failure = writer.failure { throw failure }
    }
    writer.finish()
    return writer.takeBytes()
  }

  /// Hands a triple on, with the labels under which its blank nodes are written.
  private func take(
    _ triple: RDFGraph.Encoded, _ graph: RDFGraph, _ relabelled: [UInt32: [UInt8]],
    into writer: inout RDFXMLStreamWriter
  ) {
    let (table, spellings) = (graph.dictionary, graph.dictionary.bytes.span)
    let subject = relabelled[triple.subject]
    let object = relabelled[triple.object]
    let none = spellings.extracting(0..<0)
    guard subject != nil || object != nil else {
      writer.take(
        spellings.extracting(table.range(of: Int(triple.subject))),
        spellings.extracting(table.range(of: Int(triple.predicate))),
        spellings.extracting(table.range(of: Int(triple.object))), graph: none)
      return
    }
    writer.take(
      subject ?? Array(table.bytes[table.range(of: Int(triple.subject))]),
      Array(table.bytes[table.range(of: Int(triple.predicate))]),
      object ?? Array(table.bytes[table.range(of: Int(triple.object))]), graph: [])
  }

  /// The names of all properties, and of the types that name node elements.
  private func names(of triples: [RDFGraph.Encoded], _ graph: RDFGraph) -> RDFXMLNames {
    var names = RDFXMLNames(prefixes: prefixes, isNumbered: true)
    var seen: Set<UInt32> = []
    var subject: UInt32?
    let type = graph.existingNumber(of: .iri(RDF.type))
    func note(_ number: UInt32) {
      guard seen.insert(number).inserted, case .iri(let iri) = graph.dictionary[Int(number)],
        !RDFXMLWords.areReserved.contains(iri.percentEncoded)
      else { return }
      _ = names.parts(of: iri.percentEncoded)
    }
    for triple in triples {
      note(triple.predicate)
      if triple.subject != subject, triple.predicate == type { note(triple.object) }
      if graph.dictionary.mayHaveBlankNodes(Int(triple.object)),
        case .triple(let inner) = graph.dictionary[Int(triple.object)]
      {
        noteParts(of: inner, &names)
      }
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
