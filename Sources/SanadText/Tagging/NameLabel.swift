// The labels that the tagger gives to tokens, and which may follow which.

/// The part that a token plays in a name: outside, first or further token of a name of a type.
package struct NameLabel: Hashable, Sendable {
  /// How many labels there are: `O`, and `B` and `I` for each type.
  package static let count = 1 + 2 * NameType.allCases.count
  /// The label of a token outside all names.
  package static let outside = NameLabel(index: 0)

  /// Its place in tables of labels, `0..<count`.
  package let index: Int

  /// The label at a place in tables of labels.
  package init(index: Int) {
    precondition((0..<Self.count).contains(index), "no such label")
    self.index = index
  }

  /// The label of the first token of a name.
  package static func first(_ type: NameType) -> NameLabel {
    NameLabel(index: 1 + 2 * type.rawValue)
  }

  /// The label of the further tokens of a name.
  package static func further(_ type: NameType) -> NameLabel {
    NameLabel(index: 2 + 2 * type.rawValue)
  }

  /// The type of the name, nil outside.
  package var type: NameType? { index == 0 ? nil : NameType(rawValue: (index - 1) / 2) }
  /// Whether a name starts here.
  package var isFirst: Bool { index % 2 == 1 }
  /// Whether a name goes on here.
  package var isFurther: Bool { index > 0 && index % 2 == 0 }

  /// Whether this label may stand after another one, or at the start of a sentence after nil: a
  /// name goes on only after a token of the same name.
  package func mayFollow(_ previous: NameLabel?) -> Bool {
    !isFurther || (previous != nil && previous?.type == type)
  }

  /// The names that a sequence of labels marks, with their ranges of indices into it.
  package static func names(in labels: [NameLabel]) -> [(tokens: Range<Int>, type: NameType)] {
    var names: [(tokens: Range<Int>, type: NameType)] = []
    for (index, label) in labels.enumerated() {
      guard let type = label.type else { continue }
      if label.isFurther, let last = names.last, last.tokens.upperBound == index, last.type == type
      {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        names.append((index..<index + 1, type))
      }
    }
    return names
  }
}
