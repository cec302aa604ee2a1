// Graphs as N-Triples (https://www.w3.org/TR/rdf12-n-triples/), in sorted order and canonical form.

/// Writes a graph as N-Triples: one triple a line, sorted, UTF-8 as it is.
public struct NTriplesWriter: Sendable {
  /// A writer.
  public init() {}

  /// The bytes of a graph in N-Triples.
  ///
  /// - Complexity: O(n log n).
  public func write(_ graph: RDFGraph) -> [UInt8] {
    var output = OutputBuffer()
    let relabelled = graph.relabelled(BlankNodeLabels(of: graph))
    let spellings = graph.dictionary.bytes.span
    for triple in graph.encodedInOrder() {
      for number in [triple.subject, triple.predicate, triple.object] {
        if let spelling = relabelled[number] {
          output.append(spelling)
        } else {
          output.append(spellings.extracting(graph.dictionary.range(of: Int(number))))
        }
        output.append(UInt8(ascii: " "))
      }
      output.append(".\n")
    }
    return output.removeAll()
  }
}
