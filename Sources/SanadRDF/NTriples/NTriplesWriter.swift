// Graphs as N-Triples (https://www.w3.org/TR/rdf12-n-triples/), in sorted order and canonical form.

/// Writes a graph as N-Triples: one triple a line, sorted, UTF-8 as it is.
public struct NTriplesWriter: Sendable {
  /// A writer.
  public init() {}

  /// The bytes of a graph in N-Triples.
  ///
  /// - Complexity: O(n log n).
  public func write(_ graph: RDFGraph) -> [UInt8] { SortedLines(StatementTable(graph)).bytes }
}
