// What a run tells its user about one input: a value that is handed on, not printed.

/// A remark about an input: where, what, and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  /// How much a remark weighs.
  public enum Severity: String, Hashable, Sendable {
    /// Worth knowing; the article was read as its author meant it.
    case notice
    /// Something of the article was left out or guessed.
    case warning
    /// The article was not read.
    case error
  }

  /// How much it weighs.
  public let severity: Severity
  /// The input, as the user named it.
  public let source: String
  /// The line it is about, counted from 1.
  public let line: Int?
  /// The column it is about, counted in bytes from 1.
  public let column: Int?
  /// What is the matter, as a clause without a final full stop.
  public let message: String
  /// What to do about it, as a clause without a final full stop.
  public let remedy: String?

  /// A remark about a place in an input.
  public init(
    _ severity: Severity, source: String, line: Int? = nil, column: Int? = nil, message: String,
    remedy: String? = nil
  ) {
    self.severity = severity
    self.source = source
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }

  /// `file:line:column: error: what; what to do`, with the parts that are known.
  public var description: String {
    var text = source
    if let line {
      text += ":\(line)"
      if let column { text += ":\(column)" }
    }
    text += ": \(severity.rawValue): \(message)"
    if let remedy { text += "; \(remedy)" }
    return text
  }
}
