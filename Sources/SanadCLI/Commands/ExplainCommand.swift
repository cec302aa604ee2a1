// `sanad explain`: why names were held to be one entity, and what each of its relations rests on.
internal import ArgumentParser
internal import Sanad
internal import SanadText

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why an entity's names were joined, and what each of its relations rests on.",
    discussion: """
      Every name is told as known beforehand (from the authority files) or read in the articles; \
      then come the grounds on which several articles' entities were held to be one, and each \
      relation with its sentences, their places and the rules that read them.

      Examples:
        sanad explain "Lina Haddad" --in graph.ttl
        sanad explain لينا --in graph.rdf --language ar
      """)

  @Argument(help: "A name of the entity, or the end of its IRI.")
  var name: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The graph: .ttl, .rdf, .nt or .jsonld.", valueName: "file"))
  var graph: String

  @Option(help: "The language of names and relations in the answer.")
  var language: LanguageOption?

  @OptionGroup var ontology: OntologyOptions

  func run() async throws {
    let graph = try Failure.catching { try SavedGraph.load(self.graph) }
    let entity = try EntityArgument(name, language: language).entity(of: graph)
    let folder = try Failure.catching { try self.ontology.folder() }
    let ontology = try Failure.catching { try OntologyLoader().load(folder: folder) }
    let authority = try await Failure.catching {
      try await AuthorityLoader(schema: ontology.schema).load(folder: folder)
    }
    let query = RelationQuery(graph, ontology: ontology)
    let explanation = EntityExplanation(
      query, ontology: ontology, authority: authority,
      language: language?.language ?? LanguageCode("en"))
    let text = explanation.text(of: query.relations(of: entity))
    try Failure.catching { try StandardStreams.output(Array(text.utf8)) }
  }
}
