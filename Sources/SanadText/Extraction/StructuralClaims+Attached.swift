// What two names say of which the second stands in the first, where a preposition is written onto a
// name: 'كلية البحر بجامعة الشمال', 'سفارة تشاد بتونس', 'قصر البحر في الرباط'.

extension StructuralClaims {
  /// The claim that a name makes with the one right behind it, or nil.
  ///
  /// The pack's lists say what follows from a body's head: a unit (`unitHead`) is part of the body that it
  /// stands in, an authority (`stateHead`) is that of its country, a house (`residentHead`) lies in its
  /// town.
  func attached(
    _ first: Mention, _ second: Mention, _ between: [Token], _ document: AnnotatedDocument,
    _ table: inout EntityTable
  ) -> Claim? {
    guard pack.subjects == .both, let a = first.entity, let b = second.entity, a != b else {
      return nil
    }
    let sentence = document.sentence(at: first.tokens.lowerBound)
    func claim(_ relation: String, _ rule: String) -> Claim? {
      guard schema.allows(relation, from: table[a].type, to: table[b].type) else { return nil }
      return Claim(
        subject: a, relation: relation, object: b, evidence: evidence(sentence, rule, 0.75))
    }
    if between.isEmpty, second.kind == .demonym, first.kind == .name, table[a].type == "City",
      table[a].authority.map({ authority.entries[$0].capitalOf == nil }) ?? true
    {
      return claim("locatedIn", "name.adjective")
    }
    if let claim = nationality(first, second, between, document, &table) { return claim }
    let isIn =
      between.isEmpty && second.proclitics == ["ب"]
      || between.count == 1 && pack.isWord(between[0].folded, in: .inPlace)
        && second.proclitics.isEmpty
      || isInTown(between)
    guard isIn || isBeside(between), second.kind == .name else { return nil }
    let head = pack.form(of: document.tokens[first.tokens.lowerBound]).word
    let isTown = ["City", "Region"].contains(table[b].type)
    if schema.isClass(table[a].type, a: "Organization") {
      if schema.isClass(table[b].type, a: "Organization") {
        return pack.isWord(head, in: .unitHead) && (between.first?.folded ?? "لدي") == "لدي"
          ? claim("subOrganizationOf", "name.unit") : nil
      }
      if table[b].type == "Country" {
        return pack.isWord(head, in: .stateHead)
          ? ofCountry(a, b, sentence, "name.state", &table) : nil
      }
      return isTown && pack.isWord(head, in: .residentHead)
        ? claim("locatedIn", "name.resident") : nil
    }
    let isInside = table[a].type == "Place" && (isTown || table[b].type == "Country")
    let isTownIn =
      table[a].type == "City" && ["Region", "Country"].contains(table[b].type)
      || table[a].type == "Region" && ["Region", "Country"].contains(table[b].type)
    return first.kind == .name && (isInside || isTownIn) ? claim("locatedIn", "name.inside") : nil
  }

  /// Whether 'in' and what kind of place follows stand between two places: 'بالعاصمة', 'في مدينة'.
  private func isInTown(_ between: [Token]) -> Bool {
    guard let last = between.last else { return false }
    let noun = pack.form(of: last)
    guard pack.isWord(noun.word, in: .classNoun) || pack.isWord(noun.word, in: .capitalWord) else {
      return false
    }
    return between.count == 1 && noun.proclitics.first == "ب"
      || between.count == 2 && pack.isWord(between[0].folded, in: .inPlace)
  }

  /// Whether a side of what follows stands between two places: 'قاعدة البحر غربي مدينة طنجة'.
  private func isBeside(_ between: [Token]) -> Bool {
    guard let first = between.first(where: { $0.kind == .word }) else { return false }
    let words = between.filter { $0.kind == .word }
    return words.count < 4 && pack.isWord(first.folded, in: .direction)
      && words.dropFirst().allSatisfy { pack.isWord(pack.form(of: $0).word, in: .classNoun) }
      && between.filter { $0.kind == .punctuation }.allSatisfy { $0.text.isOne(of: ",،") }
  }

  /// The country of a body in quotation marks, from the adjective before or behind them: 'المخبر الهندي
  /// "…"', 'شركة "…" المصرية'.
  private func nationality(
    _ first: Mention, _ second: Mention, _ between: [Token], _ document: AnnotatedDocument,
    _ table: inout EntityTable
  ) -> Claim? {
    let (adjective, name) = first.kind == .demonym ? (first, second) : (second, first)
    let sentence = document.sentence(at: first.tokens.lowerBound)
    guard adjective.kind == .demonym, name.kind == .name, between.count == 1,
      QuotedNames.marks.contains(where: { $0.key == between[0].text || $0.value == between[0].text }
      ),
      let noun = QuotedNames(pack: pack)
        .classNoun(before: name.tokens.lowerBound, document.tokens, sentence.tokens),
      noun < adjective.tokens.lowerBound, let body = name.entity, let country = adjective.entity
    else { return nil }
    return ofCountry(body, country, sentence, "name.adjective", &table)
  }

  /// The claims that a title makes of the event which it is a post at: 'رئيس الدورة الثالثة للمنتدى'.
  func chairs(
    _ post: Post, _ person: Int, _ events: [EventMention], _ document: AnnotatedDocument,
    _ sentence: Sentence
  ) -> [Claim] {
    guard post.bodies.isEmpty, pack.isWord(post.head.key, in: .chairPost) else { return [] }
    let event = events.first { event in
      let start = event.tokens.lowerBound
      return start >= post.headTokens.upperBound && start <= post.headTokens.upperBound + 2
        && (post.headTokens.upperBound..<start).allSatisfy {
          pack.isWord(document.tokens[$0].folded, inAny: [.link, .determiner])
        }
        && event.entity != nil && event.entity != person
    }
    return event.flatMap(\.entity).map {
      [
        Claim(
          subject: person, relation: "chairs", object: $0,
          evidence: evidence(sentence, "post.chair", 0.75))
      ]
    } ?? []
  }
}
