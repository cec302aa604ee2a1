// How numbers of JSON are written: as ECMAScript does for JSON literals, and as RDF does.

/// A number of 64 bits by its digits.
struct JSONNumber {
  private let isNegative: Bool
  /// The digits without zeros at either end; none for zero.
  private var digits: [UInt8]
  /// The place of the point behind the first digit: 2 for 123.
  private var exponent: Int

  /// The number that a text writes in JSON.
  init(_ text: String) {
    // The shortest digits that lead back to the same number.
    let value = Double(text) ?? 0
    let spelling = value.magnitude.description.utf8
    let parts = spelling.split { $0 == UInt8(ascii: "e") }
    let mantissa = parts.first ?? spelling[...]
    let power = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    let point = mantissa.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let all = mantissa.filter { $0 != UInt8(ascii: ".") }
    let zeros = all.prefix { $0 == 0x30 }.count
    digits = Array(all.dropFirst(zeros))
    while digits.last == 0x30 { digits.removeLast() }
    exponent = digits.isEmpty ? 0 : (point.first?.count ?? 0) - 1 - zeros + power
    isNegative = value < 0
  }

  /// Whether the number is whole and less than 10²¹.
  var isWhole: Bool { digits.count <= exponent + 1 && exponent < 21 }

  /// The number as an `xsd:integer`, where it is whole.
  var integer: String { sign + whole }

  /// The number as an `xsd:double` in canonical form, of 16 digits at most.
  var double: String {
    var rounded = self
    rounded.round(to: 16)
    let text = rounded.digits.isEmpty ? [0x30] : rounded.digits
    let fraction = text.count > 1 ? Array(text[1...]) : [0x30]
    return sign + Self.text([text[0]]) + "." + Self.text(fraction) + "E\(rounded.exponent)"
  }

  /// The number as ECMAScript writes it (https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.3).
  var ecmaScript: String {
    if digits.isEmpty { return "0" }
    if isWhole { return sign + whole }
    if exponent >= 0, exponent < 21 {
      return sign + Self.text(digits[...exponent]) + "." + Self.text(digits[(exponent + 1)...])
    }
    if exponent < 0, exponent >= -7 + 1 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + Self.text(digits)
    }
    let fraction = digits.count > 1 ? "." + Self.text(digits[1...]) : ""
    return sign + Self.text(digits[..<1]) + fraction + "e" + (exponent < 0 ? "" : "+")
      + "\(exponent)"
  }

  private var sign: String { isNegative && !digits.isEmpty ? "-" : "" }

  private var whole: String {
    digits.isEmpty
      ? "0" : Self.text(digits) + String(repeating: "0", count: exponent + 1 - digits.count)
  }

  private mutating func round(to count: Int) {
    guard digits.count > count else { return }
    let isUp = digits[count] >= 0x35
    digits.removeSubrange(count...)
    if isUp {
      var place = count - 1
      while place >= 0, digits[place] == 0x39 { place -= 1 }
      if place < 0 {
        digits = [0x31]
        exponent += 1
      } else {
        digits[place] += 1
        digits.removeSubrange((place + 1)...)
      }
    }
    while digits.last == 0x30 { digits.removeLast() }
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: Array(digits), as: UTF8.self)
  }
}
