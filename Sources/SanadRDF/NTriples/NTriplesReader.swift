// N-Triples read into a graph (https://www.w3.org/TR/rdf12-n-triples/).

/// Reads N-Triples.
public struct NTriplesReader: Sendable {
  /// A reader.
  public init() {}

  /// The graph that a text in N-Triples describes.
  ///
  /// - Throws: `SyntaxError` at the first place that is no N-Triples.
  /// - Complexity: O(length).
  public func graph(from bytes: [UInt8]) throws(SyntaxError) -> RDFGraph {
    try RDFReader(.nTriples).graph(from: bytes)
  }
}
