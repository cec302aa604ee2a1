// Datasets as JSON-LD (https://www.w3.org/TR/json-ld11/), in sorted order.

/// Writes a dataset as JSON-LD 1.1, one object a subject, sorted.
///
/// The compacted form begins with a context of the prefixes that are used and of the properties whose
/// values are all of one kind: resources, strings in languages, literals of one datatype. What is in
/// the context does not depend on the order of statements. The expanded form has no context. Lexical
/// forms are never changed: only whole numbers below 2⁵³ and booleans become those of JSON, and only in
/// the form that they are read back in. Lists are lists.
public struct JSONLDWriter: Sendable {
  private let prefixes: [(String, String)]
  private let isExpanded: Bool

  /// A writer that shortens IRIs by prefixes: pairs of a name without colon and a namespace.
  ///
  /// Where a name is given twice the first holds; a name that JSON-LD has no place for is not used.
  public init(prefixes: [(String, String)] = [], isExpanded: Bool = false) {
    self.prefixes = prefixes
    self.isExpanded = isExpanded
  }

  /// The bytes of a dataset in JSON-LD.
  ///
  /// - Throws: `RDFWritingError.tripleTerm` at a triple that speaks of a triple.
  /// - Complexity: O(n log n).
  public func write(_ dataset: RDFDataset) throws(RDFWritingError) -> [UInt8] {
    try refuseTripleTerms(dataset)
    var names = JSONLDNames(dataset, prefixes: isExpanded ? [] : prefixes)
    var nodes: [JSONValue] = []
    let shared = dataset.sharedBlankLabels
    let lists = dataset.sortedNames.map { JSONLDLists(dataset[$0], except: shared) }
    if !isExpanded {
      for (name, lists) in zip(dataset.sortedNames, lists) { names.note(dataset[name], lists) }
    }
    for (name, lists) in zip(dataset.sortedNames, lists) {
      let graph = JSONLDNodes(dataset[name], lists, isExpanded: isExpanded).values(&names)
      guard let name else {
        nodes += graph
        continue
      }
      nodes.append(.object([("@id", .string(names.text(name))), ("@graph", .array(graph))]))
    }
    var output = ByteWriter()
    output.writeJSON(
      isExpanded
        ? .array(nodes)
        : .object([("@context", .object(names.context)), ("@graph", .array(nodes))]),
      indent: 0)
    output.write("\n")
    return output.bytes
  }

  /// The document of a table's statements.
  ///
  /// - Throws: `RDFWritingError.tripleTerm` at a triple that speaks of a triple.
  func write(_ table: StatementTable) throws(RDFWritingError) -> OutputBuffer {
    var dataset = RDFDataset()
    for graph in table.graphs {
      let name = graph.name.map { table.nodes[Int($0)].spelling } ?? []
      for row in graph.rows {
        let (subject, predicate) = (
          table.nodes[Int(row.subject)].spelling, table.predicates[Int(row.predicate)].spelling
        )
        let object =
          row.object.isNode
          ? table.nodes[Int(row.object.number)].spelling
          : table.values.withSpelling(of: row.object.number) { Array(copying: $0) }
        dataset.insert(subject.span, predicate.span, object.span, graph: name.span)
      }
    }
    var output = OutputBuffer()
    output.append(try write(dataset))
    return output
  }

  private func refuseTripleTerms(_ dataset: RDFDataset) throws(RDFWritingError) {
    for name in dataset.names {
      let graph = dataset[name]
      for case .triple(let term) in graph.terms {
        guard let triple = graph.triples(object: .triple(term)).first else { continue }
        throw .tripleTerm(triple)
      }
    }
  }
}

extension JSONValue {
  /// An object of the given members, which stand in no text.
  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(
      JSONObject(
        offset: 0, members: members.map { JSONObject.Member(key: $0.0, offset: 0, value: $0.1) }))
  }
}
