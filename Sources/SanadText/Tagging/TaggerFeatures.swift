// The features by which the tagger judges the tokens of a sentence, as numbers.

/// The features of a sentence's tokens, as hashes.
///
/// A state feature speaks for or against labels of its token; an edge feature for or against labels
/// after a label of a type.
package struct TaggerFeatures: Sendable {
  /// How many edge features each token has.
  package static let edgesPerToken = 9
  /// The state feature that every token has.
  package static let bias = FeatureHash.feature(1, 0)

  /// The state features of all tokens, one token after the other.
  private var states: [UInt32] = []
  /// The edge features of all tokens, one token after the other.
  private var edges: [UInt32] = []
  /// Where each token's state features end in `states`.
  private var stateEnds: [Int] = []

  /// The features of the tokens of a sentence.
  ///
  /// - Complexity: O(length of the sentence in bytes).
  package init(of tokens: ArraySlice<Token>, lexicon: TaggerLexicon) {
    states.reserveCapacity(tokens.count * 80)
    edges.reserveCapacity(tokens.count * Self.edgesPerToken)
    stateEnds.reserveCapacity(tokens.count)
    TaggerFeatureBuilder(tokens, lexicon: lexicon).addAll(to: &self)
  }

  /// How many tokens the sentence has.
  package var count: Int { stateEnds.count }

  /// The state features of a token.
  package func states(at index: Int) -> ArraySlice<UInt32> {
    states[(index == 0 ? 0 : stateEnds[index - 1])..<stateEnds[index]]
  }

  /// The edge features of a token.
  package func edges(at index: Int) -> ArraySlice<UInt32> {
    edges[index * Self.edgesPerToken..<(index + 1) * Self.edgesPerToken]
  }

  /// Adds a state feature to the current token: its template and one or two values.
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
    states.append(FeatureHash.feature(template, a, b))
  }

  /// Adds an edge feature to the current token: its template and one or two values.
  mutating func addEdge(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
    edges.append(FeatureHash.feature(template, a, b))
  }

  /// Goes on to the next token.
  mutating func finishToken() { stateEnds.append(states.count) }
}
