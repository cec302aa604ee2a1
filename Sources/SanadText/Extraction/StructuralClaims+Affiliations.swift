// What a body or 'the capital' says right behind a name: 'Lina Haddad, de l'Agence', 'Noor Salem (APR)'.

extension StructuralClaims {
  /// The claims that persons make with the bodies set off behind their names, where modifiers follow their
  /// noun: members, or holders of a post whose title stands before the name without a body.
  func affiliations(
    _ mentions: [Mention], _ posts: [Post], _ document: AnnotatedDocument, _ table: EntityTable
  ) -> [Claim] {
    guard pack.modifiers == .after, pack.subjects == .before else { return [] }
    let titles = Dictionary(
      posts.compactMap { post in post.holder.map { ($0, post) } },
      uniquingKeysWith: { first, _ in first })
    var byStart: [Int: Mention] = [:]
    for mention in mentions.reversed() { byStart[mention.tokens.lowerBound] = mention }
    return mentions.indices.compactMap { index in
      let person = mentions[index]
      guard person.type == "Person", let holder = person.entity,
        let body = affiliation(of: person, byStart, document), let object = body.entity,
        schema.isClass(table[object].type, a: "Organization")
      else { return nil }
      let sentence = document.sentence(at: person.tokens.lowerBound)
      let isBracketed = document.tokens[person.tokens.upperBound].text == "("
      if !isBracketed, let post = titles[index],
        post.headTokens.lowerBound < person.tokens.lowerBound
      {
        guard post.bodies.isEmpty, post.country == nil, !post.isFormer, post.head.scope != .domain
        else { return nil }
        return Claim(
          subject: holder, relation: "holdsPosition", object: object,
          title: Claim.Title(text: document.text(post.title), key: post.head.key),
          evidence: evidence(sentence, "post.affiliation", 0.75))
      }
      guard schema.allows("memberOf", from: table[holder].type, to: table[object].type) else {
        return nil
      }
      return Claim(
        subject: holder, relation: "memberOf", object: object,
        evidence: evidence(sentence, "name.affiliation", 0.7))
    }
  }

  /// The body behind a person's name: in brackets, or with a link behind a comma and before a mark, where
  /// the name is not itself one of a row with links: 'de A, de l'Agence et de B'.
  private func affiliation(
    of person: Mention, _ byStart: [Int: Mention], _ document: AnnotatedDocument
  ) -> Mention? {
    let tokens = document.tokens
    let sentence = document.sentence(at: person.tokens.lowerBound).tokens
    func text(_ index: Int) -> String { sentence.contains(index) ? tokens[index].text : "" }
    let next = person.tokens.upperBound
    if text(next) == "(" {
      guard let body = byStart[next + 1], text(body.tokens.upperBound) == ")" else { return nil }
      return body
    }
    guard text(next) == ",", sentence.contains(next + 2),
      pack.isWord(tokens[next + 1].folded, in: .link)
    else { return nil }
    var start = next + 2
    while sentence.contains(start), byStart[start] == nil, start - next < 5,
      pack.isWord(tokens[start].folded, inAny: [.determiner, .classNoun, .companyNoun, .bodyNoun])
    {
      start += 1
    }
    guard let body = byStart[start] else { return nil }
    var end = body.tokens.upperBound
    if text(end) == "(", let close = (end..<end + 5).first(where: { text($0) == ")" }) {
      end = close + 1
    }
    guard end >= sentence.upperBound || tokens[end].kind == .punctuation else { return nil }
    let before = person.tokens.lowerBound - 1
    let isLinked = sentence.contains(before) && pack.isWord(tokens[before].folded, in: .link)
    return isLinked ? nil : body
  }

  /// 'à Nouakchott, la capitale': the authority knows of which country, if the article names it.
  func namedCapitals(
    _ mentions: [Mention], _ document: AnnotatedDocument, _ table: EntityTable
  ) -> [Claim] {
    guard pack.modifiers == .after, pack.subjects == .before else { return [] }
    let tokens = document.tokens
    return mentions.compactMap { mention in
      guard let city = mention.entity,
        let iri = table[city].authority.flatMap({ authority.entries[$0].capitalOf })
      else { return nil }
      let sentence = document.sentence(at: mention.tokens.lowerBound)
      var index = mention.tokens.upperBound
      guard index + 2 < sentence.tokens.upperBound, tokens[index].text == "," else { return nil }
      index += 1
      if pack.isWord(tokens[index].folded, in: .definite) { index += 1 }
      guard index + 1 < sentence.tokens.upperBound, pack.isWord(tokens[index], in: .capitalWord)
      else { return nil }
      let isOwn =
        index + 2 < sentence.tokens.upperBound
        && pack.isWord(tokens[index + 1].folded, in: .link)
        && pack.isWord(tokens[index + 2].folded, in: .ownCountry)
      guard isOwn || tokens[index + 1].kind == .punctuation,
        let country = table.entries.firstIndex(where: { entry in
          entry.authority.map { authority.entries[$0].iri == iri } ?? false
        })
      else { return nil }
      return Claim(
        subject: city, relation: "capitalOf", object: country,
        evidence: evidence(sentence, "description.capital", 0.8))
    }
  }
}
