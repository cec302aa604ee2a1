// All sequences of all patterns in one tree, so that a text is compared with them in one walk.

/// A prefix tree over symbols.
struct TimePatternTrie: Sendable {
  /// A sequence of a pattern that ends at a node.
  struct Variant: Sendable {
    /// The index of the pattern.
    let pattern: Int
    /// For each symbol of the sequence, where its value goes.
    let slots: [TimePattern.Slot?]
  }

  private struct Step: Hashable {
    let node: Int
    let symbol: Int
  }

  private struct Edge {
    let symbol: Int
    let target: Int
  }

  // The edges of node n are `edges[edgeStarts[n]..<edgeStarts[n + 1]]`, variants alike.
  private let edges: [Edge]
  private let edgeStarts: [Int]
  private let endings: [Variant]
  // The edges of the first node, by symbol, -1 where there is none: most walks end there.
  private let roots: [Int]
  private let endingStarts: [Int]

  /// A tree of the sequences of patterns, given as symbols.
  ///
  /// - Complexity: O(sum of the lengths).
  init(_ sequences: [(symbols: [Int], variant: Variant)]) {
    var children: [[Edge]] = [[]]
    var ends: [[Variant]] = [[]]
    var targets: [Step: Int] = [:]
    for (symbols, variant) in sequences {
      var node = 0
      for symbol in symbols {
        let step = Step(node: node, symbol: symbol)
        if let target = targets[step] {
          node = target
        } else {
          targets[step] = children.count
          children[node].append(Edge(symbol: symbol, target: children.count))
          node = children.count
          children.append([])
          ends.append([])
        }
      }
      ends[node].append(variant)
    }
    var roots = Array(repeating: -1, count: 1 + (children[0].map(\.symbol).max() ?? 0))
    for edge in children[0] { roots[edge.symbol] = edge.target }
    self.roots = roots
    edges = children.flatMap { $0 }
    edgeStarts = children.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    endings = ends.flatMap { $0 }
    endingStarts = ends.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  /// The node that a symbol leads to, or nil.
  ///
  /// - Complexity: O(number of the node's edges).
  func node(after symbol: Int, from node: Int) -> Int? {
    if node == 0 {
      guard symbol < roots.count, roots[symbol] >= 0 else { return nil }
      return roots[symbol]
    }
    for index in edgeStarts[node]..<edgeStarts[node + 1] where edges[index].symbol == symbol {
      return edges[index].target
    }
    return nil
  }

  /// Whether a sequence ends at a node.
  func isEnd(_ node: Int) -> Bool { endingStarts[node] < endingStarts[node + 1] }

  /// The sequences that end at a node, in the order of the patterns.
  func variants(at node: Int) -> ArraySlice<Variant> {
    endings[endingStarts[node]..<endingStarts[node + 1]]
  }
}
