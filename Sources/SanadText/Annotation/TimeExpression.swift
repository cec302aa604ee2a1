// A date or period that a text names, resolved as far as the text and its publication date allow.

/// A time expression such as 'du 27 au 29 mai 2025', 'yesterday' or 'فيفري الماضي'.
package struct TimeExpression: Hashable, Sendable {
  /// How the wording relates a happening to the time named.
  package enum Role: Hashable, Sendable {
    /// It happens then: 'le 27 mai', 'in 2010'.
    case at
    /// It goes on from then: 'depuis 2010'. Not the date of an event that the sentence reports.
    case since
    /// It goes on until then: 'jusqu’en 2030', 'until Friday'.
    case until
    /// It happens before then, or then at the latest: 'avant 2030', 'by Friday'.
    case before
  }

  /// Its tokens, as a range of indices into the document's tokens.
  ///
  /// A preposition before it may be
  /// left out.
  package let tokens: Range<Int>
  /// The first day, month or year meant.
  package let start: PartialDate
  /// The last one, where a period is named; nil for a single day, month or year.
  package let end: PartialDate?
  /// Whether it needed the publication date to be resolved.
  package let isRelative: Bool
  /// How a happening relates to it.
  package let role: Role

  /// An expression over some tokens.
  package init(
    tokens: Range<Int>, start: PartialDate, end: PartialDate? = nil, isRelative: Bool = false,
    role: Role = .at
  ) {
    self.tokens = tokens
    self.start = start
    self.end = end
    self.isRelative = isRelative
    self.role = role
  }
}
