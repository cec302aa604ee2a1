// Names made from content: the same content has the same name in every run.

/// A hash of some text, for IRIs of things that have no name of their own.
enum ContentHash {
  /// Sixteen characters for a row of texts: 80 bits of 128-bit FNV-1a, in Crockford's base 32.
  ///
  /// Among a million things the chance that two share a name is below one in a trillion.
  ///
  /// - Complexity: O(length).
  static func name(_ parts: String...) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
      // No text contains this byte, so that the parts cannot run into one another.
      hash = (hash ^ 0xFF) &* prime
    }
    var rest = UInt128(truncatingIfNeeded: hash ^ (hash >> 48))
    var name: [UInt8] = []
    for _ in 0..<16 {
      name.append(alphabet[Int(rest & 31)])
      rest >>= 5
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
