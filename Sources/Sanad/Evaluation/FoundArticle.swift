// What Sanad found in one article, in the form in which it is compared with a reader's annotation.
internal import SanadRDF
internal import SanadText

/// The graph of one article as the scorer sees it.
struct FoundArticle {
  /// An entity by its IRI, with the top of its class.
  struct Found {
    let iri: IRI
    /// `Person`, `Organization`, `Place` or `Event`.
    let type: String
    let names: [String]
    let start: String?
  }

  /// A relation with what it rests on; posts of one person in one body are one relation.
  struct Tie: Hashable {
    let subject: IRI
    let name: String
    let object: IRI
  }

  /// The entities in the order of their IRIs; topics are left out.
  let entities: [Found]
  /// The relations with their sentences, in order.
  let relations: [(tie: Tie, citations: CitationSet)]
  /// The statements in order.
  let statements: [Statement]

  /// What a graph of one article has.
  init(_ graph: KnowledgeGraph, schema: Schema) {
    let tops: [EntityFamily: String] = [
      .person: "Person", .organization: "Organization", .place: "Place", .event: "Event",
    ]
    entities = graph.entitiesInOrder.compactMap { entity in
      guard let top = tops[EntityFamily(of: entity.type, in: schema)] else { return nil }
      let labels = entity.labels.sorted { $0.key < $1.key }.map(\.value)
      return Found(
        iri: entity.iri, type: top, names: labels + entity.alternatives.map(\.text),
        start: entity.event?.start?.iso)
    }
    var byTie: [Tie: CitationSet] = [:]
    var order: [Tie] = []
    let known = Set(entities.map(\.iri))
    for relation in graph.relationsInOrder {
      let key = relation.key
      guard known.contains(key.subject), known.contains(key.object) else { continue }
      let tie = Tie(subject: key.subject, name: key.name, object: key.object)
      if byTie[tie] == nil { order.append(tie) }
      byTie[tie, default: CitationSet()].formUnion(relation.citations)
    }
    relations = order.map { ($0, byTie[$0] ?? CitationSet()) }
    statements = graph.statementsInOrder
  }
}
