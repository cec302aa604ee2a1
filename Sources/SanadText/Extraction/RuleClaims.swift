// The relations that sentences state, read by the pack's rules.

/// Applies the relation rules to the sentences of an article.
package struct RuleClaims: Sendable {
  private let pack: LanguagePack
  private let schema: Schema
  private let index: RuleIndex
  /// What the article's posts say of whoever is said to hold them.
  private let posts: [PredicatePost]
  private let genders: EntityGenders

  /// A reader with a pack's rules, for an article with these posts and entities of these genders.
  init(
    pack: LanguagePack, schema: Schema, index: RuleIndex, posts: [PredicatePost],
    genders: EntityGenders
  ) {
    self.pack = pack
    self.schema = schema
    self.index = index
    self.posts = posts
    self.genders = genders
  }

  /// The claims of one sentence.
  ///
  /// - Parameters:
  ///   - contextEvent: The event that the passage is about, for rules that name it only as `event`.
  ///   - topic: Whom the sentence before speaks of.
  package func claims(
    in nodes: [SentenceNode], of sentence: Sentence, document: AnnotatedDocument, types: [String],
    contextEvent: Int?, topic: Topic?
  ) -> [Claim] {
    let (schema, genders) = (schema, genders)
    let matcher = PatternMatcher(
      pack: pack, nodes: nodes, topic: topic, isFeminine: { genders.isFeminine($0) },
      isMember: { schema.isClass(types[$0], a: $1) })
    // Each argument takes a node; only a subject may be that of the sentence before.
    let places = nodes.count { $0.mayBeArgument } + (topic == nil ? 0 : 1)
    var claims: [Claim] = []
    for (position, node) in nodes.enumerated() {
      var done = Set<String>()
      for entry in index.entries(at: node)
      where entry.pattern.argumentCount <= places && !done.contains(entry.rule.id) {
        guard let match = matcher.match(entry.pattern, at: position),
          !isBlocked(
            match, of: entry.rule.claims.first?.relation ?? "", nodes),
          !isToCome(match, nodes, document)
        else {
          continue
        }
        done.insert(entry.rule.id)
        let context = namesEvent(match, nodes, types) ? nil : contextEvent
        let made = self.claims(of: entry.rule, match, sentence, types, context)
        claims += made.map { claim in
          var claim = claim
          if match.isInherited {
            claim.evidence.confidence = min(claim.evidence.confidence, Self.inheritedConfidence)
          }
          guard claim.relation == "holdsPosition", claim.title == nil else { return claim }
          // 'dirige l'Agence': the verb is all that the text says of the post.
          claim.title = Claim.Title(text: document.text(node.tokens), key: nil)
          return claim
        }
      }
    }
    return claims
  }

  /// Whether a match spans an event, so that its rule cannot mean another: 'ترأس الاجتماع'.
  private func namesEvent(
    _ match: PatternMatch, _ nodes: [SentenceNode], _ types: [String]
  ) -> Bool {
    pack.subjects == .both
      && nodes[match.nodes].contains { node in
        if case .entities(let entities) = node.content {
          return entities.contains { schema.isClass(types[$0], a: "Event") }
        }
        return false
      }
  }

  /// How sure a claim is whose subject only the sentence before names.
  private static let inheritedConfidence = 0.7

  private func claims(
    of rule: RelationRule, _ match: PatternMatch, _ sentence: Sentence, _ types: [String],
    _ contextEvent: Int?
  ) -> [Claim] {
    func entities(_ name: String) -> [Int] {
      if let bound = match.arguments[name] { return bound }
      return name == RelationRule.contextEvent ? contextEvent.map { [$0] } ?? [] : []
    }
    var claims: [Claim] = []
    for template in rule.claims {
      if let post = match.posts[template.object] {
        claims += holders(entities(template.subject), of: posts[post], rule, sentence, types)
        continue
      }
      for subject in entities(template.subject) {
        for object in entities(template.object)
        where subject != object
          && schema.allows(template.relation, from: types[subject], to: types[object])
        {
          claims.append(
            Claim(
              subject: subject, relation: template.relation, object: object,
              evidence: Evidence(
                span: sentence.span, rule: rule.id, confidence: rule.confidence)))
        }
      }
    }
    return claims
  }

  private func holders(
    _ persons: [Int], of post: PredicatePost, _ rule: RelationRule, _ sentence: Sentence,
    _ types: [String]
  ) -> [Claim] {
    guard !post.isFormer else { return [] }
    return persons.flatMap { person in
      post.objects.filter {
        schema.allows("holdsPosition", from: types[person], to: types[$0])
      }.map { object in
        Claim(
          subject: person, relation: "holdsPosition", object: object, title: post.title,
          evidence: Evidence(span: sentence.span, rule: rule.id, confidence: rule.confidence))
      }
    }
  }

  /// Whether words around a match say that it did not, or not yet, happen.
  ///
  /// Words of the list `blocker` and verbs of `blockingVerb` count in the match, up to six nodes
  /// before it as far as no comma parts them from it, and two nodes after it; words of
  /// `sentenceBlocker` count anywhere in the sentence.
  private func isBlocked(
    _ match: PatternMatch, of relation: String, _ nodes: [SentenceNode]
  ) -> Bool {
    // Where a town lies is so whatever is planned there: 'is due to visit Helsinki, Finland's capital'.
    if isNegated(before: match, nodes) { return true }
    if Self.lasting.contains(relation), !isAnchoredByVerb(match, nodes) {
      return match.nodes.contains { isBlocker(nodes[$0]) }
    }
    // A condition behind them does not take back what nouns in apposition name.
    var end = nodes.count
    if !isAnchoredByVerb(match, nodes) {
      if !Self.standing.contains(relation),
        isDenied(after: match, nodes) || isDenied(before: match, nodes)
          || nodes.contains(where: { isDenial($0) })
      {
        return true
      }
      end = match.nodes.upperBound
    }
    if nodes[..<end].contains(where: { isWord($0, in: .sentenceBlocker) }) { return true }
    var reach = match.nodes.upperBound
    while reach < min(nodes.count, match.nodes.upperBound + 2),
      !Self.standing.contains(relation) || isAnchoredByVerb(match, nodes),
      !isStop(nodes[reach - 1]),
      !isStop(nodes[reach]), !(pack.subjects == .before && isWord(nodes[reach], in: .conjunction))
    {
      reach += 1
    }
    let inside = match.nodes.lowerBound..<reach
    let blockers = inside.filter {
      $0 != match.anchor && isBlocker(nodes[$0])
        && ($0 < match.nodes.upperBound || !isActive(nodes[$0]))
    }
    if blockers.contains(where: { !isInserted($0, in: match.nodes, nodes) }) { return true }
    var index = match.nodes.lowerBound - 1
    let first = max(0, match.nodes.lowerBound - 6)
    while index >= first {
      if case .punctuation(let mark) = nodes[index].content, mark.isOne(of: ",;:،؛»”\"'’") {
        return false
      }
      if isBlocker(nodes[index]) { return true }
      index -= 1
    }
    return false
  }

  /// Whether an imperfect verb speaks of what a date beside it puts into the future: 'يزور غدا'.
  private func isToCome(
    _ match: PatternMatch, _ nodes: [SentenceNode], _ document: AnnotatedDocument
  ) -> Bool {
    guard pack.subjects == .both, case .verb(let group) = nodes[match.anchor].content,
      let first = pack.verbStem(group.surface).first,
      pack.isWord(String(first), in: .imperfectPrefix)
    else { return false }
    let end = min(nodes.count, match.nodes.upperBound + 2)
    return nodes[match.anchor..<max(match.anchor, end)].contains { node in
      guard case .time = node.content else { return false }
      return node.tokens.contains { pack.isWord(document.tokens[$0], in: .planned) }
    }
  }

  private func isAnchoredByVerb(_ match: PatternMatch, _ nodes: [SentenceNode]) -> Bool {
    if case .verb = nodes[match.anchor].content { return true }
    return false
  }

  /// Whether commas around a node part it from the rest of a match, and no argument is between them.
  private func isInserted(
    _ index: Int, in match: Range<Int>, _ nodes: [SentenceNode]
  ) -> Bool {
    guard match.contains(index), pack.subjects == .before else { return false }
    let isComma = { (node: Int) in nodes[node].content == .punctuation(",") }
    guard let open = (match.lowerBound..<index).last(where: isComma),
      let close = (index..<match.upperBound).first(where: isComma)
    else { return false }
    return close - open < 10
  }

  private func isStop(_ node: SentenceNode) -> Bool {
    if case .punctuation(let mark) = node.content { return mark.isOne(of: ";.؛") }
    return false
  }

  /// Relations that hold for a time instead of happening: what the sentence goes on to deny is
  /// something else.
  private static let standing: Set<String> = [
    "holdsPosition", "memberOf", "subOrganizationOf", "ofCountry", "locatedIn", "capitalOf",
    "represents",
  ]

  /// Relations that no plan or denial around their nouns touches.
  private static let lasting: Set<String> = ["capitalOf", "locatedIn"]

  /// Whether the verb of which a match of nouns is the subject is negated: 'A meeting between … was
  /// not held'.
  private func isDenied(after match: PatternMatch, _ nodes: [SentenceNode]) -> Bool {
    for index in match.nodes.upperBound..<min(nodes.count, match.nodes.upperBound + 14) {
      switch nodes[index].content {
      case .verb(let group):
        // 'أما الاتفاقية بين …، فلم توقع بعد': a verb of another clause says nothing of the match.
        if pack.subjects == .both, !resumesTopic(index, nodes) { return false }
        if group.voice == .participle || group.mayBeParticiple { continue }
        return group.isNegated || isBlocker(nodes[index])
          || index + 1 < nodes.count && isWord(nodes[index + 1], in: .cancelParticle)
      case .word(let word) where pack.isWord(word, in: .relative): return false
      case .punctuation(let mark) where mark.isOne(of: ";:.؛"): return false
      default: continue
      }
    }
    return false
  }

  /// Whether a verb speaks of the topic before it: the conjunction ف joins it, a negation between.
  private func resumesTopic(_ verb: Int, _ nodes: [SentenceNode]) -> Bool {
    nodes[max(0, verb - 2)..<verb].contains { $0.content == .word("ف") }
  }

  /// Whether a node is a verb that goes on with the sentence: in 'La délégation … a demandé un délai' it
  /// takes nothing back, in 'la visite … a été annulée' it does.
  private func isActive(_ node: SentenceNode) -> Bool {
    if case .verb(let group) = node.content { return group.voice == .active }
    return false
  }

  /// Whether the verb before a match of nouns, where verbs come first, does not assert: 'لن ينعقد
  /// الاجتماع في …', 'من المقرر أن يفتتح المعرض في …'.
  private func isDenied(before match: PatternMatch, _ nodes: [SentenceNode]) -> Bool {
    guard pack.subjects == .both else { return false }
    for index in (max(0, match.nodes.lowerBound - 6)..<match.nodes.lowerBound).reversed() {
      switch nodes[index].content {
      case .verb(let group): return group.isNegated || group.voice == .active && !group.asserts
      case .punctuation(let mark) where mark.isOne(of: ",;:.؛،"): return false
      default: continue
      }
    }
    return false
  }

  /// Whether a negated verb that the pattern does not have stands right before a match of nouns: 'لم تعد
  /// فلانة مديرة'.
  private func isNegated(before match: PatternMatch, _ nodes: [SentenceNode]) -> Bool {
    guard pack.subjects == .both, match.nodes.lowerBound > 0,
      case .verb(let group) = nodes[match.nodes.lowerBound - 1].content
    else { return false }
    return group.isNegated
  }

  private func isBlocker(_ node: SentenceNode) -> Bool {
    if case .verb(let group) = node.content {
      return group.lemmas.contains { pack.isWord(TextFolding.fold($0), in: .blockingVerb) }
    }
    return isWord(node, in: .blocker)
  }

  /// Whether a node is a verb that denies what nouns beside it name: 'بخصوص مشاركة تونس، نفى الوزير …'.
  private func isDenial(_ node: SentenceNode) -> Bool {
    guard case .verb(let group) = node.content else { return false }
    return group.lemmas.contains { pack.isWord(TextFolding.fold($0), in: .denyingVerb) }
  }

  private func isWord(_ node: SentenceNode, in list: WordList) -> Bool {
    if case .word(let word) = node.content { return pack.isWord(word, in: list) }
    return false
  }
}
