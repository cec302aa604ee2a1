// Learning the weights of a tagger from sentences with marked names.

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

/// Learns the weights of a tagger: an averaged structured perceptron (M. Collins, "Discriminative
/// Training Methods for Hidden Markov Models", EMNLP 2002) with a margin, whose largest weights are
/// kept as bytes.
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

/// Which sentences a weight is learned from.
private enum WeightKind: Int, CaseIterable {
  /// All.
  case common
  /// Those of the conventions to learn.
  case own
  /// The others.
  case foreign
}

/// A sentence with its features by number, those of the weights for all sentences and those of its
/// kind.
private struct EncodedSentence {
  var states: [Int32]
  /// Where each token's features end in `states`.
  var stateEnds: [Int]
  /// For each token and group, the edge features.
  var edges: [Int32]
  var labels: [NameLabel]
  var kind: WeightKind
}

/// Numbers for features, in the order in which they are met.
private struct FeatureNumbering {
  /// A feature's hash, and the sentences that its weight is learned from.
  struct Key: Hashable {
    let feature: UInt32
    let kind: WeightKind
  }

  private var numbers: [Key: Int32] = [:]
  private(set) var keys: [Key] = []
  private(set) var counts: [Int] = []

  private mutating func number(_ feature: UInt32, _ kind: WeightKind) -> Int32 {
    let key = Key(feature: feature, kind: kind)
    if let number = numbers[key] {
      counts[Int(number)] += 1
      return number
    }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    counts.append(1)
    return number
  }

  mutating func encode(
    _ features: TaggerFeatures, of sentence: LabelledSentence
  ) -> EncodedSentence {
    let kind = sentence.isForeign ? WeightKind.foreign : .own
    var result = EncodedSentence(
      states: [], stateEnds: [], edges: [], labels: sentence.labels, kind: kind)
    for index in 0..<features.count {
      for state in features.states(at: index) {
        result.states.append(number(state, .common))
        result.states.append(number(state, kind))
      }
      result.stateEnds.append(result.states.count)
      for group in 0..<TaggerModel.edgeGroups {
        for edge in features.edges(at: index) {
          let key = TaggerModel.edgeKey(edge, group: group)
          result.edges.append(number(key, .common))
          result.edges.append(number(key, kind))
        }
      }
    }
    return result
  }
}

/// Averaged weights of several runs, added up.
private struct WeightSums {
  var rows: [SIMD8<Double>]
  /// For each kind, in the order of `WeightKind`, and each label.
  var transitions: [[SIMD8<Double>]]

  init(features: Int) {
    rows = Array(repeating: .zero, count: features)
    transitions = Array(
      repeating: Array(repeating: .zero, count: NameLabel.count), count: WeightKind.allCases.count)
  }
}

/// One run of the perceptron.
private struct PerceptronLearner {
  private typealias Scores = LabelLattice.Scores

  private var rows: [Scores]
  /// For each kind, in the order of `WeightKind`, and each label.
  private var transitions: [[Scores]]
  /// The sum of all changes, each times the number of the step at which it was made.
  private var changes: [SIMD8<Int64>]
  private var transitionChanges: [[SIMD8<Int64>]]
  private var step: Int64 = 1
  private let kept: [Bool]
  private let margin: Int32

  init(features: Int, kept: [Bool], margin: Int32) {
    rows = Array(repeating: .zero, count: features)
    changes = Array(repeating: .zero, count: features)
    let kinds = WeightKind.allCases.count
    transitions = Array(
      repeating: Array(repeating: .zero, count: NameLabel.count), count: kinds)
    transitionChanges = Array(
      repeating: Array(repeating: .zero, count: NameLabel.count), count: kinds)
    self.kept = kept
    self.margin = margin
  }

  /// Labels a sentence; where that goes wrong, moves the weights towards the right labels.
  mutating func learn(_ sentence: EncodedSentence) {
    let count = sentence.labels.count
    var states: [Scores] = []
    var edges: [Scores] = []
    var start = 0
    for index in 0..<count {
      // Wrong labels get a start, so that right ones have to win clearly.
      var sum = Scores(repeating: margin)
      sum[sentence.labels[index].index] = 0
      let end = sentence.stateEnds[index]
      for feature in sentence.states[start..<end] { sum &+= rows[Int(feature)] }
      states.append(sum)
      start = end
      for group in 0..<TaggerModel.edgeGroups {
        var sum = Scores(repeating: 0)
        for feature in sentence.edges[edgeRange(index, group)] { sum &+= rows[Int(feature)] }
        edges.append(sum)
      }
    }
    let steps = zip(transitions[0], transitions[sentence.kind.rawValue]).map { $0 &+ $1 }
    let labels = LabelLattice(states: states, edges: edges, transitions: steps).bestLabels()
    if labels != sentence.labels {
      update(sentence, labels: sentence.labels, by: 1, where: labels)
      update(sentence, labels: labels, by: -1, where: sentence.labels)
    }
    step += 1
  }

  private func edgeRange(_ index: Int, _ group: Int) -> Range<Int> {
    let count = 2 * TaggerFeatures.edgesPerToken
    let start = (index * TaggerModel.edgeGroups + group) * count
    return start..<start + count
  }

  /// Adds `amount` to the weights of a labelling, where it differs from another one.
  private mutating func update(
    _ sentence: EncodedSentence, labels: [NameLabel], by amount: Int32, where other: [NameLabel]
  ) {
    var start = 0
    for index in labels.indices {
      let end = sentence.stateEnds[index]
      let label = labels[index].index
      if labels[index] != other[index] {
        for feature in sentence.states[start..<end] { change(Int(feature), label, by: amount) }
      }
      start = end
      guard index > 0,
        labels[index] != other[index] || labels[index - 1] != other[index - 1]
      else { continue }
      let previous = labels[index - 1].index
      for feature in sentence.edges[edgeRange(index, (previous + 1) / 2)] {
        change(Int(feature), label, by: amount)
      }
      for kind in [WeightKind.common.rawValue, sentence.kind.rawValue] {
        transitions[kind][previous][label] += amount
        transitionChanges[kind][previous][label] += Int64(amount) * step
      }
    }
  }

  private mutating func change(_ feature: Int, _ label: Int, by amount: Int32) {
    guard kept[feature] else { return }
    rows[feature][label] += amount
    changes[feature][label] += Int64(amount) * step
  }

  /// Adds this run's weights, averaged over all steps.
  func addAverages(to sums: inout WeightSums) {
    for feature in rows.indices {
      sums.rows[feature] += average(rows[feature], changes[feature])
    }
    for kind in transitions.indices {
      for label in transitions[kind].indices {
        sums.transitions[kind][label] += average(
          transitions[kind][label], transitionChanges[kind][label])
      }
    }
  }

  private func average(_ weights: Scores, _ changes: SIMD8<Int64>) -> SIMD8<Double> {
    SIMD8<Double>(weights) - SIMD8<Double>(changes) / Double(step)
  }
}

/// A small generator of random numbers (SplitMix64, G. Steele et al. 2014), the same everywhere.
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
