// Finds the shapes of a graph and reads what each is for; its constraints are read beside.
internal import SanadRDF

/// Reads shapes from a graph.
struct ShapesReader {
  let graph: RDFGraph
  private(set) var shapes: [Term: Shape] = [:]
  private(set) var unchecked: [UncheckedConstraint] = []
  private var pending: [Term] = []

  init(graph: RDFGraph) { self.graph = graph }

  /// Properties whose subjects are shapes for some target.
  private static let targetWords = [
    "targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf",
  ].map { SHACL.name($0) }

  /// Properties that SHACL has beyond its core.
  private static let beyondCore = ["sparql", "js", "expression", "rule", "target"]
    .map { SHACL.name($0) }

  /// Reads all shapes that have a class, a target, or a shape that leads to them.
  mutating func read() throws(ShapeError) {
    let classes = [SHACL.nodeShape, SHACL.propertyShape]
    for type in classes { pending += graph.subjects(with: RDF.type, .iri(type)) }
    for word in Self.targetWords { pending += graph.triples(predicate: word).map(\.subject) }
    while let node = pending.popLast() {
      guard shapes[node] == nil else { continue }
      do throws(ShapeError.Problem) {
        shapes[node] = try shape(node)
      } catch {
        throw ShapeError(shape: node, problem: error)
      }
    }
    for (node, shape) in shapes {
      for constraint in shape.constraints {
        guard case .property(let property) = constraint, shapes[property]?.path == nil else {
          continue
        }
        throw ShapeError(shape: property == node ? node : property, problem: .noPath)
      }
    }
  }

  private mutating func shape(_ node: Term) throws(ShapeError.Problem) -> Shape {
    var shape = Shape(node: node)
    let paths = graph.objects(of: node, SHACL.path)
    guard paths.count < 2 else { throw .severalValues(property: SHACL.path) }
    if let path = paths.first { shape.path = try PropertyPath(path, in: graph) }
    shape.targets = try targets(of: node)
    if let severity = try single(node, "severity") {
      shape.severity = Severity(try iri(severity, SHACL.name("severity")))
    }
    shape.messages = try messages(of: node)
    shape.isDeactivated = try boolean(node, "deactivated") ?? false
    shape.constraints = try constraints(of: shape)
    for word in Self.beyondCore where !graph.objects(of: node, word).isEmpty {
      unchecked.append(UncheckedConstraint(shape: node, property: word))
    }
    return shape
  }

  /// Notes that a node must be a shape.
  mutating func expectShape(_ node: Term, _ property: IRI) throws(ShapeError.Problem) -> Term {
    if case .literal = node {
      throw .badValue(property: property, value: node, wanted: "a shape")
    }
    pending.append(node)
    return node
  }

  // MARK: Targets

  private func targets(of node: Term) throws(ShapeError.Problem) -> [Shape.Target] {
    func objects(_ name: String) -> [Term] { graph.objects(of: node, SHACL.name(name)) }
    func iris(_ name: String) throws(ShapeError.Problem) -> [IRI] {
      try objects(name).map { (term) throws(ShapeError.Problem) in
        try iri(term, SHACL.name(name))
      }
    }
    var targets = objects("targetNode").map { Shape.Target.node($0) }
    targets += try iris("targetClass").map { .instances(of: .iri($0)) }
    targets += try iris("targetSubjectsOf").map { .subjects(of: $0) }
    targets += try iris("targetObjectsOf").map { .objects(of: $0) }
    // A shape that is a class is for its instances.
    var hierarchy = ClassHierarchy()
    if case .iri = node, hierarchy.isInstance(node, of: .iri(RDFS.classOfClasses), in: graph) {
      targets.append(.instances(of: node))
    }
    return targets
  }

  private func messages(of node: Term) throws(ShapeError.Problem) -> [Literal] {
    let property = SHACL.name("message")
    return try graph.objects(of: node, property).map { (term) throws(ShapeError.Problem) in
      guard case .literal(let literal) = term,
        literal.language != nil || literal.datatype == XSD.string
      else { throw .badValue(property: property, value: term, wanted: "a string") }
      return literal
    }.sorted()
  }

  // MARK: Values

  /// The one value of a property of SHACL, or nil where there is none.
  func single(_ node: Term, _ name: String) throws(ShapeError.Problem) -> Term? {
    let values = graph.objects(of: node, SHACL.name(name))
    guard values.count < 2 else { throw .severalValues(property: SHACL.name(name)) }
    return values.first
  }

  /// The IRI that a value must be.
  func iri(_ term: Term, _ property: IRI) throws(ShapeError.Problem) -> IRI {
    guard case .iri(let iri) = term else {
      throw .badValue(property: property, value: term, wanted: "an IRI")
    }
    return iri
  }

  /// The one value of a property that is `true` or `false`.
  func boolean(_ node: Term, _ name: String) throws(ShapeError.Problem) -> Bool? {
    guard let value = try single(node, name) else { return nil }
    guard case .literal(let literal) = value, literal.datatype == XSD.boolean,
      let boolean = ["true": true, "1": true, "false": false, "0": false][literal.lexical]
    else { throw .badValue(property: SHACL.name(name), value: value, wanted: "true or false") }
    return boolean
  }

  /// The one value of a property that is a whole number from 0.
  func count(_ node: Term, _ name: String) throws(ShapeError.Problem) -> Int? {
    guard let value = try single(node, name) else { return nil }
    guard case .literal(let literal) = value, literal.datatype == XSD.integer,
      let count = Int(literal.lexical)
    else { throw .badValue(property: SHACL.name(name), value: value, wanted: "a whole number") }
    return count
  }

  /// The members of a list.
  func list(_ head: Term, _ property: IRI) throws(ShapeError.Problem) -> [Term] {
    guard let members = graph.list(head) else {
      throw .badValue(property: property, value: head, wanted: "a well-formed list")
    }
    return members
  }
}
