// RDF/XML as people and databases read it.
import SanadRDF
import Testing

private func ex(_ name: String) -> IRI { IRI("https://example.org/" + name) }

@Suite struct `RDF/XML writer` {
  @Test func `names nodes by their type, one element a line`() throws {
    let graph: RDFGraph = [
      Triple(.iri(ex("lina")), ex("metWith"), .iri(ex("noor?a=1&b=2"))),
      Triple(.iri(ex("lina")), RDF.type, .iri(ex("Person"))),
      Triple(.iri(ex("lina")), RDF.type, .iri(ex("Agent/"))),
      Triple(.iri(ex("lina")), ex("label"), .literal(Literal("لينا", language: "ar"))),
      Triple(.iri(ex("lina")), ex("note"), .literal(Literal("a < b & \"c\"\r\n]]>"))),
      Triple(
        .iri(ex("lina")), IRI("http://x/p(1)born"),
        .literal(Literal("1990-01-02", datatype: XSD.date))),
      Triple(.blank("n"), ex("metWith"), .blank("n")),
      Triple(.iri(ex("city")), RDF.type, .iri(ex("City"))),
    ]
    let bytes = try RDFXMLWriter(prefixes: [("ex", "https://example.org/")]).write(graph)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:ex="https://example.org/"
            xmlns:ns1="http://x/p(1)">
          <ex:City rdf:about="https://example.org/city"/>
          <rdf:Description rdf:about="https://example.org/lina">
            <rdf:type rdf:resource="https://example.org/Agent/"/>
            <rdf:type rdf:resource="https://example.org/Person"/>
            <ns1:born rdf:datatype="http://www.w3.org/2001/XMLSchema#date">1990-01-02</ns1:born>
            <ex:label xml:lang="ar">لينا</ex:label>
            <ex:metWith rdf:resource="https://example.org/noor?a=1&amp;b=2"/>
            <ex:note>a &lt; b &amp; "c"&#xD;
        ]]&gt;</ex:note>
          </rdf:Description>
          <rdf:Description rdf:nodeID="n">
            <ex:metWith rdf:nodeID="n"/>
          </rdf:Description>
        </rdf:RDF>

        """)
  }

  @Test func `refuses before the first byte what it cannot say, and names the triple`() {
    let triple = Triple(.iri(ex("a")), IRI("http://x/123"), .literal(Literal("x", language: "fr")))
    #expect(throws: RDFWritingError.predicateWithoutName(triple)) {
      try RDFXMLWriter().write([triple])
    }
    #expect(
      RDFWritingError.predicateWithoutName(triple).description
        == "RDF/XML cannot say <https://example.org/a> <http://x/123> \"x\"@fr: the property's IRI "
        + "does not end in an XML name; write Turtle or N-Triples instead")
    let control = Triple(.iri(ex("a")), ex("p"), .literal(Literal("\u{1A}")))
    #expect(throws: RDFWritingError.forbiddenCharacter(control, "\u{1A}")) {
      try RDFXMLWriter().write([control])
    }
    let member = Triple(.iri(ex("a")), IRI(RDF.namespace + "li"), .iri(ex("b")))
    #expect(throws: RDFWritingError.reservedPredicate(member)) {
      try RDFXMLWriter().write([member])
    }
  }
}

@Suite struct `N-Triples writer` {
  @Test func `writes canonical escapes, UTF-8 as it is, and valid IRIs`() {
    let graph: RDFGraph = [
      Triple(
        .iri(IRI("http://x/a b<é>%2%20")), ex("p"),
        .literal(Literal("\u{8}\t\n\u{C}\r\"\\\u{1}\u{7F}é"))
      ),
      Triple(.iri(IRI("http://x/a")), ex("p"), .literal(Literal("الأمن", language: "ar_MA"))),
      Triple(.iri(IRI("http://x/a")), ex("p"), .literal(Literal("1", datatype: XSD.integer))),
      Triple(.iri(IRI("http://x/a")), ex("p"), .literal(Literal("x", language: "not a tag"))),
    ]
    #expect(
      String(decoding: NTriplesWriter().write(graph), as: UTF8.self) == #"""
        <http://x/a> <https://example.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://x/a> <https://example.org/p> "x" .
        <http://x/a> <https://example.org/p> "الأمن"@ar-ma .
        <http://x/a%20b%3Cé%3E%252%20> <https://example.org/p> "\b\t\n\f\r\"\\\u0001\u007Fé" .

        """#)
  }
}
