// The readers against every test of the W3C suites for RDF 1.1.
import SanadRDF
import Testing

@Suite(.enabled(if: W3CSuite.folder != nil, Comment(rawValue: W3CSuite.reason)))
struct `W3C suites` {
  @Test func `N-Triples 1.1`() throws {
    let failures = try W3CSuite("rdf/rdf11/rdf-n-triples").failures("N-Triples 1.1") { bytes, _ in
      try NTriplesReader().graph(from: bytes)
    }
    #expect(failures == [])
  }

  @Test func `Turtle 1.1`() throws {
    let failures = try W3CSuite("rdf/rdf11/rdf-turtle").failures("Turtle 1.1") { bytes, base in
      try TurtleReader().graph(from: bytes, base: base)
    }
    #expect(failures == [])
  }

  @Test func `RDF/XML 1.1`() throws {
    let failures = try W3CSuite("rdf/rdf11/rdf-xml").failures("RDF/XML 1.1") { bytes, base in
      try RDFXMLReader().graph(from: bytes, base: base)
    }
    #expect(failures == [])
  }
}
