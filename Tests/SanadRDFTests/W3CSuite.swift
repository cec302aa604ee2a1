// The W3C test suites as data: a manifest is a Turtle graph, each test one entry of its list.
import Foundation
import SanadRDF

/// A suite of the W3C, from the folder that the environment variable `SANAD_W3C` names.
struct W3CSuite {
  /// What a test asks for.
  enum Kind {
    case accepted
    case refused
    case evaluated(result: URL)
    case canonical(result: URL)
  }

  /// One test of a manifest.
  struct Case {
    let name: String
    /// The IRI under which the suite publishes the test.
    let iri: String
    let kind: Kind
    let action: URL
    /// The IRI under which the suite publishes the file: the base of its relative IRIs.
    let base: String
  }

  /// Where the suites are, if anywhere.
  static let folder = ProcessInfo.processInfo.environment["SANAD_W3C"].map {
    URL(fileURLWithPath: $0, isDirectory: true)
  }

  /// Why the suites are skipped.
  static let reason = "set SANAD_W3C to a copy of w3c/rdf-tests to run its suites"

  let cases: [Case]

  /// The cases of a manifest, such as `rdf/rdf11/rdf-turtle`.
  init(_ path: String) throws {
    guard let folder = Self.folder else { throw CocoaError(.fileNoSuchFile) }
    let home = folder.appendingPathComponent(path, isDirectory: true)
    let manifest = home.appendingPathComponent("manifest.ttl")
    let here = manifest.absoluteString
    let graph = try TurtleReader().graph(from: bytes(of: manifest), base: here)
    let root = graph.subjects(with: Self.mf("entries"), anyObject(graph, Self.mf("entries")))[0]
    let published = graph.objects(of: root, Self.mf("assumedTestBase")).first?.iriValue ?? here
    func file(_ term: Term) -> URL { URL(fileURLWithPath: URL(string: term.iriValue)?.path ?? "") }
    func base(_ file: URL) -> String { published + file.path.dropFirst(home.path.count + 1) }
    cases = graph.list(graph.objects(of: root, Self.mf("entries"))[0]).map { entry in
      let action = file(graph.objects(of: entry, Self.mf("action"))[0])
      let type = graph.objects(of: entry, RDF.type)[0].iriValue
      let kind: Kind =
        if type.hasSuffix("NegativeSyntax") || type.hasSuffix("NegativeEval") {
          .refused
        } else if let result = graph.objects(of: entry, Self.mf("result")).first {
          type.hasSuffix("C14N")
            ? .canonical(result: file(result)) : .evaluated(result: file(result))
        } else {
          .accepted
        }
      let name = entry.iriValue.components(separatedBy: "#").last ?? entry.iriValue
      let isLocal = entry.iriValue.hasPrefix("file:")
      return Case(
        name: name,
        iri: isLocal
          ? "https://w3c.github.io/rdf-tests/\(path)/manifest.ttl#\(name)" : entry.iriValue,
        kind: kind, action: action, base: base(action))
    }
  }

  /// Runs a reader over all cases, prints one line, and gives back what failed.
  ///
  /// The texts are read in pieces of a length, so that tokens are cut at every place.
  func failures(_ title: String, _ format: RDFFormat, pieceLength: Int = 65_536) throws -> [String]
  {
    var failures: [String] = []
    for test in cases {
      let outcome = Result {
        try dataset(
          bytes(of: test.action), RDFReader(format, base: test.base), pieceLength: pieceLength)
      }
      switch (test.kind, outcome) {
      case (.accepted, .success), (.refused, .failure): break
      case (.accepted, .failure(let error)), (.evaluated, .failure(let error)),
        (.canonical, .failure(let error)):
        failures.append("\(test.name): \(error)")
      case (.refused, .success): failures.append("\(test.name): accepted, but it is wrong")
      case (.evaluated(let result), .success(let dataset)):
        let expected = try RDFReader(.nQuads).dataset(from: bytes(of: result))
        if !dataset.isIsomorphic(to: expected) {
          func text(_ dataset: RDFDataset) -> String {
            dataset.map { "\($0)\n" }.joined()
          }
          failures.append("\(test.name): read\n\(text(dataset))but expected\n\(text(expected))")
        }
      case (.canonical(let result), .success):
        var source = MemorySource(try bytes(of: test.action), pieceLength: pieceLength)
        var destination = MemoryDestination()
        _ = try RDFConverter(RDFReader(format), to: format).convert(&source, to: &destination)
        let written = destination.bytes
        let expected = try bytes(of: result)
        if written != expected {
          failures.append("\(test.name): wrote\n\(String(decoding: written, as: UTF8.self))")
        }
      }
    }
    print("W3C \(title): \(cases.count - failures.count)/\(cases.count)")
    return failures
  }

  /// The texts that must be accepted, with their bases.
  func texts() throws -> [(name: String, text: [UInt8], base: String)] {
    try cases.compactMap { test in
      if case .refused = test.kind { return nil }
      return (test.name, try bytes(of: test.action), test.base)
    }
  }

  private func dataset(
    _ bytes: [UInt8], _ reader: RDFReader, pieceLength: Int
  ) throws -> RDFDataset {
    var source = MemorySource(bytes, pieceLength: pieceLength)
    var dataset = RDFDataset()
    try reader.read(&source) { dataset.insert($0) }
    return dataset
  }

  private static func mf(_ name: String) -> IRI {
    IRI("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#" + name)
  }
}

/// The bytes of a file.
func bytes(of file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

private func anyObject(_ graph: RDFGraph, _ predicate: IRI) -> Term {
  graph.triples(predicate: predicate)[0].object
}

extension Term {
  /// The IRI of the term, or nothing.
  fileprivate var iriValue: String {
    if case .iri(let iri) = self { iri.value } else { "" }
  }
}

extension RDFGraph {
  /// The elements of an RDF list.
  fileprivate func list(_ head: Term) -> [Term] {
    var elements: [Term] = []
    var cell = head
    while cell != .iri(RDF.nil), let first = objects(of: cell, RDF.first).first,
      let rest = objects(of: cell, RDF.rest).first
    {
      elements.append(first)
      cell = rest
    }
    return elements
  }
}
