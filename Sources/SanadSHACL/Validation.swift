// One validation: each shape at each of its nodes, each constraint on the values that the path leads to.
internal import SanadRDF

/// Something that a constraint does not allow, before it is put into words.
struct Finding: Sendable {
  let focus: Term
  let shape: Shape
  let constraint: Constraint
  /// The value, where one value by itself is to blame.
  var value: Term?
  /// The path to the value, where it is not the shape's.
  var path: PropertyPath?
  /// Why the value does not have the shape that it should.
  var details: [Finding] = []
}

/// A run of a validator over a graph.
struct Validation {
  /// How many shapes may lead to each other before the way is given up.
  private static let deepestNesting = 100

  let shapes: ShapesGraph
  let data: RDFGraph
  var hierarchy = ClassHierarchy()
  var regexes: [Pattern: Regex<AnyRegexOutput>] = [:]
  /// What was found out about shapes that lead back to themselves.
  var settled: [RecursiveQuestions.Question: [Finding]] = [:]
  /// What is being found out about them.
  var round: RecursiveQuestions?
  private var depth = 0

  init(shapes: ShapesGraph, data: RDFGraph) {
    self.shapes = shapes
    self.data = data
  }

  /// The nodes that a shape is for, each once.
  mutating func focusNodes(of shape: Shape) -> [Term] {
    var seen: Set<Term> = []
    var nodes: [Term] = []
    for target in shape.targets {
      let found =
        switch target {
        case .node(let node): [node]
        case .instances(let type): hierarchy.instances(of: type, in: data)
        case .subjects(let property): data.triples(predicate: property).map(\.subject)
        case .objects(let property): data.triples(predicate: property).map(\.object)
        }
      for node in found where seen.insert(node).inserted { nodes.append(node) }
    }
    return nodes
  }

  /// What a shape does not allow at a node.
  ///
  /// - Throws: `ShapeError` where too many shapes lead to one another.
  mutating func findings(of node: Term, at focus: Term) throws(ShapeError) -> [Finding] {
    guard let shape = shapes.shapes[node], !shape.isDeactivated else { return [] }
    guard depth < Self.deepestNesting else { throw ShapeError(shape: node, problem: .tooDeep) }
    depth += 1
    defer { depth -= 1 }
    return shapes.recursive.contains(node)
      ? try answer(RecursiveQuestions.Question(shape: node, node: focus))
      : try check(shape, at: focus)
  }

  /// Whether a node meets a shape.
  mutating func conforms(_ node: Term, to shape: Term) throws(ShapeError) -> Bool {
    try findings(of: shape, at: node).isEmpty
  }

  /// What the constraints of a shape do not allow at a node.
  mutating func check(_ shape: Shape, at focus: Term) throws(ShapeError) -> [Finding] {
    let values = shape.path.map { $0.values(from: focus, in: data) } ?? [focus]
    let context = Context(focus, shape, values)
    var findings: [Finding] = []
    for constraint in shape.constraints { findings += try self.findings(of: constraint, context) }
    return findings
  }

  /// Where a constraint is checked: a node, a shape, and the values that its path leads to.
  struct Context {
    let focus: Term
    let shape: Shape
    let values: [Term]

    init(_ focus: Term, _ shape: Shape, _ values: [Term]) {
      self.focus = focus
      self.shape = shape
      self.values = values
    }

    /// A finding here.
    func finding(_ constraint: Constraint, value: Term? = nil) -> Finding {
      Finding(focus: focus, shape: shape, constraint: constraint, value: value)
    }
  }
}
