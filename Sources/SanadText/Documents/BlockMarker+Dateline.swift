// Parting the dateline of an agency from the paragraph that it leads into.

extension BlockMarker {
  /// Splits `NEW CITY, May 28 (Agency) – The council …` in two, in the article's first paragraph.
  func splitDateline(
    _ parts: inout [Part], after headline: Int?, _ bytes: [UInt8]
  ) {
    guard let index = parts.indices.first(where: { $0 != headline && parts[$0].isBody }),
      parts[index].block.role == .plain,
      let cut = datelineEnd(in: parts[index].block.span, bytes)
    else { return }
    let span = parts[index].block.span
    let body = bytes.trimmed(cut, span.end)
    guard body.count > 0 else { return }
    var first = parts[index]
    first.block.span = bytes.trimmed(span.start, cut)
    first.shape = LineShape(bytes, first.block.span)
    first.verdict = .byline
    parts[index].block = DraftBlock(span: body, afterGap: false)
    parts[index].shape = LineShape(bytes, body)
    parts.insert(first, at: index)
  }

  /// Where the dateline ends that a paragraph begins with; nil where it begins with none.
  ///
  /// It ends with a dash, a bracket or a slash within 120 bytes, and holds a date or, before the
  /// dash, an agency in brackets. A second dash soon after the first makes it a parenthesis.
  private func datelineEnd(in span: TextSpan, _ bytes: [UInt8]) -> Int? {
    let limit = min(span.end - 1, span.start + 120)
    var bracketed: Int?
    var index = span.start + 1
    while index < limit {
      if let length = dashLength(bytes, at: index) {
        let end = index + length
        if hasDash(bytes, from: end, to: min(span.end, end + 160)) { return nil }
        let head = bytes.trimmed(span.start, index)
        let closes = bytes[head.end - 1] == UInt8(ascii: ")")
        guard closes || isDate(head, bytes) else { return nil }
        return end
      }
      let closing = bytes[index] == UInt8(ascii: ")") || bytes[index] == UInt8(ascii: "/")
      if closing, bracketed == nil, index > span.start + 4 {
        let next = bytes[index + 1]
        let end = next == UInt8(ascii: ".") ? index + 2 : index + 1
        if end < span.end, bytes[end] == 0x20 { bracketed = end }
      }
      index += 1
    }
    guard let bracketed else { return nil }
    let head = TextSpan(span.start, bracketed)
    return isDate(head, bytes)
      && isTitled(String(decoding: bytes[head.start..<head.end], as: UTF8.self)) ? bracketed : nil
  }

  private func isDate(_ span: TextSpan, _ bytes: [UInt8]) -> Bool {
    let line = FoldedLine(bytes, span)
    guard line.count <= 14, line.words.contains(.number) else { return false }
    return line.words.contains { cues.dateWords.contains($0) }
  }

  /// Whether no word is in small letters but those of dates.
  private func isTitled(_ text: String) -> Bool {
    text.split { $0.isWhitespace }.allSatisfy { word in
      guard let letter = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
        return true
      }
      return !letter.properties.isLowercase
        || FoldedLine(word).words.allSatisfy { cues.dateWords.contains($0) }
    }
  }

  /// The length of a dash between spaces, as in ` – `, ` -- ` or `. - `.
  private func dashLength(_ bytes: [UInt8], at index: Int) -> Int? {
    guard bytes[index] == 0x20 else { return nil }
    for dash in ["–", "—", "--", "-"] {
      let end = index + 1 + dash.utf8.count
      guard end < bytes.count, bytes[(index + 1)..<end].elementsEqual(dash.utf8),
        bytes[end] == 0x20
      else { continue }
      return end - index
    }
    return nil
  }

  private func hasDash(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    (start..<end).contains { dashLength(bytes, at: $0) != nil }
  }
}
