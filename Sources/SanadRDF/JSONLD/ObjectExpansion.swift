// One object of JSON-LD: what its keywords make of it, and what its other keys say.

/// An object while its members are taken in.
struct ObjectExpansion {
  let processor: JSONLDProcessor
  let object: JSONObject
  let context: JSONLDActiveContext
  /// The context before that of the object's types.
  let typeContext: JSONLDActiveContext
  /// The key that leads to the object.
  let key: String?

  /// What the object says as a node.
  var node = JSONLDNode()
  private var seen: Set<String> = []
  private var value: JSONObject.Member?
  private var language: String?
  private var direction: TextDirection?
  private var types: [String]?
  private var list: [JSONLDItem]?
  private var set: JSONLDResult?

  init(
    processor: JSONLDProcessor, object: JSONObject, context: JSONLDActiveContext,
    typeContext: JSONLDActiveContext, key: String?
  ) {
    self.processor = processor
    self.object = object
    self.context = context
    self.typeContext = typeContext
    self.key = key
  }

  /// The place of what stands below a key.
  func place(
    _ key: String?, _ member: JSONObject.Member, _ context: JSONLDActiveContext? = nil
  ) -> JSONLDProcessor.Place {
    JSONLDProcessor.Place(context: context ?? self.context, key: key, offset: member.offset)
  }

  /// An error at a member.
  func error(_ message: String, _ remedy: String, _ member: JSONObject.Member) -> SyntaxError {
    processor.error(message, remedy, at: member.offset)
  }

  /// Takes in the members of the object, or of one that `@nest` puts there.
  mutating func take(_ object: JSONObject) throws(SyntaxError) {
    var nests: [JSONObject.Member] = []
    for member in object.members where member.key != "@context" {
      let property = try processor.expanded(
        member.key, in: context.value, isName: true, at: member.offset)
      guard let property else { continue }
      if property == "@nest" {
        nests.append(member)
      } else if JSONLDKeyword.contains(property) {
        try take(keyword: property, member)
      } else if property.contains(":") {
        seen.insert("property")
        try take(property: property, member)
      }
    }
    for member in nests { try takeNest(member) }
  }

  private mutating func takeNest(_ member: JSONObject.Member) throws(SyntaxError) {
    var inner = self
    if let scoped = context.value.terms[member.key]?.context {
      let context = try processor.context(
        scoped, in: context.value, at: member.offset,
        JSONLDProcessor.ContextRules(overridesProtected: true))
      inner = ObjectExpansion(
        processor: processor, object: object, context: JSONLDActiveContext(context),
        typeContext: typeContext, key: key)
      inner.node = node
    }
    for element in member.value.elements {
      guard let nested = element.object else {
        throw error("@nest holds something other than objects", "put properties into it", member)
      }
      for part in nested.members {
        let property = try processor.expanded(
          part.key, in: inner.context.value, isName: true, at: part.offset)
        if property == "@value" {
          throw error("@nest holds @value", "put properties into it", part)
        }
      }
      try inner.take(nested)
    }
    node = inner.node
    types = inner.types ?? types
    seen.formUnion(inner.seen)
  }

  // MARK: Keywords

  private mutating func take(
    keyword: String, _ member: JSONObject.Member
  ) throws(SyntaxError) {
    guard key != "@reverse" else {
      throw error(
        "\(keyword) stands in @reverse",
        "keep only properties there, with the nodes they come from",
        member)
    }
    guard seen.insert(keyword).inserted || keyword == "@type" || keyword == "@included" else {
      throw error("two keys stand for \(keyword)", "keep one of them", member)
    }
    switch keyword {
    case "@id":
      guard let text = member.value.text else {
        throw error("@id is no string", "write the IRI of the node", member)
      }
      node.id =
        try processor.expanded(text, in: context.value, isReference: true, at: member.offset) ?? ""
    case "@type": try takeTypes(member)
    case "@graph":
      node.graph =
        try (node.graph ?? []) + processor.expanded(member.value, at: place("@graph", member)).items
    case "@included":
      let items = try processor.expanded(member.value, at: place(nil, member)).items
      guard items.allSatisfy({ $0.node != nil }),
        member.value.elements.allSatisfy({ $0.object != nil })
      else { throw error("@included holds something other than nodes", "keep nodes there", member) }
      node.included += items
    case "@value": value = member
    case "@language":
      guard let text = member.value.text else {
        throw error("@language is no string", "write it as in \"fr\"", member)
      }
      language = text.lowercased()
    case "@direction": direction = try processor.direction(member)
    case "@index":
      guard member.value.text != nil else {
        throw error("@index is no string", "write a string", member)
      }
    case "@list":
      if key != nil, key != "@graph" {
        list = try listItems(member)
      }
    case "@set": set = try processor.expanded(member.value, at: place(key, member))
    case "@reverse": try takeReverse(member)
    default:
      throw error("\(keyword) has no meaning in a node or value", "leave it out", member)
    }
  }

  /// The members of a list, arrays among them being lists of their own.
  private func listItems(_ member: JSONObject.Member) throws(SyntaxError) -> [JSONLDItem] {
    let isListTerm = key.flatMap { context.value.terms[$0] }?.container.contains(.list) ?? false
    if isListTerm { return try processor.expanded(member.value, at: place(key, member)).items }
    var items: [JSONLDItem] = []
    for element in member.value.elements {
      let result = try processor.expanded(element, at: place(key, member))
      if case .array = element { items.append(.list(result.items)) } else { items += result.items }
    }
    return items
  }

  private mutating func takeTypes(_ member: JSONObject.Member) throws(SyntaxError) {
    for element in member.value.elements {
      guard let text = element.text else {
        throw error("@type holds something other than strings", "write IRIs or terms", member)
      }
      let type = try processor.expanded(
        text, in: typeContext.value, isReference: true, isName: true, at: member.offset)
      if let type { types = (types ?? []) + [type] }
    }
  }

  private mutating func takeReverse(_ member: JSONObject.Member) throws(SyntaxError) {
    guard member.value.object != nil else {
      throw error("@reverse is no object", "write properties with the nodes they come from", member)
    }
    guard
      let inner = try processor.expanded(member.value, at: place("@reverse", member)).items
        .first?.node
    else { return }
    // What is reversed twice leads forward again.
    for (property, items) in inner.reverse { node.add(items, to: property) }
    for (property, items) in inner.properties {
      try addReverse(items, to: property, member)
    }
  }

  /// Adds nodes from which a property leads here.
  mutating func addReverse(
    _ items: [JSONLDItem], to property: String, _ member: JSONObject.Member
  ) throws(SyntaxError) {
    guard items.allSatisfy({ $0.node != nil }) else {
      throw error(
        "a property that leads back has a value or a list", "keep nodes there", member)
    }
    node.reverse.append((property, items))
  }

  // MARK: What the object is

  /// What the object comes to.
  func result() throws(SyntaxError) -> JSONLDResult {
    if let value { return try valueResult(value) }
    if list != nil || set != nil || seen.contains("@list") {
      guard seen.subtracting(["@list", "@set", "@index"]).isEmpty, list == nil || set == nil else {
        throw processor.error(
          "@list or @set stands beside other keys", "keep only @index beside it", at: object.offset)
      }
      if let list { return .one(.list(list)) }
      return set ?? .none
    }
    if !seen.isEmpty, seen.isSubset(of: ["@language", "@direction"]) { return .none }
    var node = node
    node.types = types ?? []
    return .one(.node(node))
  }

  private func valueResult(_ member: JSONObject.Member) throws(SyntaxError) -> JSONLDResult {
    let allowed: Set<String> = ["@value", "@type", "@language", "@direction", "@index"]
    guard seen.isSubset(of: allowed), types == nil || language == nil && direction == nil else {
      throw error(
        "@value stands beside keys that it cannot have",
        "keep @type, or @language and @direction, beside it", member)
    }
    let type = types?.last
    if type == "@json", types?.count == 1 {
      return .one(.value(JSONLDValue(value: member.value, type: type)))
    }
    switch member.value {
    case .null: return .none
    case .array, .object:
      throw error("@value is an array or object", "write a string, a number, true or false", member)
    case .boolean, .number:
      guard language == nil else {
        throw error("a value with @language is no string", "write a string", member)
      }
    case .string: break
    }
    if let types {
      guard types.count == 1, let type, BaseIRI.hasScheme(type.utf8) else {
        throw error("the @type of a value is no IRI", "write one IRI of a datatype", member)
      }
    }
    return .one(
      .value(
        JSONLDValue(value: member.value, type: type, language: language, direction: direction)))
  }
}
