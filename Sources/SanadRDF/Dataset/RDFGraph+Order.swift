// The fixed order in which a graph is written: the same bytes whatever order it was filled in.

extension RDFGraph {
  /// The triples by subject, predicate and object: IRIs, blank nodes, literals, triples, each in the
  /// order of the bytes of their spelling.
  ///
  /// - Parameter typeFirst: Whether `rdf:type` comes before a subject's other properties.
  /// - Complexity: O(t log t) in the number of terms, which are ranked once, and near O(n) in that of
  ///   triples, which are sorted within each subject by rank.
  func encodedInOrder(typeFirst: Bool = false) -> [Encoded] {
    let order = dictionary.order
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[Int(number)] = UInt32(rank) + 1 }
    let type = typeFirst ? existingNumber(of: .iri(RDF.type)) : nil
    var sorted: [Encoded] = []
    sorted.reserveCapacity(count)
    var block: [(key: UInt64, triple: Encoded)] = []
    for subject in order {
      block.removeAll(keepingCapacity: true)
      for triple in triples(ofSubject: subject) {
        let predicate = triple.predicate == type ? 0 : UInt64(ranks[Int(triple.predicate)])
        block.append((predicate << 32 | UInt64(ranks[Int(triple.object)]), triple))
      }
      block.sort { $0.key < $1.key }
      for (_, triple) in block { sorted.append(triple) }
    }
    return sorted
  }

  /// The spellings of terms whose blank nodes are written under other labels.
  func relabelled(_ labels: BlankNodeLabels) -> [UInt32: [UInt8]] {
    var spellings: [UInt32: [UInt8]] = [:]
    for number in 0..<dictionary.count where dictionary.mayHaveBlankNodes(number) {
      let term = dictionary[number]
      let written = labels.applied(to: term)
      if written != term { spellings[UInt32(number)] = written.spelling }
    }
    return spellings
  }
}

extension TermTable {
  /// Whether a term is a blank node or a triple.
  func mayHaveBlankNodes(_ number: Int) -> Bool {
    let start = range(of: number).lowerBound
    return bytes[start] == UInt8(ascii: "_")
      || (bytes[start] == UInt8(ascii: "<") && bytes[start + 1] == UInt8(ascii: "<"))
  }
}
