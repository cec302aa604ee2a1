// Hashes of words and of features. They are part of the weights' format: a change makes old weights
// useless, so `TaggerModel.formatVersion` must then grow.

/// Hashing for the tagger: FNV-1a over bytes, a multiply-and-shift mix for combinations.
package enum FeatureHash {
  /// The hash of no bytes; from it, `adding` goes on byte by byte.
  package static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some bytes and one more.
  package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash of a word's bytes.
  package static func word(_ text: some StringProtocol) -> UInt64 {
    var hash = empty
    for byte in text.utf8 { hash = adding(byte, to: hash) }
    return hash
  }

  /// The hash of a sequence and one more word.
  package static func joining(_ word: UInt64, to sequence: UInt64) -> UInt64 {
    (sequence ^ (word &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93 ^ (sequence >> 29)
  }

  /// The 32 bits by which a word or sequence of words is found in the lexicon.
  package static func key(_ hash: UInt64) -> UInt32 {
    var mixed = hash
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// The hash of a feature: its template, and one or two values.
  package static func feature(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) -> UInt32 {
    var mixed = (template &* 0x9E37_79B9_7F4A_7C15) ^ a
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    mixed ^= b &* 0xC2B2_AE3D_27D4_EB4F
    mixed = (mixed ^ (mixed >> 29)) &* 0x9FB2_1C65_1E98_DF25
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
