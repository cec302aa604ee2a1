// Finding the names in a sentence with trained weights.

/// Finds names of persons, organizations and places in sentences of one language.
///
/// A linear model over features of the words: for each token and each label (outside, first or
/// further token of a name of a type) the weights of the token's features are added up, and the best
/// sequence of labels is taken. `sanad-train` makes the weights.
package struct NameTagger: Sendable {
  /// What is known about words apart from the weights.
  package let lexicon: TaggerLexicon
  private let transitions: [LabelLattice.Scores]
  private let calibration: TaggerModel.Calibration
  private let table: HashedTable<TaggerModel.Row>

  /// A tagger with the weights of a `tagger.bin` of a language pack.
  ///
  /// - Throws: `NameTaggerError` where the bytes are not a whole, undamaged file of this version.
  package init(weights: [UInt8]) throws(NameTaggerError) {
    self.init(try TaggerModel(bytes: weights))
  }

  /// A tagger with the weights of a model.
  package init(_ model: TaggerModel) {
    lexicon = model.lexicon
    transitions = model.transitions
    calibration = model.calibration
    var table = HashedTable(count: model.rows.count, missing: TaggerModel.Row(repeating: 0))
    for (key, row) in model.rows { table[key] = row }
    self.table = table
  }

  /// The names in a sentence, in reading order; they do not overlap.
  ///
  /// The indices of the result are those of the slice.
  ///
  /// - Complexity: O(length of the sentence in bytes).
  package func names(in tokens: ArraySlice<Token>) -> [TaggedName] {
    marginalNames(in: tokens).flatMap { name in
      ArabicNameParts.parts(of: name.tokens, type: name.type, in: tokens, lexicon: lexicon).map {
        TaggedName(
          tokens: $0, span: span(of: $0, in: tokens), type: name.type,
          confidence: calibration.confidence(of: name.margin))
      }
    }
  }

  /// The names in a sentence, each with the score by which the best labels beat the best ones that
  /// do not have just this name.
  package func marginalNames(
    in tokens: ArraySlice<Token>
  ) -> [(tokens: Range<Int>, type: NameType, margin: Int32)] {
    let lattice = lattice(of: TaggerFeatures(of: tokens, lexicon: lexicon))
    let labels = lattice.bestLabels()
    let names = NameLabel.names(in: labels)
    guard !names.isEmpty else { return [] }
    let scores = lattice.bestScoresByLabel()
    let start = tokens.startIndex
    return names.map { name in
      var margin = Int32.max
      for index in name.tokens {
        margin = min(margin, Self.lead(of: labels[index], in: scores[index]))
      }
      if name.tokens.upperBound < labels.count {
        let next = scores[name.tokens.upperBound]
        let best = next[labels[name.tokens.upperBound].index]
        margin = min(margin, best &- next[NameLabel.further(name.type).index])
      }
      return (
        start + name.tokens.lowerBound..<start + name.tokens.upperBound, name.type, margin
      )
    }
  }

  /// By how much a label beats the best other one.
  private static func lead(of label: NameLabel, in scores: LabelLattice.Scores) -> Int32 {
    var others = scores
    others[label.index] = .min
    others[NameLabel.count] = .min
    return scores[label.index] &- others.max()
  }

  private func lattice(of features: TaggerFeatures) -> LabelLattice {
    var states: [LabelLattice.Scores] = []
    var edges: [LabelLattice.Scores] = []
    states.reserveCapacity(features.count)
    edges.reserveCapacity(features.count * TaggerModel.edgeGroups)
    for index in 0..<features.count {
      var sum = SIMD8<Int16>(repeating: 0)
      for feature in features.states(at: index) {
        sum &+= SIMD8<Int16>(truncatingIfNeeded: table[feature])
      }
      states.append(LabelLattice.Scores(truncatingIfNeeded: sum))
      for group in 0..<TaggerModel.edgeGroups {
        var sum = SIMD8<Int16>(repeating: 0)
        for feature in features.edges(at: index) {
          sum &+= SIMD8<Int16>(
            truncatingIfNeeded: table[TaggerModel.edgeKey(feature, group: group)])
        }
        edges.append(LabelLattice.Scores(truncatingIfNeeded: sum))
      }
    }
    return LabelLattice(states: states, edges: edges, transitions: transitions)
  }

  /// The bytes of a name: without the proclitics of its first word.
  ///
  /// News seldom compares with ك, while many foreign names begin with it.
  private func span(of name: Range<Int>, in tokens: ArraySlice<Token>) -> TextSpan {
    let first = tokens[name.lowerBound]
    let split = ArabicNameStart.split(of: first, lexicon: lexicon)
    let start = split.flatMap { $0.proclitics.contains("ك") ? nil : $0.start } ?? first.span.start
    return TextSpan(start, tokens[name.upperBound - 1].span.end)
  }
}
