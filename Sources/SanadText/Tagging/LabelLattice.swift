// The best sequence of labels for a sentence, and by how much it beats the others.

/// Scores of labels for the tokens of a sentence, and the search for the best sequence.
///
/// Scores are integers, so the result does not depend on the order of additions. The eighth lane is
/// unused.
package struct LabelLattice: Sendable {
  /// A score for each label.
  package typealias Scores = SIMD8<Int32>

  /// What stands for 'never': far below every sum of scores, far above the smallest number.
  private static let never: Int32 = -1_000_000_000
  /// The labels that may not start a sentence, as scores.
  private static let atStart = forbidden(after: nil)
  /// The labels that may not follow each label, as scores.
  private static let afterLabel = (0..<NameLabel.count).map {
    forbidden(after: NameLabel(index: $0))
  }

  private let states: [Scores]
  /// For each token, the scores of its label after each label.
  private let steps: [Scores]

  /// A lattice.
  ///
  /// - Parameters:
  ///   - states: For each token, the scores of its labels.
  ///   - edges: For each token, the scores of its labels after a label outside names, then after
  ///     one of each type in turn.
  ///   - transitions: For each label, the scores of the labels after it.
  package init(states: [Scores], edges: [Scores], transitions: [Scores]) {
    self.states = states
    var steps: [Scores] = []
    steps.reserveCapacity(states.count * NameLabel.count)
    for index in states.indices {
      for previous in 0..<NameLabel.count {
        let group = (previous + 1) / 2
        steps.append(
          transitions[previous] &+ edges[index * 4 + group] &+ Self.afterLabel[previous])
      }
    }
    self.steps = steps
  }

  private static func forbidden(after previous: NameLabel?) -> Scores {
    var scores = Scores(repeating: never)
    for index in 0..<NameLabel.count where NameLabel(index: index).mayFollow(previous) {
      scores[index] = 0
    }
    return scores
  }

  /// The best sequence of labels; of equal ones, that with the lower labels from the end.
  package func bestLabels() -> [NameLabel] {
    guard let first = states.first else { return [] }
    var scores = first &+ Self.atStart
    var origins: [SIMD8<Int32>] = []
    origins.reserveCapacity(states.count)
    for index in states.indices.dropFirst() {
      var best = Scores(repeating: .min)
      var origin = SIMD8<Int32>(repeating: 0)
      for previous in 0..<NameLabel.count {
        let candidate =
          Scores(repeating: scores[previous]) &+ steps[index * NameLabel.count + previous]
        let better = candidate .> best
        best.replace(with: candidate, where: better)
        origin.replace(with: Int32(previous), where: better)
      }
      scores = pointwiseMax(best, Scores(repeating: Self.never)) &+ states[index]
      origins.append(origin)
    }
    var label = Self.best(of: scores)
    var labels = [NameLabel(index: label)]
    for origin in origins.reversed() {
      label = Int(origin[label])
      labels.append(NameLabel(index: label))
    }
    return labels.reversed()
  }

  private static func best(of scores: Scores) -> Int {
    var best = 0
    for index in 1..<NameLabel.count where scores[index] > scores[best] { best = index }
    return best
  }

  /// For each token, the score of the best sequence that gives it each label.
  package func bestScoresByLabel() -> [Scores] {
    guard let first = states.first else { return [] }
    let floor = Scores(repeating: Self.never)
    var forward = [first &+ Self.atStart]
    for index in states.indices.dropFirst() {
      var best = floor
      for previous in 0..<NameLabel.count {
        best = pointwiseMax(
          best,
          Scores(repeating: forward[index - 1][previous])
            &+ steps[index * NameLabel.count + previous])
      }
      forward.append(best &+ states[index])
    }
    var backward = Scores(repeating: 0)
    var result = forward
    for index in states.indices.dropLast().reversed() {
      let next = backward &+ states[index + 1]
      for label in 0..<NameLabel.count {
        var scores = pointwiseMax(next &+ steps[(index + 1) * NameLabel.count + label], floor)
        scores[NameLabel.count] = Self.never
        backward[label] = scores.max()
      }
      result[index] = pointwiseMax(forward[index], floor / 2) &+ backward
    }
    return result
  }
}
