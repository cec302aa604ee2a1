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
    var bytes: [UInt8] = []
    try write(StatementTable(dataset, hasNamedGraphs: true)).write { bytes += $0 }
    return bytes
  }

  /// The document of a table's statements.
  ///
  /// - Throws: `RDFWritingError.tripleTerm` at a triple that speaks of a triple.
  /// - Complexity: O(length), beside the sorting of each subject's properties.
  func write(_ table: StatementTable) throws(RDFWritingError) -> JSONLDDocument {
    if let triple = table.firstTripleTerm { throw .tripleTerm(triple) }
    return JSONLDDocument(table, prefixes: prefixes, isExpanded: isExpanded)
  }
}

extension StatementTable {
  /// The first statement that speaks of a triple.
  fileprivate var firstTripleTerm: Triple? {
    guard hasTripleTerms else { return nil }
    for graph in graphs {
      for row in graph.rows where !row.object.isNode {
        let object: Term? = values.withSpelling(of: row.object.number) {
          $0[0] == UInt8(ascii: "<") && $0[1] == UInt8(ascii: "<") ? Term(spelling: $0) : nil
        }
        guard let object, case .iri(let predicate) = predicates[Int(row.predicate)] else {
          continue
        }
        return Triple(nodes[Int(row.subject)], predicate, object)
      }
    }
    return nil
  }
}
