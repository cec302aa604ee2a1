// A map from folded words, built with a pack and read for every word of a text.

/// A map from words that are compared by their UTF-8 bytes.
///
/// `Dictionary` compares what characters mean and guards against keys made to collide: it normalizes
/// each key that is not ASCII and mixes it several times. Folded words have one spelling, and the packs
/// choose the keys; bytes and a simple hash do.
package struct WordTable<Value: Sendable>: Sendable {
  /// The words in the order in which they came.
  package private(set) var words: [String] = []
  private var values: [Value] = []
  private var hashes: [UInt64] = []
  /// Where each entry stands, as its index and one more, 0 for none; the length is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)

  /// A table without words.
  package init() {}

  /// The number of words.
  package var count: Int { words.count }

  /// The value of a word; nil where it has none.
  ///
  /// - Complexity: O(length of the word) expected.
  package subscript(word: String) -> Value? { index(of: word).map { values[$0] } }

  /// The value of a word, to be read or changed; `missing` where it has none.
  package subscript(word: String, default missing: @autoclosure () -> Value) -> Value {
    get { self[word] ?? missing() }
    _modify {
      let index = insert(word, missing())
      yield &values[index]
    }
  }

  /// The value at an index that `index(of:)` gave.
  package subscript(index: Int) -> Value { values[index] }

  /// Where a word's value is, counted in the order in which the words came; nil where it has none.
  ///
  /// - Complexity: O(length of the word) expected.
  package func index(of word: String) -> Int? {
    let hash = Self.hash(word)
    let mask = UInt64(slots.count - 1)
    var slot = hash & mask
    while true {
      let entry = slots[Int(slot)]
      if entry == 0 { return nil }
      let index = Int(entry) - 1
      if hashes[index] == hash, words[index] == word { return index }
      slot = (slot + 1) & mask
    }
  }

  /// Adds a word that is not there yet; one that is keeps its value.
  ///
  /// - Returns: The word's index.
  @discardableResult
  package mutating func insert(_ word: String, _ value: @autoclosure () -> Value) -> Int {
    if let known = index(of: word) { return known }
    let index = words.count
    words.append(word)
    values.append(value())
    hashes.append(Self.hash(word))
    if words.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 4)
      for index in hashes.indices { occupy(index) }
    } else {
      occupy(index)
    }
    return index
  }

  private mutating func occupy(_ index: Int) {
    let mask = UInt64(slots.count - 1)
    var slot = hashes[index] & mask
    while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
    slots[Int(slot)] = UInt32(index + 1)
  }

  /// Eight bytes at a time, multiplied and shifted.
  private static func hash(_ word: String) -> UInt64 {
    let bytes = word.utf8Span.span
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var chunk: UInt64 = 0
    for index in bytes.indices {
      chunk = chunk << 8 | UInt64(bytes[index])
      if index & 7 == 7 {
        hash = mixed(hash ^ chunk)
        chunk = 0
      }
    }
    return mixed(hash ^ chunk)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }
}

extension WordTable where Value == Void {
  /// Whether a word is there.
  package func contains(_ word: String) -> Bool { index(of: word) != nil }

  /// Adds words.
  package mutating func formUnion(_ others: some Sequence<String>) {
    for word in others { insert(word, ()) }
  }
}
