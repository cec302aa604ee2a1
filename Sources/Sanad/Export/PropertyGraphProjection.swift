// The graph as nodes and edges: entities and relations; a post is an edge from person to body.
internal import SanadRDF
package import SanadText

/// Turns a knowledge graph into a property graph.
///
/// Articles, posts and statements are no nodes: a post's title labels its edge, statements are counted,
/// and articles are named where a relation rests on them.
package struct PropertyGraphProjection: Sendable {
  private let ontology: Ontology
  private let evidence: EvidenceDetail
  /// The language in which relations are labelled.
  private let language: LanguageCode

  /// A projection.
  package init(
    ontology: Ontology, evidence: EvidenceDetail = .full,
    language: LanguageCode = LanguageCode("en")
  ) {
    self.ontology = ontology
    self.evidence = evidence
    self.language = language
  }

  /// The nodes and edges of a graph, in the order of IRIs.
  ///
  /// - Complexity: O(n log n).
  package func propertyGraph(of graph: KnowledgeGraph) -> PropertyGraph {
    let entities = graph.entitiesInOrder
    let ids = NodeIdentifiers(entities.map(\.iri))
    var statements: [IRI: Int] = [:]
    for statement in graph.statements.values { statements[statement.speaker, default: 0] += 1 }
    var output = OutputText()
    let languages = Set(entities.flatMap { $0.labels.keys }).sorted()
    let nodes = entities.map { entity in
      PropertyGraph.Node(
        id: ids[entity.iri],
        attributes: attributes(of: entity, statements[entity.iri] ?? 0, &output))
    }
    let edges = graph.relationsInOrder.map { relation in
      let key = relation.key
      return PropertyGraph.Edge(
        id: "e."
          + ContentHash.name(key.subject.value, key.name, key.object.value, key.post?.value ?? ""),
        source: ids[key.subject], target: ids[key.object],
        attributes: attributes(of: relation, in: graph, &output))
    }
    return PropertyGraph(keys: keys(languages), nodes: nodes, edges: edges)
  }

  // MARK: Keys

  /// The keys, under the ids that readers look for.
  ///
  /// APOC and TinkerPop go by the id of a key, networkx, igraph and Cytoscape by its name, Gephi by both.
  /// No id can be used for nodes and edges alike, so a node's label has the id `nlabel`; an edge's `label`
  /// id holds the relation, which APOC makes the relationship's type, and comes first for its sake.
  private func keys(_ languages: [LanguageCode]) -> [PropertyGraph.Key] {
    func key(
      _ id: String, _ name: String? = nil, _ domain: PropertyGraph.Key.Domain,
      _ type: PropertyGraph.Key.ValueType = .string
    ) -> PropertyGraph.Key {
      PropertyGraph.Key(id: id, name: name ?? id, domain: domain, type: type)
    }
    return [
      key("labels", nil, .node), key("labelV", nil, .node), key("nlabel", "label", .node),
      key("name", nil, .node), key("type", nil, .node), key("iri", nil, .node),
    ] + languages.map { key("label_" + $0.code, nil, .node) } + [
      key("aliases", nil, .node), key("start", nil, .node), key("end", nil, .node),
      key("edition", nil, .node, .long), key("planned", nil, .node, .boolean),
      key("mentions", nil, .node, .long), key("narticles", "articles", .node, .long),
      key("statements", nil, .node, .long),
      key("label", "relation", .edge), key("labelE", nil, .edge), key("elabel", "label", .edge),
      key("interaction", nil, .edge), key("post", nil, .edge),
      key("symmetric", nil, .edge, .boolean), key("weight", nil, .edge, .double),
      key("confidence", nil, .edge, .double), key("articles", nil, .edge),
      key("evidence", nil, .edge), key("published", nil, .edge),
    ]
  }

  // MARK: Nodes

  private func attributes(
    of entity: Entity, _ statements: Int, _ output: inout OutputText
  ) -> [PropertyGraph.Attribute] {
    let top = ["Person", "Organization", "Place", "Event", "Topic"].first {
      ontology.schema.isClass(entity.type, a: $0)
    }
    let classes = [entity.type] + [top].compactMap(\.self).filter { $0 != entity.type } + ["Entity"]
    let name = output.clean(entity.label(in: language))
    var list = AttributeList()
    list.add("labels", classes.map { ":" + $0 }.joined())
    list.add("labelV", entity.type)
    list.add("nlabel", name)
    list.add("name", name)
    list.add("type", entity.type)
    list.add("iri", entity.iri.value)
    for (language, label) in entity.labels.sorted(by: { $0.key < $1.key }) {
      list.add("label_" + language.code, output.clean(label))
    }
    let aliases = Set(entity.alternatives.map { output.clean($0.text) }).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    if !aliases.isEmpty { list.add("aliases", aliases.joined(separator: "; ")) }
    list.add("start", entity.event?.start?.iso)
    list.add("end", entity.event?.end?.iso)
    if let edition = entity.event?.edition { list.add("edition", edition) }
    if entity.event?.isPlanned == true { list.add("planned", true) }
    list.add("mentions", entity.mentionCount)
    list.add("narticles", entity.articleCount)
    list.add("statements", statements)
    return list.attributes
  }

  // MARK: Edges

  private func attributes(
    of relation: Relation, in graph: KnowledgeGraph, _ output: inout OutputText
  ) -> [PropertyGraph.Attribute] {
    let key = relation.key
    let post = key.post.flatMap { graph.posts[$0] }
    var list = AttributeList()
    list.add("label", key.name)
    list.add("labelE", key.name)
    list.add(
      "elabel", output.clean(post?.label(in: language) ?? ontology.label(key.name, in: language)))
    list.add("interaction", key.name)
    list.add("post", key.post?.value)
    if ontology.schema.relations[key.name]?.isSymmetric == true { list.add("symmetric", true) }
    list.add("weight", Double(max(relation.sourceCount, 1)))
    list.add("confidence", relation.confidence?.value)
    guard evidence != .none else { return list.attributes }
    let articles = relation.citations.articles.compactMap { graph.articles[$0] }
      .sorted { $0.iri < $1.iri }
    if !articles.isEmpty {
      list.add("articles", output.clean(articles.map(\.identifier).joined(separator: "; ")))
    }
    let quotes = relation.citations.inOrder.map { citation in
      let source =
        graph.articles[citation.place.article]?.identifier ?? citation.place.article.value
      return "\(citation.quote) [\(source):\(citation.place.start)-\(citation.place.end)]"
    }
    if !quotes.isEmpty { list.add("evidence", output.clean(quotes.joined(separator: "\n"))) }
    list.add("published", articles.compactMap(\.published).map(\.iso).min())
    return list.attributes
  }
}

/// The attributes of one node or edge, as they come together.
private struct AttributeList {
  private(set) var attributes: [PropertyGraph.Attribute] = []

  mutating func add(_ key: String, _ value: String?) {
    if let value { attributes.append(.init(key: key, value: .string(value))) }
  }

  mutating func add(_ key: String, _ value: Int) {
    attributes.append(.init(key: key, value: .long(value)))
  }

  mutating func add(_ key: String, _ value: Double?) {
    if let value { attributes.append(.init(key: key, value: .double(value))) }
  }

  mutating func add(_ key: String, _ value: Bool) {
    attributes.append(.init(key: key, value: .boolean(value)))
  }
}
