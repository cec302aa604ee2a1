// JSON-LD read into a dataset (https://www.w3.org/TR/json-ld11/).

/// Reads JSON-LD 1.1: expanded or compacted, its contexts in the document.
///
/// Contexts on the web are an error, since nothing is fetched. What JSON-LD gives no meaning to, such
/// as keys that stand for no IRI, is passed over as JSON-LD wants. A direction is kept where there is
/// a language beside it.
public struct JSONLDReader: Sendable {
  /// A reader.
  public init() {}

  /// The dataset that a text in JSON-LD describes.
  ///
  /// Nodes without a name get labels that no text can spell.
  ///
  /// - Parameter base: The IRI that relative ones start from until the text sets its own.
  /// - Throws: `SyntaxError` at the first place that is no JSON or no JSON-LD.
  /// - Complexity: O(length), beside the size of contexts.
  public func dataset(
    from bytes: [UInt8], base: String? = nil
  ) throws(SyntaxError) -> RDFDataset {
    let value = try JSONParser.value(from: bytes)
    let processor = JSONLDProcessor(bytes: bytes)
    guard value.object != nil || value.isArray else {
      throw processor.error(
        "the text is neither an object nor an array", "write a node, or nodes in an array", at: 0)
    }
    let start = base.flatMap { BaseIRI($0) }.map { JSONLDContext.Base.iri($0) } ?? .unknown
    let place = JSONLDProcessor.Place(
      context: JSONLDContext(base: start), key: nil, offset: 0)
    let items = try processor.expanded(value, at: place).items
    var statements = JSONLDStatements()
    if items.count == 1, let node = items[0].node, node.isGraph, node.id == nil, !value.isArray {
      statements.take(node.graph ?? [], graph: nil)
    } else {
      statements.take(items, graph: nil)
    }
    return statements.dataset
  }
}

extension JSONValue {
  /// Whether the value is an array.
  fileprivate var isArray: Bool {
    if case .array = self { true } else { false }
  }
}
