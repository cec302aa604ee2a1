// One run of the perceptron over the sentences to learn from.

/// Averaged weights of several runs, added up.
struct WeightSums {
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
struct PerceptronLearner {
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
