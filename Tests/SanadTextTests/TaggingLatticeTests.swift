import SanadText
import Testing

@Suite("The search for the best labels")
struct TaggingLatticeTests {
  /// Scores as they come, for a sentence of four tokens.
  private struct Problem {
    var states: [LabelLattice.Scores]
    var edges: [LabelLattice.Scores]
    var transitions: [LabelLattice.Scores]

    init(seed: UInt64) {
      var random = SplitMix(seed: seed)
      func scores() -> LabelLattice.Scores {
        var scores = LabelLattice.Scores(repeating: 0)
        for label in 0..<NameLabel.count {
          scores[label] = Int32.random(in: -50...50, using: &random)
        }
        return scores
      }
      states = (0..<4).map { _ in scores() }
      edges = (0..<16).map { _ in scores() }
      transitions = (0..<NameLabel.count).map { _ in scores() }
    }

    var lattice: LabelLattice {
      LabelLattice(states: states, edges: edges, transitions: transitions)
    }

    /// The score of a sequence, nil where it is not allowed.
    func score(of labels: [NameLabel]) -> Int32? {
      var score: Int32 = 0
      for (index, label) in labels.enumerated() {
        let previous = index > 0 ? labels[index - 1] : nil
        guard label.mayFollow(previous) else { return nil }
        score += states[index][label.index]
        if let previous {
          let group = previous.type.map { 1 + $0.rawValue } ?? 0
          score += transitions[previous.index][label.index] + edges[index * 4 + group][label.index]
        }
      }
      return score
    }

    /// All sequences of four labels.
    static let sequences: [[NameLabel]] = (0..<2401).map { number in
      [343, 49, 7, 1].map { NameLabel(index: number / $0 % 7) }
    }
  }

  @Test("finds the best sequence that is allowed", arguments: 1...20 as ClosedRange<UInt64>)
  func best(seed: UInt64) throws {
    let problem = Problem(seed: seed)
    let best = try #require(Problem.sequences.compactMap(problem.score).max())
    #expect(problem.score(of: problem.lattice.bestLabels()) == best)
  }

  @Test("knows the best score with each label", arguments: 1...5 as ClosedRange<UInt64>)
  func bestByLabel(seed: UInt64) {
    let problem = Problem(seed: seed)
    let scores = problem.lattice.bestScoresByLabel()
    for token in 0..<4 {
      for label in (0..<NameLabel.count).map(NameLabel.init) {
        let best = Problem.sequences.filter { $0[token] == label }.compactMap(problem.score).max()
        // No sequence may start with a further token.
        if let best {
          #expect(scores[token][label.index] == best)
        } else {
          #expect(scores[token][label.index] < -1000)
        }
      }
    }
  }

  @Test("never goes on with a name that has not begun")
  func constraints() {
    var states = Array(repeating: LabelLattice.Scores(repeating: 0), count: 3)
    for index in states.indices { states[index][NameLabel.further(.place).index] = 100 }
    let none = LabelLattice.Scores(repeating: 0)
    let lattice = LabelLattice(
      states: states, edges: Array(repeating: none, count: 12),
      transitions: Array(repeating: none, count: NameLabel.count))
    #expect(lattice.bestLabels() == [.first(.place), .further(.place), .further(.place)])
  }

  @Test("has no labels for no tokens")
  func empty() {
    let lattice = LabelLattice(states: [], edges: [], transitions: [])
    #expect(lattice.bestLabels().isEmpty)
    #expect(lattice.bestScoresByLabel().isEmpty)
  }
}
