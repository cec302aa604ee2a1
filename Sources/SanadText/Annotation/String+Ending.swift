// How folded words end, by their bytes.

extension String {
  /// Whether the text ends in the bytes of another: `hasSuffix` for folded words, without the work of
  /// comparing what characters mean.
  ///
  /// - Complexity: O(length of the ending).
  package func endsInBytes(of ending: String) -> Bool {
    let (bytes, last) = (utf8Span.span, ending.utf8Span.span)
    let start = bytes.count - last.count
    guard start >= 0 else { return false }
    for index in last.indices where bytes[start + index] != last[index] { return false }
    return true
  }
}
