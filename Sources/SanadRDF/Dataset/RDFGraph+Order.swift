// The fixed order in which a graph is written: the same bytes whatever order it was filled in.

extension RDFGraph {
  /// The triples by subject, predicate and object, in the order of `Term`.
  ///
  /// - Parameter typeFirst: Whether `rdf:type` comes before a subject's other properties.
  /// - Complexity: O(t log t) in the number of terms, which are ranked once, and near O(n) in that of
  ///   triples, which are sorted within each subject by rank.
  func encodedInOrder(typeFirst: Bool = false) -> [Encoded] {
    let order = terms.indices.sorted { terms[$0] < terms[$1] }
    var ranks = [UInt32](repeating: 0, count: terms.count)
    for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) + 1 }
    var predicateRanks = ranks
    if typeFirst, let type = terms.firstIndex(of: .iri(RDF.type)) { predicateRanks[type] = 0 }
    var sorted: [Encoded] = []
    sorted.reserveCapacity(count)
    for subject in order {
      let block = triples(ofSubject: UInt32(subject)).sorted { a, b in
        a.predicate == b.predicate
          ? ranks[Int(a.object)] < ranks[Int(b.object)]
          : predicateRanks[Int(a.predicate)] < predicateRanks[Int(b.predicate)]
      }
      sorted.append(contentsOf: block)
    }
    return sorted
  }
}
