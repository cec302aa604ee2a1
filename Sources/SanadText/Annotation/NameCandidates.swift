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
    sentence.compactMap { mention(at: $0, in: tokens, limit: sentence.upperBound) }
  }

  private func mention(at index: Int, in tokens: [Token], limit: Int) -> Mention? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    for form in token.forms {
      let matches = authority.matches(first: form.word) { step in
        index + step < limit ? tokens[index + step].folded : nil
      }
      for (length, references) in matches {
        let range = index..<index + length
        let fitting = references.filter { fits($0, range, form, tokens) }
        guard let first = fitting.first else { continue }
        return mention(of: fitting, first, range, form, tokens)
      }
    }
    return nil
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
    var kind: Mention.Kind
    switch final.first?.kind ?? first.kind {
    case .demonym: kind = .demonym
    case .acronym: kind = .acronym
    case .label, .alternative, .titleOnly: kind = .name
    }
    let candidates = final.map(\.entry).reduce(into: [Int]()) { list, entry in
      if !list.contains(entry) { list.append(entry) }
    }
    if isAdjective(kind, range, candidates.first ?? first.entry, tokens) { kind = .demonym }
    return Mention(
      tokens: range, span: TextSpan(form.start, tokens[range.upperBound - 1].span.end),
      proclitics: form.proclitics.filter { $0 != "ال" },
      type: authority.entries[candidates.first ?? first.entry].type, kind: kind,
      source: .authority, candidates: candidates, isTitleOnly: plain.isEmpty)
  }

  /// Whether a country's acronym stands like an adjective: 'U.S. dollars'.
  private func isAdjective(
    _ kind: Mention.Kind, _ range: Range<Int>, _ entry: Int, _ tokens: [Token]
  ) -> Bool {
    guard kind == .acronym, pack.modifiers == .before,
      authority.entries[entry].type == "Country", range.upperBound < tokens.count
    else { return false }
    let next = tokens[range.upperBound]
    return next.shape == .lower
      && !["preposition", "conjunction", "relative", "subordinator", "adverb", "negation"].contains {
        pack.isWord(next.folded, in: $0)
      } && next.folded != "'s"
      && !pack.verbs.readings(of: next.folded).contains { $0.form == .finite }
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
