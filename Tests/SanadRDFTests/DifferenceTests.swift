// What is different between two datasets.
import SanadRDF
import Testing

private func dataset(_ text: String) throws -> RDFDataset {
  let prefix = "@prefix ex: <https://example.org/> . "
  return try RDFReader(.trig).dataset(from: Array((prefix + text).utf8))
}

private func lines(_ quads: [Quad]) -> String {
  String(decoding: NQuadsWriter().write(RDFDataset(quads)), as: UTF8.self)
    .replacing("https://example.org/", with: "")
}

@Suite struct `The difference of datasets` {
  @Test func `is nothing where only labels and order differ`() throws {
    let a = try dataset("ex:a ex:p [ ex:q 1 ], [ ex:q 2 ] . ex:g { _:x ex:r _:y . _:y ex:r _:x }")
    let b = try dataset(
      "ex:g { _:u ex:r _:v . _:v ex:r _:u } _:two ex:q 2 . ex:a ex:p _:two, [ ex:q 1 ] .")
    #expect(a.difference(from: b).isEmpty)
  }

  @Test func `names what came and went`() throws {
    let a = try dataset("ex:a ex:p 1, 2 . ex:g { ex:a ex:p 3 }")
    let b = try dataset("ex:a ex:p 1 ; ex:q 4 . ex:h { ex:a ex:p 3 }")
    let difference = a.difference(from: b)
    #expect(
      lines(difference.removed) == """
        <a> <p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <a> <p> "3"^^<http://www.w3.org/2001/XMLSchema#integer> <g> .

        """)
    #expect(
      lines(difference.added) == """
        <a> <q> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <a> <p> "3"^^<http://www.w3.org/2001/XMLSchema#integer> <h> .

        """)
  }

  @Test func `is small where one statement about a blank node changes`() throws {
    let a = try dataset("ex:a ex:has [ ex:name 'A' ; ex:size 1 ; ex:part [ ex:name 'B' ] ] .")
    let b = try dataset("ex:a ex:has [ ex:name 'A' ; ex:size 2 ; ex:part [ ex:name 'B' ] ] .")
    let difference = a.difference(from: b)
    #expect(difference.removed.count == 1 && difference.added.count == 1)
    #expect(difference.removed.first?.subject == difference.added.first?.subject)
  }

  @Test func `applied to the first gives the second`() throws {
    let texts = [
      "_:a ex:p _:b . _:b ex:p _:c . _:c ex:p _:a .",
      "_:a ex:p _:b . _:b ex:p _:c . _:c ex:p _:d .",
      "ex:l ex:is ( 1 2 3 ( 4 ) ) .", "ex:l ex:is ( 1 3 ( 4 5 ) ) . _:b1 ex:p _:b2 .",
      "_:g { ex:a ex:p _:g } ex:a ex:says _:g .", "_:g { ex:a ex:p _:h } ex:a ex:says _:g .", "",
      "ex:a ex:says <<( _:x ex:p _:y )>> . _:x ex:q 1 .", "ex:a ex:says <<( _:x ex:p _:y )>> .",
    ]
    for a in try texts.map(dataset) {
      for b in try texts.map(dataset) {
        let difference = a.difference(from: b)
        #expect(difference.isEmpty == a.isIsomorphic(to: b))
        // The counts must agree whatever the labels.
        #expect(a.count - difference.removed.count + difference.added.count == b.count)
      }
    }
  }
}
