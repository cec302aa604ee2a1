// Spellings as XML text and attributes: N-Triples' escapes taken off, XML's put on.

/// What XML has no way to hold.
enum RDFXMLText {
  /// Appends the text of a literal, from its spelling's first quotation mark to its last.
  ///
  /// - Returns: The character that no XML document can hold, where there is one.
  @inline(__always)
  static func write(
    _ text: Span<UInt8>, to output: inout OutputBuffer
  ) -> Unicode.Scalar? {
    var start = 0
    while true {
      let end = endOfPlain(text, from: start)
      output.append(text.extracting(start..<end))
      if end == text.count { return nil }
      start = end + 1
      switch text[end] {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      default:
        start = end + 2
        switch text[end + 1] {
        case UInt8(ascii: "n"): output.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): output.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "r"): output.append("&#xD;")
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"):
          let scalar = scalar(text.extracting(end + 2..<end + 6))
          guard scalar == "\u{7F}" else { return scalar }
          output.append(0x7F)
          start = end + 6
        default: output.append(text[end + 1])
        }
      }
    }
  }

  /// Appends an IRI as the value of an attribute, quotation marks around it.
  ///
  /// - Parameter iri: The IRI between angle brackets.
  /// - Returns: The character that no XML document can hold, where there is one.
  @inline(__always)
  static func writeAttribute(
    _ iri: Span<UInt8>, to output: inout OutputBuffer
  ) -> Unicode.Scalar? {
    output.append(UInt8(ascii: "\""))
    var start = 1
    let limit = iri.count - 1
    while true {
      let end = Swift.min(endOfPlainIRI(iri, from: start), limit)
      output.append(iri.extracting(start..<end))
      if end == limit { break }
      start = end + 1
      if iri[end] == UInt8(ascii: "&") {
        output.append("&amp;")
      } else {
        if iri[end + 1] == 0xBF, iri[end + 2] >= 0xBE {
          return iri[end + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
        }
        output.append(iri[end])
      }
    }
    output.append(UInt8(ascii: "\""))
    return nil
  }

  @inline(__always)
  private static func endOfPlain(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 16 <= text.count {
      let block = text.block(at: index)
      // '<' and '>'
      let marks = ByteMarks(
        block.matches(0x5C) .| block.matches(0x26) .| block.masked(0xFD).matches(0x3C))
      if !marks.isEmpty { return index + marks.first }
      index += 16
    }
    while index < text.count {
      let byte = text[index]
      if byte == 0x5C || byte == 0x26 || byte & 0xFD == 0x3C { return index }
      index += 1
    }
    return index
  }

  @inline(__always)
  private static func endOfPlainIRI(_ iri: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 16 <= iri.count {
      let block = iri.block(at: index)
      let marks = ByteMarks(block.matches(0x26) .| block.matches(0xEF))
      if !marks.isEmpty { return index + marks.first }
      index += 16
    }
    while index < iri.count, iri[index] != 0x26, iri[index] != 0xEF { index += 1 }
    return index
  }

  /// The character of four hexadecimal digits.
  private static func scalar(_ digits: Span<UInt8>) -> Unicode.Scalar {
    var value: UInt16 = 0
    for index in digits.indices { value = value << 4 | UInt16(digits[index].hexDigitValue ?? 0) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
