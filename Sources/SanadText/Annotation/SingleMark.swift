// Whether a token is one of a few marks.

extension String {
  /// Whether it is a single character, one of those given.
  ///
  /// Not `marks.contains(self)`: that searches for a text in a text, which costs a hundred times as much.
  package func isOne(of marks: String) -> Bool {
    var scalars = unicodeScalars.makeIterator()
    guard let only = scalars.next(), scalars.next() == nil else { return false }
    return marks.unicodeScalars.contains(only)
  }
}
