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
    while index + 8 < count {
      combine(bytes.word(at: index))
      index += 8
    }
    // The last word overlaps the one before, or is made of what there is.
    var last: UInt64 = 0
    if count >= 8 {
      last = bytes.word(at: count - 8)
    } else {
      for index in 0..<count { last = last << 8 | UInt64(bytes[index]) }
    }
    combine(last ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
  }
}

extension SystemRandomNumberGenerator {
  fileprivate static var seed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
