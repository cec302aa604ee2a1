// Where a name starts in its first word: after the proclitics that are not part of it.

/// Chooses among the ways to cut an Arabic word the one that leaves the beginning of a name.
enum ArabicNameStart {
  /// The cut after which a name would start in the word; nil where nothing is to be cut.
  ///
  /// A word that is known whole stays whole. Otherwise the first cut (fewest letters) with a known
  /// rest is taken; failing that, one before the article; the article itself is never cut off.
  static func split(of token: Token, lexicon: TaggerLexicon) -> Token.Split? {
    guard !token.splits.isEmpty else { return nil }
    if isKnown(lexicon.attributes(ofWord: FeatureHash.word(token.folded))) { return nil }
    let candidates = token.splits.filter(leavesName)
    let known = candidates.first {
      isKnown(lexicon.attributes(ofWord: FeatureHash.word($0.stem)))
    }
    return known ?? candidates.first { $0.stem.utf8.count > 6 && $0.stem.hasPrefix("ال") }
  }

  /// Whether a name may be left by a cut: never without its article, nor after the verbal س.
  static func leavesName(_ split: Token.Split) -> Bool {
    split.proclitics.last != "ال" && !split.proclitics.contains("س")
  }

  private static func isKnown(_ attributes: WordAttributes) -> Bool {
    attributes.contains(.beginsName) || !attributes.isDisjoint(with: .listed)
  }
}
