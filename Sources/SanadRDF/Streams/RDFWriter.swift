// Any of the syntaxes, written from memory in sorted order.

/// Writes datasets so that the same statements give the same bytes, whatever their order.
public struct RDFWriter: Sendable {
  /// The syntax.
  public let format: RDFFormat
  /// Pairs of a name without colon and a namespace, for syntaxes that have prefixes.
  public let prefixes: [(String, String)]
  /// Whether JSON-LD is written in its expanded form, without a context.
  public var isExpanded = false

  /// A writer for a syntax.
  public init(_ format: RDFFormat, prefixes: [(String, String)] = []) {
    self.format = format
    self.prefixes = prefixes
  }

  /// The bytes of a dataset.
  ///
  /// A syntax without named graphs gets the triples of all graphs.
  ///
  /// - Throws: `RDFWritingError` with the first triple that RDF/XML cannot say.
  /// - Complexity: O(n log n).
  public func write(_ dataset: RDFDataset) throws(RDFWritingError) -> [UInt8] {
    var bytes: [UInt8] = []
    let table = StatementTable(dataset, hasNamedGraphs: format.hasNamedGraphs)
    try document(of: table).write { bytes += $0 }
    return bytes
  }

  /// The document of a table's statements, which keeps graphs apart where the syntax does.
  ///
  /// - Throws: `RDFWritingError` with the first triple that the syntax cannot say.
  /// - Complexity: O(length), beside the sorting of each subject's properties.
  func document(of table: StatementTable) throws(RDFWritingError) -> SortedDocument {
    switch format {
    case .nTriples, .nQuads: return .lines(SortedLines(table))
    case .turtle, .trig:
      let usable = prefixes.filter { TurtleName.isPrefix($0.0) }
      return .turtle(TurtleBody(table, namespaces: Namespaces(usable)))
    case .rdfXML: return .rdfXML(try RDFXMLWriter(prefixes: prefixes).write(table))
    case .jsonLD:
      return .jsonLD(try JSONLDWriter(prefixes: prefixes, isExpanded: isExpanded).write(table))
    }
  }
}
