// Joining the named mentions of an article into entities.

/// Decides which named mentions of an article mean the same entity.
///
/// Whole names come first: the authority's by their entry, others by their folded words. Then the
/// acronyms that the article defines in brackets, then short forms: a surname or the end of a
/// person's name, the beginning of a body's name. A short form that fits two entities goes to the one
/// named last before it.
package struct NameLinker: Sendable {
  let pack: LanguagePack
  let authority: AuthorityIndex
  let schema: Schema

  /// A linker for a language.
  package init(pack: LanguagePack, authority: AuthorityIndex, schema: Schema) {
    self.pack = pack
    self.authority = authority
    self.schema = schema
  }

  /// Fills the table and sets the `entity` of each mention.
  package func link(
    _ mentions: inout [Mention], in document: AnnotatedDocument, table: inout EntityTable
  ) {
    let countries = countryCounts(mentions)
    let definitions = acronymDefinitions(mentions, document)
    let nested = nestedIndices(mentions)
    let full = fullNames(mentions, document)
    retype(&mentions, full, document)
    let short = shortBodyNames(mentions, document)
    let acronyms = Set(definitions.keys.map { key(mentions[$0], document) })
    for index in mentions.indices where isWhole(mentions[index], full, document) {
      if mentions[index].source != .authority, short.contains(key(mentions[index], document)) {
        continue
      }
      guard definitions[index] == nil, !mentions[index].isField,
        !(mentions[index].tokens.count == 1 && mentions[index].type != "Person"
          && acronyms.contains(key(mentions[index], document)))
      else { continue }
      linkWhole(&mentions[index], document, countries, &table)
      if index + 1 < mentions.count, mentions[index + 1].kind == .demonym,
        mentions[index + 1].tokens.upperBound == mentions[index].tokens.upperBound
      {
        bindWithoutAdjective(mentions[index], document, &table)
      }
    }
    for (acronym, long) in definitions.sorted(by: { $0.key < $1.key }) {
      guard let entity = mentions[long].entity else { continue }
      assign(entity, to: &mentions[acronym], document, &table)
      table.bind(key(mentions[acronym], document), family: "Organization", to: entity)
    }
    linkShortBodies(&mentions, short, document, &table)
    for index in mentions.indices where mentions[index].entity == nil && !mentions[index].isField {
      linkShort(index, &mentions, document, countries, &table)
    }
    for (index, mention) in mentions.enumerated() where !nested.contains(index) {
      if let entity = mention.entity { table[entity].standsAlone = true }
    }
  }

  /// 'الحرس الوطني التشادي' may be called 'الحرس الوطني' where the adjective follows the name.
  func bindWithoutAdjective(
    _ mention: Mention, _ document: AnnotatedDocument, _ table: inout EntityTable
  ) {
    guard pack.subjects == .both, let entity = mention.entity, mention.tokens.count > 2,
      schema.isClass(mention.type, a: "Organization")
    else { return }
    let short = words(mention, document).dropLast().joined(separator: " ")
    if table.entity(named: short, family: "Organization") == nil {
      table.bind(short, family: "Organization", to: entity)
    }
  }

  /// The mentions that stand inside a longer one.
  func nestedIndices(_ mentions: [Mention]) -> Set<Int> {
    var result = Set<Int>()
    var outer: Mention?
    for (index, mention) in mentions.enumerated() {
      if let holder = outer, holder.tokens.overlaps(mention.tokens), holder.tokens != mention.tokens
      {
        result.insert(index)
      } else {
        outer = mention
      }
    }
    return result
  }

  // MARK: Whole names

  func isWhole(
    _ mention: Mention, _ full: FullNames, _ document: AnnotatedDocument
  ) -> Bool {
    if mention.source == .authority { return true }
    if mention.type == "Person" {
      let words = words(mention, document)
      return words.count > 1 && !full.isShort(words)
    }
    return mention.kind != .acronym
  }

  /// The names of persons of more than one word, by their last word.
  struct FullNames {
    var byLast: [String: Set<[String]>] = [:]
    var byFirst: [String: Set<[String]>] = [:]
    var bySecond: [String: Set<[String]>] = [:]

    /// Whether a longer name ends with these words, or has first and last in common and more between.
    func isShort(_ words: [String]) -> Bool {
      guard let first = words.first, let last = words.last else { return false }
      return (byLast[last] ?? []).contains { FullNames.matches(words, $0) }
        || words.count > 1
          && [byFirst[first], bySecond[first]].compactMap({ $0 }).joined()
            .contains { FullNames.matches(words, $0) }
    }

    static func matches(_ words: [String], _ full: [String]) -> Bool {
      guard full.count > words.count else { return false }
      if full.suffix(words.count).elementsEqual(words) { return true }
      // 'Priscilla Tan' is Priscilla Tan Wei Ling.
      if words.count > 1, full.starts(with: words) { return true }
      // 'أبو القاسم' is حسن أبو القاسم عبد الله.
      if words.count > 1, full.dropFirst().starts(with: words) { return true }
      // The first of two surnames: 'M. Olaechea' is Javier Olaechea Prado.
      if words.count == 1, full.count > 2, full[1] == words[0] { return true }
      return words.count == 2 && full.count == 3 && full.first == words.first
        && full.last == words.last
    }
  }

  /// Whether a name stands between commas, or a comma and a full stop, behind a school.
  func closesSchool(
    _ index: Int, _ mentions: [Mention], _ document: AnnotatedDocument
  ) -> Bool {
    let tokens = document.tokens
    let range = mentions[index].tokens
    guard range.upperBound < tokens.count, tokens[range.upperBound].text.isOne(of: ",."),
      range.lowerBound > 1, tokens[range.lowerBound - 1].text == ","
    else { return false }
    var end = range.lowerBound - 1
    if tokens[end - 1].text == ")" {
      end -= 1
      while end > 0, range.lowerBound - end < 6, tokens[end].text != "(" { end -= 1 }
    }
    return mentions[..<index].contains {
      $0.tokens.upperBound == end && schema.isClass($0.type, a: "EducationalInstitution")
    }
  }

  func fullNames(_ mentions: [Mention], _ document: AnnotatedDocument) -> FullNames {
    var result = FullNames()
    for mention in mentions where mention.type == "Person" {
      let words = words(mention, document)
      guard words.count > 1, let first = words.first, let last = words.last else { continue }
      result.byLast[last, default: []].insert(words)
      result.byFirst[first, default: []].insert(words)
      result.bySecond[words[1], default: []].insert(words)
    }
    return result
  }

  /// A name of one word that the tagger took for a body or place is a person where it ends the full
  /// name of one.
  func retype(
    _ mentions: inout [Mention], _ full: FullNames, _ document: AnnotatedDocument
  ) {
    for index in mentions.indices
    where mentions[index].source == .tagger && mentions[index].type != "Person"
      && mentions[index].tokens.count == 1 && full.isShort(words(mentions[index], document))
    {
      mentions[index].type = "Person"
      mentions[index].kind = .name
    }
    // 'the University of Lagos (UNILAG), Akoka.'
    for index in mentions.indices.dropFirst()
    where mentions[index].source == .tagger && mentions[index].type == "Person"
      && mentions[index].tokens.count == 1 && closesSchool(index, mentions, document)
    {
      mentions[index].type = "Place"
    }
    // 'the two Haddads'
    for index in mentions.indices
    where mentions[index].source == .tagger && mentions[index].tokens.count == 1 {
      let word = words(mentions[index], document)[0]
      if word.hasSuffix("s"), full.byLast[String(word.dropLast())] != nil,
        full.byLast[word] == nil
      {
        mentions[index].isField = true
      }
    }
  }

  func linkWhole(
    _ mention: inout Mention, _ document: AnnotatedDocument, _ countries: [String: Int],
    _ table: inout EntityTable
  ) {
    let family = family(of: mention.type)
    let name = key(mention, document)
    if let known = table.entity(named: name, family: family), mention.candidates.isEmpty {
      assign(known, to: &mention, document, &table)
      return
    }
    let entry = chosen(mention, document, countries)
    let body = bodyKey(mention, document)
    let entity: Int
    if let entry {
      entity = table.insert(type: authority.entries[entry].type, authority: entry)
    } else if mention.source == .authority, let same = table.entity(named: name, family: family) {
      entity = same
    } else if let body, let same = table.entity(named: body, family: family) {
      entity = same
    } else {
      entity = table.insert(type: mention.type)
    }
    if mention.kind != .demonym { table.bind(name, family: family, to: entity) }
    if let body { table.bind(body, family: family, to: entity) }
    assign(entity, to: &mention, document, &table)
  }

  /// The words of a body's name without its country, links and articles, with the country apart:
  /// 'government of Chad' and 'Chadian government' have the same.
  func bodyKey(_ mention: Mention, _ document: AnnotatedDocument) -> String? {
    guard family(of: mention.type) == "Organization", mention.source != .authority else {
      return nil
    }
    var rest: [String] = []
    var country: String?
    for index in mention.tokens {
      let word = document.tokens[index].folded
      if country == nil, let entry = countryEntry(of: word) {
        country = entry
      } else if !pack.isWord(word, in: .link), !pack.isWord(word, in: .determiner) {
        rest.append(word)
      }
    }
    guard let country, !rest.isEmpty else { return nil }
    return ([country] + rest).joined(separator: " ")
  }

  /// The country that one word names or is the adjective of.
  func countryEntry(of word: String) -> String? {
    authority.matches(first: word) { _ in nil }.first?.references
      .map { authority.entries[$0.entry] }.first { $0.type == "Country" }?.iri
  }

  /// The authority entry that a mention means; nil where its name is ambiguous and nothing decides.
  func chosen(
    _ mention: Mention, _ document: AnnotatedDocument, _ countries: [String: Int]
  ) -> Int? {
    guard mention.candidates.count > 1 else { return mention.candidates.first }
    // Vowel marks tell عُمان from عمّان.
    let text = document.text(mention.span)
    if text.unicodeScalars.contains(where: TextFolding.isIgnored) {
      let written = mention.candidates.filter { candidate in
        authority.entries[candidate].names.contains { $0.text == text }
      }
      if written.count == 1 { return written[0] }
    }
    // Homonyms: the one whose country the article speaks of most, if one stands out.
    let weights = mention.candidates.map { candidate in
      authority.entries[candidate].country.flatMap { countries[$0] } ?? 0
    }
    guard let best = weights.max(), best > 0, weights.filter({ $0 == best }).count == 1,
      let index = weights.firstIndex(of: best)
    else { return nil }
    return mention.candidates[index]
  }

  /// How often the article names each country, its adjective or its cities included.
  func countryCounts(_ mentions: [Mention]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for mention in mentions where mention.candidates.count == 1 {
      let entry = authority.entries[mention.candidates[0]]
      if entry.type == "Country" {
        counts[entry.iri, default: 0] += 2
      } else if let country = entry.country ?? entry.capitalOf {
        counts[country, default: 0] += 1
      }
    }
    return counts
  }

  // MARK: Words and keys

  func assign(
    _ entity: Int, to mention: inout Mention, _ document: AnnotatedDocument,
    _ table: inout EntityTable
  ) {
    mention.entity = entity
    let text = document.name(mention.span, of: mention.tokens) { isWord($0, mention) }
    let kind: LocalName.Kind
    switch mention.kind {
    case .acronym: kind = .acronym
    case .demonym: kind = .demonym
    case .name, .anaphor:
      kind =
        mention.type == "Person" && mention.tokens.count == 1 && table[entity].words.count > 1
        ? .short : .full
    }
    table.add(
      LocalName(text: text, language: pack.language, kind: kind, span: mention.span),
      words: words(mention, document), to: entity)
  }

  func words(_ mention: Mention, _ document: AnnotatedDocument) -> [String] {
    var words = mention.tokens.map { document.tokens[$0].folded }
    if !mention.proclitics.isEmpty {
      let first = TextSpan(
        mention.span.start, document.tokens[mention.tokens.lowerBound].span.end)
      words[0] = TextFolding.fold(
        document.name(first, of: mention.tokens) { isWord($0, mention) })
    }
    return words.filter { $0 != "-" && $0 != "." }
  }

  /// Whether a word that begins with ل is one of the pack or begins a name of the mention's entry.
  func isWord(_ word: String, _ mention: Mention) -> Bool {
    pack.isKnown(word)
      || mention.candidates.contains { candidate in
        authority.entries[candidate].names.contains {
          $0.language == pack.language && TextFolding.fold($0.text).hasPrefix(word)
        }
      }
  }

  func key(_ mention: Mention, _ document: AnnotatedDocument) -> String {
    words(mention, document).joined(separator: " ")
  }

  func family(of type: String) -> String {
    for family in ["Person", "Organization", "Place", "Event"]
    where schema.isClass(type, a: family) { return family }
    return type
  }
}
