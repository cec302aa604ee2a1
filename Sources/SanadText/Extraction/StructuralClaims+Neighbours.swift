// What two names say that stand side by side: a body and its country, a part and its whole, a place and
// where it lies.

extension StructuralClaims {
  /// 'l'Agence de l'eau (AE) de Tunisie', 'Russia's Water Agency', 'Gafsa, Tunisie'.
  func adjacent(
    _ mentions: [Mention], _ document: AnnotatedDocument, _ table: inout EntityTable
  ) -> [Claim] {
    var claims: [Claim] = []
    for (first, second) in outerPairs(mentions) {
      guard let a = first.entity, let b = second.entity, a != b else { continue }
      let sentence = document.sentence(at: first.tokens.lowerBound)
      guard sentence.tokens.contains(second.tokens.lowerBound) else { continue }
      let between = (first.tokens.upperBound..<second.tokens.lowerBound).map { document.tokens[$0] }
      if let claim = attached(first, second, between, document, &table) {
        claims.append(claim)
        continue
      }
      let isOwned = between.count == 1 && between[0].folded == "'s"
      if schema.isClass(table[a].type, a: "Organization"), table[b].type == "Country",
        isGenitive(between, second) || isBracketed(between, second, document)
      {
        if let claim = ofCountry(a, b, sentence, "name.adjacent", &table) { claims.append(claim) }
      } else if table[a].type == "Country", schema.isClass(table[b].type, a: "Organization"),
        pack.modifiers == .before,
        between.count == 1 && between[0].folded == "'s" || between.isEmpty && first.kind == .demonym
      {
        if let claim = ofCountry(b, a, sentence, "name.adjacent", &table) { claims.append(claim) }
      } else if pack.modifiers == .before, first.kind == .demonym, table[a].type == "Country",
        schema.isClass(table[b].type, a: "Organization"), isBodyPhrase(between)
      {
        // 'Chilean miner Norda', 'Uzbek state firm Norda'
        if let claim = ofCountry(b, a, sentence, "name.adjective", &table) { claims.append(claim) }
      } else if pack.modifiers == .before, schema.isClass(table[a].type, a: "Organization"),
        schema.isClass(table[b].type, a: "Organization"),
        isOwned || isPart(between)
      {
        claims.append(
          Claim(
            subject: isOwned ? b : a, relation: "subOrganizationOf", object: isOwned ? a : b,
            evidence: evidence(sentence, "name.owner", 0.75)))
      } else if pack.modifiers == .before, between.isEmpty, first.kind != .demonym,
        schema.isClass(table[a].type, a: "Organization"),
        schema.isClass(table[b].type, a: "Organization"),
        pack.isWord(document.tokens[first.tokens.upperBound - 1].folded, in: .parentHead)
      {
        // 'Interior Ministry Harbour Police'
        claims.append(
          Claim(
            subject: b, relation: "subOrganizationOf", object: a,
            evidence: evidence(sentence, "name.parent", 0.75)))
      } else if pack.modifiers == .before, between.count == 1,
        pack.isWord(between[0].folded, in: .inPlace), second.kind == .name,
        schema.isClass(table[a].type, a: "Organization"), schema.isClass(table[b].type, a: "Place"),
        first.tokens.contains(where: { pack.isWord(document.tokens[$0].folded, in: .residentBody) })
      {
        // 'the Chadian embassy in Tunis'
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.resident", 0.8)))
      } else if schema.isClass(table[a].type, a: "EducationalInstitution"),
        schema.isClass(table[b].type, a: "Place"), second.kind == .name, let last = between.last,
        last.text == ",", between.dropLast().allSatisfy({ $0.text == ")" }),
        closesApposition(after: second.tokens.upperBound, document, sentence)
      {
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.place", 0.75)))
      } else if pack.modifiers == .before, schema.isClass(table[a].type, a: "Company"),
        table[b].type == "City", second.kind == .name, isPart(between)
      {
        // 'Norda Holding of Casablanca'
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.place", 0.75)))
      } else if isOwned, table[a].type == "Country", first.kind == .name,
        table[b].type == "City" || table[b].type == "Place"
      {
        // 'China's Chengdu'
        claims.append(
          Claim(
            subject: b, relation: "locatedIn", object: a,
            evidence: evidence(sentence, "name.place", 0.75)))
      } else if pack.modifiers == .before, table[a].type == "City" || table[a].type == "Place",
        second.kind == .name, table[b].type == "Country" || table[b].type == "Region",
        isInside(between, second, document)
      {
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.place", 0.75)))
      } else if table[a].type == "City" || table[a].type == "Place",
        table[b].type == "Country" || table[b].type == "Region",
        second.kind == .name, isPlaceMark(between),
        closesApposition(after: second.tokens.upperBound, document, sentence)
      {
        claims.append(
          Claim(
            subject: a, relation: "locatedIn", object: b,
            evidence: evidence(sentence, "name.place", 0.8)))
      }
    }
    return claims
  }

  /// Whether only a noun for what a body is, with words of its trade before it, stands between.
  private func isBodyPhrase(_ between: [Token]) -> Bool {
    guard (1...3).contains(between.count), let noun = between.last,
      between.allSatisfy({ $0.kind == .word && $0.shape == .lower })
    else { return false }
    return pack.isWord(noun.folded, inAny: [.companyNoun, .bodyNoun, .mediaNoun])
  }

  /// Whether only a link and an article stand between: 'the Harbour Desk of the Ports Agency'.
  private func isPart(_ between: [Token]) -> Bool {
    (1...2).contains(between.count) && pack.isWord(between[0].folded, in: .link)
      && between.dropFirst().allSatisfy { pack.isWord($0.folded, in: .determiner) }
  }

  /// Whether only a place's punctuation stands between, as in 'Kotka, Finland', 'Iringa (central
  /// Tanzania)'.
  private func isPlaceMark(_ between: [Token]) -> Bool {
    guard let first = between.first, first.text == "," || first.text == "(" else { return false }
    return between.dropFirst().allSatisfy {
      pack.isWord($0.folded, in: .direction) || pack.isWord($0.folded, in: .inPlace)
    }
  }

  /// Whether 'in' stands between, as in 'Lake Tana in Ethiopia', or a country's part is named: 'Kotka,
  /// on Finland's southern coast'.
  private func isInside(
    _ between: [Token], _ second: Mention, _ document: AnnotatedDocument
  ) -> Bool {
    let words = between.filter { !pack.isWord($0.folded, in: .determiner) }
    if words.count == 1 { return pack.isWord(words[0].folded, in: .withinPlace) }
    let next = second.tokens.upperBound
    return words.count == 2 && words[0].text == ","
      && pack.isWord(words[1].folded, in: .placeSide)
      && next < document.tokens.count && document.tokens[next].folded == "'s"
  }

  /// Whether a country stands in brackets behind a body, as in 'the Customs Service (Benin)'.
  private func isBracketed(
    _ between: [Token], _ second: Mention, _ document: AnnotatedDocument
  ) -> Bool {
    between.count == 1 && between[0].text == "(" && second.tokens.upperBound < document.tokens.count
      && document.tokens[second.tokens.upperBound].text == ")"
  }

  private func outerPairs(_ mentions: [Mention]) -> [(Mention, Mention)] {
    var outer: [Mention] = []
    for mention in mentions {
      if let last = outer.last, last.tokens.overlaps(mention.tokens) { continue }
      outer.append(mention)
    }
    return Array(zip(outer, outer.dropFirst()))
  }

  /// Only a link, articles or a bracketed acronym between; or nothing before an adjective.
  private func isGenitive(_ between: [Token], _ second: Mention) -> Bool {
    guard between.count <= 7 else { return false }
    if second.kind == .demonym, pack.modifiers == .after {
      return between.allSatisfy { $0.text == "(" || $0.text == ")" || $0.shape == .upper }
    }
    var sawLink = second.proclitics == ["ل"]
    var inBrackets = false
    for token in between {
      switch token.text {
      case "(": inBrackets = true
      case ")": inBrackets = false
      default:
        if inBrackets { continue }
        if pack.isWord(token.folded, in: .link) {
          sawLink = true
        } else if !pack.isWord(token.folded, in: .determiner) {
          return false
        }
      }
    }
    return sawLink
  }

  private func closesApposition(
    after index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    guard index < sentence.tokens.upperBound else { return true }
    return document.tokens[index].kind == .punctuation
  }
}
