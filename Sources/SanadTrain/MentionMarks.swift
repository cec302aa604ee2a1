// The names of an annotated article at their places, in the form in which mentions are compared.
internal import Sanad
internal import SanadText

/// Where an annotation's names stand in a text, and the comparable form of what is found there.
struct MentionMarks {
  /// A name by its tokens, without titles, articles and generic words before it.
  struct Mark: Hashable {
    let first: Int
    let last: Int
    let type: NameType
  }

  /// The annotation's names.
  private(set) var expected: Set<Mark> = []
  private let document: AnnotatedDocument
  private let pack: LanguagePack
  /// The folded adjectives of countries, which count on neither side.
  private let demonyms: Set<String>

  /// The names of an annotation in its article.
  ///
  /// - Complexity: O(names × length of the text).
  init(
    _ article: GoldArticle, in document: AnnotatedDocument, pack: LanguagePack,
    authority: [AuthorityEntry]
  ) {
    self.document = document
    self.pack = pack
    demonyms = Set(
      authority.flatMap(\.names).filter { $0.kind == .demonym && $0.language == pack.language }
        .flatMap { name in pack.demonymEndings.map { TextFolding.fold(name.text) + $0 } })
    let types: [String: NameType] = [
      "Person": .person, "Organization": .organization, "Place": .place,
    ]
    var names: [(words: [String], type: NameType)] = []
    let tokenizer = Tokenizer(rules: pack.tokenizer)
    for entity in article.entities + article.debatableEntities {
      guard let type = types[entity.type] else { continue }
      for name in entity.names {
        let tokens = tokenizer.tokens(of: name, in: TextSpan(0, name.utf8.count))
        names.append((tokens.map(\.folded), type))
      }
    }
    names.sort { ($1.words.count, $0.words.joined()) < ($0.words.count, $1.words.joined()) }
    var taken: Set<Int> = []
    let sentences = document.sentences.map(\.tokens)
    for name in names {
      for sentence in sentences {
        for start in sentence where start + name.words.count <= sentence.upperBound {
          let range = start..<start + name.words.count
          guard range.allSatisfy({ !taken.contains($0) }), stands(name.words, at: start) else {
            continue
          }
          taken.formUnion(range)
          if let mark = mark(range, name.type) { expected.insert(mark) }
        }
      }
    }
  }

  /// The comparable form of what the tagger found.
  func found(_ names: [TaggedName]) -> Set<Mark> {
    Set(names.compactMap { mark($0.tokens, $0.type) })
  }

  /// The comparable form of the mentions that extraction goes on with.
  func found(_ mentions: [Mention], _ schema: Schema) -> Set<Mark> {
    Set(
      mentions.compactMap { mention in
        guard mention.kind == .name || mention.kind == .acronym else { return nil }
        let type: NameType? =
          schema.isClass(mention.type, a: "Person")
          ? .person
          : schema.isClass(mention.type, a: "Organization")
            ? .organization : schema.isClass(mention.type, a: "Place") ? .place : nil
        return type.flatMap { mark(mention.tokens, $0) }
      })
  }

  /// Whether a name stands at a token; its first word may have proclitics written onto it.
  private func stands(_ words: [String], at start: Int) -> Bool {
    for (offset, word) in words.enumerated() {
      let token = document.tokens[start + offset]
      let isSame =
        token.folded == word
        || offset == 0
          && token.splits.contains { $0.stem == word || "ال" + $0.stem == word }
      if !isSame { return false }
    }
    return true
  }

  /// A name without what readers leave out or not; nil where nothing remains but a country's adjective.
  private func mark(_ tokens: Range<Int>, _ type: NameType) -> Mark? {
    var start = tokens.lowerBound
    while start < tokens.upperBound - 1 {
      let word = document.tokens[start].folded
      let heads = type == .place ? pack.placeHeads.matches(first: bare(start)) { _ in nil } : []
      guard
        !heads.isEmpty || document.tokens[start].kind == .punctuation
          || ["honorific", "rank", "determiner", "definite", "link", "contraction"].contains(
            where: {
              pack.isWord(word, in: $0)
            })
      else { break }
      start += 1
    }
    if start == tokens.upperBound - 1, demonyms.contains(bare(start)) { return nil }
    return Mark(first: start, last: tokens.upperBound - 1, type: type)
  }

  private func bare(_ index: Int) -> String { pack.form(of: document.tokens[index]).word }
}
