// What a title governs: the bodies and the country of a post, and how far its phrase reaches.

extension PostFinder {
  func post(
    at index: Int, _ found: (tokens: Range<Int>, head: LanguagePack.PostHead, form: WordForm),
    _ view: View, after earlier: [Post]
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
    // 'was represented by the undersecretary of the Ministry': a body that is named comes first.
    let isOwnerFirst = pack.modifiers == .before && !hasBodyBehind(post, view)
    if isOwnerFirst { takeOwner(&post, view) }
    takeComplementsAfter(&post, view)
    if !isOwnerFirst { takeOwner(&post, view) }
    takeWrittenOwner(&post, view, after: earlier)
    takeBodyOfJoined(&post, view, after: earlier)
    takeSide(&post, view)
    if pack.subjects == .both, !post.isDefinite, !isIndefinite(post, view) {
      // مدير المكتب is as definite as المدير.
      post.isDefinite = post.tokens.dropFirst(post.headTokens.count).contains { index in
        pack.form(of: view.tokens[index]).proclitics.contains("ال")
          || view.folded(index).hasPrefix("ال") || view.folded(index).hasPrefix("لل")
      }
    }
    var before = post.tokens.lowerBound - 1
    while pack.modifiers == .after,
      pack.isWord(view.folded(before), in: .apposition)
        || pack.isWord(view.folded(before), in: .former)
    {
      before -= 1
    }
    if pack.isWord(
      view.folded(before), inAny: [.definite, .demonstrative, .possessive, .contraction])
    {
      post.isDefinite = true
    }
    post.isFormer =
      (max(
        view.sentence.tokens.lowerBound, before - 1)..<min(view.limit, post.tokens.upperBound + 1))
      .contains { pack.isWord(view.tokens[$0], in: .former) } || isDismissed(post, view)
    typeHolder(behind: post, view)
    takeHolder(&post, view, after: earlier)
    takeComplementAfterHolder(&post, view)
    takePersonalOwner(&post, view, after: earlier)
    return post
  }

  /// Whether a body stands behind a title and its link: 'undersecretary of the Ministry'.
  private func hasBodyBehind(_ post: Post, _ view: View) -> Bool {
    var index = post.headTokens.upperBound
    guard pack.isWord(view.folded(index), in: .link) else { return false }
    index += 1
    while index < view.limit, pack.isWord(view.folded(index), in: .determiner) { index += 1 }
    return view.byStart[index].map {
      schema.isClass(view.mentions[$0].type, a: "Organization")
        && view.mentions[$0].tokens.count > 1
    } ?? false
  }

  /// Whether the verb right before a title takes it from its holder: 'أقال المدير العام للوكالة'.
  private func isDismissed(_ post: Post, _ view: View) -> Bool {
    let before = post.tokens.lowerBound - 1
    guard pack.subjects == .both, before >= view.sentence.tokens.lowerBound else { return false }
    return pack.verbs.readings(of: pack.form(of: view.tokens[before]).word).contains {
      pack.isWord(TextFolding.fold($0.lemma), in: .dismissingVerb)
    }
  }

  /// Whether an Arabic post is indefinite by its form: 'مديرا', or with a complement joined by ل.
  func isIndefinite(_ post: Post, _ view: View) -> Bool {
    // 'منصب مدير الوكالة': a post that is named, not whoever holds it.
    let before = post.tokens.lowerBound - 1
    if before >= view.sentence.tokens.lowerBound,
      pack.isWord(view.tokens[before], in: .postWord)
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
          post.isOfState = view.folded(mention.tokens.upperBound) == "'s"
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
      } else if start - 1 == view.sentence.tokens.lowerBound,
        pack.verbs.readings(of: token.folded).contains(where: { $0.form == .participle })
      {
        // 'Elected president of the League, Lina Haddad …'
        break
      } else if pack.isWord(token.folded, in: .postModifier) {
        start -= 1
        post.title = start..<post.title.upperBound
      } else if pack.isWord(token.folded, in: .titleJoin),
        start - 2 >= view.sentence.tokens.lowerBound,
        pack.isWord(view.folded(start - 2), in: .postModifier)
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

  /// Whether a place is one that a post can be of: a country or region, for mayors a town or any place
  /// of which no list says what it is.
  func isTerritory(_ mention: Mention, of post: Post) -> Bool {
    mention.type == "Country" || mention.type == "Region"
      || pack.isWord(post.head.key, in: .localPost)
        && (mention.type == "City" || mention.type == "Place" && mention.source == .tagger)
  }

  func takeComplementsAfter(_ post: inout Post, _ view: View) {
    if takeDelegation(&post, view) { return }
    var end = post.headTokens.upperBound
    // English adds nothing behind a title without a link: 'chairperson President …'.
    let isClosed =
      pack.modifiers == .before && !pack.isWord(view.folded(end), in: .link)
      && !pack.isWord(view.folded(end), in: .nameLink)
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
        pack.isWord(view.folded(end), in: .conjunction)
        || pack.isWord(view.folded(end), in: .link)
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
    collect(&post, post.headTokens.upperBound..<reached, view)
    let last = max(post.tokens.upperBound, endAfterPlace(reached, post, view))
    if last > post.tokens.upperBound {
      if pack.subjects == .both, post.country == nil, post.bodies.isEmpty,
        !pack.isWord(post.head.key, in: .envoyPost),
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
    post.tokens = post.tokens.lowerBound..<endAfterState(post.tokens.upperBound, view)
  }

  /// French: whether the holder is the present one stands behind the title: 'sa directrice actuelle, Lina
  /// Haddad'.
  private func endAfterState(_ index: Int, _ view: View) -> Int {
    guard pack.modifiers == .after, pack.subjects == .before, index + 1 < view.limit,
      pack.isWord(view.folded(index), inAny: [.apposition, .former]), view.text(index + 1) == ","
    else { return index }
    return index + 1
  }

  /// What encloses the short name of a body inside a title.
  static let closers = ["(": ")", "«": "»", "“": "”", "\"": "\""]
}
