// The date of a ceremony or press conference that the text dates only by what it belongs to.

/// Dates what an article tells of without a date of its own.
///
/// A ceremony of opening or closing has the first or last day of the event that it opens or closes;
/// another ceremony and a press conference have the day of what the article reports first.
struct EventDateInheritance {
  let pack: LanguagePack
  let schema: Schema

  /// Completes the dates of the table.
  func complete(
    _ table: inout EntityTable, events: [EventMention], in document: AnnotatedDocument,
    nodes: [[SentenceNode]]
  ) {
    var seen = Set<Int>()
    for event in events {
      guard let entity = event.entity, !seen.contains(entity) else { continue }
      let isCeremony = schema.isClass(event.type, a: "Ceremony")
      guard isCeremony || event.concept == "press-conference" else { continue }
      seen.insert(entity)
      guard let details = table[entity].event, details.start == nil, details.end == nil else {
        continue
      }
      let day: PartialDate?
      if isCeremony, let isEnd = isEnd(of: event, document) {
        let whole = parent(of: event, events, table)
        day = whole == nil ? firstDay(document, nodes) : isEnd ? whole?.end : whole?.start
      } else {
        day = firstDay(document, nodes)
      }
      table[entity].event?.start = day
    }
  }

  /// Whether a ceremony closes something; nil where it neither opens nor closes.
  private func isEnd(of event: EventMention, _ document: AnnotatedDocument) -> Bool? {
    let words = event.tokens.map { document.tokens[$0] }
    if words.contains(where: { pack.isWord($0, in: .ending) }) { return true }
    return words.contains { pack.isWord($0, in: .beginning) } ? false : nil
  }

  /// The event that was named last before a ceremony.
  private func parent(
    of event: EventMention, _ events: [EventMention], _ table: EntityTable
  ) -> EventDetails? {
    events.last {
      $0.tokens.lowerBound < event.tokens.lowerBound && $0.strength == .named
        && $0.entity != event.entity && !schema.isClass($0.type, a: "Ceremony")
    }?.entity.flatMap { table[$0].event }
  }

  /// The day of what the text reports first: the first day that its first paragraphs name behind a verb.
  private func firstDay(_ document: AnnotatedDocument, _ nodes: [[SentenceNode]]) -> PartialDate? {
    for (number, sentence) in document.sentences.enumerated().prefix(3) {
      let verb = nodes[number].first { node in
        if case .verb(let group) = node.content { return group.asserts && !group.isNegated }
        return false
      }
      guard verb != nil else { continue }
      let day = document.times.first { time in
        sentence.tokens.contains(time.tokens.lowerBound) && time.role == .at && time.end == nil
          && time.start.day != nil
      }
      if let day { return day.start }
    }
    return nil
  }
}
