// A hash table of numbers: it finds which of a growing row of values equals a new one.

/// An open-addressing table of the numbers of values that are kept elsewhere.
struct NumberTable: Sendable {
  /// The number of a value plus one, or 0 for a free slot.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  /// The hash of each value, by its number.
  private var hashes: [UInt32] = []

  /// The number of the value that has a hash and equals the one looked for, or nil.
  ///
  /// - Complexity: O(1) on average.
  func number(hash: UInt32, where isEqual: (Int) -> Bool) -> UInt32? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if hashes[Int(number)] == hash, isEqual(Int(number)) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Gives the next number to a value that is not in the table.
  ///
  /// - Precondition: There are fewer than 2³² − 1 values.
  /// - Complexity: O(1) on average.
  mutating func append(hash: UInt32) {
    hashes.append(hash)
    if 2 * hashes.count > slots.count {
      slots = Array(repeating: 0, count: 2 * slots.count)
      for number in hashes.indices { place(UInt32(number)) }
    } else {
      place(UInt32(hashes.count - 1))
    }
  }

  private mutating func place(_ number: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hashes[Int(number)]) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = number + 1
  }
}
