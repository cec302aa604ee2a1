// A date or period that a text names, resolved as far as the text and its publication date allow.

/// A time expression such as 'du 27 au 29 mai 2025', 'yesterday' or 'فيفري الماضي'.
package struct TimeExpression: Hashable, Sendable {
  /// Its tokens, as a range of indices into the document's tokens.
  package let tokens: Range<Int>
  /// The first day, month or year meant.
  package let start: PartialDate
  /// The last one, where a period is named; nil for a single day, month or year.
  package let end: PartialDate?
  /// Whether it needed the publication date to be resolved.
  package let isRelative: Bool
}
