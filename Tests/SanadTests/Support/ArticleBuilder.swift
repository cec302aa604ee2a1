// Findings of articles put together by hand: an article is its sentences, spans are found in them.
import SanadText

@testable import Sanad

/// Builds the findings of an invented article.
struct ArticleBuilder {
  let id: String
  let language: LanguageCode
  let published: PartialDate?
  /// The authority IRI of the country at which the article is at home.
  var home: String?
  private let text: String
  private var entities: [LocalEntity] = []
  private var claims: [Claim] = []
  private var statements: [StatementFinding] = []

  /// An article of the given sentences.
  init(_ id: String, _ language: String, published: String? = nil, _ sentences: String...) {
    self.id = id
    self.language = LanguageCode(language)
    self.published = published.flatMap { PartialDate(iso: $0) }
    text = sentences.joined(separator: "\n")
  }

  /// What the article says.
  var findings: ArticleFindings {
    ArticleFindings(
      document: Document(
        id: id, source: id + ".txt", published: published, language: language, text: text,
        blocks: []),
      entities: entities, claims: claims, statements: statements, home: home)
  }

  /// An entity with its names: whole ones plain, `~Haddad` short, `#ANE` an acronym, `%nordien` a
  /// demonym.
  @discardableResult
  mutating func entity(
    _ type: String, _ names: String..., authority: String? = nil, country: String? = nil,
    event: EventDetails? = nil
  ) -> LocalEntity.ID {
    entities.append(
      LocalEntity(
        type: type, authority: authority, names: names.map(name), country: country, event: event,
        mentionCount: names.count))
    return entities.count - 1
  }

  private func name(_ marked: String) -> LocalName {
    let kinds: [Character: LocalName.Kind] = ["~": .short, "#": .acronym, "%": .demonym]
    let kind = marked.first.flatMap { kinds[$0] }
    let name = kind == nil ? marked : String(marked.dropFirst())
    return LocalName(text: name, language: language, kind: kind ?? .full, span: span(of: name))
  }

  /// A claim that rests on the first sentence with the given words.
  mutating func claim(
    _ subject: LocalEntity.ID, _ relation: String, _ object: LocalEntity.ID, in words: String,
    title: String? = nil, key: String? = nil, confidence: Double = 0.8
  ) {
    claims.append(
      Claim(
        subject: subject, relation: relation, object: object,
        title: title.map { Claim.Title(text: $0, key: key) },
        evidence: Evidence(
          span: sentence(with: words), rule: "\(language).\(relation).test", confidence: confidence)
      ))
  }

  /// Words of a speaker, which must stand in the text.
  mutating func statement(_ speaker: LocalEntity.ID, _ words: String, direct: Bool = true) {
    statements.append(
      StatementFinding(
        speaker: speaker, pieces: [span(of: words)], isDirect: direct,
        evidence: Evidence(
          span: sentence(with: words), rule: "\(language).statement.test", confidence: 0.9)))
  }

  /// The last sentence with the given words, as a copy of an earlier one.
  mutating func repeatClaim(_ index: Int) {
    var claim = claims[index]
    let quote = text[claim.evidence.span]
    guard let last = text.ranges(of: quote).last else { return }
    claim.evidence.span = span(last)
    claims.append(claim)
  }

  private func span(of words: String) -> TextSpan {
    text.firstRange(of: words).map(span) ?? TextSpan(0, 0)
  }

  private func span(_ range: Range<String.Index>) -> TextSpan {
    TextSpan(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  private func sentence(with words: String) -> TextSpan {
    for sentence in text.split(separator: "\n") where sentence.contains(words) {
      return span(sentence.startIndex..<sentence.endIndex)
    }
    preconditionFailure("no sentence with '\(words)'")
  }
}
