// A pattern ready to be matched: without optional parts, with the classes of its arguments.

/// One way to read a pattern, optional parts taken or left.
package struct FlatPattern: Hashable, Sendable {
  /// What may stand before a step.
  package enum Gap: Hashable, Sendable {
    case adjacent
    /// Insertions in brackets, dates and quotation marks: what may stand before a comma.
    case insertions
    /// Words that carry no argument.
    case light
    /// Anything of the same clause.
    case clause
    /// Anything of the same sentence.
    case sentence
  }

  /// An element and the gap that the pattern writes before it, if it writes one.
  package struct Step: Hashable, Sendable {
    package let element: RelationRule.Element
    package let gap: Gap?
  }

  /// The type by which a rule asks for the adjective of a country: `@b:Demonym`.
  package static let demonymType = "Demonym"

  /// The type by which a rule asks for a post that stands as a predicate: `@p:Post`.
  package static let postType = "Post"

  package let steps: [Step]
  /// The step at which the match begins: the first verb, else the first word.
  package let anchor: Int
  /// The classes that each argument may have.
  package let types: [String: Set<String>]
  private let gaps: [Gap]
  /// How many nodes it needs that stand for entities or posts.
  package let argumentCount: Int

  /// A pattern of steps.
  package init(steps: [Step], anchor: Int, types: [String: Set<String>]) {
    self.steps = steps
    self.anchor = anchor
    self.types = types
    argumentCount = steps.count { step in
      switch step.element {
      case .argument, .enumeration: true
      case .verb, .words, .optional, .gap, .sentenceStart: false
      }
    }
    gaps = steps.indices.map { Self.gap(before: $0, of: steps) }
  }

  /// The words by which the anchor can be found.
  package var anchorWords: Set<String> {
    guard case .words(let words, let listed) = steps[anchor].element else { return [] }
    return words.union(listed)
  }

  /// The lemmas by which the anchor can be found.
  package var anchorLemmas: Set<String> {
    guard case .verb(let lemmas, _) = steps[anchor].element else { return [] }
    return lemmas
  }

  /// What may stand before a step, to its left.
  package func gap(before step: Int) -> Gap { gaps[step] }

  private static func gap(before step: Int, of steps: [Step]) -> Gap {
    if let written = steps[step].gap { return written }
    guard step > 0 else { return .adjacent }
    if case .words([","], let listed) = steps[step].element, listed.isEmpty { return .insertions }
    switch (steps[step - 1].element, steps[step].element) {
    case (.verb, .words), (.argument, .words), (.enumeration, .words): return .clause
    default: return .light
    }
  }

  /// Whether its verb has a subject before it in the pattern and an object right behind: what a verb
  /// that vowel marks make a passive cannot have.
  package var isTransitive: Bool {
    guard anchor > 0, anchor + 1 < steps.count, case .verb = steps[anchor].element else {
      return false
    }
    switch steps[anchor - 1].element {
    case .argument, .enumeration: break
    case .verb, .words, .sentenceStart, .optional, .gap: return false
    }
    switch steps[anchor + 1].element {
    case .argument, .enumeration: return true
    case .words(_, let listed): return !listed.isEmpty
    case .verb, .sentenceStart, .optional, .gap: return false
    }
  }

  /// Every flat reading of a rule's patterns.
  package static func patterns(of rule: RelationRule, schema: Schema) -> [FlatPattern] {
    rule.patterns.flatMap { pattern in
      alternatives(pattern).compactMap { flat($0, rule, schema) }
    }
  }

  private static func alternatives(_ elements: [RelationRule.Element]) -> [[RelationRule.Element]] {
    var results: [[RelationRule.Element]] = [[]]
    for element in elements {
      if case .optional(let inner) = element {
        let taken = alternatives(inner)
        results = results.flatMap { result in taken.map { result + $0 } + [result] }
      } else {
        results = results.map { $0 + [element] }
      }
    }
    return results
  }

  private static func flat(
    _ elements: [RelationRule.Element], _ rule: RelationRule, _ schema: Schema
  ) -> FlatPattern? {
    var steps: [Step] = []
    var gap: Gap?
    var types: [String: Set<String>] = [:]
    for element in elements {
      switch element {
      case .gap(let written): gap = written
      case .argument(let name, let named), .enumeration(let name, let named):
        types[name] = named.isEmpty ? rule.types(of: name, in: schema) : named
        steps.append(Step(element: element, gap: gap))
        gap = nil
      case .verb, .words, .sentenceStart, .optional:
        steps.append(Step(element: element, gap: gap))
        gap = nil
      }
    }
    let verb = steps.firstIndex { if case .verb = $0.element { true } else { false } }
    let word = steps.firstIndex { step in
      if case .words(let words, let listed) = step.element {
        return !listed.isEmpty || words.contains { $0.count > 2 }
      }
      return false
    }
    let any = steps.firstIndex { if case .words = $0.element { true } else { false } }
    guard let anchor = verb ?? word ?? any else { return nil }
    return FlatPattern(steps: steps, anchor: anchor, types: types)
  }
}
