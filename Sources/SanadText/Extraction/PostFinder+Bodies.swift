// The bodies and the country that the complement of a title names.

extension PostFinder {
  /// Reads bodies and country out of a title's complement.
  func collect(_ post: inout Post, _ complement: Range<Int>, _ view: View) {
    guard !complement.isEmpty else { return }
    var bodies: [Int] = []
    var countries: [Int] = []
    var index = complement.lowerBound
    while index < complement.upperBound {
      guard let number = view.byStart[index] else {
        index += 1
        continue
      }
      let mention = view.mentions[number]
      if schema.isClass(mention.type, a: "Organization") {
        bodies.append(number)
      } else if isTerritory(mention, of: post) {
        countries.append(number)
      }
      index = max(index + 1, mention.tokens.upperBound)
    }
    for place in bodies.indices {
      // 'رئيس مجلس إدارة الهيئة': whoever heads an organ has a post in the body.
      if let body = owner(ofOrgan: bodies[place], view) {
        view.mentions[bodies[place]].isField = true
        bodies[place] = body
      }
    }
    if !bodies.isEmpty {
      // 'سفير الاتحاد بتونس': the country is where the post is held.
      countries.removeAll {
        view.mentions[$0].proclitics.last.map {
          pack.isWord($0, in: .titleLink)
        } ?? false
      }
    }
    // 'its Director of Planning': whose post it is has been said, what follows is its field.
    if pack.modifiers == .before, !post.bodies.isEmpty {
      for body in bodies
      where view.mentions[body].source == .tagger && view.mentions[body].tokens.count == 1 {
        view.mentions[body].isField = true
      }
      bodies.removeAll { view.mentions[$0].isField }
      countries = []
    }
    // The bodies of one acronym in brackets are the same body; an owner before a possessive has the
    // body that follows.
    let named = bodies.filter { body in
      view.text(view.mentions[body].tokens.lowerBound - 1) != "("
        && view.folded(view.mentions[body].tokens.upperBound) != "'s"
        && !(view.byStart[view.mentions[body].tokens.upperBound] != nil
          && pack.isWord(view.folded(view.mentions[body].tokens.upperBound - 1), in: .parentHead))
    }
    if post.country == nil { post.country = countries.first }
    if post.head.scope == .body, let only = named.first, named.count == 1 {
      widen(only, to: complement, view)
    }
    switch post.head.scope {
    case .body, .any:
      post.bodies += named
      if named.isEmpty, let body = knownBody(complement, view) { post.bodies = [body] }
      if post.bodies.isEmpty, post.head.scope == .body {
        if let body = proposedBody(complement, countries.map { view.mentions[$0] }, view) {
          post.bodies = [body]
        } else if let body = bodyOfField(complement, view) {
          post.bodies = [body]
        }
      }
    case .domain:
      // 'Minister of the Sea' names no place.
      for number in view.mentions.indices
      where view.mentions[number].source == .tagger && view.mentions[number].type == "Place"
        && complement.contains(view.mentions[number].tokens.lowerBound)
      {
        view.mentions[number].isField = true
      }
      for body in bodies where view.mentions[body].source != .authority {
        let isMinistry = pack.isWord(
          view.folded(view.mentions[body].tokens.lowerBound), in: .lowerCaseHead)
        if !isMinistry { view.mentions[body].isField = true }
        // 'الدفاع الوطني التونسي': the country that a field was taken together with.
        if !isMinistry, post.country == nil {
          let field = view.mentions[body].tokens
          post.country = view.mentions.indices.first {
            view.mentions[$0].type == "Country" && $0 != body
              && field.lowerBound <= view.mentions[$0].tokens.lowerBound
              && view.mentions[$0].tokens.upperBound <= field.upperBound
          }
        }
      }
      let others = named.filter { !view.mentions[$0].isField }
      if post.country == nil { post.bodies += others }
    }
    let firstBody = post.bodies.map { view.mentions[$0].tokens.lowerBound }
      .filter { $0 >= complement.lowerBound }.min()
    post.title = post.title.lowerBound..<titleEnd(firstBody, complement, countries, post, view)
  }

  /// The body of which a post names only the field: 'Director General of Customs' in an article that names
  /// the General Directorate of Customs.
  private func bodyOfField(_ complement: Range<Int>, _ view: View) -> Int? {
    guard pack.modifiers == .before else { return nil }
    let field = complement.filter {
      !pack.isWord(view.folded($0), inAny: [.link, .determiner, .nameLink])
    }
    guard !field.isEmpty, field.allSatisfy({ view.tokens[$0].shape == .capitalized }) else {
      return nil
    }
    let words = field.map { view.folded($0) }
    let named = view.mentions.indices.filter { number in
      let mention = view.mentions[number]
      return schema.isClass(mention.type, a: "Organization") && mention.tokens.count > words.count
        && mention.tokens.suffix(words.count).map { view.tokens[$0].folded } == words
        && mention.tokens.dropLast(words.count).contains {
          pack.bodyHeads.begins(with: view.tokens[$0].folded)
        }
    }
    return Set(named.map { view.words(of: $0) }).count == 1 ? named.first : nil
  }

  /// The body of which a name that no list has is an organ: it ends in a bare head that points back.
  private func owner(ofOrgan number: Int, _ view: View) -> Int? {
    let organ = view.mentions[number]
    guard organ.source != .authority, organ.tokens.count > 1 else { return nil }
    return knownBody(organ.tokens, view)
  }

  /// The body that a bare head with the article at the end of a complement points back to: 'مدير المكتب'
  /// after 'المكتب المركزي'.
  func knownBody(_ complement: Range<Int>, _ view: View) -> Int? {
    guard let index = complement.last, view.tokens[index].isArabic else { return nil }
    let form = pack.form(of: view.tokens[index])
    guard form.proclitics.contains("ال"),
      pack.bodyHeads.begins(with: form.word) || pack.isWord(form.word, in: .quotedClass)
    else { return nil }
    let named = view.mentions.indices.filter { number in
      let mention = view.mentions[number]
      guard mention.tokens.upperBound <= index, schema.isClass(mention.type, a: "Organization")
      else { return false }
      let sentence = view.document.sentence(at: mention.tokens.lowerBound).tokens
      let noun = QuotedNames(pack: pack)
        .classNoun(before: mention.tokens.lowerBound, view.tokens, sentence)
      return (mention.tokens.count > 1 || noun != nil)
        && pack.form(of: view.tokens[noun ?? mention.tokens.lowerBound]).word == form.word
    }
    // The one just named, else the first of the article.
    let nearby = view.sentence.tokens.lowerBound - 60
    return named.last { view.mentions[$0].tokens.lowerBound >= nearby } ?? named.first
  }

  /// A second part that Arabic joins to a field belongs to the name: للأمن الخارجي والتوثيق.
  func widen(_ body: Int, to complement: Range<Int>, _ view: View) {
    let mention = view.mentions[body]
    guard pack.subjects == .both, mention.source != .authority,
      mention.tokens.lowerBound == complement.lowerBound,
      mention.tokens.upperBound < complement.upperBound,
      view.tokens[mention.tokens.upperBound].folded.hasPrefix("وال"),
      (mention.tokens.upperBound..<complement.upperBound).allSatisfy({ view.byStart[$0] == nil })
    else { return }
    view.mentions[body].tokens = mention.tokens.lowerBound..<complement.upperBound
    view.mentions[body].span = TextSpan(
      mention.span.start, view.tokens[complement.upperBound - 1].span.end)
  }

  /// Where the quoted title ends: before the body or the country that closes the phrase.
  func titleEnd(
    _ body: Int?, _ complement: Range<Int>, _ countries: [Int], _ post: Post, _ view: View
  ) -> Int {
    var end = body ?? complement.upperBound
    if body == nil, let country = countries.last.map({ view.mentions[$0] }),
      country.tokens.upperBound == complement.upperBound, country.kind != .demonym
    {
      end = country.tokens.lowerBound
    }
    while end > post.headTokens.upperBound,
      pack.isWord(view.folded(end - 1), in: .link)
        || pack.isWord(view.folded(end - 1), in: .determiner)
        || pack.isWord(view.folded(end - 1), in: .titleLink)
        || view.tokens[end - 1].kind == .punctuation
    {
      end -= 1
    }
    return max(end, post.headTokens.upperBound)
  }

  /// A body that only this title names: its complement without link, article and closing country.
  func proposedBody(
    _ complement: Range<Int>, _ countries: [Mention], _ view: View
  ) -> Int? {
    var start = complement.lowerBound
    // Adjectives of the title itself come before the first link.
    if pack.namesHaveLowerCase, pack.isWord(view.folded(start), in: .link) == false {
      while start < complement.upperBound, !pack.isWord(view.folded(start), in: .link),
        pack.form(of: view.tokens[start]).proclitics.isEmpty, view.tokens[start].shape == .lower
      {
        start += 1
      }
    }
    while start < complement.upperBound,
      pack.isWord(view.folded(start), in: .link)
        || pack.isWord(view.folded(start), in: .determiner)
    {
      start += 1
    }
    var end = complement.upperBound
    if let last = countries.last, last.tokens.upperBound == end,
      last.kind != .demonym || pack.subjects == .before
    {
      end = last.tokens.lowerBound
      while end > start,
        pack.isWord(view.folded(end - 1), in: .link)
          || pack.isWord(view.folded(end - 1), in: .determiner)
      {
        end -= 1
      }
    }
    guard start < end else { return nil }
    let first = view.tokens[start]
    if first.shape == .lower { return nil }
    if first.shape != .none, pack.isWord(first.folded, in: .honorific) { return nil }
    // 'Director of Basic Education': a field.
    if pack.modifiers == .before,
      (start..<end).allSatisfy({ pack.isWord(view.folded($0), in: .postModifier) })
    {
      return nil
    }
    if first.isArabic, isCommonField(start..<end, view) { return nil }
    if pack.isWord(pack.form(of: view.tokens[end - 1]).word, in: .bareHonorific) { return nil }
    if view.mentions.contains(where: { $0.tokens.overlaps(start..<end) && $0.kind != .demonym }) {
      return nil
    }
    let form = first.withArticle(pack.form(of: first))
    let mention = Mention(
      tokens: start..<end, span: TextSpan(form.start, view.tokens[end - 1].span.end),
      proclitics: form.proclitics.filter { $0 != "ال" }, type: "Organization", kind: .name,
      source: .structure)
    view.mentions.append(mention)
    view.byStart[start] = view.mentions.count - 1
    return view.mentions.count - 1
  }

  /// Whether an Arabic complement names no body: a field, an event, a lone word that is no state's body:
  /// 'مدير التسويق', 'قائد عملية الإنقاذ', 'زعيم الشبكة', but 'قائد الجيش'.
  private func isCommonField(_ complement: Range<Int>, _ view: View) -> Bool {
    let word = pack.form(of: view.tokens[complement.lowerBound]).word
    if pack.isWord(word, in: .fieldNoun) || pack.eventHeads.begins(with: word) { return true }
    // 'مدير الأمن التشادي'
    let nouns = complement.filter {
      !(view.byStart[$0].map { view.mentions[$0].kind == .demonym } ?? false)
    }
    guard nouns.count <= 1 else { return false }
    return !pack.bodyHeads.matches(first: word) { _ in nil }.contains { match in
      match.values.contains { ["GovernmentBody", "SecurityService"].contains($0) }
    }
  }
}
