// N-Triples and N-Quads in sorted order.

/// Writes sorted statements, one a line.
struct SortedLines {
  /// How much is gathered before it is handed on.
  private static let pieceLength = 1 << 16

  private let statements: SortedStatements

  /// A writer of a table's statements; the names of its graphs are written, if it keeps them apart.
  init(_ table: StatementTable) {
    statements = SortedStatements(table, typeFirst: false)
  }

  /// Hands the lines to a receiver, piece by piece.
  ///
  /// - Throws: What the receiver throws.
  /// - Complexity: O(length), beside the sorting of each subject's properties.
  func write<Failure>(_ receive: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var output = OutputBuffer()
    for graph in statements.graphs {
      let sorted = SortedGraph(graph, of: statements)
      for place in sorted.subjects.indices {
        write(sorted, place, named: graph.name, to: &output)
        if output.count >= Self.pieceLength { try receive(output.removeAll()) }
      }
    }
    if !output.isEmpty { try receive(output.removeAll()) }
  }

  /// Writes the statements of a subject.
  private func write(
    _ graph: SortedGraph, _ place: Int, named name: UInt32?, to output: inout OutputBuffer
  ) {
    let subject = graph.subjects[place]
    for index in graph.pairs(at: place) {
      let pair = graph.pairs[index]
      statements.withSpelling(ofNode: subject) { output.append($0) }
      output.append(UInt8(ascii: " "))
      statements.withSpelling(ofPredicate: pair.predicate) { output.append($0) }
      output.append(UInt8(ascii: " "))
      statements.withSpelling(of: pair.object) { output.append($0) }
      if let name {
        output.append(UInt8(ascii: " "))
        statements.withSpelling(ofNode: name) { output.append($0) }
      }
      output.append(" .\n")
    }
  }

  /// All lines.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }
}
