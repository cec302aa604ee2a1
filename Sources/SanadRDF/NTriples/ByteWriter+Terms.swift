// Terms as N-Triples writes them in canonical form (https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples); Turtle shares them.

extension ByteWriter {
  /// Appends an IRI between angle brackets, percent-encoding what may not stand there.
  mutating func writeIRIReference(_ iri: IRI) {
    write("<")
    write(iri.percentEncoded)
    write(">")
  }

  /// Appends a string between quotation marks, with the canonical escapes.
  ///
  /// - Complexity: O(length).
  mutating func writeQuoted(_ text: String) {
    write("\"")
    let bytes = text.utf8Span.span
    var isPlain = true
    for index in bytes.indices where !bytes[index].isPlainInString { isPlain = false }
    if isPlain {
      write(text)
    } else {
      for scalar in text.unicodeScalars { write(escaped: scalar) }
    }
    write("\"")
  }
}

extension UInt8 {
  /// Whether a byte stands for itself in a canonical string, whatever its neighbours.
  var isPlainInString: Bool {
    self >= 0x20 && self != 0x22 && self != 0x5C && self != 0x7F && self != 0xEF
  }
}
