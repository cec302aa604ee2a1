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
    let schema = schema
    let isPerson = { @Sendable (entity: Int) in schema.isClass(types[entity], a: "Person") }
    let isSpeaker = { @Sendable (entity: Int) in
      isPerson(entity) || schema.isClass(types[entity], a: "Organization")
    }
    let quotations = Quotations(document)
    let attributions = Attributions(pack: pack, isPerson: isPerson, isSpeaker: isSpeaker)
    let quoted = Dictionary(
      grouping: QuotedSpeech(pack: pack, isSpeaker: isSpeaker)
        .findings(quotations, in: document, nodes: nodes), by: \.sentence)
    var walk = Walk()
    walk.used = Set(quoted.values.joined().map { quotations.all[$0.quotation].span.start })
      .union(pack.subjects == .both ? names(among: quotations, nodes) : [])
    for (number, sentence) in document.sentences.enumerated() {
      let view = View(
        number: number, sentence: sentence, nodes: nodes[number], document: document, types: types,
        quotations: quotations)
      let count = walk.result.count
      for found in quoted[number] ?? [] {
        walk.speaker = (found.speaker, number)
        walk.result.append(finding(found.speaker, found.pieces, true, sentence, quotationRule))
      }
      let attributing = Set((quoted[number] ?? []).compactMap { $0.verb?.node })
      let verbs = speechVerbs(view.nodes).filter {
        !attributing.contains($0.node) && !isQuoted($0, view)
      }
      for order in verbs.indices { read(verbs, at: order, view, &walk) }
      read(relayedIn: view, &walk)
      continueQuotations(view, &walk)
      if let direct = walk.result[count...].last(where: \.isDirect) {
        walk.lastDirect = (direct.speaker, number)
      }
      if walk.result.count == count { read(attributions, view, &walk) }
      for node in view.nodes where node.governor == nil {
        if case .entities(let entities) = node.content, let person = entities.last(where: isPerson)
        {
          walk.lastNamed = person
        }
      }
    }
    return walk.result
  }

  /// What was read so far, and of whom the text speaks.
  struct Walk {
    var result: [StatementFinding] = []
    var speaker: (entity: Int, sentence: Int)?
    /// The last person named without a preposition.
    var lastNamed: Int?
    /// Who was quoted last, and in which sentence.
    var lastDirect: (speaker: Int, sentence: Int)?
    /// Where the quotations begin that have their speaker.
    var used: Set<Int> = []
  }

  /// A sentence with what is known of it.
  struct View {
    let number: Int
    let sentence: Sentence
    let nodes: [SentenceNode]
    let document: AnnotatedDocument
    let types: [String]
    let quotations: Quotations

    /// Where the first byte of a node stands.
    func start(of node: Int) -> Int {
      document.tokens[nodes[node].tokens.lowerBound].span.start
    }
  }

  /// Reads the words that a verb of speech introduces or closes.
  func read(_ verbs: [SpeechVerb], at order: Int, _ view: View, _ walk: inout Walk) {
    let verb = verbs[order]
    let next = order + 1 < verbs.count ? verbs[order + 1].node : nil
    let quoted = quotation(of: verb, next: next, view, walk)
    let isInverted = (quoted != nil || verb.mayFollow) && isBehindClause(verb.node, view.nodes)
    let found = subject(
      of: verb, matcher(view), inverted: isInverted)
    // 'أكد الوزير …، مضيفا أن': an Arabic circumstance is that of whoever speaks in its sentence.
    let goesOn =
      pack.subjects == .both && verb.isGerund && walk.speaker?.sentence == view.number
    let own = goesOn ? nil : found?.entity ?? source(of: verb.node, view.nodes, view.types)
    let before =
      own != nil || verb.isGerund && walk.speaker?.sentence == view.number
      ? nil : lastPerson(before: verb.node, view.nodes, view.types)
    let inherited =
      before ?? walk.speaker.flatMap { view.number - $0.sentence <= 2 ? $0.entity : nil }
    let canInherit = verb.isGerund || order > 0 || pack.subjects == .both
    guard let entity = own ?? (canInherit ? inherited : nil) else { return }
    walk.speaker = (entity, view.number)
    let isSure = own != nil || pack.subjects == .before
    // Behind 'a annoncé' stands its speaker, not what was announced.
    let speaksBehind = pack.subjects == .before && found?.nodes.lowerBound == verb.bearer
    let reported = content(
      of: verb, nodes: view.nodes, until: next, view.document, introduced: !isSure || speaksBehind)
    let isOver = verb.isGerund && quoted.map { $0.start < view.start(of: verb.node) } ?? false
    if let quoted, let reported, isPart(quoted, of: reported) {
      walk.used.insert(quoted.start)
      append(reported, of: entity, verb.rule, view, &walk)
      return
    }
    if let quoted, !isOver {
      walk.used.insert(quoted.start)
      walk.result.append(finding(entity, [quoted], true, view.sentence, verb.rule))
      return
    }
    if let reported {
      append(reported, of: entity, verb.rule, view, &walk)
    } else if verb.mayFollow, let found, isParenthesis(found.nodes, verb: verb.bearer) {
      let pieces = piecesBefore(found.nodes, view.nodes, view.document)
      if !pieces.isEmpty {
        walk.result.append(finding(entity, pieces, false, view.sentence, verb.rule))
      }
    }
  }

  /// Adds reported words, and the clauses that go on with them.
  private func append(
    _ reported: TextSpan, of speaker: Int, _ rule: StatementRule, _ view: View, _ walk: inout Walk
  ) {
    for content in [reported] + furtherClauses(after: reported, view) {
      walk.result.append(finding(speaker, [content], false, view.sentence, rule))
    }
  }

  /// Where the quotations begin that only set off names.
  private func names(among quotations: Quotations, _ nodes: [[SentenceNode]]) -> Set<Int> {
    var named: [Range<Int>] = []
    for node in nodes.joined() {
      if case .entities = node.content { named.append(node.tokens) }
    }
    return Set(
      quotations.all.filter { quotation in
        named.contains { $0.contains(quotation.tokens.lowerBound) }
      }.map(\.span.start))
  }

  /// The quotation of a verb, if it is not the next verb's.
  private func quotation(
    of verb: SpeechVerb, next: Int?, _ view: View, _ walk: Walk
  ) -> TextSpan? {
    let quoted = view.quotations.quotation(
      near: view.nodes[verb.node].tokens, in: view.sentence, view.document, except: walk.used)
    if let next, let start = quoted?.start, view.start(of: next) < start { return nil }
    return quoted
  }

  /// Whether an Arabic verb of speech stands inside a quotation, as words of somebody's.
  private func isQuoted(_ verb: SpeechVerb, _ view: View) -> Bool {
    let token = view.nodes[verb.node].tokens.lowerBound
    return pack.subjects == .both && view.quotations.all.contains { $0.tokens.contains(token) }
  }

  private func matcher(_ view: View) -> PatternMatcher {
    let (schema, types) = (schema, view.types)
    return PatternMatcher(pack: pack, nodes: view.nodes) { entity, ancestor in
      schema.isClass(types[entity], a: ancestor)
    }
  }

  /// Gives what goes on after an attributed quotation to the speaker of that quotation.
  private func continueQuotations(_ view: View, _ walk: inout Walk) {
    for quotation in view.quotations.all
    where view.sentence.tokens.contains(quotation.tokens.lowerBound)
      && !walk.used.contains(quotation.span.start)
    {
      guard let last = walk.lastDirect, view.number - last.sentence <= 1,
        view.document.sentences[last.sentence].block == view.sentence.block
      else { continue }
      walk.used.insert(quotation.span.start)
      walk.result.append(
        finding(last.speaker, [quotation.span], true, view.sentence, quotationRule))
    }
  }

  /// Reads 'selon Noor Salem, …' in a sentence that has no other statement.
  private func read(_ attributions: Attributions, _ view: View, _ walk: inout Walk) {
    guard
      let found = attributions.attribution(
        in: view.nodes, last: walk.speaker?.entity ?? walk.lastNamed),
      let words = words(of: found.content, view.nodes, view.document, view.quotations)
    else { return }
    walk.speaker = (found.speaker, view.number)
    walk.result.append(
      finding(found.speaker, [words.span], words.isDirect, view.sentence, attributionRule))
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
