// One conversion in a process of its own, so that it is measured as other tools are.
internal import ArgumentParser
internal import SanadRDF

/// Converts a file between RDF syntaxes, or only reads it.
struct OneConversion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Convert one file, as the benchmark does.")

  @Argument(help: "The file to read; its ending names the syntax.")
  var input: String

  @Option(help: "The syntax to write: ttl, rdf, nt, nq, trig; none to read only.")
  var to: String?

  @Flag(help: "Sort what is written.")
  var sorted = false

  @Option(help: "How many threads read N-Triples.")
  var jobs = 1

  @Flag(help: "Read into memory instead, for measuring what a graph takes.")
  var load = false

  mutating func run() throws {
    var source = try FileSource(path: input)
    let ending = input.split(separator: ".").last.map(String.init) ?? ""
    guard let from = RDFFormat(fileExtension: ending) else {
      throw ValidationError("\(input) ends in no known syntax")
    }
    let reader = RDFReader(from, jobs: jobs)
    if load {
      var dataset = try reader.dataset(from: &source)
      print(dataset.count, dataset.insert(Quad(.blank("end"), RDF.type, .blank("end"))))
      return
    }
    guard let to else {
      var sink = CountingSink()
      try reader.read(&source, into: &sink)
      print(sink.count)
      return
    }
    guard let format = RDFFormat(fileExtension: to) else {
      throw ValidationError("\(to) is no known syntax")
    }
    var destination = FileDestination(descriptor: 1)
    _ = try RDFConverter(
      reader, to: format, prefixes: BenchPrefixes.all, isSorted: sorted
    ).convert(&source, to: &destination)
  }
}
