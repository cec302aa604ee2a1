// Text and attributes of XML, escaped so that a parser gives back the same characters.

extension ByteWriter {
  /// Appends text between tags; a bare carriage return would be read as a line feed.
  mutating func writeXMLText(_ text: String) {
    write(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case 0x0D: "&#xD;"
      default: nil
      }
    }
  }

  /// Appends the value of an attribute, without its quotation marks.
  mutating func writeXMLAttribute(_ text: String) {
    write(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case 0x09: "&#x9;"
      case 0x0A: "&#xA;"
      case 0x0D: "&#xD;"
      default: nil
      }
    }
  }

  /// Appends an attribute that holds an IRI, such as ` rdf:about=`.
  mutating func writeXML(_ attribute: String, _ iri: IRI) {
    write(attribute)
    write("\"")
    writeXMLAttribute(iri.percentEncoded)
    write("\"")
  }
}
