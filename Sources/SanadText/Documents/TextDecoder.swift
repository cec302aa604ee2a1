// Finding out how an article's bytes are to be read.

/// An article's text, and the encoding that it came in.
struct DecodedText {
  let text: String
  let encoding: TextEncoding

  /// The text of bytes: without byte order mark, and in whichever encoding they turn out to be.
  ///
  /// A byte order mark decides, then `charset` if the bytes are valid in it, then what the bytes
  /// look like. Text that is UTF-8 but for a few bytes is refused rather than guessed at.
  ///
  /// - Throws: `binary`, `invalidUTF8` or `unknownEncoding`.
  /// - Complexity: O(count of bytes).
  init(_ bytes: [UInt8], declared: TextEncoding? = nil) throws(ReadingProblem) {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
      (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    for (encoding, mark) in marks where bytes.starts(with: mark) {
      let content = bytes.dropFirst(mark.count)
      if encoding == .utf8, content.contains(0) { throw .binary(kind: nil) }
      guard let text = encoding.decode(content) else {
        if encoding == .utf8 { throw Self.invalidUTF8(in: bytes) }
        throw .unknownEncoding
      }
      self.init(text: text, encoding: encoding)
      return
    }
    if let kind = Self.kind(of: bytes) { throw .binary(kind: kind) }
    if bytes.contains(0) {
      guard let encoding = Self.utf16(in: bytes), let text = encoding.decode(bytes[...]),
        !text.utf8.contains(0)
      else { throw .binary(kind: nil) }
      self.init(text: text, encoding: encoding)
      return
    }
    if Self.isMostlyControl(bytes) { throw .binary(kind: nil) }
    if let text = TextEncoding.utf8.decode(bytes[...]) {
      self.init(text: text, encoding: .utf8)
      return
    }
    if let declared, declared != .utf8, let text = declared.decode(bytes[...]) {
      self.init(text: text, encoding: declared)
      return
    }
    let encoding = try Self.oneByteEncoding(of: bytes)
    guard let text = encoding.decode(bytes[...]) else { throw .unknownEncoding }
    self.init(text: text, encoding: encoding)
  }

  private init(text: String, encoding: TextEncoding) {
    self.text = text
    self.encoding = encoding
  }
}

extension DecodedText {
  /// What a file is by its first bytes, where it is a well-known kind that is not text.
  private static func kind(of bytes: [UInt8]) -> String? {
    let kinds: [(String, [UInt8])] = [
      ("a PDF", Array("%PDF-".utf8)), ("a ZIP archive or an office document", [0x50, 0x4B, 3, 4]),
      ("a gzip archive", [0x1F, 0x8B]), ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
      ("a JPEG image", [0xFF, 0xD8, 0xFF]), ("an office document", [0xD0, 0xCF, 0x11, 0xE0]),
      ("an RTF document", Array("{\\rtf".utf8)),
    ]
    return kinds.first { bytes.starts(with: $0.1) }?.0
  }

  /// Whether more than one byte in a hundred is a control character that text does not use.
  private static func isMostlyControl(_ bytes: [UInt8]) -> Bool {
    var count = 0
    for byte in bytes where byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B {
      count += 1
    }
    return count * 100 > bytes.count
  }

  /// UTF-16 without a mark, by the bytes that fill the upper half of each unit.
  ///
  /// In Latin text these are 0; in Arabic 6, with 0 for spaces and 0x20 for typographic marks.
  private static func utf16(in bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(64_000)
    var upper = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 || byte == 6 || byte == 0x20 {
      upper[index % 2] += 1
    }
    let half = sample.count / 2
    guard bytes.count % 2 == 0, half > 0 else { return nil }
    if upper[1] * 10 > half * 9, upper[0] * 2 < half { return .utf16LittleEndian }
    if upper[0] * 10 > half * 9, upper[1] * 2 < half { return .utf16BigEndian }
    return nil
  }

  /// The one-byte encoding of bytes that are not UTF-8.
  ///
  /// UTF-8 with a broken byte has more whole characters than broken ones, which one-byte text has
  /// hardly ever. French has its accented letters one by one, Arabic in whole words; and Arabic is
  /// full of its article, which tells it from Cyrillic and others.
  private static func oneByteEncoding(of bytes: [UInt8]) throws(ReadingProblem) -> TextEncoding {
    let validity = UTF8Validity(bytes)
    if validity.wholeCharacters >= validity.brokenBytes { throw invalidUTF8(in: bytes) }
    var high = 0
    var paired = 0
    var articles = 0
    var letters = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0xC0 {
        high += 1
        if previous >= 0xC0 { paired += 1 }
        if previous == 0xC7, byte == 0xE1 { articles += 1 }
      } else if (0x41...0x5A).contains(byte & 0xDF) {
        letters += 1
      }
      previous = byte
    }
    if paired * 2 > high {
      guard articles * 100 > high else { throw .unknownEncoding }
      return .windows1256
    }
    guard high * 3 <= letters + 3 else { throw .unknownEncoding }
    return .windows1252
  }

  private static func invalidUTF8(in bytes: [UInt8]) -> ReadingProblem {
    let offset = UTF8Validity(bytes).firstBroken ?? 0
    let line = bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    return .invalidUTF8(offset: offset, line: line)
  }
}

/// How far bytes are UTF-8.
private struct UTF8Validity {
  /// Well-formed characters of more than one byte.
  var wholeCharacters = 0
  /// Bytes that belong to no character.
  var brokenBytes = 0
  /// The offset of the first of them.
  var firstBroken: Int?

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = Self.length(of: bytes, at: index)
      if length > 0 {
        wholeCharacters += 1
        index += length
      } else {
        if firstBroken == nil { firstBroken = index }
        brokenBytes += 1
        index += 1
      }
    }
  }

  /// The length of the character at an index, 0 where there is none (Unicode 16, table 3-7).
  private static func length(of bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= bytes.count else { return 0 }
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(bytes[index + 1]) else { return 0 }
    for next in bytes[(index + 2)..<(index + length)] where next & 0xC0 != 0x80 { return 0 }
    return length
  }
}
