// Terms as N-Triples writes them in canonical form (https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples); Turtle shares them.

extension ByteWriter {
  /// Appends an IRI between angle brackets, percent-encoding what may not stand there.
  mutating func writeIRIReference(_ iri: IRI) {
    write("<")
    write(iri.percentEncoded)
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
