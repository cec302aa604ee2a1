// What is wrong with an XML document, and where.

/// A place where a document breaks the rules of XML or of the reader that uses it.
package struct XMLSyntaxError: Error, Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode code points, from 1.
  package let column: Int
  /// What was found there.
  package let message: String
  /// What to do about it.
  package let remedy: String
}

/// What the receiver of events finds wrong with one of them; the reader adds the place.
package struct XMLProblem: Error, Hashable, Sendable {
  /// What was found.
  package let message: String
  /// What to do about it.
  package let remedy: String

  /// A problem in words.
  package init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}
