// Who succeeds somebody has had the same post: the post of the one is the other's.

/// Gives the two persons of a succession the post that the text tells of one of them.
///
/// 'Lina Haddad, director of the Agency, took over from Noor Salem' says that Noor Salem was its director.
struct SuccessionPosts {
  /// How much less sure a post is that only the other person's title tells.
  private static let doubt = 0.85

  /// The language, for the names of rules.
  let language: LanguageCode

  /// The posts that the claims of an article imply, in the order of its successions.
  ///
  /// - Complexity: O(number of claims).
  func claims(impliedBy claims: [Claim]) -> [Claim] {
    let successions = claims.filter { $0.relation == "succeeds" }
    guard !successions.isEmpty else { return [] }
    var posts: [LocalEntity.ID: [Claim]] = [:]
    for claim in claims where claim.relation == "holdsPosition" {
      posts[claim.subject, default: []].append(claim)
    }
    var result: [Claim] = []
    for succession in successions {
      let ends = [
        (succession.subject, succession.object), (succession.object, succession.subject),
      ]
      for (holder, other) in ends {
        guard let post = post(of: holder, at: succession.evidence.span, posts),
          !(posts[other] ?? []).contains(where: { $0.object == post.object }),
          // A successor who is known by a post of their own may have left it for this one.
          holder == succession.subject || posts[other] == nil
        else { continue }
        let claim = Claim(
          subject: other, relation: "holdsPosition", object: post.object, title: post.title,
          evidence: Evidence(
            span: succession.evidence.span, rule: "\(language.code).succession.post",
            confidence: min(succession.evidence.confidence, post.evidence.confidence) * Self.doubt))
        posts[other, default: []].append(claim)
        result.append(claim)
      }
    }
    return result
  }

  /// The one post that a succession can be about: the holder's in the same sentence, else the only one.
  private func post(
    of holder: LocalEntity.ID, at sentence: TextSpan, _ posts: [LocalEntity.ID: [Claim]]
  ) -> Claim? {
    let all = posts[holder] ?? []
    let here = all.filter { $0.evidence.span == sentence }
    let candidates = here.isEmpty ? all : here
    return Set(candidates.map(\.object)).count == 1 ? candidates.first : nil
  }
}
