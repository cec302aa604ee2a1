// The grammar of RDF/XML over the parts of a document: node elements and property elements by turns.
internal import SanadXML

/// The state of reading one document.
struct RDFXMLParser {
  /// The triples that were read and not taken out yet.
  var triples = RDFXMLTriples()
  /// The triples of each `rdf:parseType="Triple"` that is open.
  private var gathered: [RDFXMLTriples] = []
  private var frames: [RDFXMLFrame] = []
  /// The XML of the property that is open, if its value is XML.
  private var literal: XMLLiteral?
  /// The spellings of the terms of all frames.
  var terms: [UInt8] = []
  var names: [RDFXMLName] = []
  var blankCount = 0
  /// The IRIs that `rdf:ID` has given.
  var ids: Set<String> = []
  var bases: [BaseIRI]
  /// The languages that the document has set, in lower case, empty where one is taken back.
  private var languages: [[UInt8]] = []
  private let words = RDFXMLSpellings()
  /// Whether IRIs that are not as they should be are let through.
  let isLenient: Bool

  /// A parser at the start of a document.
  init(base: String?, isLenient: Bool) {
    bases = base.flatMap { BaseIRI($0) }.map { [$0] } ?? []
    self.isLenient = isLenient
  }

  // MARK: Parts

  /// Works out what names mean that were not met before.
  mutating func define(_ all: [XMLQualifiedName]) {
    for name in all[names.count...] { names.append(RDFXMLName(name, isLenient: isLenient)) }
  }

  /// Takes a part of the document.
  @inline(__always)
  mutating func take(_ part: XMLParts.Part, of parts: XMLParts) throws(XMLProblem) {
    if literal != nil {
      takeLiteral(part, of: parts)
      return
    }
    switch part.kind {
    case .start: try start(part, of: parts)
    case .end: try end()
    case .text: try text(parts.bytes.span.extracting(part.text))
    case .comment, .instruction: break
    }
  }

  /// Takes a part of an XML literal.
  private mutating func takeLiteral(_ part: XMLParts.Part, of parts: XMLParts) {
    guard literal?.take(parts.event(part, names.map(\.name))) == false, let text = literal?.text
    else { return }
    literal = nil
    guard let frame = frames.popLast() else { return }
    let value = Term.literal(Literal(text, datatype: RDF.xmlLiteral)).spelling
    assert(frame, value.span)
    terms.truncate(to: frame.start)
  }

  /// Takes a start tag.
  private mutating func start(_ part: XMLParts.Part, of tag: XMLParts) throws(XMLProblem) {
    let name = part.name
    let attributes = try RDFXMLAttributes(part, of: tag, names)
    var frame = RDFXMLFrame(.root, within: frames.last)
    if frames.isEmpty, !bases.isEmpty { frame.base = 0 }
    frame.start = terms.count
    try note(attributes, of: tag, in: &frame)
    guard let parent = frames.last else {
      if names[name].element == .root {
        guard attributes.isEmpty else {
          throw XMLProblem(
            "rdf:RDF has an attribute",
            remedy: "rdf:RDF may only have namespaces, rdf:version and xml: attributes")
        }
      } else {
        try openNode(name, attributes, tag, &frame)
      }
      frames.append(frame)
      return
    }
    let top = frames.count - 1
    switch parent.kind {
    case .root: try openNode(name, attributes, tag, &frame)
    case .node: try openProperty(name, attributes, tag, &frame, of: top)
    case .property, .triple:
      guard parent.content == .any, !parent.hasText else {
        throw XMLProblem(
          "the element \(names[name].name.written) stands in a property that has another value",
          remedy: "write one property element for each value")
      }
      try openNode(name, attributes, tag, &frame)
      if parent.kind == .property { assert(parent, at: frame.subject.range) }
      frames[top].content = .wasElement
    case .collection:
      try openNode(name, attributes, tag, &frame)
      let cell = newBlank()
      if parent.last > 0 { insert(Self.blank(parent.last), words.rest, Self.blank(cell)) }
      insert(Self.blank(cell), words.first, Array(terms[frame.subject.range]))
      if parent.head == 0 { frames[top].head = cell }
      frames[top].last = cell
    case .xml: return
    }
    frames.append(frame)
  }

  /// Takes an end tag.
  private mutating func end() throws(XMLProblem) {
    guard let frame = frames.popLast() else { return }
    switch frame.kind {
    case .root, .node, .xml: break
    case .property:
      if frame.content == .any || frame.content == .text { closeText(frame) }
    case .collection:
      if frame.last > 0 { insert(Self.blank(frame.last), words.rest, words.nil) }
      assert(frame, (frame.head > 0 ? Self.blank(frame.head) : words.nil).span)
    case .triple:
      let inner = gathered.popLast()
      // Where the version is not 1.2, nobody reads what is between the tags.
      if frame.isVersion12 {
        guard let inner, inner.count == 1 else {
          throw XMLProblem(
            "a triple term has \(inner?.count ?? 0) triples",
            remedy: "write one node element with one property in it")
        }
        assert(frame, inner.firstTerm.span)
      }
    }
    terms.truncate(to: frame.start)
  }

  /// Takes text.
  private mutating func text(_ bytes: Span<UInt8>) throws(XMLProblem) {
    guard let frame = frames.last, frame.kind == .property,
      frame.content == .any || frame.content == .text
    else {
      guard bytes.isXMLSpace else {
        throw XMLProblem(
          "text stands where an element must be", remedy: "put it into a property element")
      }
      return
    }
    guard terms.count + 6 * bytes.count < RDFXMLFrame.limit else {
      throw XMLProblem("a text is longer than 4 GB", remedy: "divide it")
    }
    if !frame.hasText, !bytes.isXMLSpace { frames[frames.count - 1].hasText = true }
    terms.appendEscaped(bytes)
  }

  /// Ends a property whose value is text.
  private mutating func closeText(_ frame: RDFXMLFrame) {
    terms.append(UInt8(ascii: "\""))
    if !frame.datatype.isEmpty {
      if !Datatype.isImplied(terms.span.extracting(frame.datatype.range)) {
        terms.append(contentsOf: "^^".utf8)
        terms.append(contentsOf: terms[frame.datatype.range])
      }
    } else {
      appendLanguage(of: frame)
    }
    assert(frame, at: frame.text..<terms.count)
  }

  /// Appends the language and direction of text in an element.
  private mutating func appendLanguage(of frame: RDFXMLFrame) {
    guard frame.language >= 0, !languages[frame.language].isEmpty else { return }
    terms.append(UInt8(ascii: "@"))
    terms.append(contentsOf: languages[frame.language])
    if frame.isVersion12, let direction = frame.direction {
      terms.append(contentsOf: "--\(direction.rawValue)".utf8)
    }
  }

  /// Notes what an element sets for all within it.
  @inline(__always)
  private mutating func note(
    _ attributes: RDFXMLAttributes, of tag: XMLParts, in frame: inout RDFXMLFrame
  ) throws(XMLProblem) {
    if let base = attributes.base {
      frame.base = try enter(String(decoding: tag.bytes[base], as: UTF8.self), from: frame)
    }
    if let range = attributes.language {
      // What is no language tag is no language.
      let literal = Literal("", language: String(decoding: tag.bytes[range], as: UTF8.self))
      let language = Array((literal.language ?? "").utf8)
      frame.language = languages.lastIndex(of: language) ?? languages.count
      if frame.language == languages.count { languages.append(language) }
    }
    if let direction = attributes.direction {
      frame.direction = TextDirection(
        rawValue: String(decoding: tag.bytes[direction], as: UTF8.self))
    }
    if let version = attributes[.version] {
      frame.isVersion12 = tag.bytes[version].starts(with: "1.2".utf8)
    }
  }

  // MARK: Nodes

  /// Reads the tag of a node element.
  @inline(__always)
  private mutating func openNode(
    _ name: Int, _ attributes: RDFXMLAttributes, _ tag: XMLParts, _ frame: inout RDFXMLFrame
  ) throws(XMLProblem) {
    frame.kind = .node
    let element = names[name].element
    if let problem = names[name].problem { throw problem }
    guard element == .description || element == .other else {
      throw XMLProblem(
        "\(names[name].name.written) cannot be a node element",
        remedy: "name it by a class, or rdf:Description")
    }
    try attributes.refuse([.datatype, .resource, .parseType], on: "a node element")
    let (id, about, label) = (attributes[.id], attributes[.about], attributes[.nodeID])
    guard (id == nil ? 0 : 1) + (about == nil ? 0 : 1) + (label == nil ? 0 : 1) <= 1 else {
      throw XMLProblem(
        "a node has two of rdf:ID, rdf:about and rdf:nodeID", remedy: "keep one of them")
    }
    frame.start = terms.count
    if let id {
      try declare(tag.bytes[id], frame)
    } else if let about {
      try appendReference(tag.bytes.span.extracting(about), frame)
    } else if let label {
      try appendLabel(tag.bytes[label])
    } else {
      terms.append(contentsOf: Self.blank(newBlank()))
    }
    frame.subject = RDFXMLFrame.Place(frame.start..<terms.count)
    if element == .other { insert(frame.subject.range, words.type, names[name].spelling) }
    try addProperties(attributes, tag, to: frame.subject.range, frame)
  }

  /// Adds the properties that are written as attributes.
  private mutating func addProperties(
    _ attributes: RDFXMLAttributes, _ tag: XMLParts, to node: Range<Int>, _ frame: RDFXMLFrame
  ) throws(XMLProblem) {
    guard attributes.hasProperties else { return }
    for attribute in tag.attributes[attributes.all] {
      let start = terms.count
      switch names[attribute.name].attribute {
      case .type: try appendReference(tag.bytes.span.extracting(attribute.value), frame)
      case .refused:
        throw XMLProblem(
          "\(names[attribute.name].name.written) cannot be a property attribute",
          remedy: "write the property as an element, or remove the attribute")
      case .word, .language, .base, .direction, .ignored, .unqualified: continue
      case .property:
        if let problem = names[attribute.name].problem { throw problem }
        terms.append(UInt8(ascii: "\""))
        terms.appendEscaped(tag.bytes.span.extracting(attribute.value))
        terms.append(UInt8(ascii: "\""))
        appendLanguage(of: frame)
      }
      let isType = if case .type = names[attribute.name].attribute { true } else { false }
      insert(
        node, isType ? words.type : names[attribute.name].spelling, Array(terms[start...]))
      terms.truncate(to: start)
    }
  }

  // MARK: Properties

  /// Reads the tag of a property element.
  @inline(__always)
  private mutating func openProperty(
    _ name: Int, _ attributes: RDFXMLAttributes, _ tag: XMLParts, _ frame: inout RDFXMLFrame,
    of parent: Int
  ) throws(XMLProblem) {
    let element = names[name].element
    if let problem = names[name].problem { throw problem }
    guard element == .other || element == .member else {
      throw XMLProblem(
        "\(names[name].name.written) cannot be a property element", remedy: "name it by a property")
    }
    frame.kind = .property
    frame.start = terms.count
    frame.subject = frames[parent].subject
    if element == .member {
      frames[parent].members += 1
      terms.append(contentsOf: "<\(RDF.namespace)_\(frames[parent].members)>".utf8)
    } else {
      terms.append(contentsOf: names[name].spelling)
    }
    frame.predicate = RDFXMLFrame.Place(frame.start..<terms.count)
    if !attributes.isEmpty { try readAttributes(attributes, tag, &frame) }
    if frame.content == .any || frame.content == .text {
      frame.text = terms.count
      if frame.kind == .property { terms.append(UInt8(ascii: "\"")) }
    }
  }

  private mutating func readAttributes(
    _ attributes: RDFXMLAttributes, _ tag: XMLParts, _ frame: inout RDFXMLFrame
  ) throws(XMLProblem) {
    try attributes.refuse([.about], on: "a property element")
    if let id = attributes[.id] {
      let start = terms.count
      try declare(tag.bytes[id], frame)
      frame.statement = RDFXMLFrame.Place(start..<terms.count)
    }
    let reifier = terms.count
    if let annotation = attributes[.annotation] {
      try appendReference(tag.bytes.span.extracting(annotation), frame)
    } else if let label = attributes[.annotationNodeID] {
      try appendLabel(tag.bytes[label])
    }
    frame.reifier = RDFXMLFrame.Place(reifier..<terms.count)
    if let kind = attributes[.parseType] {
      try openParsed(String(decoding: tag.bytes[kind], as: UTF8.self), attributes, &frame)
      return
    }
    let (resource, label) = (attributes[.resource], attributes[.nodeID])
    guard resource == nil || label == nil else {
      throw XMLProblem(
        "a property has both rdf:resource and rdf:nodeID", remedy: "keep one of them")
    }
    let isReference = resource != nil || label != nil
    if let datatype = attributes[.datatype] {
      guard !isReference, !attributes.hasProperties else {
        throw XMLProblem(
          "a property has rdf:datatype and a value that is no literal",
          remedy: "remove rdf:datatype or the other attributes")
      }
      let start = terms.count
      try appendReference(tag.bytes.span.extracting(datatype), frame)
      frame.datatype = RDFXMLFrame.Place(start..<terms.count)
      frame.content = .text
    } else if isReference || attributes.hasProperties {
      let start = terms.count
      if let resource {
        try appendReference(tag.bytes.span.extracting(resource), frame)
      } else if let label {
        try appendLabel(tag.bytes[label])
      } else {
        terms.append(contentsOf: Self.blank(newBlank()))
      }
      let object = start..<terms.count
      assert(frame, at: object)
      try addProperties(attributes, tag, to: object, frame)
      frame.content = .nothing
    }
  }

  /// Reads the tag of a property with `rdf:parseType`.
  private mutating func openParsed(
    _ kind: String, _ attributes: RDFXMLAttributes, _ frame: inout RDFXMLFrame
  ) throws(XMLProblem) {
    try attributes.refuse([.resource, .nodeID, .datatype], on: "a property with rdf:parseType")
    guard !attributes.hasProperties else {
      throw XMLProblem(
        "a property with rdf:parseType has property attributes", remedy: "write them as elements")
    }
    switch kind {
    case "Resource":
      let node = terms.count
      terms.append(contentsOf: Self.blank(newBlank()))
      assert(frame, at: node..<terms.count)
      frame.kind = .node
      frame.subject = RDFXMLFrame.Place(node..<terms.count)
    case "Collection": frame.kind = .collection
    case "Triple":
      gathered.append(RDFXMLTriples())
      frame.kind = .triple
    default:
      frame.kind = .xml
      literal = XMLLiteral()
    }
  }

  // MARK: Triples

  private mutating func insert(_ subject: Range<Int>, _ predicate: [UInt8], _ object: [UInt8]) {
    insert(Array(terms[subject]), predicate, object)
  }

  private mutating func insert(_ subject: [UInt8], _ predicate: [UInt8], _ object: [UInt8]) {
    if gathered.isEmpty {
      triples.append(subject.span, predicate.span, object.span)
    } else {
      gathered[gathered.count - 1].append(subject.span, predicate.span, object.span)
    }
  }

  /// Adds a property's triple with a value that is among the frames' terms.
  @inline(__always)
  private mutating func assert(_ frame: RDFXMLFrame, at object: Range<Int>) {
    guard gathered.isEmpty, frame.statement.isEmpty, frame.reifier.isEmpty else {
      assert(frame, Array(terms[object]).span)
      return
    }
    triples.append(frame.subject.range, frame.predicate.range, object, of: terms)
  }

  /// Adds a property's triple, the four that speak of it where it has an `rdf:ID`, and the one that
  /// reifies it.
  private mutating func assert(_ frame: RDFXMLFrame, _ object: Span<UInt8>) {
    let value = Array(copying: object)
    let (subject, predicate) = (
      Array(terms[frame.subject.range]), Array(terms[frame.predicate.range])
    )
    insert(subject, predicate, value)
    if !frame.statement.isEmpty {
      insert(frame.statement.range, words.type, words.statement)
      insert(frame.statement.range, words.subject, subject)
      insert(frame.statement.range, words.predicate, predicate)
      insert(frame.statement.range, words.object, value)
    }
    if !frame.reifier.isEmpty {
      var triple = RDFXMLTriples()
      triple.append(subject.span, predicate.span, object)
      insert(frame.reifier.range, words.reifies, triple.firstTerm)
    }
  }
}

extension Span<UInt8> {
  /// Whether the text is white space as XML has it, or nothing.
  fileprivate var isXMLSpace: Bool {
    for index in indices {
      let byte = self[index]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return false }
    }
    return true
  }
}

/// The spellings of RDF's own words.
private struct RDFXMLSpellings {
  let type = Array("<\(RDF.type.value)>".utf8)
  let first = Array("<\(RDF.first.value)>".utf8)
  let rest = Array("<\(RDF.rest.value)>".utf8)
  let `nil` = Array("<\(RDF.nil.value)>".utf8)
  let reifies = Array("<\(RDF.reifies.value)>".utf8)
  let statement = Array("<\(RDF.statement.value)>".utf8)
  let subject = Array("<\(RDF.subject.value)>".utf8)
  let predicate = Array("<\(RDF.predicate.value)>".utf8)
  let object = Array("<\(RDF.object.value)>".utf8)
}
