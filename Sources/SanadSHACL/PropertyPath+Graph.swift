// Property paths as RDF: read from a shapes graph, and written into a report.
internal import SanadRDF

extension PropertyPath {
  /// How deep paths may nest.
  private static let deepestNesting = 100

  /// The path that a node of a shapes graph describes.
  ///
  /// - Throws: `ShapeError.Problem.badPath` where the node describes none.
  init(_ node: Term, in graph: RDFGraph, depth: Int = 0) throws(ShapeError.Problem) {
    guard depth < Self.deepestNesting else { throw .badPath("it leads back to itself") }
    if case .iri(let predicate) = node {
      self = .predicate(predicate)
      return
    }
    guard case .blank = node else { throw .badPath("a literal is no path") }
    func paths(_ head: Term, _ name: String) throws(ShapeError.Problem) -> [PropertyPath] {
      guard let members = graph.list(head) else { throw .badPath("its list is broken") }
      guard members.count > 1 else { throw .badPath("\(name) needs two members or more") }
      return try members.map { (member) throws(ShapeError.Problem) in
        try PropertyPath(member, in: graph, depth: depth + 1)
      }
    }
    func path(_ node: Term) throws(ShapeError.Problem) -> PropertyPath {
      try PropertyPath(node, in: graph, depth: depth + 1)
    }
    if !graph.objects(of: node, RDF.first).isEmpty {
      self = .sequence(try paths(node, "a sequence"))
      return
    }
    let described = graph.triples(subject: node).filter { Self.words.contains($0.predicate) }
    guard let triple = described.first, described.count == 1 else {
      throw .badPath(
        described.isEmpty ? "the node names no kind of path" : "the node names several paths")
    }
    switch triple.predicate {
    case SHACL.alternativePath:
      self = .alternative(try paths(triple.object, "sh:alternativePath"))
    case SHACL.inversePath: self = .inverse(try path(triple.object))
    case SHACL.zeroOrMorePath: self = .zeroOrMore(try path(triple.object))
    case SHACL.oneOrMorePath: self = .oneOrMore(try path(triple.object))
    default: self = .zeroOrOne(try path(triple.object))
    }
  }

  private static let words: Set<IRI> = [
    SHACL.alternativePath, SHACL.inversePath, SHACL.zeroOrMorePath, SHACL.oneOrMorePath,
    SHACL.zeroOrOnePath,
  ]

  /// Describes the path in a graph and gives the node that stands for it.
  ///
  /// - Parameter blank: A blank node that the graph does not have yet.
  func write(to graph: inout RDFGraph, blank: () -> Term) -> Term {
    func list(_ members: [PropertyPath]) -> Term {
      var head = Term.iri(RDF.nil)
      for member in members.reversed() {
        let cell = blank()
        graph.insert(Triple(cell, RDF.first, member.write(to: &graph, blank: blank)))
        graph.insert(Triple(cell, RDF.rest, head))
        head = cell
      }
      return head
    }
    func node(_ word: IRI, _ value: Term) -> Term {
      let node = blank()
      graph.insert(Triple(node, word, value))
      return node
    }
    switch self {
    case .predicate(let predicate): return .iri(predicate)
    case .sequence(let steps): return list(steps)
    case .alternative(let paths): return node(SHACL.alternativePath, list(paths))
    case .inverse(let path):
      return node(SHACL.inversePath, path.write(to: &graph, blank: blank))
    case .zeroOrMore(let path):
      return node(SHACL.zeroOrMorePath, path.write(to: &graph, blank: blank))
    case .oneOrMore(let path):
      return node(SHACL.oneOrMorePath, path.write(to: &graph, blank: blank))
    case .zeroOrOne(let path):
      return node(SHACL.zeroOrOnePath, path.write(to: &graph, blank: blank))
    }
  }
}

extension RDFGraph {
  /// The members of a well-formed list, or nil.
  func list(_ head: Term) -> [Term]? {
    var members: [Term] = []
    var cells: Set<Term> = []
    var cell = head
    while cell != .iri(RDF.nil) {
      let (first, rest) = (objects(of: cell, RDF.first), objects(of: cell, RDF.rest))
      guard first.count == 1, rest.count == 1, cells.insert(cell).inserted else { return nil }
      members.append(first[0])
      cell = rest[0]
    }
    return members
  }
}
