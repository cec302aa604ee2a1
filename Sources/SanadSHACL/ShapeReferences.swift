// Which shapes lead to which: shapes that lead back to themselves need care.
internal import SanadRDF

/// The references between shapes.
struct ShapeReferences {
  /// The shapes that lie on a circle, or between two.
  private(set) var recursive: Set<Term>

  /// The references of some shapes.
  ///
  /// - Throws: `ShapeError` where a circle leads through a negation: whether such a shape is met has no
  ///   answer.
  /// - Complexity: O(number of references), for each negation in a circle.
  init(_ shapes: [Term: Shape]) throws(ShapeError) {
    let forward = shapes.mapValues { shape in shape.constraints.flatMap(\.references) }
    var backward: [Term: [Term]] = [:]
    for (shape, references) in forward {
      for reference in references { backward[reference, default: []].append(shape) }
    }
    recursive = Self.withoutEnds(
      Self.withoutEnds(Set(shapes.keys), forward, backward), backward, forward)
    for shape in recursive.sorted() {
      for negated in shapes[shape]?.constraints.flatMap(\.negatedReferences) ?? []
      where Self.leads(from: negated, to: shape, forward) {
        throw ShapeError(shape: shape, problem: .contradictory)
      }
    }
  }

  /// Takes away shapes from which no way leads on, again and again.
  private static func withoutEnds(
    _ shapes: Set<Term>, _ forward: [Term: [Term]], _ backward: [Term: [Term]]
  ) -> Set<Term> {
    var left = shapes
    var counts = shapes.reduce(into: [Term: Int]()) { counts, shape in
      counts[shape] = (forward[shape] ?? []).count { shapes.contains($0) }
    }
    var ends = Array(shapes.filter { counts[$0] == 0 })
    while let end = ends.popLast() {
      left.remove(end)
      for shape in backward[end] ?? [] where left.contains(shape) {
        counts[shape, default: 0] -= 1
        if counts[shape] == 0 { ends.append(shape) }
      }
    }
    return left
  }

  private static func leads(from start: Term, to end: Term, _ forward: [Term: [Term]]) -> Bool {
    var seen: Set<Term> = [start]
    var pending = [start]
    while let shape = pending.popLast() {
      if shape == end { return true }
      for next in forward[shape] ?? [] where seen.insert(next).inserted { pending.append(next) }
    }
    return false
  }
}

extension Constraint {
  /// The shapes that the constraint leads to.
  var references: [Term] {
    switch self {
    case .not(let shape), .node(let shape), .property(let shape): [shape]
    case .and(let shapes), .or(let shapes), .xone(let shapes): shapes
    case .qualifiedMinCount(_, let qualification), .qualifiedMaxCount(_, let qualification):
      [qualification.shape] + qualification.excluded
    default: []
    }
  }

  /// Those of them that may have to be not met.
  var negatedReferences: [Term] {
    switch self {
    case .not(let shape): [shape]
    case .xone(let shapes): shapes
    case .qualifiedMinCount(_, let qualification): qualification.excluded
    case .qualifiedMaxCount(_, let qualification):
      [qualification.shape] + qualification.excluded
    default: []
    }
  }
}
