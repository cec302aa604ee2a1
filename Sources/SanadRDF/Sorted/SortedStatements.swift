// Statements in the order in which they are written, with the labels that their blank nodes get.

/// The statements of a table in a fixed order: graph by graph, each by subject, property and object.
///
/// IRIs come before blank nodes, literals and triple terms, each in the order of the bytes of their
/// text.
struct SortedStatements: Sendable {
  /// The statements as they came.
  let table: StatementTable
  /// The order of subjects and names of graphs.
  let nodes: TermRanks
  /// The order of properties.
  let predicates: TermRanks
  private let labels: SortedLabels

  /// The order of a table's statements.
  ///
  /// - Parameter typeFirst: Whether `rdf:type` comes before a subject's other properties.
  /// - Complexity: O(length of subjects), beside O(n log n) comparisons in the number of subjects.
  init(_ table: StatementTable, typeFirst: Bool) {
    self.table = table
    nodes = TermRanks(of: table.nodes)
    predicates = TermRanks(of: table.predicates, first: typeFirst ? StatementTable.type : nil)
    labels = SortedLabels(table)
  }

  /// The graphs that have statements, the default one first, the others in the order of their names.
  var graphs: [StatementTable.Graph] {
    table.graphs.filter { !$0.rows.isEmpty }.sorted { a, b in
      guard let b = b.name else { return false }
      return a.name.map { nodes.ranks[Int($0)] < nodes.ranks[Int(b)] } ?? true
    }
  }

  // MARK: Spellings

  /// Hands the spelling of a subject or graph's name to a closure.
  @inline(__always)
  func withSpelling<Result>(ofNode number: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
    if !labels.nodes.isEmpty, let spelling = labels.nodes[number] {
      return body(spelling.span)
    }
    return body(table.nodes.bytes.span.extracting(table.nodes.range(of: Int(number))))
  }

  /// Hands the spelling of a property, by its rank, to a closure.
  @inline(__always)
  func withSpelling<Result>(ofPredicate rank: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
    let number = Int(predicates.order[Int(rank)])
    return body(table.predicates.bytes.span.extracting(table.predicates.range(of: number)))
  }

  /// Hands the spelling of an object to a closure.
  @inline(__always)
  func withSpelling<Result>(
    of object: StatementTable.Object, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    if object.isNode { return withSpelling(ofNode: object.number, body) }
    if !labels.values.isEmpty, let spelling = labels.values[object.number] {
      return body(spelling.span)
    }
    return table.values.withSpelling(of: object.number, body)
  }
}
