// Articles with all that pages put around them, and what reading makes of each.

import Foundation
import SanadText
import Testing

/// A folder with an article and, in `expected.txt`, its metadata and paragraphs as they are read.
struct ReadingCase: CustomTestStringConvertible, Sendable {
  let folder: URL

  static let folders = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")

  static let all: [ReadingCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folders.path)) ?? []
    return names.sorted().map { ReadingCase(folder: folders.appendingPathComponent($0)) }
  }()

  var testDescription: String { folder.lastPathComponent }

  func article() throws -> (name: String, bytes: [UInt8]) {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let name = try #require(names.first { $0.hasPrefix("article.") })
    return (name, Array(try Data(contentsOf: folder.appendingPathComponent(name))))
  }
}

/// The cues that the project ships.
func shippedCues() throws -> BoilerplateCues {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  return try BoilerplateCues(
    languagesDirectory: root.appendingPathComponent("ontology/languages").path)
}

/// What was read, one line for each thing that was found.
func dump(_ reading: ArticleReader.Reading) -> String {
  var lines = reading.diagnostics.map(\.description)
  for document in reading.documents {
    lines.append("== \(document.id) from \(document.source), \(document.language)")
    let fields = [
      ("title", document.title), ("published", document.published?.iso),
      ("author", document.author), ("url", document.url),
    ]
    lines += fields.compactMap { name, value in value.map { "\(name): \($0)" } }
    for block in document.blocks {
      let kind =
        switch block.kind {
        case .headline: "headline"
        case .paragraph: "paragraph"
        case .byline: "byline"
        case .boilerplate: "boilerplate"
        case .repeated(let index): "repeats \(index)"
        }
      let text = text(of: block.span, in: document.text).split(separator: "\n")
      lines.append("\(kind) | \(text.joined(separator: "⏎"))")
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

func text(of span: TextSpan, in text: String) -> String {
  String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
}

@Suite("Reading cases")
struct ReadingCases {
  @Test("are read as recorded", arguments: ReadingCase.all)
  func recorded(example: ReadingCase) throws {
    let (name, bytes) = try example.article()
    let reading = ArticleReader(cues: try shippedCues()).read(bytes, source: name)
    let file = example.folder.appendingPathComponent("expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try dump(reading).write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(dump(reading) == expected)
  }

  @Test("cover all text with blocks in order", arguments: ReadingCase.all)
  func covered(example: ReadingCase) throws {
    let (name, bytes) = try example.article()
    for document in ArticleReader(cues: try shippedCues()).read(bytes, source: name).documents {
      var rest = Array(document.text.utf8)
      var end = 0
      for block in document.blocks {
        #expect(block.span.start >= end)
        end = block.span.end
        for index in block.span.start..<block.span.end { rest[index] = 0x20 }
      }
      for mark in document.markup {
        for index in mark.start..<mark.end { rest[index] = 0x20 }
      }
      let left = String(decoding: rest, as: UTF8.self).filter { !$0.isWhitespace }
      #expect(left.isEmpty)
    }
  }
}
