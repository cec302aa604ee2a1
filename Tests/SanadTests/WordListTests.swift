import Foundation
import Sanad
import SanadText
import Testing

/// A misspelt word list would be silently empty, so each that is asked for is there, and each that is
/// there is asked for.
@Suite("Word lists")
struct WordListTests {
  @Test(
    "are in a pack when the engine knows them, and known to the engine or to a rule when in a pack")
  func known() async throws {
    let folder = try OntologyLocator(option: nil).folder()
    let knowledge = try await Knowledge(folder: folder)
    var written: Set<String> = []
    var rules = ""
    for code in TestedLanguages.codes {
      let extractor = try #require(await knowledge.extractor(for: LanguageCode(code)))
      written.formUnion(extractor.pack.lists.keys)
      for file in ["relations.yaml", "speech.yaml"] {
        rules += try String(
          contentsOfFile: "\(folder)/languages/\(code)/\(file)", encoding: .utf8)
      }
    }
    let engine = Set(WordList.allCases.map { String(describing: $0) })
    #expect(engine.subtracting(written).isEmpty, "no language has them")
    let unused = written.subtracting(engine).filter { !rules.contains("#" + $0) }
    #expect(unused.isEmpty, "nothing asks for them")
    #expect(WordList(named: "preposition") == .preposition)
    #expect(WordList(named: "prepositions") == nil)
  }
}
