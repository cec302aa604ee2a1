// What the tagger proposes, without the titles, articles and marks that it left on names.

extension MentionFinder {
  /// A tagged name without the titles and articles that the tagger left on it.
  func trimmed(_ name: TaggedName, _ tokens: [Token]) -> Mention? {
    let type = isTitled(name.tokens, tokens) ? "Person" : name.type.ontologyClass
    var start = name.tokens.lowerBound
    while start < name.tokens.upperBound, isTrimmed(tokens[start], type: type) { start += 1 }
    var end = personBehind(name, tokens)?.lowerBound ?? name.tokens.upperBound
    // 'Leaders of African Union'
    while start + 2 < end, pack.isWord(tokens[start].folded, in: .transparent),
      pack.isWord(tokens[start + 1].folded, in: .link)
    {
      start += 2
    }
    if end < tokens.count,
      tokens[end].text == "$" || pack.isWord(tokens[end].folded, in: .currency)
    {
      return nil
    }
    if type != "Place", let person = personAfterTitle(start..<end, tokens) {
      return Mention(
        tokens: person,
        span: TextSpan(tokens[person.lowerBound].span.start, tokens[end - 1].span.end),
        proclitics: [], type: "Person", kind: .name, source: .tagger)
    }
    if type == "Person", let own = nameBehindPosting(start..<end, tokens) { start = own }
    if isPost(start..<end, tokens) || isInsidePost(start, tokens)
      || isRankOfCountry(start..<end, tokens)
    {
      return nil
    }
    if type == "Organization", isTitlePhrase(start..<end, tokens) { return nil }
    if isDocument(start..<end, tokens) { return nil }
    // 'Family Welfare' in 'Minister for Health and Family Welfare'
    if pack.modifiers == .before, end - start > 1, !isBodyName(start..<end, tokens),
      (start..<end).allSatisfy({ pack.isWord(tokens[$0].folded, in: .postModifier) })
    {
      return nil
    }
    // 'Ugandan capital', 'Moroccan liaison'
    if pack.modifiers == .before, end > start, tokens[end - 1].shape == .lower { return nil }
    // 'Union Home' before 'Minister'
    if type == "Organization", end < tokens.count, pack.postHeads.begins(with: tokens[end].folded),
      (start..<end).allSatisfy({ pack.isWord(tokens[$0].folded, in: .postModifier) })
    {
      return nil
    }
    if type == "Organization" {
      let bare = withoutNouns(start..<max(start, end), tokens)
      (start, end) = (bare.lowerBound, bare.upperBound)
    }
    if type != "Person", let own = ownPart(of: start..<end, tokens) { start = own }
    if type != "Person", let body = bodyAfterPost(start..<end, tokens) { start = body }
    while end > start,
      tokens[end - 1].kind == .punctuation || isPossessive(end - 1, after: start, tokens)
    {
      end -= 1
    }
    // 'the University's chancellor' speaks of one named before.
    if type == "Organization", pack.modifiers == .before, end == start + 1, start > 0,
      end < tokens.count, tokens[end].folded == "'s", tokens[start].shape == .capitalized,
      pack.isWord(tokens[start - 1].folded, in: .article),
      !pack.bodyHeads.matches(first: tokens[start].folded, rest: { _ in nil }).isEmpty
    {
      return nil
    }
    if let first = tokens[start..<max(start, end)].first, first.isArabic {
      (start, end) = trimmedArabic(start..<end, type, tokens)
    }
    // 'Tunis : Lina Haddad' is two things; the name stands after the mark.
    if let mark = (start..<end).last(where: { tokens[$0].text.isOne(of: ":;,،") }) {
      start = mark + 1
    }
    // 'المديرية العامة … والوكالة الوطنية': و begins another body.
    if type == "Organization",
      let other = (start + 1..<max(end, start + 1)).first(where: {
        pack.form(of: tokens[$0]).proclitics.first == "و"
          && bodyHead(at: $0, tokens, limit: tokens.count) != nil
      })
    {
      end = other
    }
    // 'الدول الشريكة': an adjective of the word before.
    if type != "Person", end == start + 1, start > 0, tokens[start].isArabic,
      hasArticle(tokens[start]), tokens[start - 1].isArabic, hasArticle(tokens[start - 1])
    {
      return nil
    }
    // 'حداد للصحفيين': no name that begins without the head of a body has a complement.
    if type == "Organization", end == start + 2, tokens[start].isArabic,
      tokens[start + 1].folded.hasPrefix("لل"), bodyHead(at: start, tokens, limit: end) == nil
    {
      end -= 1
    }
    guard start < end, isCapitalized(start..<end, tokens, type: type) else { return nil }
    // 'gagnant-gagnant' said twice is a phrase, and a meeting is no body.
    if isDoubled(start..<end, tokens) { return nil }
    if type != "Person", pack.eventHeads.begins(with: pack.form(of: tokens[start]).word),
      !pack.bodyHeads.begins(with: pack.form(of: tokens[start]).word)
    {
      return nil
    }
    if type == "Organization", isEventName(start..<end, tokens) { return nil }
    // A lone number, letter or shortened title is no name.
    if end - start == 1,
      tokens[start].kind == .number || tokens[start].text.count < 2
        || tokens[start].text.hasSuffix(".") && pack.isWord(tokens[start].folded, in: .honorific)
    {
      return nil
    }
    // 'Baptisée « Brume »': what an event is called.
    if end - start > 2, pack.isWord(tokens[start].folded, in: .naming),
      tokens[start + 1].kind == .punctuation
    {
      return nil
    }
    let first = tokens[start]
    while end > start + 1, tokens[end - 1].shape == .lower,
      pack.isWord(tokens[end - 1].folded, in: .nameEnd)
        || pack.isWord(tokens[end - 1].folded, in: .link)
    {
      end -= 1
    }
    let begin = start == name.tokens.lowerBound ? name.span.start : first.span.start
    let split = first.splits.first { $0.start == begin }
    return Mention(
      tokens: start..<end, span: TextSpan(begin, tokens[end - 1].span.end),
      proclitics: split?.proclitics.filter { $0 != "ال" } ?? [],
      type: typeByNoun(start..<end, tokens)
        ?? (isTitled(start..<end, type, tokens)
          ? "Person" : isInPlace(start, type, tokens) ? "Place" : type),
      kind: end - start == 1 && first.shape == .upper && type == "Organization" ? .acronym : .name,
      source: .tagger)
  }

  /// Whether a name begins with a title that only persons have and goes on to no body or place.
  ///
  /// 'H.E. Park' and 'Ambassador Park' do.
  func isTitled(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard pack.modifiers == .before, range.count > 1, let first = range.first,
      let last = range.last
    else { return false }
    let isTitle =
      pack.isWord(tokens[first].folded, in: .personTitle)
      || pack.isWord(tokens[first].folded, in: .personNoun)
        && postLength(at: first, tokens, limit: range.upperBound) == 1
    return isTitle && range.dropFirst().allSatisfy { tokens[$0].shape != .lower }
      && !isBodyHead(at: last, tokens, limit: range.upperBound)
      && pack.placeHeads.matches(first: tokens[last].folded) { _ in nil }.isEmpty
  }

  /// Tagged names with two halves of a person's name made one: 'Lina Haddad' 'Mei Ling'.
  ///
  /// English puts a mark or a word between two persons.
  func joined(_ names: [Mention], _ tokens: [Token]) -> [Mention] {
    guard pack.modifiers == .before else { return names }
    var result: [Mention] = []
    for found in names {
      var name = found
      // 'Rohana' before 'binti Salleh'
      let next = name.tokens.upperBound
      if name.type == "Person", next + 1 < tokens.count, tokens[next].shape == .lower,
        pack.isWord(tokens[next].folded, in: .nameParticle),
        tokens[next + 1].shape == .capitalized
      {
        name.tokens = name.tokens.lowerBound..<next + 2
        name.span = TextSpan(name.span.start, tokens[next + 1].span.end)
      }
      if let last = result.last, last.type == "Person", name.type == "Person",
        last.tokens.upperBound == name.tokens.lowerBound
      {
        result[result.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
        result[result.count - 1].span = TextSpan(last.span.start, name.span.end)
      } else {
        result.append(name)
      }
    }
    return result
  }

  /// Whether a name is a document's: 'Memorandum of Understanding', 'Tunis Declaration'.
  func isDocument(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard pack.modifiers == .before else { return false }
    let link = range.first { pack.isWord(tokens[$0].folded, in: .link) }
    let head = (link ?? range.upperBound) - 1
    return head >= range.lowerBound && pack.isWord(tokens[head].folded, in: .documentHead)
  }

  /// Whether a name says one word twice, as 'win-win' does.
  func isDoubled(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let words = range.filter { tokens[$0].kind == .word }.map { tokens[$0].folded }
    return words.count > 1 && Set(words).count == 1 && words.count < range.count
  }

  /// Whether a name has its capital where the script has capitals, and is more than a common word.
  func isCapitalized(_ range: Range<Int>, _ tokens: [Token], type: String) -> Bool {
    let first = tokens[range.lowerBound]
    if range.count == 1, pack.isWord(first.folded, in: .commonName) { return false }
    if range.count == 1, first.shape == .none, isCommon(pack.form(of: first).word) { return false }
    if first.shape != .lower { return true }
    if pack.isWord(first.folded, in: .lowerCaseHead) { return type == "Organization" }
    return pack.isWord(first.folded, in: .nameParticle)
      && range.dropFirst().first.map { tokens[$0].shape != .lower } == true
  }

  /// Whether a name that the tagger took for a person stands where only a place can: 'in Agra'.
  func isInPlace(_ start: Int, _ type: String, _ tokens: [Token]) -> Bool {
    type == "Person" && start > 0 && pack.isWord(tokens[start - 1].folded, in: .inPlace)
  }

  /// Whether a word without capitals is a common noun as far as the pack knows.
  func isCommon(_ word: String) -> Bool {
    pack.isWord(word, in: .commonName) || pack.isWord(word, in: .noun)
      || pack.bodyHeads.begins(with: word) || pack.eventHeads.begins(with: word)
      || pack.postHeads.begins(with: word) || pack.placeHeads.begins(with: word)
  }

  /// Whether a name is nothing but a title: 'DG', 'Home Minister'.
  func isPost(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard let first = range.first else { return false }
    if range.allSatisfy({
      pack.isWord(tokens[$0].folded, inAny: [.rank, .personTitle])
        || tokens[$0].shape != .none && pack.isWord(tokens[$0].folded, in: .honorific)
    }) {
      return true
    }
    return pack.postHeads.matches(first: tokens[first].folded) { step in
      first + step < range.upperBound ? tokens[first + step].folded : nil
    }.contains { $0.length == range.count }
  }

  /// Whether a name is a title with its field and nothing more: 'Regional Adviser for Immunization',
  /// 'Vice-Minister of Health', 'Group CEO'.
  func isTitlePhrase(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard pack.modifiers == .before else { return false }
    var index = range.lowerBound
    while index < range.upperBound,
      pack.isWord(tokens[index].folded, in: .postModifier) || isDemonym(index, tokens),
      postLength(at: index, tokens, limit: range.upperBound) == nil
    {
      index += 1
    }
    guard index < range.upperBound,
      let length = postLength(at: index, tokens, limit: range.upperBound)
    else { return false }
    index += length
    return index == range.upperBound || pack.isWord(tokens[index].folded, in: .link)
      || pack.isWord(tokens[index].folded, in: .titleLink)
  }

  /// Whether a name ends in the head of a body that is no field of government too, as 'energy' is.
  func isBodyName(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard let last = range.last, range.count > 1 else { return false }
    return isBodyHead(at: last, tokens, limit: range.upperBound)
      && !pack.isWord(tokens[last].folded, in: .fieldHead)
  }

  /// Whether a word is the adjective of a country.
  func isDemonym(_ index: Int, _ tokens: [Token]) -> Bool {
    names.mentions(in: tokens, sentence: index..<index + 1).first?.kind == .demonym
  }

  /// A tagged English name without the common nouns before it, 'Brazilian builder Norda', and without a
  /// post behind it, 'Norda Chairman'.
  func withoutNouns(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    guard pack.modifiers == .before else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    if let noun = range.dropLast().last(where: { index in
      tokens[index].shape == .lower
        && pack.isWord(tokens[index].folded, inAny: [.companyNoun, .bodyNoun, .mediaNoun])
    }) {
      start = noun + 1
    }
    let last = end
    while end > start + 1,
      pack.isWord(tokens[end - 1].folded, in: .rank)
        || pack.isWord(tokens[end - 1].folded, in: .personTitle)
    {
      end -= 1
    }
    for index in (start..<end).dropFirst()
    where postLength(at: index, tokens, limit: end).map({ index + $0 == end }) == true {
      end = index
      break
    }
    // 'Border Guard Service First' before 'Deputy Head'
    while end < last, end > start + 1, !isBodyHead(at: end - 1, tokens, limit: end),
      pack.isWord(tokens[end - 1].folded, in: .postModifier)
    {
      end -= 1
    }
    return start..<end
  }

  func postLength(at index: Int, _ tokens: [Token], limit: Int) -> Int? {
    pack.postHeads.matches(first: tokens[index].folded) { step in
      index + step < limit ? tokens[index + step].folded : nil
    }.map(\.length).max()
  }

  func isBodyHead(at index: Int, _ tokens: [Token], limit: Int) -> Bool {
    !pack.bodyHeads.matches(first: tokens[index].folded) { step in
      index + step < limit ? tokens[index + step].folded : nil
    }.isEmpty
  }

  /// Where the owned part of 'CMF's Task Force' begins: behind the possessive of an acronym or body.
  func ownPart(of range: Range<Int>, _ tokens: [Token]) -> Int? {
    guard
      let mark = range.dropFirst().dropLast().last(where: {
        tokens[$0].folded == "'s"
          && (tokens[$0 - 1].shape == .upper || isBodyHead(at: $0 - 1, tokens, limit: $0))
          || isParentHead(at: $0, tokens, limit: range.upperBound)
      })
    else { return nil }
    return mark + 1
  }

  /// Whether a body's name ends at a head though the name of its part follows: 'Interior Ministry
  /// Harbour Police'.
  func isParentHead(at index: Int, _ tokens: [Token], limit: Int) -> Bool {
    pack.isWord(tokens[index].folded, in: .parentHead) && index + 1 < limit
      && (tokens[index + 1].shape == .capitalized || tokens[index + 1].shape == .upper)
  }

  /// Whether a name begins inside a post's head: the 'État' of 'secrétaire d'État'.
  func isInsidePost(_ start: Int, _ tokens: [Token]) -> Bool {
    (1...3).contains { back in
      let first = start - back
      guard first >= 0 else { return false }
      return pack.postHeads.matches(first: tokens[first].folded) { step in
        first + step < tokens.count ? tokens[first + step].folded : nil
      }.contains { $0.length > back }
    }
  }

  /// Where the body begins in a name that the tagger took with its post: 'PDG de Tunis Export'.
  func bodyAfterPost(_ range: Range<Int>, _ tokens: [Token]) -> Int? {
    guard pack.modifiers == .after, let first = range.first else { return nil }
    let head = pack.postHeads.matches(first: tokens[first].folded) { step in
      first + step < range.upperBound ? tokens[first + step].folded : nil
    }.map(\.length).max()
    guard let head, first + head < range.upperBound,
      pack.isWord(tokens[first + head].folded, in: .link)
    else { return nil }
    let rest = (first + head..<range.upperBound).first {
      !pack.isWord(tokens[$0].folded, in: .link)
        && !pack.isWord(tokens[$0].folded, in: .determiner)
    }
    return rest
  }

  /// The person in 'National Security Adviser Lina Haddad' or 'Brigadier Haddad' that was taken whole:
  /// what follows the last title, if it is capitals and names no body.
  func personAfterTitle(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
    guard pack.modifiers == .before else { return nil }
    var start = range.lowerBound
    for index in range {
      let isRank = index == start && pack.isWord(tokens[index].folded, in: .personTitle)
      let matches = pack.postHeads.matches(first: tokens[index].folded) { step in
        index + step < range.upperBound ? tokens[index + step].folded : nil
      }
      if let longest = matches.last { start = index + longest.length }
      if isRank { start = max(start, index + 1) }
    }
    while start < range.upperBound, pack.isWord(tokens[start].folded, in: .personTitle) {
      start += 1
    }
    let rest = start..<range.upperBound
    guard start > range.lowerBound, !rest.isEmpty,
      rest.allSatisfy({
        (tokens[$0].shape == .capitalized || tokens[$0].shape == .mixed)
          && !isBodyHead(at: $0, tokens, limit: range.upperBound)
      })
    else { return nil }
    return rest
  }

  /// Whether a token behind a name's first is the mark of a possessive.
  private func isPossessive(_ index: Int, after start: Int, _ tokens: [Token]) -> Bool {
    pack.modifiers == .before && index > start && tokens[index].folded == "'s"
  }

  /// A tagged name without the time that a preposition joins to its end: 'Harbour Alliance for
  /// Sunday'.
  func withoutTime(_ name: Mention, _ times: Set<Int>, _ tokens: [Token]) -> Mention {
    guard
      let end = name.tokens.dropFirst(2).first(where: times.contains).map({ $0 - 1 }),
      pack.isWord(tokens[end].folded, in: .preposition),
      !pack.isWord(tokens[end].folded, in: .link)
    else { return name }
    var name = name
    name.tokens = name.tokens.lowerBound..<end
    name.span = TextSpan(name.span.start, tokens[end - 1].span.end)
    return name
  }

  /// A person without the country of the post before: 'Chad Lina Haddad' behind 'Ambassador to'.
  func withoutCountry(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> Mention {
    let start = name.tokens.lowerBound
    guard name.type == "Person", start > 1, tokens[start].shape != .none,
      pack.isWord(tokens[start - 1].folded, inAny: [.link, .titleLink]),
      let country = known.first(where: {
        $0.type == "Country" && $0.kind == .name && $0.tokens.lowerBound == start
          && $0.tokens.upperBound + 1 < name.tokens.upperBound
      })
    else { return name }
    var name = name
    name.tokens = country.tokens.upperBound..<name.tokens.upperBound
    name.span = TextSpan(tokens[country.tokens.upperBound].span.start, name.span.end)
    return name
  }

  /// A tagged name without the place that a preposition joins to its end: 'بريكس بنيودلهي'.
  func withoutPlace(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> Mention {
    let place = known.first {
      $0.tokens.upperBound == name.tokens.upperBound
        && $0.tokens.lowerBound > name.tokens.lowerBound && $0.proclitics.last == "ب"
    }
    guard let place else { return name }
    var name = name
    name.tokens = name.tokens.lowerBound..<place.tokens.lowerBound
    name.span = TextSpan(name.span.start, tokens[place.tokens.lowerBound - 1].span.end)
    return name
  }
}
