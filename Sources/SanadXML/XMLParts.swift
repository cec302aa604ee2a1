// The parts of a document as bytes, as many as a piece of it has.

/// A row of parts, and the bytes that they refer to.
package struct XMLParts: Sendable {
  /// A part of a document.
  package struct Part: Sendable {
    /// What it is.
    package let kind: Kind
    /// The number of an element's name.
    package let name: Int
    /// Where a start tag's attributes are.
    package let attributes: Range<Int>
    /// Where text, a comment or an instruction is.
    package let text: Range<Int>
    /// Where the parser stood behind it: the offset in bytes, and the line.
    let offset: Int
    let line: Int
  }

  /// What a part is.
  package enum Kind: Sendable {
    case start, end, text, comment
    /// An instruction: its target, a space and its data.
    case instruction
  }

  /// An attribute by the number of its name, and where its value is.
  package struct Attribute: Sendable {
    /// The number of the name.
    package let name: Int
    /// Where the value is, references resolved and white space normalized.
    package let value: Range<Int>
  }

  /// The parts in document order.
  package private(set) var all: [Part] = []
  /// The attributes of all start tags in document order, without namespace declarations.
  package private(set) var attributes: [Attribute] = []
  /// The bytes of all values and texts.
  package private(set) var bytes: [UInt8] = []

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ kind: Kind, _ name: Int, attributes start: Int, _ offset: Int, _ line: Int)
  {
    all.append(
      Part(
        kind: kind, name: name, attributes: start..<attributes.count, text: 0..<0, offset: offset,
        line: line))
  }

  mutating func append(
    _ kind: Kind, _ text: some Collection<UInt8>, _ offset: Int, _ line: Int
  ) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    all.append(
      Part(
        kind: kind, name: 0, attributes: 0..<0, text: start..<bytes.count, offset: offset,
        line: line))
  }

  mutating func append(_ name: Int, _ value: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    attributes.append(Attribute(name: name, value: start..<bytes.count))
  }

  /// A part as an event.
  ///
  /// - Parameter names: What the numbers of names stand for.
  package func event(_ part: Part, _ names: [XMLQualifiedName]) -> XMLEvent {
    switch part.kind {
    case .start:
      let read = attributes[part.attributes].map {
        XMLAttribute(name: names[$0.name], value: text($0.value))
      }
      return .start(XMLStartTag(name: names[part.name], attributes: read))
    case .end: return .end
    case .text: return .text(text(part.text))
    case .comment: return .comment(text(part.text))
    case .instruction:
      let words = text(part.text).split(separator: " ", maxSplits: 1).map(String.init)
      return .instruction(target: words[0], data: words.count > 1 ? words[1] : "")
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
