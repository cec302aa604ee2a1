// The files, directories and streams that a run reads articles from.

internal import Foundation

/// The articles of some inputs, in the order in which they are to be read.
///
/// The inputs are looked up at once, so that it is known how many there are; their contents are read
/// one by one, when they are asked for, and JSON Lines line by line.
public struct ArticleInputs: Sequence, Sendable {
  /// Something that an input brings.
  public enum Element: Sendable {
    /// An article, or a line of JSON Lines.
    case article(RawArticle)
    /// An input that cannot be read.
    case problem(Diagnostic)
  }

  /// A file to be read, or standard input.
  public struct File: Hashable, Sendable {
    /// The path as the user named it, or `-`.
    public let path: String
    /// The format that its ending tells, if any.
    public let format: ArticleFormat?
    /// The size in bytes, where it is known.
    public let size: Int?
  }

  enum Entry {
    case file(File)
    case problem(Diagnostic)
  }

  private let entries: [Entry]

  /// The articles in files, directories and, by the name `-`, standard input.
  ///
  /// In a directory those files count whose names end as `ArticleFormat` says; they come in the
  /// order of their names, directories inside of it included. Hidden files, and links to
  /// directories there, are passed over.
  public init(_ paths: [String]) {
    entries = paths.flatMap(Self.entries)
  }

  /// The files that will be read.
  public var files: [File] {
    entries.compactMap { entry in
      switch entry {
      case .file(let file): file
      case .problem: nil
      }
    }
  }

  /// Reads the articles.
  public func makeIterator() -> ArticleIterator { ArticleIterator(entries) }

  private static func entries(of path: String) -> [Entry] {
    func problem(_ problem: ReadingProblem) -> [Entry] {
      [.problem(problem.diagnostic(in: path))]
    }
    if path == "-" { return [.file(File(path: path, format: nil, size: nil))] }
    guard let (kind, size) = kind(of: path) else { return problem(.missing) }
    guard kind == .typeDirectory else {
      return [.file(File(path: path, format: ArticleFormat(path: path), size: size))]
    }
    var found: [Entry] = []
    list(path, into: &found)
    return found.isEmpty ? problem(.directoryWithoutArticles) : found
  }

  private static func list(_ directory: String, into entries: inout [Entry]) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      let problem = ReadingProblem.unreadable(reason: Self.reason(error))
      entries.append(.problem(problem.diagnostic(in: directory)))
      return
    }
    let parent = directory.hasSuffix("/") ? directory : directory + "/"
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = parent + name
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      if attributes?[.type] as? FileAttributeType == .typeDirectory {
        list(path, into: &entries)
      } else if let format = ArticleFormat(path: name) {
        entries.append(.file(File(path: path, format: format, size: kind(of: path)?.size)))
      }
    }
  }

  /// What stands at a path, links followed, and its size if it is a file.
  private static func kind(of path: String) -> (kind: FileAttributeType, size: Int?)? {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target),
      let kind = attributes[.type] as? FileAttributeType
    else { return nil }
    return (kind, kind == .typeRegular ? (attributes[.size] as? NSNumber)?.intValue : nil)
  }

  /// Why the system refused, in a few words.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "the system refused" }
    switch error.code {
    case .fileReadNoPermission: return "permission denied"
    case .fileReadNoSuchFile, .fileNoSuchFile: return "no such file"
    default: return "the system refused"
    }
  }
}
