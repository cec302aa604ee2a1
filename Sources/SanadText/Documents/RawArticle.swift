// An article before it is read: its bytes and where they came from.

/// The bytes of one article, or of one line of a JSON Lines file.
public struct RawArticle: Hashable, Sendable {
  /// The most bytes that an article may have.
  ///
  /// No article comes near it. What does is a corpus in one file, and taking that for one document
  /// would cost some thirty times its size in memory and tie all its names together.
  public static let maximumBytes = 100_000_000

  /// A name for the article: the file's name without its ending.
  public var id: String
  /// Where it was read from, as the user named it: a path, or `-`.
  public var source: String
  /// The line of a JSON Lines file that it stands on, counted from 1.
  public var line: Int?
  /// The format of the bytes; for a line of JSON Lines, `jsonLines`.
  public var format: ArticleFormat
  /// The content, in whatever encoding it came.
  public var bytes: [UInt8]

  /// An article's bytes from a source.
  public init(
    id: String, source: String, line: Int? = nil, format: ArticleFormat, bytes: [UInt8]
  ) {
    self.id = id
    self.source = source
    self.line = line
    self.format = format
    self.bytes = bytes
  }

  /// The name that an article has by its path: the last part, without its ending.
  public static func id(ofPath path: String) -> String {
    if path == "-" { return "stdin" }
    let name = path.split(separator: "/").last ?? Substring(path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
