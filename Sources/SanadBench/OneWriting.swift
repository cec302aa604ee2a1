// A writer alone: statements that are in memory already, written into memory.
internal import ArgumentParser
internal import SanadRDF

/// Reads a file into memory and measures only how long it takes to write it from there.
struct OneWriting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Print the seconds of processor time that writing takes, terms in memory.")

  @Argument(help: "The N-Triples file to read.")
  var input: String

  @Option(help: "The syntax to write: ttl, rdf, nt.")
  var to = "nt"

  func run() throws {
    guard let format = RDFFormat(fileExtension: to) else {
      throw ValidationError("\(to) is no known syntax")
    }
    var source = try FileSource(path: input)
    var statements = StatementBatch()
    try RDFReader(.nTriples).read(&source, into: &statements)
    var destination = MemoryDestination()
    let start = ProcessorClock.seconds
    _ = try RDFConverter(RDFReader(.nTriples), to: format, prefixes: BenchPrefixes.all)
      .convert([RDFConverter.Input(statements)], to: &destination)
    let seconds = ProcessorClock.seconds - start
    print(seconds, destination.bytes.count)
  }
}
