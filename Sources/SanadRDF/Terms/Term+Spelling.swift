// Terms as bytes: their spelling in canonical N-Triples, and back
// (https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples).

extension Term {
  /// The term in canonical N-Triples.
  ///
  /// What may not stand in an IRI is percent-encoded.
  ///
  /// - Complexity: O(length).
  package var spelling: [UInt8] {
    var output = ByteWriter()
    output.writeSpelling(of: self)
    return output.bytes
  }

  /// The term that a spelling stands for.
  ///
  /// - Precondition: The bytes are a term in canonical N-Triples, as a `StatementSink` is given it.
  /// - Complexity: O(length).
  package init(spelling: Span<UInt8>) {
    var reader = SpellingReader(spelling.count)
    self = reader.term(spelling)
  }
}

extension ByteWriter {
  /// Appends a term in canonical N-Triples.
  mutating func writeSpelling(of term: Term) {
    switch term {
    case .iri(let iri): writeIRIReference(iri)
    case .blank(let label):
      write("_:")
      write(label) { byte in
        // No text has such labels, but values can.
        byte == UInt8(ascii: " ") ? "\\s" : byte == UInt8(ascii: "\\") ? "\\\\" : nil
      }
    case .literal(let literal):
      writeQuoted(literal.lexical)
      if let language = literal.language {
        write("@")
        write(language)
        if let direction = literal.direction { write("--" + direction.rawValue) }
      } else if literal.datatype != XSD.string {
        write("^^")
        writeIRIReference(literal.datatype)
      }
    case .triple(let triple):
      write("<<( ")
      writeSpelling(of: triple.subject)
      write(" ")
      writeIRIReference(triple.predicate)
      write(" ")
      writeSpelling(of: triple.object)
      write(" )>>")
    }
  }
}

/// A place in a spelling.
private struct SpellingReader {
  private var position = 0
  private let count: Int

  init(_ count: Int) { self.count = count }

  mutating func term(_ bytes: Span<UInt8>) -> Term {
    switch bytes[position] {
    case UInt8(ascii: "<"):
      guard position + 2 < count, bytes[position + 1] == UInt8(ascii: "<") else {
        return .iri(iri(bytes))
      }
      position += 4
      let subject = term(bytes)
      position += 1
      let predicate = iri(bytes)
      position += 1
      let object = term(bytes)
      position += 4
      return .triple(Triple(subject, predicate, object))
    case UInt8(ascii: "_"):
      let start = position + 2
      skip(bytes, to: UInt8(ascii: " "))
      let label = text(bytes, start..<position)
      guard label.utf8.contains(UInt8(ascii: "\\")) else { return .blank(label) }
      let parts = label.split(separator: "\\\\", omittingEmptySubsequences: false)
      return .blank(parts.map { $0.replacing("\\s", with: " ") }.joined(separator: "\\"))
    default: return .literal(literal(bytes))
    }
  }

  private mutating func iri(_ bytes: Span<UInt8>) -> IRI {
    let start = position + 1
    skip(bytes, to: UInt8(ascii: ">"))
    position += 1
    return IRI(text(bytes, start..<position - 1))
  }

  private mutating func literal(_ bytes: Span<UInt8>) -> Literal {
    let lexical = string(bytes)
    guard position < count else { return Literal(lexical) }
    switch bytes[position] {
    case UInt8(ascii: "^"):
      position += 2
      return Literal(lexical, datatype: iri(bytes))
    case UInt8(ascii: "@"):
      let start = position + 1
      skip(bytes, to: UInt8(ascii: " "))
      var end = position
      var direction: TextDirection?
      if end - start > 5, bytes[end - 4] == UInt8(ascii: "-"), bytes[end - 5] == bytes[end - 4] {
        direction = TextDirection(rawValue: text(bytes, end - 3..<end))
        end -= 5
      }
      return Literal(lexical, language: text(bytes, start..<end), direction: direction)
    default: return Literal(lexical)
    }
  }

  /// The text between quotation marks, escapes decoded.
  private mutating func string(_ bytes: Span<UInt8>) -> String {
    position += 1
    let start = position
    while bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
      position += 1
    }
    if bytes[position] == UInt8(ascii: "\"") {
      position += 1
      return text(bytes, start..<position - 1)
    }
    var decoded: [UInt8] = []
    position = start
    while bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") {
        decoded.append(escaped(bytes))
      } else {
        decoded.append(bytes[position])
        position += 1
      }
    }
    position += 1
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The character that a canonical escape stands for.
  private mutating func escaped(_ bytes: Span<UInt8>) -> Unicode.Scalar {
    position += 2
    switch bytes[position - 1] {
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "u"):
      var value: UInt16 = 0
      for _ in 0..<4 {
        value = value << 4 | UInt16(bytes[position].hexDigitValue ?? 0)
        position += 1
      }
      return Unicode.Scalar(value) ?? "\u{FFFD}"
    default: return Unicode.Scalar(bytes[position - 1])
    }
  }

  private mutating func skip(_ bytes: Span<UInt8>, to end: UInt8) {
    while position < count, bytes[position] != end { position += 1 }
  }

  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(bytes.extracting(range))
  }
}
