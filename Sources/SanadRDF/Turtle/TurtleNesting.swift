// Where the blank nodes of a graph are written: in place, as a list, or in a block of their own.

/// The blank nodes of a graph that Turtle writes where they are the object.
struct TurtleNesting {
  /// The first element and the rest of a list.
  struct Cell {
    let first: StatementTable.Object
    let rest: StatementTable.Object
  }

  /// How deep blank nodes are written inside one another before they get a label.
  private static let deepestNesting = 12

  /// The places of blank nodes among the subjects.
  private(set) var places: [UInt32: Int] = [:]
  /// The blank nodes that begin well-formed lists, and the cells behind them.
  private(set) var cells: [UInt32: Cell] = [:]
  private var nested: Set<UInt32> = []

  /// The nesting of a graph's blank nodes.
  ///
  /// - Complexity: O(n).
  init(_ graph: SortedGraph, of statements: SortedStatements) {
    for (place, subject) in graph.subjects.enumerated() where statements.table.isBlank(subject) {
      places[subject] = place
    }
    nest(graph, statements)
    guard !nested.isEmpty else { return }
    findLists(graph, statements)
  }

  /// Whether a node is written where it is the object.
  func isNested(_ node: UInt32) -> Bool { nested.contains(node) }

  /// Marks the blank nodes that exactly one triple leads to, that no cycle holds and that do not lie
  /// too deep.
  private mutating func nest(_ graph: SortedGraph, _ statements: SortedStatements) {
    var references: [UInt32: Int] = [:]
    for pair in graph.pairs where pair.object.isNode {
      references[pair.object.number, default: 0] += 1
    }
    func isCandidate(_ node: UInt32) -> Bool {
      references[node] == 1 && !statements.table.isShared(node)
    }
    let rest = statements.predicates.ranks[Int(StatementTable.rest)]
    // From each subject that has a block of its own, down to the nodes below it. Cycles are never
    // reached, so that their nodes keep their labels and blocks.
    var pending: [(place: Int, depth: Int)] = []
    for (place, subject) in graph.subjects.enumerated()
    where places[subject] == nil || !isCandidate(subject) {
      pending.append((place, 0))
    }
    while let (place, depth) = pending.popLast() {
      for index in graph.pairs(at: place) where graph.pairs[index].object.isNode {
        let node = graph.pairs[index].object.number
        guard isCandidate(node) else { continue }
        // The tail of a list lies no deeper than its head.
        let below = depth + (graph.pairs[index].predicate == rest ? 0 : 1)
        let isNear = below <= Self.deepestNesting
        if isNear { nested.insert(node) }
        if let place = places[node] { pending.append((place, isNear ? below : 0)) }
      }
    }
  }

  /// Finds the blank nodes that begin well-formed lists: each cell written in place, with one first
  /// element, one rest and nothing else, and rdf:nil at the end.
  private mutating func findLists(_ graph: SortedGraph, _ statements: SortedStatements) {
    let first = statements.predicates.ranks[Int(StatementTable.first)]
    let rest = statements.predicates.ranks[Int(StatementTable.rest)]
    let end = Term.iri(RDF.nil).spelling
    var candidates: [UInt32: Cell] = [:]
    var previous: [UInt32: UInt32] = [:]
    var ends: [UInt32] = []
    for node in nested {
      guard let place = places[node], case let range = graph.pairs(at: place), range.count == 2,
        case let (head, tail) = (graph.pairs[range.lowerBound], graph.pairs[range.lowerBound + 1]),
        head.predicate == first, tail.predicate == rest
      else { continue }
      candidates[node] = Cell(first: head.object, rest: tail.object)
      if tail.object.isNode {
        previous[tail.object.number] = node
      } else if statements.withSpelling(of: tail.object, { $0.isEqual(to: end) }) {
        ends.append(node)
      }
    }
    // From the ends back, so that a chain that does not end in rdf:nil is no list.
    for end in ends {
      var cell: UInt32? = end
      while let node = cell, let candidate = candidates[node] {
        cells[node] = candidate
        cell = previous[node]
      }
    }
    // What follows a cell that is no list by rdf:rest cannot be flattened, and may lie deep.
    var deep: Set<UInt32> = []
    for node in nested where cells[node] == nil {
      guard let place = places[node] else { continue }
      for index in graph.pairs(at: place) {
        let pair = graph.pairs[index]
        if pair.predicate == rest, pair.object.isNode, cells[pair.object.number] == nil {
          deep.insert(pair.object.number)
        }
      }
    }
    nested.subtract(deep)
  }
}
