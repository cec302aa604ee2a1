// The relations that sentences state, read by the pack's rules.

/// Applies the relation rules to the sentences of an article.
package struct RuleClaims: Sendable {
  let pack: LanguagePack
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
          if let post = match.posts.values.first {
            // 'The Agency named her director.'
            claim.title = posts[post].title
            return claim
          }
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
    // 'The Agency named her director of the Institute': the post is not the Agency's.
    let isElsewhere = match.posts.values.contains { !posts[$0].objects.isEmpty }
    var claims: [Claim] = []
    for template in rule.claims {
      if isElsewhere, template.relation == "holdsPosition", match.posts[template.object] == nil {
        continue
      }
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
}
