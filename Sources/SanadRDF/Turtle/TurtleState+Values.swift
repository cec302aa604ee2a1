// What stands for a subject or object: terms, brackets, lists and triples.

extension TurtleState {
  /// Reads what may stand as a subject, an object or an element of a list.
  @inline(__always)
  mutating func readValue(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    switch bytes[scanner.position] {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: ")"):
      return try readBracket(bytes, &scanner, isWhole: isWhole, into: &sink)
    case UInt8(ascii: "<") where bytes[scanner.position + 1] == UInt8(ascii: "<"):
      return try readTripleStart(bytes, &scanner, isWhole: isWhole)
    default: break
    }
    let isSubject = frames.last.map { $0.kind != .list && !$0.hasSubject } ?? true
    let token =
      isSubject ? try node(bytes, &scanner, as: "a subject") : try object(bytes, &scanner)
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    if isSubject, let top = frames.indices.last { frames[top].isName = true }
    let isAnnotated = !isSubject && mayBeAnnotated(bytes, scanner)
    if token.isPlain {
      deliver(bytes.extracting(token.range), isAnnotated: isAnnotated, into: &sink)
    } else {
      deliver(
        scanner.output.span.extracting(token.range), isAnnotated: isAnnotated, into: &sink)
    }
    return true
  }

  /// Whether an annotation may follow the object that ends here.
  @inline(__always)
  func mayBeAnnotated(_ bytes: Span<UInt8>, _ scanner: TermScanner) -> Bool {
    var index = scanner.position
    while bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x09
      || bytes[index] == 0x0D
    {
      index += 1
    }
    switch bytes[index] {
    case UInt8(ascii: "~"), UInt8(ascii: "{"), UInt8(ascii: "#"): return true
    default: return index >= scanner.end
    }
  }

  /// Reads a bracket or parenthesis.
  mutating func readBracket(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    guard let frame = frames.last else { return true }
    let isInTriple = frame.kind == .reifiedTriple || frame.kind == .tripleTerm
    switch bytes[scanner.position] {
    case UInt8(ascii: "["):
      scanner.position += 1
      skipSpace(bytes, &scanner)
      let isEmpty = scanner.skip("]", bytes)
      if mayBeCut(scanner, isWhole: isWhole) { return false }
      let node = Self.blank(newBlank())
      if isEmpty {
        if !frame.hasSubject { frames[frames.count - 1].isName = frame.kind == .statement }
        deliver(node, into: &sink)
        return true
      }
      guard !isInTriple else {
        throw scanner.fault(
          "a bracket with properties stands in a triple between << and >>",
          "name the node, as in _:b, and write its properties in a statement of their own")
      }
      var inner = TurtleFrame(.bracket, base: terms.count)
      terms.append(contentsOf: node)
      (inner.subjectEnd, inner.predicateEnd) = (terms.count, terms.count)
      (inner.objectEnd, inner.reifierEnd) = (terms.count, terms.count)
      frames.append(inner)
      expectation = .predicate
    case UInt8(ascii: "("):
      guard !isInTriple else {
        throw scanner.fault(
          "a list stands in a triple between << and >>",
          "name it, as in _:list, and write it in a statement of its own")
      }
      scanner.position += 1
      frames.append(TurtleFrame(.list, base: terms.count))
    default:
      guard frame.kind == .list else {
        throw scanner.fault(
          "')' stands where no list is open", "remove it, or open the list with '('")
      }
      scanner.position += 1
      var head = names.nil
      if frame.last > 0 {
        sink.take(Self.blank(frame.last).span, names.rest.span, head.span, graph: graph.span)
        head = Self.blank(frame.head)
      }
      pop()
      deliver(head, into: &sink)
    }
    return true
  }

  /// Reads `<<(` or `<<`.
  mutating func readTripleStart(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool
  ) throws(Fault) -> Bool {
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    guard let frame = frames.last else { return true }
    let isSubject = frame.kind != .list && !frame.hasSubject
    let isTerm = scanner.peek(2, bytes) == UInt8(ascii: "(")
    if isTerm, isSubject {
      throw scanner.fault(
        "a triple term stands as a subject", "use a reified triple, without parentheses")
    }
    if !isTerm, frame.kind == .tripleTerm {
      throw scanner.fault(
        "a reified triple stands in a triple term", "use a triple term, with parentheses")
    }
    guard
      frames.count <= TermScanner.deepestTripleTerm
        || !frames.suffix(
          TermScanner.deepestTripleTerm
        ).allSatisfy({ $0.kind == .tripleTerm || $0.kind == .reifiedTriple })
    else {
      throw scanner.fault(
        "more than \(TermScanner.deepestTripleTerm) triple terms lie within one another",
        "give the inner ones a name with rdf:reifies")
    }
    scanner.position += isTerm ? 3 : 2
    frames.append(TurtleFrame(isTerm ? .tripleTerm : .reifiedTriple, base: terms.count))
    return true
  }
}
