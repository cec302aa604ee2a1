// What can be wrong with a language pack, and how that is said.

/// A fault in a language pack's file.
public struct LanguagePackError: Error, Hashable, CustomStringConvertible {
  /// The file, as it was named.
  public let file: String
  /// The line of the fault, from 1; nil where the whole file is meant.
  public let line: Int?
  /// What is wrong and what to do.
  public let message: String

  /// `file:line: what is wrong and what to do`.
  public var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
