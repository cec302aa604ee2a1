// 'la capitale russe': a city by what it is the capital of, where the authority knows it.

/// Finds descriptions of capitals and the cities that they mean.
///
/// A description counts only if the article names the city somewhere else and no name stands beside
/// it: 'la capitale kényane, Nairobi' is an apposition, not a description.
package struct CapitalDescriptions: Sendable {
  private let pack: LanguagePack
  private let authority: AuthorityIndex

  /// A finder for a language.
  package init(pack: LanguagePack, authority: AuthorityIndex) {
    self.pack = pack
    self.authority = authority
  }

  /// The descriptions of an article in reading order, each with the city as its entity.
  package func mentions(
    in document: AnnotatedDocument, mentions: [Mention], table: EntityTable
  ) -> [Mention] {
    let capitals = capitals(table)
    guard !capitals.isEmpty else { return [] }
    let cities = Set(mentions.filter { $0.type == "City" }.map(\.tokens.lowerBound))
    let cityEnds = Set(mentions.filter { $0.type == "City" }.map(\.tokens.upperBound))
    var result: [Mention] = []
    for mention in mentions {
      guard let country = mention.entity, table[country].type == "Country",
        let city = table[country].authority.flatMap({ capitals[authority.entries[$0].iri] }),
        let tokens = description(around: mention, document),
        !isNamed(tokens, cities, cityEnds, document)
      else { continue }
      let form = pack.form(of: document.tokens[tokens.lowerBound])
      result.append(
        Mention(
          tokens: tokens,
          span: TextSpan(form.start, document.tokens[tokens.upperBound - 1].span.end),
          proclitics: form.proclitics.filter { $0 != "ال" }, type: "City", kind: .anaphor,
          source: .structure, entity: city))
    }
    return result
  }

  /// The article's cities by the country that they are the capital of.
  private func capitals(_ table: EntityTable) -> [String: Int] {
    var result: [String: Int] = [:]
    for (index, entry) in table.entries.enumerated() {
      guard let number = entry.authority, let country = authority.entries[number].capitalOf else {
        continue
      }
      if result[country] == nil { result[country] = index }
    }
    return result
  }

  /// The tokens of 'capitale russe', 'capitale de la Russie', 'Russian capital' around a country.
  private func description(around mention: Mention, _ document: AnnotatedDocument) -> Range<Int>? {
    let tokens = document.tokens
    let sentence = document.sentence(at: mention.tokens.lowerBound)
    func isCapital(_ index: Int) -> Bool {
      sentence.tokens.contains(index) && pack.isWord(tokens[index], in: .capitalWord)
    }
    if pack.modifiers == .before, isCapital(mention.tokens.upperBound) {
      return mention.tokens.lowerBound..<mention.tokens.upperBound + 1
    }
    var index = mention.tokens.lowerBound - 1
    if mention.kind != .demonym {
      let first = index
      while index >= sentence.tokens.lowerBound, first - index < 3,
        pack.isWord(tokens[index].folded, in: .link)
          || pack.isWord(tokens[index].folded, in: .determiner)
      {
        index -= 1
      }
      guard index < first || pack.subjects == .both else { return nil }
    }
    return isCapital(index) ? index..<mention.tokens.upperBound : nil
  }

  /// Whether a city's name stands right before or after a description, a comma or bracket between.
  private func isNamed(
    _ tokens: Range<Int>, _ starts: Set<Int>, _ ends: Set<Int>, _ document: AnnotatedDocument
  ) -> Bool {
    if starts.contains(tokens.upperBound) || starts.contains(tokens.upperBound + 1) { return true }
    var index = tokens.lowerBound
    while index > 0, tokens.lowerBound - index < 3 {
      if ends.contains(index) { return true }
      let token = document.tokens[index - 1]
      guard token.kind == .punctuation || pack.isWord(token.folded, in: .determiner) else {
        return false
      }
      index -= 1
    }
    return false
  }
}
