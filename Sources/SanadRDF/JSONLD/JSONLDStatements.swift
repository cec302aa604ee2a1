// Nodes as statements (https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm).

/// Turns nodes into statements.
struct JSONLDStatements {
  private var blankCount = 0

  /// Takes what stands in a graph; values and lists there say nothing.
  mutating func take(
    _ items: [JSONLDItem], graph: Term?, into sink: inout some StatementSink & ~Copyable
  ) {
    for case .node(let node) in items { _ = take(node, graph: graph, into: &sink) }
  }

  /// Takes a node and gives what stands for it; nil where its IRI is none.
  private mutating func take(
    _ node: JSONLDNode, graph: Term?, into sink: inout some StatementSink & ~Copyable
  ) -> Term? {
    let subject = node.id.map { Self.resource($0) } ?? blank()
    for case .node(let item) in node.included { _ = take(item, graph: graph, into: &sink) }
    if let subject {
      for type in node.types {
        if let type = Self.resource(type) {
          sink.take(Quad(subject, RDF.type, type, graph: graph))
        }
      }
    }
    for (property, items) in node.properties {
      let predicate = Self.predicate(property)
      for item in items {
        guard let object = object(item, graph: graph, into: &sink), let subject, let predicate
        else { continue }
        sink.take(Quad(subject, predicate, object, graph: graph))
      }
    }
    for (property, items) in node.reverse {
      for case .node(let other) in items {
        guard let other = take(other, graph: graph, into: &sink), let subject,
          let predicate = Self.predicate(property)
        else { continue }
        sink.take(Quad(other, predicate, subject, graph: graph))
      }
    }
    if let items = node.graph, let subject { take(items, graph: subject, into: &sink) }
    return subject
  }

  private mutating func object(
    _ item: JSONLDItem, graph: Term?, into sink: inout some StatementSink & ~Copyable
  ) -> Term? {
    switch item {
    case .node(let node): take(node, graph: graph, into: &sink)
    case .value(let value): value.literal.map { .literal($0) }
    case .list(let items): list(items, graph: graph, into: &sink)
    }
  }

  private mutating func list(
    _ items: [JSONLDItem], graph: Term?, into sink: inout some StatementSink & ~Copyable
  ) -> Term {
    var objects: [Term] = []
    for item in items {
      if let object = object(item, graph: graph, into: &sink) { objects.append(object) }
    }
    var head = Term.iri(RDF.nil)
    for object in objects.reversed() {
      let cell = blank()
      sink.take(Quad(cell, RDF.first, object, graph: graph))
      sink.take(Quad(cell, RDF.rest, head, graph: graph))
      head = cell
    }
    return head
  }

  private mutating func blank() -> Term {
    blankCount += 1
    return .blank("#\(blankCount)")
  }

  private static func resource(_ text: String) -> Term? {
    if text.hasPrefix("_:") { return .blank(String(text.dropFirst(2))) }
    return predicate(text).map { .iri($0) }
  }

  private static func predicate(_ text: String) -> IRI? {
    BaseIRI.hasScheme(text.utf8) && !text.hasPrefix("_:") && text.fitsIRI ? IRI(text) : nil
  }
}

extension JSONLDValue {
  /// The literal that the value stands for; nil where its datatype is no IRI or its language no tag.
  fileprivate var literal: Literal? {
    if type == "@json" { return Literal(value.canonical, datatype: RDF.json) }
    let datatype = type.map { IRI($0) }
    if let type, !type.fitsIRI || !BaseIRI.hasScheme(type.utf8) { return nil }
    switch value {
    case .boolean(let flag):
      return Literal(flag ? "true" : "false", datatype: datatype ?? XSD.boolean)
    case .number(let text):
      let number = JSONNumber(text)
      let isDigits = text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
      guard number.isWhole, datatype != XSD.double else {
        return Literal(number.double, datatype: datatype ?? XSD.double)
      }
      // Digits are kept as they are where a number of 64 bits would round them.
      return Literal(
        isDigits && text != "-0" ? text : number.integer, datatype: datatype ?? XSD.integer)
    case .string(let text):
      guard let language else { return Literal(text, datatype: datatype ?? XSD.string) }
      let literal = Literal(text, language: language, direction: direction)
      return literal.language == nil ? nil : literal
    case .null, .array, .object: return nil
    }
  }
}

extension RDF {
  /// The datatype of fragments of JSON.
  static let json = IRI(namespace + "JSON")
}
