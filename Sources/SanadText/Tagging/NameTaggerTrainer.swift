// Learning the weights of a tagger from sentences with marked names.

/// Learns the weights of a tagger.
///
/// An averaged structured perceptron (M. Collins, "Discriminative Training Methods for Hidden Markov
/// Models", EMNLP 2002) with a margin, whose largest weights are kept as bytes.
///
/// Sentences of foreign conventions are learned from by H. Daumé's "Frustratingly Easy Domain
/// Adaptation" (ACL 2007): each feature has a weight for all sentences and one for each kind, and
/// that of the foreign kind is dropped in the end.
///
/// The same sentences in the same order give the same weights, byte for byte.
package struct NameTaggerTrainer: Sendable {
  /// How many times each run goes through the sentences.
  package var passes = 12
  /// How many runs, each in another order, are averaged.
  package var runs = 2
  /// The score by which right labels have to win while learning.
  package var margin: Int32 = 4
  /// What is taken from the score of 'outside' of every token, as a part of the largest weight: it
  /// finds more names and more that are none.
  package var namePreference = 0.0
  /// What part of the weights that only foreign sentences teach is kept, 0...1.
  package var foreignPart = 0.5
  /// How many weights are kept.
  package var keptWeights = 250_000
  /// Features seen less often than this are left out.
  package var minimumCount = 1
  /// What the orders of the sentences start from.
  package var seed: UInt64 = 1

  /// A trainer with the default settings.
  package init() {}

  /// The model that labels the sentences, as far as its features can tell them apart.
  ///
  /// - Complexity: O(passes × runs × number of features in all sentences).
  package func model(
    from sentences: [LabelledSentence], lexicon: TaggerLexicon
  ) -> TaggerModel {
    var numbering = FeatureNumbering()
    let encoded = sentences.map { sentence in
      numbering.encode(
        TaggerFeatures(of: sentence.tokens[...], lexicon: lexicon), of: sentence)
    }
    let kept = numbering.counts.map { $0 >= minimumCount }
    var total = WeightSums(features: numbering.keys.count)
    for run in 0..<runs {
      var learner = PerceptronLearner(features: numbering.keys.count, kept: kept, margin: margin)
      var random = SplitMix(seed: seed &+ UInt64(run))
      var order = Array(encoded.indices)
      for _ in 0..<passes {
        order.shuffle(using: &random)
        for index in order { learner.learn(encoded[index]) }
      }
      learner.addAverages(to: &total)
    }
    return quantized(total, keys: numbering.keys, lexicon: lexicon)
  }

  /// The largest weights, scaled so that the very largest fills a byte.
  private func quantized(
    _ total: WeightSums, keys: [FeatureNumbering.Key], lexicon: TaggerLexicon
  ) -> TaggerModel {
    var weights: [UInt32: SIMD8<Double>] = [:]
    for (key, row) in zip(keys, total.rows) {
      weights[key.feature, default: .zero] += row * (key.kind == .foreign ? foreignPart : 1)
    }
    var sizes: [Double] = []
    for row in weights.values {
      for label in 0..<NameLabel.count where row[label] != 0 { sizes.append(abs(row[label])) }
    }
    sizes.sort(by: >)
    let largest = sizes.first ?? 1
    let smallest = keptWeights < sizes.count ? sizes[keptWeights] : 0
    let scale = 127 / largest
    var rows: [(key: UInt32, row: TaggerModel.Row)] = []
    for (key, row) in weights {
      var small = TaggerModel.Row(repeating: 0)
      for label in 0..<NameLabel.count where abs(row[label]) > smallest {
        small[label] = Int8((row[label] * scale).rounded())
      }
      if key == TaggerFeatures.bias {
        small[0] = Int8(max(-127, Double(small[0]) - namePreference * 127))
      }
      if small != TaggerModel.Row(repeating: 0) { rows.append((key, small)) }
    }
    rows.sort { $0.key < $1.key }
    let transitions = (0..<NameLabel.count).map { previous in
      let row =
        total.transitions[WeightKind.common.rawValue][previous]
        + total.transitions[WeightKind.own.rawValue][previous]
        + total.transitions[WeightKind.foreign.rawValue][previous] * foreignPart
      var scores = LabelLattice.Scores(repeating: 0)
      for label in 0..<NameLabel.count { scores[label] = Int32((row[label] * scale).rounded()) }
      return scores
    }
    return TaggerModel(
      lexicon: lexicon, transitions: transitions, rows: rows,
      calibration: TaggerModel.Calibration(center: 0, width: Float(scale)))
  }
}
