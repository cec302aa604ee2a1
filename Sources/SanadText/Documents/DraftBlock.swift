// A paragraph as a format lays it out, before anyone asks what it is for.

/// A line or paragraph, and what its format says about it.
struct DraftBlock: Hashable {
  /// What a format knows of a paragraph's part.
  enum Role: Hashable {
    case plain
    case headline
    /// A heading inside of the article.
    case heading
    /// An item of a list.
    case item
    case byline
    /// Code, front matter, a share bar: what the format shows to be no text of the article.
    case outside
  }

  /// Where it stands, without the white space around it.
  var span: TextSpan
  /// Whether a blank line, or the start of the text, stands before it.
  var afterGap: Bool
  /// What its format says about it.
  var role = Role.plain
}

extension [UInt8] {
  /// The part of a range that has no white space at its ends; empty where all is white space.
  ///
  /// White space is that of Unicode's property White_Space, and the byte order mark.
  func trimmed(_ start: Int, _ end: Int) -> TextSpan {
    var start = start
    var end = end
    while start < end, case let length = whiteSpace(at: start, before: end), length > 0 {
      start += length
    }
    while start < end {
      if self[end - 1] < 0x80 {
        guard self[end - 1] <= 0x20 else { break }
        end -= 1
      } else if end - start >= 2, whiteSpace(at: end - 2, before: end) == 2 {
        end -= 2
      } else if end - start >= 3, whiteSpace(at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return TextSpan(start, end)
  }

  /// How many bytes a white space character takes that begins at an index; 0 where none does.
  private func whiteSpace(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, index + 1 < end, self[index + 1] == 0xA0 || self[index + 1] == 0x85 {
      return 2
    }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < end else { return 0 }
    switch (byte, self[index + 1], self[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
