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
        sanad convert graph.ttl graph.jsonld       any RDF syntax to any other
        sanad diff old.ttl new.rdf                 which statements came and went
      """,
    version: "1.0.0",
    subcommands: [
      ExtractCommand.self, RelationsCommand.self, ExplainCommand.self, AnnotateCommand.self,
      EvaluateCommand.self, ValidateCommand.self, ConvertCommand.self,
      DiffCommand.self,
    ])
}
