// The formats in which a graph can be saved. One closed enum owns all that is known of each.
internal import SanadRDF

/// A format for whole graphs.
public enum ExportFormat: String, CaseIterable, Sendable {
  case turtle
  case rdfXML = "rdfxml"
  case graphML = "graphml"
  case nTriples = "ntriples"
  case jsonLD = "jsonld"

  /// The formats that are written where none is asked for.
  public static let usual: [ExportFormat] = [.turtle, .rdfXML, .graphML]

  /// The name in prose.
  public var name: String {
    switch self {
    case .turtle: "Turtle"
    case .rdfXML: "RDF/XML"
    case .graphML: "GraphML"
    case .nTriples: "N-Triples"
    case .jsonLD: "JSON-LD"
    }
  }

  /// The usual ending of file names, without the dot.
  public var fileExtension: String {
    switch self {
    case .turtle: "ttl"
    case .rdfXML: "rdf"
    case .graphML: "graphml"
    case .nTriples: "nt"
    case .jsonLD: "jsonld"
    }
  }

  /// The media type.
  public var mediaType: String {
    switch self {
    case .turtle: "text/turtle"
    case .rdfXML: "application/rdf+xml"
    case .graphML: "application/graphml+xml"
    case .nTriples: "application/n-triples"
    case .jsonLD: "application/ld+json"
    }
  }

  /// The format that a file name's ending stands for.
  public init?(fileName: String) {
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() }
    guard let format = Self.allCases.first(where: { $0.fileExtension == ending }) else {
      return nil
    }
    self = format
  }

  /// The bytes of a graph in the format.
  ///
  /// - Throws: `ExportError.inexpressible` where the format cannot carry the graph.
  /// - Complexity: O(n log n).
  public func bytes(
    of graph: KnowledgeGraph, _ settings: ExportSettings
  ) throws(ExportError) -> [UInt8] {
    switch self {
    case .turtle: return try bytes(of: graph, settings, .turtle)
    case .rdfXML: return try bytes(of: graph, settings, .rdfXML)
    case .nTriples: return try bytes(of: graph, settings, .nTriples)
    case .jsonLD: return try bytes(of: graph, settings, .jsonLD)
    case .graphML:
      let projection = PropertyGraphProjection(
        ontology: settings.ontology, evidence: settings.evidence)
      return GraphMLWriter().write(projection.propertyGraph(of: graph))
    }
  }

  private func bytes(
    of graph: KnowledgeGraph, _ settings: ExportSettings, _ syntax: RDFFormat
  ) throws(ExportError) -> [UInt8] {
    do throws(RDFWritingError) {
      return try RDFWriter(syntax, prefixes: settings.prefixes)
        .write(RDFDataset(settings.rdf(of: graph)))
    } catch {
      throw .inexpressible(format: self, reason: error.description)
    }
  }
}
