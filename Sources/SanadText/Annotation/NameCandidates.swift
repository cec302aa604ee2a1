// The authority's names in a text: every place where one stands, before any choice is made.

/// Finds the names of well-known entities.
package struct NameCandidates: Sendable {
  private let pack: LanguagePack
  private let authority: AuthorityIndex

  /// A finder for a language.
  package init(pack: LanguagePack, authority: AuthorityIndex) {
    self.pack = pack
    self.authority = authority
  }

  /// The longest names at each token of a sentence.
  package func mentions(in tokens: [Token], sentence: Range<Int>) -> [Mention] {
    sentence.flatMap { mentions(at: $0, in: tokens, limit: sentence.upperBound) }
  }

  /// The longest name at a token, and the country with which a longer name begins: 'Chadian' in
  /// 'Chadian Water Agency'.
  private func mentions(at index: Int, in tokens: [Token], limit: Int) -> [Mention] {
    let token = tokens[index]
    guard token.kind == .word else { return [] }
    var found: [Mention] = []
    for form in token.forms {
      let matches = authority.matches(first: form.word) { step in
        index + step < limit ? tokens[index + step].folded : nil
      }
      for (length, references) in matches {
        let range = index..<index + length
        if isCurrency(range, tokens) { continue }
        let fitting = references.filter {
          fits($0, range, form, tokens) && !isForeign($0, before: range.upperBound, tokens, limit)
        }
        guard let first = fitting.first else { continue }
        let mention = mention(of: fitting, first, range, form, tokens)
        if found.isEmpty || found.count == 1 && isCountry(mention, of: found[0]) {
          found.append(mention)
        }
      }
      if !found.isEmpty { return found }
    }
    return found
  }

  /// Whether a mention names the country of a body.
  private func isCountry(_ mention: Mention, of body: Mention) -> Bool {
    guard mention.type == "Country", let country = mention.candidates.first,
      let entry = body.candidates.first
    else { return false }
    return authority.entries[entry].country == authority.entries[country].iri
  }

  private func mention(
    of references: [AuthorityIndex.Reference], _ first: AuthorityIndex.Reference,
    _ range: Range<Int>, _ form: WordForm, _ tokens: [Token]
  ) -> Mention {
    // A name beats an adjective, and both beat a name that counts only in titles.
    let plain = references.filter { $0.kind != .titleOnly }
    let chosen = plain.isEmpty ? references : plain
    let named = chosen.filter { $0.kind != .demonym }
    let final = named.isEmpty ? chosen : named
    let kind: Mention.Kind
    switch final.first?.kind ?? first.kind {
    case .demonym: kind = .demonym
    case .acronym: kind = .acronym
    case .label, .alternative, .titleOnly: kind = .name
    }
    let candidates = final.map(\.entry).reduce(into: [Int]()) { list, entry in
      if !list.contains(entry) { list.append(entry) }
    }
    return Mention(
      tokens: range, span: TextSpan(form.start, tokens[range.upperBound - 1].span.end),
      proclitics: form.proclitics.filter { $0 != "ال" },
      type: authority.entries[candidates.first ?? first.entry].type, kind: kind,
      source: .authority, candidates: candidates, isTitleOnly: plain.isEmpty)
  }

  /// Whether the country right behind a name in a script without capitals is another than that of the
  /// entry: 'مجلس الشورى العماني' is none of another country.
  private func isForeign(
    _ reference: AuthorityIndex.Reference, before end: Int, _ tokens: [Token], _ limit: Int
  ) -> Bool {
    guard end < limit, tokens[end].isArabic, let own = authority.entries[reference.entry].country
    else { return false }
    return tokens[end].forms.prefix(3).contains { form in
      let matches = authority.matches(first: form.word) { step in
        end + step < limit ? tokens[end + step].folded : nil
      }
      guard let longest = matches.last else { return false }
      let countries = longest.references.map { authority.entries[$0.entry] }
        .filter { $0.type == "Country" }
      let isJoined = form.proclitics.allSatisfy { ["ال", "ب", "ل"].contains($0) }
      return isJoined && !countries.isEmpty && !countries.contains { $0.iri == own }
    }
  }

  /// Whether a name is part of a sum of money, as in 'US$3 million'.
  private func isCurrency(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard range.upperBound < tokens.count else { return false }
    let next = tokens[range.upperBound]
    return next.text == "$" || pack.isWord(next.folded, in: .currency)
  }

  /// Whether capitals and clitics allow a name to stand here.
  private func fits(
    _ reference: AuthorityIndex.Reference, _ range: Range<Int>, _ form: WordForm, _ tokens: [Token]
  ) -> Bool {
    let token = tokens[range.lowerBound]
    if form.proclitics.contains("ال"), reference.kind != .demonym { return false }
    if form.proclitics.contains("س") { return false }
    if token.shape == .none { return true }
    if reference.kind == .acronym { return token.shape != .lower && isAcronym(range, tokens) }
    return reference.capitals.allSatisfy { tokens[range.lowerBound + $0].shape != .lower }
  }

  /// An acronym of one word needs its capitals.
  private func isAcronym(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let token = tokens[range.lowerBound]
    return range.count > 1 || token.shape == .upper || token.shape == .mixed
      || token.text.contains(".") || token.text.count > 4
  }
}
