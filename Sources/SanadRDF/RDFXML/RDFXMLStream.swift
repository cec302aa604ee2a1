// RDF/XML read as a stream.
internal import SanadXML

/// The state of reading one document in RDF/XML.
struct RDFXMLStream: TextParser {
  private let base: String?
  private var bytes: [UInt8] = []

  init(base: String?) { self.base = base }

  mutating func consume(
    _ piece: [UInt8], into sink: inout some StatementSink & ~Copyable
  ) throws(SyntaxError) {
    bytes += piece
  }

  mutating func finish(into sink: inout some StatementSink & ~Copyable) throws(SyntaxError) {
    for triple in try RDFXMLReader().graph(from: bytes, base: base) { sink.take(Quad(triple)) }
  }
}
