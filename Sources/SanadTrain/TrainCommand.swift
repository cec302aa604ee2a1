// The command `sanad-train`.
internal import ArgumentParser

@main
struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanad-train", abstract: "Trains the name taggers of the language packs.",
    subcommands: [LearnCommand.self, EvaluateCommand.self, MentionsCommand.self, TagCommand.self],
    defaultSubcommand: LearnCommand.self)
}
