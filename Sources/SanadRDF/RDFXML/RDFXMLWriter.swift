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
  /// - Throws: `RDFWritingError` with the first triple that RDF/XML cannot say.
  /// - Complexity: O(n log n).
  public func write(_ graph: RDFGraph) throws(RDFWritingError) -> [UInt8] {
    var writer = try write(StatementTable(graph))
    return writer.takeBytes()
  }

  /// The document of a table's statements, in a writer that has finished.
  ///
  /// - Throws: `RDFWritingError` with the first triple that RDF/XML cannot say.
  /// - Complexity: O(length), beside the sorting of each subject's properties.
  func write(_ table: StatementTable) throws(RDFWritingError) -> RDFXMLStreamWriter {
    let statements = SortedStatements(table, typeFirst: true)
    let graph = SortedGraph(table.graphs[0], of: statements)
    var writer = RDFXMLStreamWriter(
      names: names(of: graph, statements), labels: StreamLabels(hasUnlabelled: false))
    writer.beginKnown()
    let none: [UInt8] = []
    for (place, subject) in graph.subjects.enumerated() {
      for index in graph.pairs(at: place) {
        let pair = graph.pairs[index]
        statements.withSpelling(ofNode: subject) { subject in
          statements.withSpelling(ofPredicate: pair.predicate) { predicate in
            statements.withSpelling(of: pair.object) { object in
              writer.take(subject, predicate, object, graph: none.span)
            }
          }
        }
      }
      if let failure = writer.failure { throw failure }
    }
    writer.finish()
    return writer
  }

  /// The names of all properties, and of the types that name node elements.
  private func names(of graph: SortedGraph, _ statements: SortedStatements) -> RDFXMLNames {
    var names = RDFXMLNames(prefixes: prefixes, isNumbered: true)
    let type = statements.predicates.ranks[Int(StatementTable.type)]
    var properties = [Bool](repeating: false, count: statements.predicates.order.count)
    var types: Set<Term> = []
    for place in graph.subjects.indices {
      for index in graph.pairs(at: place) {
        let pair = graph.pairs[index]
        if !properties[Int(pair.predicate)] {
          properties[Int(pair.predicate)] = true
          statements.withSpelling(ofPredicate: pair.predicate) { note(Term(spelling: $0), &names) }
        }
        let isNodeType = pair.predicate == type && index == graph.pairs(at: place).lowerBound
        guard isNodeType || statements.table.hasTripleTerms, !pair.object.isNode else { continue }
        statements.withSpelling(of: pair.object) { spelling in
          let isTriple = spelling[0] == UInt8(ascii: "<") && spelling[1] == UInt8(ascii: "<")
          guard isNodeType || isTriple else { return }
          let term = Term(spelling: spelling)
          if isNodeType, types.insert(term).inserted { note(term, &names) }
          if case .triple(let triple) = term { noteParts(of: triple, &names) }
        }
      }
    }
    return names
  }

  /// Notes the name of a property or class.
  private func note(_ term: Term, _ names: inout RDFXMLNames) {
    guard case .iri(let iri) = term, !RDFXMLWords.areReserved.contains(iri.percentEncoded) else {
      return
    }
    _ = names.parts(of: iri.percentEncoded)
  }

  /// Notes the properties of triples spoken of.
  private func noteParts(of triple: Triple, _ names: inout RDFXMLNames) {
    _ = names.parts(of: triple.predicate.percentEncoded)
    if case .triple(let inner) = triple.object { noteParts(of: inner, &names) }
  }
}
