// A map from hashes to small values that is built once and then only read.

/// An open-addressing table from 32-bit hashes, which are the whole keys, to values.
package struct HashedTable<Value: Sendable>: Sendable {
  // Apart from the values, since most look-ups are of hashes that are not there.
  private var keys: [UInt32]
  private var values: [Value]
  private let mask: Int
  /// By how much a hash is shifted to its slot: its highest bits count, so that a table filled in the
  /// order of the hashes is filled from front to back.
  private let shift: UInt32
  private let missing: Value

  /// A table with room for `count` entries; a hash that is not there has the value `missing`.
  package init(count: Int, missing: Value) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: missing, count: capacity)
    mask = capacity - 1
    shift = UInt32(32 - capacity.trailingZeroBitCount)
    self.missing = missing
  }

  /// The value of a hash.
  ///
  /// - Complexity: O(1) expected.
  package subscript(key: UInt32) -> Value {
    @inline(__always) get {
      let slot = slot(of: key)
      return keys[slot] == 0 ? missing : values[slot]
    }
    set {
      let slot = slot(of: key)
      keys[slot] = Self.stored(key)
      values[slot] = newValue
    }
  }

  /// Where a hash is or would be.
  ///
  /// The table is never more than half full, so the search ends.
  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    let stored = Self.stored(key)
    var slot = Int(stored >> shift)
    while keys[slot] != 0, keys[slot] != stored { slot = (slot + 1) & mask }
    return slot
  }

  /// Zero marks an empty slot, so the hash zero is kept as one.
  private static func stored(_ key: UInt32) -> UInt32 { key == 0 ? 1 : key }
}
