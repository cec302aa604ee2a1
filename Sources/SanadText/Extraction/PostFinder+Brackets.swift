// Posts whose body or country stands in brackets behind each holder: 'les présidents A (Tchad) et B (Pérou)'.

extension PostFinder {
  /// Gives a post without body or country the one in brackets behind its holder.
  func takeBracketed(_ post: inout Post, _ view: View) {
    guard pack.subjects == .before, pack.modifiers == .after, post.bodies.isEmpty,
      post.country == nil, !post.isOwned, let holder = post.holder,
      view.mentions[holder].tokens.upperBound == post.tokens.upperBound,
      let inside = inBrackets(at: post.tokens.upperBound, view),
      view.mentions[inside].type == "Country"
    else { return }
    // A party in brackets says whose member a minister is.
    take(inside, to: &post, view)
  }

  /// The holders that a row goes on to name, each with its own body or country in brackets.
  func bracketed(behind post: Post, _ view: View) -> [Post] {
    guard post.holder != nil, !post.bodies.isEmpty || post.country != nil,
      view.text(post.tokens.upperBound - 1) == ")"
    else { return [] }
    var result: [Post] = []
    var next = post.tokens.upperBound
    while next + 1 < view.limit {
      if view.text(next) == "," { next += 1 }
      if pack.isWord(view.folded(next), in: .conjunction) { next += 1 }
      guard next > (result.last?.tokens ?? post.tokens).upperBound, let holder = view.byStart[next],
        view.mentions[holder].type == "Person",
        let inside = inBrackets(at: view.mentions[holder].tokens.upperBound, view)
      else { break }
      var other = Post(
        head: post.head, headTokens: post.headTokens, tokens: view.mentions[holder].tokens,
        title: post.title, bodies: [], country: nil, holder: holder, isFormer: post.isFormer,
        isDefinite: false)
      take(inside, to: &other, view)
      result.append(other)
      next = other.tokens.upperBound
    }
    return result
  }

  /// The body or country that stands alone in brackets.
  private func inBrackets(at index: Int, _ view: View) -> Int? {
    guard view.text(index) == "(" else { return nil }
    var start = index + 1
    while pack.isWord(view.folded(start), in: .determiner) { start += 1 }
    guard let number = view.byStart[start],
      view.text(view.mentions[number].tokens.upperBound) == ")"
    else { return nil }
    let mention = view.mentions[number]
    return mention.type == "Country" || schema.isClass(mention.type, a: "Organization")
      ? number : nil
  }

  private func take(_ number: Int, to post: inout Post, _ view: View) {
    if view.mentions[number].type == "Country" {
      post.country = number
    } else {
      post.bodies = [number]
    }
    post.tokens = post.tokens.lowerBound..<view.mentions[number].tokens.upperBound + 1
  }
}
