// A shapes graph that was read and found well-formed.
public import SanadRDF

/// The shapes of a graph.
public struct ShapesGraph: Sendable {
  /// The shapes by their nodes: those with targets and those that they lead to.
  let shapes: [Term: Shape]
  /// The nodes of the shapes that have targets, in order.
  let targeted: [Term]
  /// The shapes that may lead back to themselves.
  let recursive: Set<Term>
  /// For each shape without a name, one with a name that it is part of.
  let owners: [Term: Term]
  /// Constraints that SHACL Core does not know, such as `sh:sparql`: they are not checked.
  public let unchecked: [UncheckedConstraint]

  /// The shapes that a graph describes.
  ///
  /// - Throws: `ShapeError` at the first shape that SHACL does not allow.
  /// - Complexity: O(size of the graph).
  public init(_ graph: RDFGraph) throws(ShapeError) {
    var reader = ShapesReader(graph: graph)
    try reader.read()
    shapes = reader.shapes
    targeted = reader.shapes.values.filter { !$0.targets.isEmpty }.map(\.node).sorted()
    recursive = try ShapeReferences(reader.shapes).recursive
    owners = Self.owners(reader.shapes)
    unchecked = reader.unchecked.sorted {
      $0.shape == $1.shape ? $0.property < $1.property : $0.shape < $1.shape
    }
  }

  private static func owners(_ shapes: [Term: Shape]) -> [Term: Term] {
    var owners: [Term: Term] = [:]
    for owner in shapes.keys.sorted() {
      guard case .iri = owner else { continue }
      var pending = [owner]
      while let node = pending.popLast() {
        for part in shapes[node]?.constraints.flatMap(\.references) ?? [] {
          guard case .blank = part, owners[part] == nil else { continue }
          owners[part] = owner
          pending.append(part)
        }
      }
    }
    return owners
  }

  /// What a graph has that its shapes do not allow.
  ///
  /// Classes and their subclasses are looked up in the graph itself: unite it with its ontology first.
  ///
  /// - Throws: `ShapeError` where too many shapes lead to one another.
  /// - Complexity: O(nodes looked at × constraints), beside the length of the paths.
  public func validate(_ graph: RDFGraph) throws(ShapeError) -> ValidationReport {
    var validation = Validation(shapes: self, data: graph)
    var results: [ValidationResult] = []
    for node in targeted {
      guard let shape = shapes[node], !shape.isDeactivated else { continue }
      for focus in validation.focusNodes(of: shape) {
        for finding in try validation.findings(of: node, at: focus) {
          results.append(ValidationResult(finding, in: self))
        }
      }
    }
    return ValidationReport(results: results, unchecked: unchecked)
  }
}

/// A constraint of a shape that is beyond SHACL Core.
public struct UncheckedConstraint: Hashable, Sendable {
  /// The shape.
  public let shape: Term
  /// The property that states the constraint, such as `sh:sparql`.
  public let property: IRI
}
