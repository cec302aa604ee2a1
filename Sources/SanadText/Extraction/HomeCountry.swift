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
    let weights = weights(document, mentions, posts, table)
    let total = weights.values.reduce(0, +)
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = ranked.first else { return nil }
    if let home = dateline(document, table) { return home }
    // A country named once, in passing, is nobody's home.
    if best.value * 2 > total, best.value > 2 || pack.modifiers == .before { return best.key }
    guard ranked.count > 1, best.value >= 4, best.value >= ranked[1].value * 2 else { return nil }
    return best.key
  }

  /// How much the article speaks of each country: two for its name, one for its adjective and for each
  /// of its towns and bodies, two more in headline and lead, three less for each post that is said to be its own.
  private func weights(
    _ document: AnnotatedDocument, _ mentions: [Mention], _ posts: [Post], _ table: EntityTable
  ) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    let countries = countries(table)
    let lead = document.sentences.prefix(2).last?.tokens.upperBound ?? 0
    for mention in mentions {
      guard let entity = mention.entity else { continue }
      if table[entity].type == "Country" {
        // Headline and lead say where a story is at home.
        let isLead = mention.tokens.lowerBound < lead
        weights[entity, default: 0] += (mention.kind == .demonym ? 1 : 2) + (isLead ? 2 : 0)
      } else if let country = country(of: entity, table, countries) {
        weights[country, default: 0] += 1
      }
    }
    for post in posts where post.holder != nil && pack.isWord(post.head.key, in: .fieldPost) {
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

  /// The country of the dateline's place: 'SUVA, Aug 21 (Agency) -', 'ĀDAŽI, Latvia –'.
  ///
  /// A dateline is a byline of its own, or the opening of the first paragraph up to a mark.
  private func dateline(_ document: AnnotatedDocument, _ table: EntityTable) -> Int? {
    let countries = countries(table)
    let tokenizer = Tokenizer(rules: pack.tokenizer)
    let source = document.document
    for block in source.blocks.prefix(Self.reach) {
      switch block.kind {
      case .byline:
        let tokens = tokenizer.tokens(of: source.text, in: block.span)
        if let home = place(in: tokens, countries) { return home }
      case .paragraph:
        let tokens = tokenizer.tokens(of: source.text, in: block.span, atMost: Self.opening)
        guard let mark = tokens.lastIndex(where: { Self.marks.contains($0.text) }) else {
          return nil
        }
        return place(in: Array(tokens[..<mark]), countries, atStart: true)
      case .headline, .boilerplate, .repeated: continue
      }
    }
    return nil
  }

  /// How many blocks at the head of an article may hold its dateline.
  private static let reach = 6
  /// How many tokens of the first paragraph may be its dateline.
  private static let opening = 8
  private static let marks: Set<String> = ["–", "—", "-", "--", "/"]

  /// The country of the first place in a line that the authority knows.
  private func place(
    in tokens: [Token], _ countries: [String: Int], atStart: Bool = false
  ) -> Int? {
    for index in tokens.indices where tokens[index].kind == .word && tokens[index].shape != .lower {
      let references =
        authority.matches(first: tokens[index].folded) { step in
          index + step < tokens.count ? tokens[index + step].folded : nil
        }.last?.references ?? []
      for reference in references where reference.kind != .demonym {
        let entry = authority.entries[reference.entry]
        let iri = entry.type == "Country" ? entry.iri : entry.country ?? entry.capitalOf
        guard ["Country", "City", "Region"].contains(entry.type), let iri, let home = countries[iri]
        else { continue }
        return home
      }
      if atStart, index > 2 { return nil }
    }
    return nil
  }
}
