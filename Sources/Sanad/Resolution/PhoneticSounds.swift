// Sets of sounds that a letter may stand for.

/// The consonants that a letter may stand for.
struct ConsonantSounds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// b and p: Arabic has only ب.
  static let b = ConsonantSounds(rawValue: 1 << 0)
  /// f and v: Arabic has only ف.
  static let f = ConsonantSounds(rawValue: 1 << 1)
  static let t = ConsonantSounds(rawValue: 1 << 2)
  static let s = ConsonantSounds(rawValue: 1 << 3)
  static let d = ConsonantSounds(rawValue: 1 << 4)
  static let z = ConsonantSounds(rawValue: 1 << 5)
  /// sh, ch, tch.
  static let sh = ConsonantSounds(rawValue: 1 << 6)
  /// g, j, dj and gh: ج and غ render them all.
  static let g = ConsonantSounds(rawValue: 1 << 7)
  /// k and q.
  static let k = ConsonantSounds(rawValue: 1 << 8)
  static let kh = ConsonantSounds(rawValue: 1 << 9)
  static let l = ConsonantSounds(rawValue: 1 << 10)
  static let r = ConsonantSounds(rawValue: 1 << 11)
  static let m = ConsonantSounds(rawValue: 1 << 12)
  static let n = ConsonantSounds(rawValue: 1 << 13)
  static let h = ConsonantSounds(rawValue: 1 << 14)

  /// A letter for the class of sounds that no two matching consonants ever differ in; nil for `h`.
  var coarseClass: Character? {
    if !isDisjoint(with: .b) { return "b" }
    if !isDisjoint(with: .f) { return "f" }
    if !isDisjoint(with: [.t, .s, .d, .z]) { return "t" }
    if !isDisjoint(with: [.sh, .g, .k, .kh]) { return "k" }
    if !isDisjoint(with: .l) { return "l" }
    if !isDisjoint(with: .r) { return "r" }
    if !isDisjoint(with: .m) { return "m" }
    if !isDisjoint(with: .n) { return "n" }
    return nil
  }
}

/// The vowels at one place of a word.
struct VowelSounds: Hashable, Sendable {
  /// Which of the three vowels may be heard.
  struct Sounds: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let a = Sounds(rawValue: 1)
    static let i = Sounds(rawValue: 2)
    static let u = Sounds(rawValue: 4)
  }

  /// The sounds of the letters.
  var sounds: Sounds = []
  /// Whether a letter stands there that may have any vowel: ع, alef at the start; at the end a ya,
  /// which folding has made one with alef maqsura.
  var isOpen = false
  /// Whether the spelling asks for a long vowel, which every script writes: `ei`, `ee`, `ai`, and
  /// `ou` after the first consonant.
  var isLong = false
  /// Whether there is nothing but an `e`, which may be silent.
  var isMute = false

  var isEmpty: Bool { sounds.isEmpty && !isOpen }

  mutating func formUnion(_ other: VowelSounds) {
    guard !other.isEmpty else { return }
    isMute = (isEmpty || isMute) && other.isMute
    isLong = isLong || other.isLong || (!isEmpty && other.sounds == .i)
    sounds.formUnion(other.sounds)
    isOpen = isOpen || other.isOpen
  }

  func union(_ other: VowelSounds) -> VowelSounds {
    var union = self
    union.formUnion(other)
    return union
  }

  /// Whether a script without short vowels would write `self` for the vowels `spoken`.
  func isWrittenFor(_ spoken: VowelSounds, isStart: Bool, isEnd: Bool) -> Bool {
    if isStart && !isEnd { return isEmpty == spoken.isEmpty && sounds.isSubset(of: spoken.sounds) }
    if isEnd, isOpen { return !spoken.sounds.isDisjoint(with: [.a, .i]) }
    if isOpen { return sounds.isSubset(of: spoken.sounds) }
    if !sounds.isEmpty { return sounds.isSubset(of: spoken.sounds) }
    if isEnd { return spoken.isEmpty || spoken.isMute }
    return !spoken.isLong
  }
}
