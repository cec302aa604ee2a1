// RDF/XML read as a stream: pieces in, statements out.
internal import SanadXML

/// The state of reading one document in RDF/XML.
struct RDFXMLStream: TextParser, ~Copyable {
  private var parser: RDFXMLParser
  private var reader = XMLPieceReader(doctype: .internalEntities)

  /// A parser at the start of a document.
  init(base: String?) { parser = RDFXMLParser(base: base) }

  mutating func consume(
    _ piece: [UInt8], into sink: inout some StatementSink & ~Copyable
  ) throws(SyntaxError) {
    do throws(XMLSyntaxError) {
      try reader.consume(piece) { event throws(XMLProblem) in try parser.receive(event) }
    } catch {
      throw SyntaxError(error)
    }
    send(to: &sink)
  }

  mutating func finish(into sink: inout some StatementSink & ~Copyable) throws(SyntaxError) {
    do throws(XMLSyntaxError) {
      try reader.finish { event throws(XMLProblem) in try parser.receive(event) }
    } catch {
      throw SyntaxError(error)
    }
    send(to: &sink)
  }

  private mutating func send(to sink: inout some StatementSink & ~Copyable) {
    parser.takeTriples {
      sink.take($0.subject, $0.predicate, $0.object, graph: [])
    }
  }
}

extension SyntaxError {
  fileprivate init(_ error: XMLSyntaxError) {
    self.init(
      line: error.line, column: error.column, message: error.message, remedy: error.remedy)
  }
}
