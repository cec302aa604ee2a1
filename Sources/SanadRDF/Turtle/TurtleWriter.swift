// Graphs as Turtle for people: prefixes, one block a subject, one line a property, sorted.

/// Writes a graph as Turtle (https://www.w3.org/TR/turtle/).
///
/// Subjects, properties and values come in the order of `Term`, `rdf:type` first and as `a`. Only the
/// prefixes that are used are declared. Blank nodes that one triple leads to are written in place, lists
/// between parentheses. Lexical forms are never changed.
public struct TurtleWriter: Sendable {
  private let namespaces: Namespaces

  /// A writer that shortens IRIs by prefixes: pairs of a name without colon and a namespace.
  ///
  /// Where a name is given twice the first holds; a name that Turtle has no place for is not used.
  public init(prefixes: [(String, String)] = []) {
    namespaces = Namespaces(prefixes.filter { TurtleName.isPrefix($0.0) })
  }

  /// The bytes of a graph in Turtle.
  ///
  /// - Complexity: O(n log n).
  public func write(_ graph: RDFGraph) -> [UInt8] {
    TurtleBody(StatementTable(graph), namespaces: namespaces).bytes()
  }
}
