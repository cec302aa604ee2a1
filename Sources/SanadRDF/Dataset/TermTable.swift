// The dictionary of a graph: each term once, as bytes, with a number.

/// Terms by number and numbers by term.
///
/// A term takes the bytes of its canonical spelling, 8 bytes for where they end, and 12 to 24 bytes in
/// the table that finds it.
struct TermTable: Sendable {
  /// All spellings one behind the other.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var table = NumberTable()

  /// How many terms there are.
  var count: Int { ends.count }

  /// Where a term's spelling is among all.
  @inline(__always)
  func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The term of a number.
  ///
  /// - Complexity: O(length).
  subscript(number: Int) -> Term { Term(spelling: bytes.span.extracting(range(of: number))) }

  /// The number of a term in its spelling, or nil.
  ///
  /// - Complexity: O(length) on average.
  func number(of spelling: Span<UInt8>) -> UInt32? { number(of: spelling, Self.hash(spelling)) }

  /// The number of a term in its spelling, given to it now if it is new.
  ///
  /// - Precondition: There are fewer than 2³² − 1 terms.
  /// - Complexity: O(length) on average.
  @discardableResult
  @inline(__always)
  mutating func insert(_ spelling: Span<UInt8>) -> (number: UInt32, isNew: Bool) {
    let hash = Self.hash(spelling)
    if let number = number(of: spelling, hash) { return (number, false) }
    table.append(hash: hash)
    bytes.append(spelling)
    ends.append(bytes.count)
    return (UInt32(ends.count - 1), true)
  }

  @inline(__always)
  private func number(of spelling: Span<UInt8>, _ hash: UInt32) -> UInt32? {
    let all = bytes.span
    return table.number(hash: hash) { number in
      all.extracting(range(of: number)).isEqual(to: spelling)
    }
  }

  private static func hash(_ spelling: Span<UInt8>) -> UInt32 {
    var hash = ByteHash()
    hash.combine(spelling)
    return hash.value
  }
}

extension Span<UInt8> {
  /// Whether the bytes come before others, nil where they are the same.
  ///
  /// - Complexity: O(length).
  func precedes(_ other: Span<UInt8>) -> Bool? {
    let shared = Swift.min(count, other.count)
    var index = 0
    while index + 8 <= shared {
      let (a, b) = (word(at: index), other.word(at: index))
      if a != b { return a.byteSwapped < b.byteSwapped }
      index += 8
    }
    while index < shared {
      if self[index] != other[index] { return self[index] < other[index] }
      index += 1
    }
    return count == other.count ? nil : count < other.count
  }
}
