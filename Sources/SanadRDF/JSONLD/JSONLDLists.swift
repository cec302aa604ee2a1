// The lists of a graph that JSON-LD can write as lists.

/// Lists by the blank node that they begin with.
struct JSONLDLists {
  /// A value of a statement.
  typealias Object = StatementTable.Object

  /// How deep lists may lie in lists.
  private static let deepestNesting = 32

  private var itemsOfHead: [UInt32: [Object]] = [:]
  private var cells: Set<UInt32> = []
  private let statements: SortedStatements
  private let end = Term.iri(RDF.nil).spelling

  /// The lists of a graph whose cells are blank nodes that nothing else speaks of.
  ///
  /// - Complexity: O(n) on average.
  init(_ graph: SortedGraph, of statements: SortedStatements) {
    self.statements = statements
    let candidates = Candidates(graph, statements)
    guard !candidates.isEmpty else { return }
    // From the nodes that are no cells down, so that lists which only lead to one another stay nodes.
    var pending: [(head: UInt32, depth: Int)] = []
    for (place, subject) in graph.subjects.enumerated() where !candidates.isCell(subject) {
      for index in graph.pairs(at: place) {
        if let head = candidates.cell(graph.pairs[index].object) { pending.append((head, 1)) }
      }
    }
    while let (head, depth) = pending.popLast() {
      guard depth <= Self.deepestNesting, let chain = chain(from: head, candidates) else {
        // The cells become nodes, and what they lead to hangs on a node again.
        for item in candidates.items(along: head) {
          if let cell = candidates.cell(item) { pending.append((cell, 1)) }
        }
        continue
      }
      cells.formUnion(chain)
      let items = chain.compactMap { candidates.first[$0] }
      itemsOfHead[head] = items
      for item in items {
        if let cell = candidates.cell(item) { pending.append((cell, depth + 1)) }
      }
    }
  }

  /// The members of the list that a value begins, or nil where it begins none.
  func items(of object: Object) -> [Object]? {
    if object.isNode { return itemsOfHead.isEmpty ? nil : itemsOfHead[object.number] }
    return isEnd(object) ? [] : nil
  }

  /// Whether a node is a cell of a list, which needs no object of its own.
  func isPart(_ node: UInt32) -> Bool { !cells.isEmpty && cells.contains(node) }

  /// The cells of a list that ends as lists do, or nil.
  private func chain(from head: UInt32, _ candidates: Candidates) -> [UInt32]? {
    var chain: [UInt32] = []
    var cell = head
    while let next = candidates.rest[cell], chain.count <= candidates.rest.count {
      chain.append(cell)
      guard next.isNode else { return isEnd(next) ? chain : nil }
      cell = next.number
    }
    return nil
  }

  private func isEnd(_ object: Object) -> Bool {
    !object.isNode && statements.withSpelling(of: object) { $0.isEqual(to: end) }
  }

  /// Blank nodes that look like cells: one triple leads there, one value and one rest lead on.
  private struct Candidates {
    var first: [UInt32: Object] = [:]
    var rest: [UInt32: Object] = [:]

    init(_ graph: SortedGraph, _ statements: SortedStatements) {
      let ranks = statements.predicates.ranks
      let (first, rest) = (
        ranks[Int(StatementTable.first)], ranks[Int(StatementTable.rest)]
      )
      var references: [UInt32: Int] = [:]
      for pair in graph.pairs where pair.object.isNode {
        references[pair.object.number, default: 0] += 1
      }
      for (place, subject) in graph.subjects.enumerated() {
        let range = graph.pairs(at: place)
        guard range.count == 2, graph.pairs[range.lowerBound].predicate == first,
          graph.pairs[range.lowerBound + 1].predicate == rest, references[subject] == 1,
          statements.table.isBlank(subject), !statements.table.isShared(subject)
        else { continue }
        self.first[subject] = graph.pairs[range.lowerBound].object
        self.rest[subject] = graph.pairs[range.lowerBound + 1].object
      }
    }

    var isEmpty: Bool { first.isEmpty }

    func isCell(_ node: UInt32) -> Bool { first[node] != nil }

    /// The number of the cell that a value is, or nil.
    func cell(_ object: Object) -> UInt32? {
      object.isNode && isCell(object.number) ? object.number : nil
    }

    /// The values of the cells that follow one another from a node.
    func items(along head: UInt32) -> [Object] {
      var items: [Object] = []
      var cell = head
      while let item = first[cell], let next = rest[cell], items.count <= first.count {
        items.append(item)
        guard next.isNode else { break }
        cell = next.number
      }
      return items
    }
  }
}
