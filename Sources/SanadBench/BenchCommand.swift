// `sanad-bench`: Sanad's speed beside that of other tools, measured in one run on one machine.
internal import ArgumentParser

@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanad-bench",
    abstract: "Measure Sanad beside other tools.",
    subcommands: [RDFBench.self, OneConversion.self])
}
