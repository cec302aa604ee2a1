// The RDF syntaxes that Sanad reads and writes.

/// A syntax for RDF graphs.
public enum RDFFormat: String, CaseIterable, Sendable {
  case turtle
  case rdfXML = "rdfxml"
  case nTriples = "ntriples"

  /// The name in prose.
  public var name: String {
    switch self {
    case .turtle: "Turtle"
    case .rdfXML: "RDF/XML"
    case .nTriples: "N-Triples"
    }
  }

  /// The usual ending of file names, without the dot.
  public var fileExtension: String {
    switch self {
    case .turtle: "ttl"
    case .rdfXML: "rdf"
    case .nTriples: "nt"
    }
  }

  /// The media type that IANA has registered.
  public var mediaType: String {
    switch self {
    case .turtle: "text/turtle"
    case .rdfXML: "application/rdf+xml"
    case .nTriples: "application/n-triples"
    }
  }

  /// The syntax of files with an ending, in any case and without the dot: `ttl`, `rdf`, `owl`,
  /// `xml`, `nt`.
  public init?(fileExtension: String) {
    switch fileExtension.lowercased() {
    case "ttl", "turtle": self = .turtle
    case "rdf", "owl", "xml": self = .rdfXML
    case "nt": self = .nTriples
    default: return nil
    }
  }
}
