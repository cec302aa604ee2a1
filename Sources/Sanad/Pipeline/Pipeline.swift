// From inputs to one graph: articles in parallel, resolution at the end.
public import SanadText

/// Reads articles, extracts what each says and puts it together.
///
/// Reading and extracting run for several articles at a time; results are put back in the order of the
/// inputs, so that nothing depends on which is done first.
public struct Pipeline: Sendable {
  /// What one article says; nil where its language is not known.
  public typealias Extraction = @Sendable (Document) -> ArticleFindings?

  /// How far a run has come.
  public struct Progress: Sendable {
    /// How many articles are done.
    public let done: Int
    /// How many files there are; one may hold many articles.
    public let files: Int
  }

  private let reader: ArticleReader
  private let extraction: Extraction
  private let resolver: EntityResolver

  /// A pipeline of stages.
  public init(
    reader: ArticleReader, resolver: EntityResolver, extraction: @escaping Extraction
  ) {
    self.reader = reader
    self.resolver = resolver
    self.extraction = extraction
  }

  /// The graph of all articles that the inputs bring.
  ///
  /// An article that cannot be read is a diagnostic, and the run goes on.
  ///
  /// - Parameters:
  ///   - jobs: How many articles are worked on at a time, at least one.
  ///   - isStrict: Whether the first article that cannot be read ends the run.
  ///   - progress: Told after each article.
  public func run(
    _ inputs: ArticleInputs, jobs: Int, isStrict: Bool,
    progress: (Progress) -> Void = { _ in }
  ) async -> PipelineRun {
    var outcomes: [Int: Outcome] = [:]
    var diagnostics: [Diagnostic] = []
    var iterator = inputs.makeIterator()
    let files = inputs.files.count
    var next = 0
    var isStopped = false
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var live = 0
      while true {
        while live < max(jobs, 1), !isStopped, let element = iterator.next() {
          switch element {
          case .problem(let diagnostic):
            outcomes[next] = Outcome(diagnostics: [diagnostic])
            isStopped = isStrict && diagnostic.severity == .error
          case .article(let article):
            let (index, reader, extraction) = (next, reader, extraction)
            group.addTask { (index, Outcome(of: article, reader, extraction)) }
            live += 1
          }
          next += 1
        }
        guard let (index, outcome) = await group.next() else { break }
        live -= 1
        outcomes[index] = outcome
        if isStrict, outcome.diagnostics.contains(where: { $0.severity == .error }) {
          isStopped = true
        }
        progress(Progress(done: outcomes.count, files: files))
      }
    }
    var findings: [ArticleFindings] = []
    var leftOut = 0
    for index in 0..<next {
      guard let outcome = outcomes[index] else { continue }
      diagnostics += outcome.diagnostics
      findings += outcome.findings
      leftOut += outcome.leftOutCount
    }
    return PipelineRun(
      resolution: resolver.resolve(findings), diagnostics: diagnostics,
      articleCount: findings.count, leftOutCount: leftOut)
  }

  /// What came of one article.
  private struct Outcome: Sendable {
    var findings: [ArticleFindings] = []
    var diagnostics: [Diagnostic]
    var leftOutCount = 0

    init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(of article: RawArticle, _ reader: ArticleReader, _ extraction: Extraction) {
      let reading = reader.read(article)
      diagnostics = reading.diagnostics
      for document in reading.documents {
        leftOutCount += document.blocks.count { !$0.isArticle }
        if let found = extraction(document) {
          findings.append(found)
        } else {
          diagnostics.append(.unread(document))
        }
      }
    }
  }
}

extension Diagnostic {
  /// What to say of an article in a language that cannot be read.
  package static func unread(_ document: Document) -> Diagnostic {
    document.language == .undetermined
      ? Diagnostic(
        .error, source: document.source, message: "its language was not recognized",
        remedy: "name it with --language, as fr, ar or en")
      : Diagnostic(
        .error, source: document.source,
        message: "there is no language pack for '\(document.language)'",
        remedy: "name the language with --language if it is another")
  }
}

extension TextBlock {
  /// Whether the paragraph is part of what is read.
  fileprivate var isArticle: Bool {
    switch kind {
    case .headline, .paragraph, .byline: true
    case .boilerplate, .repeated: false
    }
  }
}

/// What came of a run.
public struct PipelineRun: Sendable {
  /// The graph and what was left out of it.
  public let resolution: Resolution
  /// What there is to say about the inputs, in their order.
  public let diagnostics: [Diagnostic]
  /// How many articles are in the graph.
  public let articleCount: Int
  /// How many paragraphs were left out as boilerplate or copies.
  public let leftOutCount: Int

  /// Whether an input could not be read.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
