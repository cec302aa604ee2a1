// The names that events have, which a tagger takes for bodies, places or people: 'Exercise White Mist'.

extension MentionFinder {
  /// What stands in capitals right behind the head of an event's name: 'White Mist' in 'Exercise White
  /// Mist 25'.
  func namesBehindEvents(in sentence: Range<Int>, _ tokens: [Token]) -> [[String]] {
    guard pack.modifiers == .before else { return [] }
    return sentence.compactMap { index in
      guard tokens[index].shape == .capitalized, isEventHead(tokens[index]),
        !pack.bodyHeads.begins(with: tokens[index].folded)
      else { return nil }
      let end = endOfCapitals(from: index + 1, tokens, limit: sentence.upperBound)
      return end > index + 1 ? tokens[index + 1..<end].map(\.folded) : nil
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
        // 'the National Assembly Lina Haddad'
        && !pack.bodyHeads.begins(with: tokens[before].folded)
    }
    // 'Exercise White Mist 25'
    let before = mention.tokens.lowerBound - 1
    if mention.source == .tagger, before >= sentence.lowerBound,
      tokens[before].shape == .capitalized, isEventHead(tokens[before]),
      !pack.bodyHeads.begins(with: tokens[before].folded)
    {
      return true
    }
    // 'the Conference on Stock Theft'
    if mention.source == .tagger, mention.type == "Organization", before > sentence.lowerBound,
      pack.isWord(tokens[before].folded, in: .nameLink),
      tokens[before - 1].shape == .capitalized, isEventHead(tokens[before - 1])
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
