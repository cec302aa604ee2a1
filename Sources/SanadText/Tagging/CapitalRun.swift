// Runs of capitalized words, with the short words between them.

/// The run of capitals that a token stands in.
struct CapitalRun {
  /// The tokens of the run; empty where the token stands in none.
  var tokens: Range<Int>
  /// How many of them have capitals.
  var capitals: Int

  /// Whether the token stands in no run.
  var isEmpty: Bool { tokens.isEmpty }

  /// 1 for the first token of the run, else 0.
  func first(at index: Int) -> UInt64 { index == tokens.lowerBound ? 1 : 0 }

  /// The run of each token.
  ///
  /// At most three connectors stand between two capitals.
  static func runs(in traits: [TokenTraits]) -> [CapitalRun] {
    var runs = Array(repeating: CapitalRun(tokens: 0..<0, capitals: 0), count: traits.count)
    var index = 0
    while index < traits.count {
      guard traits[index].isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      var capitals = 1
      var next = end
      while next < traits.count, next - end <= 3 {
        if traits[next].isCapital {
          capitals += 1
          end = next + 1
        } else if !traits[next].isConnector {
          break
        }
        next += 1
      }
      for covered in index..<end {
        runs[covered] = CapitalRun(tokens: index..<end, capitals: capitals)
      }
      index = end
    }
    return runs
  }
}
