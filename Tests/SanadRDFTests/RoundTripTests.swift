// What every writer writes, its reader reads back as the same graph.
import SanadRDF
import Testing

/// Prefixes of many kinds, some of which no syntax or only one can use.
private let prefixes = [
  ("ex", "https://example.org/"), ("", "http://x/"), ("xsd", XSD.namespace), ("rdf", RDF.namespace),
  ("a.", "urn:a:"), ("xmlx", "http://x/p/"), ("ns1", "http://x/p/q#"), ("é", "http://x/é"),
  ("cut", "http://x/p(1)"), ("whole", "http://x/123abc"), ("dot", "https://example.org/a."),
]

/// A dataset written in sorted order and read back; nil where the syntax cannot say it.
private func reread(_ dataset: RDFDataset, _ format: RDFFormat) throws -> RDFDataset? {
  do throws(RDFWritingError) {
    let bytes = try RDFWriter(format, prefixes: prefixes).write(dataset)
    return try? RDFReader(format).dataset(from: bytes)
  } catch {
    return nil
  }
}

/// A text in one syntax converted to another as a stream; nil where that cannot say it.
private func converted(
  _ bytes: [UInt8], _ reader: RDFReader, to format: RDFFormat
) throws(RDFFailure) -> [UInt8]? {
  var source = MemorySource(bytes, pieceLength: 100)
  var destination = MemoryDestination()
  do throws(RDFFailure) {
    _ = try RDFConverter(reader, to: format, prefixes: prefixes)
      .convert(&source, to: &destination)
  } catch {
    guard case .unsayable = error else { throw error }
    #expect(destination.bytes.isEmpty, "something was written before the refusal")
    return nil
  }
  return destination.bytes
}

/// What a syntax can say: the triples of all graphs in one where it has no named ones, and no triples
/// that speak of triples in JSON-LD.
private func sayable(_ dataset: RDFDataset, in format: RDFFormat) -> RDFDataset {
  if format == .jsonLD { return RDFDataset(dataset.filter { !$0.object.isTriple }) }
  return format.hasNamedGraphs ? dataset : RDFDataset(dataset.map { Quad($0.triple) })
}

extension Term {
  fileprivate var isTriple: Bool { if case .triple = self { true } else { false } }
}

/// Graphs with names that share blank nodes with one another.
private let nastyDataset: RDFDataset = {
  let graphs = NastyGraph.all.filter(\.isXML).map(\.graph)
  var dataset = RDFDataset()
  for (index, graph) in graphs.enumerated() {
    let name: Term? =
      switch index % 3 {
      case 0: nil
      case 1: .iri(IRI("https://example.org/graph/\(index)"))
      default: .blank("x\(index)")
      }
    for triple in graph { dataset.insert(Quad(triple, graph: name)) }
    dataset.insert(Quad(.blank("x"), IRI("https://example.org/in"), name ?? .blank("x")))
  }
  return dataset
}()

@Suite struct `Round trips` {
  @Test(arguments: NastyGraph.all, RDFFormat.allCases)
  func `nasty graphs come back, or are refused`(nasty: NastyGraph, format: RDFFormat) throws {
    let dataset = RDFDataset(nasty.graph)
    let quads = try RDFWriter(.nQuads).write(dataset)
    let sorted = try reread(dataset, format)
    let streamed = try converted(quads, RDFReader(.nQuads), to: format).map {
      try RDFReader(format).dataset(from: $0)
    }
    let isSayable =
      switch format {
      case .rdfXML: nasty.isXML
      case .jsonLD: !dataset.contains { $0.object.isTriple }
      case .turtle, .nTriples, .nQuads, .trig: true
      }
    guard isSayable else {
      #expect(sorted == nil && streamed == nil)
      return
    }
    #expect(sorted?.isIsomorphic(to: dataset) == true)
    #expect(streamed?.isIsomorphic(to: dataset) == true)
  }

  @Test(arguments: [RDFFormat.nQuads, .trig, .jsonLD])
  func `datasets come back with their graphs`(format: RDFFormat) throws {
    let dataset = sayable(nastyDataset, in: format)
    #expect(try reread(dataset, format)?.isIsomorphic(to: dataset) == true)
    let quads = try RDFWriter(.nQuads).write(dataset)
    let text = try #require(try converted(quads, RDFReader(.nQuads), to: format))
    #expect(try RDFReader(format).dataset(from: text).isIsomorphic(to: dataset))
  }

  @Test(
    .enabled(if: W3CSuite.folder != nil, Comment(rawValue: W3CSuite.reason)),
    arguments: SuiteName.all, RDFFormat.allCases)
  func `what the W3C suites hold comes back`(suite: SuiteName, format: RDFFormat) throws {
    for (name, text, base) in try W3CSuite(suite.path).texts() {
      let reader = RDFReader(suite.format, base: base)
      let whole = try reader.dataset(from: text)
      let dataset = sayable(whole, in: format)
      if let sorted = try reread(dataset, format) {
        #expect(sorted.isIsomorphic(to: dataset), "\(name), sorted")
      } else {
        #expect(format == .rdfXML, "\(name), sorted")
      }
      guard let bytes = try converted(text, reader, to: format) else {
        #expect(format == .rdfXML || whole.contains { $0.object.isTriple }, "\(name), streamed")
        continue
      }
      let back = try RDFReader(format).dataset(from: bytes)
      #expect(back.isIsomorphic(to: dataset), "\(name), streamed")
    }
  }

  @Test(arguments: RDFFormat.allCases)
  func `the same bytes come of any order`(format: RDFFormat) throws {
    let writer = RDFWriter(format, prefixes: prefixes)
    let dataset = sayable(nastyDataset, in: format)
    let expected = try writer.write(dataset)
    var shuffled = dataset.map { $0 }
    var generator = SeededGenerator(state: 7)
    for _ in 0..<5 {
      shuffled.shuffle(using: &generator)
      #expect(try writer.write(RDFDataset(shuffled)) == expected)
    }
  }

  @Test func `a stream gives the same bytes however its text is cut`() throws {
    let text = try RDFWriter(.trig, prefixes: prefixes).write(nastyDataset)
    for format in [RDFFormat.nQuads, .trig] {
      let outputs = [1, 7, 64, 65_536].map { length in
        var source = MemorySource(text, pieceLength: length)
        var destination = MemoryDestination()
        _ = try? RDFConverter(RDFReader(.trig), to: format).convert(&source, to: &destination)
        return destination.bytes
      }
      #expect(outputs.allSatisfy { $0 == outputs[0] && !$0.isEmpty })
    }
  }
}

/// Random numbers that are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
