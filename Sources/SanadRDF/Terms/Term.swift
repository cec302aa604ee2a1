// The terms of RDF (https://www.w3.org/TR/rdf12-concepts/#section-triples) and a triple of them.

/// An absolute IRI.
public struct IRI: Hashable, Sendable, Comparable {
  /// The IRI itself, without angle brackets.
  public let value: String

  /// An IRI that is known to be valid: a constant of ours or one that a reader has checked.
  public init(_ value: String) { self.value = value }

  /// Whether two IRIs have the same characters; `é` and `e` with an accent of its own differ.
  public static func == (a: IRI, b: IRI) -> Bool { a.value.hasSameBytes(as: b.value) }

  /// IRIs in the order of their UTF-8 bytes.
  public static func < (a: IRI, b: IRI) -> Bool { a.value.precedesInBytes(b.value) }

  /// Feeds the characters to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A node or label of an RDF graph.
public enum Term: Hashable, Sendable, Comparable {
  /// A resource by its name.
  case iri(IRI)
  /// A blank node by its label, without `_:`.
  case blank(String)
  /// A value.
  case literal(Literal)
  /// A triple spoken of, as RDF 1.2 has it; only objects can be one.
  indirect case triple(Triple)

  /// Whether the term is a blank node, or a triple with one in it.
  ///
  /// - Complexity: O(depth of triples within one another).
  public var hasBlankNode: Bool {
    switch self {
    case .iri, .literal: false
    case .blank: true
    case .triple(let triple): triple.hasBlankNode
    }
  }

  /// Terms in a fixed order: IRIs, blank nodes, literals, triples, each in the order of their bytes.
  public static func < (a: Term, b: Term) -> Bool {
    switch (a, b) {
    case (.iri(let a), .iri(let b)): a < b
    case (.blank(let a), .blank(let b)): a.precedesInBytes(b)
    case (.literal(let a), .literal(let b)): a < b
    case (.triple(let a), .triple(let b)): a < b
    case (.iri, _), (.blank, .literal), (.blank, .triple), (.literal, .triple): true
    case (.blank, _), (.literal, _), (.triple, _): false
    }
  }
}

/// A statement: an IRI or blank node as subject, a predicate, an object.
public struct Triple: Hashable, Sendable, Comparable {
  /// What is spoken of.
  public var subject: Term
  /// The property.
  public var predicate: IRI
  /// Its value.
  public var object: Term

  /// A statement of its three terms.
  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }

  /// Whether a blank node takes part.
  public var hasBlankNode: Bool { subject.hasBlankNode || object.hasBlankNode }

  /// Triples by subject, then predicate, then object.
  public static func < (a: Triple, b: Triple) -> Bool {
    guard a.subject == b.subject else { return a.subject < b.subject }
    guard a.predicate == b.predicate else { return a.predicate < b.predicate }
    return a.object < b.object
  }
}
