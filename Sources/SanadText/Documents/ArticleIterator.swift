// Reading the inputs of a run one after the other.

internal import Foundation

/// Goes through the articles of `ArticleInputs`.
public struct ArticleIterator: IteratorProtocol {
  private var entries: ArraySlice<ArticleInputs.Entry>
  private var lines: OpenLines?

  /// A JSON Lines file that is being read.
  private struct OpenLines {
    var reader: LineReader
    let path: String
    var found = false
  }

  init(_ entries: [ArticleInputs.Entry]) { self.entries = entries[...] }

  /// The next article or problem; nil when all inputs are read.
  ///
  /// - Complexity: O(size of the article).
  public mutating func next() -> ArticleInputs.Element? {
    while true {
      if lines != nil {
        if let element = nextLine() { return element }
        lines = nil
      }
      guard let entry = entries.popFirst() else { return nil }
      switch entry {
      case .problem(let diagnostic): return .problem(diagnostic)
      case .file(let file):
        if let element = open(file) { return element }
      }
    }
  }

  /// The article of a file; nil where it is JSON Lines, which `lines` then holds.
  private mutating func open(_ file: ArticleInputs.File) -> ArticleInputs.Element? {
    func problem(_ problem: ReadingProblem) -> ArticleInputs.Element {
      .problem(problem.diagnostic(in: file.path))
    }
    let limit = RawArticle.maximumBytes
    do {
      let handle = try Self.handle(of: file.path)
      var reader = LineReader(handle)
      let format: ArticleFormat
      if let known = file.format {
        format = known
      } else {
        format = ArticleFormat(sniffing: try reader.peek())
      }
      if format == .jsonLines {
        lines = OpenLines(reader: reader, path: file.path)
        return nil
      }
      if let size = file.size, size >= limit { return problem(.tooLarge(limit: limit)) }
      guard let bytes = try reader.rest(limit: limit) else {
        return problem(.tooLarge(limit: limit))
      }
      return .article(
        RawArticle(
          id: RawArticle.id(ofPath: file.path), source: file.path, format: format, bytes: bytes))
    } catch {
      return problem(.unreadable(reason: ArticleInputs.reason(error)))
    }
  }

  private mutating func nextLine() -> ArticleInputs.Element? {
    guard var open = lines else { return nil }
    defer { lines = open }
    do {
      while let line = try open.reader.nextLine(limit: RawArticle.maximumBytes) {
        switch line {
        case .tooLong:
          open.found = true
          let problem = ReadingProblem.tooLarge(limit: RawArticle.maximumBytes)
          return .problem(problem.diagnostic(in: open.path, line: open.reader.lineNumber))
        case .bytes(let bytes):
          guard bytes.contains(where: { $0 > 0x20 }) else { continue }
          open.found = true
          return .article(
            RawArticle(
              id: RawArticle.id(ofPath: open.path), source: open.path,
              line: open.reader.lineNumber, format: .jsonLines, bytes: bytes))
        }
      }
    } catch {
      open.reader.close()
      open.found = true
      let problem = ReadingProblem.unreadable(reason: ArticleInputs.reason(error))
      return .problem(problem.diagnostic(in: open.path))
    }
    guard !open.found else { return nil }
    open.found = true
    return .problem(ReadingProblem.empty.diagnostic(in: open.path))
  }

  private static func handle(of path: String) throws -> FileHandle {
    if path == "-" { return .standardInput }
    return try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  }
}
