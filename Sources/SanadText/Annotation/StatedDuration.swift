// How long something lasts, in days: 'trois jours', 'two-day', 'على مدى يومين'.

/// A number of days that a text gives as a duration.
package struct StatedDuration: Hashable, Sendable {
  /// Its tokens, as a range of indices into the document's tokens.
  package let tokens: Range<Int>
  /// How many days, both ends counted; 2 or more.
  package let days: Int
}

/// What a sentence says of time, each in reading order.
package struct SentenceTimes: Sendable {
  /// Its dates and periods.
  package var expressions: [TimeExpression] = []
  /// How long what it speaks of lasts.
  package var durations: [StatedDuration] = []

  /// The last single day that it names: what 'the next day' in the sentence after it counts from.
  package var lastDay: PartialDate? {
    expressions.last { $0.end == nil && $0.start.dayNumber != nil }?.start
  }
}
