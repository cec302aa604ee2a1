// A sorted file before it is written: nothing can go wrong any more but the writing itself.

/// A document in one of the syntaxes.
enum SortedDocument: ~Copyable {
  case lines(SortedLines)
  case turtle(TurtleBody)
  case rdfXML(RDFXMLStreamWriter)
  case jsonLD(JSONLDDocument)

  /// Hands the document to a receiver, piece by piece.
  ///
  /// - Throws: What the receiver throws.
  consuming func write<Failure>(
    _ receive: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch consume self {
    case .lines(let lines): try lines.write(receive)
    case .turtle(let body): try body.write(receive)
    case .rdfXML(let writer): try writer.hand(to: receive)
    case .jsonLD(let document): try document.write(receive)
    }
  }
}
