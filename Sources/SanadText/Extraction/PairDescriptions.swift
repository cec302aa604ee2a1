// 'les deux ministres': the two of whom the sentence before speaks.

/// Finds phrases that mean a pair, and the pair.
///
/// A phrase is a definite 'two' with a noun of the pack's list `pairNoun`, 'both' (a word of the list
/// `both`) with such a noun, or 'the two' before a verb. It means the two persons, bodies or countries
/// of the sentence before, if there are just two of one kind; else, where the noun is a post's, the two
/// of the passage before who hold it: 'les deux ministres'.
package struct PairDescriptions: Sendable {
  private let pack: LanguagePack
  private let schema: Schema

  /// A finder for a language.
  package init(pack: LanguagePack, schema: Schema) {
    self.pack = pack
    self.schema = schema
  }

  /// The phrases of an article in reading order, as they stand in their sentences.
  package func mentions(
    in document: AnnotatedDocument, named: [Mention], posts: [PairPost], table: EntityTable
  ) -> [NodeMention] {
    guard !pack.words(.two).isEmpty else { return [] }
    var result: [NodeMention] = []
    /// The entities of the sentences before, the last one first.
    var previous: [[Int]] = []
    var next = 0
    for sentence in document.sentences {
      var here: [Int] = []
      while next < named.count, named[next].tokens.lowerBound < sentence.tokens.upperBound {
        if named[next].kind != .demonym, let entity = named[next].entity, !here.contains(entity) {
          here.append(entity)
        }
        next += 1
      }
      for index in sentence.tokens.dropLast() {
        guard let phrase = phrase(at: index, document, sentence) else { continue }
        let families = families(of: document.tokens[phrase.upperBound - 1], index, document)
        let isPronoun = pack.isWord(document.tokens[index].folded, in: .pluralPronoun)
        let own = isPronoun ? entities(before: index, sentence, named) : []
        let isFar =
          document.tokens[index].isArabic || families.contains(where: Self.special.contains)
        guard
          let pair =
            pair(
              own.isEmpty ? previous.prefix(isFar ? Self.sentences : 1) : [own], table, families)
            ?? holders(of: document.tokens[phrase.upperBound - 1], before: index, posts)
        else { continue }
        result.append(NodeMention(tokens: phrase, proclitics: [], content: .entities(pair)))
      }
      previous = [here] + previous.prefix(Self.sentences - 1)
    }
    return result
  }

  /// What a sentence names before a token.
  private func entities(
    before index: Int, _ sentence: Sentence, _ named: [Mention]
  ) -> [Int] {
    named.lazy.filter {
      $0.tokens.lowerBound >= sentence.tokens.lowerBound && $0.tokens.upperBound <= index
        && $0.kind != .demonym
    }.compactMap(\.entity).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The tokens of a phrase for a pair whose 'two' or 'both' stands at an index.
  private func phrase(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Range<Int>? {
    let tokens = document.tokens
    // 'الوزيران': a dual says it in one word.
    if pack.isWord(tokens[index].folded, in: .two), tokens[index].isArabic {
      return index..<index + 1
    }
    // 'They signed …'
    if pack.isWord(tokens[index].folded, in: .pluralPronoun) { return index..<index + 1 }
    let isNoun =
      pack.isWord(tokens[index + 1].folded, in: .pairNoun)
      || !bodyClasses(tokens[index + 1]).isEmpty
    if isNoun, pack.isWord(tokens[index].folded, in: .both) { return index..<index + 2 }
    guard pack.isWord(tokens[index].folded, in: .two), index > sentence.tokens.lowerBound,
      pack.isWord(tokens[index - 1].folded, in: .definite)
    else { return nil }
    if isNoun { return index..<index + 2 }
    // 'The two signed …'
    let isVerb = pack.verbs.readings(of: tokens[index + 1].folded).contains { $0.form == .finite }
    return pack.modifiers == .before && isVerb ? index..<index + 1 : nil
  }

  /// How far back, in tokens, the posts of a pair are looked for.
  private static let reach = 200

  /// The two persons last named with the post of a noun, or as the counterparts of its holders.
  private func holders(of noun: Token, before index: Int, _ posts: [PairPost]) -> [Int]? {
    let keys = Set(
      pack.postHeads.matches(first: noun.folded) { _ in nil }.flatMap(\.values).map(\.key))
    guard !keys.isEmpty else { return nil }
    var persons: [Int] = []
    for post in posts.reversed() where post.token < index && index - post.token <= Self.reach {
      guard keys.contains(post.key) || pack.isWord(post.key, in: .peerPost),
        !persons.contains(post.person)
      else { continue }
      persons.append(post.person)
    }
    return persons.count == 2 ? persons.reversed() : nil
  }

  /// How many sentences back the pair of an Arabic dual may be.
  private static let sentences = 3

  /// The classes that tell bodies of a kind apart from all others.
  private static let special: Set<String> = [
    "Company", "EducationalInstitution", "PoliticalParty", "MediaOutlet",
  ]

  /// The classes of which a noun's pair is, in the order in which they are tried.
  private func families(
    of noun: Token, _ two: Int, _ document: AnnotatedDocument
  ) -> [String] {
    if pack.isWord(document.tokens[two].folded, in: .twoPersons)
      || pack.isWord(noun.folded, in: .personPair)
    {
      return ["Person"]
    }
    if pack.isWord(noun.folded, in: .countryPair) { return ["Country"] }
    if pack.isWord(noun.folded, in: .bodyPair) { return ["Organization"] }
    let classes = bodyClasses(noun)
    return classes.isEmpty ? ["Person", "Country", "Organization"] : classes
  }

  /// The classes of bodies that a French plural noun means: 'les deux universités'.
  private func bodyClasses(_ noun: Token) -> [String] {
    guard pack.modifiers == .after, pack.subjects == .before, noun.shape == .lower,
      let ending = noun.folded.last, pack.isWord(String(ending), in: .pluralEnding)
    else { return [] }
    let singular = String(noun.folded.dropLast())
    if pack.isWord(singular, in: .companyNoun) { return ["Company"] }
    let classes = pack.bodyHeads.matches(first: singular) { _ in nil }.flatMap(\.values)
    let special = classes.filter { Self.special.contains($0) }
    return special.isEmpty ? classes.isEmpty ? [] : ["Organization"] : special
  }

  private func pair(
    _ previous: ArraySlice<[Int]>, _ table: EntityTable, _ families: [String]
  ) -> [Int]? {
    for entities in previous {
      for family in families {
        let members = entities.filter { schema.isClass(table[$0].type, a: family) }
        if members.count == 2 { return members }
        if members.count > 2 { return nil }
      }
    }
    return nil
  }
}

/// A post that somebody named holds, for phrases such as 'les deux ministres'.
package struct PairPost: Sendable {
  /// The post's key in every language.
  let key: String
  let person: Int
  /// Where its title stands.
  let token: Int

  /// The posts of an article that have a holder, in reading order.
  static func all(_ posts: [Post], _ mentions: [Mention]) -> [PairPost] {
    posts.compactMap { post in
      guard let person = post.holder.flatMap({ mentions[$0].entity }) else { return nil }
      return PairPost(key: post.head.key, person: person, token: post.tokens.lowerBound)
    }.sorted { $0.token < $1.token }
  }
}
