// A hash for the graph's own tables: seeded anew in each process, so that no file can be made to
// collide, and quick on short texts.

/// A hash being computed.
///
/// Words are multiplied to 128 bits and folded, as in wyhash
/// (https://github.com/wangyi-fudan/wyhash).
struct ByteHash {
  /// What every hash of the process starts from.
  ///
  /// Tables are never iterated in hash order, so that output does not depend on it.
  private static let seed = SystemRandomNumberGenerator.seed

  private var state = Self.seed

  /// The hash of what was combined so far.
  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 32)) }

  /// Takes a word.
  mutating func combine(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    state = (product.high ^ product.low) &+ 0xE703_7ED1_A0B4_28DB
  }

  /// Takes bytes, eight at a time, and their number.
  ///
  /// - Complexity: O(number of bytes).
  mutating func combine(_ bytes: Span<UInt8>) {
    let count = bytes.count
    var index = 0
    while index + 8 <= count {
      combine(Self.word(bytes, index, 8))
      index += 8
    }
    combine(Self.word(bytes, index, count - index) ^ UInt64(truncatingIfNeeded: count) << 56)
  }

  private static func word(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<count { word |= UInt64(bytes[start + offset]) << UInt64(8 * offset) }
    return word
  }
}

extension SystemRandomNumberGenerator {
  fileprivate static var seed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
