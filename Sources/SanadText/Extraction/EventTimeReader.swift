// What one sentence says of when its events begin, end and take place.

/// Reads the dates and durations of a sentence as those of its events.
struct EventTimeReader {
  /// A sentence with its nodes, dates and durations.
  struct SentenceView {
    let document: AnnotatedDocument
    let sentence: Sentence
    let nodes: [SentenceNode]
    let times: [TimeExpression]
    let durations: [StatedDuration]
  }

  /// How loosely a date may be tied to an event, in tokens with what `tie` adds.
  private static let reach = 32
  /// How far a duration may stand from its event, in the same measure.
  private static let durationReach = 16
  /// How loosely a month may be tied to an event.
  private static let monthReach = 18
  /// What a verb that only events have, 'lasts', 'ends', adds to both.
  private static let verbReach = 24
  /// How near behind a date a verb must be to have it where another stands before it.
  private static let behind = 3

  let pack: LanguagePack
  let schema: Schema
  let view: SentenceView
  let verbs: [(tokens: Range<Int>, group: VerbGroup)]
  private let speech: Set<String>

  /// A reader of a sentence.
  init(pack: LanguagePack, schema: Schema, view: SentenceView) {
    self.pack = pack
    self.schema = schema
    self.view = view
    verbs = view.nodes.compactMap { node in
      if case .verb(let group) = node.content { (node.tokens, group) } else { nil }
    }
    speech = pack.speechVerbs
  }

  /// The times of the events.
  ///
  /// - Parameter gathering: The event that 'the proceedings' of the sentence are.
  func times(
    of events: [EventMention], gathering: Int?
  ) -> [(entity: Int, time: EventTime)] {
    view.times.compactMap { time in
      guard time.role != .before, isDated(time) else { return nil }
      let verb = governor(of: time.tokens)
      if let verb, verb.group.isNegated { return nil }
      let isOfEvent = verb.map { isOfEvents($0.group) } ?? false
      let nearest = events.filter { $0.entity != nil && !$0.tokens.overlaps(time.tokens) }
        .map { (event: $0, tie: tie($0.tokens, time.tokens, through: isOfEvent)) }
        .min { $0.tie < $1.tie }
      let reach = Self.reach + (isOfEvent ? Self.verbReach : 0)
      guard let nearest, let entity = nearest.event.entity, nearest.tie <= reach else {
        return ofProceedings(time, verb, gathering)
      }
      guard let part = part(time, nearest.event, verb, tie: nearest.tie) else { return nil }
      return (
        entity,
        EventTime(
          part: part, date: time.start,
          distance: (nearest.tie + weight(of: nearest.event.strength)) / 8)
      )
    }
  }

  /// How long the events last.
  func durations(
    of events: [EventMention], gathering: Int?
  ) -> [(entity: Int, days: Int)] {
    view.durations.compactMap { duration in
      let inside = isOfProceedings(after: duration.tokens.upperBound)
      let isVerb = governor(of: duration.tokens).map { isOfEvents($0.group) } ?? false
      let reach = Self.durationReach + (isVerb ? Self.verbReach : 0)
      let nearest = events.filter { $0.entity != nil }
        .map { (event: $0, tie: tie($0.tokens, duration.tokens, through: isVerb)) }
        .min { $0.tie < $1.tie }
      if let nearest, let entity = nearest.event.entity, nearest.tie <= reach {
        // 'three days of mourning' are not the event's.
        let isOther = !inside && isLink(duration.tokens.upperBound)
        return isOther ? nil : (entity, duration.days)
      }
      return inside ? gathering.map { ($0, duration.days) } : nil
    }
  }

  // MARK: Ties

  /// How loosely a date or duration is tied to a phrase: the tokens between, and more for each comma,
  /// for other marks, and for a second verb between unless the last one can only be an event's.
  private func tie(
    _ event: Range<Int>, _ time: Range<Int>, through isOfEvent: Bool = false
  ) -> Int {
    guard !event.overlaps(time) else { return 0 }
    let between =
      event.upperBound <= time.lowerBound
      ? event.upperBound..<time.lowerBound : time.upperBound..<event.lowerBound
    var cost = between.count
    for index in between where view.document.tokens[index].kind == .punctuation {
      cost += isComma(index) ? 3 : isBreak(index) ? 15 : 0
    }
    if isOfEvent { return cost }
    let inside = verbs.filter { between.contains($0.tokens.lowerBound) }
    cost += max(0, inside.count - 1) * 12
    if inside.contains(where: { isSpeech($0.group) }) { cost += 12 }
    return cost
  }

  private func weight(of strength: EventMention.Strength) -> Int {
    switch strength {
    case .named: 0
    case .described: 4
    case .pointer: 8
    }
  }

  /// The verb that a date belongs to: the nearest one, the one before it first.
  private func governor(of time: Range<Int>) -> (tokens: Range<Int>, group: VerbGroup)? {
    let before = verbs.last { $0.tokens.upperBound <= time.lowerBound }
    let after = verbs.first {
      $0.tokens.lowerBound >= time.upperBound && $0.group.voice != .infinitive
    }
    guard let before else { return after }
    guard let after else { return before }
    let (left, right) = (tie(before.tokens, time), tie(after.tokens, time))
    return right <= Self.behind && right < left ? after : before
  }

  // MARK: Parts

  private func part(
    _ time: TimeExpression, _ event: EventMention,
    _ verb: (tokens: Range<Int>, group: VerbGroup)?, tie: Int
  ) -> EventTime.Part? {
    let isAdjacent = isAdjacent(event.tokens, time.tokens)
    let isHeld = verb.map { isOne($0.group, of: .holding) } ?? false
    if time.start.month == nil || time.start.day == nil {
      let isMonth = time.start.month != nil
      guard time.role == .at,
        isAdjacent || isHeld || isMonth && event.strength != .pointer && isPlain(tie, event, time)
      else { return nil }
      return .day
    }
    if let end = time.end { return .whole(until: end) }
    switch time.role {
    case .since: return .start
    case .until: return .end
    case .at, .before: break
    }
    let way = introduction(of: event)
    if let verb, event.tokens.upperBound <= verb.tokens.lowerBound,
      verb.tokens.upperBound <= time.tokens.lowerBound, let cue = cue(of: verb)
    {
      // 'the opening of the event, which closes on Sunday'
      return cue
    }
    if let verb, isSpeech(verb.group), !isAdjacent {
      return way.isOccasion ? .during : nil
    }
    if let cue = way.cue,
      !(isHeld && verb.map { $0.tokens.lowerBound >= event.tokens.upperBound } ?? false)
    {
      return cue
    }
    if let verb {
      if !way.isOccasion, let cue = cue(of: verb) { return cue }
      if schema.isClass(event.type, a: "Visit"), isOne(verb.group, of: .arrival) { return .start }
    }
    return way.isOccasion && !isAdjacent ? .during : .day
  }

  /// Whether only small words stand between an event and a month.
  private func isPlain(_ tie: Int, _ event: EventMention, _ time: TimeExpression) -> Bool {
    let between =
      event.tokens.upperBound <= time.tokens.lowerBound
      ? event.tokens.upperBound..<time.tokens.lowerBound
      : time.tokens.upperBound..<event.tokens.lowerBound
    return tie <= Self.monthReach && !verbs.contains { between.contains($0.tokens.lowerBound) }
  }

  /// Whether nothing but small words parts a date from the event before it, or nothing from the one
  /// behind it: 'the summit in 2019', 'Thursday's ceremony'.
  private func isAdjacent(_ event: Range<Int>, _ time: Range<Int>) -> Bool {
    if time.upperBound <= event.lowerBound {
      return (time.upperBound..<event.lowerBound).allSatisfy { isSmall($0, .determiner) }
    }
    return event.upperBound <= time.lowerBound
      && (event.upperBound..<time.lowerBound).allSatisfy { index in
        [.determiner, .preposition, .link, .contraction].contains { isSmall(index, $0) }
      }
  }

  /// What a verb makes of its date: 's'est ouvert lundi', 'ont pris fin jeudi'.
  private func cue(of verb: (tokens: Range<Int>, group: VerbGroup)) -> EventTime.Part? {
    if isOne(verb.group, of: .beginning) { return .start }
    if isOne(verb.group, of: .ending) { return .end }
    let limit = min(verb.tokens.upperBound + 3, view.sentence.tokens.upperBound)
    for index in verb.tokens.upperBound..<max(limit, verb.tokens.upperBound) {
      if let cue = nounCue(index) { return cue }
    }
    return nil
  }

  private func nounCue(_ index: Int) -> EventTime.Part? {
    let token = view.document.tokens[index]
    if pack.isWord(token, in: .beginning) { return .start }
    return pack.isWord(token, in: .ending) ? .end : nil
  }

  /// How a sentence brings in an event: with a word for its opening or closing, and by a preposition
  /// that makes it the occasion of something else.
  private func introduction(
    of event: EventMention
  ) -> (cue: EventTime.Part?, isOccasion: Bool) {
    let tokens = view.document.tokens
    // 'the closing ceremony on Friday' is not what closes.
    var cue =
      schema.isClass(event.type, a: "Ceremony")
      ? nil : event.tokens.lazy.compactMap(nounCue).first
    var isOccasion = event.proclitics.contains { pack.isWord($0, in: .occasion) }
    var index = event.tokens.lowerBound - 1
    while index >= view.sentence.tokens.lowerBound, event.tokens.lowerBound - index < 8 {
      let token = tokens[index]
      if pack.isWord(token, in: .occasion) { isOccasion = true }
      if let found = nounCue(index) {
        cue = cue ?? found
      } else if !pack.isWord(token, in: .meetingPart), !pack.isWord(token, in: .eventModifier),
        ![.determiner, .preposition, .link, .contraction].contains(where: {
          isSmall(index, $0)
        }), !pack.isWord(token, in: .occasion)
      {
        break
      }
      index -= 1
    }
    return (cue, isOccasion)
  }

  // MARK: Proceedings

  /// 'The proceedings ended on Friday' where the sentence names no event.
  private func ofProceedings(
    _ time: TimeExpression, _ verb: (tokens: Range<Int>, group: VerbGroup)?, _ gathering: Int?
  ) -> (entity: Int, time: EventTime)? {
    guard let gathering, let verb, time.start.day != nil, time.end == nil,
      let cue = cue(of: verb),
      view.sentence.tokens.contains(where: {
        pack.isWord(view.document.tokens[$0], in: .meetingPart)
          && tie($0..<$0 + 1, verb.tokens) <= 6
      })
    else { return nil }
    return (gathering, EventTime(part: cue, date: time.start, distance: 2))
  }

  private func isOfProceedings(after end: Int) -> Bool {
    guard isLink(end), end + 1 < view.sentence.tokens.upperBound else { return false }
    let token = view.document.tokens[end + 1]
    return pack.isWord(token, in: .meetingPart) || pack.isWord(token, in: .talks)
  }

  // MARK: Words

  /// Whether a date can date an event: 'this week' and quarters are no days.
  private func isDated(_ time: TimeExpression) -> Bool {
    guard let end = time.end else { return true }
    guard time.start.day != nil, end.day != nil else { return false }
    guard let first = time.start.dayNumber, let last = end.dayNumber else { return true }
    let isWeek = time.start.weekday == 1 && last - first == 6
    let isWeekend = time.start.weekday == 6 && last - first == 1
    // 'last weekend' dates nothing; '6 and 7 December' do, though they fall on one.
    let hasNumber = time.tokens.contains { view.document.tokens[$0].kind == .number }
    return hasNumber || !(time.isRelative && (isWeek || isWeekend))
  }

  /// Whether a verb is in a list, a reflexive one as itself.
  private func isOne(_ group: VerbGroup, of list: WordList) -> Bool {
    group.lemmas.contains { lemma in
      let plain =
        lemma.hasSuffix(" " + VerbLexicon.objectMark) ? String(lemma.dropLast(2)) : lemma
      return pack.isWord(TextFolding.fold(plain), in: list)
    }
  }

  /// Whether a verb says when something begins, ends or goes on.
  private func isOfEvents(_ group: VerbGroup) -> Bool {
    [.beginning, .ending, .lasting].contains { isOne(group, of: $0) }
  }

  private func isSpeech(_ group: VerbGroup) -> Bool {
    !group.lemmas.isDisjoint(with: speech)
      && ![.beginning, .ending, .lasting, .holding].contains { isOne(group, of: $0) }
  }

  /// Whether a mark parts a sentence in two: brackets and quotation marks do not.
  private func isBreak(_ index: Int) -> Bool { view.document.tokens[index].text.isOne(of: ";؛:–—") }

  private func isComma(_ index: Int) -> Bool { view.document.tokens[index].text.isOne(of: ",،") }

  private func isLink(_ index: Int) -> Bool {
    index < view.sentence.tokens.upperBound && isSmall(index, .link)
  }

  private func isSmall(_ index: Int, _ list: WordList) -> Bool {
    pack.isWord(pack.form(of: view.document.tokens[index]).word, in: list)
  }
}
