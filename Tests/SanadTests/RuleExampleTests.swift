import Sanad
import SanadText
import Testing

/// Every rule of every language reads its own examples, and none reads its counterexamples.
@Suite("Relation rules")
struct RuleExampleTests {
  @Test("read their examples and refuse their counterexamples", arguments: TestedLanguages.codes)
  func examples(code: String) async throws {
    let language = LanguageCode(code)
    let knowledge = try await Knowledge(folder: OntologyLocator(option: nil).folder())
    let extractor = try #require(await knowledge.extractor(for: language))
    for rule in extractor.rules {
      for example in rule.examples {
        let sentence = MarkedSentence(example)
        let findings = sentence.findings(extractor, language)
        let read = findings.claims.contains { $0.evidence.rule == rule.id }
        #expect(read, "\(rule.place): \(rule.id) does not read: \(example)")
        #expect(!sentence.marks.isEmpty, "\(rule.place): the example marks no name: \(example)")
      }
      for example in rule.counterexamples {
        let findings = MarkedSentence(example).findings(extractor, language)
        for relation in Set(rule.claims.map(\.relation)) {
          let claims = findings.claims.filter { $0.relation == relation }
          #expect(claims.isEmpty, "\(rule.place): \(relation) is read in: \(example)")
        }
      }
    }
  }
}
