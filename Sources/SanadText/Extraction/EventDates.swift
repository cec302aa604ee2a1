// When the events of an article took place.

/// Finds the dates of events in the sentences that name or point to them.
package struct EventDates: Sendable {
  private let pack: LanguagePack
  private let schema: Schema

  /// A reader with the words by which a language says when events begin, end and are held.
  package init(pack: LanguagePack, schema: Schema) {
    self.pack = pack
    self.schema = schema
  }

  /// Sets the dates of the events in the table.
  ///
  /// - Parameter nodes: The nodes of each sentence of the document.
  /// - Complexity: O(tokens + events × dates of a sentence).
  package func assign(
    to table: inout EntityTable, events: [EventMention], in document: AnnotatedDocument,
    nodes: [[SentenceNode]]
  ) {
    var timelines: [Int: EventTimeline] = [:]
    var parts = Parts(document, events)
    var gathering: Int?
    for (number, sentence) in document.sentences.enumerated() {
      let here = EventTimeReader.SentenceView(
        document: document, sentence: sentence, nodes: nodes[number],
        times: parts.times(of: sentence), durations: parts.durations(of: sentence))
      let named = parts.events(of: sentence)
      gathering = named.last { isGathering($0, table) }?.entity ?? gathering
      guard !here.times.isEmpty || !here.durations.isEmpty else { continue }
      let reader = EventTimeReader(pack: pack, schema: schema, view: here)
      for found in reader.times(of: named, gathering: gathering) {
        timelines[found.entity, default: EventTimeline()].times.append(found.time)
      }
      for found in reader.durations(of: named, gathering: gathering)
      where timelines[found.entity]?.days == nil {
        timelines[found.entity, default: EventTimeline()].days = found.days
      }
    }
    for (entity, timeline) in timelines.sorted(by: { $0.key < $1.key }) {
      set(timeline.dates, of: entity, in: &table)
    }
    EventDateInheritance(pack: pack, schema: schema)
      .complete(&table, events: events, in: document, nodes: nodes)
  }

  private func set(
    _ dates: (start: PartialDate?, end: PartialDate?), of entity: Int, in table: inout EntityTable
  ) {
    var details = table[entity].event ?? EventDetails()
    details.start = dates.start
    details.end = dates.end
    table[entity].event = details
  }

  /// Whether an event has proceedings of which the text may go on to speak.
  private func isGathering(_ event: EventMention, _ table: EntityTable) -> Bool {
    guard let entity = event.entity, event.strength == .named else { return false }
    let type = table[entity].type
    return schema.isClass(type, a: "Conference") || schema.isClass(type, a: "Meeting")
  }

  /// The dates, durations and events of a document, handed out sentence by sentence.
  private struct Parts {
    private var times: ArraySlice<TimeExpression>
    private var durations: ArraySlice<StatedDuration>
    private var mentions: ArraySlice<EventMention>

    init(_ document: AnnotatedDocument, _ events: [EventMention]) {
      times = document.times[...]
      durations = document.durations[...]
      mentions = events[...]
    }

    mutating func times(of sentence: Sentence) -> [TimeExpression] {
      Self.take(&times, before: sentence.tokens.upperBound) { $0.tokens }
    }

    mutating func durations(of sentence: Sentence) -> [StatedDuration] {
      Self.take(&durations, before: sentence.tokens.upperBound) { $0.tokens }
    }

    mutating func events(of sentence: Sentence) -> [EventMention] {
      Self.take(&mentions, before: sentence.tokens.upperBound) { $0.tokens }
        .filter { $0.tokens.lowerBound >= sentence.tokens.lowerBound }
    }

    private static func take<Part>(
      _ parts: inout ArraySlice<Part>, before end: Int, tokens: (Part) -> Range<Int>
    ) -> [Part] {
      let taken = parts.prefix { tokens($0).lowerBound < end }
      parts = parts.dropFirst(taken.count)
      return Array(taken)
    }
  }
}
