// The parts of a document as bytes, for receivers that want them fast.

/// Takes the parts of a document in the order in which they are read.
///
/// A class, because the parser keeps it from piece to piece.
package protocol XMLByteReceiver: AnyObject {
  /// Whether the next parts are wanted as events, comments and instructions among them.
  var wantsEvents: Bool { get }

  /// Learns what a name's number stands for, before it is used.
  func define(_ name: XMLQualifiedName)

  /// Takes an event.
  func receive(_ event: XMLEvent) throws(XMLProblem)

  /// Takes a start tag, by the number of its name.
  func start(_ name: Int, _ tag: XMLByteTag) throws(XMLProblem)

  /// Takes an end tag.
  func end() throws(XMLProblem)

  /// Takes text, which may come in several pieces.
  func text(_ bytes: Span<UInt8>) throws(XMLProblem)
}

/// The attributes of a start tag as bytes.
package struct XMLByteTag {
  /// An attribute by the number of its name, and where its value is.
  package struct Attribute: Sendable {
    /// The number of the name.
    package let name: Int
    /// Where the value is among the tag's.
    package let value: Range<Int>
  }

  /// The attributes in document order, without namespace declarations.
  package private(set) var attributes: [Attribute] = []
  /// Their values one behind the other, references resolved and white space normalized.
  package private(set) var values: [UInt8] = []

  mutating func removeAll() {
    attributes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  mutating func append(_ name: Int, _ value: some Collection<UInt8>) {
    let start = values.count
    values.append(contentsOf: value)
    attributes.append(Attribute(name: name, value: start..<values.count))
  }
}
