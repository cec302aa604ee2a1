// The fixed order in which a graph is written: the same bytes whatever order it was filled in.

extension RDFGraph {
  /// The triples by subject, predicate and object, in the order of `Term`.
  ///
  /// - Parameter typeFirst: Whether `rdf:type` comes before a subject's other properties.
  /// - Complexity: O(n log n): terms are compared once each to rank them, then triples by rank.
  func encodedInOrder(typeFirst: Bool = false) -> [Encoded] {
    let order = terms.indices.sorted { terms[$0] < terms[$1] }
    var ranks = [UInt32](repeating: 0, count: terms.count)
    for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) + 1 }
    var predicateRanks = ranks
    if typeFirst, let type = terms.firstIndex(of: .iri(RDF.type)) { predicateRanks[type] = 0 }
    let keyed = encoded.map {
      Encoded(
        subject: ranks[Int($0.subject)], predicate: predicateRanks[Int($0.predicate)],
        object: ranks[Int($0.object)])
    }
    let sorted = keyed.indices.sorted { a, b in
      let (a, b) = (keyed[a], keyed[b])
      guard a.subject == b.subject else { return a.subject < b.subject }
      guard a.predicate == b.predicate else { return a.predicate < b.predicate }
      return a.object < b.object
    }
    return sorted.map { encoded[$0] }
  }
}
