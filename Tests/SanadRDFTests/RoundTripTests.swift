// What every writer writes, its reader reads back as the same graph.
import SanadRDF
import SanadXML
import Testing

/// Prefixes of many kinds, some of which no syntax or only one can use.
private let prefixes = [
  ("ex", "https://example.org/"), ("", "http://x/"), ("xsd", XSD.namespace), ("rdf", RDF.namespace),
  ("a.", "urn:a:"), ("xmlx", "http://x/p/"), ("ns1", "http://x/p/q#"), ("é", "http://x/é"),
]

/// The syntaxes that a graph is written in.
private let formats = RDFFormat.allCases

/// A graph written in a syntax and read back; nil where the syntax cannot say it.
private func reread(_ graph: RDFGraph, _ format: RDFFormat) throws -> RDFGraph? {
  guard let bytes = try? write(graph, format) else { return nil }
  return try RDFReader(format).graph(from: bytes)
}

private func write(_ graph: RDFGraph, _ format: RDFFormat) throws -> [UInt8] {
  try RDFWriter(format, prefixes: prefixes).write(RDFDataset(graph))
}

@Suite struct `Round trips` {
  @Test(arguments: NastyGraph.all, formats)
  func `nasty graphs come back, or are refused`(nasty: NastyGraph, format: RDFFormat) throws {
    let graph = try reread(nasty.graph, format)
    guard format != .rdfXML || nasty.isXML else {
      #expect(graph == nil)
      return
    }
    #expect(graph?.isIsomorphic(to: nasty.graph) == true)
  }

  @Test(
    .enabled(if: W3CSuite.folder != nil, Comment(rawValue: W3CSuite.reason)),
    arguments: formats)
  func `graphs of the W3C suites come back`(format: RDFFormat) throws {
    for path in ["rdf/rdf11/rdf-turtle", "rdf/rdf11/rdf-xml"] {
      for (name, graph) in try W3CSuite(path).expectedGraphs() {
        if let back = try reread(graph, format) {
          #expect(back.isIsomorphic(to: graph), "\(name)")
        } else {
          // Only control characters may be a reason to refuse one of these graphs.
          #expect(format == .rdfXML && graph.contains(where: hasControlCharacter), "\(name)")
        }
      }
    }
  }

  @Test(arguments: formats)
  func `the same bytes come of any order`(format: RDFFormat) throws {
    for nasty in NastyGraph.all where nasty.isXML {
      var shuffled = nasty.graph.map { $0 }
      var generator = SeededGenerator(state: 7)
      for _ in 0..<5 {
        shuffled.shuffle(using: &generator)
        #expect(try write(RDFGraph(shuffled), format) == write(nasty.graph, format))
      }
    }
  }
}

/// Whether a triple's value has a character that no XML document may hold.
private func hasControlCharacter(_ triple: Triple) -> Bool {
  guard case .literal(let literal) = triple.object else { return false }
  return XMLName.firstForbiddenCharacter(in: literal.lexical) != nil
}

/// Random numbers that are the same in each run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
