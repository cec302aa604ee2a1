// The statements of one graph in order: subjects, and for each its properties with their values.

/// A graph's statements, each once, by subject, property and object.
struct SortedGraph: Sendable {
  /// A property, by its rank, and a value.
  struct Pair: Sendable {
    let predicate: UInt32
    let object: StatementTable.Object
  }

  /// The numbers of the subjects.
  private(set) var subjects: [UInt32] = []
  /// The properties of all subjects.
  private(set) var pairs: [Pair] = []
  /// Where the pairs of each subject end.
  private var ends: [Int] = []

  /// Where the pairs of a subject are, by its place among the subjects.
  @inline(__always)
  func pairs(at place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

  /// The statements of a graph in order.
  ///
  /// - Complexity: O(n), beside the sorting of each subject's properties.
  init(_ graph: StatementTable.Graph, of statements: SortedStatements) {
    pairs.reserveCapacity(graph.rows.count)
    let order = ObjectOrder(statements)
    var block: [Pair] = []
    let (bounds, rows) = Self.grouped(graph.rows, statements)
    for group in bounds.indices {
      let range = (group == 0 ? 0 : bounds[group - 1].end)..<bounds[group].end
      block.removeAll(keepingCapacity: true)
      for index in range { block.append(rows[index]) }
      sort(&block, order)
      for (index, pair) in block.enumerated() {
        if index > 0, block[index - 1].predicate == pair.predicate,
          order.comparison(block[index - 1].object, pair.object) == 0
        {
          continue
        }
        pairs.append(pair)
      }
      subjects.append(bounds[group].subject)
      ends.append(pairs.count)
    }
  }

  /// The pairs of rows, those of a subject together, and where those of each subject end, in the order
  /// of subjects.
  private static func grouped(
    _ rows: [StatementTable.Row], _ statements: SortedStatements
  ) -> (bounds: [(subject: UInt32, end: Int)], pairs: [Pair]) {
    let (ranks, order) = (statements.nodes.ranks, statements.nodes.order)
    let predicateRanks = statements.predicates.ranks
    func pair(_ row: StatementTable.Row) -> Pair {
      Pair(predicate: predicateRanks[Int(row.predicate)], object: row.object)
    }
    var bounds: [(subject: UInt32, end: Int)] = []
    // A small graph among many nodes must not cost as much as all of them.
    guard rows.count > order.count / 16 else {
      let sorted = rows.sorted { ranks[Int($0.subject)] < ranks[Int($1.subject)] }
      for (index, row) in sorted.enumerated() {
        if bounds.last?.subject == row.subject {
          bounds[bounds.count - 1].end = index + 1
        } else {
          bounds.append((row.subject, index + 1))
        }
      }
      return (bounds, sorted.map(pair))
    }
    var places = [UInt32](repeating: 0, count: order.count)
    for row in rows { places[Int(ranks[Int(row.subject)])] += 1 }
    var start: UInt32 = 0
    for rank in places.indices {
      let count = places[rank]
      places[rank] = start
      start += count
      if count > 0 { bounds.append((order[rank], Int(start))) }
    }
    guard let first = rows.first else { return ([], []) }
    var pairs = Array(repeating: pair(first), count: rows.count)
    for row in rows {
      let rank = Int(ranks[Int(row.subject)])
      pairs[Int(places[rank])] = pair(row)
      places[rank] += 1
    }
    return (bounds, pairs)
  }

  private func sort(_ block: inout [Pair], _ order: ObjectOrder) {
    func precedes(_ a: Pair, _ b: Pair) -> Bool {
      a.predicate != b.predicate
        ? a.predicate < b.predicate : order.comparison(a.object, b.object) < 0
    }
    guard block.count <= 24 else {
      block.sort(by: precedes)
      return
    }
    var index = 1
    while index < block.count {
      let pair = block[index]
      var place = index
      while place > 0, precedes(pair, block[place - 1]) {
        block[place] = block[place - 1]
        place -= 1
      }
      block[place] = pair
      index += 1
    }
  }
}

/// The order of objects: IRIs, blank nodes, literals, triple terms, each by the bytes of their text.
struct ObjectOrder {
  private let values: ValueList
  private let nodeRanks: [UInt32]

  /// The order of the objects of some statements.
  init(_ statements: SortedStatements) {
    values = statements.table.values
    nodeRanks = statements.nodes.ranks
  }

  /// Less than, equal to or more than 0 as an object comes before, is the same as or comes behind
  /// another.
  ///
  /// - Complexity: O(length of what they have in common).
  func comparison(_ a: StatementTable.Object, _ b: StatementTable.Object) -> Int {
    guard a != b else { return 0 }
    if a.isNode, b.isNode {
      return Int(nodeRanks[Int(a.number)]) - Int(nodeRanks[Int(b.number)])
    }
    if a.isNode { return values.withSpelling(of: b.number) { 1 - Self.kind($0) } }
    if b.isNode { return values.withSpelling(of: a.number) { Self.kind($0) - 1 } }
    return values.withSpelling(of: a.number) { a in
      values.withSpelling(of: b.number) { b in
        let (left, right) = (Self.kind(a), Self.kind(b))
        guard left == right else { return left - right }
        switch left {
        case 0: return a.extracting(1..<a.count - 1).comparison(b.extracting(1..<b.count - 1))
        case 2:
          let (endOfA, endOfB) = (TurtleTerms.endOfText(a), TurtleTerms.endOfText(b))
          let texts = a.extracting(1..<endOfA - 1).comparison(b.extracting(1..<endOfB - 1))
          return texts != 0 ? texts : a.comparison(b)
        default: return a.comparison(b)
        }
      }
    }
  }

  /// The place of a term's kind among IRIs, blank nodes, literals and triple terms.
  private static func kind(_ spelling: Span<UInt8>) -> Int {
    spelling[0] == UInt8(ascii: "\"") ? 2 : spelling[1] == UInt8(ascii: "<") ? 3 : 0
  }
}

extension Span<UInt8> {
  /// Less than, equal to or more than 0 as the bytes come before, are the same as or come behind
  /// others.
  ///
  /// - Complexity: O(length).
  fileprivate func comparison(_ other: Span<UInt8>) -> Int {
    precedes(other).map { $0 ? -1 : 1 } ?? 0
  }
}
