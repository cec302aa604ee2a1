// `sanad convert`: RDF from one syntax to another.
internal import ArgumentParser
internal import Sanad
internal import SanadRDF

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert RDF files between syntaxes, or count their statements.",
    discussion: """
      The endings tell the syntaxes: .ttl, .rdf, .owl, .xml, .nt, .nq, .trig, .jsonld, each also \
      with .gz for gzip. Several inputs become one output; their blank nodes stay apart. Files are \
      read and written piece by piece, in the order of the input, and memory does not grow with \
      them, except with --sort and to JSON-LD. The output is written beside its place and put there \
      when it is complete.

      Examples:
        sanad convert graph.ttl graph.rdf
        sanad convert a.nt b.nt.gz all.ttl --prefix ex=https://example.org/ --sort
        sanad convert graph.jsonld - --to ntriples | sort
        curl -s https://example.org/data | sanad convert - data.nq --from trig
        sanad convert --count dump.nt.gz
      """)

  @Argument(help: "The files to read, then the file to write; - is standard input or output.")
  var files: [String]

  @Option(help: ArgumentHelp("The syntax to read, where no ending tells it.", valueName: "format"))
  var from: RDFFormat?

  @Option(help: ArgumentHelp("The syntax to write, where no ending tells it.", valueName: "format"))
  var to: RDFFormat?

  @Option(help: ArgumentHelp("What relative IRIs start from.", valueName: "iri"))
  var base: String?

  @Option(
    name: .customLong("prefix"),
    help: ArgumentHelp(
      "A prefix to write IRIs with, beside those of the input; may be repeated.",
      valueName: "name=iri"))
  var prefixes: [PrefixOption] = []

  @Flag(help: "Sort what is written: the same statements give the same bytes.")
  var sort = false

  @Flag(help: "Count the statements of each file and write nothing.")
  var count = false

  @Flag(help: "Write JSON-LD without a context, every IRI whole.")
  var expanded = false

  @Flag(help: "Let IRIs through that are not as they should be.")
  var lenient = false

  @Option(
    help: ArgumentHelp(
      "How many threads read N-Triples and N-Quads; other syntaxes are read by one.",
      valueName: "number"))
  var jobs = 1

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    guard count || files.count > 1 else {
      throw ValidationError("name the files to read, then the file to write")
    }
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1") }
    let inputs = try inputs()
    guard inputs.count(where: { $0.path == "-" }) < 2 else {
      throw ValidationError("standard input can be read once only; give - once")
    }
    let output = try output()
    if expanded, output?.format != .jsonLD {
      throw ValidationError(
        "--expanded is for JSON-LD; write to a .jsonld file or give --to jsonld")
    }
  }

  func run() throws {
    let inputs = try inputs()
    guard let output = try output() else {
      for input in inputs {
        let count = try count(of: input)
        let line = inputs.count > 1 ? "\(count) \(input.path)\n" : "\(count)\n"
        try Failure.catching { try StandardStreams.output(Array(line.utf8)) }
      }
      return
    }
    let bar = ProgressBar(isEnabled: !quiet && StandardStreams.hasTerminal, noun: "MB")
    defer { bar.finish() }
    var converter = RDFConverter(
      RDFReader(inputs[0].format), to: output.format, prefixes: prefixes.map(\.pair),
      isSorted: sort)
    converter.isExpanded = expanded
    let counts = try output.write { destination in
      let sources = try sources(inputs, bar)
      return try Failure.catching { try converter.convert(sources, to: &destination) }
    }
    bar.finish()
    if quiet { return }
    report(counts, output)
  }

  private func report(_ counts: RDFConverter.Counts, _ output: RDFOutput) {
    func words(_ count: Int) -> String { "\(count) statement\(count == 1 ? "" : "s")" }
    if counts.inNamedGraphs > 0, !output.format.hasNamedGraphs {
      StandardStreams.message(
        "note: \(output.format.name) has no named graphs; \(words(counts.inNamedGraphs)) of the "
          + "input's joined the others")
    }
    if output.path != "-" {
      StandardStreams.message(
        "wrote \(output.path) (\(output.format.name), \(words(counts.statements)))")
    }
  }

  private func inputs() throws -> [RDFInput] {
    try (count ? files : files.dropLast()).map { try RDFInput($0, format: from) }
  }

  private func output() throws -> RDFOutput? {
    guard !count, let last = files.last else { return nil }
    return try RDFOutput(last, format: to)
  }

  private func reader(of input: RDFInput) -> RDFReader {
    RDFReader(input.format, base: base, isLenient: lenient, jobs: jobs)
  }

  /// What is to be read, telling a bar how far it has come.
  private func sources(_ inputs: [RDFInput], _ bar: ProgressBar) throws -> [RDFConverter.Input] {
    let megabyte = 1 << 20
    let total = inputs.reduce(0) { $0 + $1.length }
    var before = 0
    return try inputs.map { input in
      let start = before
      before += input.length
      var source = try input.source { bar.show((start + $0) / megabyte, of: total / megabyte) }
      return RDFConverter.Input(reader(of: input), file: input.name) {
        () throws(StreamFailure) in try source.next()
      }
    }
  }

  private func count(of input: RDFInput) throws -> Int {
    var source = try input.source()
    var sink = CountingSink()
    do throws(RDFFailure) {
      try reader(of: input).read(&source, into: &sink)
    } catch {
      throw Failure(error.naming(input.name).description)
    }
    return sink.count
  }
}

/// A prefix given by the user, as `name=iri`.
struct PrefixOption: ExpressibleByArgument {
  let pair: (String, String)

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].contains(":"),
      !parts[1].contains(where: { " \"<>\\^`{|}".contains($0) })
    else { return nil }
    pair = (String(parts[0]), String(parts[1]))
  }
}
