// Elements of JSON turned into nodes, values and lists (https://www.w3.org/TR/json-ld11-api/#expansion-algorithm).

extension JSONLDProcessor {
  /// Where an element stands: the context in force and the key that leads there.
  struct Place {
    var context: JSONLDActiveContext
    /// The key, nil at the top.
    var key: String?
    /// The offset of the key or of the element.
    var offset: Int
    /// Whether the element is a value of an index, whose context is in force as it is.
    var isInIndex = false

    /// What the context says of the key.
    var term: JSONLDContext.Term? { key.flatMap { context.value.terms[$0] } }

    /// Whether the element stands in a graph and not below a property.
    var isFree: Bool { key == nil || key == "@graph" }
  }

  /// What an element comes to.
  ///
  /// - Throws: `SyntaxError` where JSON-LD does not allow it.
  func expanded(_ element: JSONValue, at place: Place) throws(SyntaxError) -> JSONLDResult {
    switch element {
    case .null: return .none
    case .boolean, .number, .string:
      if place.isFree { return .none }
      guard let scoped = place.term?.context else {
        return .one(try item(element, at: place, place.context.value))
      }
      let context = try self.context(scoped, in: place.context.value, at: place.offset)
      return .one(try item(element, at: place, context))
    case .array(let elements):
      let isList = place.term?.container.contains(.list) ?? false
      var items: [JSONLDItem] = []
      for element in elements {
        let result = try expanded(element, at: place)
        if isList, case .many(let members) = result {
          items.append(.list(members))
        } else {
          items += result.items
        }
      }
      return .many(items)
    case .object(let object): return try expanded(object, at: place)
    }
  }

  /// A scalar as its key says: a node by its IRI, or a value with a type or language
  /// (https://www.w3.org/TR/json-ld11-api/#value-expansion).
  func item(
    _ scalar: JSONValue, at place: Place, _ context: JSONLDContext
  ) throws(SyntaxError) -> JSONLDItem {
    let term = place.term
    if let text = scalar.text, term?.type == "@id" || term?.type == "@vocab" {
      let id = try expanded(
        text, in: context, isReference: true, isName: term?.type == "@vocab", at: place.offset)
      return .node(JSONLDNode(id: id))
    }
    var value = JSONLDValue(value: scalar)
    if let type = term?.type, type != "@id", type != "@vocab", type != "@none" {
      value.type = type
    } else if scalar.text != nil {
      value.language = term?.language ?? context.language
      value.direction = term?.direction ?? context.direction
    }
    return .value(value)
  }

  private func expanded(_ object: JSONObject, at place: Place) throws(SyntaxError) -> JSONLDResult {
    var context = place.context
    if let previous = context.value.previous, !place.isInIndex,
      try !isValueOrReference(object, in: context.value)
    {
      context = JSONLDActiveContext(previous)
    }
    if let scoped = place.term?.context {
      context = JSONLDActiveContext(
        try self.context(
          scoped, in: context.value, at: place.offset, ContextRules(overridesProtected: true)))
    }
    if let member = object.member("@context") {
      context = JSONLDActiveContext(
        try self.context(member.value, in: context.value, at: member.offset))
    }
    let typeContext = context
    let typeMembers = object.members.filter { typeContext.value.isType($0.key) }
      .sorted { $0.key.precedesInCodeUnits($1.key) }
    for member in typeMembers {
      let types = member.value.elements.compactMap(\.text)
        .filter { typeContext.value.terms[$0]?.context != nil }
      for type in types.sorted(by: { $0.precedesInCodeUnits($1) }) {
        guard let scoped = typeContext.value.terms[type]?.context else { continue }
        context = JSONLDActiveContext(
          try self.context(
            scoped, in: context.value, at: member.offset, ContextRules(propagates: false)))
      }
    }
    var expansion = ObjectExpansion(
      processor: self, object: object, context: context, typeContext: typeContext, key: place.key)
    try expansion.take(object)
    return try expansion.result()
  }

  /// Whether an object is a value, or only names a node: the context around it goes on for those.
  private func isValueOrReference(
    _ object: JSONObject, in context: JSONLDContext
  ) throws(SyntaxError) -> Bool {
    for member in object.members {
      let key = try expanded(member.key, in: context, isName: true, at: member.offset)
      if key == "@value" || (key == "@id" && object.members.count == 1) { return true }
    }
    return false
  }
}
