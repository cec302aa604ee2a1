// The readers of RDF fed with texts that are nearly right: they may refuse them, but not stop, differ by
// how a text is cut, or write what they cannot read.
internal import ArgumentParser
internal import SanadFuzzing
internal import SanadRDF

/// Feeds the readers of RDF with changed texts.
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Feed the readers of RDF with texts that were changed at random.",
    discussion: """
      The same seed gives the same texts. A text that is read must give the same statements however it \
      is cut into pieces, and what is written of them must be read back as the same.
      """)

  @Option(help: "How many seconds of processor time each reader gets.")
  var seconds = 20.0

  @Option(help: "Where the row of random numbers starts.")
  var seed: UInt64 = 1

  @Argument(help: "Files to change beside the built-in texts; their endings name the syntax.")
  var files: [String] = []

  func run() throws {
    var failed = false
    for format in RDFFormat.allCases where FuzzTexts.texts(of: format).isEmpty == false {
      var corpus = FuzzTexts.texts(of: format)
      for path in files where path.hasSuffix("." + format.fileExtension) {
        corpus.append(try Self.contents(of: path))
      }
      var mutation = Mutation(state: seed)
      let start = ProcessorClock.seconds
      var (count, accepted) = (0, 0)
      while ProcessorClock.seconds - start < seconds {
        let text = mutation.next(from: corpus)
        count += 1
        do throws(FuzzFinding) {
          let check = FuzzCheck(format, cut: 1 + Int(mutation.random() % 40))
          if try check.reads(text) { accepted += 1 }
        } catch {
          failed = true
          try tell("\(format.name): \(error.message)\n\(String(decoding: text, as: UTF8.self))")
          break
        }
      }
      try tell("\(format.name): \(count) texts, \(accepted) of them read")
    }
    if failed { throw ExitCode.failure }
  }

  /// Prints a line at once, so that it is there when the next reader ends the program.
  private func tell(_ line: String) throws(StreamFailure) {
    var destination = FileDestination(descriptor: 1)
    try destination.write(Array((line + "\n").utf8))
  }

  private static func contents(of path: String) throws -> [UInt8] {
    var source = try FileSource(path: path)
    var bytes: [UInt8] = []
    while case let piece = try source.next(), !piece.isEmpty { bytes += piece }
    return bytes
  }
}
