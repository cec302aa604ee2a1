// Any of the syntaxes, written from memory in sorted order.

/// Writes datasets so that the same statements give the same bytes, whatever their order.
public struct RDFWriter: Sendable {
  /// The syntax.
  public let format: RDFFormat
  /// Pairs of a name without colon and a namespace, for syntaxes that have prefixes.
  public let prefixes: [(String, String)]
  /// Whether JSON-LD is written in its expanded form, without a context.
  public var isExpanded = false

  /// A writer for a syntax.
  public init(_ format: RDFFormat, prefixes: [(String, String)] = []) {
    self.format = format
    self.prefixes = prefixes
  }

  /// The bytes of a dataset.
  ///
  /// A syntax without named graphs gets the triples of all graphs.
  ///
  /// - Throws: `RDFXMLWritingError` with the first triple that RDF/XML cannot say.
  /// - Complexity: O(n log n).
  public func write(_ dataset: RDFDataset) throws(RDFXMLWritingError) -> [UInt8] {
    switch format {
    case .nTriples: return NTriplesWriter().write(dataset.merged)
    case .turtle: return TurtleWriter(prefixes: prefixes).write(dataset.merged)
    case .rdfXML: return try RDFXMLWriter(prefixes: prefixes).write(dataset.merged)
    case .nQuads: return NQuadsWriter().write(dataset)
    case .trig: return TriGWriter(prefixes: prefixes).write(dataset)
    case .jsonLD: return try JSONLDWriter(prefixes: prefixes, isExpanded: isExpanded).write(dataset)
    }
  }
}
