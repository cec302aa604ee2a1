// A place where a text names or points to an event.

/// A phrase whose head is an event noun: 'la 13e réunion des ministres', 'ce forum'.
package struct EventMention: Hashable, Sendable {
  /// How surely the phrase means one happening.
  package enum Strength: Int, Hashable, Sendable, Comparable {
    /// A definite phrase without a name of its own: it points to an event named elsewhere.
    case pointer
    /// A described happening ('une cérémonie d'hommage'): an event if something is said of it.
    case described
    /// An edition, a proper name, a visit to a place.
    case named

    package static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  package let tokens: Range<Int>
  package let span: TextSpan
  package let proclitics: [String]
  package let type: String
  package let concept: String
  /// The folded head word.
  package let head: String
  /// The concepts of all its words, sorted.
  package let concepts: [String]
  package let edition: Int?
  /// The tokens of a name that the text gives it behind the phrase: 'baptisée « Marée basse »'.
  package let alias: Range<Int>?
  /// Whether a name follows its kind: 'opération Marée', 'cyclone Ana'.
  package let isTitled: Bool
  package let strength: Strength
  /// Whether the phrase says that it is yet to come.
  package let isPlanned: Bool
  package var entity: Int?
}
