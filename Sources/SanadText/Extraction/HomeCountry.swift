// The country at which an article is at home: whose minister is meant by 'the Foreign Minister'.

/// Finds the country whose posts an article names without saying so.
///
/// It is the country of the dateline, if there is one, else one that the article speaks of much more
/// than of any other. Countries whose posts are named in full, as in 'the Chadian ambassador', weigh
/// less: papers say so of foreign posts.
struct HomeCountry {
  private let pack: LanguagePack
  private let authority: AuthorityIndex

  init(pack: LanguagePack, authority: AuthorityIndex) {
    self.pack = pack
    self.authority = authority
  }

  /// The article's home, as an index of the table, or nil where that is in doubt.
  func country(
    of document: AnnotatedDocument, _ mentions: [Mention], posts: [Post], _ table: EntityTable
  ) -> Int? {
    let weights = weights(mentions, posts, table)
    let total = weights.values.reduce(0, +)
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = ranked.first else { return nil }
    if let home = dateline(document, mentions, table) { return home }
    if best.value * 2 > total { return best.key }
    guard ranked.count > 1, best.value >= 4, best.value >= ranked[1].value * 2 else { return nil }
    return best.key
  }

  /// How much the article speaks of each country: two for its name, one for its adjective and for each
  /// of its towns and bodies, three less for each post that is said to be its own.
  private func weights(
    _ mentions: [Mention], _ posts: [Post], _ table: EntityTable
  ) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    let countries = countries(table)
    for mention in mentions {
      guard let entity = mention.entity else { continue }
      if table[entity].type == "Country" {
        weights[entity, default: 0] += mention.kind == .demonym ? 1 : 2
      } else if let country = country(of: entity, table, countries) {
        weights[country, default: 0] += 1
      }
    }
    for post in posts where post.holder != nil && pack.isWord(post.head.key, in: "fieldPost") {
      if let country = post.country.flatMap({ mentions[$0].entity }), weights[country] != nil {
        weights[country, default: 0] = max(0, weights[country, default: 0] - 3)
      }
    }
    return weights
  }

  private func countries(_ table: EntityTable) -> [String: Int] {
    var byIRI: [String: Int] = [:]
    for (index, entry) in table.entries.enumerated() where entry.type == "Country" {
      if let number = entry.authority { byIRI[authority.entries[number].iri] = index }
    }
    return byIRI
  }

  private func country(
    of entity: Int, _ table: EntityTable, _ countries: [String: Int]
  ) -> Int? {
    guard let number = table[entity].authority else { return nil }
    let iri = authority.entries[number].country ?? authority.entries[number].capitalOf
    return iri.flatMap { countries[$0] }
  }

  /// The country of the place with which the first paragraph opens: 'SUVA, Aug 21 (Agency) -'.
  private func dateline(
    _ document: AnnotatedDocument, _ mentions: [Mention], _ table: EntityTable
  ) -> Int? {
    let countries = countries(table)
    let opening = document.sentences.lazy.filter { sentence in
      document.document.blocks[sentence.block].kind == .paragraph
    }.first
    guard let opening else { return nil }
    let first = opening.tokens.lowerBound
    let places = mentions.filter {
      $0.tokens.lowerBound >= first
        && $0.tokens.lowerBound < min(first + 6, opening.tokens.upperBound)
        && $0.kind == .name
    }
    guard let place = places.first, place.tokens.lowerBound == first, let entity = place.entity,
      isParted(place.tokens.upperBound, document)
    else { return nil }
    if table[entity].type == "Country" { return nil }
    if let home = country(of: entity, table, countries) { return home }
    // 'ĀDAŽI, Latvia –'
    guard table[entity].type != "Person", places.count > 1, let next = places[1].entity,
      places[1].tokens.lowerBound == place.tokens.upperBound + 1, table[next].type == "Country"
    else { return nil }
    return next
  }

  /// Whether a place is parted from the sentence behind it as a dateline is.
  private func isParted(_ index: Int, _ document: AnnotatedDocument) -> Bool {
    guard index < document.tokens.count else { return false }
    return [",", "(", "-", "–", "—", ":", ".", "/"].contains(document.tokens[index].text)
  }
}
