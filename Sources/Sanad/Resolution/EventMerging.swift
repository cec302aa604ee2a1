// Merges of events: several articles that tell of one happening.
internal import SanadText

/// Joins events by edition, name, place, dates and what they are about.
///
/// Blocking keys: edition and each concept; edition and place; start day and place; the folded name.
/// A block is compared with the groups that it falls into, not pair by pair.
struct EventMerging {
  let corpus: Corpus

  /// Merges all events of the corpus that are found to be one.
  func merge(into clusters: inout EntityClusters) {
    var profiles: [Int: EventProfile] = [:]
    for index in corpus.nodes.indices where corpus.nodes[index].family == .event {
      profiles[index] = EventProfile(index, corpus)
    }
    for (article, findings) in corpus.articles.enumerated() {
      for claim in findings.claims {
        let event = corpus.node(claim.object, in: article)
        let subject = corpus.node(claim.subject, in: article)
        switch claim.relation {
        case "organizes": profiles[event]?.organizers.insert(clusters.root(subject))
        case "participatesIn", "chairs", "speaksAt":
          profiles[event]?.participants.insert(clusters.root(subject))
        case "takesPlaceIn":
          profiles[subject]?.places.insert(clusters.root(event))
        default: continue
        }
      }
    }
    for index in profiles.keys {
      if let place = corpus.nodes[index].event?.place {
        let node = corpus.node(place, in: corpus.nodes[index].article)
        profiles[index]?.places.insert(clusters.root(node))
      }
    }
    let places = PlaceOrder(corpus, clusters)
    var blocks: [String: [Int]] = [:]
    for (index, profile) in profiles {
      for key in profile.blockingKeys { blocks[key, default: []].append(index) }
    }
    for (_, block) in blocks.sorted(by: { $0.key < $1.key }) where block.count > 1 {
      merge(block.sorted(), &profiles, places, &clusters)
    }
  }

  private func merge(
    _ block: [Int], _ profiles: inout [Int: EventProfile], _ places: PlaceOrder,
    _ clusters: inout EntityClusters
  ) {
    var groups: [Int] = []
    for index in block {
      let candidate = clusters.root(index)
      guard !groups.contains(where: { clusters.root($0) == candidate }),
        let mine = profiles[candidate]
      else { continue }
      var isJoined = false
      for group in groups {
        let other = clusters.root(group)
        guard let theirs = profiles[other],
          clusters.areNeverTogether(other, candidate) || theirs.sharesName(with: mine),
          let grounds = theirs.grounds(forBeing: mine, places),
          clusters.merge(other, candidate, because: .sameEvent(grounds))
        else { continue }
        profiles[clusters.root(other)] = theirs.union(mine)
        isJoined = true
        break
      }
      if !isJoined { groups.append(candidate) }
    }
  }
}

/// Which places lie in which, as far as resolution knows.
struct PlaceOrder: Sendable {
  /// The cluster of the country that a city or region lies in.
  private var countries: [Int: Int] = [:]

  /// The order of the places of a corpus, by what articles say.
  init(_ corpus: Corpus, _ clusters: EntityClusters) {
    for (article, findings) in corpus.articles.enumerated() {
      for claim in findings.claims
      where claim.relation == "capitalOf" || claim.relation == "locatedIn" {
        let place = clusters.root(corpus.node(claim.subject, in: article))
        countries[place] = clusters.root(corpus.node(claim.object, in: article))
      }
    }
  }

  /// Whether two sets of places have one in common.
  func areEqual(_ a: Set<Int>, _ b: Set<Int>) -> Bool { !a.isDisjoint(with: b) }

  /// Whether two sets of places exclude each other: none in common, none that lies in another.
  func areApart(_ a: Set<Int>, _ b: Set<Int>) -> Bool {
    guard !a.isEmpty, !b.isEmpty, a.isDisjoint(with: b) else { return false }
    return a.union(a.compactMap { countries[$0] })
      .isDisjoint(with: b.union(b.compactMap { countries[$0] }))
  }
}
