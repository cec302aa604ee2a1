// The entity that a user names on the command line, or a failure that says what to name instead.
internal import Sanad
internal import SanadRDF
internal import SanadText

/// A name given for one entity of a graph.
struct EntityArgument {
  private let name: String
  private let language: LanguageCode

  /// A name; those offered instead of it are in a language, English where there is none.
  init(_ name: String, language: LanguageOption?) {
    self.name = name
    self.language = language?.language ?? LanguageCode("en")
  }

  /// The entity that it stands for.
  ///
  /// - Throws: `Failure` where there is none, or several.
  func entity(of graph: KnowledgeGraph) throws -> Entity {
    switch EntityFinder(graph).find(name) {
    case .none(let near):
      let hint = near.isEmpty ? "" : "; the graph has: " + near.joined(separator: ", ")
      throw Failure("no entity of the graph is called '\(name)'\(hint)")
    case .several(let entities):
      let list = entities.map { "\n  \($0.label(in: language)) (\($0.type)): \($0.iri.value)" }
      throw Failure(
        "'\(name)' is the name of \(entities.count) entities; name one by its IRI:" + list.joined())
    case .one(let entity): return entity
    }
  }
}
