// The readers of RDF fed with texts that are nearly right: they may refuse them, but not stop, differ by
// how a text is cut, or write what they cannot read.
internal import ArgumentParser
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
          if try Self.check(text, format, cut: 1 + Int(mutation.random() % 40)) { accepted += 1 }
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

  /// Whether a text is read; throws where it is not read well.
  private static func check(
    _ text: [UInt8], _ format: RDFFormat, cut: Int
  ) throws(FuzzFinding) -> Bool {
    let reader = RDFReader(format, base: "https://example.org/base/")
    let whole = quads(text, reader, pieceLength: 1 << 16)
    let pieces = quads(text, reader, pieceLength: cut)
    guard whole == pieces else {
      throw FuzzFinding(message: "in pieces of \(cut) it reads otherwise")
    }
    guard let whole else { return false }
    guard quads(whole, RDFReader(.nQuads), pieceLength: 1 << 16) == whole else {
      throw FuzzFinding(message: "its N-Quads are not read back as they are")
    }
    guard format != .rdfXML, format.hasNamedGraphs || format == .turtle else { return true }
    // What is written in the same syntax says the same.
    let written = converted(text, reader, to: format, pieceLength: 1 << 16)
    guard let written, let dataset = try? RDFReader(format).dataset(from: written),
      let expected = try? reader.dataset(from: text)
    else { throw FuzzFinding(message: "what is written of it is not read back") }
    guard dataset.count == expected.count else {
      throw FuzzFinding(message: "what is written of it says something else")
    }
    return true
  }

  /// What a text says, as N-Quads, or nil where it is refused.
  private static func quads(
    _ text: [UInt8], _ reader: RDFReader, pieceLength: Int
  ) -> [UInt8]? {
    converted(text, reader, to: .nQuads, pieceLength: pieceLength)
  }

  private static func converted(
    _ text: [UInt8], _ reader: RDFReader, to format: RDFFormat, pieceLength: Int
  ) -> [UInt8]? {
    var source = MemorySource(text, pieceLength: pieceLength)
    var destination = MemoryDestination()
    do throws(RDFFailure) {
      _ = try RDFConverter(reader, to: format).convert(&source, to: &destination)
    } catch {
      return nil
    }
    return destination.bytes
  }

  private static func contents(of path: String) throws -> [UInt8] {
    var source = try FileSource(path: path)
    var bytes: [UInt8] = []
    while case let piece = try source.next(), !piece.isEmpty { bytes += piece }
    return bytes
  }
}

/// What a reader did wrong.
struct FuzzFinding: Error {
  let message: String
}
