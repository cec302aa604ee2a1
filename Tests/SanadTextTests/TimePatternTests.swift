// The patterns of the three languages: each reads its own example, and mistakes are located.

import SanadText
import Testing

@testable import SanadText

@Suite("Time patterns")
struct TimePatternTests {
  @Test("every pattern reads its example", arguments: ["fr", "en", "ar"])
  func examples(language code: String) throws {
    let language = try TimeLanguage(code)
    for pattern in language.tagger.lexicon.patterns {
      let found = language.values(in: pattern.example, published: TimePattern.exampleDate?.iso)
      #expect(
        found.joined(separator: " ") == pattern.meaning, "\(pattern.notation): \(pattern.example)")
    }
  }
}

@Suite("Time lexicon files")
struct TimeLexiconReaderTests {
  @Test(
    "name the place of a mistake",
    arguments: [
      ("clases: {}", "x.yaml:1:1: no key 'clases'"),
      ("classes:\n  month: {mai: 5}", "x.yaml:2:3: 'month' is no class"),
      ("classes:\n  MONTH: {mai: cinq}", "x.yaml:2:16: 'cinq' is no value"),
      ("patterns:\n  - {match: DAY MOON, example: a, gives: b}", "x.yaml:2:5: no class 'MOON'"),
      ("patterns:\n  - {match: (DAY, example: a, gives: b}", "x.yaml:2:13: an opening bracket"),
      ("patterns:\n  - {match: DAY:dy, example: a, gives: b}", "x.yaml:2:13: 'dy' is no field"),
      ("patterns:\n  - {match: DAY}", "x.yaml:2:5: a pattern has"),
      (
        "patterns:\n  - {match: DAY, example: a, gives: b, needs: [luck]}",
        "x.yaml:2:47: 'luck' is no guard"
      ),
      ("years: [2100, 1000]", "x.yaml:1:8: the first year"),
      ("a: [", "x.yaml:2:1: no YAML"),
      ("", "x.yaml:1:1: the file is empty"),
    ])
  func mistakes(yaml: String, message: String) {
    let error = #expect(throws: TimeLexiconError.self) {
      try TimeLexicon(yaml: yaml, file: "x.yaml")
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "none")")
  }

  @Test("write out the optional parts and choices of a pattern")
  func notation() throws {
    let sequences = try TimePattern.sequences(of: "WEEKDAY? (du|le 1) DAY1")
    #expect(
      sequences.map { $0.map(\.symbol).joined(separator: " ") }
        == ["WEEKDAY du DAY", "WEEKDAY le 1 DAY", "du DAY", "le 1 DAY"])
    #expect(sequences[0].last?.slot == TimePattern.Slot(field: .day, index: 1))
  }
}
