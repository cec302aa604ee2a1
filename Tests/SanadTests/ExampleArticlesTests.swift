import Foundation
import Sanad
import SanadRDF
import SanadText
import Testing

/// What the five example articles say together: nodes, relations and dates, each written as a reader
/// would.
@Suite("Example articles")
struct ExampleArticlesTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func graph() async throws -> KnowledgeGraph {
    let knowledge = try await Knowledge(
      folder: Self.package.appending(path: "ontology").path(percentEncoded: false))
    let pipeline = Pipeline(
      reader: ArticleReader(cues: knowledge.cues),
      resolver: EntityResolver(
        schema: knowledge.ontology.schema, authority: knowledge.authority,
        base: ExportSettings.usualBase),
      extraction: { document throws(KnowledgeError) in
        try await knowledge.findings(in: document)
      })
    let seeds = Self.package.appending(path: "seeds").path(percentEncoded: false)
    return try await pipeline.run(ArticleInputs([seeds]), jobs: 2, isStrict: true).resolution.graph
  }

  @Test("give the graph that a careful reader finds")
  func expectedGraph() async throws {
    let graph = try await graph()
    let expected = try String(
      contentsOf: Self.package.appending(path: "Tests/SanadTests/ExampleArticles/graph.txt"),
      encoding: .utf8
    ).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    func name(_ iri: String) -> String {
      iri.split(separator: "/").suffix(2).joined(separator: "/")
    }
    var lines = graph.entitiesInOrder.map { entity in
      let dates = entity.event.map { " \($0.start?.iso ?? "?")/\($0.end?.iso ?? "?")" } ?? ""
      return "\(entity.type) \(name(entity.iri.value))\(dates)"
    }
    lines += graph.relationsInOrder.map { relation in
      "\(name(relation.key.subject.value)) \(relation.key.name) \(name(relation.key.object.value))"
    }
    let found = Set(lines)
    for line in expected where !found.contains(line) { Issue.record("missing: \(line)") }
    for line in Set(lines).subtracting(expected).sorted() { Issue.record("unexpected: \(line)") }
  }

  @Test("quote the words of their speakers, each with its place in the text")
  func statements() async throws {
    let graph = try await graph()
    #expect(graph.statements.count >= 20)
    for statement in graph.statementsInOrder {
      #expect(!statement.citations.isEmpty, "no evidence: \(statement.text)")
    }
  }
}
