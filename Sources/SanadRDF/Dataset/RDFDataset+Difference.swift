// Which statements one dataset has and another has not, blank nodes' labels aside.

extension RDFDataset {
  /// What makes one dataset differ from another.
  public struct Difference: Hashable, Sendable {
    /// The statements that only the first dataset has, sorted.
    public var removed: [Quad]
    /// The statements that only the second has, sorted; blank nodes that answer to one of the first
    /// have its label.
    public var added: [Quad]

    /// Whether there is no difference: the datasets are isomorphic.
    public var isEmpty: Bool { removed.isEmpty && added.isEmpty }
  }

  /// The statements to take away from this dataset and to add to it to get another.
  ///
  /// Blank nodes that stand in the same place, with nothing changed around, answer to one another.
  /// The others are paired by what is still alike around them, so that few statements are left. Labels
  /// are such as every syntax can spell.
  ///
  /// - Complexity: Near O(n log n), and as that of `isIsomorphic(to:)` for blank nodes.
  public func difference(from other: RDFDataset) -> Difference {
    var removed = filter { !$0.hasBlankNode && !other.contains($0) }
    var added = other.filter { !$0.hasBlankNode && !contains($0) }
    let (mine, others) = blankQuadsWithoutPartner(in: other)
    let renamed = BlankNodePairing(mine, others).renamed(others)
    let (before, after) = (Set(mine), Set(renamed))
    removed += mine.filter { !after.contains($0) }
    added += renamed.filter { !before.contains($0) }
    let labels = BlankNodeLabels(of: RDFDataset(removed + added))
    func written(_ quads: [Quad]) -> [Quad] {
      quads.map { quad in quad.relabelled { labels[$0] } }.sorted()
    }
    return Difference(removed: written(removed), added: written(added))
  }
}

/// Which blank nodes of one set of quads answer to which of another.
private struct BlankNodePairing {
  /// How many nodes may have something in common before it says nothing about them.
  private static let commonest = 20

  /// For each label of the others, that of mine.
  private var partners: [String: String] = [:]
  private var taken: Set<String> = []
  private let mine: [Quad]

  init(_ mine: [Quad], _ others: [Quad]) {
    self.mine = mine
    while pair(others) {}
  }

  /// The quads of the others with the labels of mine, and labels of their own for nodes without
  /// partner.
  func renamed(_ others: [Quad]) -> [Quad] {
    var labels: Set<String> = []
    for quad in mine { labels.formUnion(quad.blankLabels) }
    var names = partners
    for quad in others {
      for label in quad.blankLabels where names[label] == nil {
        var name = label
        while labels.contains(name) { name += "-new" }
        labels.insert(name)
        names[label] = name
      }
    }
    return others.map { quad in quad.relabelled { names[$0] ?? $0 } }
  }

  /// Pairs the nodes that have most in common; false where none have anything.
  private mutating func pair(_ others: [Quad]) -> Bool {
    let mineByFacet = nodes(mine) { label in taken.contains(label) ? label : nil }
    let othersByFacet = nodes(others) { partners[$0] }
    var scores: [String: [String: Int]] = [:]
    for (facet, others) in othersByFacet {
      guard let mine = mineByFacet[facet], mine.count * others.count <= Self.commonest else {
        continue
      }
      for other in others {
        for label in mine { scores[other, default: [:]][label, default: 0] += 1 }
      }
    }
    let ranking = scores.flatMap { other, scores in scores.map { (other, $0.key, $0.value) } }
      .sorted { a, b in
        a.2 != b.2 ? a.2 > b.2 : (a.0, a.1) < (b.0, b.1)
      }
    var isChanged = false
    for (other, label, _) in ranking where partners[other] == nil && !taken.contains(label) {
      partners[other] = label
      taken.insert(label)
      isChanged = true
    }
    return isChanged
  }

  /// The nodes without partner by what is around them: a quad with the node marked, and with other
  /// nodes that have no partner yet alike.
  private func nodes(
    _ quads: [Quad], known: (String) -> String?
  ) -> [Quad: Set<String>] {
    var nodes: [Quad: Set<String>] = [:]
    for quad in quads {
      for label in Set(quad.blankLabels) where known(label) == nil {
        let facet = quad.relabelled { $0 == label ? "#this" : known($0) ?? "#other" }
        nodes[facet, default: []].insert(label)
      }
    }
    return nodes
  }
}
