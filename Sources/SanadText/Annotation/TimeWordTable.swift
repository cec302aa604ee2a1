// Looking up words by their bytes: each token of a text is asked for, and nearly all are not there.

/// An immutable map from folded words to values.
///
/// Hashes bytes (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/) into an open table. A Swift
/// dictionary would normalize every Arabic word to compare it, which takes several times as long.
struct TimeWordTable<Value: Sendable>: Sendable {
  private let words: [(word: String, value: Value)]
  // For each place an index into `words`, or -1. A power of two in size, at most half full.
  private let places: [Int32]

  /// A table of words, each given once.
  init(_ words: [(word: String, value: Value)]) {
    self.words = words
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var places = [Int32](repeating: -1, count: size)
    for (index, entry) in words.enumerated() {
      var place = Self.hash(entry.word) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(index)
    }
    self.places = places
  }

  /// The value of a word.
  ///
  /// - Complexity: O(length of the word).
  subscript(word: String) -> Value? {
    var place = Self.hash(word) & (places.count - 1)
    while places[place] >= 0 {
      let index = Int(places[place])
      if words[index].word.utf8.elementsEqual(word.utf8) { return words[index].value }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private static func hash(_ word: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
