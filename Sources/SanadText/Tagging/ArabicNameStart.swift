// Where a name starts in its first word: after the proclitics that are not part of it.

/// Chooses among the ways to cut an Arabic word the one that leaves the beginning of a name.
enum ArabicNameStart {
  /// The cut after which a name would start in the word; nil where nothing is to be cut.
  ///
  /// A word that is known as a name whole stays whole. Otherwise the first cut (fewest letters) with
  /// a rest that has begun names is taken; then one with a rest that is a listed name, if the word
  /// itself is not a common one and nothing longer is more common than the rest; failing that, one
  /// before the article, where it is not a foreign name that begins like one, as كالامار does.
  static func split(of token: Token, lexicon: TaggerLexicon) -> Token.Split? {
    guard !token.splits.isEmpty else { return nil }
    let whole = lexicon.attributes(ofWord: FeatureHash.word(token.folded))
    guard !whole.contains(.beginsName), whole.isDisjoint(with: .listed) else { return nil }
    var commonness = whole.commonness
    var listed: Token.Split?
    var beforeArticle: Token.Split?
    for split in token.splits where leavesName(split) {
      let rest = lexicon.attributes(ofWord: FeatureHash.word(split.stem))
      if rest.contains(.beginsName) { return split }
      if listed == nil, whole.frequency == 0, rest.commonness >= commonness,
        !rest.isDisjoint(with: .listed)
      {
        listed = split
      }
      commonness = max(commonness, rest.commonness)
      if beforeArticle == nil, split.stem.utf8.count > 6, split.stem.hasPrefix("ال"),
        !hasRareProclitic(split) || rest.commonness > 0 || rest.frequency > 0
      {
        beforeArticle = split
      }
    }
    return listed ?? beforeArticle
  }

  /// Whether a cut takes what seldom stands before a name.
  private static func hasRareProclitic(_ split: Token.Split) -> Bool {
    split.proclitics.contains("ك") || split.proclitics.contains("ف")
  }

  /// Whether a name may be left by a cut: never without its article, nor after the verbal س.
  static func leavesName(_ split: Token.Split) -> Bool {
    split.proclitics.last != "ال" && !split.proclitics.contains("س")
  }
}
