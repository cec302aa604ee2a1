// What is cut off the ends of a tagged name: words that no name begins or ends with, in either kind of script.

extension MentionFinder {
  /// A tagged Arabic name without a title at its end, 'هولندا الشيخ', and without what stands before
  /// the head of a body, 'حداد بجهود الجيش التونسي'.
  func trimmedArabic(
    _ range: Range<Int>, _ type: String, _ tokens: [Token]
  ) -> (Int, Int) {
    var (start, end) = (range.lowerBound, range.upperBound)
    // 'الفرقة العميد الركن'
    if type != "Person", end > start + 2, pack.isWord(tokens[end - 1], in: .rankOrAdjective),
      hasArticle(tokens[end - 2]), pack.isWord(tokens[end - 2], in: .rank)
    {
      end -= 2
    }
    while type != "Person", end > start + 1, hasArticle(tokens[end - 1]),
      pack.isWord(tokens[end - 1], in: .honorific) || pack.isWord(tokens[end - 1], in: .rank),
      !pack.isWord(tokens[end - 1], in: .rankOrAdjective)
    {
      end -= 1
    }
    if type != "Person",
      let stop = (start..<end).dropFirst().first(where: {
        pack.isWord(pack.form(of: tokens[$0]).word, in: .nameEnd)
      })
    {
      end = stop
    }
    // 'الحكومة التشادية المؤتمر', 'مجلس القضاء الهجوم': another phrase begins.
    if type != "Person",
      let other = (start..<end).dropFirst().first(where: {
        pack.opensNoun(tokens[$0]) && hasArticle(tokens[$0 - 1])
      })
    {
      end = other
    }
    // 'مأدبة على شرف فلان'
    if type == "Person", end > start + 1, start > 0,
      pack.isWord(tokens[start].folded, in: .nounBeforeName),
      pack.isWord(tokens[start - 1].folded, in: .preposition)
    {
      start += 1
    }
    // 'السورية فلانة الفلاني': the adjective belongs to the title before.
    if type == "Person", end > start + 2, hasArticle(tokens[start]),
      names.mentions(in: tokens, sentence: start..<start + 1).contains(where: {
        $0.kind == .demonym
      })
    {
      start += 1
    }
    // 'وزير خارجية تشاد فلان': the country of the title before.
    if type == "Person", end > start + 2,
      names.mentions(in: tokens, sentence: start..<start + 1).contains(where: {
        $0.kind == .name && $0.type == "Country"
      })
    {
      start += 1
    }
    if type == "Person" { end = endOfPerson(start..<end, tokens) }
    if type == "Organization", !pack.isKnown(pack.form(of: tokens[start]).word),
      let head = (start..<end).dropFirst().first(where: {
        bodyHead(at: $0, tokens, limit: end) != nil && hasArticle(tokens[$0])
      })
    {
      start = head
    }
    return (start, end)
  }

  /// Where an Arabic person's name ends that the tagger took too much for: before the head of a body or
  /// place, 'حداد متحف', and before a verb or what a preposition is written onto.
  private func endOfPerson(_ range: Range<Int>, _ tokens: [Token]) -> Int {
    var end = range.upperBound
    let head = range.dropFirst().first { index in
      guard let head = bodyHead(at: index, tokens, limit: range.upperBound) else { return false }
      return head.form.proclitics.isEmpty && !pack.isWord(head.form.word, in: .nameParticle)
    }
    if let head { end = head }
    while end > range.lowerBound + 1 {
      let form = pack.form(of: tokens[end - 1])
      // 'بالطيب' right behind a given name is a surname.
      let isSurname =
        end == range.lowerBound + 2 && form.proclitics.count == 2 && form.proclitics[1] == "ال"
      guard
        form.proclitics.contains(where: { $0.isOne(of: "بلك") })
          && !(isSurname && !pack.isKnown(form.word))
          || pack.isWord(form.word, in: .relative) || isParticle(form.word)
          || isVerb(end - 1, form, tokens)
      else { break }
      end -= 1
    }
    return end
  }

  /// Whether a word is one of the shortest that open a clause, 'ما'; longer ones may look like names.
  private func isParticle(_ word: String) -> Bool {
    word.count < 3 && pack.isWord(word, in: .subordinator) && !pack.isWord(word, in: .nameParticle)
  }

  /// Whether the last word of a name is the verb behind it: one with the vowel marks of a passive, or
  /// before a preposition one that is no name.
  private func isVerb(_ index: Int, _ form: WordForm, _ tokens: [Token]) -> Bool {
    guard pack.verbs.readings(of: form.word).contains(where: { $0.form == .finite }) else {
      return false
    }
    if tokens[index].isMarkedPassive(from: form.start) { return true }
    guard index + 1 < tokens.count, !pack.isWord(form.word, in: .nameOrVerb),
      !pack.isWord(tokens[index].folded, in: .nameOrVerb)
    else { return false }
    // 'فألغى': the name before is a topic.
    if form.proclitics == ["ف"] { return true }
    let next = pack.form(of: tokens[index + 1])
    return pack.isWord(next.word, in: .preposition) || next.proclitics.first == "ب"
  }

  /// Whether a word begins no name of a type: a verb or pronoun before a person, a title or common
  /// noun before a body.
  func isTrimmedWithoutCapitals(_ token: Token, type: String) -> Bool {
    let word = pack.form(of: token).word
    if pack.isWord(word, in: .pronoun) { return true }
    if type == "Person" {
      if hasArticle(token), pack.isWord(word, in: .noun) { return true }
      return pack.verbs.readings(of: word).contains { $0.form == .finite }
        && !pack.isWord(word, in: .nameParticle) && lexicon?.isGivenName(token.folded) != true
        && !pack.isWord(token.folded, in: .nameOrVerb)
    }
    let isHead = pack.bodyHeads.begins(with: word) || pack.placeHeads.begins(with: word)
    let isVerb =
      !pack.isWord(word, in: .verbOrNoun) && !pack.isWord(word, in: .nameOrVerb)
      && pack.form(of: token).proclitics.first == "و"
      && pack.verbs.readings(of: word).contains { $0.form == .finite }
    return !isHead
      && (isVerb || pack.isWord(word, in: .noun) || pack.postHeads.begins(with: word))
  }

  /// Where a person's name begins behind the country of a title before it: 'ambassador to Chad Lina
  /// Haddad'.
  func nameBehindPosting(_ range: Range<Int>, _ tokens: [Token]) -> Int? {
    guard pack.modifiers == .before, range.count > 2, range.lowerBound > 1,
      pack.isWord(tokens[range.lowerBound - 1].folded, inAny: [.titleLink, .link]),
      pack.postHeads.begins(with: tokens[range.lowerBound - 2].folded),
      let country = names.mentions(in: tokens, sentence: range).first(where: {
        $0.tokens.lowerBound == range.lowerBound && $0.type == "Country" && $0.kind == .name
      })
    else { return nil }
    return range.upperBound - country.tokens.upperBound > 1 ? country.tokens.upperBound : nil
  }

  /// Whether a name ends with a word that only events have: 'Agra Air Show'.
  func isEventName(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard pack.modifiers == .before, range.count > 1, let last = range.last,
      tokens[last].shape == .capitalized,
      pack.bodyHeads.matches(first: tokens[last].folded, rest: { _ in nil }).isEmpty
    else { return false }
    return range.dropFirst().contains { index in
      pack.eventHeads.matches(first: tokens[index].folded) { step in
        index + step < range.upperBound ? tokens[index + step].folded : nil
      }.last?.length == range.upperBound - index
    }
  }

  func isTrimmed(_ token: Token, type: String) -> Bool {
    if token.kind == .punctuation { return true }
    var small: WordLists = [.determiner, .link, .conjunction, .adverb, .subordinator]
    // علي is a given name, though it folds like a preposition.
    if type != "Person" || token.shape != .none { small.insert(.preposition) }
    // فان and دو are particles of names too.
    if token.isArabic, type == "Person",
      pack.isWord(token.folded, in: .nameParticle) || lexicon?.isGivenName(token.folded) == true
    {
      return false
    }
    if pack.isWord(token.folded, inAny: small) { return true }
    if token.isArabic, isTrimmedWithoutCapitals(token, type: type) { return true }
    guard type == "Person",
      pack.isRank(token)
    else { return false }
    // رائد and أمير are given names without the article.
    return !token.isArabic || hasArticle(token) || token.folded.hasPrefix("لل")
      || pack.isWord(token, in: .bareHonorific)
  }

  /// Whether an Arabic word has the article, after whatever is written onto it.
  func hasArticle(_ token: Token) -> Bool {
    let form = pack.form(of: token)
    return form.proclitics.contains("ال") || form.word.hasPrefix("ال")
  }

  /// The person whom the tagger took together with the body or place right before: 'عضو مجلس الشورى فلان
  /// الفلاني', 'سفير تشاد في دمشق فلان الفلاني'.
  ///
  /// The body's phrase must be closed by the article, the place a known one; the person has two to four
  /// words that no list has.
  func personBehind(_ name: TaggedName, _ tokens: [Token]) -> Range<Int>? {
    let range = name.tokens
    guard name.type != .person, range.count > 2, tokens[range.lowerBound].isArabic else {
      return nil
    }
    let place = names.mentions(in: tokens, sentence: range).first {
      $0.kind == .name && $0.tokens.lowerBound == range.lowerBound && isPlace($0)
    }
    var start = place?.tokens.upperBound
    if start == nil, let head = bodyHead(at: range.lowerBound, tokens, limit: range.upperBound) {
      let end = NameChain(pack: pack, tokens: tokens, barriers: [])
        .end(from: range.lowerBound + head.length, limit: range.upperBound)
      if hasArticle(tokens[end - 1]) { start = end }
    }
    guard let start, start < range.upperBound,
      !pack.isWord(tokens[start].folded, in: .nameParticle),
      pack.form(of: tokens[start]).proclitics.isEmpty
    else { return nil }
    var end = start
    while end < tokens.count, end - start < 5, isUnknownName(tokens[end], isFirst: end == start) {
      end += 1
      if tokens[end - 1].folded.hasPrefix("ال") { break }
    }
    while end > start, pack.isWord(tokens[end - 1].folded, in: .nameParticle) { end -= 1 }
    guard end >= range.upperBound, (2...4).contains(end - start),
      !names.mentions(in: tokens, sentence: start..<end).contains(where: { isPlace($0) })
    else { return nil }
    return start..<end
  }

  /// Whether a tagged name is no more than a rank or honorific with the adjective of a country: 'العقيد
  /// التشادي'.
  func isRankOfCountry(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard let first = range.first, tokens[first].isArabic, range.count > 1,
      pack.isWord(tokens[first], in: .rank) || pack.isWord(tokens[first], in: .honorific)
    else { return false }
    return range.dropFirst().allSatisfy { isDemonym($0, tokens) }
  }
}
