// What stands in relation to an entity, and the sentences that say so.
public import SanadRDF
internal import SanadText

/// All relations of an entity, both ways, in groups of one relation and direction.
public struct RelationQuery: Sendable {
  /// Which end of a relation the entity is.
  public enum Direction: String, Hashable, Sendable {
    case outgoing
    case incoming
    /// The relation holds both ways.
    case mutual
  }

  /// The relations of one name and direction.
  public struct Group: Hashable, Sendable {
    /// The relation's local name.
    public let relation: String
    /// Which end the entity is.
    public let direction: Direction
    /// The relations, those with most sources first.
    public let items: [Item]
  }

  /// One relation as seen from the entity.
  public struct Item: Hashable, Sendable {
    /// The entity at the other end.
    public let other: Entity
    /// For `holdsPosition`, the post.
    public let post: Post?
    /// The relation with its sentences.
    public let relation: Relation
  }

  /// The answer: an entity with all that stands in relation to it.
  public struct Result: Hashable, Sendable {
    /// The entity asked for.
    public let entity: Entity
    /// Its relations, in the order of names, outgoing ones first.
    public let groups: [Group]
    /// What it said, in the order of IRIs.
    public let statements: [Statement]
  }

  private let graph: KnowledgeGraph
  private let ontology: Ontology?

  /// A query of a graph; the ontology tells which relations hold both ways.
  public init(_ graph: KnowledgeGraph, ontology: Ontology?) {
    self.graph = graph
    self.ontology = ontology
  }

  /// The relations and statements of an entity.
  ///
  /// - Complexity: O(number of relations).
  public func relations(of entity: Entity) -> Result {
    var groups: [Direction: [String: [Item]]] = [:]
    for relation in graph.relations.values {
      let key = relation.key
      guard key.subject == entity.iri || key.object == entity.iri else { continue }
      let isSubject = key.subject == entity.iri
      guard let other = graph.entities[isSubject ? key.object : key.subject] else { continue }
      let isMutual = ontology?.schema.relations[key.name]?.isSymmetric ?? false
      let direction: Direction = isMutual ? .mutual : isSubject ? .outgoing : .incoming
      let item = Item(other: other, post: key.post.flatMap { graph.posts[$0] }, relation: relation)
      groups[direction, default: [:]][key.name, default: []].append(item)
    }
    var ordered: [Group] = []
    for direction in [Direction.outgoing, .mutual, .incoming] {
      let named = (groups[direction] ?? [:]).sorted {
        $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
      }
      for (name, items) in named {
        ordered.append(Group(relation: name, direction: direction, items: Self.ranked(items)))
      }
    }
    return Result(
      entity: entity, groups: ordered,
      statements: graph.statementsInOrder.filter { $0.speaker == entity.iri })
  }

  /// The article of a citation.
  public func article(_ iri: IRI) -> SourceArticle? { graph.articles[iri] }

  private static func ranked(_ items: [Item]) -> [Item] {
    let counted = items.map { (item: $0, sources: $0.relation.sourceCount) }
    return counted.sorted { a, b in
      a.sources != b.sources ? a.sources > b.sources : a.item.relation.key < b.item.relation.key
    }.map(\.item)
  }
}
