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
  /// - Complexity: O(length of the text): each block is compared with one other at most.
  func mark(_ blocks: inout [TextBlock]) {
    var byFirstWords: [UInt64: Int] = [:]
    var byLastWords: [UInt64: Int] = [:]
    for index in blocks.indices
    where blocks[index].kind == .paragraph || blocks[index].kind == .headline {
      let words = WordHashes(bytes, blocks[index].span)
      guard words.count >= 3 else { continue }
      if let earlier = byFirstWords[words.first] ?? byLastWords[words.last],
        isCopy(blocks[index].span, words, of: blocks[earlier].span)
      {
        blocks[index].kind = .repeated(of: earlier)
        continue
      }
      if byFirstWords[words.first] == nil { byFirstWords[words.first] = index }
      if byLastWords[words.last] == nil { byLastWords[words.last] = index }
    }
  }

  private func isCopy(_ span: TextSpan, _ words: WordHashes, of earlier: TextSpan) -> Bool {
    let own = WordHashes.words(bytes, span)
    let other = WordHashes.words(bytes, earlier)
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

/// Hashes of the first and of the last five words of a span, and how many words it has.
private struct WordHashes {
  private(set) var first: UInt64 = 0
  private(set) var last: UInt64 = 0
  private(set) var count = 0

  init(_ bytes: [UInt8], _ span: TextSpan) {
    // The span's ends are hashed from both sides; the words in between are only counted in part.
    let head = Self.words(bytes, span, most: 5)
    let tailStart = max(span.start, span.end - 160)
    let tail = Self.words(bytes, TextSpan(tailStart, span.end)).suffix(5)
    count = head.count
    first = Self.hash(head[...])
    last = Self.hash(tail)
  }

  /// The words of a span: runs of ASCII letters in small form, digits and all beyond ASCII but
  /// typographic marks.
  static func words(_ bytes: [UInt8], _ span: TextSpan, most: Int = .max) -> [ArraySlice<UInt8>] {
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
          if words.count == most { return words }
          word = []
        }
      }
      index += 1
    }
    return words
  }

  private static func hash(_ words: ArraySlice<ArraySlice<UInt8>>) -> UInt64 {
    // FNV-1a, with a byte that no word has between the words.
    words.reduce(0xcbf2_9ce4_8422_2325) { hash, word in
      (word + [0x20]).reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
  }
}
