// XML read as a row of events, by libxml2's SAX2 parser: nothing is loaded from elsewhere, no entity
// may swell, the document is never held as a tree.
internal import CLibXML2

/// Reads XML 1.0 with namespaces and hands its parts to a receiver one by one.
package struct XMLEventReader: Sendable {
  /// What to do about a document type declaration.
  package enum DoctypePolicy: Sendable {
    /// It is an error.
    case refused
    /// Internal general entities may be declared and used. What lies outside the document is never
    /// loaded, and an entity of it is an error.
    case internalEntities
  }

  /// How many bytes an entity may come to, the entities that it uses included.
  static let longestEntity = 65_536
  /// How many bytes more than its own length a document may come to when entities are put in.
  static let largestExpansion = 10_000_000

  private let doctype: DoctypePolicy

  /// A reader with a policy for document type declarations.
  package init(doctype: DoctypePolicy) { self.doctype = doctype }

  /// Reads a document and hands each part of it to a receiver.
  ///
  /// - Throws: `XMLSyntaxError` where the document is not well-formed, declares or nests what is
  ///   refused, or where the receiver throws.
  /// - Complexity: O(length).
  package func read(
    _ bytes: [UInt8], _ receive: (XMLEvent) throws(XMLProblem) -> Void
  ) throws(XMLSyntaxError) {
    var reader = XMLPieceReader(doctype: doctype)
    for isLast in [false, true] {
      if isLast { reader.finish() } else { reader.consume(bytes) }
      for part in reader.parts.all {
        do throws(XMLProblem) {
          try receive(reader.parts.event(part, reader.names))
        } catch {
          throw reader.error(error, at: part)
        }
      }
      if let failure = reader.failure { throw failure }
    }
  }
}

/// Reads XML 1.0 with namespaces that comes in pieces.
///
/// It owns libxml2's parser, hence no copies.
package struct XMLPieceReader: ~Copyable {
  private let session: SAXSession

  /// A reader at the start of a document.
  package init(doctype: XMLEventReader.DoctypePolicy) { session = SAXSession(doctype: doctype) }

  /// The parts that the last piece brought.
  package var parts: XMLParts { session.parts }

  /// What the numbers of names stand for.
  package var names: [XMLQualifiedName] { session.namesByNumber }

  /// Where the document breaks the rules of XML, behind the parts that were read.
  package var failure: XMLSyntaxError? { session.failure }

  /// Reads the next piece.
  ///
  /// - Complexity: O(length).
  package mutating func consume(_ piece: [UInt8]) { session.feed(piece) }

  /// Reads what is left when the document has ended.
  package mutating func finish() { session.finish() }

  /// What is wrong with a part of the last piece.
  package func error(_ problem: XMLProblem, at part: XMLParts.Part) -> XMLSyntaxError {
    session.error(problem, at: part)
  }
}
