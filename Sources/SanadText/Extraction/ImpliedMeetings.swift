// Meetings that a verb has told of before a phrase points to them: 'received the minister … The meeting
// was attended by …'.

/// Finds the events behind phrases such as 'the meeting' that point to no event named before, where a
/// sentence just before tells of two persons who met.
struct ImpliedMeetings {
  /// A meeting with the sentence whose verb tells of it.
  struct Meeting {
    let entity: Int
    let sentence: Int
    /// The verb's token.
    let verb: Int
  }

  /// How many sentences before the phrase the verb may stand.
  private static let reach = 3

  private let pack: LanguagePack
  private let schema: Schema

  init(pack: LanguagePack, schema: Schema) {
    self.pack = pack
    self.schema = schema
  }

  /// Sets the entity of phrases that point to a meeting which only a verb of the list `meetingVerb` tells of.
  func link(
    _ events: inout [EventMention], _ mentions: [Mention], in document: AnnotatedDocument,
    table: inout EntityTable
  ) -> [Meeting] {
    guard !pack.words(.meetingVerb).isEmpty else { return [] }
    var meetings: [Meeting] = []
    for index in events.indices
    where events[index].entity == nil && events[index].strength == .pointer
      && schema.isClass(events[index].type, a: "Meeting") && !events[index].isPlanned
    {
      let here = document.sentenceIndex(at: events[index].tokens.lowerBound)
      guard let told = told(before: here, mentions, document) else { continue }
      let known = meetings.last { $0.sentence == told.sentence }
      let entity = known?.entity ?? table.insert(type: events[index].type)
      if known == nil {
        meetings.append(Meeting(entity: entity, sentence: told.sentence, verb: told.verb))
      }
      events[index].entity = entity
      var details = table[entity].event ?? EventDetails()
      details.concepts = Set(details.concepts + events[index].concepts).sorted()
      table[entity].event = details
      table.add(
        LocalName(
          text: document.name(events[index].span, of: events[index].tokens) {
            $0 == events[index].head
          },
          language: document.document.language, kind: .full, span: events[index].span),
        words: events[index].tokens.map { document.tokens[$0].folded }, to: entity)
    }
    return meetings
  }

  /// The last sentence before one that tells of a meeting of persons, and its verb.
  private func told(
    before sentence: Int, _ mentions: [Mention], _ document: AnnotatedDocument
  ) -> (sentence: Int, verb: Int)? {
    for number in (max(0, sentence - Self.reach)..<sentence).reversed() {
      let tokens = document.sentences[number].tokens
      let verb = tokens.first { index in
        pack.verbs.readings(of: pack.form(of: document.tokens[index]).word).contains {
          $0.form == .finite && pack.isWord(TextFolding.fold($0.lemma), in: .meetingVerb)
        }
      }
      guard let verb else { continue }
      let persons = Set(
        mentions.filter { $0.type == "Person" && tokens.contains($0.tokens.lowerBound) }
          .compactMap(\.entity))
      if !persons.isEmpty { return (number, verb) }
    }
    return nil
  }

  /// The phrases of events with one for each meeting at its verb, so that its sentence's dates count.
  func dated(
    _ events: [EventMention], _ meetings: [Meeting], in document: AnnotatedDocument
  ) -> [EventMention] {
    let verbs = meetings.map { meeting in
      EventMention(
        tokens: meeting.verb..<meeting.verb + 1, span: document.tokens[meeting.verb].span,
        proclitics: [], type: "Meeting", concept: "meeting", head: "", concepts: [], edition: nil,
        alias: nil, isTitled: false, strength: .pointer, isPlanned: false, entity: meeting.entity)
    }
    return (events + verbs).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The claims that those who met took part, and where, for meetings of which the article has an event.
  func claims(
    _ claims: [Claim], _ meetings: [Meeting], _ mentions: [Mention],
    in document: AnnotatedDocument, _ table: EntityTable
  ) -> [Claim] {
    meetings.flatMap { meeting -> [Claim] in
      let sentence = document.sentences[meeting.sentence]
      let met = claims.filter {
        $0.relation == "metWith" && $0.evidence.span == sentence.span
      }
      let persons = met.flatMap { [$0.subject, $0.object] }.reduce(into: [Int]()) {
        if !$0.contains($1), table[$1].type == "Person" { $0.append($1) }
      }
      // A meeting of which nothing else is told is no event of its own.
      guard !persons.isEmpty,
        claims.contains(where: { $0.object == meeting.entity || $0.subject == meeting.entity })
      else { return [] }
      let cities = Set(
        mentions.filter {
          $0.type == "City" && $0.kind == .name && sentence.tokens.contains($0.tokens.lowerBound)
        }.compactMap(\.entity))
      func claim(_ subject: Int, _ relation: String, _ object: Int) -> Claim {
        Claim(
          subject: subject, relation: relation, object: object,
          evidence: Evidence(
            span: sentence.span, rule: pack.language.code + ".meeting.implied", confidence: 0.75))
      }
      let places =
        cities.count == 1 ? cities.map { claim(meeting.entity, "takesPlaceIn", $0) } : []
      return persons.map { claim($0, "participatesIn", meeting.entity) } + places
    }
  }
}
