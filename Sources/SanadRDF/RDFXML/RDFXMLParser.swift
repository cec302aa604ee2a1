// The grammar of RDF/XML over a row of XML events: node elements and property elements by turns.
internal import SanadXML

/// The state of reading one document.
struct RDFXMLParser {
  /// An open element.
  struct Frame {
    var kind: Kind
    /// The index of its base IRI among those that the document has set, if there is one.
    var base: Int?
    var language: String?
  }

  /// What an open element is.
  enum Kind {
    /// `rdf:RDF`.
    case root
    /// A node, and how many `rdf:li` it has had.
    case node(UInt32, members: Int)
    /// A property whose value is text or one node.
    case property(Property)
    /// A property whose values make a list.
    case collection(Property, head: UInt32?, last: UInt32?)
    /// A property whose value is XML.
    case xml(Property, XMLLiteral)
  }

  /// A property of a node, until its value is known.
  struct Property {
    let subject: UInt32
    let predicate: UInt32
    /// The IRI under which the triple itself is spoken of.
    var statement: UInt32?
    var datatype: IRI?
    /// What the element may hold.
    var content = Content.any
    /// The text so far.
    var text = ""

    enum Content { case any, text, nothing, wasElement }
  }

  var graph = RDFGraph()
  private var frames: [Frame] = []
  var blankCount = 0
  /// The IRIs that `rdf:ID` has given.
  var ids: Set<String> = []
  var bases: [BaseIRI]
  private let outermost: Frame
  /// The IRIs that names stand for, by the names' numbers.
  var namedIRIs: [NamedIRI?] = []

  /// The IRI of a name, and its number as a term.
  struct NamedIRI {
    let iri: IRI
    let number: UInt32
    /// Whether it is of the RDF namespace, and so may be a word of the syntax.
    let isRDF: Bool
  }

  /// A parser at the start of a document.
  init(base: String?) {
    bases = base.flatMap { BaseIRI($0) }.map { [$0] } ?? []
    outermost = Frame(kind: .root, base: bases.isEmpty ? nil : 0, language: nil)
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
        assert(property, graph.number(for: .literal(value)))
      }
      return
    }
    switch event {
    case .start(let tag): try open(tag)
    case .end: close()
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
      if let last { insert(last, number(RDF.rest), cell) }
      insert(cell, number(RDF.first), node)
      frames[frames.count - 1].kind = .collection(property, head: head ?? cell, last: cell)
    case .xml:
      return
    }
    frames.append(frame)
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    switch frame.kind {
    case .root, .node, .xml: break
    case .property(let property):
      guard property.content == .any || property.content == .text else { return }
      let literal: Literal =
        if let datatype = property.datatype {
          Literal(property.text, datatype: datatype)
        } else if let language = frame.language {
          Literal(property.text, language: language)
        } else {
          Literal(property.text)
        }
      assert(property, graph.number(for: .literal(literal)))
    case .collection(let property, let head, let last):
      if let last { insert(last, number(RDF.rest), number(RDF.nil)) }
      assert(property, head ?? number(RDF.nil))
    }
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
  ) throws(XMLProblem) -> UInt32 {
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
    let node: UInt32
    if let id = attributes[.id] {
      node = try declare(id, frame)
    } else if let about = attributes[.about] {
      node = number(try resolve(about, frame))
    } else if let label = attributes[.nodeID] {
      node = try blank(label)
    } else {
      node = newBlank()
    }
    if !named.isRDF || named.iri.value != RDF.namespace + "Description" {
      insert(node, number(RDF.type), named.number)
    }
    try addProperties(attributes, to: node, frame)
    return node
  }

  /// Adds the properties that are written as attributes.
  private mutating func addProperties(
    _ attributes: RDFXMLAttributes, to node: UInt32, _ frame: Frame
  ) throws(XMLProblem) {
    for attribute in attributes.properties {
      let property = try named(attribute.name)
      guard !property.isRDF || !RDFXMLWords.areNoAttributes.contains(property.iri.value) else {
        throw XMLProblem(
          "\(attribute.name.written) cannot be a property attribute",
          remedy: "write the property as an element, or remove the attribute")
      }
      let value: Term
      if property.iri == RDF.type {
        value = .iri(try resolve(attribute.value, frame))
      } else if let language = frame.language {
        value = .literal(Literal(attribute.value, language: language))
      } else {
        value = .literal(Literal(attribute.value))
      }
      insert(node, property.number, graph.number(for: value))
    }
  }

  // MARK: Properties

  /// Reads the tag of a property element.
  private mutating func openProperty(
    _ tag: XMLStartTag, _ attributes: RDFXMLAttributes, _ frame: Frame, of subject: UInt32,
    _ members: inout Int
  ) throws(XMLProblem) -> Kind {
    let named = try named(tag.name)
    var predicate = named.number
    guard !named.isRDF || !RDFXMLWords.areNoProperties.contains(named.iri.value) else {
      throw XMLProblem(
        "\(tag.name.written) cannot be a property element", remedy: "name it by a property")
    }
    if named.isRDF, named.iri.value == RDF.namespace + "li" {
      members += 1
      predicate = number(IRI(RDF.namespace + "_\(members)"))
    }
    try attributes.refuse([.about], on: "a property element")
    var property = Property(subject: subject, predicate: predicate)
    if let id = attributes[.id] { property.statement = try declare(id, frame) }
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
      let object: UInt32
      if let resource = attributes[.resource] {
        object = number(try resolve(resource, frame))
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
    default: return .xml(property, XMLLiteral())
    }
  }

  // MARK: Triples

  private mutating func insert(_ subject: UInt32, _ predicate: UInt32, _ object: UInt32) {
    graph.insert(RDFGraph.Encoded(subject: subject, predicate: predicate, object: object))
  }

  /// Adds a property's triple, and the four that speak of it where it has an `rdf:ID`.
  private mutating func assert(_ property: Property, _ object: UInt32) {
    insert(property.subject, property.predicate, object)
    guard let statement = property.statement else { return }
    insert(statement, number(RDF.type), number(RDF.statement))
    insert(statement, number(RDF.subject), property.subject)
    insert(statement, number(RDF.predicate), property.predicate)
    insert(statement, number(RDF.object), object)
  }
}

extension String {
  /// Whether the text is white space as XML has it, or nothing.
  fileprivate var isXMLSpace: Bool {
    utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
