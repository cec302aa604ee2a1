// Graphs as N-Triples (https://www.w3.org/TR/n-triples/), in sorted order and canonical form.

/// Writes a graph as N-Triples: one triple a line, sorted, UTF-8 as it is.
public struct NTriplesWriter: Sendable {
  /// A writer.
  public init() {}

  /// The bytes of a graph in N-Triples.
  ///
  /// - Complexity: O(n log n).
  public func write(_ graph: RDFGraph) -> [UInt8] {
    var output = ByteWriter()
    let labels = BlankNodeLabels(of: graph)
    for triple in graph.encodedInOrder() {
      write(graph.terms[Int(triple.subject)], labels, to: &output)
      output.write(" ")
      write(graph.terms[Int(triple.predicate)], labels, to: &output)
      output.write(" ")
      write(graph.terms[Int(triple.object)], labels, to: &output)
      output.write(" .\n")
    }
    return output.bytes
  }

  private func write(_ term: Term, _ labels: BlankNodeLabels, to output: inout ByteWriter) {
    output.writeSpelling(of: labels.applied(to: term))
  }
}
