// A JSON-LD file: the context, which is known last, and the nodes behind it.

/// A document that is ready to be written.
struct JSONLDDocument: ~Copyable {
  private let head: [UInt8]
  private let body: OutputBuffer
  private let foot: [UInt8]

  /// The document of a table's statements.
  ///
  /// - Complexity: O(length), beside the sorting of each subject's properties.
  init(_ table: StatementTable, prefixes: [(String, String)], isExpanded: Bool) {
    let statements = SortedStatements(table, typeFirst: false)
    var nodes = JSONLDBody(
      statements, prefixes: JSONLDPrefixes(isExpanded ? [] : prefixes, for: table),
      isExpanded: isExpanded, indent: isExpanded ? 0 : 1)
    if isExpanded {
      (head, foot) = ([], Array("\n".utf8))
    } else {
      let terms = nodes.definitions(statements)
      head = Array(Self.head(nodes.prefixes.definitions + terms).utf8)
      foot = Array("\n}\n".utf8)
    }
    body = nodes.takeOutput()
  }

  private static func head(_ definitions: [(name: String, definition: String)]) -> String {
    let members = definitions.map { "\($0.name): \($0.definition)" }
    let line = members.joined(separator: ", ")
    let isPlain = definitions.allSatisfy { $0.definition.hasPrefix("\"") } && line.utf8.count <= 72
    let context =
      isPlain ? "{\(line)}" : "{\n    " + members.joined(separator: ",\n    ") + "\n  }"
    return "{\n  \"@context\": \(context),\n  \"@graph\": "
  }

  /// Hands the document to a receiver, piece by piece.
  ///
  /// - Throws: What the receiver throws.
  consuming func write<Failure>(
    _ receive: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try receive(head)
    try body.hand(to: receive)
    try receive(foot)
  }
}
