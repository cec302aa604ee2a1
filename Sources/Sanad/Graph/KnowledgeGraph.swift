// What all articles say together: entities, the relations between them, and who said what.
public import SanadRDF

/// Entities and relations, each relation with every sentence that states it.
///
/// A value of a set: what is added twice is there once, and nothing depends on the order of adding.
public struct KnowledgeGraph: Hashable, Sendable {
  /// The articles by IRI.
  public private(set) var articles: [IRI: SourceArticle] = [:]
  /// The entities by IRI.
  public private(set) var entities: [IRI: Entity] = [:]
  /// The posts that people hold, by IRI.
  public private(set) var posts: [IRI: Post] = [:]
  /// The relations by what they state.
  public private(set) var relations: [Relation.Key: Relation] = [:]
  /// The statements by IRI.
  public private(set) var statements: [IRI: Statement] = [:]

  /// A graph of nothing.
  public init() {}

  /// Adds an article; a second one of the same IRI takes the first one's place.
  public mutating func add(_ article: SourceArticle) { articles[article.iri] = article }

  /// Adds an entity; a second one of the same IRI takes the first one's place.
  public mutating func add(_ entity: Entity) { entities[entity.iri] = entity }

  /// Adds a post; the titles of two posts of the same IRI are put together.
  public mutating func add(_ post: Post) {
    guard var known = posts[post.iri] else {
      posts[post.iri] = post
      return
    }
    known.formUnion(post)
    posts[post.iri] = known
  }

  /// Adds a relation; the evidence of two relations that state the same is put together.
  public mutating func add(_ relation: Relation) {
    relations[relation.key, default: Relation(key: relation.key)].formUnion(relation)
  }

  /// Adds a statement; the evidence of two statements of the same IRI is put together.
  public mutating func add(_ statement: Statement) {
    guard var known = statements[statement.iri] else {
      statements[statement.iri] = statement
      return
    }
    known.citations.formUnion(statement.citations)
    statements[statement.iri] = known
  }

  /// The articles in the order of their IRIs.
  ///
  /// - Complexity: O(n log n), as of the other lists in order.
  public var articlesInOrder: [SourceArticle] { articles.values.sorted { $0.iri < $1.iri } }

  /// The entities in the order of their IRIs.
  public var entitiesInOrder: [Entity] { entities.values.sorted { $0.iri < $1.iri } }

  /// The posts in the order of their IRIs.
  public var postsInOrder: [Post] { posts.values.sorted { $0.iri < $1.iri } }

  /// The relations by subject, name, object and post.
  public var relationsInOrder: [Relation] { relations.values.sorted { $0.key < $1.key } }

  /// The statements in the order of their IRIs.
  public var statementsInOrder: [Statement] { statements.values.sorted { $0.iri < $1.iri } }

  /// The graph without relations and statements that are less sure, and without posts that nobody is
  /// left to hold; the whole graph where nothing is asked for.
  ///
  /// A statement is as sure as its surest sentence. What has no sentences stays.
  public func keeping(atLeast confidence: Confidence?) -> KnowledgeGraph {
    guard let confidence else { return self }
    var kept = self
    kept.relations = relations.filter { ($0.value.confidence ?? confidence) >= confidence }
    let held = Set(kept.relations.keys.compactMap(\.post))
    kept.posts = posts.filter { held.contains($0.key) }
    kept.statements = statements.filter { statement in
      let surest = statement.value.citations.inOrder.map(\.confidence).max()
      return (surest ?? confidence) >= confidence
    }
    return kept
  }
}
