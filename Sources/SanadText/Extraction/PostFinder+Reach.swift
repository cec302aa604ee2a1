// How far the phrase of a post reaches behind its head: fields, charges, links that names do not have.

extension PostFinder {
  /// English: 'chairman of Chad's Water Agency', 'head of the country's police': the name goes on after
  /// the possessive.
  func endAfterOwner(_ index: Int, _ head: Int, _ view: View) -> Int {
    var mark = index
    if pack.isWord(view.folded(mark), in: .link) {
      mark += 1
      while mark < view.limit, pack.isWord(view.folded(mark), in: .determiner) { mark += 1 }
      guard pack.isWord(view.folded(mark), in: .ownCountry) else { return index }
      mark += 1
    } else if index == head {
      return index
    }
    guard view.folded(mark) == "'s" else { return index }
    let end = view.chain.end(from: mark + 1, limit: view.limit)
    return end > mark + 1 ? end : index
  }

  /// English: 'head of security at the Ports Authority', 'minister for fisheries': a field without
  /// capitals, taken only where a body or country follows it or the holder does.
  func endAfterField(_ index: Int, _ view: View) -> Int {
    guard !pack.namesHaveLowerCase,
      pack.isWord(view.folded(index), in: .link) || pack.isWord(view.folded(index), in: .nameLink)
    else { return index }
    var next = index + 1
    while next < view.limit, next - index < 7,
      view.byStart[next] == nil || isTitled(next, view) || isPlaceOfPart(next, view)
    {
      let token = view.tokens[next]
      if let place = view.byStart[next], isPlaceOfPart(next, view) {
        next = view.mentions[place].tokens.upperBound
        continue
      }
      // 'of the metalworkers' union'
      if token.folded == "'s", next > index + 1, view.tokens[next - 1].shape == .lower {
        next += 1
        continue
      }
      guard token.kind == .word, token.shape == .lower || isTitled(next, view),
        !pack.isWord(
          token.folded, inAny: [.relative, .subordinator, .pronoun, .negation, .adverb, .titleLink])
      else { break }
      next += 1
    }
    guard next > index + 1, next < view.limit,
      !pack.isWord(view.folded(next - 1), in: .determiner)
    else { return index }
    let loose = endAfterLooseLink(next, view)
    if loose > next { return loose }
    // 'chairwoman of Chadian grid operator Norda Grid'
    if let number = view.byStart[next], pack.isWord(view.folded(index), in: .link),
      schema.isClass(view.mentions[number].type, a: "Organization"),
      pack.isWord(view.folded(next - 1), in: .companyNoun)
        || pack.isWord(view.folded(next - 1), in: .bodyNoun)
        || pack.isWord(view.folded(next - 1), in: .mediaNoun)
    {
      return view.mentions[number].tokens.upperBound
    }
    if let number = view.byStart[next], pack.isWord(view.folded(next - 1), in: .link) {
      let end = max(
        view.mentions[number].tokens.upperBound, view.chain.end(from: next - 1, limit: view.limit))
      guard view.folded(end) == "'s", let body = view.byStart[end + 1] else { return end }
      // 'head of the Agra office of Chad's Water Agency'
      return view.mentions[body].tokens.upperBound
    }
    return [",", "."].contains(view.text(next)) ? next : index
  }

  /// Whether a town or country only tells which part of a body is meant: 'of the Agra office of'.
  private func isPlaceOfPart(_ index: Int, _ view: View) -> Bool {
    guard let number = view.byStart[index],
      schema.isClass(view.mentions[number].type, a: "Place")
    else { return false }
    let next = view.mentions[number].tokens.upperBound
    return next < view.limit && view.tokens[next].shape == .lower
      && (pack.isWord(view.folded(next), inAny: [.residentBody, .partNoun, .companyNoun])
        || !pack.bodyHeads.matches(first: view.folded(next)) { _ in nil }.isEmpty)
  }

  /// A place-like link that names do not have but titles do: 'au ministère', 'at the Agency', 'لدى'.
  func endAfterLooseLink(_ index: Int, _ view: View) -> Int {
    if let mention = view.byStart[index].map({ view.mentions[$0] }),
      let link = mention.proclitics.last, pack.isWord(link, in: .titleLink),
      schema.isClass(mention.type, a: "Organization") || schema.isClass(mention.type, a: "Place")
    {
      // بسفارة … بالرباط
      return endAfterLooseLink(mention.tokens.upperBound, view)
    }
    guard index < view.limit, pack.isWord(view.folded(index), in: .titleLink) else { return index }
    if view.tokens[index].isArabic, index + 2 < view.limit,
      QuotedNames.marks[view.text(index + 1)] != nil, let mention = view.byStart[index + 2],
      schema.isClass(view.mentions[mention].type, a: "Organization")
    {
      // 'مدير ل"نور البحر"'
      return view.mentions[mention].tokens.upperBound + 1
    }
    var next = index + 1
    while next < view.limit,
      pack.isWord(view.folded(next), in: .determiner) || pack.isWord(view.folded(next), in: .link)
    {
      next += 1
    }
    // 'مدير الدائرة في الجهاز': a bare head points back to its body.
    if next < view.limit, view.tokens[next].isArabic,
      pack.form(of: view.tokens[next]).proclitics == ["ال"],
      pack.bodyHeads.begins(with: pack.form(of: view.tokens[next]).word), view.byStart[next] == nil
    {
      return next + 1
    }
    if pack.subjects == .both, next < view.limit, view.byStart[next] == nil,
      pack.form(of: view.tokens[next]).proclitics == ["ال"], leadsToHolder(next + 1, view)
    {
      // 'زعيم الحزب في الإقليم، فلان'
      return next + 1
    }
    guard let mention = view.byStart[next],
      schema.isClass(view.mentions[mention].type, a: "Organization")
        || schema.isClass(view.mentions[mention].type, a: "Place")
          && (pack.isWord(view.folded(index), in: .postingLink)
            || leadsToHolder(view.mentions[mention].tokens.upperBound, view))
    else { return index }
    return view.mentions[mention].tokens.upperBound
  }

  /// Whether an Arabic title is over, and its holder follows: 'ممثل المنظمة في تونس، الدكتور فلان'.
  private func leadsToHolder(_ index: Int, _ view: View) -> Bool {
    guard pack.subjects == .both, index < view.limit else { return false }
    let start = view.text(index).isOne(of: ",،") ? index + 1 : index
    return start < view.limit
      && (pack.isRank(view.tokens[start])
        || view.byStart[start].map { view.mentions[$0].type == "Person" } ?? false)
  }

  /// The field that a minister is charged with: 'délégué à la Défense', 'chargé des Ports'.
  func endAfterCharge(_ index: Int, _ post: Post, _ view: View) -> Int {
    guard post.head.scope == .domain, pack.namesHaveLowerCase, pack.modifiers == .after,
      pack.isWord(view.folded(index), in: .titleLink)
    else { return index }
    var next = index + 1
    while pack.isWord(view.folded(next), in: .determiner) { next += 1 }
    guard next < view.limit, view.tokens[next].shape == .capitalized, view.byStart[next] == nil
    else { return index }
    return view.chain.end(from: next, limit: view.limit)
  }

  /// Where an envoy is posted: 'ambassadeur de France au Sénégal', 'consul à Tunis'.
  func endAfterPlace(_ index: Int, _ post: Post, _ view: View) -> Int {
    guard post.head.scope == .domain || pack.isWord(post.head.key, in: .envoyPost),
      pack.isWord(view.folded(index), in: .titleLink)
    else { return index }
    var next = index + 1
    while pack.isWord(view.folded(next), in: .determiner) { next += 1 }
    guard let mention = view.byStart[next],
      schema.isClass(view.mentions[mention].type, a: "Place")
    else { return index }
    return view.mentions[mention].tokens.upperBound
  }
}
