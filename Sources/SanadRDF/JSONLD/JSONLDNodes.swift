// The subjects of a graph as objects of JSON.

/// Makes one object of each subject.
struct JSONLDNodes {
  private let graph: RDFGraph
  private let lists: JSONLDLists
  private let isExpanded: Bool

  init(_ graph: RDFGraph, _ lists: JSONLDLists, isExpanded: Bool) {
    self.graph = graph
    self.lists = lists
    self.isExpanded = isExpanded
  }

  /// The objects in the order of their subjects.
  func values(_ names: inout JSONLDNames) -> [JSONValue] {
    var values: [JSONValue] = []
    var block: [Triple] = []
    for triple in graph.sorted where !lists.isPart(triple.subject) {
      if let first = block.first, first.subject != triple.subject {
        values.append(node(block, &names))
        block = []
      }
      block.append(triple)
    }
    if !block.isEmpty { values.append(node(block, &names)) }
    return values
  }

  private func node(_ block: [Triple], _ names: inout JSONLDNames) -> JSONValue {
    var members: [(String, JSONValue)] = [("@id", .string(names.text(block[0].subject)))]
    let types = block.filter { $0.predicate == RDF.type && $0.object.isResource }.map(\.object)
    if !types.isEmpty {
      members.append(("@type", compacted(types.map { .string(names.text($0)) })))
    }
    var rest = block.filter { $0.predicate != RDF.type || !$0.object.isResource }[...]
    while let predicate = rest.first?.predicate {
      let objects = rest.prefix { $0.predicate == predicate }.map(\.object)
      rest = rest.dropFirst(objects.count)
      members.append((names.text(predicate), property(predicate, objects, &names)))
    }
    return .object(members)
  }

  private func property(
    _ predicate: IRI, _ objects: [Term], _ names: inout JSONLDNames
  ) -> JSONValue {
    let kind = predicate == RDF.type ? .mixed : names.kind(of: predicate)
    guard kind == .tagged else {
      return compacted(objects.map { value($0, kind, &names) })
    }
    var strings: [(language: String, texts: [JSONValue])] = []
    for case .literal(let literal) in objects {
      guard let language = literal.language else { continue }
      if let place = strings.firstIndex(where: { $0.language == language }) {
        strings[place].texts.append(.string(literal.lexical))
      } else {
        strings.append((language, [.string(literal.lexical)]))
      }
    }
    strings.sort { $0.language < $1.language }
    return .object(strings.map { ($0.language, compacted($0.texts)) })
  }

  /// A single value by itself, unless all stand in arrays.
  private func compacted(_ values: [JSONValue]) -> JSONValue {
    values.count == 1 && !isExpanded ? values[0] : .array(values)
  }

  private func value(
    _ term: Term, _ kind: JSONLDNames.Kind, _ names: inout JSONLDNames
  ) -> JSONValue {
    if let items = lists.items(of: term) {
      return .object([("@list", .array(items.map { value($0, kind, &names) }))])
    }
    switch term {
    case .iri, .blank, .triple:
      let text = JSONValue.string(names.text(term))
      return kind == .resource ? text : .object([("@id", text)])
    case .literal(let literal): return value(literal, kind, &names)
    }
  }

  private func value(
    _ literal: Literal, _ kind: JSONLDNames.Kind, _ names: inout JSONLDNames
  ) -> JSONValue {
    let text = JSONValue.string(literal.lexical)
    if case .typed = kind { return text }
    var members: [(String, JSONValue)] = []
    if let language = literal.language {
      members = [("@value", text), ("@language", .string(language))]
      if let direction = literal.direction {
        members.append(("@direction", .string(direction.rawValue)))
      }
    } else if literal.datatype == XSD.string {
      members = [("@value", text)]
    } else if literal.isNative {
      members = [
        (
          "@value",
          literal.datatype == XSD.boolean
            ? .boolean(literal.lexical == "true") : .number(literal.lexical)
        )
      ]
    } else {
      members = [("@value", text), ("@type", .string(names.text(literal.datatype)))]
    }
    return members.count == 1 && !isExpanded ? members[0].1 : .object(members)
  }
}

extension Term {
  fileprivate var isResource: Bool {
    switch self {
    case .iri, .blank: true
    case .literal, .triple: false
    }
  }
}
