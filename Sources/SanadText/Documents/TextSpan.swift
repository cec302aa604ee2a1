// Where something stands in a document: the one unit that every stage uses.

/// A half-open range of UTF-8 byte offsets into a document's text.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  /// A span from `start` up to, not including, `end`, in UTF-8 bytes.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// How many bytes it covers.
  public var count: Int { end - start }

  /// Whether every byte of `other` lies in this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two spans share a byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  /// Spans in reading order: by start, the longer first.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}

extension String {
  /// The text that a span covers.
  ///
  /// - Complexity: O(length of the span).
  package subscript(span: TextSpan) -> Substring {
    let bytes = utf8
    return self[
      bytes.index(startIndex, offsetBy: span.start)..<bytes.index(startIndex, offsetBy: span.end)]
  }
}
