// A report in words.
internal import SanadRDF

extension ValidationResult {
  /// What was found, in a line: the node, the path, and what is wrong there.
  public func line(_ names: TermNames) -> String {
    let place = path.map { " " + names.text($0) } ?? ""
    let note = messages.isEmpty ? "" : " (\(message(names)))"
    return "\(names.text(focus))\(place): \(finding(names))\(note)"
  }

  /// What is wrong, in the shape's own words where it has some, in English if it can be.
  public func message(_ names: TermNames) -> String {
    let own = messages.first { $0.language == nil || $0.language == "en" } ?? messages.first
    return own?.lexical ?? finding(names)
  }

  /// What is wrong, as the constraint has it.
  private func finding(_ names: TermNames) -> String {
    guard let value else { return demand(names) }
    let reasons = details.prefix(3).map { detail in
      detail.path.map { names.text($0) + ": " + detail.finding(names) }
        ?? (detail.value == value ? detail.demand(names) : detail.finding(names))
    }
    let reason = reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")
    return "\(names.text(value)) \(demand(names))\(reason)"
  }

  /// What the constraint asks, said of what does not do so.
  private func demand(_ names: TermNames) -> String {
    func list(_ terms: [Term]) -> String { terms.map { names.text($0) }.joined(separator: ", ") }
    func nouns(_ shapes: [Term]) -> String {
      shapes.map { noun($0, names) }.joined(separator: ", ")
    }
    return switch constraint {
    case .isInstance(let type): "is no \(names.text(type))"
    case .datatype(let datatype): "is no well-formed \(names.text(datatype))"
    case .nodeKind(let kind): "is no \(kind.words)"
    case .minCount(let count): "fewer than \(count) \(count == 1 ? "value" : "values")"
    case .maxCount(let count): "more than \(count) \(count == 1 ? "value" : "values")"
    case .bound(.minExclusive, let limit): "is not greater than \(names.text(.literal(limit)))"
    case .bound(.minInclusive, let limit): "is not \(names.text(.literal(limit))) or greater"
    case .bound(.maxExclusive, let limit): "is not less than \(names.text(.literal(limit)))"
    case .bound(.maxInclusive, let limit): "is not \(names.text(.literal(limit))) or less"
    case .minLength(let length): "is shorter than \(length)"
    case .maxLength(let length): "is longer than \(length)"
    case .pattern(let pattern): "does not match the pattern \(pattern.source)"
    case .languageIn(let ranges): "is in none of the languages \(ranges.joined(separator: ", "))"
    case .uniqueLanguage: "several values in one language"
    case .equals(let property): "is not a value of both this and \(names.text(property))"
    case .disjoint(let property): "is also a value of \(names.text(property))"
    case .lessThan(let property): "is not less than the value of \(names.text(property))"
    case .lessThanOrEquals(let property): "is greater than the value of \(names.text(property))"
    case .not(let shape): "is \(noun(shape, names)), which it may not be"
    case .and(let shapes): "is not all of \(nouns(shapes))"
    case .or(let shapes): "is none of \(nouns(shapes))"
    case .xone(let shapes): "is not exactly one of \(nouns(shapes))"
    case .node(let shape): "does not meet the shape \(names.text(shape))"
    case .property(let shape): "does not meet the shape \(names.text(shape))"
    case .qualifiedMinCount(let count, let qualification):
      "fewer than \(count) values that are \(noun(qualification.shape, names))"
    case .qualifiedMaxCount(let count, let qualification):
      "more than \(count) values that are \(noun(qualification.shape, names))"
    case .closed: "stands behind a property that the shape does not name"
    case .hasValue(let value): "the value \(names.text(value)) is missing"
    case .isIn(let members): "is none of \(list(members))"
    }
  }

  /// What a shape asks a node to be.
  private func noun(_ shape: Term, _ names: TermNames) -> String {
    switch briefs[shape] {
    case .isInstance(let type)?: names.text(type)
    case .datatype(let datatype)?: names.text(datatype)
    case .nodeKind(let kind)?: kind.words
    case .node(let shape)?: names.text(shape)
    default: names.text(shape)
    }
  }
}

extension NodeKind {
  /// The kind in prose.
  fileprivate var words: String {
    switch self {
    case .iri: "IRI"
    case .blankNode: "blank node"
    case .literal: "literal"
    case .blankNodeOrIRI: "blank node or IRI"
    case .blankNodeOrLiteral: "blank node or literal"
    case .iriOrLiteral: "IRI or literal"
    }
  }
}
