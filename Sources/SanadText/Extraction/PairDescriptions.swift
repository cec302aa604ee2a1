// 'les deux ministres': the two of whom the sentence before speaks.

/// Finds phrases that mean a pair, and the pair.
///
/// A phrase is a definite 'two' with a noun of the pack's list `pairNoun`, and means the two persons,
/// bodies or countries of the sentence before, if there are just two of one kind.
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
    var previous: [Int] = []
    var next = 0
    for sentence in document.sentences {
      var here: [Int] = []
      while next < named.count, named[next].tokens.lowerBound < sentence.tokens.upperBound {
        if named[next].kind != .demonym, let entity = named[next].entity, !here.contains(entity) {
          here.append(entity)
        }
        next += 1
      }
      for index in sentence.tokens.dropFirst().dropLast()
      where twos.contains(document.tokens[index].folded) {
        guard let pair = pair(at: index, document, previous, table) else { continue }
        result.append(
          NodeMention(tokens: index..<index + 2, proclitics: [], content: .entities(pair)))
      }
      previous = here
    }
    return result
  }

  private func pair(
    at index: Int, _ document: AnnotatedDocument, _ previous: [Int], _ table: EntityTable
  ) -> [Int]? {
    guard pack.isWord(document.tokens[index - 1].folded, in: "definite"),
      pack.isWord(document.tokens[index + 1].folded, in: "pairNoun")
    else { return nil }
    for family in ["Person", "Country", "Organization"] {
      let members = previous.filter { schema.isClass(table[$0].type, a: family) }
      if members.count == 2 { return members }
      if members.count > 2 { return nil }
    }
    return nil
  }
}
