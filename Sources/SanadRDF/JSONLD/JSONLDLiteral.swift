// Literals as JSON-LD sees them.

/// The parts of a literal's spelling.
struct JSONLDLiteral {
  /// What JSON-LD makes of a literal.
  enum Kind {
    case text, tagged
    /// A boolean or whole number that JSON has and that is read back the same.
    case native
    case typed
  }

  let kind: Kind
  /// The offset behind the closing quotation mark.
  let endOfText: Int
  /// Where the datatype is, with its angle brackets; empty where there is none.
  let datatype: Range<Int>
  /// Where the language tag is, empty where there is none.
  let language: Range<Int>
  /// Which way the text runs.
  let direction: TextDirection?

  /// The parts of a spelling.
  init(_ spelling: Span<UInt8>) {
    endOfText = TurtleTerms.endOfText(spelling)
    guard endOfText < spelling.count else {
      (kind, datatype) = (.text, endOfText..<endOfText)
      (language, direction) = (endOfText..<endOfText, nil)
      return
    }
    guard spelling[endOfText] == UInt8(ascii: "@") else {
      let text = spelling.extracting(1..<endOfText - 1)
      datatype = endOfText + 2..<spelling.count
      kind = Self.isNative(text, spelling.extracting(datatype)) ? .native : .typed
      (language, direction) = (endOfText..<endOfText, nil)
      return
    }
    (kind, datatype) = (.tagged, endOfText..<endOfText)
    let end = spelling.count
    let hasDirection =
      end - endOfText > 6 && spelling[end - 4] == UInt8(ascii: "-")
      && spelling[end - 5] == UInt8(ascii: "-")
    language = endOfText + 1..<(hasDirection ? end - 5 : end)
    direction =
      hasDirection ? (spelling[end - 3] == UInt8(ascii: "l") ? .leftToRight : .rightToLeft) : nil
  }

  private static let boolean = Array("<\(XSD.boolean.value)>".utf8)
  private static let integer = Array("<\(XSD.integer.value)>".utf8)
  private static let (yes, no) = (Array("true".utf8), Array("false".utf8))

  private static func isNative(_ text: Span<UInt8>, _ datatype: Span<UInt8>) -> Bool {
    if datatype.isEqual(to: boolean) { return text.isEqual(to: yes) || text.isEqual(to: no) }
    guard datatype.isEqual(to: integer), !text.isEmpty else { return false }
    let sign = text[0] == UInt8(ascii: "-") ? 1 : 0
    let digits = text.count - sign
    guard digits > 0, digits < 17, text[sign] != UInt8(ascii: "0") || text.count == 1 else {
      return false
    }
    var value = 0
    for index in sign..<text.count {
      guard text[index].isASCIIDigit else { return false }
      value = 10 * value + Int(text[index] - UInt8(ascii: "0"))
    }
    return value < 1 << 53
  }
}
