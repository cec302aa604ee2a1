// What names say by what stands inside them: 'Conseil de sécurité russe', 'Forum international de Moscou'.

extension StructuralClaims {
  /// 'Conseil de sécurité russe' is Russia's; 'Commission de l'Union africaine' is part of the Union.
  func nested(
    _ mentions: [Mention], _ document: AnnotatedDocument, _ table: inout EntityTable
  ) -> [Claim] {
    var claims: [Claim] = []
    var holder: Mention?
    for mention in mentions {
      guard let outer = holder, outer.tokens.upperBound > mention.tokens.lowerBound,
        outer.tokens != mention.tokens
      else {
        holder = mention
        continue
      }
      guard let body = outer.entity, let inner = mention.entity, body != inner,
        schema.isClass(table[body].type, a: "Organization")
      else { continue }
      let sentence = document.sentence(at: outer.tokens.lowerBound)
      let isEnd = mention.tokens.upperBound == outer.tokens.upperBound
      let isStart = mention.tokens.lowerBound == outer.tokens.lowerBound
      // 'مصرف قطر المركزي'
      let isSecond =
        pack.subjects == .both && mention.tokens.lowerBound == outer.tokens.lowerBound + 1
        && pack.isWord(
          pack.form(of: document.tokens[outer.tokens.upperBound - 1]).word, in: .publicWord)
      if table[inner].type == "Country",
        mention.kind == .demonym || isSecond || (isEnd || isStart) && isPublic(outer, document)
      {
        // 'Mission pour la justice en Haïti' is not Haiti's.
        let before = document.tokens[max(0, mention.tokens.lowerBound - 1)].folded
        if !isStart, pack.isWord(before, in: .preposition),
          !pack.isWord(before, in: .contraction),
          !pack.isWord(before, in: .link)
        {
          continue
        }
        if let claim = ofCountry(body, inner, sentence, "name.country", &table) {
          claims.append(claim)
        }
      } else if schema.isClass(table[inner].type, a: "Organization"),
        isEnd || isStart && pack.modifiers != .after
      {
        claims.append(
          Claim(
            subject: body, relation: "subOrganizationOf", object: inner,
            evidence: evidence(sentence, "name.part", 0.8)))
      }
    }
    return claims
  }

  /// Whether a body's name says what kind of body it is: a company's or club's may name a country that
  /// it only does business in.
  private func isPublic(_ body: Mention, _ document: AnnotatedDocument) -> Bool {
    if body.source == .authority { return true }
    return body.tokens.contains { index in
      pack.bodyHeads.matches(first: pack.form(of: document.tokens[index]).word) { step in
        index + step < body.tokens.upperBound ? document.tokens[index + step].folded : nil
      }.contains { $0.values.contains { !schema.isClass($0, a: "Company") } }
    }
  }

  /// 'Forum international de Moscou': an event whose name has a city right after its head.
  func namedAfterPlaces(
    _ events: [EventMention], _ mentions: [Mention], _ document: AnnotatedDocument,
    _ table: EntityTable
  ) -> [Claim] {
    let cities = Dictionary(
      mentions.filter { $0.type == "City" }.map { ($0.tokens.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first })
    return events.compactMap { event in
      guard let entity = event.entity, event.strength == .named,
        schema.isClass(event.type, a: "Conference") || schema.isClass(event.type, a: "Meeting")
      else { return nil }
      let near = event.tokens.prefix(5)
      guard let city = near.lazy.compactMap({ cities[$0] }).first, let place = city.entity,
        city.tokens.upperBound <= event.tokens.upperBound
      else { return nil }
      let before = document.tokens[city.tokens.lowerBound - 1].folded
      let isLinked =
        pack.modifiers == .before || pack.isWord(before, in: .link)
        || pack.subjects == .both
      guard isLinked else { return nil }
      return Claim(
        subject: entity, relation: "takesPlaceIn", object: place,
        evidence: evidence(document.sentence(at: event.tokens.lowerBound), "name.event", 0.75))
    }
  }

  /// 'la capitale russe' in an article that names the city: the authority knows which it is.
  func capitals(
    _ anaphors: [Mention], _ document: AnnotatedDocument, _ table: EntityTable
  ) -> [Claim] {
    anaphors.compactMap { mention in
      guard let city = mention.entity, table[city].type == "City",
        let country = table[city].authority.flatMap({ authority.entries[$0].capitalOf }),
        let entity = table.entries.firstIndex(where: { entry in
          entry.authority.map { authority.entries[$0].iri == country } ?? false
        })
      else { return nil }
      return Claim(
        subject: city, relation: "capitalOf", object: entity,
        evidence: evidence(
          document.sentence(at: mention.tokens.lowerBound), "description.capital", 0.75))
    }
  }
}
