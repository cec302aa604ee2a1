import Foundation
import SanadText
import Testing

@Suite("Article inputs")
struct ArticleInputsTests {
  /// Runs a test in a folder of the given files, which is removed afterwards.
  private func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sanad-inputs-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, content) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: file, atomically: true, encoding: .utf8)
    }
    try body(folder.path)
  }

  private func describe(_ inputs: ArticleInputs, in folder: String) -> [String] {
    inputs.map { element in
      switch element {
      case .article(let article):
        "\(article.id) \(article.source.dropFirst(folder.count))"
          + (article.line.map { ":\($0)" } ?? "") + " \(article.bytes.count)"
      case .problem(let diagnostic):
        diagnostic.description.replacingOccurrences(of: folder, with: "")
      }
    }
  }

  @Test("come from folders in the order of their names, known kinds only")
  func folders() throws {
    let files = [
      "b.txt": "12345", "a/z.html": "<p>", "a/.hidden.txt": "no", ".git/x.txt": "no",
      "c.pdf": "no", "A.MD": "1", "d.jsonl": "{}\n\n{\"a\": 1}",
    ]
    try inFolder(files) { folder in
      let inputs = ArticleInputs([folder])
      #expect(inputs.files.count == 4)
      #expect(
        describe(inputs, in: folder) == [
          "A /A.MD 1", "z /a/z.html 3", "b /b.txt 5", "d /d.jsonl:1 2", "d /d.jsonl:3 8",
        ])
    }
  }

  @Test("that are missing, empty or without articles are named, and the others read")
  func problems() throws {
    try inFolder(["one.txt": "1", "empty/readme": "", "none.jsonl": "\n"]) { folder in
      let paths = ["/nowhere.txt", "/empty", "/none.jsonl", "/one.txt"].map { folder + $0 }
      #expect(
        describe(ArticleInputs(paths), in: folder) == [
          "/nowhere.txt: error: no such file or directory; check the path",
          "/empty: error: the directory holds no articles; "
            + "articles end in .txt, .md, .html, .htm, .jsonl",
          "/none.jsonl: error: the article is empty; leave it out or give it text",
          "one /one.txt 1",
        ])
    }
  }

  @Test("without a telling name are known by their content")
  func sniffed() throws {
    let files = [
      "page": "\n<!DOCTYPE html><p>x", "lines": "{\"id\": 1}\n{\"id\": 2}", "text": "{x",
    ]
    try inFolder(files) { folder in
      let formats = ["page", "lines", "text"].map { name in
        ArticleInputs(["\(folder)/\(name)"]).compactMap { element -> ArticleFormat? in
          if case .article(let article) = element { article.format } else { nil }
        }
      }
      #expect(formats == [[.html], [.jsonLines, .jsonLines], [.text]])
    }
  }

  @Test("of JSON Lines longer than one piece come whole")
  func longLines() throws {
    let long = String(repeating: "x", count: 700_000)
    try inFolder(["a.jsonl": "\(long)\n1\n\(long)2"]) { folder in
      #expect(
        describe(ArticleInputs([folder + "/a.jsonl"]), in: folder) == [
          "a /a.jsonl:1 700000", "a /a.jsonl:2 1", "a /a.jsonl:3 700001",
        ])
    }
  }
}
