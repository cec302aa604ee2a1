// When the events of an article took place.

/// Finds the dates of events in the sentences that name or point to them.
package struct EventDates: Sendable {
  /// A reader.
  package init() {}

  /// Sets the dates of the events in the table.
  ///
  /// A date belongs to the nearest event phrase of its sentence. Sentences that name the event count
  /// before those that only point to it, periods before days, and what stands first before the rest.
  package func assign(
    to table: inout EntityTable, events: [EventMention], in document: AnnotatedDocument
  ) {
    var best: [Int: (rank: Int, time: TimeExpression)] = [:]
    for time in document.times where time.start.month != nil {
      let sentence = document.sentence(at: time.tokens.lowerBound)
      let here = events.filter {
        $0.entity != nil && sentence.tokens.contains($0.tokens.lowerBound)
          && !$0.tokens.overlaps(time.tokens)
      }
      guard let nearest = here.min(by: { distance($0, time) < distance($1, time) }),
        let entity = nearest.entity
      else { continue }
      // 'the session was opened by X, named in January': a bare month dates no event pointed to.
      if nearest.strength == .pointer, time.start.day == nil { continue }
      let rank =
        nearest.strength.rawValue * 4 + (time.end != nil ? 2 : 0) + (time.start.day != nil ? 1 : 0)
      if let known = best[entity], known.rank >= rank { continue }
      best[entity] = (rank, time)
    }
    for (entity, found) in best.sorted(by: { $0.key < $1.key }) {
      var details = table[entity].event ?? EventDetails()
      details.start = found.time.start
      details.end = found.time.end
      table[entity].event = details
    }
  }

  private func distance(_ event: EventMention, _ time: TimeExpression) -> Int {
    event.tokens.upperBound <= time.tokens.lowerBound
      ? time.tokens.lowerBound - event.tokens.upperBound
      : event.tokens.lowerBound - time.tokens.upperBound
  }
}
