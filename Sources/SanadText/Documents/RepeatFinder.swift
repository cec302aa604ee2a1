// Finding paragraphs that a document gives twice.

/// Marks paragraphs that say again what an earlier one says.
///
/// Compared are words without case, marks and spaces. A paragraph is a copy if all words are those
/// of an earlier one; if it has twelve words or more and the earlier one begins or ends with them, as
/// with a teaser or a dateline; or if of as many words no more than one in twelve differs, by a single
/// letter.
struct RepeatFinder {
  /// The text.
  let bytes: [UInt8]

  /// Marks copies among the blocks that are part of the article.
  ///
  /// - Complexity: O(length of the text): each block is compared with two others at most.
  func mark(_ blocks: inout [TextBlock]) {
    var byFirstWords: [UInt64: Int] = [:]
    var byLastWords: [UInt64: Int] = [:]
    for index in blocks.indices
    where blocks[index].kind == .paragraph || blocks[index].kind == .headline {
      let ends = ParagraphEnds(bytes, blocks[index].span)
      guard ends.isLong else { continue }
      let earlier = [byFirstWords[ends.first], byLastWords[ends.last]].compactMap(\.self)
        .first { isCopy(blocks[index].span, of: blocks[$0].span) }
      if let earlier {
        blocks[index].kind = .repeated(of: earlier)
        continue
      }
      if byFirstWords[ends.first] == nil { byFirstWords[ends.first] = index }
      if byLastWords[ends.last] == nil { byLastWords[ends.last] = index }
    }
  }

  private func isCopy(_ span: TextSpan, of earlier: TextSpan) -> Bool {
    if bytes[span.start..<span.end] == bytes[earlier.start..<earlier.end] { return true }
    let own = words(of: span)
    let other = words(of: earlier)
    if own.count >= 12, own.count < other.count {
      return other.starts(with: own) || other.suffix(own.count).elementsEqual(own)
    }
    guard own.count == other.count else { return false }
    var differences = 0
    for (a, b) in zip(own, other) where a != b {
      differences += 1
      guard differences * 12 <= own.count, Self.differByOneLetter(a, b) else { return false }
    }
    return true
  }

  /// Whether two words are one another with one letter changed, added or left out, and no digits.
  private static func differByOneLetter(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    if (a + b).contains(where: { (0x30...0x39).contains($0) }) { return false }
    // A letter beyond ASCII takes two bytes.
    let letter = (a + b).contains { $0 >= 0x80 } ? 2 : 1
    let prefix = zip(a, b).prefix { $0 == $1 }.count
    let suffix = zip(a.dropFirst(prefix).reversed(), b.dropFirst(prefix).reversed())
      .prefix { $0 == $1 }.count
    return prefix + suffix >= max(a.count, b.count) - letter
  }
}

/// The ends of a paragraph, to find others with the same.
private struct ParagraphEnds {
  /// How many bytes of words count at each end.
  private static let size = 32

  /// The hash of the first words.
  let first: UInt64
  /// The hash of the last words.
  let last: UInt64
  /// Whether it has three words or more.
  let isLong: Bool

  init(_ bytes: [UInt8], _ span: TextSpan) {
    var words = 0
    var count = 0
    var inWord = false
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = span.start
    while index < span.end, count < Self.size {
      let byte = Self.folded(bytes, index, from: span.start)
      if byte != 0 {
        if !inWord { words += 1 }
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        count += 1
      }
      inWord = byte != 0
      index += 1
    }
    first = hash
    isLong = words >= 3 || index < span.end
    hash = 0xcbf2_9ce4_8422_2325
    count = 0
    index = span.end
    while index > span.start, count < Self.size {
      index -= 1
      let byte = Self.folded(bytes, index, from: span.start)
      guard byte != 0 else { continue }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      count += 1
    }
    last = hash
  }

  /// A byte of a letter, in small form, or of a digit; 0 for marks and spaces.
  private static func folded(_ bytes: [UInt8], _ index: Int, from start: Int) -> UInt8 {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xEE, 0xF0...: return byte
    case 0x41...0x5A: return byte + 0x20
    case 0x80..<0xC0:
      // Typographic marks begin with C2, E2 and EF.
      var lead = index - 1
      while lead > start, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
      return lead < start || [0xC2, 0xE2, 0xEF].contains(bytes[lead]) ? 0 : byte
    default: return 0
    }
  }
}

extension RepeatFinder {
  /// The words of a span: runs of ASCII letters in small form, digits and all beyond ASCII but
  /// typographic marks.
  private func words(of span: TextSpan) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var word: [UInt8] = []
    var index = span.start
    while index <= span.end {
      let byte = index < span.end ? bytes[index] : 0x20
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xFF, 0x80...0xBF: word.append(byte)
      case 0x41...0x5A: word.append(byte + 0x20)
      case 0xC2:
        index += 1
        fallthrough
      case 0xE2 where byte == 0xC2 || index + 2 < span.end:
        if byte == 0xE2 { index += 2 }
        fallthrough
      default:
        if !word.isEmpty {
          words.append(word[...])
          word = []
        }
      }
      index += 1
    }
    return words
  }
}
