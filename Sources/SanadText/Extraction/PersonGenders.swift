// Whether the persons of an article are women or men, as the words around their names show.

/// The genders of an article's persons, as its titles, articles and honorifics show them.
struct PersonGenders: Sendable {
  /// Feminine or masculine; persons of whom the article does not tell are missing.
  private var feminine: [Int: Bool] = [:]
  private let pack: LanguagePack

  init(
    pack: LanguagePack, document: AnnotatedDocument, mentions: [Mention], posts: [Post]
  ) {
    self.pack = pack
    for mention in mentions where mention.type == "Person" {
      guard let entity = mention.entity else { continue }
      let sentence = document.sentence(at: mention.tokens.lowerBound).tokens
      let start = pack.rankStart(
        before: mention.tokens.lowerBound, document.tokens, lower: sentence.lowerBound)
      for index in max(sentence.lowerBound, start - 1)..<mention.tokens.lowerBound {
        note(entity, document.tokens[index])
      }
    }
    for post in posts {
      guard let holder = post.holder, let entity = mentions[holder].entity else { continue }
      let head = document.tokens[post.headTokens.lowerBound]
      if post.tokens.lowerBound > 0, post.tokens.lowerBound == post.headTokens.lowerBound {
        note(entity, document.tokens[post.tokens.lowerBound - 1])
      }
      if isFeminine(head) {
        feminine[entity] = true
      } else if hasEnding(head, in: .masculineEnding) {
        feminine[entity] = false
      }
    }
  }

  /// Whether a title is a woman's, also with a pronoun written onto it: رئيستها, but not مديره, though it
  /// folds like مديرة.
  private func isFeminine(_ head: Token) -> Bool {
    guard head.isArabic else { return hasEnding(head, in: .feminineEnding) }
    if head.text.hasSuffix("ة") { return true }
    return pack.words(.ownerEnding).contains {
      head.folded.hasSuffix("ت" + $0) && head.folded.count > $0.count + 3
    }
  }

  private mutating func note(_ entity: Int, _ token: Token) {
    if let gender = gender(of: token) { feminine[entity] = gender }
  }

  private func hasEnding(_ token: Token, in list: WordList) -> Bool {
    pack.words(list).contains { token.folded.hasSuffix($0) }
  }

  /// Whether a word marks a feminine (true) or masculine (false), or neither.
  func gender(of token: Token) -> Bool? {
    let word = token.isArabic ? pack.form(of: token).word : token.folded
    if pack.isWord(word, in: .feminineMark) { return true }
    return pack.isWord(word, in: .masculineMark) ? false : nil
  }

  /// Whether the article shows an entity to be a woman (true) or a man (false), or neither.
  func isFeminine(_ entity: Int) -> Bool? { feminine[entity] }

  /// Notes the gender of a person of whom nothing was known.
  mutating func learn(_ gender: Bool, of entity: Int) {
    if feminine[entity] == nil { feminine[entity] = gender }
  }

  /// Whether a word that marks a gender can mean an entity.
  func allows(_ entity: Int, _ gender: Bool?) -> Bool {
    guard let gender, let known = feminine[entity] else { return true }
    return gender == known
  }
}
