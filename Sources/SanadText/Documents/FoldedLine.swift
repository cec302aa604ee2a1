// A line as cues see it.

/// A folded word, by its hash: two words are taken for one another once in some 10¹⁸ pairs.
struct FoldedWord: Hashable {
  /// The FNV-1a hash of its UTF-8 bytes.
  let hash: UInt64
  /// How many characters it has, at most 255.
  let length: UInt8

  /// A number.
  static let number = FoldedWord(hash: 0, length: 1)
  /// A mark between words.
  static let separator = FoldedWord(hash: 1, length: 1)
}

/// The words of a line, folded, by which it is compared with cues.
///
/// Any number, whatever its separators and spaces, is one word; a colon, bar, slash, dash or arrow
/// between words is another. All other marks and symbols only part words.
struct FoldedLine: Hashable {
  /// The words.
  private(set) var words: [FoldedWord] = []

  /// The first `most` words of a part of a text.
  ///
  /// - Complexity: O(length of these words).
  init(_ bytes: [UInt8], _ span: TextSpan, most: Int = .max) {
    var index = span.start
    while words.count < most, let word = FoldedWord(bytes, from: &index, before: span.end) {
      let last = words.last
      if word == .separator, last == nil || last == .separator { continue }
      if word == .number, last == .number { continue }
      words.append(word)
    }
  }

  /// The words of a text.
  init(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes, TextSpan(0, bytes.count))
  }

  /// A line of words that are folded already.
  init(words: [FoldedWord]) { self.words = words }

  /// The number of words that are not separators.
  var count: Int { words.count { $0 != .separator } }
}

extension FoldedWord {
  /// The next word, number or separator from `index` on, which is moved behind it; nil at the end.
  init?(_ bytes: [UInt8], from index: inout Int, before end: Int) {
    while index < end {
      switch FoldedCharacter(bytes, at: index, before: end) {
      case .digit:
        Self.skipNumber(bytes, &index, end)
        self = .number
        return
      case .letter:
        self.init(lettersOf: bytes, &index, end)
        return
      case .separator(let length):
        index += length
        self = .separator
        return
      case .ignored(let length), .other(let length): index += length
      }
    }
    return nil
  }

  /// Goes past a number with the marks inside of it: `16:40`, `9,400`, `27/05/2025`.
  private static func skipNumber(_ bytes: [UInt8], _ index: inout Int, _ end: Int) {
    while index < end {
      switch FoldedCharacter(bytes, at: index, before: end) {
      case .digit(let length): index += length
      case .other(1), .separator(1):
        guard index + 1 < end, ":/-.,".utf8.contains(bytes[index]),
          case .digit = FoldedCharacter(bytes, at: index + 1, before: end)
        else { return }
        index += 1
      case .letter, .separator, .ignored, .other: return
      }
    }
  }

  private init(lettersOf bytes: [UInt8], _ index: inout Int, _ end: Int) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var count = 0
    scan: while index < end {
      switch FoldedCharacter(bytes, at: index, before: end) {
      case .letter(let length, let folded, let foldedLength):
        var rest = folded
        for _ in 0..<foldedLength {
          hash = (hash ^ UInt64(rest & 0xFF)) &* 0x100_0000_01b3
          rest >>= 8
        }
        count += 1
        index += length
      case .ignored(let length): index += length
      case .digit, .separator, .other: break scan
      }
    }
    self.init(hash: hash, length: UInt8(clamping: count))
  }
}

/// What a character is to cues, and how many bytes it takes.
private enum FoldedCharacter {
  /// A letter, with the bytes of its folded form, the first in the lowest place.
  case letter(Int, folded: UInt32, foldedLength: Int)
  case digit(Int)
  case separator(Int)
  /// A mark inside of words, such as a vowel sign.
  case ignored(Int)
  case other(Int)

  init(_ bytes: [UInt8], at index: Int, before end: Int) {
    let byte = bytes[index]
    switch byte {
    case 0x61...0x7A: self = .letter(1, folded: UInt32(byte), foldedLength: 1)
    case 0x41...0x5A: self = .letter(1, folded: UInt32(byte + 0x20), foldedLength: 1)
    case 0x30...0x39: self = .digit(1)
    case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"):
      self = .separator(1)
    case 0..<0x80: self = .other(1)
    case 0xC2..<0xE0 where index + 1 < end:
      self = Self.twoByte[Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)]
    case 0xE0..<0xF0 where index + 2 < end:
      let scalar =
        UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F)
      let raw = UInt32(byte) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
      self = Self.threeByte(scalar, raw)
    case 0xF0...: self = .other(min(4, end - index))
    default: self = .other(1)
    }
  }

  private static func threeByte(_ scalar: UInt32, _ raw: UInt32) -> FoldedCharacter {
    if let scalar = Unicode.Scalar(scalar), TextFolding.isIgnored(scalar) { return .ignored(3) }
    switch scalar {
    case 0x2013, 0x2014, 0x2022, 0x203A, 0x2192, 0x25AA, 0x25B6, 0x25BA, 0x25CF:
      return .separator(3)
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFD3E...0xFD3F, 0xFE00...0xFE0F, 0xFF00...0xFF0F:
      return .other(3)
    default: return .letter(3, folded: raw, foldedLength: 3)
    }
  }

  /// The characters of two bytes, as `TextFolding` has them, by their scalar value.
  private static let twoByte: [FoldedCharacter] = (0..<0x800).map { value in
    guard value >= 0x80, let scalar = Unicode.Scalar(UInt32(value)) else { return .other(2) }
    if TextFolding.isIgnored(scalar) { return .ignored(2) }
    switch value {
    case 0xA6, 0xB7, 0x61B: return .separator(2)
    case 0..<0xC0, 0xD7, 0xF7, 0x60C, 0x61F, 0x66A...0x66D, 0x6D4: return .other(2)
    default: break
    }
    let folded = Array(TextFolding.fold(String(scalar)).utf8.prefix(4))
    guard let first = folded.first else { return .ignored(2) }
    if (0x30...0x39).contains(first) { return .digit(2) }
    let packed = folded.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return .letter(2, folded: packed, foldedLength: folded.count)
  }
}
