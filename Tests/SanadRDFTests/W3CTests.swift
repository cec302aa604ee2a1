// The readers against every test of the W3C suites for RDF 1.1 and 1.2.
import SanadRDF
import Testing

/// A suite of the W3C, with the syntax that its tests are written in.
struct SuiteName: CustomTestStringConvertible, Sendable {
  let path: String
  let format: RDFFormat
  var testDescription: String { path }

  static let all = [
    SuiteName(path: "rdf/rdf11/rdf-n-triples", format: .nTriples),
    SuiteName(path: "rdf/rdf11/rdf-n-quads", format: .nQuads),
    SuiteName(path: "rdf/rdf11/rdf-turtle", format: .turtle),
    SuiteName(path: "rdf/rdf11/rdf-trig", format: .trig),
    SuiteName(path: "rdf/rdf11/rdf-xml", format: .rdfXML),
    SuiteName(path: "rdf/rdf12/rdf-n-triples/syntax", format: .nTriples),
    SuiteName(path: "rdf/rdf12/rdf-n-triples/c14n", format: .nTriples),
    SuiteName(path: "rdf/rdf12/rdf-turtle/syntax", format: .turtle),
    SuiteName(path: "rdf/rdf12/rdf-turtle/eval", format: .turtle),
    SuiteName(path: "rdf/rdf12/rdf-xml/eval", format: .rdfXML),
  ]
}

@Suite(.enabled(if: W3CSuite.folder != nil, Comment(rawValue: W3CSuite.reason)))
struct `W3C suites` {
  @Test(arguments: SuiteName.all)
  func `pass, every test`(suite: SuiteName) throws {
    let failures = try W3CSuite(suite.path).failures(suite.path, suite.format)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test(arguments: SuiteName.all, [1, 7])
  func `pass where every token is cut`(suite: SuiteName, pieceLength: Int) throws {
    let title = "\(suite.path) in pieces of \(pieceLength)"
    let failures = try W3CSuite(suite.path).failures(
      title, suite.format, pieceLength: pieceLength)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }
}
