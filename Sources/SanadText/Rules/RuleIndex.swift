// The rules of a pack by the words and verbs at which they can begin.

/// The flat patterns of relation rules, found by their anchors.
package struct RuleIndex: Sendable {
  /// A pattern with the rule that it belongs to.
  package final class Entry: Sendable {
    // A class, since sentences hand entries about far more often than they look into them.
    package let rule: RelationRule
    package let pattern: FlatPattern
    /// The rule's place in its file, the pattern's in the rule.
    let order: Int

    fileprivate init(rule: RelationRule, pattern: FlatPattern, order: Int) {
      self.rule = rule
      self.pattern = pattern
      self.order = order
    }
  }

  private var byWord = WordTable<[Entry]>()
  private var byLemma = WordTable<[Entry]>()

  /// An index of a pack's rules.
  package init(rules: [RelationRule], schema: Schema) {
    var order = 0
    for rule in rules {
      for pattern in FlatPattern.patterns(of: rule, schema: schema) {
        let entry = Entry(rule: rule, pattern: pattern, order: order)
        order += 1
        for word in pattern.anchorWords { byWord[word, default: []].append(entry) }
        for lemma in pattern.anchorLemmas { byLemma[lemma, default: []].append(entry) }
      }
    }
  }

  /// The entries that can begin at a node, in the order of the rule file.
  package func entries(at node: SentenceNode) -> [Entry] {
    switch node.content {
    case .word(let word): return byWord[word] ?? []
    case .punctuation(let mark): return byWord[mark] ?? []
    case .verb(let group):
      if group.lemmas.count == 1 { return group.lemmas.first.flatMap { byLemma[$0] } ?? [] }
      let found = group.lemmas.sorted().flatMap { byLemma[$0] ?? [] }
      return found.sorted { $0.order < $1.order }
    case .entities: return node.head.flatMap { byWord[$0] } ?? []
    case .demonym, .time, .aside, .post: return []
    }
  }
}
