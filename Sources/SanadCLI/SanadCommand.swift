// The command `sanad`.
internal import ArgumentParser

@main
struct SanadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanad",
    abstract: "Reads news articles and turns them into a knowledge graph with its evidence.",
    discussion: """
      Examples:
        sanad extract articles/ -o graph           graph.ttl, graph.rdf and graph.graphml
        sanad relations "Nadia Kerroum" --in graph.ttl
        sanad validate graph.ttl                   against the ontology and its shapes
      """,
    version: "1.0.0",
    subcommands: [
      ExtractCommand.self, RelationsCommand.self, ExplainCommand.self, AnnotateCommand.self,
      EvaluateCommand.self, ValidateCommand.self,
    ])
}
