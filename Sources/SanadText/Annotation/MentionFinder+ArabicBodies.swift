// Bodies and places of Arabic that neither the tagger nor the structure sees whole.

extension MentionFinder {
  /// Whether something but its head says that an Arabic body is a definite one: an article, a known or
  /// a tagged name in it. 'قوات كينية' names none, nor does what only describes one.
  func isSupported(_ body: Mention, _ others: [Mention], _ tokens: [Token]) -> Bool {
    guard tokens[body.tokens.lowerBound].isArabic else { return true }
    if isDescription(body, others, tokens) { return false }
    if ["Place", "City", "Region"].contains(body.type) { return true }
    return body.tokens.contains { index in
      hasArticle(tokens[index]) || tokens[index].folded.hasPrefix("لل")
        || tokens[index].folded.hasPrefix("وال") || tokens[index].shape != .none
    }
      || others.contains { other in
        other.tokens.overlaps(body.tokens)
          && (other.kind != .demonym || hasArticle(tokens[other.tokens.lowerBound]))
      }
  }

  /// A body with the end that the tagger gave to a name that begins inside it: 'مدرسة الحماية المدنية'
  /// and 'الحماية المدنية بفلانة'.
  func joinedWithTail(_ body: Mention, _ tagged: [Mention], _ tokens: [Token]) -> Mention {
    guard tokens[body.tokens.lowerBound].isArabic,
      let tail = tagged.first(where: {
        $0.type == "Organization" && body.tokens.contains($0.tokens.lowerBound)
          && $0.tokens.lowerBound > body.tokens.lowerBound
          && $0.tokens.upperBound > body.tokens.upperBound && !$0.proclitics.contains("و")
      })
    else { return body }
    var body = body
    body.tokens = body.tokens.lowerBound..<tail.tokens.upperBound
    body.span = TextSpan(body.span.start, tail.span.end)
    return body
  }

  /// A court with the town that tells it from others, written onto its preposition: 'محكمة الاستئناف
  /// بطنجة'.
  func withTown(_ body: Mention, _ others: [Mention], _ tokens: [Token]) -> Mention {
    guard tokens[body.tokens.lowerBound].isArabic,
      body.tokens.contains(where: {
        pack.isWord(pack.form(of: tokens[$0]).word.withoutArticle, in: .townBody)
      }),
      let town = others.first(where: {
        $0.tokens.lowerBound == body.tokens.upperBound && $0.kind == .name
          && ["City", "Place", "Region"].contains($0.type) && $0.proclitics == ["ب"]
      })
    else { return body }
    var body = body
    body.tokens = body.tokens.lowerBound..<town.tokens.upperBound
    body.span = TextSpan(body.span.start, town.span.end)
    return body
  }

  /// Places that a noun before a tagged name tells: 'قاعدة فلان الجوية', 'المركب الرياضي فلان', 'معسكر
  /// «النور»'.
  func taggedVenues(
    _ tagged: [Mention], _ tokens: [Token], _ sentence: Range<Int>
  ) -> [Mention] {
    tagged.compactMap { name in
      guard name.proclitics.isEmpty, tokens[name.tokens.lowerBound].isArabic else { return nil }
      var index = name.tokens.lowerBound - 1
      let isQuoted = index > sentence.lowerBound && QuotedNames.marks[tokens[index].text] != nil
      if isQuoted { index -= 1 }
      guard isQuoted || name.type != "Organization" else { return nil }
      let isClosed = index > sentence.lowerBound && hasArticle(tokens[index])
      while index > sentence.lowerBound, hasArticle(tokens[index]),
        name.tokens.lowerBound - index < 4,
        !pack.isWord(pack.form(of: tokens[index]).word.withoutArticle, in: .namedVenue)
      {
        index -= 1
      }
      guard index >= sentence.lowerBound, tokens[index].isArabic,
        let form = venueForm(tokens[index]), hasArticle(tokens[index]) == isClosed
      else { return nil }
      var end = name.tokens.upperBound
      if isQuoted {
        guard end < sentence.upperBound, tokens[end].kind == .punctuation else { return nil }
        end += 1
        while end < sentence.upperBound, tokens[end].isArabic, hasArticle(tokens[end]),
          pack.form(of: tokens[end]).proclitics.allSatisfy({ $0 == "ال" }),
          pack.isWord(pack.form(of: tokens[end]).word.withoutArticle, in: .adjective)
        {
          end += 1
        }
      }
      return Mention(
        tokens: index..<end, span: TextSpan(form.start, tokens[end - 1].span.end),
        proclitics: form.proclitics.filter { $0 != "ال" }, type: "Place", kind: .name,
        source: .structure)
    }
  }

  /// The reading of a word as the noun of a place, with its article.
  private func venueForm(_ token: Token) -> WordForm? {
    token.forms.first { pack.isWord($0.word.withoutArticle, in: .namedVenue) }
      .map { token.withArticle($0) }
  }
}
