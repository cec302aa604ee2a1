import Foundation
import Sanad
import SanadText
import Testing

/// Which statements are read in sentences written for the forms of speech.
///
/// Lines that only look like speech must stay silent. The corpus is not carried: its folder is
/// `$SANAD_SHARED/data/re/rules`.
@Suite("Speech corpus")
struct SpeechCorpusTests {
  /// What a language must reach: the part of the statements read, and of the silent lines left alone.
  static let floors: [(language: String, recall: Double, silent: Double)] = [
    ("fr", 0.9, 1), ("en", 0.8, 1), ("ar", 0.78, 1),
  ].filter { TestedLanguages.codes.contains($0.0) }

  struct Line: Decodable {
    struct Speech: Decodable {
      let speaker: String
      let text: String
      let speaker_span: [Int]?
    }
    let text: String
    let speech: [Speech]
  }

  @Test(
    "is read as each language must",
    .enabled(
      if: RuleCorpusTests.folder != nil,
      "SANAD_SHARED does not name the folder with the speech corpus"),
    arguments: floors)
  func corpus(language code: String, recall: Double, silent: Double) async throws {
    let folder = try #require(RuleCorpusTests.folder)
    let language = LanguageCode(code)
    let knowledge = try await Knowledge(folder: OntologyLocator(option: nil).folder())
    let extractor = try #require(await knowledge.extractor(for: language))
    let text = try String(contentsOfFile: "\(folder)/\(code).speech.jsonl", encoding: .utf8)
    var (read, expected, left, silentLines) = (0, 0, 0, 0)
    var report: [String] = []
    for json in text.split(separator: "\n") {
      let line = try JSONDecoder().decode(Line.self, from: Data(json.utf8))
      let findings = Self.sentence(line).findings(extractor, language)
      // Titles and pronouns mean nobody in a sentence that stands alone.
      let named = line.speech.filter { !$0.speaker.contains(":") && $0.speaker_span != nil }
      if line.speech.isEmpty {
        silentLines += 1
        if findings.statements.isEmpty {
          left += 1
        } else {
          report.append("false: \(line.text)")
        }
      }
      for speech in named {
        expected += 1
        if Self.holds(speech, findings) {
          read += 1
        } else {
          report.append("missed: \(line.text)")
        }
      }
    }
    print("\(code): statements read \(read)/\(expected), silent lines left \(left)/\(silentLines)")
    if ProcessInfo.processInfo.environment["SANAD_REPORT"] != nil {
      print(report.joined(separator: "\n"))
    }
    let hasRecall = Double(read) >= recall * Double(expected)
    let hasSilence = Double(left) >= silent * Double(silentLines)
    #expect(hasRecall)
    #expect(hasSilence)
  }

  /// A line with its named speakers marked, as persons but for those that begin like bodies.
  private static func sentence(_ line: Line) -> MarkedSentence {
    let scalars = Array(line.text.unicodeScalars)
    var marks: [Int: Int] = [:]
    for speech in line.speech where !speech.speaker.contains(":") {
      if let span = speech.speaker_span, span.count == 2 { marks[span[0]] = span[1] }
    }
    var marked = ""
    var open: Int?
    for index in 0...scalars.count {
      if index == open {
        marked += "]"
        open = nil
      }
      if let end = marks[index] {
        marked += "[P:"
        open = end
      }
      if index < scalars.count { marked.unicodeScalars.append(scalars[index]) }
    }
    return MarkedSentence(marked)
  }

  /// Whether a statement of the right speaker has at least half of the words, and half of its own are
  /// among them.
  private static func holds(_ speech: Line.Speech, _ findings: ArticleFindings) -> Bool {
    let wanted = words(speech.text)
    return findings.statements.contains { statement in
      let isSpeaker = findings.entities[statement.speaker].names.contains {
        $0.text.contains(speech.speaker) || speech.speaker.contains($0.text)
      }
      let said = words(
        statement.pieces.map { String(findings.document.text[$0]) }.joined(separator: " "))
      let shared = said.intersection(wanted).count
      return isSpeaker && shared * 2 >= wanted.count && shared * 2 >= said.count
    }
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}

/// The languages that tests of rules read: all, or those that `$SANAD_LANGUAGES` names, as `fr,en`.
enum TestedLanguages {
  static let codes: [String] =
    ProcessInfo.processInfo.environment["SANAD_LANGUAGES"].map {
      $0.split(separator: ",").map(String.init)
    } ?? ["fr", "en", "ar"]
}
