// Several holders of one post, each with a country or body of his own: 'Presidents A of X and B of Y'.

extension PostFinder {
  /// The countries of a post of several and as many holders behind them, in the same order, and where
  /// the countries end: 'the ministers of Chad and Mali, A and B', 'وزيرا الصحة في السنغال ومالي، فلان وعلان'.
  func partners(
    of post: Post, _ view: View
  ) -> (countries: [Int], holders: [Int], end: Int)? {
    guard let first = post.country, view.mentions[first].kind != .demonym,
      view.mentions[first].tokens.lowerBound >= post.headTokens.upperBound
    else { return nil }
    var countries = [first]
    var end = view.mentions[first].tokens.upperBound
    while let next = memberAfter(end, view), view.mentions[next].type == "Country" {
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
      } else if view.text(index).isOne(of: ",،") || pack.isRank(view.tokens[index])
        || pack.isWord(view.folded(index), in: .conjunction)
        || pack.isWord(view.folded(index), in: .honorific)
      {
        index += 1
      } else {
        break
      }
    }
    return holders.count == countries.count ? (countries, holders, end) : nil
  }

  /// The name that goes on with a list behind a token: a comma, a conjunction and a link may be between.
  private func memberAfter(_ end: Int, _ view: View) -> Int? {
    if let next = view.byStart[end], view.mentions[next].proclitics == ["و"] { return next }
    let start = endOfJoint(end, view)
    return start > end ? view.byStart[start] : nil
  }

  /// Where a list goes on behind a comma and conjunction, with what links its next member: ', and of the'.
  private func endOfJoint(_ end: Int, _ view: View) -> Int {
    var index = end
    if view.text(index).isOne(of: ",،;؛") { index += 1 }
    if pack.isWord(view.folded(index), in: .conjunction) { index += 1 }
    guard index > end else { return end }
    while index < view.limit, pack.isWord(view.folded(index), inAny: Self.links) { index += 1 }
    return index
  }

  private static let links: WordLists = [.link, .contraction, .determiner]

  /// The further holders joined to a post, each with a country or body of his own.
  func joined(to post: Post, _ view: View) -> [Post] {
    if let partners = partners(of: post, view) {
      return zip(partners.countries, partners.holders).dropFirst().map { country, holder in
        joint(to: post, holder, country: country, view)
      }
    }
    if pack.subjects == .before, pack.modifiers == .after { return bracketed(behind: post, view) }
    guard let first = post.holder else { return [] }
    var result: [Post] = []
    var next = max(post.tokens.upperBound, view.mentions[first].tokens.upperBound)
    while next < view.limit,
      let other = namedFirst(after: next, post, view) ?? countryFirst(after: next, post, view)
    {
      result.append(other)
      next = other.tokens.upperBound
    }
    return result
  }

  /// 'and B of Y', 'and B (Y)'.
  private func namedFirst(after end: Int, _ post: Post, _ view: View) -> Post? {
    guard let holder = memberAfter(end, view), view.mentions[holder].type == "Person" else {
      return nil
    }
    var other = joint(to: post, holder, country: nil, view)
    takeComplementAfterHolder(&other, view)
    return other.country != nil || !other.bodies.isEmpty ? other : nil
  }

  /// 'and of Y, B', where the post has its own country before its holder too: 'the presidents of X, A'.
  private func countryFirst(after end: Int, _ post: Post, _ view: View) -> Post? {
    guard let first = post.country, let holder = post.holder,
      view.mentions[first].tokens.upperBound <= view.mentions[holder].tokens.lowerBound,
      let country = memberAfter(end, view), view.mentions[country].type == "Country",
      view.mentions[country].kind == view.mentions[first].kind,
      view.text(view.mentions[country].tokens.upperBound).isOne(of: ",،"),
      let person = personAfter(view.mentions[country].tokens.upperBound, view, comma: true)
    else { return nil }
    return joint(to: post, person, country: country, view)
  }

  private func joint(to post: Post, _ holder: Int, country: Int?, _ view: View) -> Post {
    Post(
      head: post.head, headTokens: post.headTokens, tokens: view.mentions[holder].tokens,
      title: post.title, bodies: [], country: country, holder: holder, isFormer: post.isFormer,
      isDefinite: false)
  }

  /// Takes the country or body that follows the holder: 'President Lina Haddad of Chad', 'le président
  /// Lina Haddad (Tchad)'.
  func takeComplementAfterHolder(_ post: inout Post, _ view: View) {
    guard post.bodies.isEmpty, post.country == nil, let holder = post.holder,
      view.mentions[holder].tokens.upperBound == post.tokens.upperBound
    else { return }
    let start = post.tokens.upperBound
    let isBracketed = view.text(start) == "("
    guard isBracketed || pack.modifiers == .before && pack.isWord(view.folded(start), in: .link)
    else { return }
    var next = start + 1
    while next < view.limit, pack.isWord(view.folded(next), in: .determiner) { next += 1 }
    guard let number = view.byStart[next] else { return }
    let mention = view.mentions[number]
    if isBracketed, view.text(mention.tokens.upperBound) != ")" || mention.kind == .demonym {
      return
    }
    if mention.type == "Country" || isTerritory(mention, of: post) && post.head.scope != .body {
      post.country = number
      post.isOfState = isBracketed && post.head.scope == .body
    } else if schema.isClass(mention.type, a: "Organization") {
      post.bodies = [number]
    } else {
      return
    }
    post.tokens =
      post.tokens.lowerBound..<mention.tokens.upperBound + (isBracketed ? 1 : 0)
  }

  /// Gives a bare post joined to one before it that one's body: 'Ports Agency chairman A and director B'.
  func takeBodyOfJoined(_ post: inout Post, _ view: View, after earlier: [Post]) {
    guard pack.modifiers == .before, post.bodies.isEmpty, post.country == nil, !post.isDefinite,
      post.head.scope != .domain, !pack.isWord(post.head.key, in: .localPost),
      let last = earlier.last, let holder = last.holder, !last.bodies.isEmpty,
      last.headTokens.upperBound <= view.mentions[holder].tokens.lowerBound,
      view.mentions[holder].tokens.upperBound == last.tokens.upperBound,
      view.sentence.tokens.contains(last.tokens.lowerBound)
    else { return }
    let start = endOfJoint(last.tokens.upperBound, view)
    guard start > last.tokens.upperBound, start == post.tokens.lowerBound,
      view.tokens[start].shape == .lower,
      pack.isWord(view.folded(start - 1), in: .conjunction)
    else { return }
    post.bodies = last.bodies
  }
}
