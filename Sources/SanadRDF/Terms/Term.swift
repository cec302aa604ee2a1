// The terms of RDF 1.1 (https://www.w3.org/TR/rdf11-concepts/#section-triples) and a triple of them.

/// An absolute IRI.
public struct IRI: Hashable, Sendable, Comparable {
  /// The IRI itself, without angle brackets.
  public let value: String

  /// An IRI that is known to be valid: a constant of ours or one that a reader has checked.
  public init(_ value: String) { self.value = value }

  /// IRIs in the order of their UTF-8 bytes.
  public static func < (a: IRI, b: IRI) -> Bool { a.value.utf8.lexicographicallyPrecedes(b.value.utf8) }
}

/// A literal: a lexical form with a datatype or a language.
public struct Literal: Hashable, Sendable {
  /// The lexical form, never changed.
  public let lexical: String
  /// The language tag in lower case, for language-tagged strings.
  public let language: String?
  /// The datatype; `rdf:langString` where there is a language.
  public let datatype: IRI

  /// A literal of a datatype; `xsd:string` where none is given.
  public init(_ lexical: String, datatype: IRI = XSD.string) {
    self.lexical = lexical
    language = nil
    self.datatype = datatype
  }

  /// A string in a language.
  public init(_ lexical: String, language: String) {
    self.lexical = lexical
    self.language = language.lowercased()
    datatype = RDF.langString
  }
}

/// A node or label of an RDF graph.
public enum Term: Hashable, Sendable {
  case iri(IRI)
  /// A blank node by its label, without `_:`.
  case blank(String)
  case literal(Literal)
}

/// A statement: subject, predicate, object. The subject is an IRI or a blank node.
public struct Triple: Hashable, Sendable {
  public var subject: Term
  public var predicate: IRI
  public var object: Term

  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}
