// Turtle read into a graph (https://www.w3.org/TR/rdf12-turtle/).

/// Reads Turtle.
public struct TurtleReader: Sendable {
  /// A reader.
  public init() {}

  /// The graph that a text in Turtle describes.
  ///
  /// Blank nodes written as brackets get labels that no text can spell.
  ///
  /// - Parameter base: The IRI that relative ones start from until the text sets its own.
  /// - Throws: `SyntaxError` at the first place that is no Turtle.
  /// - Complexity: O(length). Nesting takes memory, not stack.
  public func graph(from bytes: [UInt8], base: String? = nil) throws(SyntaxError) -> RDFGraph {
    try RDFReader(.turtle, base: base).graph(from: bytes)
  }
}
