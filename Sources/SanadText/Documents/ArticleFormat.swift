// The kinds of file that hold articles.

/// A format in which articles come.
public enum ArticleFormat: Hashable, Sendable, CaseIterable {
  /// Plain text.
  case text
  /// Markdown.
  case markdown
  /// A web page.
  case html
  /// JSON Lines: one article, a JSON object, on each line.
  case jsonLines

  /// The endings of file names, in lower case and without the dot, that the formats have.
  public static let endings = ["txt", "md", "html", "htm", "jsonl"]

  /// The format of a file by the ending of its name; nil for an ending that no format has.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "md": self = .markdown
    case "html", "htm": self = .html
    case "jsonl": self = .jsonLines
    default: return nil
    }
  }

  /// The format that content without a telling name seems to have: HTML where it begins as a page
  /// does, JSON Lines where it begins with an object's brace and a quoted name, else text.
  ///
  /// - Complexity: O(white space at the start).
  public init(sniffing bytes: [UInt8]) {
    var head = bytes.prefix(4096)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop { $0 <= 0x20 }
    let start = head.prefix(16).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    if start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8) {
      self = .html
    } else if start.first == UInt8(ascii: "{"),
      start.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "\"")
    {
      self = .jsonLines
    } else {
      self = .text
    }
  }
}
