// The terms that a context defines, each once those are that it is written with
// (https://www.w3.org/TR/json-ld11-api/#create-term-definition).

/// The definitions of one context while they are brought into force.
struct TermDefinitions {
  private enum State {
    case begun, done
  }

  private static let contextWords: Set<String> = [
    "@base", "@direction", "@import", "@language", "@propagate", "@protected", "@version", "@vocab",
  ]

  private let members: [JSONObject.Member]
  private let byTerm: [String: JSONObject.Member]
  private let isProtected: Bool
  private let overridesProtected: Bool
  private var states: [String: State] = [:]

  /// The definitions of a context.
  init(_ object: JSONObject, isProtected: Bool, overridesProtected: Bool) {
    members = object.members.filter { !Self.contextWords.contains($0.key) }
    byTerm = Dictionary(members.map { ($0.key, $0) }) { first, _ in first }
    self.isProtected = isProtected
    self.overridesProtected = overridesProtected
  }

  /// Brings all of them into force.
  mutating func define(
    in context: inout JSONLDContext, _ processor: JSONLDProcessor
  ) throws(SyntaxError) {
    for member in members { try define(member, in: &context, processor) }
  }

  private mutating func define(
    _ member: JSONObject.Member, in context: inout JSONLDContext, _ processor: JSONLDProcessor
  ) throws(SyntaxError) {
    let term = member.key
    switch states[term] {
    case .done: return
    case .begun:
      throw processor.error(
        "the term '\(term)' is defined by itself", "write its IRI", at: member.offset)
    case nil: states[term] = .begun
    }
    defer { states[term] = .done }
    guard !term.isEmpty else {
      throw processor.error("a term is empty", "give it a name", at: member.offset)
    }
    if term == "@type" {
      guard let object = member.value.object, !object.members.isEmpty,
        object.members.allSatisfy({
          $0.key == "@protected" || $0.key == "@container" && $0.value.text == "@set"
        })
      else { throw redefinition(member, processor) }
    } else if JSONLDKeyword.contains(term) {
      throw redefinition(member, processor)
    } else if JSONLDKeyword.isReserved(term) {
      return
    }
    let before = context.terms.removeValue(forKey: term)
    guard var definition = try definition(member, in: &context, processor) else { return }
    if let before, before.isProtected, !overridesProtected {
      var same = definition
      same.isProtected = before.isProtected
      guard same == before else {
        throw processor.error(
          "the term '\(term)' is protected and defined anew", "use another term",
          at: member.offset)
      }
      definition = before
    }
    context.terms[term] = definition
  }

  private func redefinition(
    _ member: JSONObject.Member, _ processor: JSONLDProcessor
  ) -> SyntaxError {
    processor.error(
      "the keyword '\(member.key)' is defined as a term",
      "give the term a name without @; @type can only have \"@container\": \"@set\"",
      at: member.offset)
  }

  /// What a member defines, or nil where it is passed over.
  private mutating func definition(
    _ member: JSONObject.Member, in context: inout JSONLDContext, _ processor: JSONLDProcessor
  ) throws(SyntaxError) -> JSONLDContext.Term? {
    var definition = JSONLDContext.Term()
    definition.isProtected = isProtected
    let isSimple = member.value.text != nil
    let object: JSONObject
    switch member.value {
    case .null: return definition
    case .string:
      object = JSONObject(
        offset: member.offset,
        members: [JSONObject.Member(key: "@id", offset: member.offset, value: member.value)])
    case .object(let value): object = value
    case .boolean, .number, .array:
      throw processor.error(
        "the term '\(member.key)' is defined by neither an IRI nor an object", "write one of them",
        at: member.offset)
    }
    if let value = object.member("@protected") {
      definition.isProtected = try processor.boolean(value)
    }
    if let value = object.member("@type") {
      definition.type = try type(value, in: &context, processor)
    }
    if let value = object.member("@reverse") {
      guard try setReverse(value, object, &definition, in: &context, processor) else { return nil }
    } else {
      guard
        try setIRI(member.key, object, isSimple: isSimple, &definition, in: &context, processor)
      else { return nil }
      if let id = object.member("@id"), id.value.isNull { return definition }
    }
    try setDetails(member.key, object, &definition, in: &context, processor)
    return definition
  }

  // MARK: IRIs

  /// A text as an IRI, the terms that it is written with defined first.
  mutating func iri(
    _ text: String, in context: inout JSONLDContext, _ processor: JSONLDProcessor, at offset: Int
  ) throws(SyntaxError) -> String? {
    if let member = byTerm[text] {
      if states[text] != .done { try define(member, in: &context, processor) }
    } else if let (prefix, suffix) = JSONLDProcessor.compactParts(text), !suffix.hasPrefix("//"),
      let member = byTerm[prefix], states[prefix] != .done
    {
      try define(member, in: &context, processor)
    }
    return try processor.expanded(text, in: context, isName: true, at: offset)
  }

  private mutating func type(
    _ member: JSONObject.Member, in context: inout JSONLDContext, _ processor: JSONLDProcessor
  ) throws(SyntaxError) -> String {
    if let text = member.value.text,
      let type = try iri(text, in: &context, processor, at: member.offset),
      ["@id", "@vocab", "@json", "@none"].contains(type) || BaseIRI.hasScheme(type.utf8)
    {
      return type
    }
    throw processor.error(
      "the @type of a term is no IRI", "write an IRI, @id, @vocab, @json or @none",
      at: member.offset)
  }

  /// Takes a property that leads back; false where it is passed over.
  private mutating func setReverse(
    _ member: JSONObject.Member, _ object: JSONObject, _ definition: inout JSONLDContext.Term,
    in context: inout JSONLDContext, _ processor: JSONLDProcessor
  ) throws(SyntaxError) -> Bool {
    guard object["@id"] == nil, object["@nest"] == nil, let text = member.value.text else {
      throw processor.error(
        "a term with @reverse has @id or @nest too, or its @reverse is no string",
        "keep \"@reverse\" with an IRI", at: member.offset)
    }
    if JSONLDKeyword.isReserved(text) { return false }
    let iri = try iri(text, in: &context, processor, at: member.offset)
    guard let iri, iri.contains(":") else { throw noIRI(member, processor) }
    if let container = object.member("@container"), !container.value.isNull {
      guard let word = container.value.text, word == "@set" || word == "@index" else {
        throw processor.error(
          "a term with @reverse has another container than @set and @index", "keep one of these",
          at: container.offset)
      }
    }
    definition.iri = iri
    definition.isReverse = true
    return true
  }

  /// Takes the IRI that a term stands for; false where the term is passed over.
  private mutating func setIRI(
    _ term: String, _ object: JSONObject, isSimple: Bool, _ definition: inout JSONLDContext.Term,
    in context: inout JSONLDContext, _ processor: JSONLDProcessor
  ) throws(SyntaxError) -> Bool {
    let parts = JSONLDProcessor.compactParts(term)
    if let member = object.member("@id"), member.value.text != term {
      if member.value.isNull { return true }
      guard let text = member.value.text else { throw noIRI(member, processor) }
      if JSONLDKeyword.isReserved(text), !JSONLDKeyword.contains(text) { return false }
      let iri = try iri(text, in: &context, processor, at: member.offset)
      guard let iri, JSONLDKeyword.contains(iri) || iri.contains(":"), iri != "@context" else {
        throw noIRI(member, processor)
      }
      definition.iri = iri
      let isCompact = parts.map { !$0.suffix.isEmpty } ?? false
      if isCompact || term.contains("/") {
        states[term] = .done
        guard try self.iri(term, in: &context, processor, at: member.offset) == iri else {
          throw processor.error(
            "the term '\(term)' has the form of another IRI than the one given to it",
            "use a term without ':' and '/'", at: member.offset)
        }
      } else if isSimple, parts == nil {
        definition.isPrefix =
          iri.hasPrefix("_:") || iri.utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
      }
    } else if let (prefix, suffix) = parts {
      if let member = byTerm[prefix], states[prefix] != .done {
        try define(member, in: &context, processor)
      }
      definition.iri = context.terms[prefix].map { ($0.iri ?? "") + suffix } ?? term
    } else if term == "@type" {
      definition.iri = "@type"
    } else {
      let iri = try processor.expanded(term, in: context, isName: true, at: object.offset)
      guard let iri, context.vocabulary != nil, iri.contains(":") || !term.contains("/") else {
        throw processor.error(
          "the term '\(term)' has no IRI", "give it an @id, or the context an @vocab",
          at: object.offset)
      }
      definition.iri = iri
    }
    return true
  }

  private func noIRI(_ member: JSONObject.Member, _ processor: JSONLDProcessor) -> SyntaxError {
    processor.error(
      "\(member.key) of a term is no IRI", "write an IRI, or one with a prefix of the context",
      at: member.offset)
  }
}
