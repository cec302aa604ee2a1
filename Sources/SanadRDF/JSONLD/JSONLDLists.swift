// The lists of a graph that JSON-LD can write as lists.

/// Lists by the blank node that they begin with.
struct JSONLDLists {
  /// How deep lists may lie in lists.
  private static let deepestNesting = 32

  private var itemsOfHead: [Term: [Term]] = [:]
  private var cells: Set<Term> = []

  /// The lists of a graph whose cells are blank nodes that nothing else speaks of.
  ///
  /// - Parameter shared: Labels of blank nodes that other graphs speak of too.
  /// - Complexity: O(n) on average.
  init(_ graph: RDFGraph, except shared: Set<String>) {
    let candidates = Self.candidates(graph, except: shared)
    // From the nodes that are no cells down, so that lists which only lead to one another stay nodes.
    var pending: [(head: Term, depth: Int)] = []
    for triple in graph where !candidates.isCell(triple.subject) && candidates.isCell(triple.object)
    {
      pending.append((triple.object, 1))
    }
    while let (head, depth) = pending.popLast() {
      guard depth <= Self.deepestNesting, let chain = candidates.chain(from: head) else {
        // The cells become nodes, and what they lead to hangs on a node again.
        for item in candidates.items(along: head) where candidates.isCell(item) {
          pending.append((item, 1))
        }
        continue
      }
      cells.formUnion(chain)
      itemsOfHead[head] = chain.compactMap { candidates.first[$0] }
      for item in itemsOfHead[head] ?? [] where candidates.isCell(item) {
        pending.append((item, depth + 1))
      }
    }
  }

  /// Whether there is no list but the empty one.
  var isEmpty: Bool { cells.isEmpty }

  /// The members of the list that a node begins, or nil where it begins none.
  func items(of node: Term) -> [Term]? { node == .iri(RDF.nil) ? [] : itemsOfHead[node] }

  /// Whether a node is a cell of a list, which needs no object of its own.
  func isPart(_ node: Term) -> Bool { cells.contains(node) }

  /// Blank nodes that look like cells: one triple leads there, one value and one rest lead on.
  private struct Candidates {
    var first: [Term: Term] = [:]
    var rest: [Term: Term] = [:]

    func isCell(_ node: Term) -> Bool { first[node] != nil }

    /// The cells of a list that ends as lists do, or nil.
    func chain(from head: Term) -> [Term]? {
      var chain: [Term] = []
      var cell = head
      while cell != .iri(RDF.nil) {
        guard isCell(cell), let next = rest[cell], chain.count <= first.count else { return nil }
        chain.append(cell)
        cell = next
      }
      return chain
    }

    /// The values of the cells that follow one another from a node.
    func items(along head: Term) -> [Term] {
      var items: [Term] = []
      var cell = head
      while let item = first[cell], let next = rest[cell], items.count <= first.count {
        items.append(item)
        cell = next
      }
      return items
    }
  }

  private static func candidates(_ graph: RDFGraph, except shared: Set<String>) -> Candidates {
    var candidates = Candidates()
    for triple in graph.triples(predicate: RDF.rest) {
      guard case .blank(let label) = triple.subject, !shared.contains(label) else { continue }
      let own = graph.triples(subject: triple.subject)
      let values = own.filter { $0.predicate == RDF.first }
      guard own.count == 2, values.count == 1, graph.triples(object: triple.subject).count == 1
      else {
        continue
      }
      candidates.first[triple.subject] = values[0].object
      candidates.rest[triple.subject] = triple.object
    }
    return candidates
  }
}
