// From inputs to one graph: articles in parallel, resolution at the end.
public import SanadText

/// Reads articles, extracts what each says and puts it together.
///
/// Reading and extracting run for several articles at a time; results are put back in the order of the
/// inputs, so that nothing depends on which is done first.
public struct Pipeline: Sendable {
  /// What one article says; nil where its language is not known.
  public typealias Extraction =
    @Sendable (Document) async throws(KnowledgeError) -> ArticleFindings?

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
  /// - Throws: `KnowledgeError` where the files of an article's language have a fault.
  public func run(
    _ inputs: ArticleInputs, jobs: Int, isStrict: Bool,
    progress: (Progress) -> Void = { _ in }
  ) async throws(KnowledgeError) -> PipelineRun {
    var outcomes: [Int: Outcome] = [:]
    var diagnostics: [Diagnostic] = []
    var iterator = inputs.makeIterator()
    let files = inputs.files.count
    var next = 0
    var isStopped = false
    var fault: KnowledgeError?
    await withTaskGroup(of: (Int, Result<Outcome, KnowledgeError>).self) { group in
      var live = 0
      while true {
        while live < max(jobs, 1), !isStopped, let element = iterator.next() {
          switch element {
          case .problem(let diagnostic):
            outcomes[next] = Outcome(diagnostics: [diagnostic])
            isStopped = isStrict && diagnostic.severity == .error
          case .article(let article):
            let (index, reader, extraction) = (next, reader, extraction)
            group.addTask { (index, await Outcome.of(article, reader, extraction)) }
            live += 1
          }
          next += 1
        }
        guard let (index, result) = await group.next() else { break }
        live -= 1
        let outcome: Outcome
        do throws(KnowledgeError) {
          outcome = try result.get()
        } catch {
          fault = fault ?? error
          isStopped = true
          continue
        }
        outcomes[index] = outcome
        if isStrict, outcome.diagnostics.contains(where: { $0.severity == .error }) {
          isStopped = true
        }
        progress(Progress(done: outcomes.count, files: files))
      }
    }
    if let fault { throw fault }
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

    static func of(
      _ article: RawArticle, _ reader: ArticleReader, _ extraction: Extraction
    ) async -> Result<Outcome, KnowledgeError> {
      let reading = reader.read(article)
      var outcome = Outcome(diagnostics: reading.diagnostics)
      for document in reading.documents {
        outcome.leftOutCount += document.blocks.count { !$0.isArticle }
        do {
          if let found = try await extraction(document) {
            outcome.findings.append(found)
          } else {
            outcome.diagnostics.append(.unread(document))
          }
        } catch {
          return .failure(error)
        }
      }
      return .success(outcome)
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
