// What a title governs: the bodies and the country of a post, and how far its phrase reaches.

extension PostFinder {
  func post(
    at index: Int, _ found: (tokens: Range<Int>, head: LanguagePack.PostHead, form: WordForm),
    _ view: inout View, after earlier: [Post]
  ) -> Post {
    var post = Post(
      head: found.head, headTokens: found.tokens, tokens: found.tokens, title: found.tokens,
      bodies: [], country: nil, holder: nil, isFormer: false,
      isDefinite: found.form.proclitics.contains("ال") || found.form.word.hasPrefix("ال"))
    for index in found.tokens.dropFirst() {
      // 'مستشار الأمن القومي': part of the title, whatever it was taken for.
      guard let mention = view.byStart[index], view.mentions[mention].source != .authority else {
        continue
      }
      view.mentions[mention].isField = true
    }
    if pack.modifiers == .before { takeComplementsBefore(&post, view) }
    if pack.modifiers == .before { takeOwner(&post, view) }
    takeComplementsAfter(&post, &view)
    if pack.modifiers == .after { takeOwner(&post, view) }
    takeWrittenOwner(&post, view, after: earlier)
    if pack.subjects == .both, !post.isDefinite, !isIndefinite(post, view) {
      // مدير المكتب is as definite as المدير.
      post.isDefinite = post.tokens.dropFirst(post.headTokens.count).contains { index in
        pack.form(of: view.tokens[index]).proclitics.contains("ال")
          || view.folded(index).hasPrefix("ال") || view.folded(index).hasPrefix("لل")
      }
    }
    var before = post.tokens.lowerBound - 1
    while pack.modifiers == .after,
      pack.isWord(view.folded(before), in: "apposition")
        || pack.isWord(view.folded(before), in: "former")
    {
      before -= 1
    }
    if ["definite", "demonstrative", "possessive", "contraction"].contains(where: {
      pack.isWord(view.folded(before), in: $0)
    }) {
      post.isDefinite = true
    }
    post.isFormer =
      (max(
        view.sentence.tokens.lowerBound, before - 1)..<min(view.limit, post.tokens.upperBound + 1))
      .contains { pack.isWord(view.tokens[$0], in: "former") } || isDismissed(post, view)
    takeHolder(&post, view, after: earlier)
    takeComplementAfterHolder(&post, view)
    return post
  }

  /// Whether the verb right before a title takes it from its holder: 'أقال المدير العام للوكالة'.
  private func isDismissed(_ post: Post, _ view: View) -> Bool {
    let before = post.tokens.lowerBound - 1
    guard pack.subjects == .both, before >= view.sentence.tokens.lowerBound else { return false }
    return pack.verbs.readings(of: pack.form(of: view.tokens[before]).word).contains {
      pack.isWord(TextFolding.fold($0.lemma), in: "dismissingVerb")
    }
  }

  /// Whether an Arabic post is indefinite by its form: 'مديرا', or with a complement joined by ل.
  func isIndefinite(_ post: Post, _ view: View) -> Bool {
    // 'منصب مدير الوكالة': a post that is named, not whoever holds it.
    let before = post.tokens.lowerBound - 1
    if before >= view.sentence.tokens.lowerBound,
      pack.isWord(view.tokens[before], in: "postWord")
    {
      return true
    }
    let next = post.headTokens.upperBound
    if view.folded(next - 1).hasSuffix("ا") { return true }
    guard next < post.tokens.upperBound else { return false }
    let form = pack.form(of: view.tokens[next])
    return form.proclitics.contains("ل") || view.folded(next).hasPrefix("لل")
  }

  /// English: 'NAC deputy chairman', 'Russia's foreign minister', 'Indian Joint Secretary'.
  func takeComplementsBefore(_ post: inout Post, _ view: View) {
    var start = post.headTokens.lowerBound
    var isNamed = false
    while start > view.sentence.tokens.lowerBound {
      if let index = view.byEnd[start] {
        let mention = view.mentions[index]
        if isTerritory(mention, of: post) {
          guard post.country == nil else { break }
          post.country = index
        } else if schema.isClass(mention.type, a: "Organization") {
          post.bodies.insert(index, at: 0)
        } else {
          break
        }
        start = mention.tokens.lowerBound
        isNamed = true
        continue
      }
      let token = view.tokens[start - 1]
      if token.folded == "'s" || token.folded == "'" {
        start -= 1
        // 'the party's secretary': whose it is, not what.
        if view.byEnd[start] == nil, isOwnerNoun(view.folded(start - 1)) { break }
      } else if isNamed {
        break
      } else if pack.isWord(token.folded, in: "postModifier") {
        start -= 1
        post.title = start..<post.title.upperBound
      } else if pack.isWord(token.folded, in: "titleJoin"),
        start - 2 >= view.sentence.tokens.lowerBound,
        pack.isWord(view.folded(start - 2), in: "postModifier")
      {
        // 'trade and industry commissioner'
        start -= 2
        post.title = start..<post.title.upperBound
      } else {
        break
      }
    }
    if start < post.tokens.lowerBound, start >= view.sentence.tokens.lowerBound {
      post.tokens = start..<post.tokens.upperBound
    }
  }

  /// Whether a place is one that a post can be of: a country or region, for mayors a town.
  func isTerritory(_ mention: Mention, of post: Post) -> Bool {
    mention.type == "Country" || mention.type == "Region"
      || mention.type == "City" && pack.isWord(post.head.key, in: "localPost")
  }

  func takeComplementsAfter(_ post: inout Post, _ view: inout View) {
    var end = post.headTokens.upperBound
    // English adds nothing behind a title without a link: 'chairperson President …'.
    let isClosed =
      pack.modifiers == .before && !pack.isWord(view.folded(end), in: "link")
      && !pack.isWord(view.folded(end), in: "nameLink")
    var reached = isClosed ? end : view.chain.end(from: end, limit: view.limit)
    if reached == end, end < view.limit, view.tokens[end].isArabic,
      pack.form(of: view.tokens[end]).proclitics.contains("ل") || view.folded(end).hasPrefix("لل")
    {
      // 'مديرا للمركز': an indefinite title has its complement after ل.
      reached = view.chain.end(from: end + 1, limit: view.limit)
    }
    if reached == end, pack.subjects == .both, let name = view.byStart[end],
      view.mentions[name].proclitics.isEmpty, view.mentions[name].type != "Person"
    {
      // 'رئيس وزراء ليسوتو': a name may begin like a preposition.
      reached = view.mentions[name].tokens.upperBound
    }
    // An acronym in brackets does not end the title: '… nationale (ABC) et de la …'.
    while reached < view.limit, let closer = Self.closers[view.text(reached)],
      let close = (reached + 1..<min(reached + 5, view.limit)).first(where: {
        view.text($0) == closer
      })
    {
      end = close + 1
      let further = view.chain.end(from: end, limit: view.limit)
      let resumes =
        pack.isWord(view.folded(end), in: "conjunction")
        || pack.isWord(view.folded(end), in: "link")
        // 'شركة «نور البحر» للطاقة', 'مكتب «نور البحر» الإقليمي'
        || pack.subjects == .both && further > end
      reached = resumes ? further : end
      if !resumes || further == end { break }
    }
    if ownerEnding(at: post.headTokens.lowerBound, view) != nil,
      let rank = (end..<max(end, reached)).first(where: { pack.isRank(view.tokens[$0]) })
    {
      // 'مديرها الدكتور …'
      reached = rank
    }
    reached = endAfterOwner(reached, post.headTokens.upperBound, view)
    reached = max(reached, endAfterField(reached, view))
    reached = max(reached, endAfterField(post.headTokens.upperBound, view))
    reached = max(reached, endAfterLooseLink(reached, view))
    reached = max(reached, endAfterCharge(reached, post, view))
    while pack.subjects == .both, let place = view.byStart[reached],
      schema.isClass(view.mentions[place].type, a: "Place"),
      view.mentions[place].proclitics == ["و"],
      let body = view.byStart[view.mentions[place].tokens.upperBound],
      view.mentions[body].proclitics == ["ب"],
      schema.isClass(view.mentions[body].type, a: "Organization")
    {
      // 'مديرة إدارة المغرب وإفريقيا بالبنك'
      reached = view.mentions[body].tokens.upperBound
    }
    collect(&post, post.headTokens.upperBound..<reached, &view)
    let last = max(post.tokens.upperBound, endAfterPlace(reached, post, view))
    if last > post.tokens.upperBound {
      if pack.subjects == .both, post.country == nil, post.bodies.isEmpty,
        !pack.isWord(post.head.key, in: "envoyPost"),
        let country = view.byEnd[last], view.mentions[country].type == "Country"
      {
        // 'وزير الصحة في السنغال'
        post.country = country
      }
      post.tokens = post.tokens.lowerBound..<last
    }
    if let partners = partners(of: post, view) {
      post.tokens = post.tokens.lowerBound..<partners.end
    }
  }

  /// What encloses the short name of a body inside a title.
  static let closers = ["(": ")", "«": "»", "“": "”", "\"": "\""]

  /// English: 'chairman of Chad's Water Agency', 'head of the country's police': the name goes on after
  /// the possessive.
  func endAfterOwner(_ index: Int, _ head: Int, _ view: View) -> Int {
    var mark = index
    if pack.isWord(view.folded(mark), in: "link") {
      mark += 1
      while mark < view.limit, pack.isWord(view.folded(mark), in: "determiner") { mark += 1 }
      guard pack.isWord(view.folded(mark), in: "ownCountry") else { return index }
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
      pack.isWord(view.folded(index), in: "link") || pack.isWord(view.folded(index), in: "nameLink")
    else { return index }
    var next = index + 1
    while next < view.limit, next - index < 7, view.byStart[next] == nil || isTitled(next, view) {
      let token = view.tokens[next]
      guard token.kind == .word, token.shape == .lower || isTitled(next, view),
        !["relative", "subordinator", "pronoun", "negation", "adverb", "titleLink"].contains(
          where: {
            pack.isWord(token.folded, in: $0)
          })
      else { break }
      next += 1
    }
    guard next > index + 1, next < view.limit,
      !pack.isWord(view.folded(next - 1), in: "determiner")
    else { return index }
    let loose = endAfterLooseLink(next, view)
    if loose > next { return loose }
    // 'chairwoman of Chadian grid operator Norda Grid'
    if let number = view.byStart[next], pack.isWord(view.folded(index), in: "link"),
      schema.isClass(view.mentions[number].type, a: "Organization"),
      pack.isWord(view.folded(next - 1), in: "companyNoun")
        || pack.isWord(view.folded(next - 1), in: "bodyNoun")
        || pack.isWord(view.folded(next - 1), in: "mediaNoun")
    {
      return view.mentions[number].tokens.upperBound
    }
    if view.byStart[next] != nil, pack.isWord(view.folded(next - 1), in: "link") {
      return view.chain.end(from: next - 1, limit: view.limit)
    }
    return [",", "."].contains(view.text(next)) ? next : index
  }

  /// A place-like link that names do not have but titles do: 'au ministère', 'at the Agency', 'لدى'.
  func endAfterLooseLink(_ index: Int, _ view: View) -> Int {
    if let mention = view.byStart[index].map({ view.mentions[$0] }),
      let link = mention.proclitics.last, pack.isWord(link, in: "titleLink"),
      schema.isClass(mention.type, a: "Organization") || schema.isClass(mention.type, a: "Place")
    {
      // بسفارة … بالرباط
      return endAfterLooseLink(mention.tokens.upperBound, view)
    }
    guard index < view.limit, pack.isWord(view.folded(index), in: "titleLink") else { return index }
    if view.tokens[index].isArabic, index + 2 < view.limit,
      QuotedNames.marks[view.text(index + 1)] != nil, let mention = view.byStart[index + 2],
      schema.isClass(view.mentions[mention].type, a: "Organization")
    {
      // 'مدير ل"نور البحر"'
      return view.mentions[mention].tokens.upperBound + 1
    }
    var next = index + 1
    while next < view.limit,
      pack.isWord(view.folded(next), in: "determiner") || pack.isWord(view.folded(next), in: "link")
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
          && (pack.isWord(view.folded(index), in: "postingLink")
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
      pack.isWord(view.folded(index), in: "titleLink")
    else { return index }
    var next = index + 1
    while pack.isWord(view.folded(next), in: "determiner") { next += 1 }
    guard next < view.limit, view.tokens[next].shape == .capitalized, view.byStart[next] == nil
    else { return index }
    return view.chain.end(from: next, limit: view.limit)
  }

  /// Where an envoy is posted: 'ambassadeur de France au Sénégal', 'consul à Tunis'.
  func endAfterPlace(_ index: Int, _ post: Post, _ view: View) -> Int {
    guard post.head.scope == .domain || pack.isWord(post.head.key, in: "envoyPost"),
      pack.isWord(view.folded(index), in: "titleLink")
    else { return index }
    var next = index + 1
    while pack.isWord(view.folded(next), in: "determiner") { next += 1 }
    guard let mention = view.byStart[next],
      schema.isClass(view.mentions[mention].type, a: "Place")
    else { return index }
    return view.mentions[mention].tokens.upperBound
  }

  /// Reads bodies and country out of a title's complement.
  func collect(_ post: inout Post, _ complement: Range<Int>, _ view: inout View) {
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
          pack.isWord($0, in: "titleLink")
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
          && pack.isWord(view.folded(view.mentions[body].tokens.upperBound - 1), in: "parentHead"))
    }
    if post.country == nil { post.country = countries.first }
    if post.head.scope == .body, let only = named.first, named.count == 1 {
      widen(only, to: complement, &view)
    }
    switch post.head.scope {
    case .body, .any:
      post.bodies += named
      if named.isEmpty, let body = knownBody(complement, view) { post.bodies = [body] }
      if post.bodies.isEmpty, post.head.scope == .body {
        if let body = proposedBody(complement, countries.map { view.mentions[$0] }, &view) {
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
          view.folded(view.mentions[body].tokens.lowerBound), in: "lowerCaseHead")
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
      pack.bodyHeads.begins(with: form.word) || pack.isWord(form.word, in: "quotedClass")
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
  func widen(_ body: Int, to complement: Range<Int>, _ view: inout View) {
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
      pack.isWord(view.folded(end - 1), in: "link")
        || pack.isWord(view.folded(end - 1), in: "determiner")
        || pack.isWord(view.folded(end - 1), in: "titleLink")
        || view.tokens[end - 1].kind == .punctuation
    {
      end -= 1
    }
    return max(end, post.headTokens.upperBound)
  }

  /// A body that only this title names: its complement without link, article and closing country.
  func proposedBody(
    _ complement: Range<Int>, _ countries: [Mention], _ view: inout View
  ) -> Int? {
    var start = complement.lowerBound
    // Adjectives of the title itself come before the first link.
    if pack.namesHaveLowerCase, pack.isWord(view.folded(start), in: "link") == false {
      while start < complement.upperBound, !pack.isWord(view.folded(start), in: "link"),
        pack.form(of: view.tokens[start]).proclitics.isEmpty, view.tokens[start].shape == .lower
      {
        start += 1
      }
    }
    while start < complement.upperBound,
      pack.isWord(view.folded(start), in: "link")
        || pack.isWord(view.folded(start), in: "determiner")
    {
      start += 1
    }
    var end = complement.upperBound
    if let last = countries.last, last.tokens.upperBound == end,
      last.kind != .demonym || pack.subjects == .before
    {
      end = last.tokens.lowerBound
      while end > start,
        pack.isWord(view.folded(end - 1), in: "link")
          || pack.isWord(view.folded(end - 1), in: "determiner")
      {
        end -= 1
      }
    }
    guard start < end else { return nil }
    let first = view.tokens[start]
    if first.shape == .lower { return nil }
    if first.isArabic, isCommonField(start..<end, view) { return nil }
    if pack.isWord(pack.form(of: view.tokens[end - 1]).word, in: "bareHonorific") { return nil }
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
    if pack.isWord(word, in: "fieldNoun") || pack.eventHeads.begins(with: word) { return true }
    guard complement.count == 1 else { return false }
    return !pack.bodyHeads.matches(first: word) { _ in nil }.contains { match in
      match.values.contains { ["GovernmentBody", "SecurityService"].contains($0) }
    }
  }

  /// Takes the body or country that follows the holder, as in 'President Lina Haddad of Chad'.
  func takeComplementAfterHolder(_ post: inout Post, _ view: View) {
    guard pack.modifiers == .before, post.bodies.isEmpty, post.country == nil,
      let holder = post.holder, view.mentions[holder].tokens.upperBound == post.tokens.upperBound,
      pack.isWord(view.folded(post.tokens.upperBound), in: "link")
    else { return }
    var next = post.tokens.upperBound + 1
    while next < view.limit, pack.isWord(view.folded(next), in: "determiner") { next += 1 }
    guard let number = view.byStart[next] else { return }
    let mention = view.mentions[number]
    if mention.type == "Country" || isTerritory(mention, of: post) && post.head.scope != .body {
      post.country = number
    } else if schema.isClass(mention.type, a: "Organization") {
      post.bodies = [number]
    } else {
      return
    }
    post.tokens = post.tokens.lowerBound..<mention.tokens.upperBound
  }

  /// The countries of an Arabic post of several and as many holders behind them, in the same order:
  /// 'وزيرا الصحة في السنغال ومالي، فلان وعلان', and where the countries end.
  private func partners(
    of post: Post, _ view: View
  ) -> (countries: [Int], holders: [Int], end: Int)? {
    guard pack.subjects == .both, let first = post.country else { return nil }
    var countries = [first]
    var end = view.mentions[first].tokens.upperBound
    while let next = view.byStart[end], view.mentions[next].type == "Country",
      view.mentions[next].proclitics == ["و"]
    {
      countries.append(next)
      end = view.mentions[next].tokens.upperBound
    }
    guard countries.count > 1 else { return nil }
    var holders: [Int] = []
    var index = end
    while index < view.limit, index - end < 30, holders.count < countries.count {
      if let person = view.byStart[index], view.mentions[person].type == "Person" {
        holders.append(person)
        index = view.mentions[person].tokens.upperBound
      } else if view.text(index).isOne(of: ",،") || pack.isRank(view.tokens[index]) {
        index += 1
      } else {
        break
      }
    }
    return holders.count == countries.count ? (countries, holders, end) : nil
  }

  /// The holders joined to a post that each have their own country: 'Presidents A of X and B of Y'.
  func joined(to post: Post, _ view: View) -> [Post] {
    if let partners = partners(of: post, view) {
      return zip(partners.countries, partners.holders).dropFirst().map { country, holder in
        Post(
          head: post.head, headTokens: post.headTokens, tokens: view.mentions[holder].tokens,
          title: post.title, bodies: [], country: country, holder: holder,
          isFormer: post.isFormer, isDefinite: false)
      }
    }
    guard pack.modifiers == .before, post.holder != nil else { return [] }
    var result: [Post] = []
    var next = post.tokens.upperBound
    while next < view.limit, next + 1 < view.limit {
      if view.text(next) == "," { next += 1 }
      if pack.isWord(view.folded(next), in: "conjunction") { next += 1 }
      guard next > (result.last?.tokens ?? post.tokens).upperBound, let holder = view.byStart[next],
        view.mentions[holder].type == "Person"
      else { break }
      var other = Post(
        head: post.head, headTokens: post.headTokens, tokens: view.mentions[holder].tokens,
        title: post.title, bodies: [], country: nil, holder: holder, isFormer: post.isFormer,
        isDefinite: false)
      takeComplementAfterHolder(&other, view)
      guard other.country != nil || !other.bodies.isEmpty else { break }
      result.append(other)
      next = other.tokens.upperBound
    }
    return result
  }
}
