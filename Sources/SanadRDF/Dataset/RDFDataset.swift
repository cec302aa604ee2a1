// A default graph and named graphs beside it (https://www.w3.org/TR/rdf12-concepts/#section-dataset).

/// A set of quads, iterated graph by graph, each in the order in which it was filled.
///
/// A graph is there as soon as it has a triple; empty named graphs are not kept.
public struct RDFDataset: Sendable {
  /// The names of the graphs that have triples, nil for the default graph, in order of arrival.
  public private(set) var names: [Term?] = []
  private var graphs: [RDFGraph] = []
  private var places: [Term?: Int] = [:]
  /// The graph to which a statement was added last by spellings.
  private var lastName: [UInt8] = []
  private var lastPlace = 0

  /// An empty dataset.
  public init() {}

  /// A dataset of the given quads.
  public init(_ quads: some Sequence<Quad>) {
    for quad in quads { insert(quad) }
  }

  /// A dataset of one graph without a name.
  public init(_ graph: RDFGraph) {
    guard !graph.isEmpty else { return }
    names = [nil]
    graphs = [graph]
    places = [nil: 0]
  }

  /// The graph without a name.
  public var defaultGraph: RDFGraph { self[nil] }

  /// The graph of a name, nil for the default graph; empty where there is none.
  public subscript(name: Term?) -> RDFGraph { places[name].map { graphs[$0] } ?? RDFGraph() }

  /// How many quads there are.
  public var count: Int { graphs.reduce(0) { $0 + $1.count } }

  /// Whether there is no quad.
  public var isEmpty: Bool { graphs.isEmpty }

  /// Adds a quad and tells whether it was new.
  ///
  /// - Precondition: The subject is an IRI or a blank node, and so is the graph's name.
  /// - Complexity: O(1) on average, beside the length of the terms.
  @discardableResult
  public mutating func insert(_ quad: Quad) -> Bool {
    graphs[place(of: quad.graph)].insert(quad.triple)
  }

  /// Adds a statement by the spellings of its terms; that of the graph is empty for the default one.
  mutating func insert(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    if graphs.isEmpty || !graph.isEqual(to: lastName) {
      lastName = Array(copying: graph)
      lastPlace = place(of: graph.isEmpty ? nil : Term(spelling: graph))
    }
    graphs[lastPlace].insert(subject, predicate, object)
  }

  /// Whether the dataset has a quad.
  public func contains(_ quad: Quad) -> Bool {
    places[quad.graph].map { graphs[$0].contains(quad.triple) } ?? false
  }

  /// The quads by graph, subject, predicate and object, in the order of `Term`.
  ///
  /// - Complexity: O(n log n).
  public var sorted: [Quad] {
    sortedNames.flatMap { name in self[name].sorted.map { Quad($0, graph: name) } }
  }

  /// The names of the graphs in the order of `Term`, the default graph first.
  var sortedNames: [Term?] {
    names.sorted { a, b in
      switch (a, b) {
      case (let left?, let right?): left < right
      case (let left, let right): left == nil && right != nil
      }
    }
  }

  /// The triples of all graphs in one.
  package var merged: RDFGraph {
    guard graphs.count > 1 else { return graphs.first ?? RDFGraph() }
    var merged = RDFGraph()
    for graph in graphs { merged.formUnion(graph) }
    return merged
  }

  /// The place of a graph, made now if it is new.
  private mutating func place(of name: Term?) -> Int {
    if let place = places[name] { return place }
    names.append(name)
    graphs.append(RDFGraph())
    places[name] = graphs.count - 1
    return graphs.count - 1
  }
}

extension RDFDataset: Sequence {
  /// The quads graph by graph.
  public func makeIterator() -> some IteratorProtocol<Quad> {
    zip(names, graphs).lazy.flatMap { name, graph in graph.lazy.map { Quad($0, graph: name) } }
      .makeIterator()
  }
}

extension RDFDataset: Equatable {
  /// Whether two datasets have the same quads, blank nodes compared by their labels.
  ///
  /// - Complexity: O(n) on average.
  public static func == (a: RDFDataset, b: RDFDataset) -> Bool {
    a.count == b.count && a.allSatisfy(b.contains)
  }
}
