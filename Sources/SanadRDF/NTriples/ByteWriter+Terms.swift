// Terms as N-Triples writes them in canonical form (https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples); Turtle shares them.

extension ByteWriter {
  /// Appends an IRI between angle brackets, percent-encoding what may not stand there.
  mutating func writeIRIReference(_ iri: IRI) {
    write("<")
    write(iri.value) { $0.isForbiddenInIRI ? "%" + Self.hex($0) : nil }
    write(">")
  }

  /// Appends a string between quotation marks, with the canonical escapes.
  mutating func writeQuoted(_ text: String) {
    write("\"")
    write(text) { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      case 0x08: "\\b"
      case 0x09: "\\t"
      case 0x0A: "\\n"
      case 0x0C: "\\f"
      case 0x0D: "\\r"
      case 0..<0x20, 0x7F: "\\u00" + Self.hex(byte)
      default: nil
      }
    }
    write("\"")
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
  /// Whether a byte may not stand in an IRI: white space, controls and ``<>"{}|^`\``
  /// (IRIREF of https://www.w3.org/TR/turtle/#sec-grammar-grammar).
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
