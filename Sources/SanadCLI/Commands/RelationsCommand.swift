// `sanad relations`: who and what stands in relation to an entity.
internal import ArgumentParser
internal import Sanad
internal import SanadText

struct RelationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "Show the relations of an entity, with the sentences that state them.",
    discussion: """
      The name may be any that the graph has for the entity, in any language: a whole name, an \
      acronym, a surname, or the end of its IRI.

      Examples:
        sanad relations "Lina Haddad" --in graph.ttl
        sanad relations "لينا حداد" --in graph.rdf --language ar
        sanad relations organization/fsb --in graph.nt --json
      """)

  @Argument(help: "A name of the entity.")
  var name: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The graph: .ttl, .rdf, .nt or .jsonld.", valueName: "file"))
  var graph: String

  @Flag(help: "Write the answer as JSON.")
  var json = false

  @Option(help: "The language of names and relations in the answer.")
  var language: LanguageOption?

  @Option(
    help: ArgumentHelp(
      "Leave out relations and statements less sure than this, 0 to 1.", valueName: "confidence"))
  var minConfidence: ConfidenceOption?

  @OptionGroup var ontology: OntologyOptions

  func run() throws {
    let graph = try Failure.catching { try SavedGraph.load(self.graph) }
      .keeping(atLeast: minConfidence?.confidence)
    let ontology = try Failure.catching {
      try OntologyLoader().load(folder: self.ontology.folder())
    }
    let entity = try EntityArgument(name, language: language).entity(of: graph)
    let query = RelationQuery(graph, ontology: ontology)
    let result = query.relations(of: entity)
    let text =
      try json
      ? RelationAnswer(result, query).json()
      : RelationReport(
        query, ontology: ontology, language: language?.language ?? LanguageCode("en")
      )
      .text(of: result)
    try Failure.catching { try StandardStreams.output(Array(text.utf8)) }
  }
}
