// A relation between two entities with every sentence that states it.
public import SanadRDF

/// What articles say holds between two entities.
public struct Relation: Hashable, Sendable {
  /// What a relation states.
  public struct Key: Hashable, Sendable, Comparable {
    /// The entity that it starts from.
    public let subject: IRI
    /// The relation's local name in the ontology: `metWith`.
    public let name: String
    /// The entity that it leads to; for `holdsPosition` the body that the post is in.
    public let object: IRI
    /// For `holdsPosition`, the post.
    public let post: IRI?

    /// A statement of a relation.
    public init(subject: IRI, name: String, object: IRI, post: IRI? = nil) {
      self.subject = subject
      self.name = name
      self.object = object
      self.post = post
    }

    /// By subject, name, object and post.
    public static func < (a: Key, b: Key) -> Bool {
      if a.subject != b.subject { return a.subject < b.subject }
      if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
      if a.object != b.object { return a.object < b.object }
      return (a.post?.value ?? "").utf8.lexicographicallyPrecedes((b.post?.value ?? "").utf8)
    }
  }

  /// What it states.
  public let key: Key
  /// The sentences that state it.
  public var citations: CitationSet

  /// A relation with its sentences.
  public init(key: Key, citations: CitationSet = CitationSet()) {
    self.key = key
    self.citations = citations
  }

  /// Takes in the sentences of the same relation.
  mutating func formUnion(_ other: Relation) { citations.formUnion(other.citations) }

  /// How many independent sources state it; see `CitationSet`.
  public var sourceCount: Int { citations.surestBySource.count }

  /// How sure it is: the chance that at least one independent source was read rightly, at most 0.99.
  ///
  /// Noisy-or over sources, each by its surest sentence: two sources of 0.8 give 0.96. The cap says
  /// that no number of articles makes a reading certain. Nil where there are no sentences.
  public var confidence: Confidence? {
    guard !citations.isEmpty else { return nil }
    let doubt = citations.surestBySource.reduce(1.0) { $0 * (1 - $1.value) }
    return min(Confidence(1 - doubt), Confidence(0.99))
  }
}
