// A report on the W3C suites in EARL (https://www.w3.org/TR/EARL10-Schema/), as implementers hand it in.
import Foundation
import SanadRDF
import Testing

/// The outcome of each test of some suites, as RDF.
private struct EARLReport {
  private static let earl = "http://www.w3.org/ns/earl#"
  private static let doap = "http://usefulinc.com/ns/doap#"
  private static let software = Term.iri(IRI("https://w3id.org/sanad"))

  private(set) var graph = RDFGraph()
  private var count = 0

  init() {
    for type in ["Software", "TestSubject", "Assertor"] {
      insert(Self.software, RDF.type, .iri(IRI(Self.earl + type)))
    }
    insert(Self.software, RDF.type, .iri(IRI(Self.doap + "Project")))
    insert(Self.software, IRI(Self.doap + "name"), .literal(Literal("Sanad")))
    insert(Self.software, IRI(Self.doap + "programming-language"), .literal(Literal("Swift")))
  }

  /// Takes the outcome of a test.
  mutating func add(_ test: W3CSuite.Case, isPassed: Bool) {
    count += 1
    let (assertion, result) = (Term.blank("assertion\(count)"), Term.blank("result\(count)"))
    insert(assertion, RDF.type, earl("Assertion"))
    insert(assertion, IRI(Self.earl + "assertedBy"), Self.software)
    insert(assertion, IRI(Self.earl + "subject"), Self.software)
    insert(assertion, IRI(Self.earl + "test"), .iri(IRI(test.iri)))
    insert(assertion, IRI(Self.earl + "mode"), earl("automatic"))
    insert(assertion, IRI(Self.earl + "result"), result)
    insert(result, RDF.type, earl("TestResult"))
    insert(result, IRI(Self.earl + "outcome"), earl(isPassed ? "passed" : "failed"))
  }

  /// The report in Turtle.
  var turtle: [UInt8] {
    TurtleWriter(prefixes: [("earl", Self.earl), ("doap", Self.doap)]).write(graph)
  }

  private func earl(_ name: String) -> Term { .iri(IRI(Self.earl + name)) }

  private mutating func insert(_ subject: Term, _ predicate: IRI, _ object: Term) {
    graph.insert(Triple(subject, predicate, object))
  }
}

@Suite(.enabled(if: W3CSuite.folder != nil, Comment(rawValue: W3CSuite.reason)))
struct `The report on the W3C suites` {
  /// The file that the report goes to, if anywhere: `SANAD_EARL` names it.
  private static let file = ProcessInfo.processInfo.environment["SANAD_EARL"]

  @Test func `tells the outcome of every test`() throws {
    var report = EARLReport()
    var tests: Set<String> = []
    for suite in SuiteName.all {
      let cases = try W3CSuite(suite.path)
      let failures = try cases.failures("\(suite.path) for the report", suite.format)
      for test in cases.cases {
        tests.insert(test.iri)
        report.add(test, isPassed: !failures.contains { $0.hasPrefix(test.name + ":") })
      }
    }
    let outcome = IRI("http://www.w3.org/ns/earl#outcome")
    #expect(report.graph.triples(predicate: outcome).count == tests.count)
    #expect(tests.allSatisfy { $0.hasPrefix("https://w3c.github.io/rdf-tests/rdf/") })
    if let file = Self.file { try Data(report.turtle).write(to: URL(filePath: file)) }
  }
}
