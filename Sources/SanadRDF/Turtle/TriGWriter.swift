// Datasets as TriG for people: as Turtle, graph by graph.

/// Writes a dataset as TriG (https://www.w3.org/TR/rdf12-trig/), the default graph first, the others
/// in the order of their names, each as `TurtleWriter` writes it.
public struct TriGWriter: Sendable {
  private let namespaces: Namespaces

  /// A writer that shortens IRIs by prefixes: pairs of a name without colon and a namespace.
  ///
  /// Where a name is given twice the first holds; a name that TriG has no place for is not used.
  public init(prefixes: [(String, String)] = []) {
    namespaces = Namespaces(prefixes.filter { TurtleName.isPrefix($0.0) })
  }

  /// The bytes of a dataset in TriG.
  ///
  /// - Complexity: O(n log n).
  public func write(_ dataset: RDFDataset) -> [UInt8] {
    let table = StatementTable(dataset, hasNamedGraphs: true)
    return TurtleBody(table, namespaces: namespaces).bytes()
  }
}
