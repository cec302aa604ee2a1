// How each constraint is checked.
internal import SanadRDF

extension Validation {
  /// What a constraint does not allow in its context.
  mutating func findings(
    of constraint: Constraint, _ context: Context
  ) throws(ShapeError) -> [Finding] {
    switch constraint {
    case .isInstance, .datatype, .nodeKind, .bound, .minLength, .maxLength, .pattern, .languageIn,
      .isIn:
      var findings: [Finding] = []
      for value in context.values where !allows(constraint, value) {
        findings.append(context.finding(constraint, value: value))
      }
      return findings
    case .minCount(let count):
      return context.values.count < count ? [context.finding(constraint)] : []
    case .maxCount(let count):
      return context.values.count > count ? [context.finding(constraint)] : []
    case .hasValue(let value):
      return context.values.contains(value) ? [] : [context.finding(constraint)]
    case .uniqueLanguage: return repeatedLanguages(context)
    case .equals, .disjoint, .lessThan, .lessThanOrEquals: return pairFindings(constraint, context)
    case .not, .and, .or, .xone, .node:
      var findings: [Finding] = []
      for value in context.values {
        if let finding = try shapeFinding(constraint, value, context) { findings.append(finding) }
      }
      return findings
    case .property(let shape):
      var findings: [Finding] = []
      for value in context.values { findings += try self.findings(of: shape, at: value) }
      return findings
    case .qualifiedMinCount(let count, let qualification):
      let found = try self.count(qualification, context.values, isMost: false)
      return found < count ? [context.finding(constraint)] : []
    case .qualifiedMaxCount(let count, let qualification):
      let found = try self.count(qualification, context.values, isMost: true)
      return found > count ? [context.finding(constraint)] : []
    case .closed(let allowed):
      return context.values.flatMap { value in
        data.triples(subject: value).filter { !allowed.contains($0.predicate) }.map { triple in
          var finding = context.finding(constraint, value: triple.object)
          finding.path = .predicate(triple.predicate)
          return finding
        }
      }
    }
  }

  // MARK: Values by themselves

  private mutating func allows(_ constraint: Constraint, _ value: Term) -> Bool {
    switch constraint {
    case .isInstance(let type): hierarchy.isInstance(value, of: type, in: data)
    case .datatype(let datatype): value.literal.map { $0.hasDatatype(datatype) } ?? false
    case .nodeKind(let kind): kind.includes(value)
    case .bound(let bound, let limit): value.literal.map { bound.allows($0, limit) } ?? false
    case .minLength(let length): value.characters.map { $0.unicodeScalars.count >= length } ?? false
    case .maxLength(let length): value.characters.map { $0.unicodeScalars.count <= length } ?? false
    case .pattern(let pattern): value.characters.map { matches($0, pattern) } ?? false
    case .languageIn(let ranges):
      value.literal?.language.map { language in
        ranges.contains { language == $0 || language.hasPrefix($0 + "-") || $0 == "*" }
      } ?? false
    case .isIn(let members): members.contains(value)
    default: true
    }
  }

  private mutating func matches(_ text: String, _ pattern: Pattern) -> Bool {
    if regexes[pattern] == nil { regexes[pattern] = pattern.regex() }
    guard let regex = regexes[pattern] else { return false }
    return (try? regex.firstMatch(in: text)) != nil
  }

  private func repeatedLanguages(_ context: Context) -> [Finding] {
    var counts: [String: Int] = [:]
    for value in context.values {
      if let language = value.literal?.language { counts[language, default: 0] += 1 }
    }
    return counts.values.filter { $0 > 1 }.map { _ in context.finding(.uniqueLanguage) }
  }

  // MARK: Values beside those of another property

  private func pairFindings(_ constraint: Constraint, _ context: Context) -> [Finding] {
    func others(_ property: IRI) -> [Term] { data.objects(of: context.focus, property) }
    /// The values once for each value of the property that they are not in order with.
    func unordered(_ property: IRI, _ isInOrder: (LiteralOrder) -> Bool) -> [Term] {
      let others = others(property)
      return context.values.flatMap { value in
        others.filter { other in
          LiteralOrder(value, other).map { !isInOrder($0) } ?? true
        }.map { _ in value }
      }
    }
    let blamed: [Term]
    switch constraint {
    case .equals(let property):
      let others = others(property)
      blamed =
        context.values.filter { !others.contains($0) }
        + others.filter { !context.values.contains($0) }
    case .disjoint(let property):
      let others = others(property)
      blamed = context.values.filter { others.contains($0) }
    case .lessThan(let property): blamed = unordered(property) { $0 == .less }
    case .lessThanOrEquals(let property): blamed = unordered(property) { $0 != .greater }
    default: blamed = []
    }
    return blamed.map { context.finding(constraint, value: $0) }
  }

  // MARK: Values by other shapes

  private mutating func shapeFinding(
    _ constraint: Constraint, _ value: Term, _ context: Context
  ) throws(ShapeError) -> Finding? {
    var finding = context.finding(constraint, value: value)
    switch constraint {
    case .not(let shape):
      return try conformsForCertain(value, to: shape) ? finding : nil
    case .and(let shapes):
      for shape in shapes where try !conforms(value, to: shape) { return finding }
      return nil
    case .or(let shapes):
      for shape in shapes where try conforms(value, to: shape) { return nil }
      return finding
    case .xone(let shapes):
      var count = 0
      for shape in shapes where try conformsForCertain(value, to: shape) { count += 1 }
      return count == 1 ? nil : finding
    case .node(let shape):
      finding.details = try findings(of: shape, at: value)
      return finding.details.isEmpty ? nil : finding
    default: return nil
    }
  }

  /// How many values have the shape that is counted and none of those that are excluded.
  private mutating func count(
    _ qualification: Constraint.Qualification, _ values: [Term], isMost: Bool
  ) throws(ShapeError) -> Int {
    var count = 0
    for value in values {
      var isCounted =
        try isMost
        ? conformsForCertain(value, to: qualification.shape)
        : conforms(value, to: qualification.shape)
      for shape in qualification.excluded where isCounted {
        isCounted = try !conformsForCertain(value, to: shape)
      }
      if isCounted { count += 1 }
    }
    return count
  }
}

extension Term {
  /// The literal that the term is, if it is one.
  var literal: Literal? {
    if case .literal(let literal) = self { literal } else { nil }
  }

  /// The text that lengths and patterns look at: there is none for blank nodes.
  fileprivate var characters: String? {
    if case .iri(let iri) = self { iri.value } else { literal?.lexical }
  }
}
