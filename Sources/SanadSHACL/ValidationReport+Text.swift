// A report in words.
internal import SanadRDF

extension ValidationResult {
  /// What was found, in a line: the node, the path, what is wrong there, and by which shape.
  public func line(_ names: TermNames) -> String {
    let place = path.map { " " + names.text($0) } ?? ""
    let message = messages.first { $0.language == nil || $0.language == "en" } ?? messages.first
    let note = message.map { " (\($0.lexical))" } ?? ""
    let source =
      if case .blank = shape { "" } else { " [\(names.text(shape))]" }
    return "\(names.text(focus))\(place): \(finding(names))\(note)\(source)"
  }

  /// What is wrong.
  func finding(_ names: TermNames) -> String {
    guard let value else { return demand(names) }
    let reasons = details.prefix(3).map { detail in
      (detail.path.map { names.text($0) + ": " } ?? "") + detail.finding(names)
    }
    let reason = reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")
    return "\(names.text(value)) \(demand(names))\(reason)"
  }

  /// What the constraint asks, said of what does not do so.
  private func demand(_ names: TermNames) -> String {
    func list(_ terms: [Term]) -> String { terms.map { names.text($0) }.joined(separator: ", ") }
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
    case .not(let shape): "meets the shape \(names.text(shape)), which it may not"
    case .and(let shapes): "does not meet all of the shapes \(list(shapes))"
    case .or(let shapes): "meets none of the shapes \(list(shapes))"
    case .xone(let shapes): "does not meet exactly one of the shapes \(list(shapes))"
    case .node(let shape): "does not meet the shape \(names.text(shape))"
    case .property(let shape): "does not meet the shape \(names.text(shape))"
    case .qualifiedMinCount(let count, let qualification):
      "fewer than \(count) values that meet the shape \(names.text(qualification.shape))"
    case .qualifiedMaxCount(let count, let qualification):
      "more than \(count) values that meet the shape \(names.text(qualification.shape))"
    case .closed: "stands behind a property that the shape does not name"
    case .hasValue(let value): "the value \(names.text(value)) is missing"
    case .isIn(let members): "is none of \(list(members))"
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
