// Acronyms that an article defines, and the short forms of names: surnames, companies without 'Group'.

extension NameLinker {
  /// The acronyms defined in brackets: acronym mention → mention of the long name.
  func acronymDefinitions(
    _ mentions: [Mention], _ document: AnnotatedDocument
  ) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var byStart: [Int: Int] = [:]
    for (index, mention) in mentions.enumerated() { byStart[mention.tokens.lowerBound] = index }
    for (long, mention) in mentions.enumerated()
    where family(of: mention.type) == "Organization" && mention.tokens.count > 1 {
      let open = mention.tokens.upperBound
      guard open + 2 < document.tokens.count, document.tokens[open].text.isOne(of: "(«\"“"),
        document.tokens[open + 2].text.isOne(of: ")»\"”"), let acronym = byStart[open + 1],
        mentions[acronym].tokens.count == 1, mentions[acronym].type != "Person"
      else { continue }
      // The acronym of a body that only closes the name is not its own: 'Committee of the African
      // Union (AU)'.
      let inside = mentions.filter {
        mention.tokens.dropFirst().contains($0.tokens.lowerBound) && $0.tokens.upperBound == open
      }.flatMap(\.candidates)
      if Set(inside).isDisjoint(with: mentions[acronym].candidates) { result[acronym] = long }
    }
    return result
  }

  /// The shortened names of the article's companies: 'Norda' where it names 'Norda Group'.
  func shortBodyNames(
    _ mentions: [Mention], _ document: AnnotatedDocument
  ) -> Set<String> {
    let shortener = ShortBodyNames(pack: pack)
    return Set(
      mentions.filter { family(of: $0.type) == "Organization" }
        .flatMap { shortener.beginnings(of: words($0, document)) }
        .filter { countryEntry(of: $0) == nil })
  }

  /// 'Norda' for 'Norda Group': the beginning of a body's name that goes on with nothing but words for
  /// what it is; of several such bodies, the one with the longest name.
  func linkShortBodies(
    _ mentions: inout [Mention], _ short: Set<String>, _ document: AnnotatedDocument,
    _ table: inout EntityTable
  ) {
    let shortener = ShortBodyNames(pack: pack)
    var bodies: [String: (entity: Int, length: Int)] = [:]
    for mention in mentions {
      guard let entity = mention.entity, family(of: mention.type) == "Organization" else {
        continue
      }
      for name in shortener.beginnings(of: words(mention, document))
      where mention.tokens.count > bodies[name]?.length ?? 0 {
        bodies[name] = (entity, mention.tokens.count)
      }
    }
    for index in mentions.indices
    where mentions[index].source != .authority && mentions[index].entity == nil {
      guard let body = bodies[key(mentions[index], document)] else { continue }
      mentions[index].type = table[body.entity].type
      assign(body.entity, to: &mentions[index], document, &table)
    }
  }

  func linkShort(
    _ index: Int, _ mentions: inout [Mention], _ document: AnnotatedDocument,
    _ countries: [String: Int], _ table: inout EntityTable
  ) {
    let mention = mentions[index]
    let words = words(mention, document)
    if let known = table.entity(
      named: words.joined(separator: " "), family: family(of: mention.type))
    {
      assign(known, to: &mentions[index], document, &table)
      return
    }
    if let holder = holder(of: words, before: index, mentions, table) {
      mentions[index].type = table[holder].type
      assign(holder, to: &mentions[index], document, &table)
      return
    }
    linkWhole(&mentions[index], document, countries, &table)
  }

  /// The person whose name ends with these words, the last one named before, else the first after.
  private func holder(
    of words: [String], before index: Int, _ mentions: [Mention], _ table: EntityTable
  ) -> Int? {
    func fits(_ mention: Mention) -> Bool {
      guard mention.type == "Person", let entity = mention.entity else { return false }
      return FullNames.matches(words, table[entity].words)
    }
    if let before = mentions[..<index].last(where: fits) { return before.entity }
    return mentions[index...].first(where: fits)?.entity
  }
}
