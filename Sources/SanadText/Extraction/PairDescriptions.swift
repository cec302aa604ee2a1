// 'les deux ministres': the two of whom the sentence before speaks.

/// Finds phrases that mean a pair, and the pair.
///
/// A phrase is a definite 'two' with a noun of the pack's list `pairNoun`, 'both' (a word of the list
/// `both`) with such a noun, or 'the two' before a verb. It means the two persons, bodies or countries
/// of the sentence before, if there are just two of one kind.
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
    in document: AnnotatedDocument, named: [Mention], table: EntityTable
  ) -> [NodeMention] {
    guard let twos = pack.words["two"], !twos.isEmpty else { return [] }
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
        guard let phrase = phrase(at: index, document, sentence, twos),
          let pair = pair(
            previous.prefix(document.tokens[index].isArabic ? Self.reach : 1), table,
            personsOnly: pack.isWord(document.tokens[index].folded, in: "twoPersons"))
        else { continue }
        result.append(NodeMention(tokens: phrase, proclitics: [], content: .entities(pair)))
      }
      previous.insert(here, at: 0)
    }
    return result
  }

  /// The tokens of a phrase for a pair whose 'two' or 'both' stands at an index.
  private func phrase(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ twos: Set<String>
  ) -> Range<Int>? {
    let tokens = document.tokens
    // 'الوزيران': a dual says it in one word.
    if twos.contains(tokens[index].folded), tokens[index].isArabic { return index..<index + 1 }
    let isNoun = pack.isWord(tokens[index + 1].folded, in: "pairNoun")
    if isNoun, pack.isWord(tokens[index].folded, in: "both") { return index..<index + 2 }
    guard twos.contains(tokens[index].folded), index > sentence.tokens.lowerBound,
      pack.isWord(tokens[index - 1].folded, in: "definite")
    else { return nil }
    if isNoun { return index..<index + 2 }
    // 'The two signed …'
    let isVerb = pack.verbs.readings(of: tokens[index + 1].folded).contains { $0.form == .finite }
    return pack.modifiers == .before && isVerb ? index..<index + 1 : nil
  }

  /// How many sentences back the pair of an Arabic dual may be.
  private static let reach = 3

  private func pair(
    _ previous: ArraySlice<[Int]>, _ table: EntityTable, personsOnly: Bool
  ) -> [Int]? {
    for entities in previous {
      for family in personsOnly ? ["Person"] : ["Person", "Country", "Organization"] {
        let members = entities.filter { schema.isClass(table[$0].type, a: family) }
        if members.count == 2 { return members }
        if members.count > 2 { return nil }
      }
    }
    return nil
  }
}
