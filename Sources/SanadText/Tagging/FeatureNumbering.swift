// Features as numbers, for learning: hashes are too sparse to index arrays.

/// Which sentences a weight is learned from.
enum WeightKind: Int, CaseIterable {
  /// All.
  case common
  /// Those of the conventions to learn.
  case own
  /// The others.
  case foreign
}

/// A sentence with its features by number, those of the weights for all sentences and those of its
/// kind.
struct EncodedSentence {
  var states: [Int32]
  /// Where each token's features end in `states`.
  var stateEnds: [Int]
  /// For each token and group, the edge features.
  var edges: [Int32]
  var labels: [NameLabel]
  var kind: WeightKind
}

/// Numbers for features, in the order in which they are met.
struct FeatureNumbering {
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
