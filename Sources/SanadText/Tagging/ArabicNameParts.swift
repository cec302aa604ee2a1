// Parting the names that Arabic joins by writing و onto the second.

/// Parts what the tagger took for one name: 'فلان الفلاني وعلان العلاني'.
///
/// A word is parted where it is no name as it stands and one without its و.
enum ArabicNameParts {
  /// The names in a tagged range, in reading order.
  ///
  /// Bodies have parts that are joined as well; only two names of persons taken for a body are parted.
  static func parts(
    of name: Range<Int>, type: NameType, in tokens: ArraySlice<Token>, lexicon: TaggerLexicon
  ) -> [Range<Int>] {
    switch type {
    case .person: break
    case .organization:
      guard name.count == 2, isPersonal(tokens[name.lowerBound].folded, lexicon) else {
        return [name]
      }
    case .place: return [name]
    }
    var result: [Range<Int>] = []
    var start = name.lowerBound
    for index in name.dropFirst() where isJoined(tokens[index], lexicon) {
      result.append(start..<index)
      start = index
    }
    return result + [start..<name.upperBound]
  }

  private static func isJoined(_ token: Token, _ lexicon: TaggerLexicon) -> Bool {
    guard let split = token.splits.first(where: { $0.proclitics == ["و"] }) else { return false }
    let whole = lexicon.attributes(ofWord: FeatureHash.word(token.folded))
    return whole.isDisjoint(with: [.givenName, .familyName]) && isPersonal(split.stem, lexicon)
  }

  private static func isPersonal(_ word: String, _ lexicon: TaggerLexicon) -> Bool {
    let attributes = lexicon.attributes(ofWord: FeatureHash.word(word))
    return !attributes.isDisjoint(with: [.givenName, .familyName, .beginsName])
  }
}
