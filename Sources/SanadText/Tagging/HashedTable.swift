// A map from hashes to small values that is built once and then only read.

/// An open-addressing table from 32-bit hashes, which are the whole keys, to values.
package struct HashedTable<Value: Sendable>: Sendable {
  /// A hash beside its value, so that a look-up touches one place in memory; zero marks an empty one.
  private struct Slot: Sendable {
    var key: UInt32
    var value: Value
  }

  private var slots: [Slot]
  private let mask: Int
  /// By how much a hash is shifted to its slot: its highest bits count, so that a table filled in the
  /// order of the hashes is filled from front to back.
  private let shift: UInt32

  /// A table with room for `count` entries; a hash that is not there has the value `missing`.
  package init(count: Int, missing: Value) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    slots = Array(repeating: Slot(key: 0, value: missing), count: capacity)
    mask = capacity - 1
    shift = UInt32(32 - capacity.trailingZeroBitCount)
  }

  /// The value of a hash.
  ///
  /// - Complexity: O(1) expected.
  package subscript(key: UInt32) -> Value {
    get { slots[slot(of: key)].value }
    set { slots[slot(of: key)] = Slot(key: Self.stored(key), value: newValue) }
  }

  /// Where a hash is or would be.
  ///
  /// The table is never more than half full, so the search ends.
  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    let stored = Self.stored(key)
    var slot = Int(stored >> shift)
    while slots[slot].key != 0, slots[slot].key != stored { slot = (slot + 1) & mask }
    return slot
  }

  /// Zero marks an empty slot, so the hash zero is kept as one.
  private static func stored(_ key: UInt32) -> UInt32 { key == 0 ? 1 : key }
}
