// The statements of a sorted Turtle file.

/// Writes the blocks of subjects, noting which prefixes they use.
struct TurtleBody: ~Copyable {
  /// A graph with the places of its blank nodes.
  private struct Graph {
    let statements: SortedStatements
    let sorted: SortedGraph
    let nesting: TurtleNesting
  }

  /// What was written.
  private(set) var output = OutputBuffer()
  /// How terms are written, with the prefixes that were used.
  private(set) var terms: TurtleTerms
  private let typeRank: UInt32
  private let `nil` = Term.iri(RDF.nil).spelling

  /// The blocks of all graphs of a table, the named ones as TriG has them.
  ///
  /// - Complexity: O(length), beside the sorting of each subject's properties.
  init(_ table: StatementTable, namespaces: Namespaces) {
    terms = TurtleTerms(namespaces: namespaces, labels: StreamLabels(hasUnlabelled: false))
    let statements = SortedStatements(table, typeFirst: true)
    typeRank = statements.predicates.ranks[Int(StatementTable.type)]
    for graph in statements.graphs {
      let sorted = SortedGraph(graph, of: statements)
      let nesting = TurtleNesting(sorted, of: statements)
      if !output.isEmpty { output.append("\n") }
      if let name = graph.name {
        statements.withSpelling(ofNode: name) { terms.write($0, to: &output) }
        output.append(" {\n")
      }
      write(Graph(statements: statements, sorted: sorted, nesting: nesting))
      if graph.name != nil { output.append("}\n") }
    }
  }

  /// Hands the file to a receiver, piece by piece.
  ///
  /// - Throws: What the receiver throws.
  consuming func write<Failure>(
    _ receive: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var header = OutputBuffer(capacity: 1024)
    for prefix in terms.namespaces.prefixes where prefix.isUsed {
      header.append("@prefix ")
      header.append(prefix.name)
      header.append(": ")
      header.append(prefix.namespace)
      header.append("> .\n")
    }
    if !header.isEmpty { header.append("\n") }
    try receive(header.removeAll())
    try output.hand(to: receive)
  }

  /// The file.
  consuming func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  /// Writes every block.
  private mutating func write(_ graph: Graph) {
    var isFirst = true
    for (place, subject) in graph.sorted.subjects.enumerated()
    where !graph.nesting.isNested(subject) {
      if !isFirst { output.append("\n") }
      isFirst = false
      graph.statements.withSpelling(ofNode: subject) { terms.write($0, to: &output) }
      writeProperties(graph, at: place, indent: 1)
      output.append(" .\n")
    }
  }

  private mutating func writeProperties(_ graph: Graph, at place: Int, indent: Int) {
    let block = graph.sorted.pairs(at: place)
    var index = block.lowerBound
    while index < block.upperBound {
      let predicate = graph.sorted.pairs[index].predicate
      var end = index + 1
      while end < block.upperBound, graph.sorted.pairs[end].predicate == predicate { end += 1 }
      let isType = predicate == typeRank
      if index > block.lowerBound { output.append(" ;") }
      if index > block.lowerBound || !isType {
        newLine(indent)
      } else {
        output.append(" ")
      }
      if isType {
        output.append("a")
      } else {
        graph.statements.withSpelling(ofPredicate: predicate) { terms.writeIRI($0, to: &output) }
      }
      let isSingle = end == index + 1
      for position in index..<end {
        if position > index { output.append(" ,") }
        if isSingle || isType { output.append(" ") } else { newLine(indent + 1) }
        write(graph.sorted.pairs[position].object, of: graph, indent: indent)
      }
      index = end
    }
  }

  /// Writes an object: a list, a node in place, or a term.
  @inline(__always)
  private mutating func write(_ object: StatementTable.Object, of graph: Graph, indent: Int) {
    if object.isNode, graph.nesting.isNested(object.number) {
      writeNested(object.number, of: graph, indent: indent)
      return
    }
    graph.statements.withSpelling(of: object) { spelling in
      if spelling.isEqual(to: `nil`) {
        output.append("()")
      } else {
        terms.write(spelling, to: &output)
      }
    }
  }

  private mutating func writeNested(_ node: UInt32, of graph: Graph, indent: Int) {
    if graph.nesting.cells[node] != nil {
      output.append("(")
      var next: UInt32? = node
      while let node = next, let cell = graph.nesting.cells[node] {
        output.append(" ")
        write(cell.first, of: graph, indent: indent)
        next = cell.rest.isNode ? cell.rest.number : nil
      }
      output.append(" )")
    } else {
      output.append("[")
      if let place = graph.nesting.places[node] {
        writeProperties(graph, at: place, indent: indent + 1)
        newLine(indent)
      }
      output.append("]")
    }
  }

  private mutating func newLine(_ indent: Int) {
    output.append("\n")
    for _ in 0..<indent { output.append("  ") }
  }
}
