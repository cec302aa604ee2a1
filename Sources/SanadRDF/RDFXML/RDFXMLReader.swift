// RDF/XML read into a graph (https://www.w3.org/TR/rdf12-xml/), on libxml2's parser.

/// Reads RDF/XML.
///
/// Entities may be declared in the document and stay small; nothing is ever loaded from elsewhere.
public struct RDFXMLReader: Sendable {
  /// A reader.
  public init() {}

  /// The graph that a document in RDF/XML describes.
  ///
  /// Blank nodes without `rdf:nodeID` get labels that no document can spell.
  ///
  /// - Parameter base: The IRI that relative ones start from where the document sets none.
  /// - Throws: `SyntaxError` at the first place that is no XML or no RDF/XML.
  /// - Complexity: O(length).
  public func graph(from bytes: [UInt8], base: String? = nil) throws(SyntaxError) -> RDFGraph {
    try RDFReader(.rdfXML, base: base).graph(from: bytes)
  }
}
