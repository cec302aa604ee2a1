// Choosing the names of a text among what the authority, the tagger and the structure propose.

/// Finds the named mentions of a document.
///
/// Three sources propose: the authority's names, the statistical tagger, and structural cues (the
/// heads of bodies' names, ranks and honorifics before persons). Of overlapping proposals the longest
/// wins, then the more reliable source; places and adjectives of countries inside a longer name are
/// kept as nested mentions.
package struct MentionFinder: Sendable {
  let pack: LanguagePack
  let names: NameCandidates
  /// The names that the tagger's lists have.
  let lexicon: TaggerLexicon?

  /// A finder for a language.
  ///
  /// - Parameter lexicon: The tagger's lists of names; without it only the pack tells names from words.
  package init(pack: LanguagePack, authority: AuthorityIndex, lexicon: TaggerLexicon? = nil) {
    self.pack = pack
    self.lexicon = lexicon
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
    let quoted = QuotedNames(pack: pack).mentions(in: document)
    for sentence in document.sentences {
      let known = names.mentions(in: tokens, sentence: sentence.tokens)
        .filter { mention in mention.tokens.allSatisfy { !times.contains($0) } }
      let taggedHere = tagged.filter { sentence.tokens.contains($0.tokens.lowerBound) }
        .compactMap { trimmed($0, tokens) }
      let fromTagger = settledByPhrase(
        joined(taggedHere, tokens)
          .filter { mention in !mention.tokens.allSatisfy(times.contains) }
          .map {
            withoutCountry(
              withoutTime(withoutPlace($0, known, tokens), times, tokens), known, tokens)
          }, known, tokens)
      let inQuotes = quoted.filter { sentence.tokens.contains($0.tokens.lowerBound) }
      let behind = tagged.filter { sentence.tokens.contains($0.tokens.lowerBound) }
        .compactMap { personBehind($0, tokens) }
      let persons =
        structuralPersons(in: tokens, sentence: sentence.tokens)
        + behind.map { name in
          Mention(
            tokens: name,
            span: TextSpan(
              tokens[name.lowerBound].span.start, tokens[name.upperBound - 1].span.end),
            proclitics: [], type: "Person", kind: .name, source: .structure)
        }
        + rankedPersons(in: tokens, sentence: sentence.tokens, known: known + fromTagger)
      var barriers = times
      for person in persons + fromTagger where person.type == "Person" {
        barriers.insert(person.tokens.lowerBound)
      }
      let bodies =
        structuralBodies(
          in: tokens, sentence: sentence.tokens,
          chain: NameChain(pack: pack, tokens: tokens, barriers: barriers)
        ).compactMap { national($0, tokens, known) }
        .filter { body in !isEndOfName(body, fromTagger) }
        .filter { isSupported($0, known + fromTagger, tokens) }
        .map { joinedWithTail($0, fromTagger, tokens) }
        .map { withTown($0, known + fromTagger, tokens) }
        + namedVenues(in: tokens, sentence: sentence.tokens)
        + taggedVenues(fromTagger, tokens, sentence.tokens)
      let fitting = known.filter { !$0.isTitleOnly || isInTitle($0, tokens, sentence.tokens) }
      let nouns = bodiesByNoun(
        in: tokens, sentence: sentence.tokens, known: fitting + fromTagger + persons + bodies)
      let titled = personsByTitle(
        in: tokens, sentence: sentence.tokens, known: fitting + fromTagger + persons + bodies)
      let proposals =
        (fitting + fromTagger + persons + bodies + nouns + titled).filter { proposal in
          proposal.source == .authority
            || !inQuotes.contains {
              $0.tokens.overlaps(proposal.tokens) && $0.tokens != proposal.tokens
            }
        } + inQuotes + acronyms.mentions(in: sentence.tokens, tokens)
      result += choose(proposals.filter { !isEventName($0, tokens, sentence.tokens) }, tokens)
    }
    result = withoutJoinedSurnames(result, tokens)
    return (result + surnames(of: result, in: document, times)).sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// The surnames, in a script without capitals, of persons named in full that no source has found:
  /// 'وقال حداد' after 'لينا حداد'.
  func surnames(
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

  /// The mentions without what the tagger made of surnames that و joins: 'السيابي والخوري' is no body
  /// where both end the names of persons.
  private func withoutJoinedSurnames(_ mentions: [Mention], _ tokens: [Token]) -> [Mention] {
    let surnames = Set(
      mentions.filter { $0.type == "Person" && $0.tokens.count > 1 }
        .map { tokens[$0.tokens.upperBound - 1].folded })
    return mentions.filter { mention in
      guard mention.source == .tagger, mention.tokens.count > 1 else { return true }
      return !mention.tokens.allSatisfy { index in
        tokens[index].isArabic && tokens[index].forms.contains { surnames.contains($0.word) }
      }
    }
  }

  // MARK: Choosing

  func choose(_ proposals: [Mention], _ tokens: [Token]) -> [Mention] {
    let known = proposals.filter {
      $0.source == .authority && $0.kind != .demonym && !$0.type.isEmpty
        && !["Country", "City", "Region"].contains($0.type)
    }
    let demonyms = Set(proposals.filter { $0.kind == .demonym }.map(\.tokens.upperBound))
    let ranked = proposals.filter {
      !isCoordination($0, of: known, tokens) && !isAdjective($0, tokens, demonyms)
        && !isTitleStart($0, tokens, demonyms)
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
      guard pack.isWord(tokens[outer[index].tokens.lowerBound], in: .bodyClass),
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
  func isAdjective(_ mention: Mention, _ tokens: [Token], _ demonyms: Set<Int>) -> Bool {
    pack.modifiers == .before && mention.source == .tagger && mention.type != "Person"
      && demonyms.contains(mention.tokens.upperBound) && mention.tokens.upperBound < tokens.count
      && tokens[mention.tokens.upperBound].shape == .lower
  }

  /// Whether a tagged name is the beginning of a title: 'Kyrgyz First Deputy' before 'Minister'.
  func isTitleStart(_ mention: Mention, _ tokens: [Token], _ demonyms: Set<Int>) -> Bool {
    guard pack.modifiers == .before, mention.source != .authority, mention.type != "Person" else {
      return false
    }
    // 'Labour Party' before 'lawmaker' is a body.
    guard !isBodyName(mention.tokens, tokens) else { return false }
    // What follows the adjective of a country: all of it words of titles, up to the title's head.
    let start = mention.tokens.first { demonyms.contains($0 + 1) }.map { $0 + 1 }
    var index = start ?? mention.tokens.lowerBound
    while index < tokens.count, index - mention.tokens.lowerBound < 8,
      pack.isWord(tokens[index].folded, in: .postModifier)
    {
      if index >= mention.tokens.upperBound,
        postLength(at: index, tokens, limit: tokens.count) != nil
      {
        return true
      }
      index += 1
    }
    return index >= mention.tokens.upperBound && index < tokens.count
      && postLength(at: index, tokens, limit: tokens.count) != nil
  }

  func isPlace(_ mention: Mention) -> Bool {
    ["Place", "Country", "City", "Region"].contains(mention.type)
  }

  /// Whether a body's name begins a longer one: 'Garde nationale' in 'Garde nationale de Mauritanie' is
  /// no other body, where what a name is part of stands behind.
  func isOwnBeginning(_ proposal: Mention, of holder: Mention) -> Bool {
    pack.modifiers == .after && holder.source != .authority
      && proposal.tokens.lowerBound == holder.tokens.lowerBound
      && !isPlace(proposal) && proposal.kind != .demonym
  }

  /// Whether a proposal is two known names taken for one: 'Sûreté … et Surveillance …', 'ABC-DEF'.
  func isCoordination(
    _ proposal: Mention, of known: [Mention], _ tokens: [Token]
  ) -> Bool {
    guard proposal.source != .authority else { return false }
    let inside = known.filter { $0.tokens.overlaps(proposal.tokens) }
    guard let first = inside.first, let last = inside.last else { return false }
    // A known body and the beginning of another.
    if first.tokens.lowerBound == proposal.tokens.lowerBound,
      first.tokens.upperBound < proposal.tokens.upperBound,
      pack.isWord(tokens[first.tokens.upperBound].folded, in: .conjunction)
    {
      return true
    }
    if last.proclitics.contains("و") { return first.tokens.upperBound <= last.tokens.lowerBound }
    return first.tokens.upperBound < last.tokens.lowerBound
  }

  /// Longer first, then the better source, then the earlier.
  func rank(_ a: Mention, _ b: Mention) -> Bool {
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
  func isInTitle(_ mention: Mention, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    var index = mention.tokens.lowerBound - 1
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 14)
    while index >= first {
      let form = pack.form(of: tokens[index])
      if pack.postHeads.begins(with: form.word) { return true }
      guard tokens[index].kind == .word || tokens[index].text.isOne(of: "()"),
        !pack.isWord(form.word, in: .relative), !pack.isWord(form.word, in: .subordinator)
      else { return false }
      index -= 1
    }
    return false
  }

  /// Whether a body is only the end of a name that began before its head: the 'Réseau' of 'Norda
  /// Réseau'.
  func isEndOfName(_ body: Mention, _ tagged: [Mention]) -> Bool {
    pack.modifiers == .after && pack.subjects == .before
      && tagged.contains {
        $0.type == "Organization" && $0.tokens.lowerBound < body.tokens.lowerBound
          && $0.tokens.upperBound == body.tokens.lowerBound + 1
      }
  }

  /// Whether a name that no list knows has a word for an event as its head, 'Sea Ports Conference';
  /// or whether it is what such a word names: 'the exercise White Mist', 'l’opération Brume'.
  func isEventName(_ mention: Mention, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    guard mention.source != .authority else { return false }
    guard pack.modifiers == .before else {
      let start = mention.tokens.lowerBound
      let first = tokens[start].folded
      let bodies = pack.bodyHeads.matches(first: first) { step in
        start + step < mention.tokens.upperBound ? tokens[start + step].folded : nil
      }
      guard pack.subjects == .before, mention.source == .tagger else { return false }
      if mention.type == "Organization", pack.eventHeads.begins(with: first), bodies.isEmpty {
        return true
      }
      // 'la Ronde du Nord'
      if mention.tokens.count > 1, tokens[start].shape == .capitalized,
        pack.isWord(first, in: .properEventHead), pack.eventHeads.begins(with: first)
      {
        return bodies.isEmpty
      }
      return bodies.isEmpty && isNamedAfterEvent(start, tokens, sentence)
    }
    if mention.type == "Person" {
      var before = mention.tokens.lowerBound - 1
      if before >= sentence.lowerBound, tokens[before].text.isOne(of: "\"“«") { before -= 1 }
      return mention.source == .tagger && before >= sentence.lowerBound
        && isEventHead(tokens[before])
    }
    // 'Exercise White Mist 25'
    let before = mention.tokens.lowerBound - 1
    if mention.source == .tagger, before >= sentence.lowerBound,
      tokens[before].shape == .capitalized, isEventHead(tokens[before]),
      !pack.bodyHeads.begins(with: tokens[before].folded)
    {
      return true
    }
    let link = mention.tokens.first {
      pack.isWord(tokens[$0].folded, in: .link) || pack.isWord(tokens[$0].folded, in: .nameLink)
    }
    let head = (link ?? mention.tokens.upperBound) - 1
    return head >= mention.tokens.lowerBound
      && (isEventHead(tokens[head]) || isEventPair(head, mention.tokens, tokens))
      && !pack.bodyHeads.begins(with: tokens[head].folded)
  }

  /// Whether a word ends the head of two words of an event's name: 'Tunis Air Show'.
  private func isEventPair(_ head: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
    head - 1 > range.lowerBound
      && pack.eventHeads.matches(first: tokens[head - 1].folded) { step in
        step == 1 ? tokens[head].folded : nil
      }.contains { $0.length == 2 }
  }

  /// Whether a word for an event, or a word like 'baptisée' that gives it a name, stands right before a
  /// name, an adjective or a quotation mark between: 'l’exercice conjoint « Brume »'.
  private func isNamedAfterEvent(_ start: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    var index = start - 1
    let isQuoted = index >= sentence.lowerBound && tokens[index].text.isOne(of: "«“\"")
    if isQuoted { index -= 1 }
    guard index >= sentence.lowerBound else { return false }
    if isEventHead(tokens[index]) || isQuoted && pack.isWord(tokens[index].folded, in: .naming) {
      return true
    }
    return isQuoted && index > sentence.lowerBound && tokens[index].shape == .lower
      && isEventHead(tokens[index - 1])
  }

  func isEventHead(_ token: Token) -> Bool {
    pack.eventHeads.matches(first: token.folded) { _ in nil }.isEmpty == false
  }
}

extension NameType {
  /// The class of the ontology that the tagger's type means.
  var ontologyClass: String {
    switch self {
    case .person: "Person"
    case .organization: "Organization"
    case .place: "Place"
    }
  }
}
