// What a common noun beside a name tells of its kind: 'la société Norda', 'retailer Norda'.

extension MentionFinder {
  /// The class of body that a common noun beside a name tells: 'retailer Norda', 'Le Littoral
  /// newspaper', 'la société péruvienne Norda', 'la PDG de Norda', 'Norda, filiale de'.
  func typeByNoun(_ range: Range<Int>, _ tokens: [Token]) -> String? {
    guard tokens[range.lowerBound].shape != .none else { return nil }
    if pack.modifiers == .after {
      return typeByNounBefore(range.lowerBound, tokens) ?? typeByApposition(range, tokens)
    }
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1] : nil
    // 'the Tunis newspaper Norda': the noun belongs to the name behind it.
    let next = range.upperBound + 1
    let isOthers = next < tokens.count && tokens[next].shape == .capitalized
    let after = range.upperBound < tokens.count && !isOthers ? tokens[range.upperBound] : nil
    if let after, after.shape == .lower, pack.isWord(after.folded, in: .partyNoun) {
      return "PoliticalParty"
    }
    for token in [before, isOthers ? nil : after].compactMap({ $0 }) where token.shape == .lower {
      if pack.isWord(token.folded, in: .mediaNoun) { return "MediaOutlet" }
      if pack.isWord(token.folded, in: .companyNoun) { return "Company" }
    }
    // 'the charity Rift Doctors'
    return before.flatMap { $0.shape == .lower ? type(of: $0) : nil }
  }

  /// The class of body that a noun means, or nil.
  private func type(of token: Token) -> String? {
    if pack.isWord(token.folded, in: .mediaNoun) { return "MediaOutlet" }
    if pack.isWord(token.folded, in: .companyNoun) { return "Company" }
    return pack.isWord(token.folded, in: .bodyNoun) ? "Organization" : nil
  }

  /// What the noun before a name tells, up to two adjectives and a quotation mark between; or a post
  /// that only bodies have, or a noun for a part of a body, with its link.
  private func typeByNounBefore(_ start: Int, _ tokens: [Token]) -> String? {
    var index = start - 1
    while index >= 0, tokens[index].text.isOne(of: "«“\"") { index -= 1 }
    guard index >= 0 else { return nil }
    if pack.isWord(tokens[index].folded, in: .link) {
      guard index > 0 else { return nil }
      if pack.isWord(tokens[index - 1].folded, in: .companyPart) { return "Company" }
      // 'la région de Norda'
      return pack.placeHeads.matches(first: tokens[index - 1].folded) { _ in nil }.first?.values
        .first
    }
    for _ in 0..<3 {
      guard index >= 0, tokens[index].shape == .lower else { return nil }
      if let type = type(of: tokens[index]) { return type }
      guard
        !pack.isWord(
          tokens[index].folded,
          inAny: [
            .preposition, .link, .contraction, .conjunction, .determiner, .relative, .pronoun,
          ]),
        pack.verbs.readings(of: tokens[index].folded).isEmpty
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// What the noun behind a name and a comma tells: 'Norda, filiale de'.
  private func typeByApposition(_ range: Range<Int>, _ tokens: [Token]) -> String? {
    var index = range.upperBound
    guard index + 1 < tokens.count, tokens[index].text == "," else { return nil }
    index += 1
    while index + 1 < tokens.count, pack.isWord(tokens[index].folded, in: .determiner) {
      index += 1
    }
    return tokens[index].shape == .lower && pack.isWord(tokens[index].folded, in: .appositionNoun)
      ? type(of: tokens[index]) : nil
  }

  /// Whether a name that the tagger took for a body or place stands right behind a person's title, the
  /// adjective of a country between, 'le président estonien Lina Haddad', or behind words that only
  /// persons have: 'la relève de Lina Haddad'.
  func isTitled(_ range: Range<Int>, _ type: String, _ tokens: [Token]) -> Bool {
    guard type == "Organization" || type == "Place", pack.modifiers == .after, range.count > 1,
      range.allSatisfy({ tokens[$0].shape == .capitalized || tokens[$0].shape == .mixed }),
      !isBodyHead(at: range.lowerBound, tokens, limit: range.upperBound)
    else { return false }
    if followsPersonCue(range.lowerBound, tokens) { return true }
    var end = range.lowerBound
    let hasAdjective =
      end > 1
      && names.mentions(in: tokens, sentence: end - 1..<end).contains { $0.kind == .demonym }
    if hasAdjective { end -= 1 }
    return (1...4).contains { length in
      let first = end - length
      guard first > 0, tokens[first].shape == .lower else { return false }
      return postLength(at: first, tokens, limit: end) == length
    }
  }

  /// Whether a word of the list `personCue` and a link, or a verb of the list `personVerb` and its
  /// preposition, stand right before a name.
  private func followsPersonCue(_ start: Int, _ tokens: [Token]) -> Bool {
    guard start > 1 else { return false }
    if pack.isWord(tokens[start - 1].folded, in: .link),
      pack.isWord(tokens[start - 2].folded, in: .personCue)
    {
      return true
    }
    for index in (max(0, start - 4)..<start).reversed() {
      let word = tokens[index].folded
      if pack.verbs.readings(of: word).contains(where: { reading in
        pack.isWord(TextFolding.fold(reading.lemma), in: .personVerb)
      }) {
        return true
      }
      guard
        pack.isWord(word, inAny: [.preposition, .contraction, .adverb])
      else { return false }
    }
    return false
  }
}
