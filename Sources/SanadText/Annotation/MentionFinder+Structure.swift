// What the structure of a sentence proposes: names after ranks, behind the heads of bodies and places.

extension MentionFinder {
  /// Names after a rank or honorific, as in 'Colonel Noor Salem'.
  func structuralPersons(in tokens: [Token], sentence: Range<Int>) -> [Mention] {
    var result: [Mention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      defer { index += 1 }
      guard tokens[index].shape != .none,
        pack.isWord(tokens[index].folded, in: .honorific)
          || pack.isWord(tokens[index].folded, in: .rank) || pack.isUpperHonorific(tokens[index])
      else { continue }
      // The 'General' of 'Chief of General Staff' is no rank.
      guard !isInsidePost(index, tokens) else { continue }
      var start = index + 1
      while start < sentence.upperBound,
        pack.isRank(tokens[start]) || pack.isRankPart(tokens[start])
      {
        start += 1
      }
      let end = endOfCapitals(from: start, tokens, limit: sentence.upperBound)
      guard end > start else { continue }
      result.append(
        Mention(
          tokens: start..<end,
          span: TextSpan(tokens[start].span.start, tokens[end - 1].span.end), proclitics: [],
          type: "Person", kind: .name, source: .structure))
      index = end - 1
    }
    return result
  }

  /// The end of a run of capitalized words, with the particles of names inside it.
  func endOfCapitals(from start: Int, _ tokens: [Token], limit: Int) -> Int {
    var end = start
    var index = start
    while index < limit, tokens[index].kind == .word {
      let token = tokens[index]
      if pack.isWord(token.folded, in: .nameParticle), index > start || token.shape != .lower {
        index += 1
        continue
      }
      let isName = token.shape == .capitalized || token.shape == .mixed || token.shape == .upper
      guard isName, !pack.postHeads.begins(with: token.folded) else { break }
      index += 1
      end = index
    }
    return end
  }

  /// Names after a rank or an adjective of a country in a script without capitals: two to four words
  /// that no list has, 'العقيد فلان بن فلان'.
  func rankedPersons(
    in tokens: [Token], sentence: Range<Int>, known: [Mention]
  ) -> [Mention] {
    var taken = Set<Int>()
    for mention in known
    where mention.kind != .demonym
      && !(mention.source == .tagger && (mention.type == "Person" || mention.tokens.count == 1))
    {
      taken.formUnion(mention.tokens)
    }
    let demonyms = Set(known.filter { $0.kind == .demonym }.map(\.tokens.lowerBound))
    let joined = Set(
      known.filter { $0.type == "Person" && $0.proclitics == ["و"] }.map(\.tokens.lowerBound))
    var result: [Mention] = []
    for index in sentence.dropLast()
    where tokens[index].isArabic && (demonyms.contains(index) || !taken.contains(index)) {
      let isRank =
        pack.isWord(tokens[index], in: .rank)
        // 'المرصد البحري': an adjective but behind a rank.
        && (!pack.isWord(tokens[index], in: .rankOrAdjective)
          || index > sentence.lowerBound && pack.isWord(tokens[index - 1], in: .rank))
        || pack.isWord(tokens[index], in: .honorific)
          && ["ال", "لل"].contains { tokens[index].folded.hasPrefix($0) }
      guard isRank || demonyms.contains(index) else { continue }
      // 'أن الوزير يمارس مهامه': a verb may follow the subject of a clause.
      if index > sentence.lowerBound, let first = tokens[index + 1].folded.first,
        pack.isWord(tokens[index - 1].folded, in: .subordinator),
        pack.isWord(String(first), in: .imperfectPrefix)
      {
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, end - index <= 4, !taken.contains(end),
        !demonyms.contains(end), !joined.contains(end),
        isUnknownName(tokens[end], isFirst: end == index + 1)
      {
        end += 1
        if tokens[end - 1].folded.hasPrefix("ال") { break }
      }
      let isClosed =
        end == sentence.upperBound || tokens[end].kind == .punctuation
        || tokens[end - 1].folded.hasPrefix("ال")
      guard end - index > 2, isRank || isClosed else { continue }
      result.append(
        Mention(
          tokens: index + 1..<end,
          span: TextSpan(tokens[index + 1].span.start, tokens[end - 1].span.end), proclitics: [],
          type: "Person", kind: .name, source: .structure))
    }
    return result
  }

  func isUnknownName(_ token: Token, isFirst: Bool) -> Bool {
    guard token.isArabic else { return false }
    if pack.isWord(token.folded, in: .nameParticle) { return !isFirst || token.folded != "ال" }
    // بجائزة is no surname.
    if token.text.hasSuffix("ة"), !isFirst, "بلكوف".contains(token.folded.first ?? " ") {
      return false
    }
    return !pack.isKnown(token.folded) && !token.folded.hasPrefix("لل")
      && !(isFirst && token.folded.hasPrefix("ال")) && !pack.isKnown(pack.form(of: token).word)
  }

  /// Names of bodies from their heads: 'Agence nationale de l'eau', 'National Water Agency'.
  func structuralBodies(
    in tokens: [Token], sentence: Range<Int>, chain: NameChain
  ) -> [Mention] {
    var result: [Mention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      defer { index += 1 }
      guard let head = bodyHead(at: index, tokens, limit: sentence.upperBound),
        !beginsPost(index, head.length, tokens, limit: sentence.upperBound)
      else { continue }
      var start = index
      if pack.modifiers == .before {
        start = firstModifier(of: index, tokens, sentence)
      } else if isNumbered(index, tokens, sentence) {
        start = index - 1
      }
      var end =
        isParentHead(at: index, tokens, limit: sentence.upperBound)
        ? index + head.length : chain.end(from: index + head.length, limit: sentence.upperBound)
      if let country = foreignCountry(start, index, head, end, tokens) { end = country }
      // 'Task Force 154'
      if end == index + head.length, end < sentence.upperBound, tokens[end].kind == .number,
        pack.isWord(tokens[end - 1].folded, in: .numberedHead)
      {
        end += 1
      }
      if tokens[index].isArabic, schema(head.type) == "Place" {
        let name = index + head.length
        if end == name, name < sentence.upperBound, tokens[name].isArabic,
          !hasArticle(tokens[index]), !hasArticle(tokens[name]),
          !pack.isKnown(tokens[name].folded), !pack.isKnown(pack.form(of: tokens[name]).word),
          !chain.barriers.contains(name)
        {
          // 'حي لياري': a name may begin like a preposition.
          end = name + 1
        }
        end = min(end, endOfPlace(from: name, limit: end, tokens))
      }
      if end > index + head.length {
        end = endOfQuotedName(after: end, tokens, limit: sentence.upperBound)
      }
      // A bare head names nothing, nor does an indefinite phrase.
      guard end - start > head.length, isDefinite(start..<end, head, tokens),
        isNaming(start..<end, tokens), !isClassBefore(start..<end, tokens)
      else { continue }
      let form =
        start == index ? tokens[index].withArticle(head.form) : pack.form(of: tokens[start])
      result.append(
        Mention(
          tokens: start..<end, span: TextSpan(form.start, tokens[end - 1].span.end),
          proclitics: form.proclitics.filter { $0 != "ال" }, type: head.type, kind: .name,
          source: .structure))
      index = end - 1
    }
    return result
  }

  /// Whether an ordinal belongs to a body's name: 'le 3e Régiment interarmes'.
  private func isNumbered(_ head: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    guard pack.subjects == .before, head > sentence.lowerBound,
      tokens[head - 1].kind == .number, pack.isWord(tokens[head].folded, in: .numberedHead)
    else { return false }
    let ending = tokens[head - 1].folded.drop { $0.isNumber }
    return !ending.isEmpty && pack.ordinalEndings.contains(String(ending))
  }

  /// Whether a phrase is a class and a name that stands without it: 'groupe Norda', but not 'groupe
  /// socialiste'.
  private func isClassBefore(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard pack.isWord(tokens[range.lowerBound].folded, in: .bareHead),
      tokens[range.lowerBound].shape == .lower
    else { return false }
    return range.dropFirst().contains { tokens[$0].shape == .capitalized }
      && !range.contains { pack.isWord(tokens[$0].folded, in: .link) }
  }

  /// Whether a phrase that begins with a small letter has a name in it: 'gouvernement estonien', no
  /// 'gouvernement confortable'.
  private func isNaming(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard pack.isWord(tokens[range.lowerBound].folded, in: .placedHead),
      tokens[range.lowerBound].shape == .lower
    else { return true }
    return range.contains { index in
      tokens[index].shape != .lower
        && tokens[index].kind == .word && !pack.isWord(tokens[index].folded, in: .link)
    } || !names.mentions(in: tokens, sentence: range).isEmpty
  }

  /// The end of a place's name behind its head in a script without capitals: one word, with those that
  /// have the article, or the parts of a person's name after whom it is called.
  private func endOfPlace(from start: Int, limit: Int, _ tokens: [Token]) -> Int {
    var end = start
    while end < limit {
      // 'قاعدة فلان بن فلان البحرية'
      let isPart =
        end > start
        && (pack.isWord(tokens[end - 1].folded, in: .nameParticle)
          || pack.isWord(tokens[end].folded, in: .nameParticle))
      guard end == start || isPart || hasArticle(tokens[end]), !pack.opensNoun(tokens[end]) else {
        break
      }
      end += 1
    }
    return end
  }

  /// The family of a class that heads tell.
  private func schema(_ type: String) -> String {
    ["Place", "City", "Region", "Country"].contains(type) ? "Place" : "Organization"
  }

  /// Whether the head of a body begins the longer head of a post: 'Cabinet Secretary'.
  func beginsPost(_ index: Int, _ length: Int, _ tokens: [Token], limit: Int) -> Bool {
    pack.modifiers == .before && postLength(at: index, tokens, limit: limit) ?? 0 > length
  }

  /// Buildings by the noun before their name: 'la caserne Noor Salem', 'le palais de Norda'.
  func namedVenues(in tokens: [Token], sentence: Range<Int>) -> [Mention] {
    sentence.dropLast().compactMap { index in
      guard tokens[index].shape == .lower, pack.isWord(tokens[index].folded, in: .namedVenue)
      else { return nil }
      var start = index + 1
      if pack.isWord(tokens[start].folded, in: .link),
        pack.isWord(tokens[index].folded, in: .linkedVenue)
      {
        start += 1
        // 'le palais de la Marine'
        while start < sentence.upperBound, pack.isWord(tokens[start].folded, in: .determiner) {
          start += 1
        }
      }
      let end = endOfCapitals(from: start, tokens, limit: sentence.upperBound)
      guard end > start, start > index + 1 || end > start + 1 else { return nil }
      return Mention(
        tokens: index..<end,
        span: TextSpan(tokens[index].span.start, tokens[end - 1].span.end), proclitics: [],
        type: "Place", kind: .name, source: .structure)
    }
  }

  /// Where the name of a company ends whose country follows as 'of Chad': a name of its own, as 'Norda
  /// Energy of Chad', not 'National Bank of Chad'.
  func foreignCountry(
    _ start: Int, _ index: Int, _ head: (type: String, length: Int, form: WordForm), _ end: Int,
    _ tokens: [Token]
  ) -> Int? {
    let name = index + head.length
    guard pack.modifiers == .before, start < index, head.type == "Company", end > name + 1,
      pack.isWord(tokens[name].folded, in: .link),
      let place = names.mentions(in: tokens, sentence: name + 1..<end).first?.type
    else { return nil }
    let unknown = (start..<index).filter { !pack.isKnown(tokens[$0].folded) }
    if place == "City" { return unknown.isEmpty ? nil : name }
    return place == "Country" && unknown.count == index - start ? name : nil
  }

  /// Names that a noun beside them tells to be a body's, where no other source has found one: 'the
  /// charity Rift Doctors'.
  func bodiesByNoun(in tokens: [Token], sentence: Range<Int>, known: [Mention]) -> [Mention] {
    var taken = Set<Int>()
    for mention in known { taken.formUnion(mention.tokens) }
    // Where an adjective follows its noun, a noun right before a single capital is enough.
    return sentence.dropLast().compactMap { index in
      guard tokens[index].shape == .lower, !taken.contains(index),
        pack.isWord(tokens[index].folded, in: .bodyNoun)
          || pack.isWord(tokens[index].folded, in: .companyNoun),
        let start = nameStart(behind: index, tokens, sentence.upperBound), !taken.contains(start)
      else { return nil }
      let end = endOfCapitals(from: start, tokens, limit: sentence.upperBound)
      let shortest = pack.modifiers == .before && tokens[start].shape != .upper ? 2 : 1
      guard end >= start + shortest, !(start..<end).contains(where: { taken.contains($0) }),
        postLength(at: start, tokens, limit: end) == nil
      else { return nil }
      return Mention(
        tokens: start..<end,
        span: TextSpan(tokens[start].span.start, tokens[end - 1].span.end), proclitics: [],
        type: typeByNoun(start..<end, tokens) ?? "Organization", kind: .name,
        source: .structure)
    }
  }

  /// Names of two or more words right behind a title that no other source has found: 'Chief Financial
  /// Officer Rohana binti Salleh'.
  func personsByTitle(in tokens: [Token], sentence: Range<Int>, known: [Mention]) -> [Mention] {
    guard pack.modifiers == .before else { return [] }
    var taken = Set<Int>()
    for mention in known where mention.kind != .demonym { taken.formUnion(mention.tokens) }
    return sentence.compactMap { index in
      guard !taken.contains(index), tokens[index].shape == .capitalized,
        let length = postLength(at: index, tokens, limit: sentence.upperBound)
      else { return nil }
      let start = index + length
      let end = endOfCapitals(from: start, tokens, limit: sentence.upperBound)
      guard end - start > 1, end - start < 5,
        (start..<end).allSatisfy({
          !taken.contains($0) && !pack.isWord(tokens[$0].folded, in: .postModifier)
            && !pack.isWord(tokens[$0].folded, in: .commonName)
            && !isBodyHead(at: $0, tokens, limit: end) && !isEventHead(tokens[$0])
        })
      else { return nil }
      return Mention(
        tokens: start..<end,
        span: TextSpan(tokens[start].span.start, tokens[end - 1].span.end), proclitics: [],
        type: "Person", kind: .name, source: .tagger)
    }
  }

  /// Where the name behind a noun for a body begins, an adjective between where those follow: 'le
  /// syndicat policier Norda'.
  private func nameStart(behind noun: Int, _ tokens: [Token], _ limit: Int) -> Int? {
    var index = noun + 1
    if pack.modifiers == .after, index < limit, tokens[index].kind == .word,
      tokens[index].shape == .lower, !pack.knownWords.contains(tokens[index].folded),
      pack.verbs.readings(of: tokens[index].folded).isEmpty
    {
      index += 1
    }
    let isUpper = index < limit && tokens[index].shape == .upper && pack.modifiers == .before
    guard index < limit,
      tokens[index].shape == .capitalized || tokens[index].shape == .mixed || isUpper
    else {
      return nil
    }
    return index
  }

  /// The end of a proper name of two or more words in quotation marks behind the phrase for a body in
  /// a script without capitals: المدرسة العليا للبحر «نور سالم».
  func endOfQuotedName(after index: Int, _ tokens: [Token], limit: Int) -> Int {
    guard index > 0, tokens[index - 1].isArabic, index + 3 < limit,
      tokens[index].text.isOne(of: "«“\""),
      let close = (index + 1..<min(index + 6, limit)).first(where: {
        tokens[$0].text.isOne(of: "»”\"")
      }), close > index + 2
    else { return index }
    return close + 1
  }

  /// Whether a phrase can be a name in a script that marks names by the article alone: it has the
  /// article or a name in it, and is no adjective of the word before.
  func isDefinite(
    _ range: Range<Int>, _ head: (type: String, length: Int, form: WordForm), _ tokens: [Token]
  ) -> Bool {
    guard tokens[range.lowerBound].shape == .none else { return true }
    let hasArticle = head.form.proclitics.contains("ال")
    if hasArticle, range.lowerBound > 0, head.form.proclitics == ["ال"] {
      let before = pack.form(of: tokens[range.lowerBound - 1])
      let isNoun = before.proclitics.contains("ال") || before.word.hasPrefix("ال")
      if isNoun, !pack.isWord(before.word, in: .relative) { return false }
    }
    // 'مدرسة ابتدائية', 'قوات تشادية مشتركة': with bare adjectives a bare head is any of its kind.
    let rest = range.dropFirst(head.length)
    if !hasArticle, let last = rest.last, !rest.contains(where: { self.hasArticle(tokens[$0]) }),
      schema(head.type) != "Place" && tokens[last].text.hasSuffix("ية")
        || pack.isWord(tokens[last].folded, in: .adjective)
    {
      return false
    }
    return hasArticle
      || range.dropFirst(head.length).contains { index in
        let form = pack.form(of: tokens[index])
        return form.proclitics.contains("ال") || tokens[index].folded.hasPrefix("ال")
          || tokens[index].folded.hasPrefix("وال") || tokens[index].folded.hasPrefix("لل")
          || !pack.isKnown(form.word)
      }
  }

  /// Where the name of a body begins before its head: 'National Water …', 'Chadian transport …'.
  func firstModifier(of head: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Int {
    let isCommon = tokens[head].shape == .lower
    var start = head
    while start > sentence.lowerBound {
      let token = tokens[start - 1]
      if isModifier(at: start - 1, tokens, sentence) {
        start -= 1
        // A common noun is named by its country alone.
        if isCommon { return start }
      } else if isCommon, pack.isWord(token.folded, in: .postModifier) {
        start -= 1
      } else if token.folded == "'s", token.text != "'s", token.text != "’s",
        start - 2 >= sentence.lowerBound, isModifier(at: start - 2, tokens, sentence),
        names.mentions(in: tokens, sentence: start - 2..<start - 1).isEmpty
      {
        // 'Fruit Growers' Federation'
        start -= 2
      } else if Self.joins.contains(token.text), !token.spaceBefore,
        start - 2 >= sentence.lowerBound,
        !tokens[start].spaceBefore, isModifier(at: start - 2, tokens, sentence)
      {
        start -= 2
      } else {
        break
      }
    }
    return isCommon ? head : start
  }

  /// Marks that join the words of a name without spaces: 'Export–Import Bank'.
  static let joins: Set<String> = ["–", "-", "&"]

  /// A body named with a small letter up to the country that makes it one, or nil without.
  ///
  /// 'la police' is none, 'la police belge' is. Other bodies stay as they are.
  func national(_ body: Mention, _ tokens: [Token], _ known: [Mention]) -> Mention? {
    let first = tokens[body.tokens.lowerBound]
    guard first.shape == .lower, pack.isWord(first.folded, in: .nationalHead) else { return body }
    // 'African police' is no country's.
    let country = known.first {
      ($0.type == "Country" || $0.kind == .demonym && $0.type != "Place")
        && $0.tokens.overlaps(body.tokens)
    }
    guard let end = country?.tokens.upperBound, end <= body.tokens.upperBound else { return nil }
    return Mention(
      tokens: body.tokens.lowerBound..<end,
      span: TextSpan(body.span.start, tokens[end - 1].span.end), proclitics: body.proclitics,
      type: body.type, kind: .name, source: .structure)
  }

  func bodyHead(
    at index: Int, _ tokens: [Token], limit: Int
  ) -> (type: String, length: Int, form: WordForm)? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    // A small letter makes a common noun, but for the words that the pack allows.
    if token.shape == .lower, !pack.isWord(token.folded, in: .lowerCaseHead),
      !pack.isWord(token.folded, in: .nationalHead),
      !isNumbered(index, tokens, 0..<limit)
    {
      return nil
    }
    for form in token.forms where !form.proclitics.contains("س") {
      let matches = pack.bodyHeads.matches(first: form.word) { step in
        index + step < limit ? tokens[index + step].folded : nil
      }
      // 'Harbour Convention Centre' is a building, though a centre can be a body.
      if pack.modifiers == .before, let place = placeHead(at: index, form, tokens, limit),
        place.type == "Place", place.length > matches.last?.length ?? 0,
        endsName(index + place.length, tokens, limit)
          // 'Air Force Base Norda'
          || place.length > 1
            && pack.bodyHeads.matches(
              first: tokens[index + place.length - 1].folded, rest: { _ in nil }
            ).isEmpty
      {
        return (place.type, place.length, form)
      }
      if let longest = matches.last, let type = longest.values.first {
        return (type, longest.length, form)
      }
      // Without capitals a building or a region is known by its head alone: قصر المؤتمرات.
      guard token.shape == .none else { continue }
      let next = index + 1 < limit ? pack.form(of: tokens[index + 1]).word : ""
      // 'محافظة البنك' is whoever heads the bank.
      if pack.postHeads.begins(with: form.word), pack.bodyHeads.begins(with: next) { continue }
      if let place = placeHead(at: index, form, tokens, limit), place.type != "City" {
        return (place.type, place.length, form)
      }
    }
    return nil
  }

  /// Whether no capital and no number goes on with a name.
  func endsName(_ index: Int, _ tokens: [Token], _ limit: Int) -> Bool {
    guard index < limit else { return true }
    return tokens[index].kind == .punctuation
      || tokens[index].kind == .word && tokens[index].shape == .lower
  }

  func placeHead(
    at index: Int, _ form: WordForm, _ tokens: [Token], _ limit: Int
  ) -> (type: String, length: Int)? {
    // وأدى is no وادي, though it folds like one.
    guard !(form.proclitics.isEmpty && tokens[index].text.hasPrefix("وأ")) else { return nil }
    let longest = pack.placeHeads.matches(first: form.word) { step in
      index + step < limit ? tokens[index + step].folded : nil
    }.last
    return longest.flatMap { match in match.values.first.map { ($0, match.length) } }
  }

  /// Whether a word before an English head belongs to its name.
  func isModifier(at index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.shape != .lower, token.shape != .none else { return false }
    if pack.isWord(
      token.folded,
      inAny: [.determiner, .preposition, .pronoun, .subordinator, .conjunction, .adverb, .month])
    {
      return false
    }
    if pack.isWord(token.folded, in: .parentHead) { return false }
    return pack.postHeads.matches(first: token.folded) { step in
      index + step < sentence.upperBound ? tokens[index + step].folded : nil
    }.isEmpty
  }
}
