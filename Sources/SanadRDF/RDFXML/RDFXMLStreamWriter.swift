// RDF/XML written as a stream: neighbours of the same subject share a node element, which is named by
// their type where that comes first.
internal import SanadXML

/// Writes statements in the order in which they come.
struct RDFXMLStreamWriter: StreamWriter, ~Copyable {
  /// The first triple that RDF/XML cannot say; nothing is written from there on.
  private(set) var failure: RDFWritingError?
  private var output = OutputBuffer()
  private var names: RDFXMLElementNames?
  private var prefixes: [(String, String)]
  private let declarations: [(prefix: String, namespace: String)]?
  private let labels: StreamLabels
  private var subject = OutputBuffer(capacity: 256)
  /// The name of the open node element.
  private var element: [UInt8] = []
  private var isOpen = false
  /// Whether the node element's start tag lacks its end.
  private var isTagOpen = false
  private let type = Array("<\(RDF.type.value)>".utf8)
  private let description = Array("rdf:Description".utf8)

  /// A writer that names elements by prefixes; the source's own are added up to its first statement.
  init(prefixes: [(String, String)], labels: StreamLabels) {
    self.prefixes = prefixes
    self.labels = labels
    declarations = nil
  }

  /// A writer whose names are all known, with what the root element declares for them.
  init(names: RDFXMLNames, labels: StreamLabels) {
    prefixes = []
    self.labels = labels
    declarations = names.declarations
    self.names = RDFXMLElementNames(names, declared: names.declarations.map(\.prefix))
  }

  var pendingCount: Int { output.count }

  mutating func takeBytes() -> [UInt8] { output.removeAll() }

  /// Hands what was written to a receiver, piece by piece.
  ///
  /// - Throws: What the receiver throws.
  func hand<Failure>(to receive: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try output.hand(to: receive)
  }

  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    guard names == nil else { return }
    prefixes.append((String(prefix), String(namespace)))
  }

  /// Writes a statement.
  @inline(__always)
  mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    guard failure == nil else { return }
    if names == nil { begin() }
    let before = output.count
    let fault = write(subject, predicate, object)
    if let fault { fail(fault, subject, predicate, object, keeping: before) }
  }

  /// Ends what is open.
  mutating func finish() {
    guard failure == nil else { return }
    if names == nil { begin() }
    closeNode()
    output.append("</rdf:RDF>\n")
  }

  // MARK: Elements

  /// Writes the root element's start tag.
  private mutating func begin() {
    let table = PrefixTable.forXML(prefixes)
    let names = RDFXMLNames(prefixes: table, isNumbered: false)
    self.names = RDFXMLElementNames(names, declared: table.prefixes.map(\.name))
    beginRoot(table.prefixes.map { ($0.name, $0.namespace) })
  }

  /// Writes the root element's start tag with the namespaces of names that are all known.
  mutating func beginKnown() { beginRoot(declarations ?? []) }

  private mutating func beginRoot(_ declarations: [(prefix: String, namespace: String)]) {
    var tag = ByteWriter()
    tag.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF")
    for (prefix, namespace) in declarations {
      tag.write(prefix.isEmpty ? "\n    xmlns=\"" : "\n    xmlns:\(prefix)=\"")
      tag.writeXMLAttribute(namespace)
      tag.write("\"")
    }
    tag.write(">\n")
    output.append(tag.bytes)
  }

  /// What keeps a statement from being written.
  private enum Fault {
    case nameless, reserved
    case forbidden(Unicode.Scalar)
  }

  @inline(__always)
  private mutating func write(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>
  ) -> Fault? {
    if !isOpen || !self.subject.isEqual(to: subject) {
      closeNode()
      let isType = object[0] == UInt8(ascii: "<") && predicate.isEqual(to: type)
      if let fault = openNode(subject, type: isType ? object : predicate, isType: isType) {
        return fault
      }
      if isType, element.count != description.count || element != description { return nil }
    }
    if isTagOpen {
      output.append(">\n")
      isTagOpen = false
    }
    return writeProperty(predicate, object, indent: true)
  }

  /// Writes a node element's start tag but for its last bracket.
  private mutating func openNode(
    _ subject: Span<UInt8>, type: Span<UInt8>, isType: Bool
  ) -> Fault? {
    element = description
    output.append("  <")
    if isType, type[1] != UInt8(ascii: "<"), let name = names?.name(for: type),
      !name.written.isEmpty
    {
      element = name.written
      output.append(name.written)
      output.append(name.declaration)
    } else {
      output.append(description)
    }
    if let scalar = writeReference(subject, isSubject: true) { return .forbidden(scalar) }
    self.subject.replace(with: subject)
    isOpen = true
    isTagOpen = true
    return nil
  }

  private mutating func closeNode() {
    guard isOpen else { return }
    isOpen = false
    if isTagOpen {
      output.append("/>\n")
      isTagOpen = false
      return
    }
    output.append("  </")
    output.append(element)
    output.append(">\n")
  }

  @inline(__always)
  private mutating func writeProperty(
    _ predicate: Span<UInt8>, _ object: Span<UInt8>, indent: Bool
  ) -> Fault? {
    guard let name = names?.name(for: predicate), !name.written.isEmpty else {
      return names?.name(for: predicate).isReserved ?? false ? .reserved : .nameless
    }
    if indent { output.append("    ") }
    output.append(UInt8(ascii: "<"))
    output.append(name.written)
    output.append(name.declaration)
    if object[0] == UInt8(ascii: "\"") {
      let end = TurtleTerms.endOfText(object)
      if end < object.count, let scalar = writeKind(object.extracting(end..<object.count)) {
        return .forbidden(scalar)
      }
      output.append(UInt8(ascii: ">"))
      if let scalar = RDFXMLText.write(object.extracting(1..<end - 1), to: &output) {
        return .forbidden(scalar)
      }
    } else if object[1] == UInt8(ascii: "<") {
      output.append(" rdf:version=\"1.2\" rdf:parseType=\"Triple\">")
      if let fault = writeTripleTerm(object) { return fault }
    } else {
      if let scalar = writeReference(object, isSubject: false) { return .forbidden(scalar) }
      output.append("/>\n")
      return nil
    }
    output.append("</")
    output.append(name.written)
    output.append(indent ? ">\n" : ">")
    return nil
  }

  /// Writes the attribute for a literal's datatype or language.
  @inline(__always)
  private mutating func writeKind(_ kind: Span<UInt8>) -> Unicode.Scalar? {
    if kind[0] == UInt8(ascii: "^") {
      output.append(" rdf:datatype=")
      return RDFXMLText.writeAttribute(kind.extracting(2..<kind.count), to: &output)
    }
    var end = kind.count
    if end > 6, kind[end - 4] == UInt8(ascii: "-"), kind[end - 5] == UInt8(ascii: "-") {
      output.append(
        " xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\" rdf:version=\"1.2\"")
      output.append(" its:dir=\"")
      output.append(kind.extracting(end - 3..<end))
      output.append("\"")
      end -= 5
    }
    output.append(" xml:lang=\"")
    output.append(kind.extracting(1..<end))
    output.append(UInt8(ascii: "\""))
    return nil
  }

  /// Writes the attribute that names a node.
  @inline(__always)
  private mutating func writeReference(
    _ term: Span<UInt8>, isSubject: Bool
  ) -> Unicode.Scalar? {
    if term[0] == UInt8(ascii: "_") {
      output.append(" rdf:nodeID=\"")
      labels.writeLabel(term.extracting(droppingFirst: 2), to: &output)
      output.append(UInt8(ascii: "\""))
      return nil
    }
    output.append(isSubject ? " rdf:about=" : " rdf:resource=")
    return RDFXMLText.writeAttribute(term, to: &output)
  }

  /// Writes the node element of a triple term.
  private mutating func writeTripleTerm(_ term: Span<UInt8>) -> Fault? {
    let ends = TurtleTerms.parts(of: term)
    output.append("<rdf:Description")
    // `<<(`, subject, predicate, the object's words, `)>>`
    let subject = term.extracting(ends[0] + 1..<ends[1])
    if let scalar = writeReference(subject, isSubject: true) { return .forbidden(scalar) }
    output.append(">")
    let predicate = term.extracting(ends[1] + 1..<ends[2])
    let object = term.extracting(ends[2] + 1..<term.count - 4)
    if let fault = writeProperty(predicate, object, indent: false) { return fault }
    output.append("</rdf:Description>")
    return nil
  }

  @inline(never)
  private mutating func fail(
    _ fault: Fault, _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>,
    keeping length: Int
  ) {
    output.truncate(to: length)
    guard case .iri(let property) = Term(spelling: predicate) else { return }
    let triple = Triple(Term(spelling: subject), property, Term(spelling: object))
    failure =
      switch fault {
      case .nameless: .predicateWithoutName(triple)
      case .reserved: .reservedPredicate(triple)
      case .forbidden(let scalar): .forbiddenCharacter(triple, scalar)
      }
  }
}
