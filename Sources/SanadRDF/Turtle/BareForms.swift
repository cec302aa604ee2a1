// Which literals Turtle can write without quotation marks.

/// The short forms of numbers and booleans.
///
/// Turtle allows more: signs, leading zeros and exponents. Some readers change the lexical form of
/// such bare numbers, so these keep their quotation marks.
struct BareForms: Sendable {
  private let integer = Array("integer".utf8)
  private let decimal = Array("decimal".utf8)
  private let boolean = Array("boolean".utf8)
  private let values = [Array("true".utf8), Array("false".utf8)]

  /// Whether a lexical form can stand bare and be read back the same.
  ///
  /// - Parameter datatype: The name of the datatype among those of XML Schema.
  @inline(__always)
  func allow(_ lexical: Span<UInt8>, _ datatype: Span<UInt8>) -> Bool {
    guard datatype.count == 7, !lexical.isEmpty else { return false }
    switch datatype[0] {
    case UInt8(ascii: "i"):
      return datatype.isEqual(to: integer) && isPlainNumber(lexical, hasFraction: false)
    case UInt8(ascii: "d"):
      return datatype.isEqual(to: decimal) && isPlainNumber(lexical, hasFraction: true)
    case UInt8(ascii: "b"):
      return datatype.isEqual(to: boolean)
        && (lexical.isEqual(to: values[0]) || lexical.isEqual(to: values[1]))
    default: return false
    }
  }

  /// Whether bytes are digits without leading zeros, perhaps behind a minus, with a point and more
  /// digits if wanted.
  private func isPlainNumber(_ text: Span<UInt8>, hasFraction: Bool) -> Bool {
    let sign = text[0] == UInt8(ascii: "-") ? 1 : 0
    var index = sign
    while index < text.count, text[index].isASCIIDigit { index += 1 }
    let digits = index - sign
    guard digits == 1 || (digits > 1 && text[sign] != UInt8(ascii: "0")) else { return false }
    guard hasFraction else {
      return index == text.count && !(sign == 1 && text[sign] == UInt8(ascii: "0"))
    }
    guard index < text.count, text[index] == UInt8(ascii: ".") else { return false }
    let point = index
    index += 1
    while index < text.count, text[index].isASCIIDigit { index += 1 }
    return index == text.count && index > point + 1
  }
}
