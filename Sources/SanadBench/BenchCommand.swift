// The command `sanad-bench`: measures Sanad beside others, in the same run.
internal import ArgumentParser

@main
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanad-bench",
    abstract: "Measures speed and memory, beside other programs that do the same.",
    discussion: """
      Build it with `-c release`; figures of debug builds say nothing.

      Examples:
        swift run -c release sanad-bench articles --gold annotated --python venv/bin/python
      """,
    subcommands: [
      ArticlesCommand.self, RDFBench.self, OneConversion.self, OneWriting.self, FuzzCommand.self,
    ])
}
