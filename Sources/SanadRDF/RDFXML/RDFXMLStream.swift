// RDF/XML read as a stream: pieces in, statements out.
internal import SanadXML

/// The state of reading one document in RDF/XML.
struct RDFXMLStream: TextParser, ~Copyable {
  private let receiver: RDFXMLReceiver
  private var reader: XMLPieceReader

  /// A parser at the start of a document.
  init(base: String?) {
    receiver = RDFXMLReceiver(RDFXMLParser(base: base))
    reader = XMLPieceReader(doctype: .internalEntities, receiver: receiver)
  }

  mutating func consume(
    _ piece: [UInt8], into sink: inout some StatementSink & ~Copyable
  ) throws(SyntaxError) {
    do throws(XMLSyntaxError) {
      try reader.consume(piece)
    } catch {
      throw SyntaxError(error)
    }
    receiver.send(to: &sink)
  }

  mutating func finish(into sink: inout some StatementSink & ~Copyable) throws(SyntaxError) {
    do throws(XMLSyntaxError) {
      try reader.finish()
    } catch {
      throw SyntaxError(error)
    }
    receiver.send(to: &sink)
  }
}

extension SyntaxError {
  fileprivate init(_ error: XMLSyntaxError) {
    self.init(
      line: error.line, column: error.column, message: error.message, remedy: error.remedy)
  }
}
