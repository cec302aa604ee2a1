// The paragraphs of plain text.

/// Finds the paragraphs of plain text: each line is one, unless the text was broken at a fixed width.
enum PlainTextLayout {
  /// The paragraphs of a text, in order.
  ///
  /// - Complexity: O(count of bytes).
  static func blocks(of bytes: [UInt8]) -> [DraftBlock] {
    var blocks: [DraftBlock] = []
    var group: [DraftBlock] = []
    var lineStart = 0
    var afterGap = true
    func endLine(at end: Int) {
      let span = bytes.trimmed(lineStart, end)
      if span.count == 0 {
        afterGap = true
        blocks += joined(group, in: bytes)
        group = []
      } else {
        group.append(DraftBlock(span: span, afterGap: afterGap))
        afterGap = false
      }
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        endLine(at: index)
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        lineStart = index + 1
      }
      index += 1
    }
    endLine(at: bytes.count)
    return blocks + joined(group, in: bytes)
  }

  /// The lines of a group without blank lines; one paragraph where they were broken at a width.
  ///
  /// That they were shows in four things: three lines or more, of about one width between 50 and
  /// 100 characters but for the last, which alone need end a sentence; and those in Latin letters
  /// often begin with a small one.
  private static func joined(_ lines: [DraftBlock], in bytes: [UInt8]) -> [DraftBlock] {
    guard lines.count >= 3, let first = lines.first, let last = lines.last,
      LineShape(bytes, last.span).endsSentence
    else { return lines }
    let inner = lines.dropLast()
    let widths = inner.map { line in
      bytes[line.span.start..<line.span.end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
    guard let widest = widths.max(), let narrowest = widths.min(), (50...100).contains(widest),
      widest - narrowest <= 25
    else { return lines }
    let sentences = inner.count { LineShape(bytes, $0.span).endsSentence }
    guard sentences * 3 <= inner.count else { return lines }
    let starts = lines.dropFirst().map { bytes[$0.span.start] }
    let capitals = starts.count { (0x41...0x5A).contains($0) }
    let small = starts.count { (0x61...0x7A).contains($0) }
    guard capitals + small == 0 || small * 2 >= capitals else { return lines }
    return [DraftBlock(span: first.span.union(last.span), afterGap: first.afterGap)]
  }
}
