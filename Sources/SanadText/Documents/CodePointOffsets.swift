// From the UTF-8 offsets that the stages use to the code points and lines that readers are told.

/// The code points and lines of a text, found by UTF-8 offset.
public struct CodePointOffsets: Sendable {
  /// How many bytes lie between two marks: what one look-up may have to count through.
  private static let stride = 128

  private let text: String
  /// How many code points begin before byte `index * stride`; empty where all bytes are ASCII.
  private var marks: [Int] = []
  /// The byte offsets at which lines begin.
  private var lineStarts = [0]
  private let byteCount: Int

  /// The offsets of a text.
  ///
  /// A line ends at a line feed, a carriage return or both together.
  ///
  /// - Complexity: O(length).
  public init(_ text: String) {
    self.text = text
    byteCount = text.utf8.count
    marks.reserveCapacity(byteCount / Self.stride + 1)
    var codePoints = 0
    var offset = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if offset % Self.stride == 0 { marks.append(codePoints) }
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      if previous == 0x0A || previous == 0x0D && byte != 0x0A { lineStarts.append(offset) }
      previous = byte
      offset += 1
    }
    if previous == 0x0A || previous == 0x0D { lineStarts.append(offset) }
    if codePoints == byteCount { marks = [] }
  }

  /// How many code points begin before a byte offset, which may be the text's end.
  ///
  /// - Complexity: O(1).
  public func codePoint(at offset: Int) -> Int {
    precondition((0...byteCount).contains(offset), "an offset outside of the text")
    guard !marks.isEmpty else { return offset }
    let mark = min(offset / Self.stride, marks.count - 1)
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: mark * Self.stride)
    let end = bytes.index(start, offsetBy: offset - mark * Self.stride)
    return bytes[start..<end].reduce(marks[mark]) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The code points that a span covers, as a half-open range.
  ///
  /// - Complexity: O(1).
  public func codePoints(of span: TextSpan) -> Range<Int> {
    codePoint(at: span.start)..<codePoint(at: span.end)
  }

  /// The line, counted from 1, that a byte offset lies on.
  ///
  /// - Complexity: O(log lines).
  public func line(at offset: Int) -> Int {
    precondition((0...byteCount).contains(offset), "an offset outside of the text")
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
