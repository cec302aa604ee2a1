// A graph as a set of triples, and as a shape.
import SanadRDF
import Testing

private func ex(_ name: String) -> IRI { IRI("https://example.org/" + name) }
private func node(_ name: String) -> Term { .iri(ex(name)) }

@Suite struct `RDF graph` {
  private let graph: RDFGraph = [
    Triple(node("lina"), ex("metWith"), node("noor")),
    Triple(node("lina"), ex("memberOf"), node("club")),
    Triple(node("noor"), ex("memberOf"), node("club")),
    Triple(node("lina"), ex("metWith"), node("noor")),
  ]

  @Test func `keeps each triple once, in the order of insertion`() {
    #expect(graph.count == 3)
    #expect(graph.map(\.object) == [node("noor"), node("club"), node("club")])
    var copy = graph
    let isOldNew = copy.insert(Triple(node("noor"), ex("memberOf"), node("club")))
    let isNewNew = copy.insert(Triple(node("noor"), ex("metWith"), node("lina")))
    #expect(!isOldNew && isNewNew)
    #expect(copy.count == 4 && graph.count == 3)
    #expect(copy != graph)
  }

  @Test func `finds triples by any of their terms`() {
    #expect(graph.contains(Triple(node("noor"), ex("memberOf"), node("club"))))
    #expect(!graph.contains(Triple(node("noor"), ex("metWith"), node("club"))))
    #expect(graph.triples(subject: node("lina")).count == 2)
    #expect(graph.triples(predicate: ex("memberOf")).count == 2)
    #expect(graph.triples(object: node("club")).count == 2)
    #expect(graph.triples(subject: node("noor"), object: node("club")).count == 1)
    #expect(graph.triples(subject: node("club")) == [])
    #expect(graph.triples(subject: node("nobody")) == [])
    #expect(graph.triples().count == 3)
    #expect(graph.objects(of: node("lina"), ex("memberOf")) == [node("club")])
    #expect(graph.subjects(with: ex("memberOf"), node("club")) == [node("lina"), node("noor")])
  }

  @Test func `sorts by subject, predicate and object`() {
    #expect(
      graph.sorted == [
        Triple(node("lina"), ex("memberOf"), node("club")),
        Triple(node("lina"), ex("metWith"), node("noor")),
        Triple(node("noor"), ex("memberOf"), node("club")),
      ])
  }

  @Test func `keeps apart what Unicode calls equivalent`() {
    let values = ["é", "e\u{301}", "شّ\u{64E}", "ش\u{64E}\u{651}"]
    let graph = RDFGraph(values.map { Triple(node("a"), ex("p"), .literal(Literal($0))) })
    #expect(graph.count == 4)
    #expect(graph.sorted.map(\.object) != graph.sorted.reversed().map(\.object))
  }
}

@Suite struct `Graph isomorphism` {
  /// A graph of blank nodes with one property between them.
  private func graph(_ edges: [(String, String)]) -> RDFGraph {
    RDFGraph(edges.map { Triple(.blank($0.0), ex("p"), .blank($0.1)) })
  }

  @Test func `sees through the names of blank nodes`() {
    #expect(graph([("a", "b"), ("b", "c")]).isIsomorphic(to: graph([("y", "z"), ("x", "y")])))
    #expect(!graph([("a", "b"), ("b", "c")]).isIsomorphic(to: graph([("x", "y"), ("x", "z")])))
    #expect(!graph([("a", "a"), ("b", "c")]).isIsomorphic(to: graph([("a", "b"), ("c", "a")])))
  }

  @Test func `tells two triangles from a hexagon, where every node looks alike`() {
    let triangles = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "e"), ("e", "f"), ("f", "d")]
    let renamed = triangles.map { ("x" + $0.0, "x" + $0.1) }.reversed()
    let hexagon = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "a")]
    #expect(graph(triangles).isIsomorphic(to: graph(Array(renamed))))
    #expect(!graph(triangles).isIsomorphic(to: graph(hexagon)))
  }

  @Test func `compares what is no blank node as it is`() {
    let a: RDFGraph = [Triple(.blank("x"), ex("p"), .literal(Literal("1")))]
    let b: RDFGraph = [Triple(.blank("x"), ex("p"), .literal(Literal("2")))]
    #expect(!a.isIsomorphic(to: b))
    #expect(!a.isIsomorphic(to: [Triple(node("x"), ex("p"), .literal(Literal("1")))]))
  }
}
