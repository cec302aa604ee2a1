// What is known of an event while events are compared.
internal import SanadText

/// What one or several articles say of an event.
struct EventProfile: Sendable {
  var types: Set<String>
  var editions: Set<Int>
  var periods: [EventPeriod]
  var concepts: Set<String>
  var names: Set<String>
  var places: Set<Int> = []
  var participants: Set<Int> = []
  var organizers: Set<Int> = []

  /// What one article says of an event, apart from its relations.
  init(_ index: Int, _ corpus: Corpus) {
    let node = corpus.nodes[index]
    types = [node.type]
    editions = Set([node.event?.edition].compactMap(\.self))
    concepts = Set(node.event?.concepts ?? [])
    names = Set(node.fullNames.filter { $0.count >= 3 }.map { $0.joined(separator: " ") })
    periods = []
    if let start = node.event?.start { periods = [EventPeriod(start: start, end: node.event?.end)] }
  }

  /// The keys of the blocks in which an event of this profile is compared.
  var blockingKeys: [String] {
    var keys = names.map { "name " + $0 }
    for edition in editions {
      keys += concepts.map { "edition \(edition) \($0)" }
      keys += places.map { "edition \(edition) at \($0)" }
    }
    for period in periods {
      guard let month = period.start.month else { continue }
      keys += places.map { "month \(month) at \($0)" }
    }
    return keys
  }

  /// Both profiles as one.
  func union(_ other: EventProfile) -> EventProfile {
    var union = self
    union.types.formUnion(other.types)
    union.editions.formUnion(other.editions)
    union.periods = Array(Set(periods + other.periods))
    union.concepts.formUnion(other.concepts)
    union.names.formUnion(other.names)
    union.places.formUnion(other.places)
    union.participants.formUnion(other.participants)
    union.organizers.formUnion(other.organizers)
    return union
  }

  /// Whether both are called by the same name of at least three words.
  func sharesName(with other: EventProfile) -> Bool { !names.isDisjoint(with: other.names) }

  /// What speaks for two profiles being of one event; nil where that is too little, or something
  /// speaks against it.
  func grounds(forBeing other: EventProfile, _ order: PlaceOrder) -> [String]? {
    let isSameName = sharesName(with: other)
    let dates = agreement(of: periods, and: other.periods)
    guard dates != .contradicted, !order.areApart(places, other.places),
      editions.isEmpty || other.editions.isEmpty || editions == other.editions,
      isSameName || organizers.isEmpty || other.organizers.isEmpty
        || !organizers.isDisjoint(with: other.organizers)
    else { return nil }
    let isSamePlace = order.areEqual(places, other.places)
    let isSameSubject = sharesConcepts(with: other)
    var grounds: [String] = []
    if isSameName { grounds.append("name") }
    if isSamePlace { grounds.append("place") }
    if isSameSubject { grounds.append("subject") }
    if dates == .confirmed { grounds.append("dates") }
    if !editions.isEmpty, editions == other.editions {
      grounds.insert("edition", at: 0)
      let sharesPeople = sharesPeople(with: other)
      if sharesPeople { grounds.append("people") }
      let isEnough =
        dates == .confirmed
        ? isSamePlace || isSameSubject
        : isSameSubject && (isSamePlace || sharesPeople) || isSameName
      return isEnough ? grounds : nil
    }
    if isSameName {
      // 'working visit' and 'working session' name nothing: short names need the days as well.
      let isTelling = names.intersection(other.names).contains {
        $0.split(separator: " ").count > 4
      }
      let isEnough = dates == .confirmed || isSamePlace && isTelling
      return isEnough && (haveSamePeople(as: other) || !types.contains("Visit")) ? grounds : nil
    }
    guard types == other.types, isSamePlace, isSameSubject, dates == .confirmed,
      haveSamePeople(as: other)
    else { return nil }
    return grounds
  }

  /// Whether at least two concepts are shared, or all of the profile that has fewer.
  private func sharesConcepts(with other: EventProfile) -> Bool {
    let shared = concepts.intersection(other.concepts).count
    return shared >= 2 || shared >= 1 && shared == min(concepts.count, other.concepts.count)
  }

  /// Whether the same body organizes both and somebody takes part in both, or three do.
  private func sharesPeople(with other: EventProfile) -> Bool {
    let people = participants.intersection(other.participants).count
    return people >= 3 || people >= 1 && !organizers.isDisjoint(with: other.organizers)
  }

  /// Whether those who take part do not speak against one event: a visit is one only with the same
  /// visitor.
  private func haveSamePeople(as other: EventProfile) -> Bool {
    if !participants.isDisjoint(with: other.participants) { return true }
    return (participants.isEmpty || other.participants.isEmpty) && !types.contains("Visit")
  }

  // MARK: Dates

  /// How two sets of dates stand to each other.
  enum Agreement {
    case unknown
    case confirmed
    case contradicted
  }

  /// Dates are confirmed where days or months overlap, contradicted where they or the years differ.
  private func agreement(of mine: [EventPeriod], and theirs: [EventPeriod]) -> Agreement {
    var result = Agreement.unknown
    for a in mine {
      for b in theirs {
        if let x = a.start.year, let y = b.start.year, x != y { return .contradicted }
        guard let x = a.daysOfYear, let y = b.daysOfYear else { continue }
        guard x.overlaps(y) else { return .contradicted }
        result = .confirmed
      }
    }
    return result
  }
}
