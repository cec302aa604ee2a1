import Foundation
import SanadText
import Testing

@testable import Sanad

/// Languages are loaded when they are needed, and a fault in one is told with its file.
@Suite("Knowledge")
struct KnowledgeTests {
  private static let ontology = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ontology")

  /// An ontology folder with one language 'xx' that has the files of French, or another pack.
  private func folder(pack: String?) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-\(UUID())")
    let language = folder.appending(path: "languages/xx")
    try FileManager.default.createDirectory(at: language, withIntermediateDirectories: true)
    for name in ["sanad.ttl", "authority"] {
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: Self.ontology.appending(path: name))
    }
    let french = Self.ontology.appending(path: "languages/fr")
    for name in ["names.yaml", "verbs.yaml", "relations.yaml", "speech.yaml"] {
      try FileManager.default.copyItem(
        at: french.appending(path: name), to: language.appending(path: name))
    }
    let frenchPack = try String(
      contentsOf: french.appending(path: "pack.yaml"), encoding: .utf8)
    try Data((pack ?? frenchPack).utf8).write(to: language.appending(path: "pack.yaml"))
    return folder
  }

  private func run(_ folder: URL, language: String) async throws -> PipelineRun {
    let knowledge = try await Knowledge(folder: folder.path(percentEncoded: false))
    #expect(knowledge.languages == [LanguageCode("xx")])
    let article = folder.appending(path: "article.txt")
    try Data("Some words, and some more of them.".utf8).write(to: article)
    return try await Pipeline(
      reader: ArticleReader(
        cues: knowledge.cues, options: .init(language: LanguageCode(language))),
      resolver: EntityResolver(
        schema: knowledge.ontology.schema, authority: [], base: ExportSettings.usualBase),
      extraction: { document throws(KnowledgeError) in
        try await knowledge.findings(in: document)
      }
    ).run(ArticleInputs([article.path(percentEncoded: false)]), jobs: 2, isStrict: false)
  }

  @Test(
    "a fault of a language's files ends a run that needs the language",
    arguments: [
      (nil, "pack.yaml: is of the language 'fr', its folder of 'xx'"),
      ("language: [\n", "pack.yaml:2"),
    ] as [(String?, String)])
  func faults(pack: String?, message: String) async throws {
    let folder = try folder(pack: pack)
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = await #expect(throws: KnowledgeError.self) {
      _ = try await run(folder, language: "xx")
    }
    #expect("\(try #require(error))".contains(message), "\(String(describing: error))")
    // A run that does not need it reads on; it has no pack for its own language here.
    let other = try await run(folder, language: "yy")
    #expect(other.diagnostics.map(\.severity) == [.error])
  }
}
