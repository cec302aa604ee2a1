// Readers that let IRIs through which are not as they should be.
import SanadRDF
import Testing

@Suite struct `Lenient readers` {
  private static let texts: [(RDFFormat, String)] = [
    (.nTriples, "<a> <x:p> <x:a b> ."),
    (.turtle, "<a> <x:p> <x:a b> ."),
    (
      .rdfXML,
      """
      <rdf:RDF xmlns:rdf="\(RDF.namespace)" xmlns:x="x:">
        <rdf:Description rdf:about="a"><x:p rdf:resource="x:a b"/></rdf:Description>
      </rdf:RDF>
      """
    ),
  ]

  @Test(arguments: texts)
  func `percent-encode what no IRI may hold and keep relative ones`(
    _ format: RDFFormat, _ text: String
  ) throws {
    #expect(throws: SyntaxError.self) { try RDFReader(format).graph(from: Array(text.utf8)) }
    let graph = try RDFReader(format, isLenient: true).graph(from: Array(text.utf8))
    #expect(
      Array(graph) == [Triple(.iri(IRI("a")), IRI("x:p"), .iri(IRI("x:a%20b")))])
  }

  @Test func `take names of RDF/XML whose namespaces are no IRIs`() throws {
    let text = """
      <rdf:RDF xmlns:rdf="\(RDF.namespace)" xmlns:r="relative/" xmlns:s="x:with space#" xml:base="base">
        <r:Type rdf:about="a"><s:p rdf:datatype="x:{}">1</s:p></r:Type>
      </rdf:RDF>
      """
    #expect(throws: SyntaxError.self) { try RDFReader(.rdfXML).graph(from: Array(text.utf8)) }
    let graph = try RDFReader(.rdfXML, isLenient: true).graph(from: Array(text.utf8))
    #expect(
      Array(graph) == [
        Triple(.iri(IRI("a")), RDF.type, .iri(IRI("relative/Type"))),
        Triple(
          .iri(IRI("a")), IRI("x:with%20space#p"),
          .literal(Literal("1", datatype: IRI("x:%7B%7D")))),
      ])
  }
}
