// When events are, out of what several articles say, with missing years filled in.
internal import SanadRDF
internal import SanadText

/// The dates of all events of a corpus.
struct EventCalendar {
  /// What is known of each event, by the node that stands for it.
  private(set) var happenings: [Int: Happening] = [:]

  /// What one article says of an event.
  private struct Account {
    let article: Int
    let details: EventDetails

    var period: EventPeriod? {
      details.start.map { EventPeriod(start: $0, end: details.end) }
    }
  }

  /// A year, and the article that gives it.
  private struct Year: Hashable {
    let number: Int
    let article: Int
  }

  /// The calendar of the events that resolution has found.
  ///
  /// A year that an article leaves out is that of another article on the event, or else that of an event
  /// of the same article and the same days: who tells of a visit from 27 to 29 May beside a meeting of
  /// those days means one year.
  ///
  /// - Complexity: O(number of events), beside the pairs of events within an article.
  init(_ corpus: Corpus, _ clusters: EntityClusters, _ articles: [IRI]) {
    var accounts: [Int: [Account]] = [:]
    var events: [Int: Set<Int>] = [:]
    for (index, node) in corpus.nodes.enumerated() {
      guard let details = node.event else { continue }
      let root = clusters.root(index)
      accounts[root, default: []].append(Account(article: node.article, details: details))
      events[node.article, default: []].insert(root)
    }
    let own = accounts.compactMapValues(Self.year)
    for (root, list) in accounts {
      let year = own[root] ?? Self.year(of: root, accounts, events, own)
      let happening = Self.happening(list, year, articles)
      if happening != Happening() { happenings[root] = happening }
    }
  }

  /// The year that the first dated account gives.
  private static func year(_ accounts: [Account]) -> Year? {
    for account in accounts {
      guard let year = account.details.start?.year else { continue }
      return Year(number: year, article: account.article)
    }
    return nil
  }

  /// The year of the other events of the same articles and days, where they agree on one.
  private static func year(
    of event: Int, _ accounts: [Int: [Account]], _ events: [Int: Set<Int>], _ own: [Int: Year]
  ) -> Year? {
    var found: Set<Year> = []
    for account in accounts[event] ?? [] {
      guard let days = account.period?.daysOfYear else { continue }
      for other in events[account.article] ?? [] where other != event {
        guard let year = own[other] else { continue }
        let periods = (accounts[other] ?? []).compactMap { $0.period?.daysOfYear }
        if periods.contains(where: days.overlaps) { found.insert(year) }
      }
    }
    guard Set(found.map(\.number)).count == 1 else { return nil }
    return found.min { $0.article < $1.article }
  }

  /// The dates, edition and state that accounts make together.
  ///
  /// Of several periods the most precise wins, then one with an end, then the one that most articles give,
  /// then the earliest.
  private static func happening(
    _ accounts: [Account], _ year: Year?, _ articles: [IRI]
  ) -> Happening {
    var counts: [EventPeriod: Int] = [:]
    var yearFrom: IRI?
    for period in accounts.compactMap(\.period) {
      let completed = period.completed(with: year?.number)
      counts[completed, default: 0] += 1
      if let year, completed != period { yearFrom = articles[year.article] }
    }
    let best = counts.max { a, b in
      let (x, y) = (a.key.precision + [a.value], b.key.precision + [b.value])
      return x != y ? x.lexicographicallyPrecedes(y) : b.key < a.key
    }?.key
    // 'The summit ended on Friday': an end without a start.
    let lastDay =
      best == nil
      ? accounts.compactMap(\.details.end).min { $0.iso < $1.iso } : best?.end
    return Happening(
      start: best.flatMap { usable($0.start) }, end: lastDay.flatMap(usable),
      edition: accounts.compactMap(\.details.edition).first,
      isPlanned: accounts.allSatisfy(\.details.isPlanned), yearFrom: yearFrom)
  }

  /// A month of no year is no date that an event could be found by.
  private static func usable(_ date: PartialDate) -> PartialDate? {
    date.year != nil || date.day != nil ? date : nil
  }
}
