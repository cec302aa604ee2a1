// Which names Turtle can write behind a prefix, and which literals it can write bare
// (https://www.w3.org/TR/turtle/#sec-grammar-grammar).
internal import SanadXML

/// The rules of Turtle's short forms.
enum TurtleName {
  /// Whether a prefix may have a name: `PN_PREFIX`, or nothing.
  static func isPrefix(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return true }
    return first != "_" && XMLName.canStart(with: first) && name.utf8.last != UInt8(ascii: ".")
      && name.unicodeScalars.allSatisfy(XMLName.canContain)
  }

  /// Whether the rest of an IRI can stand behind a prefix without a backslash.
  ///
  /// That is `PN_LOCAL`, or nothing. IRIs that need one read better between angle brackets.
  static func isLocal(_ local: Substring) -> Bool {
    let scalars = local.unicodeScalars
    guard let first = scalars.first else { return true }
    guard first != "-", first != ".", local.utf8.last != UInt8(ascii: ".") else { return false }
    var percent = 0
    for scalar in scalars {
      if percent > 0 {
        guard scalar.properties.isASCIIHexDigit else { return false }
        percent -= 1
      } else if scalar == "%" {
        percent = 2
      } else if scalar != ":" {
        guard XMLName.canContain(scalar) else { return false }
      }
    }
    return percent == 0 && first.value != 0xB7 && !isCombining(first)
  }

  /// Whether a literal's lexical form can stand bare and be read back with the same datatype.
  static func isBare(_ literal: Literal) -> Bool {
    switch literal.datatype {
    case XSD.boolean: literal.lexical == "true" || literal.lexical == "false"
    case XSD.integer: number(literal.lexical) == .integer
    case XSD.decimal: number(literal.lexical) == .decimal
    case XSD.double: number(literal.lexical) == .double
    default: false
    }
  }

  private enum Number { case integer, decimal, double }

  /// The kind of number that Turtle reads in a text, all of it, or nil.
  private static func number(_ text: String) -> Number? {
    var rest = text.utf8[...]
    func skipSign() {
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    }
    func skipDigits() -> Int {
      let before = rest.count
      rest = rest.drop { $0.isASCIIDigit }
      return before - rest.count
    }
    skipSign()
    let whole = skipDigits()
    if rest.isEmpty { return whole > 0 ? .integer : nil }
    var fraction: Int?
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = skipDigits()
      if rest.isEmpty { return fraction.map { $0 > 0 } ?? false ? .decimal : nil }
    }
    guard whole + (fraction ?? 0) > 0,
      rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E")
    else { return nil }
    rest.removeFirst()
    skipSign()
    return skipDigits() > 0 && rest.isEmpty ? .double : nil
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
