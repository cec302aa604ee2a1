// Turtle as people read it.
import SanadRDF
import Testing

private let prefixes = [("ex", "https://example.org/"), ("unused", "https://unused.example/")]

private func ex(_ name: String) -> IRI { IRI("https://example.org/" + name) }

private func turtle(_ graph: RDFGraph) -> String {
  String(decoding: TurtleWriter(prefixes: prefixes).write(graph), as: UTF8.self)
}

@Suite struct `Turtle writer` {
  @Test func `groups by subject and property, types first, prefixes in use only`() {
    let graph: RDFGraph = [
      Triple(.iri(ex("lina")), ex("metWith"), .iri(ex("noor"))),
      Triple(.iri(ex("lina")), ex("age"), .literal(Literal("42", datatype: XSD.integer))),
      Triple(.iri(ex("lina")), ex("label"), .literal(Literal("Lina", language: "fr"))),
      Triple(.iri(ex("lina")), ex("label"), .literal(Literal("لينا", language: "ar"))),
      Triple(.iri(ex("lina")), RDF.type, .iri(ex("Person"))),
      Triple(.iri(ex("a/b")), ex("date"), .literal(Literal("2025-05-27", datatype: XSD.date))),
    ]
    #expect(
      turtle(graph) == """
        @prefix ex: <https://example.org/> .

        <https://example.org/a/b>
          ex:date "2025-05-27"^^<http://www.w3.org/2001/XMLSchema#date> .

        ex:lina a ex:Person ;
          ex:age 42 ;
          ex:label
            "Lina"@fr ,
            "لينا"@ar ;
          ex:metWith ex:noor .

        """)
  }

  @Test func `writes blank nodes and lists in place, but keeps cycles`() {
    let graph: RDFGraph = [
      Triple(.iri(ex("a")), ex("p"), .blank("x")),
      Triple(.blank("x"), ex("q"), .literal(Literal("1"))),
      Triple(.iri(ex("a")), ex("list"), .blank("l1")),
      Triple(.blank("l1"), RDF.first, .iri(ex("one"))),
      Triple(.blank("l1"), RDF.rest, .blank("l2")),
      Triple(.blank("l2"), RDF.first, .literal(Literal("2", datatype: XSD.integer))),
      Triple(.blank("l2"), RDF.rest, .iri(RDF.nil)),
      Triple(.blank("c"), ex("k"), .blank("d")),
      Triple(.blank("d"), ex("k"), .blank("c")),
    ]
    #expect(
      turtle(graph) == """
        @prefix ex: <https://example.org/> .

        ex:a
          ex:list ( ex:one 2 ) ;
          ex:p [
            ex:q "1"
          ] .

        _:c
          ex:k _:d .

        _:d
          ex:k _:c .

        """)
  }
}
