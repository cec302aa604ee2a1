// The fold from what single articles say to one graph: which entities are one, and what holds of them.
public import SanadText

/// Puts the findings of all articles together.
///
/// The result is the same for every order of the findings: articles are put in the order of their names
/// first, every stage works through sorted blocks, and nothing is decided by a dictionary's order.
public struct EntityResolver: Sendable {
  private let schema: Schema
  private let authority: KnownEntities
  private let base: String

  /// A resolver.
  ///
  /// - Parameter base: What the IRIs of entities begin with, ending in `/` or `#`.
  public init(schema: Schema, authority: [AuthorityEntry], base: String) {
    self.schema = schema
    self.authority = KnownEntities(authority)
    self.base = base
  }

  /// The graph that articles make together, and what was left out of it.
  ///
  /// Stages in this order, each resting on the ones before: authority entries, names, acronyms; people by
  /// sound; surnames; events; surnames again, now that events tie people.
  ///
  /// - Complexity: Near linear in the number of entities and claims; the blocks are described at
  ///   each stage.
  public func resolve(_ findings: [ArticleFindings]) -> Resolution {
    let corpus = Corpus(findings, schema: schema, authority: authority)
    var clusters = EntityClusters(corpus.nodes)
    let people = PersonMerging(corpus: corpus, authority: authority, ties: Ties(corpus))
    NameMerging(corpus: corpus, authority: authority).merge(into: &clusters)
    people.mergeBySound(into: &clusters)
    people.recognizeKnown(in: &clusters)
    people.mergeLongerNames(into: &clusters)
    people.mergeShortNames(into: &clusters)
    EventMerging(corpus: corpus).merge(into: &clusters)
    people.mergeLongerNames(into: &clusters)
    people.mergeShortNames(into: &clusters)
    var assembly = GraphAssembly(
      corpus: corpus, clusters: clusters, schema: schema, authority: authority, base: base)
    return assembly.assemble()
  }
}

/// The graph of a run, and what did not get into it.
public struct Resolution: Hashable, Sendable {
  /// The graph.
  public let graph: KnowledgeGraph
  /// How many characters were taken out because XML cannot carry them.
  public let removedCharacters: Int
  /// How many claims were left out because the ontology does not allow them once their ends were
  /// known in full, or because both ends turned out to be one entity.
  public let refusedClaims: Int
}
