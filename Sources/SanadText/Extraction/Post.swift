// A post as a text words it: 'le ministre russe des Affaires étrangères'.

/// A title with what it governs and who holds it.
package struct Post: Hashable, Sendable {
  package var head: LanguagePack.PostHead
  /// The tokens of the head alone: 'directeur général'.
  package let headTokens: Range<Int>
  /// The tokens of the whole phrase, complements included.
  package var tokens: Range<Int>
  /// The tokens of the title as it is quoted: without the body that it is a post in.
  package var title: Range<Int>
  /// The bodies that it is a post in, as indices of mentions.
  package var bodies: [Int]
  /// The country it belongs to, as an index of a mention.
  package var country: Int?
  /// Who holds it, as an index of a mention; nil for a post that only describes somebody.
  package var holder: Int?
  /// Whether the text says that the holder has left it.
  package var isFormer: Bool
  /// Whether it stands with an article or like one, so that it can mean somebody named before.
  package var isDefinite: Bool
  /// Whether only a possessive or a bare noun tells whose it is: 'its envoy', 'the firm's head'.
  package var isOwned = false
  /// Whether a country with a possessive stands before it, so that the post is the country's even where
  /// such posts are in bodies: 'Chad's air force commander'.
  package var isOfState = false
}

/// What a post says of its holder, ready for a claim.
package struct PredicatePost: Hashable, Sendable {
  /// The bodies, or else the country, that it is held in.
  package let objects: [Int]
  package let title: Claim.Title
  package let isFormer: Bool
}

extension Post {
  /// The post with its mentions numbered anew.
  package func reindexed(_ place: (Int) -> Int) -> Post {
    var post = self
    post.bodies = bodies.map(place)
    post.country = country.map(place)
    post.holder = holder.map(place)
    return post
  }
}
