// `sanad relations`: who and what stands in relation to an entity.
internal import ArgumentParser
internal import Sanad
internal import SanadRDF
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
    name: .customLong("in"), help: ArgumentHelp("The graph: .ttl, .rdf or .nt.", valueName: "file"))
  var graph: String

  @Flag(help: "Write the answer as JSON.")
  var json = false

  @Option(help: "The language of names and relations in the answer.")
  var language: LanguageOption?

  @OptionGroup var ontology: OntologyOptions

  func run() throws {
    let graph = try Failure.catching { try SavedGraph.load(self.graph) }
    let ontology = try Failure.catching {
      try OntologyLoader().load(folder: self.ontology.folder())
    }
    let language = language?.language ?? LanguageCode("en")
    switch EntityFinder(graph).find(name) {
    case .none(let near):
      let hint = near.isEmpty ? "" : "; the graph has: " + near.joined(separator: ", ")
      throw Failure("no entity of the graph is called '\(name)'\(hint)")
    case .several(let entities):
      let list = entities.map { "\n  \($0.label(in: language)) (\($0.type)): \($0.iri.value)" }
      throw Failure(
        "'\(name)' is the name of \(entities.count) entities; name one by its IRI:" + list.joined())
    case .one(let entity):
      let query = RelationQuery(graph, ontology: ontology)
      let result = query.relations(of: entity)
      let text =
        try json
        ? RelationAnswer(result, query).json()
        : RelationReport(query, ontology: ontology, language: language).text(of: result)
      try Failure.catching { try StandardStreams.output(Array(text.utf8)) }
    }
  }
}
