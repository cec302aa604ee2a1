// Posts that other relations imply: a predecessor's, and that of whoever represents a country.

/// Reads posts out of what has been claimed.
struct ImpliedPosts {
  private let pack: LanguagePack

  init(pack: LanguagePack) { self.pack = pack }

  /// The claims with those that they imply.
  ///
  /// Who succeeds somebody in a post makes the other a holder of it, if the sentence or the article names
  /// just one post of the successor, and the other way round where it names none. Who represents a
  /// country and has a post of government that names none has it there.
  func completed(
    _ claims: [Claim], posts: [Post], _ mentions: [Mention], in document: AnnotatedDocument,
    _ table: EntityTable
  ) -> [Claim] {
    var claims = claims
    claims += representatives(claims, posts, mentions, document, table)
    claims += predecessors(claims)
    return claims
  }

  private func predecessors(_ claims: [Claim]) -> [Claim] {
    let held = Dictionary(grouping: claims.filter { $0.relation == "holdsPosition" }, by: \.subject)
    var result: [Claim] = []
    for claim in claims where claim.relation == "succeeds" {
      // A successor of whom no post is told has the predecessor's.
      let isTold = held[claim.subject] != nil
      let (holder, other) = isTold ? (claim.subject, claim.object) : (claim.object, claim.subject)
      let posts = held[holder] ?? []
      // The post of this sentence, else the one last spoken of.
      // Of 'dirige le parti' it is not said what post that is.
      let before = posts.filter {
        $0.evidence.span.start <= claim.evidence.span.start
          && ($0.title?.key != nil || $0.evidence.span == claim.evidence.span)
      }
      let last = before.map(\.evidence.span).max()
      let meant = before.filter { $0.evidence.span == last }
      guard let post = meant.first, Set(meant.map(\.object)).count == 1,
        post.object != other,
        held[other]?.contains(where: { $0.object == post.object }) != true
      else { continue }
      result.append(
        Claim(
          subject: other, relation: "holdsPosition", object: post.object, title: post.title,
          evidence: Evidence(
            span: claim.evidence.span, rule: pack.language.code + ".post.predecessor",
            confidence: 0.7)))
    }
    return result
  }

  private func representatives(
    _ claims: [Claim], _ posts: [Post], _ mentions: [Mention], _ document: AnnotatedDocument,
    _ table: EntityTable
  ) -> [Claim] {
    let held = Set(claims.filter { $0.relation == "holdsPosition" }.map(\.subject))
    var result: [Claim] = []
    for post in posts where post.head.scope != .body && post.bodies.isEmpty && post.country == nil {
      guard let person = post.holder.flatMap({ mentions[$0].entity }), !held.contains(person),
        !post.isFormer, !pack.isWord(post.head.key, in: .envoyPost),
        let claim = claims.first(where: {
          $0.relation == "represents" && $0.subject == person && table[$0.object].type == "Country"
        })
      else { continue }
      result.append(
        Claim(
          subject: person, relation: "holdsPosition", object: claim.object,
          title: Claim.Title(text: document.text(post.title), key: post.head.key),
          evidence: Evidence(
            span: claim.evidence.span, rule: pack.language.code + ".post.represented",
            confidence: 0.7)))
    }
    return result
  }
}
