// The dates of an event out of what several articles say, with a missing year filled in.
internal import SanadRDF
internal import SanadText

/// What the articles of one event say about when it is.
struct HappeningDates {
  /// The event's dates, edition and state; nil where nothing is known.
  let happening: Happening?

  /// The dates of the event that nodes make together.
  ///
  /// A year that some articles leave out is taken from the first that has it. Of several periods the
  /// most precise wins, then one with an end, then the one that most articles give, then the earliest.
  init(_ members: [Int], _ corpus: Corpus, _ articles: [IRI]) {
    let events = members.compactMap { node in
      corpus.nodes[node].event.map { (article: corpus.nodes[node].article, details: $0) }
    }
    guard !events.isEmpty else {
      happening = nil
      return
    }
    let dated = events.filter { $0.details.start?.year != nil }
    let year = dated.first?.details.start?.year
    var yearFrom: IRI?
    var counts: [[PartialDate?]: Int] = [:]
    for event in events {
      guard let start = event.details.start else { continue }
      let completed = Self.complete(start, year)
      if completed != start { yearFrom = dated.first.map { articles[$0.article] } }
      let end = event.details.end.map { Self.complete($0, year) }
      counts[[completed, end], default: 0] += 1
    }
    let best = counts.max { a, b in
      let (x, y) = (Self.rank(a.key, a.value), Self.rank(b.key, b.value))
      if x != y { return x.lexicographicallyPrecedes(y) }
      return Self.iso(b.key).lexicographicallyPrecedes(Self.iso(a.key))
    }
    let found = Happening(
      start: best.flatMap { Self.usable($0.key[0]) }, end: best.flatMap { Self.usable($0.key[1]) },
      edition: events.compactMap(\.details.edition).first,
      isPlanned: events.allSatisfy(\.details.isPlanned), yearFrom: yearFrom)
    happening = found == Happening() ? nil : found
  }

  private static func complete(_ date: PartialDate, _ year: Int?) -> PartialDate {
    guard date.year == nil, let year else { return date }
    return PartialDate(year: year, month: date.month, day: date.day) ?? date
  }

  /// A month of no year is no date that an event could be found by.
  private static func usable(_ date: PartialDate?) -> PartialDate? {
    guard let date, date.year != nil || date.day != nil else { return nil }
    return date
  }

  private static func rank(_ period: [PartialDate?], _ count: Int) -> [Int] {
    let start = period[0]
    let parts = [start?.year, start?.month, start?.day].count { $0 != nil }
    return [parts, period[1] == nil ? 0 : 1, count]
  }

  private static func iso(_ period: [PartialDate?]) -> [String] { period.map { $0?.iso ?? "" } }
}
