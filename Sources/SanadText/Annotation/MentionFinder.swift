// Choosing the names of a text among what the authority, the tagger and the structure propose.

/// Finds the named mentions of a document.
///
/// Three sources propose: the authority's names, the statistical tagger, and structural cues (the
/// heads of bodies' names, ranks and honorifics before persons). Of overlapping proposals the longest
/// wins, then the more reliable source; places and adjectives of countries inside a longer name are
/// kept as nested mentions.
package struct MentionFinder: Sendable {
  private let pack: LanguagePack
  private let names: NameCandidates

  /// A finder for a language.
  package init(pack: LanguagePack, authority: AuthorityIndex) {
    self.pack = pack
    names = NameCandidates(pack: pack, authority: authority)
  }

  /// The mentions of a document in reading order, an enclosing one before those inside it.
  ///
  /// - Parameter tagged: What the tagger found, sentence by sentence.
  package func mentions(in document: AnnotatedDocument, tagged: [TaggedName]) -> [Mention] {
    let tokens = document.tokens
    var result: [Mention] = []
    var times = Set<Int>()
    for time in document.times { times.formUnion(time.tokens) }
    let acronyms = AcronymDefinitions(tokens: tokens)
    for sentence in document.sentences {
      let known = names.mentions(in: tokens, sentence: sentence.tokens)
        .filter { mention in mention.tokens.allSatisfy { !times.contains($0) } }
      let fromTagger = tagged.filter { sentence.tokens.contains($0.tokens.lowerBound) }
        .compactMap { trimmed($0, tokens) }
        .filter { mention in !mention.tokens.allSatisfy(times.contains) }
        .map { withoutPlace($0, known, tokens) }
      let persons =
        structuralPersons(in: tokens, sentence: sentence.tokens)
        + rankedPersons(in: tokens, sentence: sentence.tokens, known: known + fromTagger)
      var barriers = times
      for person in persons + fromTagger where person.type == "Person" {
        barriers.insert(person.tokens.lowerBound)
      }
      let bodies = structuralBodies(
        in: tokens, sentence: sentence.tokens,
        chain: NameChain(pack: pack, tokens: tokens, barriers: barriers)
      ).compactMap { national($0, tokens, known) }
      let fitting = known.filter { !$0.isTitleOnly || isInTitle($0, tokens, sentence.tokens) }
      let proposals =
        fitting + fromTagger + persons + bodies
        + acronyms.mentions(in: sentence.tokens, tokens)
      result += choose(proposals.filter { !isEventName($0, tokens, sentence.tokens) }, tokens)
    }
    return (result + surnames(of: result, in: document, times)).sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// The surnames, in a script without capitals, of persons named in full that no source has found:
  /// 'وقال حداد' after 'لينا حداد'.
  private func surnames(
    of mentions: [Mention], in document: AnnotatedDocument, _ times: Set<Int>
  ) -> [Mention] {
    let tokens = document.tokens
    var known = Set<String>()
    var taken = times
    for mention in mentions {
      taken.formUnion(mention.tokens)
      guard mention.type == "Person", mention.tokens.count > 1,
        let last = mention.tokens.last.map({ tokens[$0] }), last.isArabic, last.folded.count > 3,
        !pack.isKnown(pack.form(of: last).word)
      else { continue }
      known.insert(last.folded)
    }
    guard !known.isEmpty else { return [] }
    return tokens.indices.compactMap { index in
      guard tokens[index].isArabic, !taken.contains(index) else { return nil }
      let form = tokens[index].forms.first {
        known.contains($0.word) && $0.proclitics.last != "ال"
      }
      return form.map {
        Mention(
          tokens: index..<index + 1, span: TextSpan($0.start, tokens[index].span.end),
          proclitics: $0.proclitics, type: "Person", kind: .name, source: .structure)
      }
    }
  }

  // MARK: Choosing

  private func choose(_ proposals: [Mention], _ tokens: [Token]) -> [Mention] {
    let known = proposals.filter {
      $0.source == .authority && $0.kind != .demonym && !$0.type.isEmpty
        && !["Country", "City", "Region"].contains($0.type)
    }
    let demonyms = Set(proposals.filter { $0.kind == .demonym }.map(\.tokens.upperBound))
    let ranked = proposals.filter {
      !isCoordination($0, of: known, tokens) && !isAdjective($0, tokens, demonyms)
    }.sorted { rank($0, $1) }
    var outer: [Mention] = []
    var nested: [Mention] = []
    for proposal in ranked {
      guard let holder = outer.first(where: { $0.tokens.overlaps(proposal.tokens) }) else {
        outer.append(proposal)
        continue
      }
      let isInside =
        holder.tokens.lowerBound <= proposal.tokens.lowerBound
        && proposal.tokens.upperBound <= holder.tokens.upperBound
        && proposal.tokens != holder.tokens
      // An adjective in a definite name has the article too.
      let isAdjective =
        proposal.kind != .demonym || tokens[proposal.tokens.lowerBound].shape != .none
        || pack.form(of: tokens[proposal.tokens.lowerBound]).word.hasPrefix("ال")
        || tokens[proposal.tokens.lowerBound].folded.contains("ال")
      if isInside, isAdjective, proposal.source == .authority, holder.type != "Person",
        !isOwnBeginning(proposal, of: holder),
        !(holder.source == .authority && isPlace(holder) && isPlace(proposal)),
        !nested.contains(where: { $0.tokens.overlaps(proposal.tokens) })
      {
        nested.append(proposal)
      }
    }
    for index in outer.indices where outer[index].source != .authority {
      // 'منظمة …' before a known name is the same body.
      guard pack.isWord(tokens[outer[index].tokens.lowerBound], in: "bodyClass"),
        let inner = nested.firstIndex(where: {
          $0.kind != .demonym
            && !["Person", "Country", "City", "Region", "Place"].contains($0.type)
            && $0.tokens == outer[index].tokens.dropFirst()
        })
      else { continue }
      outer[index].candidates = nested[inner].candidates
      outer[index].type = nested[inner].type
      outer[index].source = .authority
      nested.remove(at: inner)
    }
    return (outer + nested).sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// Whether a name that only the tagger sees ends in the adjective of a country and stands before a
  /// common noun: 'North American' in 'North American blocs'.
  private func isAdjective(_ mention: Mention, _ tokens: [Token], _ demonyms: Set<Int>) -> Bool {
    pack.modifiers == .before && mention.source == .tagger && mention.type != "Person"
      && demonyms.contains(mention.tokens.upperBound) && mention.tokens.upperBound < tokens.count
      && tokens[mention.tokens.upperBound].shape == .lower
  }

  private func isPlace(_ mention: Mention) -> Bool {
    ["Place", "Country", "City", "Region"].contains(mention.type)
  }

  /// Whether a body's name begins a longer one: 'Garde nationale' in 'Garde nationale de Mauritanie' is
  /// no other body, where what a name is part of stands behind.
  private func isOwnBeginning(_ proposal: Mention, of holder: Mention) -> Bool {
    pack.modifiers == .after && holder.source != .authority
      && proposal.tokens.lowerBound == holder.tokens.lowerBound
      && !isPlace(proposal) && proposal.kind != .demonym
  }

  /// Whether a proposal is two known names taken for one: 'Sûreté … et Surveillance …', 'ABC-DEF'.
  private func isCoordination(
    _ proposal: Mention, of known: [Mention], _ tokens: [Token]
  ) -> Bool {
    guard proposal.source != .authority else { return false }
    let inside = known.filter { $0.tokens.overlaps(proposal.tokens) }
    guard let first = inside.first, let last = inside.last else { return false }
    // A known body and the beginning of another.
    if first.tokens.lowerBound == proposal.tokens.lowerBound,
      first.tokens.upperBound < proposal.tokens.upperBound,
      pack.isWord(tokens[first.tokens.upperBound].folded, in: "conjunction")
    {
      return true
    }
    if last.proclitics.contains("و") { return first.tokens.upperBound <= last.tokens.lowerBound }
    return first.tokens.upperBound < last.tokens.lowerBound
  }

  /// Longer first, then the better source, then the earlier.
  private func rank(_ a: Mention, _ b: Mention) -> Bool {
    // An adjective or a title name never displaces a longer or equal name of another source.
    let weakness = (a.kind == .demonym ? 1 : 0, b.kind == .demonym ? 1 : 0)
    if a.tokens.overlaps(b.tokens), weakness.0 != weakness.1, a.tokens != b.tokens {
      return weakness.0 < weakness.1
    }
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    if a.source != b.source { return a.source > b.source }
    return (a.tokens.lowerBound, a.type) < (b.tokens.lowerBound, b.type)
  }

  /// Whether only the words of a title lie between a post's head and a name: 'directeur général de
  /// la …'.
  private func isInTitle(_ mention: Mention, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    var index = mention.tokens.lowerBound - 1
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 14)
    while index >= first {
      let form = pack.form(of: tokens[index])
      if pack.postHeads.begins(with: form.word) { return true }
      guard tokens[index].kind == .word || "()".contains(tokens[index].text),
        !pack.isWord(form.word, in: "relative"), !pack.isWord(form.word, in: "subordinator")
      else { return false }
      index -= 1
    }
    return false
  }

  /// Whether a name that no list knows has a word for an event as its head: 'Sea Ports Conference';
  /// or whether a person is what such a word names: 'the exercise White Mist'.
  private func isEventName(_ mention: Mention, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    guard mention.source != .authority else { return false }
    guard pack.modifiers == .before else {
      let start = mention.tokens.lowerBound
      let first = tokens[start].folded
      let bodies = pack.bodyHeads.matches(first: first) { step in
        start + step < mention.tokens.upperBound ? tokens[start + step].folded : nil
      }
      return pack.subjects == .before && mention.type == "Organization"
        && mention.source == .tagger && pack.eventHeads.begins(with: first) && bodies.isEmpty
    }
    if mention.type == "Person" {
      var before = mention.tokens.lowerBound - 1
      if before >= sentence.lowerBound, "\"“«".contains(tokens[before].text) { before -= 1 }
      return mention.source == .tagger && before >= sentence.lowerBound
        && isEventHead(tokens[before])
    }
    let link = mention.tokens.first {
      pack.isWord(tokens[$0].folded, in: "link") || pack.isWord(tokens[$0].folded, in: "nameLink")
    }
    let head = (link ?? mention.tokens.upperBound) - 1
    return head >= mention.tokens.lowerBound && isEventHead(tokens[head])
      && !pack.bodyHeads.begins(with: tokens[head].folded)
  }

  private func isEventHead(_ token: Token) -> Bool {
    pack.eventHeads.matches(first: token.folded) { _ in nil }.isEmpty == false
  }

  // MARK: The tagger's names

  /// A tagged name without the titles and articles that the tagger left on it.
  private func trimmed(_ name: TaggedName, _ tokens: [Token]) -> Mention? {
    let type = name.type.ontologyClass
    var start = name.tokens.lowerBound
    while start < name.tokens.upperBound, isTrimmed(tokens[start], type: type) { start += 1 }
    var end = name.tokens.upperBound
    // 'Leaders of African Union'
    while start + 2 < end, pack.isWord(tokens[start].folded, in: "transparent"),
      pack.isWord(tokens[start + 1].folded, in: "link")
    {
      start += 2
    }
    if end < tokens.count,
      tokens[end].text == "$" || pack.isWord(tokens[end].folded, in: "currency")
    {
      return nil
    }
    if type != "Place", let person = personAfterTitle(start..<end, tokens) {
      return Mention(
        tokens: person,
        span: TextSpan(tokens[person.lowerBound].span.start, tokens[end - 1].span.end),
        proclitics: [], type: "Person", kind: .name, source: .tagger)
    }
    if isPost(start..<end, tokens) || isInsidePost(start, tokens) { return nil }
    // 'Ugandan capital', 'Moroccan liaison'
    if pack.modifiers == .before, end > start, tokens[end - 1].shape == .lower { return nil }
    // 'Union Home' before 'Minister'
    if type == "Organization", end < tokens.count, pack.postHeads.begins(with: tokens[end].folded),
      (start..<end).allSatisfy({ pack.isWord(tokens[$0].folded, in: "postModifier") })
    {
      return nil
    }
    if type != "Person", let own = ownPart(of: start..<end, tokens) { start = own }
    if type != "Person", let body = bodyAfterPost(start..<end, tokens) { start = body }
    while end > start, tokens[end - 1].kind == .punctuation { end -= 1 }
    if let first = tokens[start..<max(start, end)].first, first.isArabic {
      (start, end) = trimmedArabic(start..<end, type, tokens)
    }
    // 'Tunis : Lina Haddad' is two things; the name stands after the mark.
    if let mark = (start..<end).last(where: { ":;,،".contains(tokens[$0].text) }) {
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
    // A lone number or letter is no name.
    if end - start == 1, tokens[start].kind == .number || tokens[start].text.count < 2 {
      return nil
    }
    let first = tokens[start]
    let begin = start == name.tokens.lowerBound ? name.span.start : first.span.start
    let split = first.splits.first { $0.start == begin }
    return Mention(
      tokens: start..<end, span: TextSpan(begin, tokens[end - 1].span.end),
      proclitics: split?.proclitics.filter { $0 != "ال" } ?? [],
      type: typeByNoun(start..<end, tokens) ?? (isInPlace(start, type, tokens) ? "Place" : type),
      kind: end - start == 1 && first.shape == .upper && type == "Organization" ? .acronym : .name,
      source: .tagger)
  }

  /// Whether a name says one word twice, as 'win-win' does.
  private func isDoubled(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let words = range.filter { tokens[$0].kind == .word }.map { tokens[$0].folded }
    return words.count > 1 && Set(words).count == 1 && words.count < range.count
  }

  /// Whether a name has its capital where the script has capitals, and is more than a common word.
  private func isCapitalized(_ range: Range<Int>, _ tokens: [Token], type: String) -> Bool {
    let first = tokens[range.lowerBound]
    if range.count == 1, pack.isWord(first.folded, in: "commonName") { return false }
    if range.count == 1, first.shape == .none, isCommon(pack.form(of: first).word) { return false }
    if first.shape != .lower { return true }
    if pack.isWord(first.folded, in: "lowerCaseHead") { return type == "Organization" }
    return pack.isWord(first.folded, in: "nameParticle")
      && range.dropFirst().first.map { tokens[$0].shape != .lower } == true
  }

  /// The class of body that a common noun beside a name tells: 'retailer Norda', 'Le Littoral
  /// newspaper'.
  private func typeByNoun(_ range: Range<Int>, _ tokens: [Token]) -> String? {
    guard pack.modifiers == .before else { return nil }
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1] : nil
    let after = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    for token in [before, after].compactMap({ $0 }) where token.shape == .lower {
      if pack.isWord(token.folded, in: "mediaNoun") { return "MediaOutlet" }
      if pack.isWord(token.folded, in: "companyNoun") { return "Company" }
    }
    return nil
  }

  /// Whether a name that the tagger took for a person stands where only a place can: 'in Agra'.
  private func isInPlace(_ start: Int, _ type: String, _ tokens: [Token]) -> Bool {
    type == "Person" && start > 0 && pack.isWord(tokens[start - 1].folded, in: "inPlace")
  }

  /// Whether a word without capitals is a common noun as far as the pack knows.
  private func isCommon(_ word: String) -> Bool {
    pack.isWord(word, in: "commonName") || pack.isWord(word, in: "noun")
      || pack.bodyHeads.begins(with: word) || pack.eventHeads.begins(with: word)
      || pack.postHeads.begins(with: word) || pack.placeHeads.begins(with: word)
  }

  /// Whether a name is nothing but a title: 'DG', 'Home Minister'.
  private func isPost(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard let first = range.first else { return false }
    if range.allSatisfy({
      pack.isWord(tokens[$0].folded, in: "rank")
        || pack.isWord(tokens[$0].folded, in: "personTitle")
    }) {
      return true
    }
    return pack.postHeads.matches(first: tokens[first].folded) { step in
      first + step < range.upperBound ? tokens[first + step].folded : nil
    }.contains { $0.length == range.count }
  }

  private func isBodyHead(at index: Int, _ tokens: [Token], limit: Int) -> Bool {
    !pack.bodyHeads.matches(first: tokens[index].folded) { step in
      index + step < limit ? tokens[index + step].folded : nil
    }.isEmpty
  }

  /// Where the owned part of 'CMF's Task Force' begins: behind the possessive of an acronym or body.
  private func ownPart(of range: Range<Int>, _ tokens: [Token]) -> Int? {
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
  private func isParentHead(at index: Int, _ tokens: [Token], limit: Int) -> Bool {
    pack.isWord(tokens[index].folded, in: "parentHead") && index + 1 < limit
      && (tokens[index + 1].shape == .capitalized || tokens[index + 1].shape == .upper)
  }

  /// Whether a name begins inside a post's head: the 'État' of 'secrétaire d'État'.
  private func isInsidePost(_ start: Int, _ tokens: [Token]) -> Bool {
    (1...3).contains { back in
      let first = start - back
      guard first >= 0 else { return false }
      return pack.postHeads.matches(first: tokens[first].folded) { step in
        first + step < tokens.count ? tokens[first + step].folded : nil
      }.contains { $0.length > back }
    }
  }

  /// Where the body begins in a name that the tagger took with its post: 'PDG de Tunis Export'.
  private func bodyAfterPost(_ range: Range<Int>, _ tokens: [Token]) -> Int? {
    guard pack.modifiers == .after, let first = range.first else { return nil }
    let head = pack.postHeads.matches(first: tokens[first].folded) { step in
      first + step < range.upperBound ? tokens[first + step].folded : nil
    }.map(\.length).max()
    guard let head, first + head < range.upperBound,
      pack.isWord(tokens[first + head].folded, in: "link")
    else { return nil }
    let rest = (first + head..<range.upperBound).first {
      !pack.isWord(tokens[$0].folded, in: "link")
        && !pack.isWord(tokens[$0].folded, in: "determiner")
    }
    return rest
  }

  /// The person in 'National Security Adviser Lina Haddad' or 'Brigadier Haddad' that was taken whole:
  /// what follows the last title, if it is capitals and names no body.
  private func personAfterTitle(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
    guard pack.modifiers == .before else { return nil }
    var start = range.lowerBound
    for index in range {
      let isRank = index == start && pack.isWord(tokens[index].folded, in: "personTitle")
      let matches = pack.postHeads.matches(first: tokens[index].folded) { step in
        index + step < range.upperBound ? tokens[index + step].folded : nil
      }
      if let longest = matches.last { start = index + longest.length }
      if isRank { start = max(start, index + 1) }
    }
    while start < range.upperBound, pack.isWord(tokens[start].folded, in: "personTitle") {
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

  /// A tagged name without the place that a preposition joins to its end: 'بريكس بنيودلهي'.
  private func withoutPlace(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> Mention {
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

  /// A tagged Arabic name without a title at its end, 'هولندا الشيخ', and without what stands before
  /// the head of a body, 'حداد بجهود الجيش التونسي'.
  private func trimmedArabic(
    _ range: Range<Int>, _ type: String, _ tokens: [Token]
  ) -> (Int, Int) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while type != "Person", end > start + 1, hasArticle(tokens[end - 1]),
      pack.isWord(tokens[end - 1], in: "honorific") || pack.isWord(tokens[end - 1], in: "rank"),
      !pack.isWord(tokens[end - 1], in: "rankOrAdjective")
    {
      end -= 1
    }
    while type == "Person", end > start + 1,
      pack.form(of: tokens[end - 1]).proclitics.contains(where: { "بلك".contains($0) })
    {
      end -= 1
    }
    if type == "Organization", !pack.isKnown(pack.form(of: tokens[start]).word),
      let head = (start..<end).dropFirst().first(where: {
        bodyHead(at: $0, tokens, limit: end) != nil && hasArticle(tokens[$0])
      })
    {
      start = head
    }
    return (start, end)
  }

  /// Whether a word begins no name of a type: a verb or pronoun before a person, a title or common
  /// noun before a body.
  private func isTrimmedWithoutCapitals(_ token: Token, type: String) -> Bool {
    let word = pack.form(of: token).word
    if pack.isWord(word, in: "pronoun") { return true }
    if type == "Person" {
      if hasArticle(token), pack.isWord(word, in: "noun") { return true }
      return pack.verbs.readings(of: word).contains { $0.form == .finite }
        && !pack.isWord(word, in: "nameParticle")
    }
    return !pack.bodyHeads.begins(with: word) && !pack.placeHeads.begins(with: word)
      && (pack.isWord(word, in: "noun") || pack.postHeads.begins(with: word))
  }

  private func isTrimmed(_ token: Token, type: String) -> Bool {
    if token.kind == .punctuation { return true }
    var small = ["determiner", "link", "conjunction", "adverb", "subordinator"]
    // علي is a given name, though it folds like a preposition.
    if type != "Person" || token.shape != .none { small.append("preposition") }
    if small.contains(where: { pack.isWord(token.folded, in: $0) }) { return true }
    if token.isArabic, isTrimmedWithoutCapitals(token, type: type) { return true }
    guard type == "Person",
      pack.isWord(token, in: "honorific") || pack.isWord(token, in: "rank")
    else { return false }
    // رائد and أمير are given names without the article.
    return !token.isArabic || hasArticle(token) || token.folded.hasPrefix("لل")
      || pack.isWord(token, in: "bareHonorific")
  }

  /// Whether an Arabic word has the article, after whatever is written onto it.
  private func hasArticle(_ token: Token) -> Bool {
    let form = pack.form(of: token)
    return form.proclitics.contains("ال") || form.word.hasPrefix("ال")
  }

  // MARK: Structural cues

  /// Names after a rank or honorific, as in 'Colonel Noor Salem'.
  private func structuralPersons(in tokens: [Token], sentence: Range<Int>) -> [Mention] {
    var result: [Mention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      defer { index += 1 }
      guard tokens[index].shape != .none,
        pack.isWord(tokens[index].folded, in: "honorific")
          || pack.isWord(tokens[index].folded, in: "rank")
      else { continue }
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
  private func endOfCapitals(from start: Int, _ tokens: [Token], limit: Int) -> Int {
    var end = start
    var index = start
    while index < limit, tokens[index].kind == .word {
      let token = tokens[index]
      if pack.isWord(token.folded, in: "nameParticle"), index > start || token.shape != .lower {
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
  private func rankedPersons(
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
    var result: [Mention] = []
    for index in sentence.dropLast()
    where tokens[index].isArabic && (demonyms.contains(index) || !taken.contains(index)) {
      let isRank =
        pack.isWord(tokens[index], in: "rank")
        || pack.isWord(tokens[index], in: "honorific")
          && ["ال", "لل"].contains { tokens[index].folded.hasPrefix($0) }
      guard isRank || demonyms.contains(index) else { continue }
      var end = index + 1
      while end < sentence.upperBound, end - index <= 4, !taken.contains(end),
        !demonyms.contains(end), isUnknownName(tokens[end], isFirst: end == index + 1)
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

  private func isUnknownName(_ token: Token, isFirst: Bool) -> Bool {
    guard token.isArabic else { return false }
    if pack.isWord(token.folded, in: "nameParticle") { return !isFirst || token.folded != "ال" }
    // بجائزة is no surname.
    if token.text.hasSuffix("ة"), !isFirst, "بلكوف".contains(token.folded.first ?? " ") {
      return false
    }
    return !pack.isKnown(token.folded) && !token.folded.hasPrefix("لل")
      && !(isFirst && token.folded.hasPrefix("ال")) && !pack.isKnown(pack.form(of: token).word)
  }

  /// Names of bodies from their heads: 'Agence nationale de l'eau', 'National Water Agency'.
  private func structuralBodies(
    in tokens: [Token], sentence: Range<Int>, chain: NameChain
  ) -> [Mention] {
    var result: [Mention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      defer { index += 1 }
      guard let head = bodyHead(at: index, tokens, limit: sentence.upperBound) else { continue }
      var start = index
      if pack.modifiers == .before {
        start = firstModifier(of: index, tokens, sentence)
      }
      var end =
        isParentHead(at: index, tokens, limit: sentence.upperBound)
        ? index + head.length : chain.end(from: index + head.length, limit: sentence.upperBound)
      // 'Task Force 154'
      if end == index + head.length, end < sentence.upperBound, tokens[end].kind == .number,
        pack.isWord(tokens[end - 1].folded, in: "numberedHead")
      {
        end += 1
      }
      if end > index + head.length {
        end = endOfQuotedName(after: end, tokens, limit: sentence.upperBound)
      }
      // A bare head names nothing, nor does an indefinite phrase.
      guard end - start > head.length, isDefinite(start..<end, head, tokens) else { continue }
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

  /// The end of a proper name of two or more words in quotation marks behind the phrase for a body in
  /// a script without capitals: المدرسة العليا للبحر «نور سالم».
  private func endOfQuotedName(after index: Int, _ tokens: [Token], limit: Int) -> Int {
    guard index > 0, tokens[index - 1].isArabic, index + 3 < limit,
      "«“\"".contains(tokens[index].text),
      let close = (index + 1..<min(index + 6, limit)).first(where: {
        "»”\"".contains(tokens[$0].text)
      }), close > index + 2
    else { return index }
    return close + 1
  }

  /// Whether a phrase can be a name in a script that marks names by the article alone: it has the
  /// article or a name in it, and is no adjective of the word before.
  private func isDefinite(
    _ range: Range<Int>, _ head: (type: String, length: Int, form: WordForm), _ tokens: [Token]
  ) -> Bool {
    guard tokens[range.lowerBound].shape == .none else { return true }
    let hasArticle = head.form.proclitics.contains("ال")
    if hasArticle, range.lowerBound > 0, head.form.proclitics == ["ال"] {
      let before = pack.form(of: tokens[range.lowerBound - 1])
      let isNoun = before.proclitics.contains("ال") || before.word.hasPrefix("ال")
      if isNoun, !pack.isWord(before.word, in: "relative") { return false }
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
  private func firstModifier(of head: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Int {
    let isCommon = tokens[head].shape == .lower
    var start = head
    while start > sentence.lowerBound {
      let token = tokens[start - 1]
      if isModifier(at: start - 1, tokens, sentence) {
        start -= 1
        // A common noun is named by its country alone.
        if isCommon { return start }
      } else if isCommon, pack.isWord(token.folded, in: "postModifier") {
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
  private static let joins: Set<String> = ["–", "-", "&"]

  /// A body named with a small letter up to the country that makes it one, or nil without.
  ///
  /// 'la police' is none, 'la police belge' is. Other bodies stay as they are.
  private func national(_ body: Mention, _ tokens: [Token], _ known: [Mention]) -> Mention? {
    let first = tokens[body.tokens.lowerBound]
    guard first.shape == .lower, pack.isWord(first.folded, in: "nationalHead") else { return body }
    let country = known.first {
      ($0.type == "Country" || $0.kind == .demonym) && $0.tokens.overlaps(body.tokens)
    }
    guard let end = country?.tokens.upperBound, end <= body.tokens.upperBound else { return nil }
    return Mention(
      tokens: body.tokens.lowerBound..<end,
      span: TextSpan(body.span.start, tokens[end - 1].span.end), proclitics: body.proclitics,
      type: body.type, kind: .name, source: .structure)
  }

  private func bodyHead(
    at index: Int, _ tokens: [Token], limit: Int
  ) -> (type: String, length: Int, form: WordForm)? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    // A small letter makes a common noun, but for the words that the pack allows.
    if token.shape == .lower, !pack.isWord(token.folded, in: "lowerCaseHead"),
      !pack.isWord(token.folded, in: "nationalHead")
    {
      return nil
    }
    for form in token.forms where !form.proclitics.contains("س") {
      let matches = pack.bodyHeads.matches(first: form.word) { step in
        index + step < limit ? tokens[index + step].folded : nil
      }
      if let longest = matches.last, let type = longest.values.first {
        return (type, longest.length, form)
      }
      // Without capitals a building or a region is known by its head alone: قصر المؤتمرات.
      guard token.shape == .none else { continue }
      let places = pack.placeHeads.matches(first: form.word) { step in
        index + step < limit ? tokens[index + step].folded : nil
      }
      if let longest = places.last, let type = longest.values.first, type != "City" {
        return (type, longest.length, form)
      }
    }
    return nil
  }

  /// Whether a word before an English head belongs to its name.
  private func isModifier(at index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.shape != .lower, token.shape != .none else { return false }
    if ["determiner", "preposition", "pronoun", "subordinator", "conjunction", "adverb", "month"]
      .contains(where: { pack.isWord(token.folded, in: $0) })
    {
      return false
    }
    if pack.isWord(token.folded, in: "parentHead") { return false }
    return pack.postHeads.matches(first: token.folded) { step in
      index + step < sentence.upperBound ? tokens[index + step].folded : nil
    }.isEmpty
  }
}

extension NameType {
  /// The class of the ontology that the tagger's type means.
  fileprivate var ontologyClass: String {
    switch self {
    case .person: "Person"
    case .organization: "Organization"
    case .place: "Place"
    }
  }
}
