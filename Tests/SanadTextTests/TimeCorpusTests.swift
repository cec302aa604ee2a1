// The tagger against a corpus of sentences with their dates, where the environment names one.

import Foundation
import SanadText
import Testing

@Suite("Time corpus")
struct TimeCorpusTests {
  private struct Line: Decodable {
    struct Date: Decodable {
      let text: String
      let start: String?
      let end: String?
      let start_offset: Int
      let end_offset: Int
    }
    let text: String
    let published: String
    let dates: [Date]
    let not_dates: [Date]?
  }

  static let folder = ProcessInfo.processInfo.environment["SANAD_SHARED"].map {
    URL(filePath: $0).appending(path: "data/re/rules")
  }

  @Test(
    "reads 95 of 100 dates of the corpus right and takes no trap",
    .enabled(if: folder != nil, "SANAD_SHARED names no folder"), arguments: ["fr", "en", "ar"])
  func corpus(language code: String) throws {
    let file = try #require(Self.folder).appending(path: "\(code).dates.jsonl")
    let language = try TimeLanguage(code)
    var wrong: [String] = []
    var traps: [String] = []
    var count = 0
    for row in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let line = try JSONDecoder().decode(Line.self, from: Data(row.utf8))
      let tokens = language.tokens(line.text)
      let found = language.tagger.expressions(
        in: tokens[...], published: PartialDate(iso: line.published))
      let spans = found.map { expression in
        let start = tokens[expression.tokens.lowerBound].span.start
        let end = tokens[expression.tokens.upperBound - 1].span.end
        return (scalars(line.text, start)..<scalars(line.text, end), expression)
      }
      func overlapping(_ date: Line.Date) -> [TimeExpression] {
        spans.filter { $0.0.overlaps(date.start_offset..<date.end_offset) }.map(\.1)
      }
      for date in line.dates {
        count += 1
        let days = overlapping(date).map {
          "\(Self.firstDay($0.start))/\(Self.lastDay($0.end ?? $0.start))"
        }
        if days != ["\(date.start ?? "")/\(date.end ?? "")"] {
          wrong.append("\(line.text) — \(date.text): \(days)")
        }
      }
      for trap in line.not_dates ?? [] where !overlapping(trap).isEmpty {
        traps.append("\(line.text) — \(trap.text)")
      }
      if found.count > line.dates.count { traps.append("\(line.text) — \(found.map(\.iso))") }
    }
    #expect(traps.isEmpty, "\(traps.joined(separator: "\n"))")
    #expect(
      Double(count - wrong.count) >= 0.95 * Double(count),
      "\(wrong.count) of \(count) wrong:\n\(wrong.joined(separator: "\n"))")
  }

  private func scalars(_ text: String, _ bytes: Int) -> Int {
    String(decoding: text.utf8.prefix(bytes), as: UTF8.self).unicodeScalars.count
  }

  private static func firstDay(_ date: PartialDate) -> String {
    PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)?.iso ?? date.iso
  }

  private static func lastDay(_ date: PartialDate) -> String {
    let month = date.month ?? 12
    let day = date.day ?? PartialDate.days(in: month, of: date.year ?? 2000)
    return PartialDate(year: date.year, month: month, day: day)?.iso ?? date.iso
  }
}
