// Finding the phrases that name events or point to them.

/// Finds event phrases by the pack's event heads.
package struct EventFinder: Sendable {
  let pack: LanguagePack
  let schema: Schema

  /// A finder for a language.
  package init(pack: LanguagePack, schema: Schema) {
    self.pack = pack
    self.schema = schema
  }

  /// The event phrases of a document in reading order.
  package func events(
    in document: AnnotatedDocument, mentions: [Mention], posts: [Post]
  ) -> [EventMention] {
    var barriers = Set<Int>()
    for mention in mentions where mention.type == "Person" {
      barriers.insert(mention.tokens.lowerBound)
    }
    let times = Set(document.times.map(\.tokens.lowerBound))
    barriers.formUnion(times)
    barriers.formUnion(bodies(behindPhrases: mentions, document.tokens))
    var taken = Set<Int>()
    for post in posts { taken.formUnion(post.headTokens) }
    for mention in mentions
    where mention.kind != .demonym && mention.tokens.count > 1
      && (schema.isClass(mention.type, a: "Organization")
        || mention.type == "Place" && mention.source == .structure)
    {
      taken.formUnion(mention.tokens)
    }
    let chain = NameChain(pack: pack, tokens: document.tokens, barriers: barriers)
    let places = Dictionary(
      mentions.filter { schema.isClass($0.type, a: "Place") && $0.kind == .name }
        .map { ($0.tokens.lowerBound, $0.tokens.upperBound) }, uniquingKeysWith: max)
    let demonyms = Set(mentions.filter { $0.kind == .demonym }.flatMap(\.tokens))
    var result: [EventMention] = []
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard !taken.contains(index),
          let event = event(at: index, document, sentence.tokens, chain, places, demonyms, times)
        else {
          index += 1
          continue
        }
        result.append(event)
        index = max(index + 1, event.tokens.upperBound)
      }
    }
    return (result + recalled(result, in: document, taken: taken)).sorted {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
  }

  private func event(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Range<Int>, _ chain: NameChain,
    _ places: [Int: Int], _ demonyms: Set<Int>, _ times: Set<Int>
  ) -> EventMention? {
    let tokens = document.tokens
    guard
      let found = head(at: index, tokens, limit: sentence.upperBound)
        ?? seriesHead(at: index, tokens, sentence),
      !isVerb(index, tokens, sentence), !isInVenue(index, tokens, sentence)
    else { return nil }
    if pack.isWord(tokens[index].folded, in: .properEventHead),
      tokens[index].shape != .capitalized || index == sentence.lowerBound
    {
      return nil
    }
    var head = found.head
    var headEnd = index + found.length
    // 'la 13e édition du forum', 'the second session of the forum': the real head follows.
    if head.concept == "edition", let inner = innerHead(after: headEnd, tokens, sentence.upperBound)
    {
      head = inner.head
      headEnd = inner.end
    }
    var start = index
    var edition: Int?
    while start > sentence.lowerBound {
      let before = tokens[start - 1]
      if let number = ordinal(before) {
        edition = number
        start -= 1
      } else if pack.modifiers == .before, isModifier(before),
        !isSentenceStart(start - 1, sentence), !isPredicate(start - 1, tokens, sentence)
      {
        start -= 1
      } else if before.folded == "'s", before.text.count == 1, start - 2 > sentence.lowerBound,
        tokens[start - 2].shape == .capitalized
      {
        // 'the Surveyors' Congress'
        start -= 2
      } else if before.folded == "'s", pack.modifiers == .before, start - 2 > sentence.lowerBound,
        pack.isWord(tokens[start - 2].folded, in: .eventModifier),
        tokens[start - 2].shape == .capitalized
      {
        // 'the Women's Nations Cup'
        start -= 2
      } else if let open = acronymStart(before: start, tokens, sentence) {
        // 'the Ports Cooperation (PC) summit'
        start = open
      } else {
        break
      }
    }
    var end = chainEnd(from: headEnd, head, chain, tokens, sentence.upperBound)
    // A capital inside the sentence makes a name of its own: 'le Sommet sur l'enseignement'.
    let isProperHead =
      pack.namesHaveLowerCase && tokens[headEnd - found.length].shape == .capitalized
      && start > sentence.lowerBound
    if isProperHead, end < sentence.upperBound, pack.isWord(tokens[end].folded, in: .eventLink) {
      var next = end + 1
      while next < sentence.upperBound, pack.isWord(tokens[next].folded, in: .determiner) {
        next += 1
      }
      let further = chain.end(from: next, limit: sentence.upperBound)
      if further > next { end = further }
    }
    if tokens[index].isArabic {
      end = endOfSeries(after: end, &head, chain, tokens, sentence.upperBound)
    }
    // A name in quotation marks belongs to its event, a link between: 'édition du « Salon de la mer »'.
    var quote = end
    while quote < sentence.upperBound, quote - end < 2,
      pack.isWord(tokens[quote].folded, in: .link)
        || pack.isWord(tokens[quote].folded, in: .determiner)
    {
      quote += 1
    }
    if quote < sentence.upperBound, tokens[quote].text.isOne(of: "«“\"") { end = quote }
    if end + 2 < sentence.upperBound, tokens[end].text.isOne(of: "«“\""),
      !quotesWords(at: end + 1, head, tokens),
      let close = (end + 1..<min(end + 10, sentence.upperBound)).first(where: {
        tokens[$0].text.isOne(of: "»”\"")
      })
    {
      end = close + 1
    }
    end = afterNumber(end, headEnd, head, tokens, sentence.upperBound)
    let alias =
      alias(after: end, tokens, sentence.upperBound)
      ?? nameBefore(start, head, tokens, sentence, persons: chain.barriers)
    for position in headEnd..<end where edition == nil {
      edition = ordinalPhrase(position, tokens, limit: end)
    }
    let quoted = end > headEnd && tokens[end - 1].text.isOne(of: "»”\"")
    let before = pack.modifiers == .before ? Array(start..<index) : []
    let content = before.filter { ordinal(tokens[$0]) == nil } + Array(headEnd..<end)
    // 'the Assembly', 'Assembly Speaker' are a body's; 'Week of the Sea' is an event.
    if start == index, pack.isWord(tokens[index].folded, in: .properEventHead),
      headEnd >= sentence.upperBound
        || !pack.isWord(tokens[headEnd].folded, inAny: [.link, .nameLink])
    {
      return nil
    }
    let hasName =
      content.contains {
        (tokens[$0].shape == .capitalized || tokens[$0].shape == .upper) && !demonyms.contains($0)
      } || isConstruct(index, headEnd, headEnd..<end, head, tokens)
    let isVisit = schema.isClass(head.type, a: "Visit")
    // An attack is told apart by whom it hit: 'an attack on an Iraqi base'.
    let isMarkedAttack =
      schema.isClass(head.type, a: "Attack") && content.count > 1
      && content.contains { demonyms.contains($0) || tokens[$0].shape == .capitalized }
    let destination = isVisit ? destination(from: end, tokens, sentence.upperBound, places) : nil
    let previous = start > sentence.lowerBound ? tokens[start - 1] : nil
    let form = tokens[start].withArticle(start == index ? found.form : pack.form(of: tokens[start]))
    let pointing = isPointing(previous, form)
    let strength: EventMention.Strength
    let isTitled = isTitled(headEnd, end, head, tokens, demonyms)
    if edition != nil || quoted || alias != nil || isTitled || destination != nil || isMarkedAttack
      || isProperHead && !content.isEmpty
      || hasName && (tokens[index].shape != .lower || !pack.namesHaveLowerCase)
      || hasName && content.count > 3
    {
      strength = .named
    } else if isLocated(end, head, tokens, places, times)
      || !pointing.isDemonstrative
        && isTold(end, head, content.count, tokens, sentence, places, times)
    {
      strength = .described
    } else if pointing.isDemonstrative || pointing.isDefinite && content.count <= 1 {
      // 'النسخة الماضية من الاجتماع' is none of those that the article is about.
      if let whole = endOfOtherEdition(headEnd, end, tokens, sentence.upperBound) {
        guard whole > end + 1 else { return nil }
        end = whole
        strength = .described
      } else {
        strength = .pointer
      }
    } else if content.count >= 1 || found.length > 1
      || isToldOf(end, form, tokens, sentence.upperBound)
    {
      strength = .described
    } else {
      return nil
    }
    let words = (start..<end).map { pack.form(of: tokens[$0]).word }
    let concepts = Set(words.compactMap { pack.concept(of: $0) } + [head.concept])
    let isParted = end < sentence.upperBound && tokens[end].text == ","
    let last = min(end + (isParted ? 2 : 1), sentence.upperBound)
    let isPlanned = (max(sentence.lowerBound, start - 1)..<last)
      .contains { pack.isWord(tokens[$0], in: .planned) }
    return EventMention(
      tokens: start..<end, span: TextSpan(form.start, tokens[end - 1].span.end),
      proclitics: form.proclitics.filter { $0 != "ال" }, type: head.type, concept: head.concept,
      head: pack.form(of: tokens[headEnd - 1]).word,
      concepts: concepts.sorted(), edition: edition, alias: alias, isTitled: isTitled,
      strength: strength, isPlanned: isPlanned)
  }
}

extension LanguagePack {
  /// The concept of a folded word of an event's name.
  package func concept(of word: String) -> String? {
    self.concepts[word] ?? (word.hasPrefix("ال") ? self.concepts[String(word.dropFirst(2))] : nil)
  }
}
