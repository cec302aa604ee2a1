// Graphs as Turtle for people: prefixes, one block a subject, one line a property, sorted.

/// Writes a graph as Turtle (https://www.w3.org/TR/turtle/).
///
/// Subjects, properties and values come in the order of `Term`, `rdf:type` first and as `a`. Only the
/// prefixes that are used are declared. Blank nodes that one triple leads to are written in place, lists
/// between parentheses. Lexical forms are never changed.
public struct TurtleWriter: Sendable {
  private let prefixes: PrefixTable

  /// A writer that shortens IRIs by prefixes: pairs of a name without colon and a namespace.
  ///
  /// Where a name is given twice the first holds; a name that Turtle has no place for is not used.
  public init(prefixes: [(String, String)] = []) {
    self.prefixes = PrefixTable(prefixes.filter { TurtleName.isPrefix($0.0) })
  }

  /// The bytes of a graph in Turtle.
  ///
  /// - Complexity: O(n log n).
  public func write(_ graph: RDFGraph) -> [UInt8] {
    var body = TurtleBody(
      graph, prefixes: prefixes, labels: BlankNodeLabels(of: graph), labelled: [],
      used: Array(repeating: false, count: prefixes.prefixes.count))
    body.write()
    return Self.header(prefixes, used: body.usedPrefixes) + body.output.bytes
  }

  /// The declarations of the prefixes that were used, and an empty line behind them.
  static func header(_ prefixes: PrefixTable, used: [Bool]) -> [UInt8] {
    var output = ByteWriter()
    for (index, prefix) in prefixes.prefixes.enumerated() where used[index] {
      output.write("@prefix ")
      output.write(prefix.name)
      output.write(": <")
      output.write(prefix.namespace)
      output.write("> .\n")
    }
    if !output.bytes.isEmpty { output.write("\n") }
    return output.bytes
  }
}
