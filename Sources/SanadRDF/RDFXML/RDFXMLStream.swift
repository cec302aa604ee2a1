// RDF/XML read as a stream: pieces in, statements out.
internal import SanadXML

/// The state of reading one document in RDF/XML.
struct RDFXMLStream: TextParser, ~Copyable {
  private var parser: RDFXMLParser
  private var reader = XMLPieceReader(doctype: .internalEntities)

  /// A parser at the start of a document.
  init(base: String?, isLenient: Bool = false) {
    parser = RDFXMLParser(base: base, isLenient: isLenient)
  }

  mutating func consume(
    _ piece: [UInt8], into sink: inout some StatementSink & ~Copyable
  ) throws(SyntaxError) {
    reader.consume(piece)
    try parse(into: &sink)
  }

  mutating func finish(into sink: inout some StatementSink & ~Copyable) throws(SyntaxError) {
    reader.finish()
    try parse(into: &sink)
  }

  private mutating func parse(
    into sink: inout some StatementSink & ~Copyable
  ) throws(SyntaxError) {
    parser.define(reader.names)
    let parts = reader.parts
    for part in parts.all {
      do throws(XMLProblem) {
        try parser.take(part, of: parts)
      } catch {
        parser.triples.send(to: &sink)
        throw SyntaxError(reader.error(error, at: part))
      }
    }
    parser.triples.send(to: &sink)
    if let failure = reader.failure { throw SyntaxError(failure) }
  }
}

extension SyntaxError {
  fileprivate init(_ error: XMLSyntaxError) {
    self.init(
      line: error.line, column: error.column, message: error.message, remedy: error.remedy)
  }
}
