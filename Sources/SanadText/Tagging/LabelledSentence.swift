// What the tagger learns from: a sentence whose names are marked.

/// A sentence with a label for each token.
package struct LabelledSentence: Sendable {
  /// The tokens.
  package let tokens: [Token]
  /// Their labels.
  package let labels: [NameLabel]
  /// Whether the names are marked by other conventions than those that the tagger is to learn.
  package let isForeign: Bool

  /// A sentence with as many labels as tokens.
  package init(tokens: [Token], labels: [NameLabel], isForeign: Bool = false) {
    precondition(tokens.count == labels.count, "each token has one label")
    self.tokens = tokens
    self.labels = labels
    self.isForeign = isForeign
  }
}
