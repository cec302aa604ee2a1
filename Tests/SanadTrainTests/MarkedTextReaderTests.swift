// Marked text: what the brackets mean, and that the sentences of the language packs can be read.
import Foundation
import SanadText
import Testing

@testable import SanadTrain

struct MarkedTextReaderTests {
  /// The names of a sentence: `ORG Bank of Noor`.
  private func names(_ sentence: CorpusSentence) -> [String] {
    sentence.names.map { name in
      "\(name.type) \(sentence.tokens[name.tokens].joined(separator: " "))"
    }
  }

  @Test func bracketsMarkNames() throws {
    let sentences = try MarkedTextReader.sentences(
      in: "[PER Lina Haddad] runs the [ORG Bank of Noor]'s office in [LOC Tunis].")
    let sentence = try #require(sentences.first)
    #expect(names(sentence) == ["person Lina Haddad", "organization Bank of Noor", "place Tunis"])
    #expect(
      sentence.tokens == [
        "Lina", "Haddad", "runs", "the", "Bank", "of", "Noor", "'s", "office", "in", "Tunis", ".",
      ])
  }

  @Test func emptyLinesPartArticles() throws {
    let sentences = try MarkedTextReader.sentences(in: "\nOne.\nTwo.\n\n\nThree.\n")
    #expect(sentences.map(\.article) == [1, 1, 2])
  }

  @Test func quotationMarksAreNoApostrophes() throws {
    let sentences = try MarkedTextReader.sentences(in: "L’affaire ‘dite de ’ l’[ORG Office]’ dure")
    #expect(sentences.first?.tokens.suffix(5) == ["’", "l’", "Office", "’", "dure"])
  }

  @Test(arguments: [
    ("زار و|[LOC قطر]", "وقطر"),
    ("منح ل|[ORG المديرية]{للمديرية} مهلة", "للمديرية"),
    ("منح و|ل|[ORG الهيئة]{وللهيئة} مهلة", "وللهيئة"),
    ("في وب|[LOC تونس] أيضا", "وبتونس"),
  ])
  func procliticsAreWrittenOntoNames(text: String, written: String) throws {
    let source = try #require(try MarkedTextReader.sentences(in: text).first)
    let sentence = CorpusTokenizer(rules: TokenizerRules()).sentence(source).sentence
    let name = try #require(NameLabel.names(in: sentence.labels).first)
    #expect(sentence.tokens[name.tokens].map { String($0.text) } == [written])
  }

  @Test(arguments: [
    ("one\n[ORG Noor", 2, MarkedTextError.Problem.unclosed("[")),
    ("[EVT Noor]", 1, .unknownType("EVT")),
    ("[ORG ]", 1, .emptyName),
    ("ل|[ORG المديرية]{للمديرية", 1, .unclosed("{")),
  ])
  func mistakesAreToldWithTheirLine(
    text: String, line: Int, problem: MarkedTextError.Problem
  ) {
    #expect(throws: MarkedTextError(line: line, problem: problem)) {
      try MarkedTextReader.sentences(in: text)
    }
  }

  @Test(arguments: ["ar", "en", "fr"])
  func theSentencesOfTheLanguagePacksCanBeRead(language: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "ontology/languages/\(language)/sentences").path()
    let sentences = try CorpusSentence.sentences(in: folder)
    #expect(sentences.count > 100)
    // A name seldom has ten words: a bracket closed too late would show.
    #expect(sentences.flatMap(\.names).allSatisfy { $0.tokens.count <= 14 })
  }
}
