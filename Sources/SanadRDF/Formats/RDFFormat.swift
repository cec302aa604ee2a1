// The RDF syntaxes that Sanad reads and writes.

/// A syntax for RDF graphs, or for datasets of several graphs.
public enum RDFFormat: String, CaseIterable, Sendable {
  case turtle
  case rdfXML = "rdfxml"
  case nTriples = "ntriples"
  case nQuads = "nquads"
  case trig
  case jsonLD = "jsonld"

  /// The name in prose.
  public var name: String {
    switch self {
    case .turtle: "Turtle"
    case .rdfXML: "RDF/XML"
    case .nTriples: "N-Triples"
    case .nQuads: "N-Quads"
    case .trig: "TriG"
    case .jsonLD: "JSON-LD"
    }
  }

  /// The usual ending of file names, without the dot.
  public var fileExtension: String {
    switch self {
    case .turtle: "ttl"
    case .rdfXML: "rdf"
    case .nTriples: "nt"
    case .nQuads: "nq"
    case .trig: "trig"
    case .jsonLD: "jsonld"
    }
  }

  /// The media type that IANA has registered.
  public var mediaType: String {
    switch self {
    case .turtle: "text/turtle"
    case .rdfXML: "application/rdf+xml"
    case .nTriples: "application/n-triples"
    case .nQuads: "application/n-quads"
    case .trig: "application/trig"
    case .jsonLD: "application/ld+json"
    }
  }

  /// Whether a file can hold named graphs beside the default one.
  public var hasNamedGraphs: Bool {
    switch self {
    case .turtle, .rdfXML, .nTriples: false
    case .nQuads, .trig, .jsonLD: true
    }
  }

  /// The syntax of files with an ending, in any case and without the dot: `ttl`, `rdf`, `owl`,
  /// `xml`, `nt`, `nq`, `trig`, `jsonld`.
  public init?(fileExtension: String) {
    switch fileExtension.lowercased() {
    case "ttl", "turtle": self = .turtle
    case "rdf", "owl", "xml": self = .rdfXML
    case "nt": self = .nTriples
    case "nq": self = .nQuads
    case "trig": self = .trig
    case "jsonld": self = .jsonLD
    default: return nil
    }
  }
}
