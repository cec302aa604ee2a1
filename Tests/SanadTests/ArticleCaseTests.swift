import Foundation
import Sanad
import SanadText
import Testing

/// What is read in whole articles, and what must not be.
///
/// Each folder `Articles/<language>/<name>` holds an article and the claims that it must and must not
/// give: `claims.txt` has one `Subject relation Object` a line, with any of their names, `!` before
/// what must not be read, `#` before remarks; its first line may be `published 2025-06-08`.
@Suite("Article cases")
struct ArticleCaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Articles")

  /// The cases as `en/river-forum`.
  static let cases: [String] = {
    let languages = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return languages.flatMap { language in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: language).path)
      return (names ?? []).map { language + "/" + $0 }
    }.sorted()
  }()

  /// A line of `claims.txt`.
  struct Expectation {
    let text: String
    let subject: String
    let relation: String
    let object: String
    let isRefused: Bool

    /// The claim that a line states, or nil where it names no relation of the schema.
    init?(_ line: Substring, schema: Schema) {
      isRefused = line.hasPrefix("!")
      text = line.drop { $0 == "!" || $0 == " " }.trimmingCharacters(in: .whitespaces)
      let words = text.split(separator: " ")
      guard
        let index = words.firstIndex(where: { schema.relations[String($0)] != nil }),
        index > 0, index + 1 < words.count
      else { return nil }
      subject = words[..<index].joined(separator: " ")
      relation = String(words[index])
      object = words[(index + 1)...].joined(separator: " ")
    }

    /// Whether an article's findings hold the claim, in either direction where it is symmetric.
    func holds(in findings: ArticleFindings, schema: Schema) -> Bool {
      func isNamed(_ entity: LocalEntity.ID, _ name: String) -> Bool {
        findings.entities[entity].names.contains { $0.text == name }
      }
      return findings.claims.contains { claim in
        guard claim.relation == relation else { return false }
        return isNamed(claim.subject, subject) && isNamed(claim.object, object)
          || schema.relations[relation]?.isSymmetric == true && isNamed(claim.subject, object)
            && isNamed(claim.object, subject)
      }
    }
  }

  @Test("are read as their lists of claims say", arguments: cases)
  func article(name: String) async throws {
    let folder = Self.folder.appending(path: name)
    let language = LanguageCode(String(name.prefix { $0 != "/" }))
    let knowledge = try await Knowledge(folder: OntologyLocator(option: nil).folder())
    let schema = knowledge.ontology.schema
    let extractor = try #require(await knowledge.extractor(for: language))
    let list = try String(contentsOf: folder.appending(path: "claims.txt"), encoding: .utf8)
    var lines = list.split(separator: "\n").filter { !$0.hasPrefix("#") }
    var published: PartialDate?
    if let first = lines.first, first.hasPrefix("published ") {
      published = PartialDate(iso: first.dropFirst("published ".count))
      lines.removeFirst()
    }
    let reader = ArticleReader(
      cues: knowledge.cues, options: .init(language: language, published: published))
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "article.txt")))
    let document = try #require(reader.read(bytes, source: name).documents.first)
    let findings = extractor.findings(in: document)
    for line in lines {
      guard let expected = Expectation(line, schema: schema) else {
        Issue.record("\(name): no relation in: \(line)")
        continue
      }
      let isRead = expected.holds(in: findings, schema: schema)
      #expect(isRead != expected.isRefused, "\(name): \(line)")
    }
  }
}
