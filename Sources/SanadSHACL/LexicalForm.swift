// Which texts are lexical forms of which datatypes (https://www.w3.org/TR/xmlschema11-2/).
internal import SanadRDF

extension Literal {
  /// Whether the literal has a datatype, and a lexical form that the datatype allows.
  ///
  /// Datatypes that are not of XML Schema allow any form.
  func hasDatatype(_ datatype: IRI) -> Bool {
    guard self.datatype == datatype else { return false }
    return datatype.xsdName.map { LexicalForm.isValid(lexical, of: $0) } ?? true
  }
}

extension IRI {
  /// The local name of a datatype of XML Schema, or nil.
  var xsdName: String? {
    value.hasPrefix(XSD.namespace) ? String(value.dropFirst(XSD.namespace.count)) : nil
  }
}

/// The lexical forms of XML Schema's datatypes.
enum LexicalForm {
  /// The least and the greatest value of the whole numbers that have such.
  private static let ranges: [String: (least: String?, greatest: String?)] = [
    "integer": (nil, nil), "nonNegativeInteger": ("0", nil), "positiveInteger": ("1", nil),
    "nonPositiveInteger": (nil, "0"), "negativeInteger": (nil, "-1"),
    "long": ("-9223372036854775808", "9223372036854775807"),
    "int": ("-2147483648", "2147483647"), "short": ("-32768", "32767"), "byte": ("-128", "127"),
    "unsignedLong": ("0", "18446744073709551615"), "unsignedInt": ("0", "4294967295"),
    "unsignedShort": ("0", "65535"), "unsignedByte": ("0", "255"),
  ]

  /// Whether a text is a lexical form of a datatype, by its local name; any text is of an unknown one.
  ///
  /// - Complexity: O(length).
  static func isValid(_ text: String, of datatype: String) -> Bool {
    switch datatype {
    case "boolean": return ["true", "false", "1", "0"].contains(text)
    case "decimal": return isDecimal(text)
    case "double", "float": return isDouble(text)
    case "dateTime", "dateTimeStamp", "date", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay",
      "gDay":
      return TimeFields(text, datatype: datatype) != nil
    case "duration": return isDuration(text, allowing: "YMDTHMS")
    case "yearMonthDuration": return isDuration(text, allowing: "YM")
    case "dayTimeDuration": return isDuration(text, allowing: "DTHMS")
    case "hexBinary": return text.utf8.count % 2 == 0 && text.utf8.allSatisfy(isHexDigit)
    case "base64Binary": return isBase64(text)
    case "language":
      return text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy {
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { isLetter($0) || isDigit($0) }
      } && text.utf8.first.map(isLetter) == true
    case "normalizedString":
      return !text.unicodeScalars.contains { "\t\n\r".unicodeScalars.contains($0) }
    default:
      guard let range = ranges[datatype] else { return true }
      return isInteger(text, range.least, range.greatest)
    }
  }

  private static func isInteger(_ text: String, _ least: String?, _ greatest: String?) -> Bool {
    let digits = withoutSign(text)
    guard !digits.isEmpty, digits.allSatisfy(isDigit), let number = ExactNumber(text) else {
      return false
    }
    let isEnough = least.flatMap { ExactNumber($0) }.map { number >= $0 } ?? true
    let isLittle = greatest.flatMap { ExactNumber($0) }.map { number <= $0 } ?? true
    return isEnough && isLittle
  }

  private static func isDecimal(_ text: String) -> Bool {
    let parts = withoutSign(text).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { $0.allSatisfy(isDigit) }
      && parts.contains { !$0.isEmpty }
  }

  private static func isDouble(_ text: String) -> Bool {
    if ["INF", "-INF", "+INF", "NaN"].contains(text) { return true }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first, parts.count <= 2, isDecimal(String(mantissa)) else {
      return false
    }
    return parts.count == 1 || isInteger(String(parts[1]), nil, nil)
  }

  /// Whether a text is a duration of some of the parts `YMDTHMS`, at least one of them.
  private static func isDuration(_ text: String, allowing letters: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return false }
    var expected = letters.utf8[...]
    while !rest.isEmpty {
      let number = rest.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
      rest = rest.dropFirst(number.count)
      guard let letter = rest.popFirst(), let place = expected.firstIndex(of: letter) else {
        return false
      }
      let isTimeMark = letter == UInt8(ascii: "T")
      // A month stands before T, a minute behind it.
      if !isTimeMark, letter != UInt8(ascii: "S"), number.contains(UInt8(ascii: ".")) {
        return false
      }
      guard
        isTimeMark
          ? number.isEmpty && !rest.isEmpty : isDecimal(String(decoding: number, as: UTF8.self)),
        number.last != UInt8(ascii: "."), number.first != UInt8(ascii: ".")
      else { return false }
      if expected[..<place].contains(UInt8(ascii: "T")) { return false }
      expected = expected[expected.index(after: place)...]
    }
    return true
  }

  private static func isBase64(_ text: String) -> Bool {
    let digits = text.utf8.filter { $0 != 0x20 }
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return digits.count % 4 == 0 && padding <= 2
      && digits.dropLast(padding).allSatisfy {
        isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
      }
  }

  private static func withoutSign(_ text: String) -> Substring.UTF8View {
    let hasSign = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
    return text.utf8[...].dropFirst(hasSign ? 1 : 0)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
