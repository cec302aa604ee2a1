// The command `sanad`.
internal import ArgumentParser

@main
struct SanadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanad",
    abstract: "Reads news articles and turns them into a knowledge graph with its evidence.",
    subcommands: [AnnotateCommand.self])
}
