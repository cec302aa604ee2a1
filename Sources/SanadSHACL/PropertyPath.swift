// The ways from a node to others that a shape can name (https://www.w3.org/TR/shacl/#property-paths).
public import SanadRDF

/// A property path.
public indirect enum PropertyPath: Hashable, Sendable {
  /// Along one property.
  case predicate(IRI)
  /// Along a path backwards.
  case inverse(PropertyPath)
  /// Along one path after the other.
  case sequence([PropertyPath])
  /// Along any of several paths.
  case alternative([PropertyPath])
  /// Along a path any number of times, none among them.
  case zeroOrMore(PropertyPath)
  /// Along a path any number of times, but at least once.
  case oneOrMore(PropertyPath)
  /// Along a path once, or staying where one is.
  case zeroOrOne(PropertyPath)

  /// The nodes that the path leads to, each once, in the order in which they are met.
  ///
  /// - Complexity: O(number of triples along the way).
  public func values(from node: Term, in graph: RDFGraph) -> [Term] {
    switch self {
    case .predicate(let predicate): graph.objects(of: node, predicate)
    case .inverse(.predicate(let predicate)): graph.subjects(with: predicate, node)
    case .inverse(let path): path.reversed.values(from: node, in: graph)
    case .sequence(let steps):
      steps.reduce([node]) { nodes, step in
        Self.distinct(nodes.flatMap { step.values(from: $0, in: graph) })
      }
    case .alternative(let paths):
      Self.distinct(paths.flatMap { $0.values(from: node, in: graph) })
    case .zeroOrMore(let path): path.closure(of: [node], in: graph)
    case .oneOrMore(let path):
      path.closure(of: path.values(from: node, in: graph), in: graph)
    case .zeroOrOne(let path):
      Self.distinct([node] + path.values(from: node, in: graph))
    }
  }

  /// The path that leads back.
  private var reversed: PropertyPath {
    switch self {
    case .predicate: .inverse(self)
    case .inverse(let path): path
    case .sequence(let steps): .sequence(steps.reversed().map(\.reversed))
    case .alternative(let paths): .alternative(paths.map(\.reversed))
    case .zeroOrMore(let path): .zeroOrMore(path.reversed)
    case .oneOrMore(let path): .oneOrMore(path.reversed)
    case .zeroOrOne(let path): .zeroOrOne(path.reversed)
    }
  }

  /// Some nodes and all that following the path again and again leads to; cycles end.
  private func closure(of start: [Term], in graph: RDFGraph) -> [Term] {
    var found = start
    var seen = Set(start)
    var next = 0
    while next < found.count {
      for node in values(from: found[next], in: graph) where seen.insert(node).inserted {
        found.append(node)
      }
      next += 1
    }
    return found
  }

  private static func distinct(_ nodes: [Term]) -> [Term] {
    var seen: Set<Term> = []
    return nodes.filter { seen.insert($0).inserted }
  }
}
