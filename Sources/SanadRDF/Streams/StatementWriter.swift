// Any of the syntaxes that are written as a stream.

/// Writes statements in the order in which they come.
package protocol StreamWriter: StatementSink, ~Copyable {
  /// What RDF/XML could not say, the first of it; nothing was written from there on.
  var failure: RDFWritingError? { get }

  /// How many bytes were written and not taken out.
  var pendingCount: Int { get }

  /// Takes out what was written.
  mutating func takeBytes() -> [UInt8]

  /// Ends what is open.
  mutating func finish()
}

extension LineWriter: StreamWriter {
  var failure: RDFWritingError? { nil }
  var pendingCount: Int { output.count }
  mutating func takeBytes() -> [UInt8] { output.removeAll() }
  mutating func finish() {}
}

extension TurtleStream: StreamWriter {
  var failure: RDFWritingError? { nil }
  var pendingCount: Int { output.count }
  mutating func takeBytes() -> [UInt8] { output.removeAll() }
}
