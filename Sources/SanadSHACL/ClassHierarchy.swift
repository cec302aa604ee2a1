// Which class is below which, looked up once for each class.
internal import SanadRDF

/// The classes of a graph with their subclasses, as far as they were asked for.
struct ClassHierarchy {
  /// A class and all classes below it.
  private struct Family {
    let inOrder: [Term]
    let all: Set<Term>
  }

  private var families: [Term: Family] = [:]

  /// Whether a node has a class, or one below it, as `rdf:type`.
  ///
  /// - Complexity: O(number of the node's types); that of the classes below, the first time.
  mutating func isInstance(_ node: Term, of type: Term, in graph: RDFGraph) -> Bool {
    let types = graph.objects(of: node, RDF.type)
    if types.isEmpty { return false }
    if types.contains(type) { return true }
    let family = family(of: type, in: graph)
    return types.contains { family.all.contains($0) }
  }

  /// The nodes that have a class, or one below it.
  mutating func instances(of type: Term, in graph: RDFGraph) -> [Term] {
    family(of: type, in: graph).inOrder.flatMap { graph.subjects(with: RDF.type, $0) }
  }

  private mutating func family(of type: Term, in graph: RDFGraph) -> Family {
    if let known = families[type] { return known }
    let classes = PropertyPath.zeroOrMore(.inverse(.predicate(RDFS.subClassOf)))
      .values(from: type, in: graph)
    let family = Family(inOrder: classes, all: Set(classes))
    families[type] = family
    return family
  }
}
