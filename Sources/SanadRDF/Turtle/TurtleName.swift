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
  ///
  /// Turtle allows more: signs, leading zeros and exponents. Some readers change the lexical form of
  /// such bare numbers, so these keep their quotation marks.
  static func isBare(_ literal: Literal) -> Bool {
    switch literal.datatype {
    case XSD.boolean: literal.lexical == "true" || literal.lexical == "false"
    case XSD.integer: isPlainNumber(literal.lexical, hasFraction: false)
    case XSD.decimal: isPlainNumber(literal.lexical, hasFraction: true)
    default: false
    }
  }

  /// Whether a text is digits without leading zeros, perhaps behind a minus, with a point and more
  /// digits if wanted.
  private static func isPlainNumber(_ text: String, hasFraction: Bool) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix { $0.isASCIIDigit }
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    rest = rest.dropFirst(whole.count)
    guard hasFraction else { return rest.isEmpty && text != "-0" }
    guard rest.first == UInt8(ascii: ".") else { return false }
    let fraction = rest.dropFirst()
    return !fraction.isEmpty && fraction.allSatisfy { $0.isASCIIDigit }
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
