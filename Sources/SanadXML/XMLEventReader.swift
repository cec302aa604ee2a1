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
    let failure = withoutActuallyEscaping(receive) { receive in
      let session = SAXSession(doctype: doctype, receiver: EventForwarder(receive))
      session.feed(bytes)
      session.finish()
      return session.failure
    }
    if let failure { throw failure }
  }
}

/// Hands every part on as an event.
private final class EventForwarder: XMLByteReceiver {
  private let hand: (XMLEvent) throws(XMLProblem) -> Void

  init(_ hand: @escaping (XMLEvent) throws(XMLProblem) -> Void) { self.hand = hand }

  var wantsEvents: Bool { true }

  func define(_ name: XMLQualifiedName) {}

  func receive(_ event: XMLEvent) throws(XMLProblem) { try hand(event) }

  func start(_ name: Int, _ tag: XMLByteTag) {}

  func end() {}

  func text(_ bytes: Span<UInt8>) {}
}

/// Reads XML 1.0 with namespaces that comes in pieces.
///
/// It owns libxml2's parser, hence no copies.
package struct XMLPieceReader: ~Copyable {
  private let session: SAXSession

  /// A reader that hands what is whole to a receiver.
  package init(doctype: XMLEventReader.DoctypePolicy, receiver: any XMLByteReceiver) {
    session = SAXSession(doctype: doctype, receiver: receiver)
  }

  /// Reads the next piece.
  ///
  /// - Throws: `XMLSyntaxError` as `XMLEventReader.read` does.
  /// - Complexity: O(length).
  package mutating func consume(_ piece: [UInt8]) throws(XMLSyntaxError) {
    session.feed(piece)
    if let failure = session.failure { throw failure }
  }

  /// Reads what is left when the document has ended.
  ///
  /// - Throws: `XMLSyntaxError` where the document ends too early.
  package mutating func finish() throws(XMLSyntaxError) {
    session.finish()
    if let failure = session.failure { throw failure }
  }
}
