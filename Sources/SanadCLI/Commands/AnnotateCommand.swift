// `sanad annotate`: what Sanad reads in an article, sentence by sentence.
internal import ArgumentParser
internal import Sanad
internal import SanadText

/// Prints the sentences of an article with the entities and claims found in them.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Show what is read in an article, sentence by sentence.",
    discussion: """
      For whoever writes rules: each sentence is printed with the claims read in it and the rule \
      that read each.

        sanad annotate article.txt
        sanad annotate --language fr --published 2025-05-30 article.txt
      """)

  @Argument(help: "Files, directories, or - for standard input.")
  var inputs: [String]

  @Option(help: "When the articles were published, where they do not say: 2025-05-30, 2025-05.")
  var published: DateOption?

  @Option(help: "The language of the articles, where it is not to be detected: fr, ar, en.")
  var language: LanguageOption?

  @OptionGroup var ontology: OntologyOptions

  func run() async throws {
    let knowledge = try await Failure.catching { try await Knowledge(folder: ontology.folder()) }
    let reader = ArticleReader(
      cues: knowledge.cues,
      options: ArticleReader.Options(language: language?.language, published: published?.date))
    var isComplete = true
    for input in ArticleInputs(inputs) {
      switch input {
      case .problem(let diagnostic):
        StandardStreams.message(diagnostic.description)
        isComplete = false
      case .article(let article):
        let reading = reader.read(article)
        for diagnostic in reading.diagnostics { StandardStreams.message(diagnostic.description) }
        for document in reading.documents {
          let found = try await Failure.catching { try await knowledge.findings(in: document) }
          guard let findings = found else {
            StandardStreams.message(Diagnostic.unread(document).description)
            isComplete = false
            continue
          }
          print(Annotation(findings: findings).text)
        }
        isComplete = isComplete && !reading.documents.isEmpty
      }
    }
    if !isComplete { throw ExitCode.failure }
  }
}

/// The findings of an article as text.
private struct Annotation {
  let findings: ArticleFindings

  var text: String {
    var lines = ["# \(findings.document.id) (\(findings.document.language))"]
    for (number, entity) in findings.entities.enumerated() {
      let names = entity.names.map(\.text).joined(separator: " | ")
      var line = "[\(number)] \(entity.type) \(names)"
      if let authority = entity.authority { line += " = \(authority)" }
      if let event = entity.event {
        line += " \(event.start?.iso ?? "?")/\(event.end?.iso ?? "")"
        if let edition = event.edition { line += " no. \(edition)" }
      }
      lines.append(line)
    }
    let spans = Set(
      findings.claims.map(\.evidence.span) + findings.statements.map(\.evidence.span))
    for span in spans.sorted() {
      lines.append("")
      lines.append(String(findings.document.text[span]))
      for claim in findings.claims where claim.evidence.span == span {
        lines.append(
          "  \(name(claim.subject)) —\(claim.relation)→ \(name(claim.object))"
            + (claim.title.map { " “\($0.text)”" } ?? "") + "  \(claim.evidence.rule)")
      }
      for statement in findings.statements where statement.evidence.span == span {
        let words = statement.pieces.map { String(findings.document.text[$0]) }
        lines.append(
          "  \(name(statement.speaker)): \(statement.isDirect ? "«" : "")"
            + words.joined(separator: " … ") + "  \(statement.evidence.rule)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func name(_ entity: Int) -> String {
    findings.entities[entity].names.first?.text ?? "?"
  }
}
