// The answer to a query of relations, as text for a terminal.
internal import SanadRDF
public import SanadText

/// Writes relations with their sentences for people to read.
public struct RelationReport {
  private let query: RelationQuery
  private let ontology: Ontology?
  private let language: LanguageCode

  /// A report in which names and relations are given in a language where they have one in it.
  public init(_ query: RelationQuery, ontology: Ontology?, language: LanguageCode) {
    self.query = query
    self.ontology = ontology
    self.language = language
  }

  /// The report, ending in a line feed.
  public func text(of result: RelationQuery.Result) -> String {
    let entity = result.entity
    var lines = head(of: entity)
    let others = Set(entity.labels.values).union(entity.alternatives.map(\.text))
      .subtracting([entity.label(in: language)])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if !others.isEmpty { lines.append("  also: " + others.joined(separator: ", ")) }
    if let event = entity.event { lines += dates(of: event) }
    return (lines + ties(of: result)).joined(separator: "\n") + "\n"
  }

  /// The name, class and IRI of an entity.
  func head(of entity: Entity) -> [String] {
    let type = ontology?.label(entity.type, in: language) ?? entity.type
    return ["\(entity.label(in: language)) (\(type))", "  \(entity.iri.value)"]
  }

  /// The relations and statements of an entity with their sentences.
  func ties(of result: RelationQuery.Result) -> [String] {
    var lines: [String] = []
    for group in result.groups {
      lines += ["", heading(group)]
      for item in group.items { lines += text(of: item) }
    }
    if !result.statements.isEmpty {
      lines += ["", ontology?.inverseLabel("speaker", in: language) ?? "said"]
      for statement in result.statements {
        lines.append("  \(statement.isDirect ? "« \(statement.text) »" : statement.text)")
        for citation in statement.citations.inOrder { lines.append(source(of: citation)) }
      }
    }
    if result.groups.isEmpty, result.statements.isEmpty {
      lines += ["", "no relation of it is stated in this graph"]
    }
    return lines
  }

  /// When an event happens, and where its year is from.
  func dates(of event: Happening) -> [String] {
    var parts: [String] = []
    if let start = event.start { parts.append(start.iso) }
    if let end = event.end { parts.append(end.iso) }
    guard !parts.isEmpty else { return [] }
    let planned = event.isPlanned ? " (planned)" : ""
    let year = event.yearFrom.flatMap(query.article).map { "; year from \($0.identifier)" } ?? ""
    return ["  " + parts.joined(separator: " to ") + planned + year]
  }

  private func heading(_ group: RelationQuery.Group) -> String {
    guard let ontology else {
      return group.direction == .incoming ? "← " + group.relation : group.relation
    }
    return group.direction == .incoming
      ? ontology.inverseLabel(group.relation, in: language)
      : ontology.label(group.relation, in: language)
  }

  private func text(of item: RelationQuery.Item) -> [String] {
    let relation = item.relation
    var line = "  " + item.other.label(in: language)
    if let post = item.post { line += ": " + post.label(in: language) }
    if let confidence = relation.confidence {
      let count = relation.sourceCount
      line += "  [\(confidence.decimal), \(count) \(count == 1 ? "source" : "sources")]"
    }
    var lines = [line]
    for citation in relation.citations.inOrder {
      lines.append("    “" + Self.flat(citation.quote) + "”")
      lines.append(source(of: citation))
    }
    return lines
  }

  private func source(of citation: Citation) -> String {
    let article = query.article(citation.place.article)
    let name = article?.identifier ?? citation.place.article.value
    let copies = citation.copies.isEmpty ? "" : ", repeated \(citation.copies.count)×"
    return "      \(name) \(citation.place.start)–\(citation.place.end)"
      + " · \(citation.rule) · \(citation.confidence.decimal)\(copies)"
  }

  /// A sentence on one line.
  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
