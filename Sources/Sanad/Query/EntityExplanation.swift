// Why an entity is one, and what is said of it on which grounds, as text for a terminal.
internal import SanadRDF
public import SanadText

/// Explains an entity: where its names come from, why they were joined, what its relations rest on.
public struct EntityExplanation {
  private let report: RelationReport
  private let authority: [AuthorityEntry]

  /// Explanations with names and relations in a language where they have one in it.
  public init(
    _ query: RelationQuery, ontology: Ontology, authority: [AuthorityEntry], language: LanguageCode
  ) {
    report = RelationReport(query, ontology: ontology, language: language)
    self.authority = authority
  }

  /// The explanation, ending in a line feed.
  public func text(of result: RelationQuery.Result) -> String {
    let entity = result.entity
    var lines = report.head(of: entity)
    if let event = entity.event { lines += report.dates(of: event) }
    lines.append(
      "  named \(entity.mentionCount) \(entity.mentionCount == 1 ? "time" : "times")"
        + " in \(entity.articleCount) \(entity.articleCount == 1 ? "article" : "articles")")
    let entry = authority.first { entity.iri.value.hasSuffix("/" + $0.iri) }
    lines += names(of: entity, entry)
    lines += grounds(of: entity, entry)
    return (lines + report.ties(of: result)).joined(separator: "\n") + "\n"
  }

  /// The names, those of the authority apart from those that only articles have.
  private func names(of entity: Entity, _ entry: AuthorityEntry?) -> [String] {
    let known = Set((entry?.names ?? []).map { Word($0.text, $0.language) })
    let all = Set(
      entity.labels.map { Word($0.value, $0.key) }
        + entity.alternatives.map { Word($0.text, $0.language) })
    return list("known beforehand as", known) + list("read as", all.subtracting(known))
  }

  private struct Word: Hashable {
    let text: String
    let language: LanguageCode

    init(_ text: String, _ language: LanguageCode) {
      self.text = text
      self.language = language
    }
  }

  /// A line for each language.
  private func list(_ title: String, _ words: Set<Word>) -> [String] {
    guard !words.isEmpty else { return [] }
    let byLanguage = Dictionary(grouping: words, by: \.language).sorted { $0.key < $1.key }
    return ["", title]
      + byLanguage.map { language, words in
        "  \(language): "
          + words.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
          .joined(separator: ", ")
      }
  }

  private func grounds(of entity: Entity, _ entry: AuthorityEntry?) -> [String] {
    var lines: [String] = []
    if let entry {
      lines.append(
        "  its names in the articles are those of the known entity \(entry.iri)"
          + (entity.sameAs.isEmpty
            ? "" : ", the same as " + entity.sameAs.map(\.value).joined(separator: ", ")))
    }
    lines += entity.mergeReasons.map { "  " + $0 }
    if lines.isEmpty {
      lines.append(
        entity.articleCount == 1
          ? "  one article speaks of it; its names were joined inside the article"
          : "  the graph does not say")
    }
    return ["", "held to be one because"] + lines
  }
}
