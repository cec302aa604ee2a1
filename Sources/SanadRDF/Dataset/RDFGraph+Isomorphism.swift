// Whether two graphs say the same, blank nodes' labels aside
// (https://www.w3.org/TR/rdf11-concepts/#graph-isomorphism).

extension RDFGraph {
  /// Whether renaming blank nodes one to one turns this graph into the other.
  ///
  /// - Complexity: Nearly O(n log n) where the triples around blank nodes tell them apart; exponential
  ///   in the number of blank nodes that look alike in the worst case.
  public func isIsomorphic(to other: RDFGraph) -> Bool {
    guard count == other.count else { return false }
    let isGroundEqual = allSatisfy { $0.hasBlank || other.contains($0) }
    guard isGroundEqual else { return false }
    let (mine, others) = (BlankNodePattern(self), BlankNodePattern(other))
    guard mine.nodes.count == others.nodes.count, mine.triples.count == others.triples.count else {
      return false
    }
    return mine.matches(
      others, mine.refined([:]), others.refined([:]), in: other)
  }
}

extension Triple {
  /// Whether a blank node takes part.
  fileprivate var hasBlank: Bool { subject.isBlank || object.isBlank }
}

extension Term {
  fileprivate var isBlank: Bool {
    if case .blank = self { true } else { false }
  }
}

/// The triples of a graph that hold blank nodes, and colours that tell the nodes apart.
private struct BlankNodePattern {
  /// A colour for each blank node: nodes of different colours play different parts.
  typealias Colours = [Term: Int]

  let triples: [Triple]
  let nodes: [Term]
  private var around: [Term: [Int]] = [:]

  init(_ graph: RDFGraph) {
    triples = graph.filter(\.hasBlank)
    nodes = graph.terms.filter(\.isBlank)
    for (index, triple) in triples.enumerated() {
      if triple.subject.isBlank { around[triple.subject, default: []].append(index) }
      if triple.object.isBlank, triple.object != triple.subject {
        around[triple.object, default: []].append(index)
      }
    }
  }

  /// The colours that follow from given ones by looking at the neighbours, and theirs, and so on.
  func refined(_ start: Colours) -> Colours {
    var colours = start
    var distinct = -1
    while true {
      var next: Colours = [:]
      for node in nodes {
        let surroundings = (around[node] ?? []).map { index in
          let triple = triples[index]
          var hasher = Hasher()
          hasher.combine(triple.predicate)
          combine(triple.subject, seenFrom: node, colours, into: &hasher)
          combine(triple.object, seenFrom: node, colours, into: &hasher)
          return hasher.finalize()
        }
        var hasher = Hasher()
        hasher.combine(colours[node])
        hasher.combine(surroundings.sorted())
        next[node] = hasher.finalize()
      }
      let count = Set(next.values).count
      if count == distinct { return next }
      distinct = count
      colours = next
    }
  }

  private func combine(
    _ term: Term, seenFrom node: Term, _ colours: Colours, into hasher: inout Hasher
  ) {
    if term == node {
      hasher.combine(0)
    } else if term.isBlank {
      hasher.combine(1)
      hasher.combine(colours[term])
    } else {
      hasher.combine(2)
      hasher.combine(term)
    }
  }

  /// Whether some renaming that keeps colours takes these triples into the other graph.
  func matches(
    _ other: BlankNodePattern, _ mine: Colours, _ others: Colours, in graph: RDFGraph
  ) -> Bool {
    let classes = Dictionary(grouping: nodes) { mine[$0] }
    let otherClasses = Dictionary(grouping: other.nodes) { others[$0] }
    guard classes.count == otherClasses.count,
      classes.allSatisfy({ otherClasses[$0.key]?.count == $0.value.count })
    else { return false }
    let undecided = classes.filter { $0.value.count > 1 }.min { $0.value.count < $1.value.count }
    guard let (colour, members) = undecided, let node = members.first else {
      return isRenaming(classes.mapValues { $0[0] }, otherClasses.mapValues { $0[0] }, in: graph)
    }
    // Give one node a colour of its own and try each node of the other graph as its image.
    var marked = mine
    marked[node] = 1
    let refinedMine = refined(marked)
    return (otherClasses[colour] ?? []).contains { candidate in
      var markedOthers = others
      markedOthers[candidate] = 1
      return matches(other, refinedMine, other.refined(markedOthers), in: graph)
    }
  }

  /// Whether the renaming that equal colours mean takes every triple into the other graph.
  private func isRenaming(_ mine: [Int?: Term], _ others: [Int?: Term], in graph: RDFGraph) -> Bool
  {
    var names: [Term: Term] = [:]
    for (colour, node) in mine { names[node] = others[colour] }
    return triples.allSatisfy { triple in
      graph.contains(
        Triple(
          names[triple.subject] ?? triple.subject, triple.predicate,
          names[triple.object] ?? triple.object))
    }
  }
}
