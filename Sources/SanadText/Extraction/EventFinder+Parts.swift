// The parts of an event phrase: its head, number, names and whereabouts.

extension EventFinder {
  /// Whether a word that could head an event is a verb here: 'will visit', 'to strike', 'a rencontré'.
  func isVerb(_ index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    let readings = pack.verbs.readings(of: tokens[index].folded, in: tokens[index])
    if pack.modifiers == .after, !readings.isEmpty,
      readings.allSatisfy({ $0.form == .participle })
    {
      return true
    }
    guard pack.modifiers == .before, index > sentence.lowerBound else { return false }
    let before = tokens[index - 1].folded
    if pack.isWord(before, inAny: [.infinitiveParticle, .subjectPronoun, .relative]) {
      return !pack.verbs.readings(of: tokens[index].folded).isEmpty
    }
    return pack.verbs.readings(of: before).contains {
      pack.modals.contains($0.lemma) || pack.supportAuxiliaries.contains($0.lemma)
    }
  }

  func head(
    at index: Int, _ tokens: [Token], limit: Int
  ) -> (head: LanguagePack.EventHead, length: Int, form: WordForm)? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    for form in token.forms where !form.proclitics.contains("س") {
      let matches = pack.eventHeads.matches(first: form.word) { step in
        index + step < limit ? tokens[index + step].folded : nil
      }
      if let longest = matches.last, let head = longest.values.first {
        return (head, longest.length, form)
      }
    }
    return nil
  }

  /// Whether a phrase in a script without capitals names a conference by a construct: معرض النخيل.
  func isConstruct(
    _ index: Int, _ headEnd: Int, _ content: Range<Int>, _ head: LanguagePack.EventHead,
    _ tokens: [Token]
  ) -> Bool {
    guard tokens[index].shape == .none,
      schema.isClass(head.type, a: "Conference") || head.type == "Event",
      let last = content.last
    else { return false }
    let isBare = !pack.form(of: tokens[headEnd - 1]).proclitics.contains("ال")
    let end = pack.form(of: tokens[last])
    return isBare && (end.proclitics.contains("ال") || end.word.hasPrefix("ال"))
  }

  func innerHead(
    after index: Int, _ tokens: [Token], _ limit: Int
  ) -> (head: LanguagePack.EventHead, end: Int)? {
    var next = index
    while next < limit,
      pack.isWord(tokens[next].folded, in: .link)
        || pack.isWord(tokens[next].folded, in: .determiner)
        || tokens[next].shape == .capitalized && head(at: next, tokens, limit: limit) == nil
    {
      next += 1
      if next - index > 5 { return nil }
    }
    guard next < limit, next > index || pack.subjects == .both,
      let found = head(at: next, tokens, limit: limit), found.head.concept != "edition"
    else { return nil }
    return (found.head, next + found.length)
  }

  func isModifier(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    if token.shape == .lower { return pack.isWord(token.folded, in: .eventModifier) }
    return !pack.isWord(token.folded, in: .determiner)
      && !pack.isWord(token.folded, in: .preposition)
      && !pack.isWord(token.folded, in: .conjunction)
  }

  /// Whether a word that could modify an event is the verb of a headline: 'Chad and Peru launch …'.
  func isPredicate(_ index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && tokens[index].shape == .lower
      && tokens[index - 1].shape == .capitalized
      && pack.verbs.readings(of: tokens[index].folded).contains { $0.form == .finite }
  }

  func isSentenceStart(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index == sentence.lowerBound
  }

  /// The number of a token such as '13e', 'seventh', 'الثالث'.
  func ordinal(_ token: Token) -> Int? {
    if token.kind == .number {
      let digits = token.folded.prefix { $0.isNumber }
      let ending = String(token.folded.dropFirst(digits.count))
      guard !ending.isEmpty, pack.ordinalEndings.contains(ending) else { return nil }
      return Int(digits)
    }
    if let roman = romanOrdinal(token) { return roman }
    // الـ42
    if token.folded.hasPrefix("ال"), let number = Int(token.folded.dropFirst(2)) { return number }
    for form in token.forms {
      if let number = pack.ordinals[form.word] { return number }
    }
    return nil
  }

  /// An ordinal of one or two words after the head: 'الثالث عشر', 'الثاني والأربعون', 'الـ42'.
  func ordinalPhrase(_ index: Int, _ tokens: [Token], limit: Int) -> Int? {
    guard pack.modifiers == .after, pack.subjects == .both else { return nil }
    // الـ 42
    if tokens[index].folded == "ال", index + 1 < limit, tokens[index + 1].kind == .number {
      return Int(tokens[index + 1].folded)
    }
    guard let first = ordinal(tokens[index]) else { return nil }
    guard index + 1 < limit else { return first }
    if let second = ordinal(tokens[index + 1]), second >= 10, first < 10 {
      return first + second
    }
    return first
  }

  /// Where a visit goes: 'visite à Rabat', 'زيارة إلى الرباط'.
  func destination(
    from index: Int, _ tokens: [Token], _ limit: Int, _ places: [Int: Int]
  ) -> Int? {
    for position in index..<min(index + 5, limit) {
      if places[position] != nil { return position }
      let token = tokens[position]
      guard
        pack.isWord(token, in: .destination) || pack.isWord(token.folded, in: .determiner)
          || pack.isWord(token.folded, in: .eventModifier) || pack.isWord(token, in: .capitalWord)
          || token.shape == .none && token.kind == .word && position > index
      else { return nil }
    }
    return nil
  }

  func isPointing(
    _ previous: Token?, _ form: WordForm
  ) -> (isDemonstrative: Bool, isDefinite: Bool) {
    let isDemonstrative = previous.map { pack.isWord($0, in: .demonstrative) } ?? false
    let isDefinite =
      form.word.hasPrefix("ال") || form.proclitics.contains("ال")
      || (previous.map {
        pack.isWord($0.folded, in: .definite) || pack.isWord($0.folded, in: .contraction)
      } ?? false)
    return (isDemonstrative, isDefinite)
  }

  /// The concepts of what happens once, at its place and time.
  static let incidents: Set<String> = ["disaster", "protest", "election"]

  /// Whether quotation marks behind an event hold what somebody said and not its name: a visit has none,
  /// and no name begins with a verb.
  func quotesWords(at index: Int, _ head: LanguagePack.EventHead, _ tokens: [Token]) -> Bool {
    guard tokens[index].isArabic else { return false }
    let word = pack.form(of: tokens[index]).word
    return schema.isClass(head.type, a: "Visit")
      || !pack.isWord(word, in: .verbOrNoun)
        && pack.verbs.readings(of: word).contains { $0.form == .finite }
  }

  /// The number of an ordinal in Roman numerals, 'XXVIe'.
  private func romanOrdinal(_ token: Token) -> Int? {
    let digits: [Character: Int] = ["X": 10, "V": 5, "I": 1, "L": 50]
    let numerals = token.text.prefix { digits[$0] != nil }
    let ending = TextFolding.fold(String(token.text.dropFirst(numerals.count)))
    guard numerals.count > 1, !ending.isEmpty, pack.ordinalEndings.contains(ending) else {
      return nil
    }
    let values = numerals.compactMap { digits[$0] }
    return zip(values, values.dropFirst() + [0]).reduce(0) { sum, pair in
      sum + (pair.0 < pair.1 ? -pair.0 : pair.0)
    }
  }

  /// Where a phrase for an edition that the article is not about ends, with the series that it is one of:
  /// 'النسخة الماضية من الاجتماع'; nil for other phrases.
  func endOfOtherEdition(
    _ headEnd: Int, _ end: Int, _ tokens: [Token], _ limit: Int
  ) -> Int? {
    let isOutside = end < limit && pack.isWord(tokens[end], in: .otherEdition)
    guard isOutside || end > headEnd && pack.isWord(tokens[end - 1], in: .otherEdition) else {
      return nil
    }
    let link = isOutside ? end + 1 : end
    guard link + 1 < limit, pack.isWord(tokens[link].folded, in: .partLink),
      let series = head(at: link + 1, tokens, limit: limit)
    else { return link }
    return link + 1 + series.length
  }

  // MARK: Names of its own

  /// The words for an event's name of its own that stand between it and its kind.
  private static let aliasReach = 5
  /// The most tokens of a name in quotation marks.
  private static let longestAlias = 8

  /// The name that an event is given behind its description: 'une opération, baptisée « Marée »'.
  func alias(after end: Int, _ tokens: [Token], _ limit: Int) -> Range<Int>? {
    var isNamed = false
    var index = end
    while index < min(end + Self.aliasReach, limit) {
      if pack.isWord(tokens[index], in: .naming) {
        isNamed = true
      } else if isNamed, tokens[index].text.isOne(of: "«“\"") {
        let close = (index + 1..<min(index + 2 + Self.longestAlias, limit)).first {
          tokens[$0].text.isOne(of: "»”\"")
        }
        return close.flatMap { $0 > index + 1 ? index + 1..<$0 : nil }
      }
      index += 1
    }
    return nil
  }

  /// Whether a capitalised name right behind the head is the event's: 'opération Marée', 'cyclone Ana'.
  func isTitled(
    _ headEnd: Int, _ end: Int, _ head: LanguagePack.EventHead, _ tokens: [Token],
    _ demonyms: Set<Int>
  ) -> Bool {
    guard hasTitles(head), headEnd < end, !demonyms.contains(headEnd) else { return false }
    return [.capitalized, .upper, .mixed].contains(tokens[headEnd].shape)
  }

  /// Operations, exercises and storms have names that follow their kind; so have conferences where
  /// adjectives follow too, 'le sommet Afrique-Caraïbes'.
  private func hasTitles(_ head: LanguagePack.EventHead) -> Bool {
    schema.isClass(head.type, a: "Operation") || head.concept == "disaster"
      || pack.modifiers == .after && head.type == "Conference"
  }

  /// The number of an operation or exercise belongs to its name: 'exercise Amber Bridge 26'.
  func afterNumber(
    _ end: Int, _ headEnd: Int, _ head: LanguagePack.EventHead, _ tokens: [Token], _ limit: Int
  ) -> Int {
    guard hasTitles(head), end > headEnd, end < limit, tokens[end].kind == .number,
      tokens[end - 1].shape == .capitalized || tokens[end - 1].shape == .upper
    else { return end }
    return end + 1
  }

  /// Where the name of an event ends.
  ///
  /// Where modifiers stand before their noun, a bare name behind a
  /// small head is none of it, 'told the meeting Brussels would', but for kinds whose name follows.
  func chainEnd(
    from headEnd: Int, _ head: LanguagePack.EventHead, _ chain: NameChain, _ tokens: [Token],
    _ limit: Int
  ) -> Int {
    if pack.modifiers == .before, headEnd < limit, tokens[headEnd - 1].shape == .lower,
      tokens[headEnd].shape == .capitalized || tokens[headEnd].shape == .upper, !hasTitles(head)
    {
      return headEnd
    }
    let end = chain.end(from: headEnd, limit: limit)
    guard end == headEnd, head.concept == "disaster" else { return end }
    // A storm's name may look like a person's.
    return (headEnd..<limit).first { tokens[$0].shape != .capitalized } ?? limit
  }

  /// Whether a disaster, vote or protest is told apart by where or when it was: 'flooding in Sofala',
  /// 'les législatives du 14 septembre'.
  func isLocated(
    _ end: Int, _ head: LanguagePack.EventHead, _ tokens: [Token], _ places: [Int: Int],
    _ times: Set<Int>
  ) -> Bool {
    guard Self.incidents.contains(head.concept) else { return false }
    if end + 1 < tokens.count, times.contains(end) || times.contains(end + 1) { return true }
    return (end..<min(end + 4, tokens.count)).contains { index in
      places[index] != nil
        && (end..<index).allSatisfy { position in
          pack.isWord(tokens[position], inAny: [.preposition, .determiner, .contraction, .link])
        }
    }
  }
}
