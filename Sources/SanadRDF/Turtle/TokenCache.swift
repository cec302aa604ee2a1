// The names of a Turtle file by their spelling: most were read before, and need not be again.

/// Which term a spelling stood for when it was last read.
///
/// It has a fixed number of places; a spelling that falls on a taken one replaces the older.
struct TokenCache {
  private struct Entry {
    var start = 0
    var count: Int32 = 0
    var epoch: UInt32 = 0
    var number: UInt32 = 0
  }

  private static let size = 1 << 15

  private var entries = Array(repeating: Entry(), count: Self.size)
  private var epoch: UInt32 = 1

  /// Forgets everything, because a prefix or the base changed its meaning.
  ///
  /// - Complexity: O(1), but once in four thousand million times.
  mutating func removeAll() {
    epoch &+= 1
    if epoch == 0 { self = TokenCache() }
  }

  /// The place of a spelling.
  func slot(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    var hash = ByteHash()
    hash.combine(bytes.span.extracting(range))
    return Int(hash.value) & (Self.size - 1)
  }

  /// The term that a spelling stood for, if its place still holds it.
  ///
  /// - Complexity: O(length of the spelling).
  func number(of range: Range<Int>, in bytes: [UInt8], slot: Int) -> UInt32? {
    let entry = entries[slot]
    guard entry.epoch == epoch, Int(entry.count) == range.count else { return nil }
    for offset in 0..<range.count
    where bytes[entry.start + offset] != bytes[range.lowerBound + offset] {
      return nil
    }
    return entry.number
  }

  /// Notes what a spelling stands for.
  mutating func store(_ number: UInt32, for range: Range<Int>, slot: Int) {
    entries[slot] = Entry(
      start: range.lowerBound, count: Int32(range.count), epoch: epoch, number: number)
  }
}
