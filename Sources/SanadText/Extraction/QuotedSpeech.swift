// Whose words a quotation is, as its place tells: before the verb, around it, or behind a colon.

/// Finds the speakers of quotations by the words that touch them.
///
/// Read are '« … », a résumé Lina Haddad' with any verb, '« …, a résumé Lina Haddad, … »' with a verb
/// of speech inside the quotation, and '… Lina Haddad : « … »'.
package struct QuotedSpeech: Sendable {
  /// A quotation with its speaker.
  package struct Finding: Sendable {
    package let speaker: Int
    package let pieces: [TextSpan]
    /// The index of the quotation.
    package let quotation: Int
    /// The node of the verb that attributes it, in the sentence of that index.
    package let verb: (sentence: Int, node: Int)?
    /// The sentence that names the speaker.
    package let sentence: Int
  }

  private let pack: LanguagePack
  private let speechLemmas: Set<String>
  private let isSpeaker: @Sendable (Int) -> Bool

  /// A finder.
  ///
  /// - Parameter isSpeaker: Whether an entity can speak.
  package init(pack: LanguagePack, isSpeaker: @escaping @Sendable (Int) -> Bool) {
    self.pack = pack
    self.isSpeaker = isSpeaker
    speechLemmas = pack.speechVerbs
  }

  /// The quotations whose speaker their place tells.
  package func findings(
    _ quotations: Quotations, in document: AnnotatedDocument, nodes: [[SentenceNode]]
  ) -> [Finding] {
    quotations.all.enumerated().compactMap { index, quotation in
      let opening = document.sentenceIndex(at: quotation.tokens.lowerBound)
      let closing = document.sentenceIndex(at: quotation.tokens.upperBound)
      return inside(quotation, index, opening, nodes[opening], document)
        ?? behind(quotation, index, closing, nodes[closing])
        ?? continued(quotation, index, closing, nodes, document)
        ?? afterColon(quotation, index, opening, nodes[opening])
    }
  }

  // MARK: « …, a assuré X, … »

  private func inside(
    _ quotation: Quotations.Quotation, _ index: Int, _ sentence: Int, _ nodes: [SentenceNode],
    _ document: AnnotatedDocument
  ) -> Finding? {
    for verb in nodes.indices.dropFirst()
    where quotation.tokens.contains(nodes[verb].tokens.lowerBound) {
      guard case .verb(let group) = nodes[verb].content, !group.isNegated,
        group.voice == .active, !group.lemmas.isDisjoint(with: speechLemmas),
        let comma = commaBefore(verb, nodes), let subject = subject(after: verb, nodes),
        nodes[subject.node].tokens.upperBound <= quotation.tokens.upperBound
      else { continue }
      let start = quotation.span.start
      var pieces = [TextSpan(start, document.tokens[nodes[comma].tokens.lowerBound - 1].span.end)]
      // The words go on after the comma or full stop behind the speaker.
      let stop = (subject.node + 1..<nodes.count).first { node in
        if case .punctuation(let mark) = nodes[node].content { return mark.isOne(of: ",.،") }
        return false
      }
      let resume = stop.map { nodes[$0].tokens.upperBound } ?? quotation.tokens.upperBound
      if resume < quotation.tokens.upperBound {
        pieces.append(TextSpan(document.tokens[resume].span.start, quotation.span.end))
      }
      guard pieces[0].start < pieces[0].end else { continue }
      return Finding(
        speaker: subject.entity, pieces: pieces, quotation: index, verb: (sentence, verb),
        sentence: sentence)
    }
    return nil
  }

  private func commaBefore(_ verb: Int, _ nodes: [SentenceNode]) -> Int? {
    var index = verb - 1
    while index >= 0, case .word(let word) = nodes[index].content,
      pack.isWord(word, in: .reflexive) || pack.isWord(word, in: .pronoun)
    {
      index -= 1
    }
    guard index >= 0, case .punctuation(let mark) = nodes[index].content, mark.isOne(of: ",،?!")
    else { return nil }
    return index
  }

  // MARK: « … », a assuré X

  private func behind(
    _ quotation: Quotations.Quotation, _ index: Int, _ sentence: Int, _ nodes: [SentenceNode]
  ) -> Finding? {
    guard
      var node = nodes.firstIndex(where: { $0.tokens.lowerBound > quotation.tokens.upperBound })
    else { return nil }
    while node < nodes.count, isPassed(nodes[node]) { node += 1 }
    // '«…»، كما أكد فلان.', but not 'كما أكد فلان أن …'
    if node + 1 < nodes.count, case .word(let word) = nodes[node].content,
      pack.isWord(word, in: .joiningWord), let subject = subject(after: node + 1, nodes),
      subject.node + 1 >= nodes.count || nodes[subject.node + 1].content == .punctuation(".")
    {
      node += 1
    }
    if let speaker = speaker(afterUnknownVerb: node, nodes) {
      return Finding(
        speaker: speaker, pieces: [quotation.span], quotation: index, verb: nil, sentence: sentence)
    }
    guard node < nodes.count, case .verb(let group) = nodes[node].content, !group.isNegated,
      group.voice == .active || group.voice == .passive,
      let subject = subject(after: node, nodes)
    else { return nil }
    return Finding(
      speaker: subject.entity, pieces: [quotation.span], quotation: index, verb: (sentence, node),
      sentence: sentence)
  }

  /// '« … ! », a assuré X' where the mark inside the quotation has ended the sentence.
  private func continued(
    _ quotation: Quotations.Quotation, _ index: Int, _ closing: Int, _ nodes: [[SentenceNode]],
    _ document: AnnotatedDocument
  ) -> Finding? {
    let next = closing + 1
    guard next < nodes.count,
      document.sentences[closing].tokens.upperBound
        <= quotation.tokens.upperBound + 2,
      document.sentences[next].block == document.sentences[closing].block,
      let first = nodes[next].first, first.content == .punctuation(",")
    else { return nil }
    return behind(quotation, index, next, nodes[next])
  }

  /// '« … », pleure Lina Haddad': a word that no list has, and right behind it a bare name.
  private func speaker(afterUnknownVerb node: Int, _ nodes: [SentenceNode]) -> Int? {
    guard node > 0, node + 1 < nodes.count, nodes[node - 1].content == .punctuation(","),
      case .word(let word) = nodes[node].content,
      !pack.isWord(
        word,
        inAny: [
          .determiner, .preposition, .conjunction, .link, .contraction, .adverb, .relative,
          .subordinator, .pronoun, .including,
        ])
    else { return nil }
    for next in node + 1..<min(node + 4, nodes.count) {
      switch nodes[next].content {
      case .entities(let entities):
        return nodes[next].governor == nil ? entities.first(where: isSpeaker) : nil
      case .word(let small) where pack.isWord(small, in: .determiner) || next > node + 1: continue
      case .word, .demonym, .post, .verb, .time, .punctuation, .aside: return nil
      }
    }
    return nil
  }

  private func isPassed(_ node: SentenceNode) -> Bool {
    switch node.content {
    case .punctuation(let mark): !mark.isOne(of: ".;:")
    case .word(let word): pack.isWord(word, in: .reflexive)
    case .time, .aside: true
    case .entities, .demonym, .verb, .post: false
    }
  }

  /// The first bare name behind a verb, phrases with a preposition between.
  private func subject(after verb: Int, _ nodes: [SentenceNode]) -> (entity: Int, node: Int)? {
    for index in verb + 1..<max(verb + 1, min(verb + 14, nodes.count)) {
      switch nodes[index].content {
      case .entities(let entities):
        guard nodes[index].governor == nil else { continue }
        if let speaker = entities.first(where: isSpeaker) { return (speaker, index) }
      case .verb(let group) where group.voice == .active || group.voice == .passive: return nil
      case .word(let word)
      where pack.isWord(word, in: .relative) || pack.isWord(word, in: .subordinator):
        return nil
      case .punctuation(let mark) where mark.isOne(of: ".;:«“\""): return nil
      case .word, .demonym, .verb, .time, .punctuation, .aside, .post: continue
      }
    }
    return nil
  }

  // MARK: X … : « … »

  private func afterColon(
    _ quotation: Quotations.Quotation, _ index: Int, _ sentence: Int, _ nodes: [SentenceNode]
  ) -> Finding? {
    let first = nodes.firstIndex { $0.tokens.lowerBound >= quotation.tokens.lowerBound }
    guard var colon = first.map({ $0 - 1 }) else { return nil }
    while colon > 0, case .punctuation(let mark) = nodes[colon].content, mark != ":" { colon -= 1 }
    guard colon > 0, nodes[colon].content == .punctuation(":") else { return nil }
    let verb = nodes[..<colon].lastIndex { node in
      if case .verb(let group) = node.content {
        return group.voice == .active && !group.lemmas.isDisjoint(with: speechLemmas)
      }
      return false
    }
    var speaker = verb.flatMap { node in
      subject(after: node, Array(nodes[..<colon]))?.entity
    }
    for node in nodes[..<colon].reversed() where speaker == nil && node.governor == nil {
      if case .entities(let entities) = node.content { speaker = entities.first(where: isSpeaker) }
    }
    return speaker.map {
      Finding(
        speaker: $0, pieces: [quotation.span], quotation: index,
        verb: verb.map { (sentence, $0) }, sentence: sentence)
    }
  }
}
