// Reads what a shape asks: one place for each component of SHACL Core.
internal import SanadRDF

extension ShapesReader {
  /// The constraints of a shape, in a fixed order.
  mutating func constraints(of shape: Shape) throws(ShapeError.Problem) -> [Constraint] {
    try valueConstraints(of: shape) + countConstraints(of: shape) + pairConstraints(of: shape)
      + shapeConstraints(of: shape) + otherConstraints(of: shape)
  }

  /// What is asked of each value by itself.
  private func valueConstraints(of shape: Shape) throws(ShapeError.Problem) -> [Constraint] {
    let node = shape.node
    var found: [Constraint] = []
    for type in graph.objects(of: node, SHACL.name("class")) {
      found.append(.isInstance(of: .iri(try iri(type, SHACL.name("class")))))
    }
    if let value = try single(node, "datatype") {
      found.append(.datatype(try iri(value, SHACL.name("datatype"))))
    }
    if let value = try single(node, "nodeKind") {
      let kind = NodeKind.allCases.first { value == .iri(SHACL.name($0.rawValue)) }
      guard let kind else {
        throw .badValue(
          property: SHACL.name("nodeKind"), value: value,
          wanted: "one of sh:IRI, sh:BlankNode, sh:Literal, sh:BlankNodeOrIRI, "
            + "sh:BlankNodeOrLiteral, sh:IRIOrLiteral")
      }
      found.append(.nodeKind(kind))
    }
    for bound in Constraint.Bound.allCases {
      guard let value = try single(node, bound.rawValue) else { continue }
      guard case .literal(let literal) = value else {
        throw .badValue(property: SHACL.name(bound.rawValue), value: value, wanted: "a literal")
      }
      found.append(.bound(bound, literal))
    }
    if let count = try count(node, "minLength") { found.append(.minLength(count)) }
    if let count = try count(node, "maxLength") { found.append(.maxLength(count)) }
    found += try patterns(of: node)
    if let head = try single(node, "languageIn") {
      let property = SHACL.name("languageIn")
      let ranges = try list(head, property).map { (term) throws(ShapeError.Problem) in
        guard case .literal(let literal) = term else {
          throw ShapeError.Problem.badValue(
            property: property, value: term, wanted: "a list of language tags")
        }
        return literal.lexical.lowercased()
      }
      found.append(.languageIn(ranges))
    }
    return found
  }

  private func patterns(of node: Term) throws(ShapeError.Problem) -> [Constraint] {
    let property = SHACL.name("pattern")
    var flags = ""
    if let value = try single(node, "flags") {
      guard case .literal(let literal) = value else {
        throw .badValue(property: SHACL.flags, value: value, wanted: "a string of letters")
      }
      flags = literal.lexical
    }
    return try graph.objects(of: node, property).map { (value) throws(ShapeError.Problem) in
      guard case .literal(let literal) = value,
        let pattern = Pattern(source: literal.lexical, flags: flags)
      else {
        throw ShapeError.Problem.badValue(
          property: property, value: value,
          wanted: "a regular expression, with sh:flags of i, m, s, x, q")
      }
      return .pattern(pattern)
    }
  }

  /// What is asked of the values together.
  private func countConstraints(of shape: Shape) throws(ShapeError.Problem) -> [Constraint] {
    var found: [Constraint] = []
    if let count = try count(shape.node, "minCount") {
      try requirePath(shape, "minCount")
      found.append(.minCount(count))
    }
    if let count = try count(shape.node, "maxCount") {
      try requirePath(shape, "maxCount")
      found.append(.maxCount(count))
    }
    if try boolean(shape.node, "uniqueLang") == true {
      try requirePath(shape, "uniqueLang")
      found.append(.uniqueLanguage)
    }
    return found
  }

  /// What is asked of the values beside those of another property.
  private func pairConstraints(of shape: Shape) throws(ShapeError.Problem) -> [Constraint] {
    func properties(_ name: String) throws(ShapeError.Problem) -> [IRI] {
      try graph.objects(of: shape.node, SHACL.name(name)).map { (term) throws(ShapeError.Problem) in
        try iri(term, SHACL.name(name))
      }
    }
    let lessThan = try properties("lessThan")
    let lessThanOrEquals = try properties("lessThanOrEquals")
    if !lessThan.isEmpty { try requirePath(shape, "lessThan") }
    if !lessThanOrEquals.isEmpty { try requirePath(shape, "lessThanOrEquals") }
    return try properties("equals").map { .equals($0) }
      + properties("disjoint").map { .disjoint($0) }
      + lessThan.map { .lessThan($0) } + lessThanOrEquals.map { .lessThanOrEquals($0) }
  }

  /// What is asked by way of other shapes.
  private mutating func shapeConstraints(
    of shape: Shape
  ) throws(ShapeError.Problem) -> [Constraint] {
    let node = shape.node
    var found: [Constraint] = []
    for value in graph.objects(of: node, SHACL.name("not")) {
      found.append(.not(try expectShape(value, SHACL.name("not"))))
    }
    for (name, constraint) in [
      ("and", Constraint.and), ("or", Constraint.or), ("xone", Constraint.xone),
    ] {
      for head in graph.objects(of: node, SHACL.name(name)) {
        let members = try list(head, SHACL.name(name))
        for member in members { _ = try expectShape(member, SHACL.name(name)) }
        found.append(constraint(members))
      }
    }
    for value in graph.objects(of: node, SHACL.name("node")) {
      found.append(.node(try expectShape(value, SHACL.name("node"))))
    }
    for value in graph.objects(of: node, SHACL.property) {
      found.append(.property(try expectShape(value, SHACL.property)))
    }
    return try found + qualifiedConstraints(of: shape)
  }

  private mutating func qualifiedConstraints(
    of shape: Shape
  ) throws(ShapeError.Problem) -> [Constraint] {
    let least = try count(shape.node, "qualifiedMinCount")
    let most = try count(shape.node, "qualifiedMaxCount")
    let isDisjoint = try boolean(shape.node, "qualifiedValueShapesDisjoint") ?? false
    var found: [Constraint] = []
    for value in graph.objects(of: shape.node, SHACL.qualifiedValueShape) {
      try requirePath(shape, "qualifiedValueShape")
      let qualified = try expectShape(value, SHACL.qualifiedValueShape)
      let qualification = Constraint.Qualification(
        shape: qualified, excluded: isDisjoint ? siblings(of: qualified, in: shape.node) : [])
      if let least { found.append(.qualifiedMinCount(least, qualification)) }
      if let most { found.append(.qualifiedMaxCount(most, qualification)) }
    }
    return found
  }

  /// The other qualified shapes of the shapes that a property shape belongs to.
  private func siblings(of qualified: Term, in shape: Term) -> [Term] {
    let parents = graph.subjects(with: SHACL.property, shape)
    let siblings = parents.flatMap { parent in
      graph.objects(of: parent, SHACL.property)
        .flatMap { graph.objects(of: $0, SHACL.qualifiedValueShape) }
    }
    return Set(siblings).subtracting([qualified]).sorted()
  }

  private func otherConstraints(of shape: Shape) throws(ShapeError.Problem) -> [Constraint] {
    let node = shape.node
    var found: [Constraint] = []
    let ignored = try single(node, "ignoredProperties").map { (head) throws(ShapeError.Problem) in
      try list(head, SHACL.ignoredProperties).map { (term) throws(ShapeError.Problem) in
        try iri(term, SHACL.ignoredProperties)
      }
    }
    if try boolean(node, "closed") == true {
      let named = graph.objects(of: node, SHACL.property)
        .flatMap { graph.objects(of: $0, SHACL.path) }
        .compactMap { if case .iri(let iri) = $0 { iri } else { nil } }
      found.append(.closed(allowed: Set(named).union(ignored ?? [])))
    }
    for value in graph.objects(of: node, SHACL.name("hasValue")) { found.append(.hasValue(value)) }
    if let head = try single(node, "in") { found.append(.isIn(try list(head, SHACL.name("in")))) }
    return found
  }

  private func requirePath(_ shape: Shape, _ name: String) throws(ShapeError.Problem) {
    guard shape.path != nil else { throw .onlyForPropertyShapes(property: SHACL.name(name)) }
  }
}
