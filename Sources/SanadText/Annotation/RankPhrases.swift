// Ranks and honorifics before names, of several words too: 'le général de corps d'armée'.

extension LanguagePack {
  /// Whether a word is a rank or an honorific.
  package func isRank(_ token: Token) -> Bool {
    isWord(token, in: .honorific) || isWord(token, in: .rank) || isUpperHonorific(token)
  }

  /// Whether a word is an honorific by its capitals: 'HE', which is a pronoun in small letters.
  package func isUpperHonorific(_ token: Token) -> Bool {
    token.shape == .upper && isWord(token.folded, in: .upperHonorific)
  }

  /// Whether a word goes on with a rank that began before it: the list `rankPart`.
  package func isRankPart(_ token: Token) -> Bool { isWord(token, in: .rankPart) }

  /// Where the ranks and honorifics right before a name begin, inside `lower`.
  ///
  /// - Complexity: O(length of the phrase).
  package func rankStart(before index: Int, _ tokens: [Token], lower: Int) -> Int {
    var start = index
    var position = index - 1
    while position >= lower, index - position < 8 {
      if isRank(tokens[position]) {
        start = position
      } else if !isRankPart(tokens[position]) {
        break
      }
      position -= 1
    }
    return start
  }
}
