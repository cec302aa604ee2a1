// What a context says of a term beside its IRI: container, language, nesting and the like.

extension TermDefinitions {
  /// Takes what is said of a term beside its IRI and type.
  mutating func setDetails(
    _ term: String, _ object: JSONObject, _ definition: inout JSONLDContext.Term,
    in context: inout JSONLDContext, _ processor: JSONLDProcessor
  ) throws(SyntaxError) {
    for member in object.members {
      func wrong(_ remedy: String) -> SyntaxError {
        processor.error(
          "the term '\(term)' has a value for \(member.key) that it cannot have", remedy,
          at: member.offset)
      }
      switch member.key {
      case "@id", "@protected", "@reverse", "@type": continue
      case "@container":
        if definition.isReverse, member.value.isNull { continue }
        definition.container = try container(member, processor)
      case "@context":
        // It must be well-formed, though it comes into force only below the term.
        _ = try processor.context(
          member.value, in: context, at: member.offset,
          JSONLDProcessor.ContextRules(overridesProtected: true))
        definition.context = member.value
      case "@direction":
        if object["@type"] == nil { definition.direction = .some(try processor.direction(member)) }
      case "@index":
        guard let text = member.value.text,
          try iri(text, in: &context, processor, at: member.offset)?.contains(":") == true
        else { throw wrong("write the IRI of a property") }
        definition.index = text
      case "@language":
        guard member.value.isNull || member.value.text != nil else {
          throw wrong("write it as in \"fr\", or null")
        }
        if object["@type"] == nil { definition.language = .some(member.value.text?.lowercased()) }
      case "@nest":
        guard let text = member.value.text, text == "@nest" || !JSONLDKeyword.contains(text) else {
          throw wrong("write @nest, or a term for it")
        }
        definition.nest = text
      case "@prefix":
        definition.isPrefix = try processor.boolean(member)
        guard !term.contains(":"), !term.contains("/"),
          !(definition.isPrefix && JSONLDKeyword.contains(definition.iri ?? ""))
        else { throw wrong("make a term without ':' and '/' the prefix") }
      default:
        throw processor.error(
          "a term is defined with '\(member.key)', which has no meaning there", "leave it out",
          at: member.offset)
      }
    }
    if definition.index != nil, !definition.container.contains(.index) {
      throw processor.error(
        "the term '\(term)' has @index, but its container is none",
        "add \"@container\": \"@index\"", at: object.offset)
    }
    if definition.container.contains(.type) {
      definition.type = definition.type ?? "@id"
      guard definition.type == "@id" || definition.type == "@vocab" else {
        throw processor.error(
          "the term '\(term)' has the container @type and another type than @id and @vocab",
          "keep one of these", at: object.offset)
      }
    }
  }

  private func container(
    _ member: JSONObject.Member, _ processor: JSONLDProcessor
  ) throws(SyntaxError) -> JSONLDContext.Container {
    let words = member.value.elements.map { $0.text.flatMap { JSONLDContext.Container.words[$0] } }
    let container = words.compactMap(\.self).reduce(into: JSONLDContext.Container()) {
      $0.formUnion($1)
    }
    guard !words.isEmpty, words.allSatisfy({ $0 != nil }), container.isAllowed else {
      throw processor.error(
        "@container has a value that it cannot have",
        "write @list, @set, @index, @language, @id, @type or @graph, or @set or @graph beside one",
        at: member.offset)
    }
    return container
  }
}
