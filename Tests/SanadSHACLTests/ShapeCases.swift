// The validator on graphs that hold data, shapes and what must be found, one file a topic of SHACL Core.
import Foundation
import SanadRDF
import SanadSHACL
import Testing

private let names = TermNames(prefixes: [("ex", "https://example.org/")])

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

private let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  .sorted()

@Suite struct `Shapes of SHACL Core` {
  /// Runs a file whose lines behind `#=` name what is found: focus, path, component, value, and the
  /// severity where it is no violation.
  @Test(arguments: cases) func `find what is wrong and nothing else`(_ file: String) throws {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    let expected = text.split(separator: "\n").filter { $0.hasPrefix("#= ") }
      .map { String($0.dropFirst(3)) }
    let graph = try TurtleReader().graph(from: Array(text.utf8))
    let report = try ShapesGraph(graph).validate(graph)
    #expect(report.results.map(summary).sorted() == expected.sorted())
    #expect(report.conforms == expected.isEmpty)
  }

  private func summary(_ result: ValidationResult) -> String {
    let component = names.text(result.component).dropFirst("sh:".count)
      .replacingOccurrences(of: "ConstraintComponent", with: "")
    var value = result.value.map(names.text) ?? "-"
    if value.hasPrefix("_:") { value = "_:b" }
    let severity =
      result.severity == .violation
      ? "" : " " + names.text(result.severity.iri).drop { $0 != ":" }.dropFirst()
    return
      "\(names.text(result.focus)) \(result.path.map(names.text) ?? "-") \(component) \(value)\(severity)"
  }
}
