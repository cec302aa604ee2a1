// The weights of a tagger, as they are learned and as they are stored.

/// The weights of the features, small integers, and the lexicon that the features use.
package struct TaggerModel: Sendable {
  /// A weight for each label; the eighth lane is zero.
  package typealias Row = SIMD8<Int8>

  /// How a margin of the tagger becomes a confidence.
  package struct Calibration: Hashable, Sendable {
    /// The confidence is 1/2 at this margin.
    package var center: Float
    /// How fast it rises there: the margin that leads halfway from 1/2 to 1.
    package var width: Float

    /// A calibration.
    package init(center: Float, width: Float) {
      self.center = center
      self.width = width
    }

    /// The confidence for a margin, 0...1, rising.
    package func confidence(of margin: Int32) -> Double {
      let distance = Double(Float(margin) - center) / Double(max(width, 1e-3))
      return 0.5 + 0.5 * distance / (1 + abs(distance))
    }
  }

  /// The group of an edge feature's row: after a label outside names, then after each type.
  package static let edgeGroups = 1 + NameType.allCases.count

  /// What is known about words.
  package let lexicon: TaggerLexicon
  /// For each label, the scores of the labels after it.
  package let transitions: [LabelLattice.Scores]
  /// The weights of the features, in the order of their hashes.
  package let rows: [(key: UInt32, row: Row)]
  /// How margins become confidences.
  package var calibration: Calibration

  /// A model of the given weights.
  ///
  /// - Parameter rows: In the order of their keys, each key once, no row all zero.
  package init(
    lexicon: TaggerLexicon, transitions: [LabelLattice.Scores], rows: [(key: UInt32, row: Row)],
    calibration: Calibration
  ) {
    self.lexicon = lexicon
    self.transitions = transitions
    self.rows = rows
    self.calibration = calibration
  }

  /// The hash of an edge feature after a label of a group, `0..<edgeGroups`.
  package static func edgeKey(_ edge: UInt32, group: Int) -> UInt32 {
    FeatureHash.feature(200 + UInt64(group), UInt64(edge))
  }
}
