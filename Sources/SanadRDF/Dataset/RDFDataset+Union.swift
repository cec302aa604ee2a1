// Datasets put together, with the blank nodes of each kept apart.

extension RDFDataset {
  /// Adds the statements of another dataset; its blank nodes get labels of their own.
  ///
  /// - Parameter number: What tells the blank nodes of one dataset from those of another; 0 leaves
  ///   their labels as they are.
  /// - Complexity: O(size of the other dataset).
  package mutating func formUnion(_ other: RDFDataset, number: Int) {
    if isEmpty, number == 0 {
      self = other
      return
    }
    for quad in other {
      insert(number > 0 && quad.hasBlankNode ? quad.relabelled { "#\(number)-\($0)" } : quad)
    }
  }
}

extension Quad {
  /// The quad with other labels for its blank nodes.
  func relabelled(_ label: (String) -> String) -> Quad {
    Quad(
      Triple(subject.relabelled(label), predicate, object.relabelled(label)),
      graph: graph?.relabelled(label))
  }
}

extension Term {
  /// The term with other labels for its blank nodes.
  func relabelled(_ label: (String) -> String) -> Term {
    switch self {
    case .iri, .literal: self
    case .blank(let old): .blank(label(old))
    case .triple(let triple):
      .triple(
        Triple(triple.subject.relabelled(label), triple.predicate, triple.object.relabelled(label)))
    }
  }
}
