// Datasets put together, with the blank nodes of each kept apart.

extension RDFDataset {
  /// Adds the statements of another dataset; its blank nodes get labels of their own.
  ///
  /// - Parameter number: What tells the blank nodes of one dataset from those of another; 0 leaves
  ///   their labels as they are.
  /// - Complexity: O(size of the other dataset).
  package mutating func formUnion(_ other: RDFDataset, number: Int) {
    for quad in other {
      guard number > 0, quad.hasBlankNode else {
        insert(quad)
        continue
      }
      insert(
        Quad(
          Triple(
            quad.subject.numbered(number), quad.predicate, quad.object.numbered(number)),
          graph: quad.graph?.numbered(number)))
    }
  }
}

extension Term {
  /// The term with a number in the labels of its blank nodes.
  fileprivate func numbered(_ number: Int) -> Term {
    switch self {
    case .iri, .literal: self
    case .blank(let label): .blank("#\(number)-\(label)")
    case .triple(let triple):
      .triple(
        Triple(triple.subject.numbered(number), triple.predicate, triple.object.numbered(number)))
    }
  }
}
