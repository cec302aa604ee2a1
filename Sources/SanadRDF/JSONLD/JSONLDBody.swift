// The nodes of a JSON-LD file: one object a subject, a member a line, what is short and plain in one line.

/// Writes the nodes of all graphs, noting which prefixes they use.
struct JSONLDBody: ~Copyable {
  private typealias Object = StatementTable.Object

  /// A graph with its lists.
  private struct Graph {
    let statements: SortedStatements
    let sorted: SortedGraph
    let lists: JSONLDLists
  }

  /// How long an array or object in one line may be, in bytes.
  private static let longestLine = 72

  /// What was written.
  private(set) var output = OutputBuffer()
  /// The prefixes, with those that were used.
  private(set) var prefixes: JSONLDPrefixes
  private let kinds: JSONLDKinds
  private let isExpanded: Bool
  private let type: UInt32

  /// The nodes of a table's statements in one array.
  ///
  /// - Parameter indent: How deep the array lies.
  /// - Complexity: O(length), beside the sorting of each subject's properties.
  init(
    _ statements: SortedStatements, prefixes: JSONLDPrefixes, isExpanded: Bool, indent: Int
  ) {
    self.prefixes = prefixes
    self.isExpanded = isExpanded
    type = statements.predicates.ranks[Int(StatementTable.type)]
    let graphs = statements.graphs.map { graph in
      let sorted = SortedGraph(graph, of: statements)
      let lists = JSONLDLists(sorted, of: statements)
      return (graph.name, Graph(statements: statements, sorted: sorted, lists: lists))
    }
    var kinds = JSONLDKinds(statements)
    if !isExpanded { for (_, graph) in graphs { kinds.note(graph.sorted, graph.lists) } }
    self.kinds = kinds
    var isFirst = true
    output.append("[")
    for (name, graph) in graphs {
      if let name {
        separate(&isFirst, indent: indent + 1)
        write(graph, named: name, indent: indent + 1)
      } else {
        for place in graph.sorted.subjects.indices where !isListPart(place, of: graph) {
          separate(&isFirst, indent: indent + 1)
          writeNode(graph, at: place, indent: indent + 1)
        }
      }
    }
    if !isFirst { newLine(indent) }
    output.append("]")
  }

  /// What was written, when nothing else will be.
  consuming func takeOutput() -> OutputBuffer { output }

  /// The properties whose values are of one kind, as the context defines them.
  mutating func definitions(_ statements: SortedStatements) -> [(name: String, definition: String)]
  {
    var definitions: [(String, String)] = []
    for (rank, kind) in kinds.kinds.enumerated() where UInt32(rank) != type {
      let definition: String
      switch kind {
      case .resource: definition = "{\"@type\": \"@id\"}"
      case .tagged: definition = "{\"@container\": \"@language\"}"
      case .typed(let literal):
        let datatype = statements.withSpelling(of: literal) { spelling in
          text(spelling.extracting(JSONLDLiteral(spelling).datatype))
        }
        definition = "{\"@type\": \(datatype)}"
      case .text, .native, .mixed, nil: continue
      }
      let name = statements.withSpelling(ofPredicate: UInt32(rank)) { text($0) }
      definitions.append((name, definition))
    }
    return definitions
  }

  /// An IRI as a string of JSON.
  private mutating func text(_ iri: Span<UInt8>) -> String {
    var scratch = OutputBuffer(capacity: 128)
    scratch.append(UInt8(ascii: "\""))
    prefixes.write(iri.extracting(1..<iri.count - 1), to: &scratch)
    scratch.append(UInt8(ascii: "\""))
    return String(decoding: scratch.removeAll(), as: UTF8.self)
  }

  // MARK: Nodes

  private func isListPart(_ place: Int, of graph: Graph) -> Bool {
    graph.lists.isPart(graph.sorted.subjects[place])
  }

  /// Writes a graph with a name.
  private mutating func write(_ graph: Graph, named name: UInt32, indent: Int) {
    output.append("{")
    newLine(indent + 1)
    output.append("\"@id\": ")
    graph.statements.withSpelling(ofNode: name) { writeResource($0) }
    output.append(",")
    newLine(indent + 1)
    output.append("\"@graph\": [")
    var isFirst = true
    for place in graph.sorted.subjects.indices where !isListPart(place, of: graph) {
      separate(&isFirst, indent: indent + 2)
      writeNode(graph, at: place, indent: indent + 2)
    }
    if !isFirst { newLine(indent + 1) }
    output.append("]")
    newLine(indent)
    output.append("}")
  }

  /// Writes the object of a subject.
  private mutating func writeNode(_ graph: Graph, at place: Int, indent: Int) {
    let members = members(of: graph.sorted, at: place, graph)
    let isPlain = members.allSatisfy { isScalar($0, graph) }
    let subject = graph.sorted.subjects[place]
    writeBlock("{", "}", members.count + 1, isPlain: isPlain, indent: indent) { writer, index in
      guard index > 0 else {
        writer.output.append("\"@id\": ")
        graph.statements.withSpelling(ofNode: subject) { writer.writeResource($0) }
        return
      }
      writer.write(members[index - 1], graph, indent: indent + 1)
    }
  }

  /// A member of a node: a property and where its values are.
  private struct Member {
    let predicate: UInt32
    let values: Range<Int>
    /// Whether it is `@type`.
    let isType: Bool
  }

  /// The members of a subject, its types first.
  private func members(of sorted: SortedGraph, at place: Int, _ graph: Graph) -> [Member] {
    var members: [Member] = []
    let block = sorted.pairs(at: place)
    var start = block.lowerBound
    while start < block.upperBound {
      let predicate = sorted.pairs[start].predicate
      var end = start + 1
      while end < block.upperBound, sorted.pairs[end].predicate == predicate { end += 1 }
      if predicate == type {
        // Resources come before literals.
        var middle = start
        while middle < end, isResource(sorted.pairs[middle].object, graph) { middle += 1 }
        if middle > start {
          let types = Member(predicate: predicate, values: start..<middle, isType: true)
          members.insert(types, at: 0)
        }
        start = middle
      }
      if start < end {
        members.append(Member(predicate: predicate, values: start..<end, isType: false))
      }
      start = end
    }
    return members
  }

  private func kind(of member: Member) -> JSONLDKinds.Kind {
    member.predicate == type ? .mixed : kinds.kind(of: member.predicate)
  }

  /// Whether a member's value is neither an array nor an object.
  private func isScalar(_ member: Member, _ graph: Graph) -> Bool {
    guard member.values.count == 1, !isExpanded else { return false }
    if member.isType { return true }
    let kind = kind(of: member)
    if case .tagged = kind { return false }
    return isScalar(graph.sorted.pairs[member.values.lowerBound].object, kind, graph)
  }

  private mutating func write(_ member: Member, _ graph: Graph, indent: Int) {
    if member.isType {
      output.append("\"@type\": ")
      writeArray(member.values.count, isPlain: true, indent: indent) { writer, index in
        let object = graph.sorted.pairs[member.values.lowerBound + index].object
        graph.statements.withSpelling(of: object) { writer.writeResource($0) }
      }
      return
    }
    graph.statements.withSpelling(ofPredicate: member.predicate) { writeResource($0) }
    output.append(": ")
    let kind = kind(of: member)
    if case .tagged = kind {
      writeLanguages(member, graph, indent: indent)
      return
    }
    let pairs = graph.sorted.pairs[member.values]
    let isPlain = pairs.allSatisfy { isScalar($0.object, kind, graph) }
    writeArray(member.values.count, isPlain: isPlain, indent: indent) { writer, index in
      // A value by itself lies where its member does.
      let depth = writer.isAlone(member.values.count) ? indent : indent + 1
      writer.write(
        graph.sorted.pairs[member.values.lowerBound + index].object, kind, graph, indent: depth)
    }
  }

  /// Writes a map of strings by their languages.
  private mutating func writeLanguages(_ member: Member, _ graph: Graph, indent: Int) {
    var texts: [(language: [UInt8], values: [Object])] = []
    for index in member.values {
      let object = graph.sorted.pairs[index].object
      let language = graph.statements.withSpelling(of: object) {
        Array(copying: $0.extracting(JSONLDLiteral($0).language))
      }
      if let place = texts.firstIndex(where: { $0.language == language }) {
        texts[place].values.append(object)
      } else {
        texts.append((language, [object]))
      }
    }
    texts.sort { $0.language.lexicographicallyPrecedes($1.language) }
    let isPlain = texts.allSatisfy { isAlone($0.values.count) }
    writeBlock("{", "}", texts.count, isPlain: isPlain, indent: indent) { writer, index in
      let (language, values) = texts[index]
      writer.output.append(UInt8(ascii: "\""))
      writer.output.append(language)
      writer.output.append("\": ")
      writer.writeArray(values.count, isPlain: true, indent: indent + 1) { writer, index in
        graph.statements.withSpelling(of: values[index]) { writer.writeText($0) }
      }
    }
  }

  // MARK: Values

  private func isResource(_ object: Object, _ graph: Graph) -> Bool {
    object.isNode || graph.statements.withSpelling(of: object) { $0[0] == UInt8(ascii: "<") }
  }

  /// Whether a value is written as neither an array nor an object.
  private func isScalar(_ object: Object, _ kind: JSONLDKinds.Kind, _ graph: Graph) -> Bool {
    if graph.lists.items(of: object) != nil { return false }
    switch kind {
    case .resource, .typed: return true
    case .text, .native: return !isExpanded
    case .tagged, .mixed:
      guard !isExpanded, !object.isNode else { return false }
      return graph.statements.withSpelling(of: object) { spelling in
        guard spelling[0] == UInt8(ascii: "\"") else { return false }
        switch JSONLDLiteral(spelling).kind {
        case .text, .native: return true
        case .tagged, .typed: return false
        }
      }
    }
  }

  private mutating func write(
    _ object: Object, _ kind: JSONLDKinds.Kind, _ graph: Graph, indent: Int
  ) {
    if let items = graph.lists.items(of: object) {
      writeBlock("{", "}", 1, isPlain: false, indent: indent) { writer, _ in
        writer.output.append("\"@list\": ")
        let isPlain = items.allSatisfy { writer.isScalar($0, kind, graph) }
        writer.writeBlock("[", "]", items.count, isPlain: isPlain, indent: indent + 1) {
          $0.write(items[$1], kind, graph, indent: indent + 2)
        }
      }
      return
    }
    graph.statements.withSpelling(of: object) { spelling in
      if spelling[0] == UInt8(ascii: "\"") {
        writeLiteral(spelling, kind, indent: indent)
      } else if case .resource = kind {
        writeResource(spelling)
      } else {
        writeBlock("{", "}", 1, isPlain: true, indent: indent) { writer, _ in
          writer.output.append("\"@id\": ")
          writer.writeResource(spelling)
        }
      }
    }
  }

  private mutating func writeLiteral(
    _ spelling: Span<UInt8>, _ kind: JSONLDKinds.Kind, indent: Int
  ) {
    if case .typed = kind {
      writeText(spelling)
      return
    }
    let literal = JSONLDLiteral(spelling)
    let isShort = !isExpanded && (literal.kind == .text || literal.kind == .native)
    if isShort {
      writeValue(spelling, literal)
      return
    }
    let count =
      switch literal.kind {
      case .text, .native: 1
      case .typed: 2
      case .tagged: literal.direction == nil ? 2 : 3
      }
    writeBlock("{", "}", count, isPlain: true, indent: indent) { writer, index in
      switch index {
      case 0:
        writer.output.append("\"@value\": ")
        writer.writeValue(spelling, literal)
      case 1 where literal.kind == .typed:
        writer.output.append("\"@type\": ")
        writer.writeResource(spelling.extracting(literal.datatype))
      case 1:
        writer.output.append("\"@language\": \"")
        writer.output.append(spelling.extracting(literal.language))
        writer.output.append("\"")
      default:
        let isLeftToRight = literal.direction == .leftToRight
        writer.output.append(isLeftToRight ? "\"@direction\": \"ltr\"" : "\"@direction\": \"rtl\"")
      }
    }
  }

  /// Writes a literal's text, or the number or boolean that it is in JSON.
  private mutating func writeValue(_ spelling: Span<UInt8>, _ literal: JSONLDLiteral) {
    if literal.kind == .native {
      output.append(spelling.extracting(1..<literal.endOfText - 1))
    } else {
      output.append(spelling.extracting(0..<literal.endOfText))
    }
  }

  /// Writes a literal's text; the escapes of canonical N-Triples are escapes of JSON too.
  private mutating func writeText(_ spelling: Span<UInt8>) {
    output.append(spelling.extracting(0..<TurtleTerms.endOfText(spelling)))
  }

  /// Writes an IRI or blank node; neither has anything to escape.
  private mutating func writeResource(_ spelling: Span<UInt8>) {
    output.append(UInt8(ascii: "\""))
    if spelling[0] == UInt8(ascii: "<") {
      prefixes.write(spelling.extracting(1..<spelling.count - 1), to: &output)
    } else {
      output.append(spelling)
    }
    output.append(UInt8(ascii: "\""))
  }

  // MARK: Layout

  /// Whether so many values are written without an array.
  private func isAlone(_ count: Int) -> Bool { count == 1 && !isExpanded }

  /// Writes values in an array, or a single one by itself.
  private mutating func writeArray(
    _ count: Int, isPlain: Bool, indent: Int, _ write: (inout JSONLDBody, Int) -> Void
  ) {
    if isAlone(count) {
      write(&self, 0)
    } else {
      writeBlock("[", "]", count, isPlain: isPlain, indent: indent, write)
    }
  }

  /// Writes an array or object, in one line where it is plain and short.
  private mutating func writeBlock(
    _ open: StaticString, _ close: StaticString, _ count: Int, isPlain: Bool, indent: Int,
    _ write: (inout JSONLDBody, Int) -> Void
  ) {
    let start = output.count
    output.append(open)
    if isPlain {
      for index in 0..<count {
        if index > 0 { output.append(", ") }
        write(&self, index)
      }
      if output.count - start - 1 <= Self.longestLine {
        output.append(close)
        return
      }
      output.truncate(to: start + 1)
    }
    var isFirst = true
    for index in 0..<count {
      separate(&isFirst, indent: indent + 1)
      write(&self, index)
    }
    newLine(indent)
    output.append(close)
  }

  private mutating func separate(_ isFirst: inout Bool, indent: Int) {
    if !isFirst { output.append(",") }
    isFirst = false
    newLine(indent)
  }

  private mutating func newLine(_ indent: Int) {
    output.append("\n")
    for _ in 0..<indent { output.append("  ") }
  }
}
