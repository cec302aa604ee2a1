// What is wrong with a text in one of the RDF syntaxes, where, and what to do.

/// A place where a text breaks the rules of its syntax.
public struct SyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the user named it, where the caller has added it.
  public var file: String?
  /// The line, from 1.
  public internal(set) var line: Int
  /// The column in Unicode code points, from 1.
  public let column: Int
  /// What was found there, and what the syntax wants.
  public let message: String
  /// What to do about it.
  public let remedy: String

  /// An error at a place.
  public init(file: String? = nil, line: Int, column: Int, message: String, remedy: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }

  /// `file:line:column: what; what to do`.
  public var description: String {
    "\(file.map { $0 + ":" } ?? "")\(line):\(column): \(message); \(remedy)"
  }
}

extension SyntaxError {
  /// An error at a byte of a text.
  ///
  /// - Complexity: O(offset).
  init(at offset: Int, in bytes: [UInt8], message: String, remedy: String) {
    let before = bytes[..<Swift.min(offset, bytes.count)]
    var line = 1
    var lineStart = 0
    for index in before.indices {
      let isLineFeed = before[index] == UInt8(ascii: "\n")
      let isLoneReturn =
        before[index] == UInt8(ascii: "\r")
        && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      if isLineFeed || isLoneReturn {
        line += 1
        lineStart = index + 1
      }
    }
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    self.init(line: line, column: column, message: message, remedy: remedy)
  }
}
