// The terms of Turtle: IRIs, prefixed names, literals and the short forms of numbers.
internal import SanadXML

extension TurtleParser {
  /// Reads a subject other than a bracket or list.
  mutating func parseSubjectTerm() throws(SyntaxError) -> UInt32 {
    if scanner.next == UInt8(ascii: "_") { return try parseBlank() }
    return try parseName(as: "a subject")
  }

  /// Reads a property: an IRI, or `a`.
  mutating func parsePredicateTerm() throws(SyntaxError) -> UInt32 {
    if scanner.next == UInt8(ascii: "a"), isEndOfWord(at: scanner.position + 1) {
      scanner.position += 1
      return number(RDF.type)
    }
    return try parseName(as: "a property")
  }

  /// Reads an object other than a bracket or list.
  mutating func parseObjectTerm() throws(SyntaxError) -> UInt32 {
    switch scanner.next {
    case UInt8(ascii: "_"): return try parseBlank()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return graph.number(for: .literal(try parseLiteral()))
    case let byte?
    where byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "."):
      return graph.number(for: .literal(try parseNumber()))
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      for word in ["true", "false"] where isWord(word) {
        scanner.position += word.utf8.count
        return graph.number(for: .literal(Literal(word, datatype: XSD.boolean)))
      }
    default: break
    }
    return try parseName(as: "an object")
  }

  /// Reads an IRI between angle brackets and makes it absolute.
  mutating func parseIRIReference() throws(SyntaxError) -> String {
    guard scanner.next == UInt8(ascii: "<") else {
      throw scanner.error("\(scanner.found()) stands where an IRI begins", "write it in <>")
    }
    let start = scanner.position
    let reference = try scanner.iriReference()
    if let base { return base.resolve(reference) }
    guard BaseIRI.hasScheme(reference.utf8) else {
      throw scanner.error(
        "<\(reference)> is relative, and there is no base IRI",
        "declare one with @base, or write the whole IRI", at: start)
    }
    return reference
  }

  /// Steps over a prefix's name and its colon.
  ///
  /// - Returns: The name, or nil where there is none; then the place is undefined.
  mutating func scanPrefixName() -> String? {
    let start = scanner.position
    var last: Unicode.Scalar?
    while let (scalar, length) = scanner.scalar(at: scanner.position), scalar != ":" {
      let isAllowed =
        last == nil
        ? XMLName.canStart(with: scalar) && scalar != "_" : XMLName.canContain(scalar)
      guard isAllowed else { return nil }
      last = scalar
      scanner.position += length
    }
    guard last != ".", scanner.skip(":") else { return nil }
    return scanner.text(start..<scanner.position - 1)
  }

  /// Reads an IRI or prefixed name, from the cache if it was spelt so before.
  private mutating func parseName(as role: StaticString) throws(SyntaxError) -> UInt32 {
    guard let range = spelling() else {
      return graph.number(for: .iri(try parseIRI(as: role)))
    }
    let slot = names.slot(of: range, in: scanner.bytes)
    if let number = names.number(of: range, in: scanner.bytes, slot: slot) {
      scanner.position = range.upperBound
      return number
    }
    let number = graph.number(for: .iri(try parseIRI(as: role)))
    if scanner.position == range.upperBound { names.store(number, for: range, slot: slot) }
    return number
  }

  /// Where the name that begins here ends, if bytes alone tell: at `>`, or before white space or
  /// punctuation that no name has.
  private func spelling() -> Range<Int>? {
    let bytes = scanner.bytes
    let start = scanner.position
    var end = start
    if scanner.next == UInt8(ascii: "<") {
      while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
      return end < bytes.count && end - start < 1024 ? start..<end + 1 : nil
    }
    while end < bytes.count, end - start < 1024 {
      switch bytes[end] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"),
        UInt8(ascii: "]"):
        return start..<end
      case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "<"):
        return nil
      default: end += 1
      }
    }
    return nil
  }

  private mutating func parseIRI(as role: StaticString) throws(SyntaxError) -> IRI {
    if scanner.next == UInt8(ascii: "<") { return IRI(try parseIRIReference()) }
    let start = scanner.position
    guard let prefix = scanPrefixName() else {
      let found = scanner.found(at: start)
      scanner.position = start
      throw scanner.error(
        "\(found) stands where \(role) begins",
        "write an IRI in <> or as prefix:name"
          + ("\(role)" == "an object"
            ? ", a string in quotation marks, a number, true or false" : ""))
    }
    guard let namespace = prefixes[prefix] else {
      throw scanner.error(
        "the prefix '\(prefix):' is not declared", "declare it with @prefix before its first use",
        at: start)
    }
    return IRI(namespace + (try parseLocalName()))
  }

  /// Reads what follows the colon of a prefixed name.
  private mutating func parseLocalName() throws(SyntaxError) -> String {
    let start = scanner.position
    var decoded: [UInt8]?
    while let (scalar, length) = scanner.scalar(at: scanner.position) {
      if scalar == "\\" {
        guard let escaped = scanner.peek(1), Self.localEscapes.contains(escaped) else {
          throw scanner.error(
            "a backslash stands before \(scanner.found(at: scanner.position + 1)) in a name",
            "only _~.-!$&'()*+,;=/?#@% can follow it")
        }
        decoded = (decoded ?? Array(scanner.bytes[start..<scanner.position])) + [escaped]
        scanner.position += 2
        continue
      }
      if scalar == "%" {
        guard scanner.peek(1)?.hexDigitValue != nil, scanner.peek(2)?.hexDigitValue != nil else {
          throw scanner.error(
            "'%' in a name has no two hexadecimal digits behind it", "write it as \\% or %25")
        }
      } else {
        let isFirst = scanner.position == start
        let isAllowed =
          scalar == ":"
          || (isFirst
            ? XMLName.canStart(with: scalar) || (scalar.isASCII && UInt8(scalar.value).isASCIIDigit)
            : XMLName.canContain(scalar))
        guard isAllowed else { break }
      }
      decoded?.append(contentsOf: scanner.bytes[scanner.position..<scanner.position + length])
      scanner.position += length
    }
    // Full stops at the end close the statement, unless a backslash makes them part of the name.
    while scanner.position > start, scanner.bytes[scanner.position - 1] == UInt8(ascii: "."),
      scanner.position - 2 < start || scanner.bytes[scanner.position - 2] != UInt8(ascii: "\\")
    {
      scanner.position -= 1
      decoded?.removeLast()
    }
    return decoded.map { String(decoding: $0, as: UTF8.self) }
      ?? scanner.text(start..<scanner.position)
  }

  private static let localEscapes = Array("_~.-!$&'()*+,;=/?#@%".utf8)

  private mutating func parseBlank() throws(SyntaxError) -> UInt32 {
    guard scanner.peek(1) == UInt8(ascii: ":") else {
      throw scanner.error("'_' stands alone", "write a blank node as _:label")
    }
    return graph.number(for: .blank(try scanner.blankNodeLabel()))
  }

  private mutating func parseLiteral() throws(SyntaxError) -> Literal {
    let lexical = try scanner.string(allowsLong: true)
    skipBlanks()
    if scanner.next == UInt8(ascii: "@") {
      return Literal(lexical, language: try scanner.languageTag())
    }
    guard scanner.next == UInt8(ascii: "^") else { return Literal(lexical) }
    guard scanner.peek(1) == UInt8(ascii: "^") else {
      throw scanner.error("a single '^' follows a string", "write a datatype as ^^xsd:date")
    }
    scanner.position += 2
    skipBlanks()
    return Literal(lexical, datatype: try parseIRI(as: "a datatype"))
  }

  private mutating func parseNumber() throws(SyntaxError) -> Literal {
    let start = scanner.position
    func error() -> SyntaxError {
      scanner.error(
        "\(scanner.found()) stands in a number", "write it as in 42, 4.2 or 4.2e1", at: start)
    }
    skipSign()
    let whole = skipDigits()
    var datatype = XSD.integer
    var digits = whole
    if scanner.next == UInt8(ascii: "."), isFraction(afterDigits: whole) {
      scanner.position += 1
      digits += skipDigits()
      datatype = XSD.decimal
    }
    guard digits > 0 else { throw error() }
    if let byte = scanner.next, byte | 0x20 == UInt8(ascii: "e") {
      scanner.position += 1
      skipSign()
      guard skipDigits() > 0 else { throw error() }
      datatype = XSD.double
    }
    return Literal(scanner.text(start..<scanner.position), datatype: datatype)
  }

  /// Whether the full stop here belongs to a number: digits follow, or an exponent behind digits.
  private func isFraction(afterDigits digits: Int) -> Bool {
    guard let after = scanner.peek(1) else { return false }
    if after.isASCIIDigit { return true }
    guard digits > 0, after | 0x20 == UInt8(ascii: "e"), let exponent = scanner.peek(2) else {
      return false
    }
    let isSign = exponent == UInt8(ascii: "+") || exponent == UInt8(ascii: "-")
    return isSign ? scanner.peek(3)?.isASCIIDigit ?? false : exponent.isASCIIDigit
  }

  private mutating func skipSign() {
    if scanner.next == UInt8(ascii: "+") || scanner.next == UInt8(ascii: "-") {
      scanner.position += 1
    }
  }

  private mutating func skipDigits() -> Int {
    let start = scanner.position
    while let byte = scanner.next, byte.isASCIIDigit { scanner.position += 1 }
    return scanner.position - start
  }

  /// Whether a word stands here and no name goes on behind it.
  private func isWord(_ word: String) -> Bool {
    word.utf8.enumerated().allSatisfy { scanner.peek($0) == $1 }
      && isEndOfWord(at: scanner.position + word.utf8.count)
  }

  /// Whether no name goes on at an offset, where a full stop may close the statement.
  private func isEndOfWord(at offset: Int) -> Bool {
    guard let (scalar, _) = scanner.scalar(at: offset) else { return true }
    if scalar == "." {
      guard let (after, _) = scanner.scalar(at: offset + 1) else { return true }
      return !XMLName.canContain(after) && after != ":"
    }
    return scalar != ":" && !XMLName.canContain(scalar)
  }
}
