// `sanad diff`: which statements came and went between two RDF files.
internal import ArgumentParser
internal import Sanad
internal import SanadRDF

struct DiffCommand: ParsableCommand {
  /// What the system's own diff ends with where it cannot compare.
  private static let trouble = ExitCode(2)

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two RDF files by what they say, in whatever syntax and order.",
    discussion: """
      Statements that only the first file has are written with '-' in front, those that only the \
      second has with '+', as N-Quads. Blank nodes are compared by what is said of them, not by \
      their labels.

      Exit codes: 0 the files say the same; 1 they do not; 2 a file cannot be read; 64 the command \
      line is wrong.

      Examples:
        sanad diff graph.ttl graph.rdf
        sanad diff yesterday.nq.gz today.nq.gz --quiet || echo changed
        curl -s https://example.org/graph | sanad diff graph.ttl - --from turtle
      """)

  @Argument(help: "The first file, or - for standard input.")
  var old: String

  @Argument(help: "The second file, or -.")
  var new: String

  @Option(help: ArgumentHelp("The syntax of both, where no ending tells it.", valueName: "format"))
  var from: RDFFormat?

  @Option(help: ArgumentHelp("What relative IRIs start from.", valueName: "iri"))
  var base: String?

  @Flag(help: "Write nothing; the exit code tells.")
  var quiet = false

  func validate() throws {
    _ = (try RDFInput(old, format: from), try RDFInput(new, format: from))
    guard old != "-" || new != "-" else {
      throw ValidationError("standard input can be read once only; give - once")
    }
  }

  func run() throws {
    let difference: RDFDataset.Difference
    do {
      let before = try RDFInput(old, format: from).contents(base: base).dataset
      difference = before.difference(
        from: try RDFInput(new, format: from).contents(base: base).dataset)
    } catch {
      StandardStreams.message("Error: \(error)")
      throw Self.trouble
    }
    if difference.isEmpty { return }
    if !quiet {
      try Failure.catching { try StandardStreams.output(Array(lines(difference).utf8)) }
      StandardStreams.message(
        "\(difference.removed.count) only in \(old), \(difference.added.count) only in \(new)")
    }
    throw ExitCode.failure
  }

  /// The statements in one order, those of the first file before equal places of the second.
  private func lines(_ difference: RDFDataset.Difference) -> String {
    let all = difference.removed.map { ($0, "- ") } + difference.added.map { ($0, "+ ") }
    return all.sorted { $0.0 < $1.0 }.map { quad, mark in "\(mark)\(quad.line)\n" }.joined()
  }
}

extension Quad {
  /// The statement as a line of N-Quads.
  fileprivate var line: String {
    let terms = [subject, .iri(predicate), object] + (graph.map { [$0] } ?? [])
    return terms.map { String(decoding: $0.spelling, as: UTF8.self) + " " }.joined() + "."
  }
}
