// A context that a document writes, brought into force
// (https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm).

extension JSONLDProcessor {
  /// How a context is brought into force.
  struct ContextRules {
    /// Whether terms may be redefined that are protected.
    var overridesProtected = false
    /// Whether the context goes on to the nodes below.
    var propagates = true
  }

  /// A context followed by one that the text writes.
  ///
  /// - Throws: `SyntaxError` where the text's is wrong or would have to be fetched.
  func context(
    _ written: JSONValue, in active: JSONLDContext, at offset: Int,
    _ rules: ContextRules = ContextRules()
  ) throws(SyntaxError) -> JSONLDContext {
    var result = active
    var propagates = rules.propagates
    if let member = written.object?.member("@propagate") { propagates = try boolean(member) }
    if !propagates, result.previous == nil { result.previous = active }
    for element in written.elements {
      switch element {
      case .null:
        guard rules.overridesProtected || !result.hasProtectedTerms else {
          throw error(
            "a context of null would do away with protected terms", "leave it out", at: offset)
        }
        let before = result
        result = JSONLDContext(base: active.documentBase)
        if !propagates { result.previous = before }
      case .string(let url):
        throw error(
          "the context '\(url)' is on the web, and contexts are not fetched",
          "put the context itself in its place", at: offset)
      case .object(let object):
        try apply(object, to: &result, rules)
      case .boolean, .number, .array:
        throw error("a context is neither an object nor null", "write an object", at: offset)
      }
    }
    return result
  }

  private func apply(
    _ object: JSONObject, to context: inout JSONLDContext, _ rules: ContextRules
  ) throws(SyntaxError) {
    var isProtected = false
    for member in object.members {
      switch member.key {
      case "@version":
        guard case .number(let text) = member.value, Double(text) == 1.1 else {
          throw error("@version is not 1.1", "write \"@version\": 1.1", at: member.offset)
        }
      case "@import":
        throw error(
          "@import asks for a context on the web, and contexts are not fetched",
          "put the members of that context here", at: member.offset)
      case "@base": try setBase(member, &context)
      case "@language":
        guard member.value.isNull || member.value.text != nil else {
          throw error("@language is no string", "write it as in \"fr\"", at: member.offset)
        }
        context.language = member.value.text?.lowercased()
      case "@direction": context.direction = try direction(member)
      case "@propagate": _ = try boolean(member)
      case "@protected": isProtected = try boolean(member)
      default: continue
      }
    }
    // The vocabulary may be relative to the one before, and to the base.
    if let member = object.member("@vocab") { try setVocabulary(member, &context) }
    var definitions = TermDefinitions(
      object, isProtected: isProtected, overridesProtected: rules.overridesProtected)
    try definitions.define(in: &context, self)
  }

  private func setBase(
    _ member: JSONObject.Member, _ context: inout JSONLDContext
  ) throws(SyntaxError) {
    if member.value.isNull {
      context.base = .none
      return
    }
    guard let text = member.value.text else {
      throw error("@base is neither an IRI nor null", "write an IRI", at: member.offset)
    }
    if let base = BaseIRI(text) {
      context.base = .iri(base)
    } else if case .iri(let before) = context.base, let base = BaseIRI(before.resolve(text)) {
      context.base = .iri(base)
    } else {
      throw error(
        "@base '\(text)' is relative, and there is no base IRI", "write the whole IRI",
        at: member.offset)
    }
  }

  private func setVocabulary(
    _ member: JSONObject.Member, _ context: inout JSONLDContext
  ) throws(SyntaxError) {
    if member.value.isNull {
      context.vocabulary = nil
      return
    }
    let text = member.value.text
    let iri = try text.flatMap { (text) throws(SyntaxError) in
      try expanded(text, in: context, isReference: true, isName: true, at: member.offset)
    }
    guard let text, let iri, text.isEmpty || iri.contains(":") || context.vocabulary != nil else {
      throw error("@vocab is no IRI", "write an IRI that ends in '/' or '#'", at: member.offset)
    }
    context.vocabulary = iri
  }

  /// The value of a member that is `true` or `false`.
  func boolean(_ member: JSONObject.Member) throws(SyntaxError) -> Bool {
    guard case .boolean(let value) = member.value else {
      throw error("\(member.key) is neither true nor false", "write one of them", at: member.offset)
    }
    return value
  }
}

extension JSONObject {
  /// The member of a key, or nil.
  func member(_ key: String) -> Member? { members.first { $0.key == key } }
}
