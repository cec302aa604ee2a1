internal import ArgumentParser
struct RDFBench: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rdf"); mutating func run() throws {}
}
