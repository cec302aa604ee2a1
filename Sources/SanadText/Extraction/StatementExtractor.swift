// Who said what: quotations and reported speech with their speakers.

/// Finds the statements of an article.
///
/// Three forms are read: a verb of speech with a clause ('a affirmé que …') or a phrase ('a souligné
/// la nécessité de …') behind it; a quotation with its verb before or after it; an attribution
/// ('selon lui, …'). A verb without a subject of its own goes on with the last speaker.
package struct StatementExtractor: Sendable {
  private let pack: LanguagePack
  private let schema: Schema
  private let subjectPatterns: [FlatPattern]
  private let invertedPatterns: [FlatPattern]

  /// An extractor with a pack's rules of speech.
  package init(pack: LanguagePack, schema: Schema) {
    self.pack = pack
    self.schema = schema
    let verb = RelationRule.Element.verb(lemmas: pack.verbs.lemmas, .any)
    let speaker = RelationRule.Element.argument("s", types: [])
    let types: [String: Set<String>] = ["s": ["Person", "Organization"]]
    func pattern(_ elements: [RelationRule.Element], anchor: Int) -> FlatPattern {
      FlatPattern(
        steps: elements.map { FlatPattern.Step(element: $0, gap: nil) }, anchor: anchor,
        types: types)
    }
    subjectPatterns = [pattern([speaker, verb], anchor: 1)]
    invertedPatterns = [pattern([verb, speaker], anchor: 0)]
  }

  /// The statements of an article in reading order.
  ///
  /// - Parameter nodes: The nodes of each sentence of the document.
  package func statements(
    in document: AnnotatedDocument, nodes: [[SentenceNode]], types: [String]
  ) -> [StatementFinding] {
    var result: [StatementFinding] = []
    var speaker: (entity: Int, sentence: Int)?
    var lastNamed: Int?
    var lastDirect: (speaker: Int, sentence: Int)?
    let quotations = Quotations(document)
    let schema = schema
    let isPerson = { @Sendable (entity: Int) in schema.isClass(types[entity], a: "Person") }
    let isSpeaker = { @Sendable (entity: Int) in
      isPerson(entity) || schema.isClass(types[entity], a: "Organization")
    }
    let attributions = Attributions(pack: pack, isPerson: isPerson, isSpeaker: isSpeaker)
    let quoted = Dictionary(
      grouping: QuotedSpeech(pack: pack, isSpeaker: isSpeaker)
        .findings(quotations, in: document, nodes: nodes), by: \.sentence)
    var used = Set(quoted.values.joined().map { quotations.all[$0.quotation].span.start })
    for (number, sentence) in document.sentences.enumerated() {
      let sentenceNodes = nodes[number]
      let matcher = PatternMatcher(pack: pack, nodes: sentenceNodes) { entity, ancestor in
        schema.isClass(types[entity], a: ancestor)
      }
      let count = result.count
      for found in quoted[number] ?? [] {
        speaker = (found.speaker, number)
        result.append(finding(found.speaker, found.pieces, true, sentence, quotationRule))
      }
      let attributing = Set((quoted[number] ?? []).compactMap { $0.verb?.node })
      let verbs = speechVerbs(sentenceNodes).filter { !attributing.contains($0.node) }
      for (order, verb) in verbs.enumerated() {
        let next = order + 1 < verbs.count ? verbs[order + 1].node : nil
        var quoted = quotations.quotation(
          near: sentenceNodes[verb.node].tokens, in: sentence, document, except: used)
        if let next, let start = quoted?.start,
          document.tokens[sentenceNodes[next].tokens.lowerBound].span.start < start
        {
          // The quotation is the next verb's.
          quoted = nil
        }
        let isInverted =
          (quoted != nil || verb.mayFollow) && isBehindClause(verb.node, sentenceNodes)
        let found = subject(of: verb, matcher, inverted: isInverted)
        let own = found?.entity ?? source(of: verb.node, sentenceNodes, types)
        let before =
          own != nil || verb.isGerund && speaker?.sentence == number
          ? nil : lastPerson(before: verb.node, sentenceNodes, types)
        let inherited = before ?? speaker.flatMap { number - $0.sentence <= 2 ? $0.entity : nil }
        let canInherit = verb.isGerund || order > 0 || pack.subjects == .both
        guard let entity = own ?? (canInherit ? inherited : nil) else { continue }
        speaker = (entity, number)
        let isOver =
          verb.isGerund
          && quoted.map {
            $0.start < document.tokens[sentenceNodes[verb.node].tokens.lowerBound].span.start
          } ?? false
        if let quoted, !isOver {
          used.insert(quoted.start)
          result.append(finding(entity, [quoted], true, sentence, verb.rule))
          continue
        }
        let isSure = own != nil || pack.subjects == .before
        // Behind 'a annoncé' stands its speaker, not what was announced.
        let speaksBehind = pack.subjects == .before && found?.nodes.lowerBound == verb.bearer
        if let content = content(
          of: verb, nodes: sentenceNodes, until: next, document,
          introduced: !isSure || speaksBehind)
        {
          result.append(finding(entity, [content], false, sentence, verb.rule))
        } else if verb.mayFollow, let found, isParenthesis(found.nodes, verb: verb.bearer) {
          let pieces = piecesBefore(found.nodes, sentenceNodes, document)
          if !pieces.isEmpty { result.append(finding(entity, pieces, false, sentence, verb.rule)) }
        }
      }
      for quotation in quotations.all
      where sentence.tokens.contains(quotation.tokens.lowerBound)
        && !used.contains(quotation.span.start)
      {
        // '“…,” said Noor Salem. “…”': what goes on after an attributed quotation.
        guard let last = lastDirect, number - last.sentence <= 1,
          document.sentences[last.sentence].block == sentence.block
        else { continue }
        used.insert(quotation.span.start)
        result.append(finding(last.speaker, [quotation.span], true, sentence, quotationRule))
      }
      if let direct = result[count...].last(where: \.isDirect) {
        lastDirect = (direct.speaker, number)
      }
      if result.count == count,
        let found = attributions.attribution(
          in: sentenceNodes, last: speaker?.entity ?? lastNamed)
      {
        let words = words(of: found.content, sentenceNodes, document, quotations)
        if let words {
          speaker = (found.speaker, number)
          result.append(
            finding(found.speaker, [words.span], words.isDirect, sentence, attributionRule))
        }
      }
      for node in sentenceNodes where node.governor == nil {
        if case .entities(let entities) = node.content, let person = entities.last(where: isPerson)
        {
          lastNamed = person
        }
      }
    }
    return result
  }

  /// The words of an attribution: a quotation that they begin with, else all of them.
  private func words(
    of content: Range<Int>, _ nodes: [SentenceNode], _ document: AnnotatedDocument,
    _ quotations: Quotations
  ) -> (span: TextSpan, isDirect: Bool)? {
    let first = nodes[content.lowerBound].tokens.lowerBound
    if let quoted = quotations.all.first(where: {
      first <= $0.tokens.lowerBound && $0.tokens.lowerBound <= first + 2
    }) {
      return (quoted.span, true)
    }
    let span = span(content, nodes, document)
    let length = nodes[content.upperBound - 1].tokens.upperBound - first
    return length >= 4 ? (span, false) : nil
  }

  private var quotationRule: StatementRule { rule("quotation", confidence: 0.9) }

  private var attributionRule: StatementRule { rule("attribution", confidence: 0.75) }

  /// The name and confidence of a form of speech that no rule of the pack describes.
  private func rule(_ name: String, confidence: Double) -> StatementRule {
    StatementRule(
      id: pack.language.code + ".speech." + name, verbs: [], content: .clause, introducers: [],
      confidence: confidence)
  }

  /// Whether verb and speaker stand where a parenthesis does: 'the ministry said' before the language's
  /// verb, or 'a indiqué le ministère' behind it.
  private func isParenthesis(_ range: Range<Int>, verb: Int) -> Bool {
    pack.modifiers == .before || range.lowerBound == verb
  }

  private func finding(
    _ speaker: Int, _ pieces: [TextSpan], _ isDirect: Bool, _ sentence: Sentence,
    _ rule: StatementRule
  ) -> StatementFinding {
    StatementFinding(
      speaker: speaker, pieces: pieces, isDirect: isDirect,
      evidence: Evidence(span: sentence.span, rule: rule.id, confidence: rule.confidence))
  }

  // MARK: Verbs of speech

  private struct SpeechVerb {
    let node: Int
    /// The node of the verb whose subject it has: its auxiliary, where words part the two.
    let bearer: Int
    let rule: StatementRule
    let isGerund: Bool
    /// The rules that its lemma has, for its different contents.
    let rules: [StatementRule]

    /// Whether its clause may stand before the speaker.
    var mayFollow: Bool { rules.contains { $0.content != .phrase } }
  }

  private func speechVerbs(_ nodes: [SentenceNode]) -> [SpeechVerb] {
    nodes.indices.compactMap { index in
      guard case .verb(let group) = nodes[index].content, !group.isNegated,
        let bearer = bearer(of: index, group, nodes)
      else { return nil }
      let rules = pack.statements.filter { !$0.verbs.isDisjoint(with: group.lemmas) }
      guard let rule = rules.first else { return nil }
      return SpeechVerb(
        node: index, bearer: bearer, rule: rule, isGerund: group.voice == .gerund, rules: rules)
    }
  }

  /// The node that has a verb's subject, or nil where the verb states nothing.
  ///
  /// It is the verb itself; or, for a participle, the auxiliary that an insertion or pronoun parts from
  /// it ('a, dans un communiqué, salué', 'a-t-il ajouté'); or, for an infinitive, the verb right before
  /// it ('a tenu à rappeler').
  private func bearer(of index: Int, _ group: VerbGroup, _ nodes: [SentenceNode]) -> Int? {
    switch group.voice {
    case .active: return group.asserts ? index : nil
    case .gerund: return isDetached(index, nodes) ? index : nil
    case .participle:
      for before in nodes[..<index].indices.reversed().prefix(10) {
        guard case .verb(let other) = nodes[before].content else { continue }
        return !other.lemmas.isDisjoint(with: pack.perfectAuxiliaries) && other.asserts
          && !other.isNegated ? before : nil
      }
      return nil
    case .infinitive:
      for before in nodes[..<index].indices.reversed().prefix(3) {
        switch nodes[before].content {
        case .verb(let other):
          let isBlocked = !other.lemmas.isDisjoint(with: pack.words["blockingVerb"] ?? [])
          return other.voice == .active && other.asserts && !other.isNegated && !isBlocked
            ? before : nil
        case .word(let word) where pack.isWord(word, in: "infinitiveParticle"): continue
        case .word, .entities, .demonym, .post, .time, .punctuation, .aside: return nil
        }
      }
      return nil
    case .passive, .any: return nil
    }
  }

  /// Whether a gerund stands apart from the noun before it: 'garanties assurant leur sécurité' does not.
  private func isDetached(_ gerund: Int, _ nodes: [SentenceNode]) -> Bool {
    guard gerund > 0, pack.modifiers == .after else { return true }
    switch nodes[gerund - 1].content {
    case .punctuation, .time, .aside: return true
    case .word(let word):
      return ["conjunction", "preposition", "adverb", "reflexive"].contains {
        pack.isWord(word, in: $0)
      }
    case .entities, .demonym, .post, .verb: return false
    }
  }

  /// The body whose communiqué is the subject after a verb: 'ذكر بيان لوزارة …'.
  private func source(of verb: Int, _ nodes: [SentenceNode], _ types: [String]) -> Int? {
    var isCommunique = false
    for node in nodes[verb...].dropFirst().prefix(6) {
      switch node.content {
      case .word(let word):
        if pack.isWord(word, in: "communique") { isCommunique = true }
        if pack.isWord(word, in: "subordinator") { return nil }
      case .entities(let entities):
        return isCommunique
          ? entities.first { schema.isClass(types[$0], a: "Organization") } : nil
      case .demonym, .time, .aside: continue
      case .verb, .punctuation, .post: return nil
      }
    }
    return nil
  }

  /// The last person before a verb that may go without its subject: 'كلمة للرئيس، دعا فيها …'.
  private func lastPerson(
    before verb: Int, _ nodes: [SentenceNode], _ types: [String]
  ) -> Int? {
    guard pack.subjects == .both else { return nil }
    for node in nodes[..<verb].reversed() {
      if case .entities(let entities) = node.content,
        let person = entities.last, schema.isClass(types[person], a: "Person")
      {
        return person
      }
    }
    return nil
  }

  /// The speaker that a verb of speech has as its subject, and the nodes of both.
  private func subject(
    of verb: SpeechVerb, _ matcher: PatternMatcher, inverted: Bool
  ) -> (entity: Int, nodes: Range<Int>)? {
    let patterns = inverted ? invertedPatterns + subjectPatterns : subjectPatterns
    for pattern in patterns {
      // 'a fait savoir le ministère': a subject behind stands behind the infinitive.
      let node = pattern.anchor == 0 ? verb.node : verb.bearer
      if let match = matcher.match(pattern, at: node), let first = match.arguments["s"]?.first {
        let start = min(match.nodes.lowerBound, verb.bearer)
        return (first, start..<match.nodes.upperBound)
      }
    }
    return nil
  }

  /// The words that a verb of speech introduces.
  private func content(
    of verb: SpeechVerb, nodes: [SentenceNode], until next: Int?, _ document: AnnotatedDocument,
    introduced: Bool
  ) -> TextSpan? {
    for rule in verb.rules where !introduced || !rule.introducers.isEmpty {
      let found =
        rule.content == .bare
        ? bareStart(after: verb.node, nodes) : contentStart(of: rule, after: verb.node, nodes)
      guard let start = found else { continue }
      var end = nodes.count
      if let next, next > start, let cut = contentEnd(before: next, from: start, nodes) {
        end = cut
      }
      while end > start, isClosing(nodes[end - 1]) { end -= 1 }
      guard end > start else { continue }
      let tokens = nodes[start].tokens.lowerBound..<nodes[end - 1].tokens.upperBound
      guard tokens.count >= (pack.subjects == .both ? 2 : 4) else { continue }
      return TextSpan(
        document.tokens[tokens.lowerBound].span.start,
        document.tokens[tokens.upperBound - 1].span.end)
    }
    return nil
  }

  private func contentStart(
    of rule: StatementRule, after verb: Int, _ nodes: [SentenceNode]
  ) -> Int? {
    if rule.introducers.isEmpty {
      var start = verb + 1
      while start < nodes.count, isBetween(nodes[start]) { start += 1 }
      guard start < nodes.count else { return nil }
      switch nodes[start].content {
      case .word: return start
      case .verb(let group) where group.voice == .infinitive: return start
      case .verb, .entities, .demonym, .post, .time, .punctuation, .aside: return nil
      }
    }
    var isInPhrase = false
    for index in verb + 1..<min(verb + 14, nodes.count) {
      switch nodes[index].content {
      case .word(let word):
        if rule.introducers.contains(word) { return index + 1 }
        if pack.isWord(word, in: "adverb") || pack.isWord(word, in: "press")
          || isArticle(index, nodes)
        {
          continue
        }
        // 'à la presse', 'lors du forum' may stand between; an object may not.
        if pack.isWord(word, in: "preposition"), !pack.isWord(word, in: "link") {
          isInPhrase = true
        } else if !isInPhrase, pack.subjects == .before || rule.content == .phrase {
          return nil
        }
      case .verb(let group) where group.voice == .active: return nil
      case .entities, .demonym, .verb, .time, .aside, .punctuation, .post: continue
      }
    }
    return nil
  }

  /// Whether an article stands before the name of who is told: 'told the Agency that'.
  private func isArticle(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    guard pack.modifiers == .before, index + 1 < nodes.count,
      case .word(let word) = nodes[index].content,
      pack.isWord(word, in: "determiner"), case .entities = nodes[index + 1].content
    else { return false }
    return true
  }

  /// Where a clause without introducer begins behind a verb: after adverbs, dates, those who are told
  /// and a first phrase with a preposition ('in a statement').
  private func bareStart(after verb: Int, _ nodes: [SentenceNode]) -> Int? {
    var start = verb + 1
    var isInPhrase = false
    while start < nodes.count {
      switch nodes[start].content {
      case .time, .aside:
        isInPhrase = false
        start += 1
        continue
      case .word(let word):
        if word == "'s" { return nil }
        if pack.isWord(word, in: "preposition") {
          guard start < verb + 4 else { return nil }
          isInPhrase = true
        } else if pack.isWord(word, in: "press") {
          isInPhrase = false
        } else if pack.isWord(word, in: "subordinator") || pack.isWord(word, in: "conjunction") {
          return nil
        } else if !pack.isWord(word, in: "adverb"), !isInPhrase {
          return isClause(start, nodes) ? start : nil
        }
        start += 1
        continue
      case .entities, .demonym, .post:
        if isInPhrase || isTold(start, nodes) {
          isInPhrase = false
          start += 1
          continue
        }
        return isClause(start, nodes) ? start : nil
      case .punctuation(let mark) where mark == "," && start > verb + 1:
        // 'reported in mid-2019, …'
        start += 1
      case .verb, .punctuation: return nil
      }
    }
    return nil
  }

  /// Whether a name behind a verb is who is told: another subject follows it before any verb.
  private func isTold(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    guard index + 1 < nodes.count else { return false }
    switch nodes[index + 1].content {
    case .entities: return true
    case .word(let word):
      return pack.isWord(word, in: "determiner") || pack.isWord(word, in: "subjectPronoun")
    case .demonym, .post, .verb, .time, .punctuation, .aside: return false
    }
  }

  /// Whether a verb that asserts or is modal follows before any comma.
  private func isClause(_ start: Int, _ nodes: some RandomAccessCollection<SentenceNode>) -> Bool {
    for (index, node) in nodes.enumerated().dropFirst(start).prefix(24) {
      switch node.content {
      case .verb(let group) where group.voice == .active || group.voice == .passive:
        return index > start
      default: break
      }
    }
    return false
  }

  /// Whether a verb may follow what it reports.
  ///
  /// English sets it behind a comma, as in 'The road is open, said Noor Salem'; elsewhere the name
  /// behind it may be whom it tells.
  private func isBehindClause(_ verb: Int, _ nodes: [SentenceNode]) -> Bool {
    guard pack.modifiers == .before, verb > 0 else { return true }
    if case .punctuation = nodes[verb - 1].content { return true }
    return false
  }

  /// What stands before 'the ministry said' up to the comma, and what goes on behind it.
  private func piecesBefore(
    _ parenthesis: Range<Int>, _ nodes: [SentenceNode], _ document: AnnotatedDocument
  ) -> [TextSpan] {
    var comma = parenthesis.lowerBound - 1
    while comma > 0, parenthesis.lowerBound - comma < 6,
      case .word(let word) = nodes[comma].content,
      !pack.isWord(word, in: "preposition"), !pack.isWord(word, in: "conjunction")
    {
      comma -= 1
    }
    guard comma > 0, case .punctuation(let mark) = nodes[comma].content, mark == "," else {
      return []
    }
    let resume = parenthesis.upperBound
    let isBroken =
      resume < nodes.count - 1 && nodes[resume].content == .punctuation(",")
      && isClause(resume, nodes) && !isSubordinate(nodes[resume + 1])
    guard isBroken || isClause(0, nodes[..<comma]), !isSubordinate(nodes[0]) else { return [] }
    var pieces = [span(0..<comma, nodes, document)]
    if isBroken {
      var end = nodes.count
      while end > resume + 1, isClosing(nodes[end - 1]) { end -= 1 }
      pieces.append(span(resume + 1..<end, nodes, document))
    }
    return pieces
  }

  private func isSubordinate(_ node: SentenceNode) -> Bool {
    guard case .word(let word) = node.content else { return false }
    return ["relative", "subordinator", "preposition", "conjunction"].contains {
      pack.isWord(word, in: $0)
    }
  }

  private func span(
    _ range: Range<Int>, _ nodes: [SentenceNode], _ document: AnnotatedDocument
  ) -> TextSpan {
    TextSpan(
      document.tokens[nodes[range.lowerBound].tokens.lowerBound].span.start,
      document.tokens[nodes[range.upperBound - 1].tokens.upperBound - 1].span.end)
  }

  /// Adverbs and insertions between a verb and what it introduces.
  private func isBetween(_ node: SentenceNode) -> Bool {
    switch node.content {
    case .word(let word):
      pack.isWord(word, in: "adverb") && !pack.isWord(word, in: "determiner")
        && !pack.isWord(word, in: "preposition")
    case .time, .aside: true
    case .entities, .demonym, .verb, .punctuation, .post: false
    }
  }

  /// Where a statement ends before another verb of speech: at the comma or conjunction before it; nil
  /// where the verb belongs to the statement.
  private func contentEnd(
    before verb: Int, from start: Int, _ nodes: [SentenceNode]
  ) -> Int? {
    var index = verb - 1
    while index > start, verb - index < 12 {
      switch nodes[index].content {
      case .punctuation(let mark) where ",;،؛".contains(mark): return index
      case .word(let word) where pack.isWord(word, in: "conjunction"): return index
      default: index -= 1
      }
    }
    return nil
  }

  private func isClosing(_ node: SentenceNode) -> Bool {
    if case .punctuation = node.content { return true }
    return false
  }
}
