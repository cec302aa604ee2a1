// Several sources converted into one.
import SanadRDF
import Testing

private func input(_ format: RDFFormat, _ text: String, file: String) -> RDFConverter.Input {
  var source = MemorySource(Array(text.utf8), pieceLength: 5)
  return RDFConverter.Input(RDFReader(format), file: file) {
    () throws(StreamFailure) in source.next()
  }
}

@Suite struct `Several sources become one` {
  private let texts: [(RDFFormat, String)] = [
    (.turtle, "@prefix ex: <https://example.org/> . _:a ex:p [ ex:q _:i2_a ] ."),
    (.nTriples, "_:a <https://example.org/p> _:b1 .\n_:i1_a <https://example.org/p> _:a .\n"),
    (.trig, "@prefix ex: <https://example.org/> . _:g { ex:a ex:says <<( _:a ex:p _:g )>> }"),
  ]

  @Test(arguments: [RDFFormat.nQuads, .trig], [false, true])
  func `with the blank nodes of each apart`(_ format: RDFFormat, _ isSorted: Bool) throws {
    var expected = RDFDataset()
    for (number, (format, text)) in texts.enumerated() {
      for quad in try RDFReader(format).dataset(from: Array(text.utf8)) {
        expected.insert(Self.relabelled(quad, number))
      }
    }
    var destination = MemoryDestination()
    let inputs = texts.map { input($0.0, $0.1, file: "f") }
    let counts = try RDFConverter(RDFReader(.turtle), to: format, isSorted: isSorted)
      .convert(inputs, to: &destination)
    let written = try RDFReader(format).dataset(from: destination.bytes)
    #expect(
      written.isIsomorphic(to: expected), "\(String(decoding: destination.bytes, as: UTF8.self))")
    #expect(counts.statements == 5 && counts.inNamedGraphs == 1)
  }

  @Test func `and errors name the file of theirs`() {
    var destination = MemoryDestination()
    let inputs = [input(.nTriples, "", file: "good.nt"), input(.turtle, "a", file: "bad.ttl")]
    do throws(RDFFailure) {
      _ = try RDFConverter(RDFReader(.turtle), to: .nTriples).convert(inputs, to: &destination)
      Issue.record("accepted")
    } catch {
      #expect(error.description.hasPrefix("bad.ttl:1:1: "))
    }
  }

  @Test func `sorted with the prefixes of all`() throws {
    var destination = MemoryDestination()
    let inputs = [
      input(.turtle, "@prefix a: <x:a/> . @prefix z: <x:z/> . a:1 a:2 a:3 .", file: "a.ttl"),
      input(.turtle, "@prefix b: <x:b/> . b:1 b:2 b:3 .", file: "b.ttl"),
    ]
    _ = try RDFConverter(RDFReader(.turtle), to: .turtle, isSorted: true)
      .convert(inputs, to: &destination)
    #expect(
      String(decoding: destination.bytes, as: UTF8.self) == """
        @prefix a: <x:a/> .
        @prefix b: <x:b/> .

        a:1
          a:2 a:3 .

        b:1
          b:2 b:3 .

        """)
  }

  private static func relabelled(_ quad: Quad, _ number: Int) -> Quad {
    func term(_ term: Term) -> Term {
      switch term {
      case .iri, .literal: term
      case .blank(let label): .blank("\(number) \(label)")
      case .triple(let triple):
        .triple(
          Triple(
            Self.relabelled(Quad(triple), number).subject, triple.predicate,
            Self.relabelled(Quad(triple), number).object))
      }
    }
    return Quad(
      term(quad.subject), quad.predicate, term(quad.object), graph: quad.graph.map(term))
  }
}
