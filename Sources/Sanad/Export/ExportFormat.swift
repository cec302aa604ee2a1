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
    var bytes: [UInt8] = []
    try write(graph, settings) { bytes += $0 }
    return bytes
  }

  /// Hands a graph in the format to a receiver, piece by piece.
  ///
  /// - Throws: `ExportError.inexpressible` where the format cannot carry the graph, before the first
  ///   piece; what the receiver throws.
  /// - Complexity: O(n log n).
  package func write(
    _ graph: KnowledgeGraph, _ settings: ExportSettings,
    to receive: ([UInt8]) throws(ExportError) -> Void
  ) throws(ExportError) {
    switch self {
    case .turtle: try write(graph, settings, .turtle, receive)
    case .rdfXML: try write(graph, settings, .rdfXML, receive)
    case .nTriples: try write(graph, settings, .nTriples, receive)
    case .jsonLD: try write(graph, settings, .jsonLD, receive)
    case .graphML:
      let projection = PropertyGraphProjection(
        ontology: settings.ontology, evidence: settings.evidence)
      try GraphMLWriter().write(projection.propertyGraph(of: graph), to: receive)
    }
  }

  private func write(
    _ graph: KnowledgeGraph, _ settings: ExportSettings, _ syntax: RDFFormat,
    _ receive: ([UInt8]) throws(ExportError) -> Void
  ) throws(ExportError) {
    do throws(SortedFailure<ExportError>) {
      try settings.projection.sortedTriples(of: graph)
        .write(RDFWriter(syntax, prefixes: settings.prefixes), receive)
    } catch {
      switch error {
      case .unsayable(let error):
        throw .inexpressible(format: self, reason: error.description)
      case .receiver(let error): throw error
      }
    }
  }
}
