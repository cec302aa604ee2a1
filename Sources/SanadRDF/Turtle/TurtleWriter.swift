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
    let terms = TurtleTerms(namespaces: namespaces, labels: StreamLabels(hasUnlabelled: false))
    var body = TurtleBody(graph, terms: terms, labels: BlankNodeLabels(of: graph), labelled: [])
    body.write()
    let statements = body.takeBytes()
    return Self.header(body.terms.namespaces) + statements
  }

  /// The declarations of the prefixes that were used, and an empty line behind them.
  static func header(_ namespaces: Namespaces) -> [UInt8] {
    var output = OutputBuffer(capacity: 1024)
    for prefix in namespaces.prefixes where prefix.isUsed {
      output.append("@prefix ")
      output.append(prefix.name)
      output.append(": ")
      output.append(prefix.namespace)
      output.append("> .\n")
    }
    if !output.isEmpty { output.append("\n") }
    return output.removeAll()
  }
}
