// Who said what: quotations and reported speech with their speakers.

/// Finds the statements of an article.
///
/// Three forms are read: a verb of speech with a clause ('a affirmé que …') or a phrase ('a souligné
/// la nécessité de …') behind it; a quotation with its verb before or after it; an attribution
/// ('selon lui, …'). A verb without a subject of its own goes on with the last speaker.
package struct StatementExtractor: Sendable {
  let pack: LanguagePack
  let schema: Schema
  let subjectPatterns: [FlatPattern]
  let invertedPatterns: [FlatPattern]

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
  func words(
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

  var quotationRule: StatementRule { rule("quotation", confidence: 0.9) }

  var attributionRule: StatementRule { rule("attribution", confidence: 0.75) }

  /// The name and confidence of a form of speech that no rule of the pack describes.
  func rule(_ name: String, confidence: Double) -> StatementRule {
    StatementRule(
      id: pack.language.code + ".speech." + name, verbs: [], content: .clause, introducers: [],
      confidence: confidence)
  }

  /// Whether verb and speaker stand where a parenthesis does: 'the ministry said' before the language's
  /// verb, or 'a indiqué le ministère' behind it.
  func isParenthesis(_ range: Range<Int>, verb: Int) -> Bool {
    pack.modifiers == .before || range.lowerBound == verb
  }

  func finding(
    _ speaker: Int, _ pieces: [TextSpan], _ isDirect: Bool, _ sentence: Sentence,
    _ rule: StatementRule
  ) -> StatementFinding {
    StatementFinding(
      speaker: speaker, pieces: pieces, isDirect: isDirect,
      evidence: Evidence(span: sentence.span, rule: rule.id, confidence: rule.confidence))
  }
}
