// RDF/XML read into a graph (https://www.w3.org/TR/rdf-syntax-grammar/), on libxml2's parser.
internal import SanadXML

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
    var parser = RDFXMLParser(base: base)
    do throws(XMLSyntaxError) {
      try XMLEventReader(doctype: .internalEntities).read(bytes) {
        event throws(XMLProblem) in try parser.receive(event)
      }
    } catch {
      throw SyntaxError(
        line: error.line, column: error.column, message: error.message, remedy: error.remedy)
    }
    return parser.graph
  }
}
