// Statements gathered to be written in a fixed order: what every sorted writer starts from.

/// Statements by the numbers of their terms.
///
/// Subjects, blank nodes, names of graphs and properties are kept once each. Other objects are kept as
/// `ValueList` does, since their order only matters among those of one subject's property.
struct StatementTable: StatementSink, Sendable {
  /// The object of a statement: one of the nodes, or one of the values.
  struct Object: Hashable, Sendable {
    private static let nodeBit: UInt32 = 1 << 31
    private let code: UInt32

    /// A blank node.
    init(node: UInt32) { code = node | Self.nodeBit }

    /// Anything else.
    init(value: UInt32) { code = value }

    /// Whether it is a blank node.
    var isNode: Bool { code & Self.nodeBit != 0 }

    /// Its number among the nodes or the values.
    var number: UInt32 { code & ~Self.nodeBit }
  }

  /// A statement.
  struct Row: Sendable {
    let subject: UInt32
    let predicate: UInt32
    let object: Object
  }

  /// The statements of a graph.
  struct Graph: Sendable {
    /// The number of its name among the nodes; nil for the default graph.
    let name: UInt32?
    /// Its statements, in the order in which they came; the same one may come again.
    var rows: [Row] = []
  }

  /// The property `rdf:type`, `rdf:first`, `rdf:rest` by their numbers.
  static let (type, first, rest): (UInt32, UInt32, UInt32) = (0, 1, 2)

  /// Subjects, blank nodes and names of graphs.
  private(set) var nodes = TermTable()
  /// Properties.
  private(set) var predicates = TermTable()
  /// Objects that are no blank nodes.
  private(set) var values = ValueList()
  /// Whether some of these are triple terms.
  private(set) var hasTripleTerms = false
  /// The default graph, then the others in the order of arrival.
  private(set) var graphs = [Graph(name: nil)]
  /// How many statements came, and how many of them in named graphs.
  private(set) var counts = RDFConverter.Counts()
  /// The prefixes that the source declares, the first of each name.
  private(set) var prefixes: [(String, String)] = []

  /// Whether graphs are kept apart.
  private let hasNamedGraphs: Bool
  private var prefixNames: Set<String> = []
  /// The graphs by the numbers of their names.
  private var places: [UInt32: Int] = [:]
  private var lastName: [UInt8] = []
  private var lastPlace = 0
  private var lastSubject: UInt32?
  /// For each node, the graph that speaks of it, counted from 1; `manyGraphs` where several do.
  private var homes: [UInt32] = []
  private static let manyGraphs = UInt32.max

  /// No statement yet.
  ///
  /// - Parameter hasNamedGraphs: Whether graphs are kept apart; where not, all is one graph.
  init(hasNamedGraphs: Bool) {
    self.hasNamedGraphs = hasNamedGraphs
    for predicate in [RDF.type, RDF.first, RDF.rest] {
      predicates.insert(Term.iri(predicate).spelling.span)
    }
  }

  /// The statements of a dataset.
  ///
  /// - Complexity: O(size).
  init(_ dataset: RDFDataset, hasNamedGraphs: Bool) {
    self.init(hasNamedGraphs: hasNamedGraphs)
    for name in dataset.names { add(dataset[name], name: name) }
  }

  /// The statements of a graph.
  ///
  /// - Complexity: O(size).
  init(_ graph: RDFGraph) {
    self.init(hasNamedGraphs: false)
    add(graph, name: nil)
  }

  private mutating func add(_ graph: RDFGraph, name: Term?) {
    let name = name?.spelling ?? []
    let terms = graph.dictionary
    let bytes = terms.bytes.span
    for triple in graph.encoded {
      take(
        bytes.extracting(terms.range(of: Int(triple.subject))),
        bytes.extracting(terms.range(of: Int(triple.predicate))),
        bytes.extracting(terms.range(of: Int(triple.object))), graph: name.span)
    }
  }

  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    guard prefixNames.insert(String(prefix)).inserted else { return }
    prefixes.append((String(prefix), String(namespace)))
  }

  @inline(__always)
  mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    counts.statements += 1
    if !graph.isEmpty { counts.inNamedGraphs += 1 }
    let place = hasNamedGraphs ? place(of: graph) : 0
    let row = Row(
      subject: number(ofSubject: subject, in: place),
      predicate: predicates.insert(predicate).number, object: self.object(object, in: place))
    graphs[place].rows.append(row)
  }

  /// Whether a blank node must have a label wherever it stands: several graphs speak of it, or a
  /// triple term, or it is the name of a graph.
  func isShared(_ node: UInt32) -> Bool { homes[Int(node)] == Self.manyGraphs }

  /// Whether a node is a blank one.
  func isBlank(_ node: UInt32) -> Bool {
    nodes.bytes[nodes.range(of: Int(node)).lowerBound] == UInt8(ascii: "_")
  }

  @inline(__always)
  private mutating func number(ofSubject spelling: Span<UInt8>, in place: Int) -> UInt32 {
    // Statements of the same subject mostly follow one another.
    if let last = lastSubject,
      nodes.bytes.span.extracting(nodes.range(of: Int(last))).isEqual(to: spelling)
    {
      if hasNamedGraphs { note(last, in: place) }
      return last
    }
    let number = node(spelling, in: place)
    lastSubject = number
    return number
  }

  @inline(__always)
  private mutating func object(_ spelling: Span<UInt8>, in place: Int) -> Object {
    if spelling[0] == UInt8(ascii: "_") { return Object(node: node(spelling, in: place)) }
    let (number, isNew) = values.insert(spelling)
    if isNew, spelling[0] == UInt8(ascii: "<"), spelling[1] == UInt8(ascii: "<") {
      noteNodes(ofTripleTerm: spelling)
    }
    return Object(value: number)
  }

  @inline(__always)
  private mutating func node(_ spelling: Span<UInt8>, in place: Int) -> UInt32 {
    let (number, isNew) = nodes.insert(spelling)
    if isNew { homes.append(UInt32(place) + 1) } else { note(number, in: place) }
    return number
  }

  @inline(__always)
  private mutating func note(_ node: UInt32, in place: Int) {
    if homes[Int(node)] != UInt32(place) + 1 { homes[Int(node)] = Self.manyGraphs }
  }

  /// Notes the blank nodes that a triple term speaks of, which need labels.
  private mutating func noteNodes(ofTripleTerm spelling: Span<UInt8>) {
    hasTripleTerms = true
    var labels: Set<String> = []
    Term(spelling: spelling).collectLabels(into: &labels)
    for label in labels { share(Term.blank(label).spelling.span) }
  }

  @discardableResult
  private mutating func share(_ spelling: Span<UInt8>) -> UInt32 {
    let number = node(spelling, in: 0)
    homes[Int(number)] = Self.manyGraphs
    return number
  }

  /// The place of a graph, made now if it is new.
  @inline(__always)
  private mutating func place(of name: Span<UInt8>) -> Int {
    if name.isEqual(to: lastName) { return lastPlace }
    return find(name)
  }

  private mutating func find(_ name: Span<UInt8>) -> Int {
    lastName = Array(copying: name)
    lastPlace = 0
    if !name.isEmpty {
      let number = share(name)
      lastPlace = places[number] ?? graphs.count
      if lastPlace == graphs.count {
        places[number] = lastPlace
        graphs.append(Graph(name: number))
      }
    }
    return lastPlace
  }
}
