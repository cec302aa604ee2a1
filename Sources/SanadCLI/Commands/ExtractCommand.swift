// `sanad extract`: articles in, graph out.
internal import ArgumentParser
internal import Foundation
internal import Sanad
internal import SanadText

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read articles and write one graph of what they say.",
    discussion: """
      Inputs are files (.txt, .md, .html, .jsonl), directories, or - for standard input.

      Examples:
        sanad extract seeds -o graph                     graph.ttl, graph.rdf, graph.graphml
        sanad extract news.jsonl -o graph.ttl            that file only
        sanad extract page.html --format graphml -o -    to standard output
        sanad extract a.txt --published 2025-05-30 -o graph --format turtle --format ntriples
      """)

  @Argument(help: "Files, directories, or - for standard input.")
  var inputs: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where to write: a file with a known ending, a path to which endings are added, or -.",
      valueName: "path"))
  var output: String

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "A format to write; may be repeated. Without it: turtle, rdfxml and graphml.",
      valueName: "format"))
  var formats: [ExportFormat] = []

  @Option(help: "When the articles were published, where they do not say: 2025-05-30, 2025-05.")
  var published: DateOption?

  @Option(help: "The language of the articles, where it is not to be detected: fr, ar, en.")
  var language: LanguageOption?

  @Option(help: ArgumentHelp("What the IRIs of entities begin with.", valueName: "iri"))
  var base: BaseOption?

  @Option(
    help: ArgumentHelp(
      "How relations are written with the sentences behind them: full (RDF 1.1), rdf12 (as reifiers), none.",
      valueName: "detail"))
  var evidence: EvidenceDetail = .full

  @Option(
    help: ArgumentHelp(
      "Leave out relations and statements less sure than this, 0 to 1.", valueName: "confidence"))
  var minConfidence: ConfidenceOption?

  @OptionGroup var ontology: OntologyOptions

  @Option(help: ArgumentHelp("How many articles to work on at a time.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Stop at the first article that cannot be read.")
  var strict = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Say also how each article was read.")
  var verbose = false

  func validate() throws {
    _ = try OutputPlan(path: output, formats: formats)
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read once only; give - once")
    }
  }

  func run() async throws {
    let clock = ContinuousClock.now
    let plan = try OutputPlan(path: output, formats: formats)
    try Failure.catching { try plan.check() }
    let knowledge = try await Failure.catching { try await Knowledge(folder: ontology.folder()) }
    let base = base?.iri ?? ExportSettings.usualBase
    let pipeline = Pipeline(
      reader: ArticleReader(
        cues: knowledge.cues,
        options: ArticleReader.Options(language: language?.language, published: published?.date)),
      resolver: EntityResolver(
        schema: knowledge.ontology.schema, authority: knowledge.authority, base: base),
      extraction: { document throws(KnowledgeError) in try await knowledge.findings(in: document) })
    let bar = ProgressBar(
      isEnabled: !quiet && StandardStreams.hasTerminal, noun: "articles")
    let run = try await Failure.catching {
      defer { bar.finish() }
      return try await pipeline.run(
        ArticleInputs(inputs), jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        isStrict: strict
      ) { bar.show($0.done, of: $0.files) }
    }
    report(run.diagnostics)
    guard run.articleCount > 0, !(strict && run.hasErrors) else {
      throw Failure(
        strict && run.hasErrors
          ? "stopped at the first article that could not be read; nothing was written"
          : "no article could be read; nothing was written")
    }
    let graph = run.resolution.graph.keeping(atLeast: minConfidence?.confidence)
    try write(graph, plan, base, knowledge.ontology)
    if !quiet {
      let seconds = (ContinuousClock.now - clock) / .seconds(1)
      StandardStreams.message(
        RunSummary(
          run, graph: graph, ontology: knowledge.ontology, language: LanguageCode("en"),
          seconds: seconds
        ).text, terminator: "")
    }
    if run.hasErrors { throw ExitCode.failure }
  }

  private func write(
    _ graph: KnowledgeGraph, _ plan: OutputPlan, _ base: String, _ ontology: Ontology
  ) throws {
    let settings = ExportSettings(base: base, evidence: evidence, ontology: ontology)
    for output in plan.outputs {
      try Failure.catching {
        if let path = output.path {
          try OutputFile.write(to: path) { write throws(ExportError) in
            try output.format.write(graph, settings, to: write)
          }
        } else {
          try output.format.write(graph, settings, to: StandardStreams.output)
        }
      }
      if let path = output.path, !quiet {
        StandardStreams.message("wrote \(path) (\(output.format.name))")
      }
    }
  }

  private func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: StandardStreams.message(diagnostic.description)
      case .warning: if !quiet { StandardStreams.message(diagnostic.description) }
      case .notice: if verbose { StandardStreams.message(diagnostic.description) }
      }
    }
  }
}
