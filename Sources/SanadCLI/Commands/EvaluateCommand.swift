// `sanad evaluate`: how well what Sanad finds agrees with what a careful reader finds.
internal import ArgumentParser
internal import Sanad
internal import SanadText

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score what is found in annotated articles: precision, recall and F1.",
    discussion: """
      The annotations are ID.json files, each with the entities, relations and statements of the \
      article ID.txt (or .md, .html). Articles are looked for in the inputs, or beside the \
      annotations. Each article is read on its own.

      Examples:
        sanad evaluate --gold annotated
        sanad evaluate --gold annotated --errors | less
        sanad evaluate --gold annotated articles --language fr --json
      """)

  @Option(help: ArgumentHelp("The folder with the annotations.", valueName: "folder"))
  var gold: String

  @Argument(help: "Files or directories with the articles; without them, those in the folder.")
  var inputs: [String] = []

  @Option(help: "Score articles in this language only: fr, ar, en.")
  var language: LanguageOption?

  @Flag(help: "List also what was missed or wrong, with its sentence.")
  var errors = false

  @Flag(help: "List also the rules with what each read rightly and wrongly.")
  var rules = false

  @Flag(help: "Write the figures as JSON, errors and rules with them.")
  var json = false

  @OptionGroup var ontology: OntologyOptions

  func run() async throws {
    var gold = try Failure.catching { try GoldArticle.all(in: self.gold) }
    if let language {
      gold.removeAll { $0.language != language.language.code }
      guard !gold.isEmpty else {
        throw Failure("\(self.gold): no annotation of an article in '\(language.language)'")
      }
    }
    let articles = try articles()
    for annotation in gold where articles[annotation.id] == nil {
      throw Failure(
        "\(GoldError.noText(article: annotation.id, folder: inputs.first ?? self.gold))")
    }
    let knowledge = try await Failure.catching { try await Knowledge(folder: ontology.folder()) }
    let resolver = EntityResolver(
      schema: knowledge.ontology.schema, authority: knowledge.authority,
      base: ExportSettings.usualBase)
    let judge = ArticleJudge(schema: knowledge.ontology.schema)
    var evaluation = Evaluation()
    for annotation in gold {
      guard let article = articles[annotation.id] else { continue }
      let reader = ArticleReader(
        cues: knowledge.cues,
        options: ArticleReader.Options(published: annotation.published.flatMap { .init(iso: $0) }))
      let reading = reader.read(article)
      for diagnostic in reading.diagnostics { StandardStreams.message(diagnostic.description) }
      var findings: [ArticleFindings] = []
      for document in reading.documents {
        let found = try await Failure.catching { try await knowledge.findings(in: document) }
        if let found { findings.append(found) }
      }
      let graph = resolver.resolve(findings).graph
      evaluation.add(judge.judgements(on: graph, by: annotation), of: annotation)
    }
    var parts: EvaluationReport.Parts = []
    if errors { parts.insert(.errors) }
    if rules { parts.insert(.rules) }
    let text =
      try json
      ? EvaluationAnswer(evaluation).json()
      : EvaluationReport(evaluation, parts: parts).text
    try Failure.catching { try StandardStreams.output(Array(text.utf8)) }
  }

  /// The articles of the inputs by their names.
  private func articles() throws -> [String: RawArticle] {
    var articles: [String: RawArticle] = [:]
    for input in ArticleInputs(inputs.isEmpty ? [gold] : inputs) {
      switch input {
      case .problem(let diagnostic): throw Failure(diagnostic.description)
      case .article(let article): articles[article.id] = article
      }
    }
    return articles
  }
}
