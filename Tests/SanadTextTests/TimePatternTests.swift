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
