// The rules of a pack by the words and verbs at which they can begin.

/// The flat patterns of relation rules, found by their anchors.
package struct RuleIndex: Sendable {
  /// A pattern with the rule that it belongs to.
  package struct Entry: Sendable {
    package let rule: RelationRule
    package let pattern: FlatPattern
    /// The rule's place in its file, the pattern's in the rule.
    let order: Int
  }

  private var entries: [String: [Entry]] = [:]

  /// An index of a pack's rules.
  package init(rules: [RelationRule], schema: Schema) {
    var order = 0
    for rule in rules {
      for pattern in FlatPattern.patterns(of: rule, schema: schema) {
        let entry = Entry(rule: rule, pattern: pattern, order: order)
        order += 1
        for key in pattern.keys { entries[key, default: []].append(entry) }
      }
    }
  }

  /// The entries that can begin at a node, in the order of the rule file.
  package func entries(at node: SentenceNode) -> [Entry] {
    switch node.content {
    case .word(let word): return entries[word] ?? []
    case .punctuation(let mark): return entries[mark] ?? []
    case .verb(let group):
      let found = group.lemmas.sorted().flatMap { entries[FlatPattern.key(lemma: $0)] ?? [] }
      return found.sorted { $0.order < $1.order }
    case .entities: return node.head.flatMap { entries[$0] } ?? []
    case .demonym, .time, .aside, .post: return []
    }
  }
}
