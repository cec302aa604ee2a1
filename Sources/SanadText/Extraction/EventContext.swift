// The event that a passage is about, for sentences that name none: 'Elle a pris la parole'.

/// Tells what event a sentence is about.
struct EventContext {
  private let schema: Schema
  private let document: AnnotatedDocument
  private let types: [String]
  /// The phrases that mean an event, in reading order, with the block that each stands in.
  private let events: [(mention: EventMention, entity: Int, block: Int)]

  /// The contexts of a document with these events.
  ///
  /// - Parameter types: The class of each entity of the document.
  init(schema: Schema, document: AnnotatedDocument, events: [EventMention], types: [String]) {
    self.schema = schema
    self.document = document
    self.types = types
    self.events = events.compactMap { event in
      event.entity.map { (event, $0, document.sentence(at: event.tokens.lowerBound).block) }
    }
  }

  /// How many tokens after a sentence the event that it is about may be named.
  private static let lookahead = 80

  /// The event that a sentence is about: one it names, else the last one named before it, else a
  /// gathering that was only described.
  ///
  /// A ceremony counts in its own paragraph alone, and before an operation that it is held for: an
  /// operation is seldom what people speak at. Visits and incidents have no proceedings.
  ///
  /// - Complexity: O(number of events).
  func event(at sentence: Sentence) -> Int? {
    let before = events.filter {
      fits($0.mention, $0.entity) && isInView($0.mention, $0.block, sentence)
        && $0.mention.tokens.lowerBound < sentence.tokens.upperBound
    }
    if let gathering = before.last(where: { !isOperation($0.mention) }) { return gathering.entity }
    let described = events.last {
      isDescribedGathering($0.mention, $0.entity)
        && $0.mention.tokens.lowerBound < sentence.tokens.upperBound
        && (before.isEmpty || $0.block + 1 >= sentence.block)
    }
    if let described { return described.entity }
    if let operation = before.last { return operation.entity }
    // One that the text names soon after; far from here it is another matter.
    let all = events.filter { fits($0.mention, $0.entity) }
    guard let first = all.first, Set(all.map(\.entity)).count == 1,
      first.mention.tokens.lowerBound < sentence.tokens.upperBound + Self.lookahead
    else { return nil }
    return first.entity
  }

  private func fits(_ event: EventMention, _ entity: Int) -> Bool {
    guard
      event.strength != .described
        || schema.isClass(event.type, a: "Conference") && event.concept != "press-conference"
    else { return false }
    return !schema.isClass(types[entity], a: "Visit")
      && !EventFinder.incidents.contains(event.concept)
  }

  private func isOperation(_ event: EventMention) -> Bool {
    schema.isClass(event.type, a: "Operation")
  }

  private func isDescribedGathering(_ event: EventMention, _ entity: Int) -> Bool {
    event.strength == .described
      && (schema.isClass(types[entity], a: "Ceremony")
        || schema.isClass(types[entity], a: "Conference"))
  }

  /// Whether an event is what its own paragraph alone is about, as a ceremony of another event is.
  private func isInView(_ event: EventMention, _ block: Int, _ sentence: Sentence) -> Bool {
    event.strength == .named || !schema.isClass(event.type, a: "Ceremony")
      || block == sentence.block
  }
}
