// How far a name reaches to the right of its head: 'Agence' → 'Agence nationale de l'eau du Sud'.

/// Follows the words of a name or title from its head.
package struct NameChain: Sendable {
  package let pack: LanguagePack
  package let tokens: [Token]
  /// Token indices at which a date or a person's name begins: no name runs into them.
  package let barriers: Set<Int>

  /// A chain over a document's tokens.
  package init(pack: LanguagePack, tokens: [Token], barriers: Set<Int>) {
    self.pack = pack
    self.tokens = tokens
    self.barriers = barriers
  }

  /// The most tokens that a name has; longer ones are sentences misread.
  private static let longest = 20

  /// The end of the name whose head ends before `start`, inside `limit`.
  ///
  /// - Complexity: O(length of the name).
  package func end(from start: Int, limit: Int) -> Int {
    if start > 0, tokens[start - 1].isArabic {
      return ArabicPhrase(pack: pack, tokens: tokens, barriers: barriers)
        .end(from: start, limit: limit)
    }
    var end = start
    var index = start
    while index < limit, index - start < Self.longest {
      guard let next = step(from: index, limit: limit) else { break }
      index = next
      end = next
    }
    return end
  }

  /// The index after the next part of the name at `index`, or nil where the name is over.
  private func step(from index: Int, limit: Int) -> Int? {
    let token = tokens[index]
    guard !barriers.contains(index) else { return nil }
    if token.text == "," { return afterComma(index, limit: limit) }
    if token.kind == .punctuation { return nil }
    if isLink(token) { return afterLink(index, limit: limit) }
    if pack.isWord(token.folded, in: .conjunction) {
      return afterConjunction(index, limit: limit)
    }
    return isNominal(index) && !isTitle(index, limit: limit) ? index + 1 : nil
  }

  /// Whether an English title follows a name: 'Georgian Railway CEO'.
  private func isTitle(_ index: Int, limit: Int) -> Bool {
    pack.modifiers == .before
      && !pack.postHeads.matches(first: tokens[index].folded) { step in
        index + step < limit ? tokens[index + step].folded : nil
      }.isEmpty
  }

  /// A link (`de`, `du`, `of`) with what it introduces, articles between.
  private func afterLink(_ index: Int, limit: Int) -> Int? {
    var next = index + 1
    while next < limit, pack.isWord(tokens[next].folded, in: .determiner) || isLink(tokens[next]) {
      next += 1
    }
    guard next < limit, !barriers.contains(next), isNominal(next) else { return nil }
    return next + 1
  }

  /// 'et de la Pêche', 'and Trade': goes on only where the second part leans on the same head.
  private func afterConjunction(_ index: Int, limit: Int) -> Int? {
    let next = index + 1
    guard next < limit, !barriers.contains(next) else { return nil }
    // 'the forum and Kenya': a common noun is not joined with a name.
    if !pack.namesHaveLowerCase, index > 0, tokens[index - 1].shape == .lower { return nil }
    // 'Gulu University and Handong University' are two.
    if pack.modifiers == .before, index > 1, !isLink(tokens[index - 2]),
      !pack.bodyHeads.matches(first: tokens[index - 1].folded, rest: { _ in nil }).isEmpty
    {
      return nil
    }
    if isLink(tokens[next]) { return afterLink(next, limit: limit) }
    if joinsAdjectives(at: index, limit: limit) { return next + 1 }
    guard tokens[next].shape == .capitalized || tokens[next].shape == .upper, isNominal(next),
      !pack.bodyHeads.begins(with: tokens[next].folded)
    else { return nil }
    return next + 1
  }

  /// Whether a conjunction joins two small plural adjectives of which the second ends its phrase: 'Affaires
  /// étrangères et européennes,'.
  private func joinsAdjectives(at index: Int, limit: Int) -> Bool {
    guard pack.namesHaveLowerCase, pack.modifiers == .after, index > 0, index + 1 < limit else {
      return false
    }
    let pair = [tokens[index - 1], tokens[index + 1]]
    let isClosed = index + 2 >= limit || tokens[index + 2].kind == .punctuation
    return isClosed && isNominal(index + 1)
      && pair.allSatisfy { token in
        token.shape == .lower && pack.words(.pluralEnding).contains { token.folded.hasSuffix($0) }
      }
  }

  /// The fields of a ministry in a row: 'Ministry of Education, Science and Technology'.
  private func afterComma(_ comma: Int, limit: Int) -> Int? {
    guard !pack.namesHaveLowerCase, pack.modifiers == .before,
      (max(0, comma - 6)..<comma).contains(where: {
        pack.isWord(tokens[$0].folded, in: .listHead)
      })
    else { return nil }
    var index = comma + 1
    while index < limit, index - comma < 7, !barriers.contains(index) {
      let token = tokens[index]
      if pack.isWord(token.folded, in: .conjunction) {
        return index > comma + 1 && index + 1 < limit && tokens[index + 1].shape == .capitalized
          ? comma + 2 : nil
      }
      guard token.text == "," || token.shape == .capitalized else { return nil }
      index += 1
    }
    return nil
  }

  /// A link, or a word that joins parts of names but is no genitive: 'Centre for …', 'Forum on …'.
  private func isLink(_ token: Token) -> Bool {
    pack.isWord(token.folded, in: .link) || pack.isWord(token.folded, in: .nameLink)
  }

  /// Whether a token can be part of a name: a noun, adjective or name, as far as can be told.
  private func isNominal(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if token.shape == .lower, !pack.namesHaveLowerCase { return false }
    let form = pack.form(of: token)
    for clitic in form.proclitics where clitic != "ال" && clitic != "ل" {
      // و joins a second part of the name only with the article: وزارة الزراعة والصيد.
      if clitic == "و", form.proclitics.contains("ال") || form.word.hasPrefix("ال"),
        !pack.bodyHeads.begins(with: form.word)
      {
        continue
      }
      return false
    }
    if pack.isWord(form.word, inAny: Self.stops) { return false }
    if token.shape == .lower || token.shape == .none,
      !form.proclitics.contains("ال"),
      pack.verbs.readings(of: form.word, in: token).contains(where: { $0.form != .participle }),
      !pack.isWord(form.word, in: .noun)
    {
      return false
    }
    return true
  }

  private static let stops: WordLists = [
    .determiner, .preposition, .relative, .subordinator, .pronoun, .negation, .adverb,
    .auxiliary, .conjunction, .possessive, .month, .nameEnd,
  ]
}
