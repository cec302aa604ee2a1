// Learning the weights of a tagger from sentences with marked names.

/// A sentence with a label for each token.
package struct LabelledSentence: Sendable {
  /// The tokens.
  package let tokens: [Token]
  /// Their labels.
  package let labels: [NameLabel]

  /// A sentence with as many labels as tokens.
  package init(tokens: [Token], labels: [NameLabel]) {
    precondition(tokens.count == labels.count, "each token has one label")
    self.tokens = tokens
    self.labels = labels
  }
}

/// Learns the weights of a tagger: an averaged structured perceptron (M. Collins, "Discriminative
/// Training Methods for Hidden Markov Models", EMNLP 2002) with a margin, whose largest weights are
/// kept as bytes.
///
/// The same sentences in the same order give the same weights, byte for byte.
package struct NameTaggerTrainer: Sendable {
  /// How many times each run goes through the sentences.
  package var passes = 12
  /// How many runs, each in another order, are averaged.
  package var runs = 2
  /// The score by which right labels have to win while learning.
  package var margin: Int32 = 4
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
        TaggerFeatures(of: sentence.tokens[...], lexicon: lexicon), labels: sentence.labels)
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
    _ total: WeightSums, keys: [UInt32], lexicon: TaggerLexicon
  ) -> TaggerModel {
    var sizes: [Double] = []
    for row in total.rows {
      for label in 0..<NameLabel.count where row[label] != 0 { sizes.append(abs(row[label])) }
    }
    sizes.sort(by: >)
    let largest = sizes.first ?? 1
    let smallest = keptWeights < sizes.count ? sizes[keptWeights] : 0
    let scale = 127 / largest
    var rows: [(key: UInt32, row: TaggerModel.Row)] = []
    for (number, row) in total.rows.enumerated() {
      var small = TaggerModel.Row(repeating: 0)
      for label in 0..<NameLabel.count where abs(row[label]) > smallest {
        small[label] = Int8((row[label] * scale).rounded())
      }
      if small != TaggerModel.Row(repeating: 0) { rows.append((keys[number], small)) }
    }
    rows.sort { $0.key < $1.key }
    let transitions = total.transitions.map { row in
      var scores = LabelLattice.Scores(repeating: 0)
      for label in 0..<NameLabel.count { scores[label] = Int32((row[label] * scale).rounded()) }
      return scores
    }
    return TaggerModel(
      lexicon: lexicon, transitions: transitions, rows: rows,
      calibration: TaggerModel.Calibration(center: 0, width: Float(scale)))
  }
}

/// A sentence with its features by number.
private struct EncodedSentence {
  var states: [Int32]
  var stateEnds: [Int32]
  /// For each token, group and edge feature.
  var edges: [Int32]
  var labels: [NameLabel]
}

/// Numbers for the hashes of features, in the order in which they are met.
private struct FeatureNumbering {
  private var numbers: [UInt32: Int32] = [:]
  private(set) var keys: [UInt32] = []
  private(set) var counts: [Int] = []

  private mutating func number(_ key: UInt32) -> Int32 {
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

  mutating func encode(_ features: TaggerFeatures, labels: [NameLabel]) -> EncodedSentence {
    var edges: [Int32] = []
    edges.reserveCapacity(features.edges.count * TaggerModel.edgeGroups)
    for index in 0..<features.count {
      for group in 0..<TaggerModel.edgeGroups {
        for edge in features.edges(at: index) {
          edges.append(number(TaggerModel.edgeKey(edge, group: group)))
        }
      }
    }
    return EncodedSentence(
      states: features.states.map { number($0) }, stateEnds: features.stateEnds.map { Int32($0) },
      edges: edges, labels: labels)
  }
}

/// Averaged weights of several runs, added up.
private struct WeightSums {
  var rows: [SIMD8<Double>]
  var transitions: [SIMD8<Double>]

  init(features: Int) {
    rows = Array(repeating: SIMD8(repeating: 0), count: features)
    transitions = Array(repeating: SIMD8(repeating: 0), count: NameLabel.count)
  }
}

/// One run of the perceptron.
private struct PerceptronLearner {
  private typealias Scores = LabelLattice.Scores

  private var rows: [Scores]
  private var transitions: [Scores]
  /// The sum of all changes, each times the number of the step at which it was made.
  private var changes: [SIMD8<Int64>]
  private var transitionChanges: [SIMD8<Int64>]
  private var step: Int64 = 1
  private let kept: [Bool]
  private let margin: Int32

  init(features: Int, kept: [Bool], margin: Int32) {
    rows = Array(repeating: SIMD8(repeating: 0), count: features)
    changes = Array(repeating: SIMD8(repeating: 0), count: features)
    transitions = Array(repeating: SIMD8(repeating: 0), count: NameLabel.count)
    transitionChanges = Array(repeating: SIMD8(repeating: 0), count: NameLabel.count)
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
      let end = Int(sentence.stateEnds[index])
      for feature in sentence.states[start..<end] { sum &+= rows[Int(feature)] }
      states.append(sum)
      start = end
      for group in 0..<TaggerModel.edgeGroups {
        var sum = Scores(repeating: 0)
        for feature in sentence.edges[edgeRange(index, group)] { sum &+= rows[Int(feature)] }
        edges.append(sum)
      }
    }
    let lattice = LabelLattice(states: states, edges: edges, transitions: transitions)
    let labels = lattice.bestLabels()
    if labels != sentence.labels {
      update(sentence, labels: sentence.labels, by: 1, where: labels)
      update(sentence, labels: labels, by: -1, where: sentence.labels)
    }
    step += 1
  }

  private func edgeRange(_ index: Int, _ group: Int) -> Range<Int> {
    let start =
      (index * TaggerModel.edgeGroups + group) * TaggerFeatures.edgesPerToken
    return start..<start + TaggerFeatures.edgesPerToken
  }

  /// Adds `amount` to the weights of a labelling, where it differs from another one.
  private mutating func update(
    _ sentence: EncodedSentence, labels: [NameLabel], by amount: Int32, where other: [NameLabel]
  ) {
    var start = 0
    for index in labels.indices {
      let end = Int(sentence.stateEnds[index])
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
      transitions[previous][label] += amount
      transitionChanges[previous][label] += Int64(amount) * step
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
    for label in transitions.indices {
      sums.transitions[label] += average(transitions[label], transitionChanges[label])
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
