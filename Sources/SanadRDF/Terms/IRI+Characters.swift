// Which characters an IRI may hold, and what stands for the others.

extension IRI {
  /// The IRI with percent-encoded bytes for what may not stand in one, a lone percent sign among it.
  ///
  /// - Complexity: O(length).
  var percentEncoded: String {
    let bytes = value.utf8Span.span
    var index = 0
    while index < bytes.count, Self.isValid(bytes, at: index) { index += 1 }
    if index == bytes.count { return value }
    var encoded = ByteWriter()
    for index in bytes.indices {
      let byte = bytes[index]
      if Self.isValid(bytes, at: index) {
        encoded.write(byte: byte)
      } else {
        encoded.write("%")
        encoded.write(ByteWriter.hex(byte))
      }
    }
    return String(decoding: encoded.bytes, as: UTF8.self)
  }

  private static func isValid(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte == UInt8(ascii: "%") {
      return index + 2 < bytes.count && bytes[index + 1].hexDigitValue != nil
        && bytes[index + 2].hexDigitValue != nil
    }
    return !byte.isForbiddenInIRI
  }
}

extension String {
  /// Whether every character may stand in an IRI.
  var fitsIRI: Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where bytes[index].isForbiddenInIRI { return false }
    return true
  }
}

extension UInt8 {
  /// Whether a byte may not stand in an IRI: white space, controls and ``<>"{}|^`\``.
  ///
  /// These are what `IRIREF` of https://www.w3.org/TR/turtle/#sec-grammar-grammar leaves out.
  var isForbiddenInIRI: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
