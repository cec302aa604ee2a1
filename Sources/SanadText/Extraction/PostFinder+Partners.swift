// What follows the holder of a post: its body or country, and further holders of the same post.

extension PostFinder {
  /// Takes the body or country that follows the holder, as in 'President Lina Haddad of Chad'.
  func takeComplementAfterHolder(_ post: inout Post, _ view: View) {
    guard pack.modifiers == .before, post.bodies.isEmpty, post.country == nil,
      let holder = post.holder, view.mentions[holder].tokens.upperBound == post.tokens.upperBound,
      pack.isWord(view.folded(post.tokens.upperBound), in: .link)
    else { return }
    var next = post.tokens.upperBound + 1
    while next < view.limit, pack.isWord(view.folded(next), in: .determiner) { next += 1 }
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
  func partners(
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
    if pack.subjects == .before, pack.modifiers == .after { return bracketed(behind: post, view) }
    guard pack.modifiers == .before, post.holder != nil else { return [] }
    var result: [Post] = []
    var next = post.tokens.upperBound
    while next < view.limit, next + 1 < view.limit {
      if view.text(next) == "," { next += 1 }
      if pack.isWord(view.folded(next), in: .conjunction) { next += 1 }
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
