// Where terms end, found sixteen bytes at a time.

extension Span<UInt8> {
  /// The offset of the first byte that may not stand in an IRI, or the end.
  @inline(__always)
  var endOfIRI: Int {
    var index = 0
    while index + 16 <= count {
      let marks = ByteMarks(ByteScan.endsOfIRI(block(at: index)))
      if !marks.isEmpty { return index + marks.first }
      index += 16
    }
    while index < count, !self[index].isForbiddenInIRI { index += 1 }
    return index
  }

  /// The offset of the first byte from another on that is not plain in a string, or the end.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index + 16 <= count {
      let marks = ByteMarks(ByteScan.endsOfPlainText(block(at: index)))
      if !marks.isEmpty { return index + marks.first }
      index += 16
    }
    while index < count, self[index].isPlainInString { index += 1 }
    return index
  }
}

/// Scans for the ends of terms that are spelt as they should be.
///
/// The bytes are valid UTF-8 with `InputBuffer.padding` zeros behind them, which end every scan.
enum ByteScan {
  /// The bytes of a block that end an IRI or may not stand in one.
  @inline(__always)
  static func endsOfIRI(_ block: ByteBlock) -> SIMDMask<SIMD16<Int8>> {
    // '<' and '>', '\' and '^', '{' to '}', '`'
    let found = block.isBelow(0x21) .| block.matches(0x22) .| block.masked(0xFD).matches(0x3C)
    return found .| block.masked(0xFD).matches(0x5C)
      .| (block &- ByteBlock(repeating: 0x7B)).isBelow(3) .| block.matches(0x60)
  }

  /// The bytes of a block that are not plain in a string in double quotation marks.
  @inline(__always)
  static func endsOfPlainText(_ block: ByteBlock) -> SIMDMask<SIMD16<Int8>> {
    let found = block.isBelow(0x20) .| block.matches(0x22)
    return found .| block.matches(0x5C) .| block.matches(0x7F) .| block.matches(0xEF)
  }

  /// The offset of the first byte that ends an IRI or may not stand in one, a backslash included.
  ///
  /// These are the bytes for which `isForbiddenInIRI` holds.
  @inline(__always)
  static func endOfIRI(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      let marks = ByteMarks(endsOfIRI(bytes.block(at: index)))
      if !marks.isEmpty { return index + marks.first }
      index += 16
    }
  }

  /// The offset of the first byte of a string's text that is not plain: a quotation mark, a
  /// backslash, a control character, or the first byte of what may be U+FFFE or U+FFFF.
  @inline(__always)
  static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int, quote: UInt8) -> Int {
    var index = start
    while true {
      let block = bytes.block(at: index)
      var found = endsOfPlainText(block)
      if quote != 0x22 { found = found .| block.matches(quote) }
      let marks = ByteMarks(found)
      if !marks.isEmpty { return index + marks.first }
      index += 16
    }
  }

  /// The offset behind a string in double quotation marks that is in canonical form, or -1.
  ///
  /// - Parameter start: The offset of the quotation mark.
  @inline(__always)
  static func endOfString(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while true {
      index = endOfPlainText(bytes, from: index, quote: 0x22)
      switch bytes[index] {
      case 0x22: return index + 1
      case 0x5C:
        switch bytes[index + 1] {
        case 0x22, 0x5C, 0x6E, 0x74, 0x72, 0x62, 0x66: index += 2
        default: return -1
        }
      case 0xEF:
        if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return -1 }
        index += 3
      default: return -1
      }
    }
  }

  /// The offset behind an absolute IRI between angle brackets, without escapes, or -1.
  ///
  /// - Parameter start: The offset of the `<`.
  @inline(__always)
  static func endOfAbsoluteIRI(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let end = endOfIRI(bytes, from: start + 1)
    guard bytes[end] == 0x3E, hasScheme(bytes, from: start + 1) else { return -1 }
    return end + 1
  }

  /// Whether a scheme begins at an offset.
  @inline(__always)
  static func hasScheme(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    // 'http', then ':' or 's:'
    if bytes.halfWord(at: start) == 0x7074_7468 {
      let next = bytes[start + 4]
      if next == 0x3A || (next == 0x73 && bytes[start + 5] == 0x3A) { return true }
    }
    guard bytes[start].isASCIILetter else { return false }
    var index = start + 1
    while true {
      let byte = bytes[index]
      if byte == 0x3A { return true }
      let isAllowed =
        byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard isAllowed else { return false }
      index += 1
    }
  }

  /// The offset behind a blank node whose label is ASCII letters, digits and underscores, or -1.
  ///
  /// - Parameter start: The offset of the `_`.
  @inline(__always)
  static func endOfBlankNode(_ bytes: Span<UInt8>, from start: Int) -> Int {
    guard bytes[start + 1] == 0x3A else { return -1 }
    var index = start + 2
    while bytes[index].isASCIILetter || bytes[index].isASCIIDigit || bytes[index] == 0x5F {
      index += 1
    }
    // Other characters may go on with the label.
    let next = bytes[index]
    guard index > start + 2, next < 0x80, next != 0x2D, next != 0x2E || bytes[index + 1] <= 0x20
    else { return -1 }
    return index
  }

  /// The offset behind a language tag of ASCII letters in lower case, or -1.
  ///
  /// - Parameter start: The offset of the `@`.
  @inline(__always)
  static func endOfLanguageTag(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while bytes[index] >= 0x61, bytes[index] <= 0x7A { index += 1 }
    let next = bytes[index]
    let goesOn = next.isASCIILetter || next.isASCIIDigit || next == 0x2D
    return index > start + 1 && index <= start + 9 && !goesOn ? index : -1
  }
}
