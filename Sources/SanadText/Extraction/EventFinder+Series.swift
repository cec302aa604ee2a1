// Events of a series: those that only their number tells to be events, and names that go on with the series.

extension EventFinder {
  /// The head of an edition whose kind no list has, by its number and capital: 'la 12e Ronde du lac'.
  ///
  /// Bodies, towns and posts are numbered too, 'la 2e Division', 'le 3e arrondissement'.
  func seriesHead(
    at index: Int, _ tokens: [Token], _ sentence: Range<Int>
  ) -> (head: LanguagePack.EventHead, length: Int, form: WordForm)? {
    let token = tokens[index]
    guard pack.modifiers == .after, pack.subjects == .before, index > sentence.lowerBound,
      token.shape == .capitalized, tokens[index - 1].kind == .number,
      ordinal(tokens[index - 1]) != nil, index - 1 > sentence.lowerBound,
      pack.isWord(tokens[index - 2].folded, inAny: [.determiner, .contraction]),
      !pack.isWord(token.folded, inAny: [.commonName, .numberedHead, .rank, .month]),
      !pack.bodyHeads.begins(with: token.folded), !pack.placeHeads.begins(with: token.folded),
      !pack.postHeads.begins(with: token.folded)
    else { return nil }
    let head = LanguagePack.EventHead(type: "Event", concept: Self.series)
    return (head, 1, pack.form(of: token))
  }

  /// The further places where the head of such an edition stands alone with its capital: 'la Ronde'.
  func recalled(
    _ events: [EventMention], in document: AnnotatedDocument, taken: Set<Int>
  ) -> [EventMention] {
    let series = events.filter { $0.concept == Self.series }
    guard !series.isEmpty else { return [] }
    var known = taken
    for event in events { known.formUnion(event.tokens) }
    let named = Dictionary(series.map { ($0.head, $0) }, uniquingKeysWith: { first, _ in first })
    return document.tokens.indices.compactMap { index in
      let token = document.tokens[index]
      guard token.shape == .capitalized, !known.contains(index), let event = named[token.folded],
        document.sentence(at: index).tokens.lowerBound < index
      else { return nil }
      return EventMention(
        tokens: index..<index + 1, span: token.span, proclitics: [], type: event.type,
        concept: event.concept, head: event.head, concepts: [event.concept], edition: nil,
        alias: nil, isTitled: false, strength: .pointer, isPlanned: false)
    }
  }

  /// The concept of an edition whose kind no list has.
  static let series = "series"

  /// Where an Arabic event's name ends that goes on with the series it is one of, or with its matter:
  /// 'النسخة العاشرة من المنتدى الدولي للماء', 'الندوة الثالثة حول الماء'.
  func endOfSeries(
    after end: Int, _ head: inout LanguagePack.EventHead, _ chain: NameChain, _ tokens: [Token],
    _ limit: Int
  ) -> Int {
    guard end + 1 < limit else { return end }
    if ["edition", "session"].contains(head.concept),
      pack.isWord(tokens[end].folded, in: .partLink),
      let series = self.head(at: end + 1, tokens, limit: limit), series.form.proclitics != ["و"]
    {
      let further = chain.end(from: end + 1 + series.length, limit: limit)
      // 'الدورة الثالثة من الاجتماع' names no series.
      guard further > end + 1 + series.length else { return end }
      if head.concept == "edition" { head = series.head }
      return further
    }
    guard pack.isWord(tokens[end].folded, in: .eventLink), tokens[end + 1].isArabic else {
      return end
    }
    return max(end, chain.end(from: end + 1, limit: limit))
  }
}
