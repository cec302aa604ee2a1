// Posts in delegations: 'the head of the Chadian delegation', and 'on the Chadian side, Ambassador Lina Haddad'.

extension PostFinder {
  /// Whoever heads a delegation represents those who sent it and has no post in it.
  private static let delegate = LanguagePack.PostHead(
    key: "delegate", scope: .any, relations: ["represents"])
  /// The keys of the posts that a delegation's head has.
  private static let heads: Set<String> = ["chief", "leader", "president"]
  /// How many tokens of names a delegation may be told by.
  private static let reach = 12

  /// Takes the delegation that a post heads for the country or body that sent it; false where it heads
  /// none: 'head of the Chadian delegation', 'head of the Ports Agency's mission'.
  ///
  /// The list `delegationNoun` has the words for a delegation.
  func takeDelegation(_ post: inout Post, _ view: View) -> Bool {
    var index = post.headTokens.upperBound
    guard Self.heads.contains(post.head.key), pack.isWord(view.folded(index), in: .link) else {
      return false
    }
    index += 1
    let limit = min(view.limit, index + Self.reach)
    while index < limit, pack.isWord(view.folded(index), in: .determiner) { index += 1 }
    let first = index
    while index < limit, !pack.isWord(view.folded(index), in: .delegationNoun) {
      guard isOwned(index, view) || view.folded(index) == "'s" else { return false }
      index += 1
    }
    guard index > first, index < limit else { return false }
    let noun = index
    let sender = view.mentions.indices.first { number in
      let mention = view.mentions[number]
      return mention.tokens.lowerBound == first && mention.tokens.upperBound <= noun
        && isSender(mention)
    }
    guard let sender else { return false }
    for number in view.mentions.indices
    where view.mentions[number].tokens.contains(noun) && view.mentions[number].source != .authority
    {
      view.mentions[number].isField = true
    }
    post.head = Self.delegate
    if schema.isClass(view.mentions[sender].type, a: "Organization") {
      post.bodies = [sender]
    } else {
      post.country = sender
    }
    post.tokens = post.tokens.lowerBound..<noun + 1
    return true
  }

  private func isSender(_ mention: Mention) -> Bool {
    mention.type == "Country" || schema.isClass(mention.type, a: "Organization")
  }

  private func isOwned(_ index: Int, _ view: View) -> Bool {
    view.mentions.contains { $0.tokens.contains(index) && isSender($0) }
  }

  /// Gives a post without body or country the country of the side that its holder is on: 'on the Chadian
  /// side, Ambassador Lina Haddad'.
  func takeSide(_ post: inout Post, _ view: View) {
    guard post.bodies.isEmpty, post.country == nil, post.head.scope != .body else { return }
    let comma = post.tokens.lowerBound - 1
    guard view.text(comma).isOne(of: ",،") else { return }
    for noun in [comma - 1, comma - 2] where pack.isWord(view.folded(noun), in: .sideNoun) {
      let adjective = pack.modifiers == .before ? noun - 1 : noun + 1
      post.country = view.mentions.indices.first {
        view.mentions[$0].tokens == adjective..<adjective + 1 && view.mentions[$0].kind == .demonym
      }
      if post.country != nil { return }
    }
  }
}
