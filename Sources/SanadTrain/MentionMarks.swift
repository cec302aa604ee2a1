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
    var names: [(words: [Token], type: NameType)] = []
    let tokenizer = Tokenizer(rules: pack.tokenizer)
    for entity in article.entities + article.debatableEntities {
      guard let type = types[entity.type] else { continue }
      for name in entity.names {
        let tokens = tokenizer.tokens(of: name, in: TextSpan(0, name.utf8.count))
        names.append((tokens, type))
      }
    }
    names.sort {
      ($1.words.count, $0.words.map(\.folded).joined())
        < ($0.words.count, $1.words.map(\.folded).joined())
    }
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

  /// What is missing from found names (-) and what they have beyond the expected ones (+), in reading
  /// order, each with the words around it.
  func differences(of found: Set<Mark>) -> [String] {
    expected.symmetricDifference(found)
      .sorted { ($0.first, $0.last, $0.type.rawValue) < ($1.first, $1.last, $1.type.rawValue) }
      .map { mark in
        let sentence = document.sentences.first { $0.tokens.contains(mark.first) }
        let around = sentence?.tokens ?? mark.first..<mark.last + 1
        let words = { (range: Range<Int>) in
          document.tokens[range].map { String($0.text) }.joined(separator: " ")
        }
        return "\(expected.contains(mark) ? "-" : "+") \(mark.type) "
          + words(max(around.lowerBound, mark.first - 4)..<mark.first)
          + " [" + words(mark.first..<mark.last + 1) + "] "
          + words(mark.last + 1..<max(mark.last + 1, min(around.upperBound, mark.last + 4)))
      }
  }

  /// Whether a name stands at a token; its first word may have proclitics written onto it, and its
  /// capitals must be there: 'who' is not WHO.
  private func stands(_ words: [Token], at start: Int) -> Bool {
    for (offset, word) in words.enumerated() {
      let token = document.tokens[start + offset]
      let isSame =
        token.folded == word.folded && (token.shape != .lower || word.shape == .lower)
        || offset == 0
          && token.splits.contains { $0.stem == word.folded || "ال" + $0.stem == word.folded }
      if !isSame { return false }
    }
    return true
  }

  /// A name without what readers leave out or not; nil where nothing remains but a country's adjective.
  private func mark(_ tokens: Range<Int>, _ type: NameType) -> Mark? {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while end - 1 > start, Self.quotes.contains(document.tokens[end - 1].folded) { end -= 1 }
    while start < end - 1, isOutside(start, type) { start += 1 }
    if start == end - 1, isDemonym(document.tokens[start]) { return nil }
    return Mark(first: start, last: end - 1, type: type)
  }

  private static let quotes: Set = ["\"", "'", "”", "“", "»", "«", "’"]

  /// Whether a word before a name of a type is one that readers leave out or not.
  private func isOutside(_ index: Int, _ type: NameType) -> Bool {
    let token = document.tokens[index]
    let small: WordLists = [.honorific, .rank, .determiner, .definite, .link, .contraction]
    if token.kind == .punctuation || pack.isWord(token.folded, inAny: small) {
      return true
    }
    let word = pack.form(of: token).word
    switch type {
    case .person: return pack.postHeads.begins(with: word)
    case .place: return !pack.placeHeads.matches(first: word) { _ in nil }.isEmpty
    case .organization:
      // Words for what a body is, before a name that stands for itself: صحيفة, société.
      return pack.isWord(word, inAny: [.quotedClass, .companyNoun, .mediaNoun])
    }
  }

  /// Whether a word, perhaps with proclitics and article, is the adjective of a country.
  private func isDemonym(_ token: Token) -> Bool {
    demonyms.contains(token.folded) || token.splits.contains { demonyms.contains($0.stem) }
  }
}
