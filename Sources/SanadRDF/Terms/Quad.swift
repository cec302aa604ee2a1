// A statement with the graph that it is made in (https://www.w3.org/TR/rdf12-concepts/#section-dataset).

/// A triple in the default graph or in a named one.
public struct Quad: Hashable, Sendable, Comparable {
  /// The statement.
  public var triple: Triple
  /// The name of its graph, an IRI or blank node; nil for the default graph.
  public var graph: Term?

  /// What is spoken of.
  public var subject: Term { triple.subject }
  /// The property.
  public var predicate: IRI { triple.predicate }
  /// Its value.
  public var object: Term { triple.object }

  /// A statement in a graph; in the default graph where none is given.
  public init(_ triple: Triple, graph: Term? = nil) {
    self.triple = triple
    self.graph = graph
  }

  /// A statement of its three terms in a graph; in the default graph where none is given.
  public init(_ subject: Term, _ predicate: IRI, _ object: Term, graph: Term? = nil) {
    self.init(Triple(subject, predicate, object), graph: graph)
  }

  /// Whether a blank node takes part.
  public var hasBlankNode: Bool { triple.hasBlankNode || graph?.hasBlankNode ?? false }

  /// Quads by graph, the default graph first, then by triple.
  public static func < (a: Quad, b: Quad) -> Bool {
    switch (a.graph, b.graph) {
    case (let left?, let right?) where left != right: left < right
    case (nil, .some): true
    case (.some, nil): false
    default: a.triple < b.triple
    }
  }
}
