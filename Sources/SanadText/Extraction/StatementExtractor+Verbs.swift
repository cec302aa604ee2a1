// Verbs of speech: their speakers and the words that they introduce.

extension StatementExtractor {
  struct SpeechVerb {
    let node: Int
    /// The node of the verb whose subject it has: its auxiliary, where words part the two.
    let bearer: Int
    let rule: StatementRule
    let isGerund: Bool
    /// The rules that its lemma has, for its different contents.
    let rules: [StatementRule]

    /// Whether its clause may stand before the speaker.
    var mayFollow: Bool {
      rules.contains { $0.content == .clause || $0.content == .bare }
    }
  }

  func speechVerbs(_ nodes: [SentenceNode]) -> [SpeechVerb] {
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
  func bearer(of index: Int, _ group: VerbGroup, _ nodes: [SentenceNode]) -> Int? {
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
          let isBlocked = !other.lemmas.isDisjoint(with: pack.words(.blockingVerb))
          return other.voice == .active && other.asserts && !other.isNegated && !isBlocked
            ? before : nil
        case .word(let word) where pack.isWord(word, in: .infinitiveParticle): continue
        case .word, .entities, .demonym, .post, .time, .punctuation, .aside: return nil
        }
      }
      return nil
    case .passive, .any: return nil
    }
  }

  /// Whether a gerund stands apart from the noun before it: 'garanties assurant leur sécurité' does not.
  func isDetached(_ gerund: Int, _ nodes: [SentenceNode]) -> Bool {
    guard gerund > 0, pack.modifiers == .after else { return true }
    // 'راسخة مشيدا بـ': the Arabic accusative is never an adjective of a definite noun before it.
    if pack.subjects == .both, case .verb(let group) = nodes[gerund].content,
      group.surface.hasSuffix("ا")
    {
      return true
    }
    switch nodes[gerund - 1].content {
    case .punctuation, .time, .aside: return true
    case .word(let word):
      return pack.isWord(word, inAny: [.conjunction, .preposition, .adverb, .reflexive])
    case .entities, .demonym, .post, .verb: return false
    }
  }

  /// The body whose communiqué is the subject after a verb: 'ذكر بيان لوزارة …'.
  func source(of verb: Int, _ nodes: [SentenceNode], _ types: [String]) -> Int? {
    var isCommunique = false
    for node in nodes[verb...].dropFirst().prefix(6) {
      switch node.content {
      case .word(let word):
        if pack.isWord(word, in: .communique) { isCommunique = true }
        if pack.isWord(word, in: .subordinator) { return nil }
      case .entities where node.isPronoun: continue
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
  func lastPerson(
    before verb: Int, _ nodes: [SentenceNode], _ types: [String]
  ) -> Int? {
    guard pack.subjects == .both else { return nil }
    for node in nodes[..<verb].reversed() where !node.isPronoun {
      if case .entities(let entities) = node.content,
        let person = entities.last, schema.isClass(types[person], a: "Person")
      {
        return person
      }
    }
    return nil
  }

  /// The speaker that a verb of speech has as its subject, and the nodes of both.
  func subject(
    of verb: SpeechVerb, _ matcher: PatternMatcher, inverted: Bool
  ) -> (entity: Int, nodes: Range<Int>)? {
    let patterns = inverted ? invertedPatterns + subjectPatterns : subjectPatterns
    for pattern in patterns {
      // 'a fait savoir le ministère': a subject behind stands behind the infinitive.
      let node = pattern.anchor == 0 ? verb.node : verb.bearer
      if let match = matcher.match(pattern, at: node), let first = match.arguments["s"]?.first,
        pattern.anchor != 0 || mayInvert(verb, subjectEnd: match.nodes.upperBound, matcher.nodes)
      {
        let start = min(match.nodes.lowerBound, verb.bearer)
        return (first, start..<match.nodes.upperBound)
      }
    }
    return nil
  }

  /// Whether a name behind a verb of speech can be its subject: not one that goes on with a verb, 'said
  /// she would', nor one before an introducer, 'told the Agency that'.
  private func mayInvert(_ verb: SpeechVerb, subjectEnd: Int, _ nodes: [SentenceNode]) -> Bool {
    guard pack.modifiers == .before, subjectEnd < nodes.count else { return true }
    if case .verb(let group) = nodes[subjectEnd].content, group.voice != .gerund,
      group.voice != .participle
    {
      return false
    }
    for node in nodes[subjectEnd...] {
      switch node.content {
      case .word(let word) where verb.rules.contains { $0.introducers.contains(word) }: return false
      case .punctuation, .verb: return true
      default: continue
      }
    }
    return true
  }

  /// The words that a verb of speech introduces.
  func content(
    of verb: SpeechVerb, nodes: [SentenceNode], until next: Int?, _ document: AnnotatedDocument,
    introduced: Bool
  ) -> TextSpan? {
    for rule in verb.rules
    where !introduced || !rule.introducers.isEmpty || rule.content == .infinitive {
      let found: Int? =
        switch rule.content {
        case .bare: bareStart(after: verb.node, nodes)
        case .infinitive: infinitiveStart(of: rule, after: verb.node, nodes)
        case .clause, .phrase: contentStart(of: rule, after: verb.node, nodes)
        }
      guard let start = found else { continue }
      var end = contentBreak(from: start, nodes) ?? nodes.count
      if let next, next > start, let cut = contentEnd(before: next, from: start, nodes) {
        end = min(end, cut)
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

  /// Where an infinitive begins that a verb introduces, adverbs and an introducer between.
  private func infinitiveStart(
    of rule: StatementRule, after verb: Int, _ nodes: [SentenceNode]
  ) -> Int? {
    var index = verb + 1
    while index < nodes.count, index < verb + 5 {
      switch nodes[index].content {
      case .verb(let group): return group.voice == .infinitive ? index : nil
      case .word(let word) where rule.introducers.contains(word) || pack.isWord(word, in: .adverb):
        index += 1
      case .word(let word) where pack.isWord(word, in: .reflexive): index += 1
      case .word, .entities, .demonym, .post, .time, .punctuation, .aside: return nil
      }
    }
    return nil
  }

  func contentStart(
    of rule: StatementRule, after verb: Int, _ nodes: [SentenceNode]
  ) -> Int? {
    if rule.introducers.isEmpty {
      var start = verb + 1
      if pack.subjects == .both, start < nodes.count, case .entities = nodes[start].content,
        nodes[start].governor == nil
      {
        // 'أكد الوزير التزام بلاده', but 'وصف الاجتماع بأنه'
        if nodes[start].head != nil { return start }
        start += 1
      }
      while start < nodes.count, isBetween(nodes[start]) { start += 1 }
      guard start < nodes.count else { return nil }
      switch nodes[start].content {
      case .word: return start
      case .verb(let group) where group.voice == .infinitive: return start
      case .verb, .entities, .demonym, .post, .time, .punctuation, .aside: return nil
      }
    }
    var isInPhrase = false
    let first = endOfInsertion(after: verb, nodes) ?? verb + 1
    for index in first..<min(max(first, verb + 14), nodes.count) {
      switch nodes[index].content {
      case .word(let word):
        if rule.introducers.contains(word) { return index + 1 }
        if pack.isWord(word, in: .adverb) || pack.isWord(word, in: .press) {
          continue
        }
        if isArticle(index, nodes) {
          isInPhrase = true
          continue
        }
        // 'à la presse', 'lors du forum' may stand between; an object may not.
        if pack.isWord(word, in: .preposition), !pack.isWord(word, in: .link) {
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

  /// The node behind a short insertion that commas set off right behind a verb: 'a rappelé, de son
  /// côté, que'.
  private func endOfInsertion(after verb: Int, _ nodes: [SentenceNode]) -> Int? {
    guard verb + 3 < nodes.count, nodes[verb + 1].content == .punctuation(",") else { return nil }
    let close = (verb + 3..<min(verb + 9, nodes.count)).first {
      nodes[$0].content == .punctuation(",")
    }
    guard let close else { return nil }
    let isInsertion = nodes[verb + 2..<close].allSatisfy { node in
      switch node.content {
      case .word, .time, .aside: true
      case .entities, .demonym, .post, .verb, .punctuation: false
      }
    }
    return isInsertion ? close + 1 : nil
  }

  /// Whether an article stands before whoever is told: 'told the Agency that', 'told the news agency ABC
  /// that', 'informed the delegates that'.
  func isArticle(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    guard pack.modifiers == .before, case .word(let word) = nodes[index].content else {
      return false
    }
    // 'told public broadcaster ABC that'
    if !pack.isWord(word, in: .determiner) {
      guard index + 2 < nodes.count, case .word(let noun) = nodes[index + 1].content,
        pack.isWord(noun, in: .mediaNoun), case .entities = nodes[index + 2].content
      else { return false }
      return true
    }
    for node in nodes[index...].dropFirst().prefix(4) {
      switch node.content {
      case .entities: return true
      case .word(let noun):
        if pack.isWord(noun, in: .press) { return true }
        if pack.isWord(noun, in: .preposition) { return false }
      case .demonym: continue
      case .verb, .post, .time, .punctuation, .aside: return false
      }
    }
    return false
  }

  /// Where a clause without introducer begins behind a verb: after adverbs, dates, those who are told
  /// and a first phrase with a preposition ('in a statement').
  func bareStart(after verb: Int, _ nodes: [SentenceNode]) -> Int? {
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
        if pack.isWord(word, in: .preposition) {
          guard start < verb + 4 else { return nil }
          isInPhrase = true
        } else if pack.isWord(word, in: .press) {
          isInPhrase = false
        } else if pack.isWord(word, in: .subordinator) || pack.isWord(word, in: .conjunction) {
          return nil
        } else if !pack.isWord(word, in: .adverb), !isInPhrase {
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
  func isTold(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    guard index + 1 < nodes.count else { return false }
    switch nodes[index + 1].content {
    case .entities: return true
    case .word(let word):
      return pack.isWord(word, in: .determiner) || pack.isWord(word, in: .subjectPronoun)
    case .demonym, .post, .verb, .time, .punctuation, .aside: return false
    }
  }

  /// Whether a verb that asserts or is modal follows before any comma.
  func isClause(_ start: Int, _ nodes: some RandomAccessCollection<SentenceNode>) -> Bool {
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
  func isBehindClause(_ verb: Int, _ nodes: [SentenceNode]) -> Bool {
    guard pack.modifiers == .before, verb > 0 else { return true }
    if case .punctuation = nodes[verb - 1].content { return true }
    return false
  }

  /// What stands before 'the ministry said' up to the comma, and what goes on behind it.
  func piecesBefore(
    _ parenthesis: Range<Int>, _ nodes: [SentenceNode], _ document: AnnotatedDocument
  ) -> [TextSpan] {
    var comma = parenthesis.lowerBound - 1
    while comma > 0, parenthesis.lowerBound - comma < 6,
      case .word(let word) = nodes[comma].content,
      !pack.isWord(word, in: .preposition), !pack.isWord(word, in: .conjunction)
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

  func isSubordinate(_ node: SentenceNode) -> Bool {
    guard case .word(let word) = node.content else { return false }
    return pack.isWord(word, inAny: [.relative, .subordinator, .preposition, .conjunction])
  }

  func span(
    _ range: Range<Int>, _ nodes: [SentenceNode], _ document: AnnotatedDocument
  ) -> TextSpan {
    TextSpan(
      document.tokens[nodes[range.lowerBound].tokens.lowerBound].span.start,
      document.tokens[nodes[range.upperBound - 1].tokens.upperBound - 1].span.end)
  }

  /// Adverbs and insertions between a verb and what it introduces.
  func isBetween(_ node: SentenceNode) -> Bool {
    switch node.content {
    case .word(let word):
      pack.isWord(word, in: .adverb) && !pack.isWord(word, in: .determiner)
        && !pack.isWord(word, in: .preposition)
    case .time, .aside: true
    case .entities, .demonym, .verb, .punctuation, .post: false
    }
  }

  /// Where a statement ends before another verb of speech: at the comma or conjunction before it; nil
  /// where the verb belongs to the statement.
  func contentEnd(
    before verb: Int, from start: Int, _ nodes: [SentenceNode]
  ) -> Int? {
    var index = verb - 1
    while index > start, verb - index < 12 {
      switch nodes[index].content {
      case .punctuation(let mark) where mark.isOne(of: ",;،؛"): return index
      case .word(let word) where pack.isWord(word, in: .conjunction): return index
      default: index -= 1
      }
    }
    return nil
  }

  /// Where a statement ends at a comma behind which others speak or something is denied: '…، فيما قال',
  /// '…، نافيا أن', and at the next clause of the same words: '…، وإن'.
  private func contentBreak(from start: Int, _ nodes: [SentenceNode]) -> Int? {
    guard pack.subjects == .both else { return nil }
    return nodes.indices.dropFirst(start + 1).dropLast().first { index in
      guard nodes[index].content == .punctuation(",") else { return false }
      switch nodes[index + 1].content {
      case .word(let word):
        if isNextClause(index, nodes) != nil { return true }
        // 'في حين' is of two words.
        if index + 2 < nodes.count, case .word(let second) = nodes[index + 2].content,
          pack.isWord(word + " " + second, in: .contentBreak)
        {
          return true
        }
        return pack.isWord(word, in: .contentBreak)
      case .verb(let group):
        return group.voice == .gerund
          && group.lemmas.contains { pack.isWord(TextFolding.fold($0), in: .denyingVerb) }
      case .entities, .demonym, .post, .time, .punctuation, .aside: return false
      }
    }
  }

  /// Where a further clause of the same words begins behind a comma: '…، وإن الأمل …'.
  func isNextClause(_ comma: Int, _ nodes: [SentenceNode]) -> Int? {
    guard pack.subjects == .both, comma + 3 < nodes.count,
      nodes[comma].content == .punctuation(","),
      case .word(let first) = nodes[comma + 1].content
    else { return nil }
    let introducers = pack.statements.filter { $0.content == .clause }
      .reduce(into: Set<String>()) { $0.formUnion($1.introducers) }
    if first == "و", case .word(let second) = nodes[comma + 2].content, introducers.contains(second)
    {
      return comma + 3
    }
    return first.hasPrefix("و") && introducers.contains(String(first.dropFirst())) ? comma + 2 : nil
  }

  /// The clauses that go on with reported words, each a statement.
  func furtherClauses(after content: TextSpan, _ view: View) -> [TextSpan] {
    var result: [TextSpan] = []
    var end = content.end
    while let comma = view.nodes.indices.first(where: {
      !view.nodes[$0].tokens.isEmpty && view.start(of: $0) >= end
        && view.nodes[$0].content == .punctuation(",")
    }), let start = isNextClause(comma, view.nodes) {
      var last = contentBreak(from: start, view.nodes) ?? view.nodes.count
      while last > start, isClosing(view.nodes[last - 1]) { last -= 1 }
      guard last > start else { break }
      let clause = span(start..<last, view.nodes, view.document)
      result.append(clause)
      end = clause.end
    }
    return result
  }

  /// The bytes of a word that is more than a mark or particle.
  private static let aWord = 10

  /// Whether a quotation is a small part of reported words, which it stands inside: 'أكد أن ما جرى
  /// «جريمة»'.
  func isPart(_ quoted: TextSpan, of content: TextSpan) -> Bool {
    guard content.start + Self.aWord < quoted.start, quoted.end <= content.end else { return false }
    // 'said that the trade had become "a bank account"': English quotes the end of a clause.
    return pack.modifiers == .before
      || pack.subjects == .both && quoted.count * 5 < content.count * 3
  }

  func isClosing(_ node: SentenceNode) -> Bool {
    if case .punctuation = node.content { return true }
    return false
  }
}
