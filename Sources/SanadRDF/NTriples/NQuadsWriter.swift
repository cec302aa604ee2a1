// Datasets as N-Quads (https://www.w3.org/TR/rdf12-n-quads/), in sorted order and canonical form.

/// Writes a dataset as N-Quads: one quad a line, graph by graph, UTF-8 as it is.
public struct NQuadsWriter: Sendable {
  /// A writer.
  public init() {}

  /// The bytes of a dataset in N-Quads.
  ///
  /// - Complexity: O(n log n).
  public func write(_ dataset: RDFDataset) -> [UInt8] {
    SortedLines(StatementTable(dataset, hasNamedGraphs: true)).bytes
  }
}
