// A hash table of numbers: it finds which of a growing row of values equals a new one.

/// An open-addressing table of the numbers of values that are kept elsewhere.
struct NumberTable: Sendable {
  /// A value's hash in the upper half and its number plus one in the lower, or 0 for a free slot.
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  private var count = 0

  /// The number of the value that has a hash and equals the one looked for, or nil.
  ///
  /// - Complexity: O(1) on average.
  func number(hash: UInt32, where isEqual: (Int) -> Bool) -> UInt32? {
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while slots[index] != 0 {
      let slot = slots[index]
      let number = UInt32(truncatingIfNeeded: slot) - 1
      if UInt32(truncatingIfNeeded: slot >> 32) == hash, isEqual(Int(number)) { return number }
      index = (index + 1) & mask
    }
    return nil
  }

  /// Gives the next number to a value that is not in the table.
  ///
  /// - Precondition: There are fewer than 2³² − 1 values.
  /// - Complexity: O(1) on average.
  mutating func append(hash: UInt32) {
    count += 1
    if 3 * count > 2 * slots.count {
      let old = slots
      slots = Array(repeating: 0, count: 2 * old.count)
      for slot in old where slot != 0 { place(slot) }
    }
    place(UInt64(hash) << 32 | UInt64(count))
  }

  private mutating func place(_ slot: UInt64) {
    let mask = slots.count - 1
    var index = Int(slot >> 32) & mask
    while slots[index] != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }
}
