// The grammar of RDF/XML over a row of XML events: node elements and property elements by turns.
internal import SanadXML

/// The state of reading one document.
struct RDFXMLParser {
  /// A term in canonical N-Triples.
  typealias Spelling = [UInt8]

  /// An open element.
  struct Frame {
    var kind: Kind
    /// The index of its base IRI among those that the document has set, if there is one.
    var base: Int?
    var language: String?
    /// Which way text runs, which only counts where the version is 1.2.
    var direction: String?
    /// Whether `rdf:version` lets triple terms and directions be read.
    var isVersion12 = false
  }

  /// What an open element is.
  enum Kind {
    /// `rdf:RDF`.
    case root
    /// A node, and how many `rdf:li` it has had.
    case node(Spelling, members: Int)
    /// A property whose value is text or one node.
    case property(Property)
    /// A property whose values make a list.
    case collection(Property, head: Spelling?, last: Spelling?)
    /// A property whose value is XML.
    case xml(Property, XMLLiteral)
    /// A property whose value is a triple, which is gathered apart.
    case triple(Property)
  }

  /// A property of a node, until its value is known.
  struct Property {
    let subject: Spelling
    let predicate: Spelling
    /// The IRI under which the triple itself is spoken of.
    var statement: Spelling?
    /// The node that reifies the triple.
    var reifier: Spelling?
    var datatype: IRI?
    /// What the element may hold.
    var content = Content.any
    /// The text so far.
    var text = ""

    enum Content { case any, text, nothing, wasElement }
  }

  /// A triple in its spelling.
  struct SpeltTriple {
    let subject: Spelling
    let predicate: Spelling
    let object: Spelling
  }

  /// The triples that were read and not taken out yet.
  private(set) var triples: [SpeltTriple] = []
  /// The triples of each `rdf:parseType="Triple"` that is open.
  private var gathered: [[SpeltTriple]] = []
  private var frames: [Frame] = []
  var blankCount = 0
  /// The IRIs that `rdf:ID` has given.
  var ids: Set<String> = []
  var bases: [BaseIRI]
  private let outermost: Frame
  private let words = RDFXMLSpellings()
  /// The IRIs that names stand for, by the names' numbers.
  var namedIRIs: [NamedIRI?] = []

  /// The IRI of a name.
  struct NamedIRI {
    let iri: IRI
    let spelling: Spelling
    /// Whether it is of the RDF namespace, and so may be a word of the syntax.
    let isRDF: Bool
  }

  /// A parser at the start of a document.
  init(base: String?) {
    bases = base.flatMap { BaseIRI($0) }.map { [$0] } ?? []
    outermost = Frame(kind: .root, base: bases.isEmpty ? nil : 0, language: nil)
  }

  /// Takes out the triples that were read.
  mutating func takeTriples(_ receive: (SpeltTriple) -> Void) {
    triples.forEach(receive)
    triples.removeAll(keepingCapacity: true)
  }

  /// Takes the next event.
  mutating func receive(_ event: XMLEvent) throws(XMLProblem) {
    if case .xml(let property, var literal)? = frames.last?.kind {
      // Emptied, so that the literal's buffer is not copied at each event.
      frames[frames.count - 1].kind = .root
      if literal.take(event) {
        frames[frames.count - 1].kind = .xml(property, literal)
      } else {
        frames.removeLast()
        let value = Literal(literal.text, datatype: RDF.xmlLiteral)
        assert(property, Term.literal(value).spelling)
      }
      return
    }
    switch event {
    case .start(let tag): try open(tag)
    case .end: try close()
    case .text(let text): try take(text)
    case .comment, .instruction: break
    }
  }

  // MARK: Elements

  private mutating func open(_ tag: XMLStartTag) throws(XMLProblem) {
    let parent = frames.last ?? outermost
    var frame = parent
    let attributes = try RDFXMLAttributes(tag)
    if let base = attributes.base { frame.base = try enter(base, from: frame) }
    if let language = attributes.language { frame.language = language.isEmpty ? nil : language }
    if let direction = attributes.direction { frame.direction = direction }
    if let version = attributes[.version] { frame.isVersion12 = version.hasPrefix("1.2") }
    switch parent.kind {
    case .root:
      if frames.isEmpty, tag.name.joined == RDF.namespace + "RDF" {
        guard attributes.isEmpty else {
          throw XMLProblem(
            "rdf:RDF has an attribute",
            remedy: "rdf:RDF may only have namespaces and xml: attributes")
        }
        frames.append(frame)
        return
      }
      frame.kind = .node(try openNode(tag, attributes, frame), members: 0)
    case .node(let subject, let members):
      var members = members
      frame.kind = try openProperty(tag, attributes, frame, of: subject, &members)
      frames[frames.count - 1].kind = .node(subject, members: members)
    case .property(var property):
      guard property.content == .any, property.text.isXMLSpace else {
        throw XMLProblem(
          "the element \(tag.name.written) stands in a property that has another value",
          remedy: "write one property element for each value")
      }
      let node = try openNode(tag, attributes, frame)
      frame.kind = .node(node, members: 0)
      assert(property, node)
      property.content = .wasElement
      frames[frames.count - 1].kind = .property(property)
    case .collection(let property, let head, let last):
      let node = try openNode(tag, attributes, frame)
      frame.kind = .node(node, members: 0)
      let cell = newBlank()
      if let last { insert(last, words.rest, cell) }
      insert(cell, words.first, node)
      frames[frames.count - 1].kind = .collection(property, head: head ?? cell, last: cell)
    case .triple(let property):
      guard property.content == .any else {
        throw XMLProblem(
          "a triple term has two subjects", remedy: "write one property for each triple")
      }
      frame.kind = .node(try openNode(tag, attributes, frame), members: 0)
      var property = property
      property.content = .wasElement
      frames[frames.count - 1].kind = .triple(property)
    case .xml:
      return
    }
    frames.append(frame)
  }

  private mutating func close() throws(XMLProblem) {
    guard let frame = frames.popLast() else { return }
    switch frame.kind {
    case .root, .node, .xml: break
    case .property(let property):
      guard property.content == .any || property.content == .text else { return }
      if let datatype = property.datatype {
        assert(property, Term.literal(Literal(property.text, datatype: datatype)).spelling)
      } else {
        assert(property, text(property.text, frame))
      }
    case .collection(let property, let head, let last):
      if let last { insert(last, words.rest, words.nil) }
      assert(property, head ?? words.nil)
    case .triple(let property):
      let inner = gathered.popLast() ?? []
      // Where the version is not 1.2, nobody reads what is between the tags.
      guard frame.isVersion12 else { return }
      guard let triple = inner.first, inner.count == 1 else {
        throw XMLProblem(
          "a triple term has \(inner.count) triples",
          remedy: "write one node element with one property in it")
      }
      assert(property, triple.term)
    }
  }

  /// The spelling of text in the language and direction of its element.
  private func text(_ text: String, _ frame: Frame) -> Spelling {
    guard let language = frame.language else { return Term.literal(Literal(text)).spelling }
    let direction = frame.isVersion12 ? frame.direction.flatMap(TextDirection.init) : nil
    return Term.literal(Literal(text, language: language, direction: direction)).spelling
  }

  private mutating func take(_ text: String) throws(XMLProblem) {
    guard case .property(var property)? = frames.last?.kind,
      property.content == .any || property.content == .text
    else {
      guard text.isXMLSpace else {
        throw XMLProblem(
          "text stands where an element must be", remedy: "put it into a property element")
      }
      return
    }
    // Emptied, so that the text is not copied at each event.
    frames[frames.count - 1].kind = .root
    property.text += text
    frames[frames.count - 1].kind = .property(property)
  }

  // MARK: Nodes

  /// Reads the tag of a node element and gives the node.
  private mutating func openNode(
    _ tag: XMLStartTag, _ attributes: RDFXMLAttributes, _ frame: Frame
  ) throws(XMLProblem) -> Spelling {
    let named = try named(tag.name)
    guard !named.isRDF || !RDFXMLWords.areNoNodes.contains(named.iri.value) else {
      throw XMLProblem(
        "\(tag.name.written) cannot be a node element",
        remedy: "name it by a class, or rdf:Description")
    }
    try attributes.refuse([.datatype, .resource, .parseType], on: "a node element")
    let given = [attributes[.id], attributes[.about], attributes[.nodeID]].compactMap { $0 }
    guard given.count <= 1 else {
      throw XMLProblem(
        "a node has two of rdf:ID, rdf:about and rdf:nodeID", remedy: "keep one of them")
    }
    let node: Spelling
    if let id = attributes[.id] {
      node = try declare(id, frame)
    } else if let about = attributes[.about] {
      node = spelling(try resolve(about, frame))
    } else if let label = attributes[.nodeID] {
      node = try blank(label)
    } else {
      node = newBlank()
    }
    if !named.isRDF || named.iri.value != RDF.namespace + "Description" {
      insert(node, words.type, named.spelling)
    }
    try addProperties(attributes, to: node, frame)
    return node
  }

  /// Adds the properties that are written as attributes.
  private mutating func addProperties(
    _ attributes: RDFXMLAttributes, to node: Spelling, _ frame: Frame
  ) throws(XMLProblem) {
    for attribute in attributes.properties {
      let property = try named(attribute.name)
      guard !property.isRDF || !RDFXMLWords.areNoAttributes.contains(property.iri.value) else {
        throw XMLProblem(
          "\(attribute.name.written) cannot be a property attribute",
          remedy: "write the property as an element, or remove the attribute")
      }
      let value =
        property.iri == RDF.type
        ? spelling(try resolve(attribute.value, frame)) : text(attribute.value, frame)
      insert(node, property.spelling, value)
    }
  }

  // MARK: Properties

  /// Reads the tag of a property element.
  private mutating func openProperty(
    _ tag: XMLStartTag, _ attributes: RDFXMLAttributes, _ frame: Frame, of subject: Spelling,
    _ members: inout Int
  ) throws(XMLProblem) -> Kind {
    let named = try named(tag.name)
    var predicate = named.spelling
    guard !named.isRDF || !RDFXMLWords.areNoProperties.contains(named.iri.value) else {
      throw XMLProblem(
        "\(tag.name.written) cannot be a property element", remedy: "name it by a property")
    }
    if named.isRDF, named.iri.value == RDF.namespace + "li" {
      members += 1
      predicate = spelling(IRI(RDF.namespace + "_\(members)"))
    }
    try attributes.refuse([.about], on: "a property element")
    var property = Property(subject: subject, predicate: predicate)
    if let id = attributes[.id] { property.statement = try declare(id, frame) }
    if let annotation = attributes[.annotation] {
      property.reifier = spelling(try resolve(annotation, frame))
    } else if let label = attributes[.annotationNodeID] {
      property.reifier = try blank(label)
    }
    if let kind = attributes[.parseType] {
      return try openParsed(property, as: kind, attributes)
    }
    guard attributes[.resource] == nil || attributes[.nodeID] == nil else {
      throw XMLProblem(
        "a property has both rdf:resource and rdf:nodeID", remedy: "keep one of them")
    }
    let isReference = attributes[.resource] != nil || attributes[.nodeID] != nil
    if let datatype = attributes[.datatype] {
      guard !isReference, attributes.properties.isEmpty else {
        throw XMLProblem(
          "a property has rdf:datatype and a value that is no literal",
          remedy: "remove rdf:datatype or the other attributes")
      }
      property.datatype = try resolve(datatype, frame)
      property.content = .text
    } else if isReference || !attributes.properties.isEmpty {
      let object: Spelling
      if let resource = attributes[.resource] {
        object = spelling(try resolve(resource, frame))
      } else if let label = attributes[.nodeID] {
        object = try blank(label)
      } else {
        object = newBlank()
      }
      assert(property, object)
      try addProperties(attributes, to: object, frame)
      property.content = .nothing
    }
    return .property(property)
  }

  /// Reads the tag of a property with `rdf:parseType`.
  private mutating func openParsed(
    _ property: Property, as kind: String, _ attributes: RDFXMLAttributes
  ) throws(XMLProblem) -> Kind {
    try attributes.refuse([.resource, .nodeID, .datatype], on: "a property with rdf:parseType")
    guard attributes.properties.isEmpty else {
      throw XMLProblem(
        "a property with rdf:parseType has property attributes", remedy: "write them as elements")
    }
    switch kind {
    case "Resource":
      let node = newBlank()
      assert(property, node)
      return .node(node, members: 0)
    case "Collection": return .collection(property, head: nil, last: nil)
    case "Triple":
      gathered.append([])
      return .triple(property)
    default: return .xml(property, XMLLiteral())
    }
  }

  // MARK: Triples

  private mutating func insert(
    _ subject: Spelling, _ predicate: Spelling, _ object: Spelling
  ) {
    let triple = SpeltTriple(subject: subject, predicate: predicate, object: object)
    if gathered.isEmpty {
      triples.append(triple)
    } else {
      gathered[gathered.count - 1].append(triple)
    }
  }

  /// Adds a property's triple, the four that speak of it where it has an `rdf:ID`, and the one that
  /// reifies it.
  private mutating func assert(_ property: Property, _ object: Spelling) {
    insert(property.subject, property.predicate, object)
    if let statement = property.statement {
      insert(statement, words.type, words.statement)
      insert(statement, words.subject, property.subject)
      insert(statement, words.predicate, property.predicate)
      insert(statement, words.object, object)
    }
    if let reifier = property.reifier {
      let triple = SpeltTriple(
        subject: property.subject, predicate: property.predicate, object: object)
      insert(reifier, words.reifies, triple.term)
    }
  }
}

extension RDFXMLParser.SpeltTriple {
  /// The triple as a term.
  fileprivate var term: [UInt8] {
    var term = Array("<<(".utf8)
    for part in [subject, predicate, object] {
      term.append(UInt8(ascii: " "))
      term += part
    }
    return term + Array(" )>>".utf8)
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

extension String {
  /// Whether the text is white space as XML has it, or nothing.
  fileprivate var isXMLSpace: Bool {
    utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
