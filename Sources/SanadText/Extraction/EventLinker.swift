// Joining the event phrases of an article into events.

/// Decides which event phrases of an article mean the same event, and which mean none.
package struct EventLinker: Sendable {
  private let schema: Schema

  /// A linker for the classes of a schema.
  package init(schema: Schema) { self.schema = schema }

  /// Fills the table with the article's events and sets the `entity` of each phrase that means one.
  package func link(
    _ events: inout [EventMention], in document: AnnotatedDocument, table: inout EntityTable
  ) {
    for strength in [EventMention.Strength.named, .described] {
      for index in events.indices
      where events[index].strength == strength && !events[index].isPlanned {
        let same = events.indices.first {
          $0 != index && events[$0].entity != nil && isSame(events[$0], events[index], document)
        }
        let entity = same.flatMap { events[$0].entity } ?? table.insert(type: events[index].type)
        assign(entity, to: &events[index], document, &table)
      }
    }
    for index in events.indices where events[index].strength == .pointer {
      let isHeadline = document.sentenceIndex(at: events[index].tokens.lowerBound) == 0
      guard let entity = referent(of: index, events, isHeadline: isHeadline) else {
        // Nothing else to point to, but marked off by its modifier.
        if standsForItself(events[index]), !events[index].isPlanned {
          assign(table.insert(type: events[index].type), to: &events[index], document, &table)
        }
        continue
      }
      events[index].entity = entity
      table[entity].mentionCount += 1
    }
  }

  /// Takes names that stand only inside the name of an event for a part of it: nobody is meant by
  /// 'opération « Marée Basse »'.
  package func absorb(
    _ mentions: [Mention], into events: [EventMention], table: inout EntityTable
  ) {
    var own = Set<Int>()
    for event in events
    where event.entity != nil && (event.strength == .named || event.concept == EventFinder.series) {
      own.formUnion(event.alias ?? 0..<0)
      own.formUnion(event.tokens)
    }
    var inside = Set<Int>()
    var outside = Set<Int>()
    for mention in mentions {
      guard let entity = mention.entity else { continue }
      let isInside =
        mention.source != .authority && mention.type != "Organization"
        && mention.tokens.allSatisfy(own.contains)
      if isInside { inside.insert(entity) } else { outside.insert(entity) }
    }
    for entity in inside.subtracting(outside) { table[entity].standsAlone = false }
  }

  private func assign(
    _ entity: Int, to event: inout EventMention, _ document: AnnotatedDocument,
    _ table: inout EntityTable
  ) {
    event.entity = entity
    var details = table[entity].event ?? EventDetails()
    if details.edition == nil { details.edition = event.edition }
    details.concepts = Set(details.concepts + event.concepts).sorted()
    table[entity].event = details
    let name = LocalName(
      text: document.name(event.span, of: event.tokens) { $0 == event.head },
      language: document.document.language, kind: .full,
      span: event.span)
    table.add(
      name, words: event.tokens.map { document.tokens[$0].folded }, to: entity)
    guard let alias = event.alias else { return }
    let span = TextSpan(
      document.tokens[alias.lowerBound].span.start, document.tokens[alias.upperBound - 1].span.end)
    table.add(
      LocalName(
        text: document.text(span), language: document.document.language, kind: .full, span: span),
      words: alias.map { document.tokens[$0].folded }, to: entity)
  }

  /// Whether two phrases name one event.
  private func isSame(
    _ a: EventMention, _ b: EventMention, _ document: AnnotatedDocument
  ) -> Bool {
    guard isMeeting(a.type) == isMeeting(b.type), isMeeting(a.type) || a.type == b.type else {
      return false
    }
    if let first = a.edition, let second = b.edition {
      return first == second && (a.concept == b.concept || shared(a, b, document) >= 0.3)
    }
    guard a.concept == b.concept else { return false }
    // 'cyclone Ana' and 'cyclone Ida' share their kind alone.
    if a.isTitled, b.isTitled, shared(a, b, document, but: a.head, b.head) == 0 {
      return false
    }
    return shared(a, b, document) >= 0.5
  }

  /// The share of the words of the shorter phrase that the other has too; 1 where one has none.
  private func shared(
    _ a: EventMention, _ b: EventMention, _ document: AnnotatedDocument, but left: String...
  ) -> Double {
    func words(_ event: EventMention) -> Set<String> {
      Set(event.tokens.map { document.tokens[$0].folded }.filter { $0.count > 2 })
        .subtracting(left)
    }
    let (first, second) = (words(a), words(b))
    let smaller = min(first.count, second.count)
    return smaller == 0
      ? (left.isEmpty ? 0 : 1) : Double(first.intersection(second).count) / Double(smaller)
  }

  private func isMeeting(_ type: String) -> Bool {
    schema.isClass(type, a: "Conference") || schema.isClass(type, a: "Meeting")
  }

  /// Whether a pointing phrase may be an event of its own: 'the closing ceremony', 'the rescue
  /// operation'.
  private func standsForItself(_ event: EventMention) -> Bool {
    event.tokens.count > 1
      && (schema.isClass(event.type, a: "Ceremony") || schema.isClass(event.type, a: "Operation"))
  }

  /// The event that a pointing phrase means: the last one of its kind before it; a meeting may be
  /// called by any word for a meeting while there is only one.
  private func referent(of index: Int, _ events: [EventMention], isHeadline: Bool) -> Int? {
    let pointer = events[index]
    func fits(_ other: EventMention) -> Bool {
      other.entity != nil && (other.strength != .pointer || standsForItself(other))
        && (pointer.concept == "event"
          || other.type == pointer.type
            && (other.type != "Event" || other.concept == pointer.concept)
          || isMeeting(other.type) && isMeeting(pointer.type))
    }
    let before = events[..<index].filter(fits)
    if let same = before.last(where: { $0.concept == pointer.concept && $0.strength == .named }) {
      return same.entity
    }
    if let named = before.last(where: { $0.strength == .named }) { return named.entity }
    if let same = before.last(where: { $0.concept == pointer.concept }) { return same.entity }
    if let other = before.last(where: { $0.type == pointer.type }) { return other.entity }
    // A headline may point ahead to what the text then names.
    let named = Set(events.filter { fits($0) && $0.strength == .named }.compactMap(\.entity))
    return isHeadline && before.isEmpty && named.count == 1 ? named.first : nil
  }
}
