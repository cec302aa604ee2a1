// Whether two graphs or datasets say the same, blank nodes' labels aside
// (https://www.w3.org/TR/rdf12-concepts/#graph-isomorphism).

extension RDFGraph {
  /// Whether renaming blank nodes one to one turns this graph into the other.
  ///
  /// - Complexity: Nearly O(n log n) where the triples around blank nodes tell them apart; exponential
  ///   in the number of blank nodes of one connected part that look alike in the worst case.
  public func isIsomorphic(to other: RDFGraph) -> Bool {
    RDFDataset(self).isIsomorphic(to: RDFDataset(other))
  }
}

extension RDFDataset {
  /// Whether renaming blank nodes one to one turns this dataset into the other.
  ///
  /// - Complexity: As that of `RDFGraph.isIsomorphic(to:)`.
  public func isIsomorphic(to other: RDFDataset) -> Bool {
    guard count == other.count else { return false }
    let isGroundEqual = allSatisfy { $0.hasBlankNode || other.contains($0) }
    guard isGroundEqual else { return false }
    return blankQuadsWithoutPartner(in: other).mine.isEmpty
  }

  /// The quads around blank nodes of each dataset that nothing in the other is isomorphic to.
  ///
  /// - Complexity: As that of `isIsomorphic(to:)`.
  func blankQuadsWithoutPartner(in other: RDFDataset) -> (mine: [Quad], others: [Quad]) {
    // Blank nodes that no quad ties to one another can be renamed apart. Parts that are isomorphic to
    // the same part are so to one another: the first that fits can be taken.
    let others = BlankNodePart.parts(of: other)
    var rest = Dictionary(grouping: others.indices) { others[$0].signature }
    var matched: Set<Int> = []
    let mine = BlankNodePart.parts(of: self).filter { part in
      guard
        let place = rest[part.signature]?.firstIndex(where: { part.isIsomorphic(to: others[$0]) }),
        let partner = rest[part.signature]?.remove(at: place)
      else { return true }
      matched.insert(partner)
      return false
    }
    return (
      mine.flatMap(\.quads),
      others.indices.filter { !matched.contains($0) }.flatMap { others[$0].quads }
    )
  }
}

/// Blank nodes that quads tie together, with those quads.
private struct BlankNodePart {
  /// A colour for each node: nodes of different colours play different parts.
  typealias Colours = [Int]

  /// The quads that hold the nodes.
  let quads: [Quad]
  private let terms: [[ColouredTerm]]
  private let labels: [String]
  /// For each node, the quads that hold it.
  private let around: [[Int]]
  /// The colours that follow from the quads alone.
  private let colours: Colours
  /// What isomorphic parts have in common.
  let signature: Int

  /// A term of a quad as far as colours go.
  private indirect enum ColouredTerm {
    case fixed(Int)
    case node(Int)
    case triple([ColouredTerm])
  }

  private init(_ quads: [Quad]) {
    self.quads = quads
    var numbers: [String: Int] = [:]
    var labels: [String] = []
    func coloured(_ term: Term) -> ColouredTerm {
      switch term {
      case .iri, .literal: return .fixed(term.hashValue)
      case .blank(let label):
        let number = numbers[label] ?? labels.count
        if number == labels.count {
          numbers[label] = number
          labels.append(label)
        }
        return .node(number)
      case .triple(let triple):
        return .triple(triple.terms.map(coloured))
      }
    }
    terms = quads.map { quad in
      let graph = quad.graph.map(coloured) ?? .fixed(0)
      return quad.triple.terms.map(coloured) + [graph]
    }
    self.labels = labels
    var around = Array(repeating: [Int](), count: labels.count)
    for (index, quad) in quads.enumerated() {
      for label in quad.blankLabels {
        if let number = numbers[label] { around[number].append(index) }
      }
    }
    self.around = around
    let colours = Self.refined(
      Array(repeating: 0, count: labels.count), terms: terms, around: around)
    self.colours = colours
    var hasher = Hasher()
    hasher.combine(quads.count)
    hasher.combine(colours.sorted())
    signature = hasher.finalize()
  }

  /// The parts of a dataset.
  static func parts(of dataset: RDFDataset) -> [BlankNodePart] {
    let quads = dataset.filter(\.hasBlankNode)
    var numbers: [String: Int] = [:]
    var parents: [Int] = []
    func root(_ number: Int) -> Int {
      var root = number
      while parents[root] != root {
        parents[root] = parents[parents[root]]
        root = parents[root]
      }
      return root
    }
    func number(_ label: String) -> Int {
      if let number = numbers[label] { return number }
      numbers[label] = parents.count
      parents.append(parents.count)
      return parents.count - 1
    }
    let first = quads.map { quad in
      let nodes = quad.blankLabels.map(number)
      for node in nodes { parents[root(node)] = root(nodes[0]) }
      return nodes[0]
    }
    var groups: [Int: [Quad]] = [:]
    for (quad, node) in zip(quads, first) { groups[root(node), default: []].append(quad) }
    return groups.values.map(BlankNodePart.init)
  }

  /// The colours that follow from given ones by looking at the neighbours, and theirs, and so on.
  private static func refined(
    _ start: Colours, terms: [[ColouredTerm]], around: [[Int]]
  ) -> Colours {
    var colours = start
    var distinct = Set(colours).count
    while true {
      let next = colours.indices.map { node in
        var sum = 0
        for quad in around[node] {
          var hasher = Hasher()
          for term in terms[quad] { combine(term, seenFrom: node, colours, into: &hasher) }
          sum &+= hasher.finalize()
        }
        var hasher = Hasher()
        hasher.combine(colours[node])
        hasher.combine(sum)
        return hasher.finalize()
      }
      let count = Set(next).count
      colours = next
      if count == distinct || count == next.count { return colours }
      distinct = count
    }
  }

  private static func combine(
    _ term: ColouredTerm, seenFrom node: Int, _ colours: Colours, into hasher: inout Hasher
  ) {
    switch term {
    case .fixed(let hash):
      hasher.combine(2)
      hasher.combine(hash)
    case .node(node): hasher.combine(0)
    case .node(let other):
      hasher.combine(1)
      hasher.combine(colours[other])
    case .triple(let terms):
      hasher.combine(3)
      for term in terms { combine(term, seenFrom: node, colours, into: &hasher) }
    }
  }

  /// Whether some renaming takes this part into the other.
  func isIsomorphic(to other: BlankNodePart) -> Bool {
    guard quads.count == other.quads.count, labels.count == other.labels.count else { return false }
    return matches(other, colours, other.colours, Set(other.quads))
  }

  /// Whether some renaming that keeps colours takes this part into the other.
  private func matches(
    _ other: BlankNodePart, _ mine: Colours, _ others: Colours, _ quads: Set<Quad>
  ) -> Bool {
    let classes = Dictionary(grouping: labels.indices) { mine[$0] }
    let otherClasses = Dictionary(grouping: other.labels.indices) { others[$0] }
    guard classes.count == otherClasses.count,
      classes.allSatisfy({ otherClasses[$0.key]?.count == $0.value.count })
    else { return false }
    let undecided = classes.filter { $0.value.count > 1 }
      .min { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    guard let (colour, members) = undecided, let node = members.first else {
      var names: [String: String] = [:]
      for (colour, nodes) in classes {
        if let name = otherClasses[colour]?.first { names[labels[nodes[0]]] = other.labels[name] }
      }
      return self.quads.allSatisfy { quads.contains($0.renamed(names)) }
    }
    // Give one node a colour of its own and try each node of the other part as its image.
    var marked = mine
    marked[node] = 1
    let refinedMine = Self.refined(marked, terms: terms, around: around)
    return (otherClasses[colour] ?? []).contains { candidate in
      var markedOthers = others
      markedOthers[candidate] = 1
      let refinedOthers = Self.refined(markedOthers, terms: other.terms, around: other.around)
      return matches(other, refinedMine, refinedOthers, quads)
    }
  }
}

extension Triple {
  fileprivate var terms: [Term] { [subject, .iri(predicate), object] }

  fileprivate func renamed(_ names: [String: String]) -> Triple {
    Triple(subject.renamed(names), predicate, object.renamed(names))
  }
}

extension Quad {
  /// The labels of the quad's blank nodes, each once.
  var blankLabels: [String] {
    var labels: [String] = []
    func note(_ term: Term) {
      switch term {
      case .iri, .literal: break
      case .blank(let label): if !labels.contains(label) { labels.append(label) }
      case .triple(let triple): triple.terms.forEach(note)
      }
    }
    triple.terms.forEach(note)
    if let graph { note(graph) }
    return labels
  }

  fileprivate func renamed(_ names: [String: String]) -> Quad {
    Quad(triple.renamed(names), graph: graph?.renamed(names))
  }
}

extension Term {
  fileprivate func renamed(_ names: [String: String]) -> Term {
    switch self {
    case .iri, .literal: self
    case .blank(let label): .blank(names[label] ?? label)
    case .triple(let triple): .triple(triple.renamed(names))
    }
  }
}
