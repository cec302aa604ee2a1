// What is wrong in a time.yaml, and where.

/// A mistake in the file of a language's time expressions.
package struct TimeLexiconError: Error, Hashable, CustomStringConvertible {
  /// The file, as the caller named it.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in characters.
  package let column: Int
  /// What is wrong and what to do.
  package let message: String

  /// `file:line:column: message`.
  package var description: String { "\(file):\(line):\(column): \(message)" }
}
