// Finding the phrases that name events or point to them.

/// Finds event phrases by the pack's event heads.
package struct EventFinder: Sendable {
  private let pack: LanguagePack
  private let schema: Schema

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
    for time in document.times { barriers.insert(time.tokens.lowerBound) }
    var taken = Set<Int>()
    for post in posts { taken.formUnion(post.headTokens) }
    for mention in mentions
    where mention.kind != .demonym && mention.tokens.count > 1
      && schema.isClass(mention.type, a: "Organization")
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
          let event = event(at: index, document, sentence.tokens, chain, places, demonyms)
        else {
          index += 1
          continue
        }
        result.append(event)
        index = max(index + 1, event.tokens.upperBound)
      }
    }
    return result
  }

  private func event(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Range<Int>, _ chain: NameChain,
    _ places: [Int: Int], _ demonyms: Set<Int>
  ) -> EventMention? {
    let tokens = document.tokens
    guard let found = head(at: index, tokens, limit: sentence.upperBound),
      !isVerb(index, tokens, sentence)
    else { return nil }
    if pack.isWord(tokens[index].folded, in: "properEventHead"),
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
      } else if pack.modifiers == .before, isModifier(before), !isSentenceStart(start - 1, sentence)
      {
        start -= 1
      } else if before.folded == "'s", before.text.count == 1, start - 2 > sentence.lowerBound,
        tokens[start - 2].shape == .capitalized
      {
        // 'the Surveyors' Congress'
        start -= 2
      } else {
        break
      }
    }
    var end = chain.end(from: headEnd, limit: sentence.upperBound)
    // A capital inside the sentence makes a name of its own: 'le Sommet sur l'enseignement'.
    let isProperHead =
      pack.namesHaveLowerCase && tokens[headEnd - found.length].shape == .capitalized
      && start > sentence.lowerBound
    if isProperHead, end < sentence.upperBound, pack.isWord(tokens[end].folded, in: "eventLink") {
      var next = end + 1
      while next < sentence.upperBound, pack.isWord(tokens[next].folded, in: "determiner") {
        next += 1
      }
      let further = chain.end(from: next, limit: sentence.upperBound)
      if further > next { end = further }
    }
    // A name in quotation marks belongs to its event, a link between: 'édition du « Salon de la mer »'.
    var quote = end
    while quote < sentence.upperBound, quote - end < 2,
      pack.isWord(tokens[quote].folded, in: "link")
        || pack.isWord(tokens[quote].folded, in: "determiner")
    {
      quote += 1
    }
    if quote < sentence.upperBound, "«“\"".contains(tokens[quote].text) { end = quote }
    if end + 2 < sentence.upperBound, "«“\"".contains(tokens[end].text),
      let close = (end + 1..<min(end + 10, sentence.upperBound)).first(where: {
        "»”\"".contains(tokens[$0].text)
      })
    {
      end = close + 1
    }
    end = endOfTitle(after: end, tokens, sentence.upperBound)
    for position in headEnd..<end where edition == nil {
      edition = ordinalPhrase(position, tokens, limit: end)
    }
    let quoted = end > headEnd && "»”\"".contains(tokens[end - 1].text)
    let before = pack.modifiers == .before ? Array(start..<index) : []
    let content = before.filter { ordinal(tokens[$0]) == nil } + Array(headEnd..<end)
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
    if edition != nil || quoted || destination != nil || isMarkedAttack
      || isProperHead && !content.isEmpty
      || hasName && (tokens[index].shape != .lower || !pack.namesHaveLowerCase)
      || hasName && content.count > 3
    {
      strength = .named
    } else if pointing.isDemonstrative || pointing.isDefinite && content.count <= 1 {
      // 'النسخة الماضية' is none of those that the article is about.
      if end < sentence.upperBound, pack.isWord(tokens[end], in: "otherEdition") { return nil }
      if end > headEnd, pack.isWord(tokens[end - 1], in: "otherEdition") { return nil }
      strength = .pointer
    } else if content.count >= 1 || found.length > 1 {
      strength = .described
    } else {
      return nil
    }
    let words = (start..<end).map { pack.form(of: tokens[$0]).word }
    let concepts = Set(words.compactMap { pack.concept(of: $0) } + [head.concept])
    let isParted = end < sentence.upperBound && tokens[end].text == ","
    let last = min(end + (isParted ? 2 : 1), sentence.upperBound)
    let isPlanned = (max(sentence.lowerBound, start - 1)..<last)
      .contains { pack.isWord(tokens[$0], in: "planned") }
    return EventMention(
      tokens: start..<end, span: TextSpan(form.start, tokens[end - 1].span.end),
      proclitics: form.proclitics.filter { $0 != "ال" }, type: head.type, concept: head.concept,
      head: pack.form(of: tokens[headEnd - 1]).word,
      concepts: concepts.sorted(), edition: edition, strength: strength, isPlanned: isPlanned)
  }

  // MARK: Parts of the phrase

  /// The end of the title that a word of the list `nameWord` brings: 'عملية أطلق عليها اسم "نسور البحر"'.
  private func endOfTitle(after end: Int, _ tokens: [Token], _ limit: Int) -> Int {
    guard
      let word = (end..<min(end + 4, limit)).first(where: {
        pack.isWord(pack.form(of: tokens[$0]).word, in: "nameWord")
      }), word + 2 < limit, let closer = QuotedNames.marks[tokens[word + 1].text],
      let close = (word + 2..<min(word + 9, limit)).first(where: { tokens[$0].text == closer }),
      !(end..<word).contains(where: { tokens[$0].kind == .punctuation })
    else { return end }
    return close + 1
  }

  /// Whether a word that could head an event is a verb here: 'will visit', 'to strike'.
  private func isVerb(_ index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    guard pack.modifiers == .before, index > sentence.lowerBound else { return false }
    let before = tokens[index - 1].folded
    if ["infinitiveParticle", "subjectPronoun", "relative"].contains(where: {
      pack.isWord(before, in: $0)
    }) {
      return !pack.verbs.readings(of: tokens[index].folded).isEmpty
    }
    return pack.verbs.readings(of: before).contains {
      pack.modals.contains($0.lemma) || pack.supportAuxiliaries.contains($0.lemma)
    }
  }

  private func head(
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
  private func isConstruct(
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

  private func innerHead(
    after index: Int, _ tokens: [Token], _ limit: Int
  ) -> (head: LanguagePack.EventHead, end: Int)? {
    var next = index
    while next < limit,
      pack.isWord(tokens[next].folded, in: "link")
        || pack.isWord(tokens[next].folded, in: "determiner")
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

  private func isModifier(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    if token.shape == .lower { return pack.isWord(token.folded, in: "eventModifier") }
    return !pack.isWord(token.folded, in: "determiner")
      && !pack.isWord(token.folded, in: "preposition")
      && !pack.isWord(token.folded, in: "conjunction")
  }

  private func isSentenceStart(_ index: Int, _ sentence: Range<Int>) -> Bool {
    index == sentence.lowerBound
  }

  /// The number of a token such as '13e', 'seventh', 'الثالث'.
  private func ordinal(_ token: Token) -> Int? {
    if token.kind == .number {
      let digits = token.folded.prefix { $0.isNumber }
      let ending = String(token.folded.dropFirst(digits.count))
      guard !ending.isEmpty, pack.ordinalEndings.contains(ending) else { return nil }
      return Int(digits)
    }
    // الـ42
    if token.folded.hasPrefix("ال"), let number = Int(token.folded.dropFirst(2)) { return number }
    for form in token.forms {
      if let number = pack.ordinals[form.word] { return number }
    }
    return nil
  }

  /// An ordinal of one or two words after the head: 'الثالث عشر', 'الثاني والأربعون', 'الـ42'.
  private func ordinalPhrase(_ index: Int, _ tokens: [Token], limit: Int) -> Int? {
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
  private func destination(
    from index: Int, _ tokens: [Token], _ limit: Int, _ places: [Int: Int]
  ) -> Int? {
    for position in index..<min(index + 5, limit) {
      if places[position] != nil { return position }
      let token = tokens[position]
      guard
        pack.isWord(token, in: "destination") || pack.isWord(token.folded, in: "determiner")
          || pack.isWord(token.folded, in: "eventModifier") || pack.isWord(token, in: "capitalWord")
          || token.shape == .none && token.kind == .word && position > index
      else { return nil }
    }
    return nil
  }

  private func isPointing(
    _ previous: Token?, _ form: WordForm
  ) -> (isDemonstrative: Bool, isDefinite: Bool) {
    let isDemonstrative = previous.map { pack.isWord($0, in: "demonstrative") } ?? false
    let isDefinite =
      form.word.hasPrefix("ال") || form.proclitics.contains("ال")
      || (previous.map {
        pack.isWord($0.folded, in: "definite") || pack.isWord($0.folded, in: "contraction")
      } ?? false)
    return (isDemonstrative, isDefinite)
  }
}

extension LanguagePack {
  /// The concept of a folded word of an event's name.
  package func concept(of word: String) -> String? {
    concepts[word] ?? (word.hasPrefix("ال") ? concepts[String(word.dropFirst(2))] : nil)
  }
}
