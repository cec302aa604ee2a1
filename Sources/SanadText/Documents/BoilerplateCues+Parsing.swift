// Reading cues from their file.

internal import Foundation

/// A mistake in a file of cues.
public struct CueSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The line begins with none of `=`, `^`, `~` and `%`.
    case unknownMark(Character)
    /// The line has a mark but no words.
    case noPhrase
    /// The file cannot be read.
    case unreadable
  }

  /// The file.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong.
  public let problem: Problem

  /// `file:line: what; what to do`.
  public var description: String {
    let text =
      switch problem {
      case .unknownMark(let mark): "unknown mark '\(mark)'; begin the line with =, ^, ~ or %"
      case .noPhrase: "a mark without a phrase; write the phrase after it or remove the line"
      case .unreadable: "cannot be read; check that it is there, and UTF-8 text"
      }
    return "\(file):\(line): \(text)"
  }
}

extension BoilerplateCues {
  /// Cues from their text form.
  ///
  /// One cue a line; blank lines and lines that begin with `#` say nothing. A line begins with the
  /// phrase's place: `=` the whole line, `^` its start, `~` anywhere in it; right after that its
  /// effect: nothing for that line alone, `+` for it and the list items after it, `!` for it and all
  /// that follows, `@` for a byline. Then come a space and the phrase. Case, accents, and all marks
  /// do not matter, but for `:`, which stands for a colon, bar, dash or slash that must be there,
  /// and `0`, which stands for any number. A line that begins with `%` lists words that dates are
  /// made of.
  ///
  /// - Throws: `CueSyntaxError` with file and line.
  public init(parsing text: String, file: String) throws(CueSyntaxError) {
    self.init()
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      guard let mark = line.first(where: { !$0.isWhitespace }), mark != "#" else { continue }
      let fields = line.split(maxSplits: 1) { $0.isWhitespace }
      let words = fields.count > 1 ? FoldedLine(fields[1]).words : []
      func error(_ problem: CueSyntaxError.Problem) -> CueSyntaxError {
        CueSyntaxError(file: file, line: index + 1, problem: problem)
      }
      guard let cueMark = CueMark(fields[0]) else { throw error(.unknownMark(mark)) }
      guard !words.isEmpty else { throw error(.noPhrase) }
      switch cueMark {
      case .cue(let place, let effect):
        insert(Cue(words: words, place: place, effect: effect))
      case .dateWords: insert(dateWords: words)
      }
    }
  }

  /// The cues of all languages: each `boilerplate.txt` in the folders of a directory.
  ///
  /// - Throws: `CueSyntaxError` for the first file, by name, that is wrong or cannot be read.
  public init(languagesDirectory path: String) throws(CueSyntaxError) {
    self.init()
    guard let folders = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CueSyntaxError(file: path, line: 1, problem: .unreadable)
    }
    for folder in folders.sorted() {
      let file = "\(path)/\(folder)/boilerplate.txt"
      guard FileManager.default.fileExists(atPath: file) else { continue }
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw CueSyntaxError(file: file, line: 1, problem: .unreadable)
      }
      self = merging(try BoilerplateCues(parsing: text, file: file))
    }
  }

  private enum CueMark {
    case cue(Place, Effect)
    case dateWords

    init?(_ text: Substring) {
      let effect: Effect
      switch text.dropFirst() {
      case "": effect = .line
      case "+": effect = .list
      case "!": effect = .rest
      case "@": effect = .byline
      default: return nil
      }
      switch text.first {
      case "=": self = .cue(.whole, effect)
      case "^": self = .cue(.start, effect)
      case "~": self = .cue(.anywhere, effect)
      case "%" where effect == .line: self = .dateWords
      default: return nil
      }
    }
  }
}
