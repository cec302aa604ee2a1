// Where a sentence is set: a minister without a country is that of the place where he receives or speaks.

extension StructuralClaims {
  /// French: the country of the town that sets the scene before a post.
  ///
  /// 'À Tunis, le ministre de la Mer', 'reçu à Tunis par le ministre de la Mer'. Nil where nothing but the article tells whose post it is.
  func scene(
    of post: Post, _ mentions: [Mention], _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> String? {
    guard pack.modifiers == .after, pack.subjects == .before else { return nil }
    let town = mentions.last { mention in
      mention.type == "City" && mention.candidates.count == 1
        && sentence.tokens.contains(mention.tokens.lowerBound)
        && mention.tokens.upperBound <= post.tokens.lowerBound
    }
    guard let town, isScene(town, before: post, document, sentence) else { return nil }
    let entry = authority.entries[town.candidates[0]]
    return entry.country ?? entry.capitalOf
  }

  /// Whether a town opens its sentence, or only the agent's preposition parts it from the post.
  private func isScene(
    _ town: Mention, before post: Post, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    let tokens = document.tokens
    let start = town.tokens.lowerBound
    if start == sentence.tokens.lowerBound + 1,
      pack.isWord(tokens[start - 1].folded, in: .preposition),
      town.tokens.upperBound < sentence.tokens.upperBound,
      tokens[town.tokens.upperBound].text == ","
    {
      return true
    }
    let between = tokens[town.tokens.upperBound..<post.headTokens.lowerBound]
    return between.count < 4 && between.contains { pack.isWord($0.folded, in: .agent) }
      && between.allSatisfy { pack.isWord($0.folded, inAny: [.agent, .determiner]) }
  }
}
