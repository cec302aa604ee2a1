// The readers and writers of RDF beside serdi, oxigraph, pyoxigraph and rapper.
internal import ArgumentParser
internal import SanadRDF

/// Measures conversions of one graph by turns, Sanad's and those of other tools.
struct RDFBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rdf",
    abstract: "Measure the readers and writers of RDF beside other tools.",
    discussion: """
      Each tool runs in a process of its own, one after the other, several times over; a figure is the
      median. On a machine with other work compare the ratios of processor time.
      """)

  @Argument(help: "A graph in N-Triples, its name ending in .nt.")
  var graph: String

  @Option(help: "A folder for what the tools read and write, in memory if possible.")
  var scratch = "/dev/shm"

  @Option(help: "How often each tool runs.")
  var runs = 5

  @Option(help: "Measure only jobs whose names contain this.")
  var only: String?

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs must be at least 1") }
  }

  func run() throws {
    let prefixed = scratch + "/sanad-bench-prefixed.ttl"
    let turtle = scratch + "/sanad-bench.ttl"
    let xml = scratch + "/sanad-bench.rdf"
    let json = scratch + "/sanad-bench.jsonld"
    try prepare(prefixed: prefixed, turtle: turtle, xml: xml, json: json)
    defer { [prefixed, turtle, xml, json, output].forEach(ScratchFile.remove) }
    let jobs = RDFJob.all(
      bench: CommandLine.arguments[0], triples: graph, prefixed: prefixed, turtle: turtle, xml: xml,
      json: json)
    for job in jobs where only.map({ job.name.contains($0) }) ?? true { try measure(job) }
  }

  private var output: String { scratch + "/sanad-bench-output" }

  /// Runs all tools of a job by turns and prints what they took.
  private func measure(_ job: RDFJob) throws {
    var measured = Array(repeating: [Measured](), count: job.runs.count)
    var compared = Array(repeating: [Double](), count: job.runs.count)
    for _ in 0..<runs {
      for (index, run) in job.runs.enumerated() {
        if let result = Measured.run(run.command, output: output) {
          measured[index].append(result)
          compared[index].append(try seconds(of: result, by: job.measure))
        }
      }
    }
    var lines = ["", job.name]
    let own = Self.median(compared[0])
    for (run, (results, seconds)) in zip(job.runs, zip(measured, compared)) {
      guard results.count == runs else {
        lines.append("  \(Self.padded(run.tool, 12)) missing, or it failed: \(run.command[0])")
        continue
      }
      let figure = Self.median(seconds)
      let printed = job.measure == .printed ? "  writing \(Self.rounded(figure, 3)) s" : ""
      lines.append(
        "  \(Self.padded(run.tool, 12))"
          + " wall \(Self.rounded(Self.median(results.map(\.wall)), 3)) s"
          + "  CPU \(Self.rounded(Self.median(results.map(\.processor)), 3)) s" + printed
          + "  memory \(Self.rounded(Self.median(results.map(\.memory)), 1)) MiB"
          + "  \(Self.rounded(own > 0 ? figure / own : 0, 2)) x")
    }
    // Job by job, for a run that takes minutes.
    var destination = FileDestination(descriptor: 1)
    try destination.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// The seconds of a run that are compared with those of others.
  private func seconds(of run: Measured, by measure: RDFJob.Measure) throws -> Double {
    switch measure {
    case .processor: return run.processor
    case .wall: return run.wall
    case .printed:
      var source = try FileSource(path: output)
      let words = String(decoding: try source.next(), as: UTF8.self).split(separator: " ")
      return words.first.flatMap { Double($0) } ?? 0
    }
  }

  /// Writes the graph in the syntaxes that the tools read.
  private func prepare(prefixed: String, turtle: String, xml: String, json: String) throws {
    let declarations = BenchPrefixes.all.map { "@prefix \($0.0): <\($0.1)> .\n" }.joined()
    try ScratchFile.write(to: prefixed) { destination in
      try destination.write(Array(declarations.utf8))
      var source = try FileSource(path: graph)
      while case let piece = try source.next(), !piece.isEmpty { try destination.write(piece) }
    }
    for (path, format) in [(turtle, RDFFormat.turtle), (xml, .rdfXML), (json, .jsonLD)] {
      try ScratchFile.write(to: path) { destination in
        var source = try FileSource(path: graph)
        _ = try RDFConverter(RDFReader(.nTriples), to: format, prefixes: BenchPrefixes.all)
          .convert(&source, to: &destination)
      }
    }
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A number with some digits behind the point.
  private static func rounded(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((value * scale).rounded())
    let fraction = String(whole % Int(scale))
    return "\(whole / Int(scale))." + String(repeating: "0", count: digits - fraction.count)
      + fraction
  }
}
