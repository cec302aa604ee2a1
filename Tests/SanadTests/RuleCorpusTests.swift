import Foundation
import Sanad
import SanadText
import Testing

/// Recall of the rules on sentences written for each relation, and false alarms on those that only
/// look like it.
///
/// The corpus is not carried: its folder is `$SANAD_SHARED/data/re/rules`.
@Suite("Rule corpus")
struct RuleCorpusTests {
  static let folder = ProcessInfo.processInfo.environment["SANAD_SHARED"].map {
    $0 + "/data/re/rules"
  }

  /// What a language must reach: the part of the sentences read, and of the traps avoided.
  static let floors: [(language: String, recall: Double, refused: Double)] = [
    ("fr", 0.84, 0.98), ("en", 0.88, 0.98), ("ar", 0.8, 0.98),
  ].filter { TestedLanguages.codes.contains($0.0) }

  struct Line: Decodable {
    struct Entity: Decodable {
      let id: String
      let type: String
      let start: Int
      let end: Int
      let demonym_of: String?
    }
    struct Relation: Decodable {
      let s: String
      let p: String
      let o: String
    }
    let text: String
    let focus: String
    let entities: [Entity]
    let relations: [Relation]
    let must_not: [Relation]
  }

  @Test(
    "is read as each language must",
    .enabled(if: folder != nil, "SANAD_SHARED does not name the folder with the rule corpus"),
    arguments: floors)
  func corpus(language code: String, recall: Double, refused: Double) async throws {
    let folder = try #require(Self.folder)
    let language = LanguageCode(code)
    let knowledge = try await Knowledge(folder: OntologyLocator(option: nil).folder())
    let extractor = try #require(await knowledge.extractor(for: language))
    let text = try String(contentsOfFile: "\(folder)/\(code).relations.jsonl", encoding: .utf8)
    var read = 0
    var expected = 0
    var alarms = 0
    var traps = 0
    var report: [String] = []
    for json in text.split(separator: "\n") {
      let line = try JSONDecoder().decode(Line.self, from: Data(json.utf8))
      let (sentence, spans) = Self.marked(line)
      let findings = sentence.findings(extractor, language)
      func holds(_ relation: Line.Relation) -> Bool {
        guard let s = spans[relation.s], let o = spans[relation.o] else { return false }
        return findings.claims.contains { claim in
          guard claim.relation == relation.p else { return false }
          let forward =
            Self.is(claim.subject, at: s, findings) && Self.is(claim.object, at: o, findings)
          let isSymmetric =
            knowledge.ontology.schema.relations[claim.relation]?.isSymmetric ?? false
          return forward
            || isSymmetric && Self.is(claim.subject, at: o, findings)
              && Self.is(claim.object, at: s, findings)
        }
      }
      for relation in line.relations where relation.p == line.focus {
        expected += 1
        if holds(relation) {
          read += 1
        } else {
          report.append("missed \(line.focus): \(line.text)")
        }
      }
      for relation in line.must_not {
        traps += 1
        if holds(relation) {
          alarms += 1
          report.append("false \(relation.p): \(line.text)")
        }
      }
    }
    print("\(code): read \(read)/\(expected), traps avoided \(traps - alarms)/\(traps)")
    if ProcessInfo.processInfo.environment["SANAD_REPORT"] != nil {
      print(report.joined(separator: "\n"))
    }
    #expect(Double(read) >= recall * Double(expected))
    #expect(Double(traps - alarms) >= refused * Double(traps))
  }

  /// A line of the corpus as a marked sentence, with the spans of its entities by their ids.
  private static func marked(_ line: Line) -> (MarkedSentence, [String: TextSpan]) {
    let kinds = [
      "Person": "P", "Organization": "O", "Country": "C", "City": "T", "Region": "R", "Place": "L",
      "Event": "V",
    ]
    let scalars = Array(line.text.unicodeScalars)
    var spans: [String: TextSpan] = [:]
    var opens: [Int: [(Int, String)]] = [:]
    var closes: [Int: Int] = [:]
    for entity in line.entities {
      let start = scalars[..<entity.start].reduce(0) { $0 + UTF8.width($1) }
      let end = start + scalars[entity.start..<entity.end].reduce(0) { $0 + UTF8.width($1) }
      spans[entity.id] = TextSpan(start, end)
      let kind = entity.demonym_of != nil ? "D" : kinds[entity.type] ?? "O"
      opens[entity.start, default: []].append((entity.end, "[\(kind):"))
      closes[entity.end, default: 0] += 1
    }
    var text = ""
    for index in 0...scalars.count {
      text += String(repeating: "]", count: closes[index] ?? 0)
      for open in (opens[index] ?? []).sorted(by: { $0.0 > $1.0 }) { text += open.1 }
      if index < scalars.count { text.unicodeScalars.append(scalars[index]) }
    }
    return (MarkedSentence(text), spans)
  }

  private static func `is`(_ entity: Int, at span: TextSpan, _ findings: ArticleFindings) -> Bool {
    findings.entities[entity].names.contains { $0.span.overlaps(span) }
  }
}
