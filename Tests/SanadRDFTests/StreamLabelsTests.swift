import Testing

@testable import SanadRDF

/// An XML name may end with a full stop, the label of a blank node not.
@Suite struct `Labels of blank nodes in streams` {
  @Test func `a full stop at the end does not make two nodes one`() throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://x/">
        <rdf:Description rdf:nodeID="n."><ex:p rdf:nodeID="n.x"/></rdf:Description>
      </rdf:RDF>
      """
    var source = MemorySource(Array(text.utf8))
    var destination = MemoryDestination()
    _ = try RDFConverter(RDFReader(.rdfXML), to: .nQuads).convert(&source, to: &destination)
    #expect(String(decoding: destination.bytes, as: UTF8.self) == "_:n.x <http://x/p> _:n.xx .\n")
    let read = try RDFReader(.nQuads).dataset(from: destination.bytes)
    #expect(read.isIsomorphic(to: try RDFReader(.rdfXML).dataset(from: Array(text.utf8))))
  }
}
