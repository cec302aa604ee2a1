// Triples that are spoken of: reified triples, triple terms, reifiers and annotations
// (https://www.w3.org/TR/rdf12-turtle/#reified-triples).

extension TurtleState {
  /// Reads the reifier behind `~`, if there is one, and ties it to its triple.
  mutating func readReifier(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    let token: Token?
    switch scanner.next(bytes) {
    case UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: ":"):
      token = try node(bytes, &scanner, as: "a reifier")
    case UInt8(ascii: "<") where scanner.peek(1, bytes) != UInt8(ascii: "<"):
      token = try node(bytes, &scanner, as: "a reifier")
    case let byte? where byte.isASCIILetter || byte >= 0x80:
      token = try node(bytes, &scanner, as: "a reifier")
    default: token = nil
    }
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    guard let top = frames.indices.last else { return true }
    terms.truncate(to: frames[top].objectEnd)
    if let token {
      append(token, bytes, scanner)
    } else {
      terms.append(contentsOf: Self.blank(newBlank()))
    }
    frames[top].reifierEnd = terms.count
    frames[top].isReifierUsed = false
    if frames[top].isStatement {
      reify(into: &sink)
      expectation = .afterObject
    } else {
      expectation = .tripleEnd
    }
    return true
  }

  /// Opens `{|`: properties of the reifier before it, or of a new one.
  mutating func openAnnotation(into sink: inout some StatementSink & ~Copyable) {
    guard let top = frames.indices.last else { return }
    if frames[top].reifier.isEmpty || frames[top].isReifierUsed {
      terms.truncate(to: frames[top].objectEnd)
      terms.append(contentsOf: Self.blank(newBlank()))
      frames[top].reifierEnd = terms.count
      reify(into: &sink)
    }
    let reifier = terms[frames[top].reifier]
    let base = frames[top].reifierEnd
    var frame = TurtleFrame(.annotation, base: base)
    terms.append(contentsOf: reifier)
    frame.subjectEnd = terms.count
    frame.predicateEnd = terms.count
    frame.objectEnd = terms.count
    frame.reifierEnd = terms.count
    frames[top].isReifierUsed = true
    frames.append(frame)
    expectation = .predicate
  }

  /// Reads what ends a reified triple or triple term.
  mutating func readTripleEnd(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    guard let frame = frames.last else { return true }
    if frame.kind == .tripleTerm, scanner.skip(")>>", bytes) {
      let term = tripleTerm(of: frame)
      pop()
      deliver(term, into: &sink)
      return true
    }
    if frame.kind == .reifiedTriple {
      if frame.reifier.isEmpty, scanner.skip("~", bytes) {
        expectation = .reifier
        return true
      }
      if scanner.skip(">>", bytes) {
        if frame.reifier.isEmpty {
          terms.append(contentsOf: Self.blank(newBlank()))
          frames[frames.count - 1].reifierEnd = terms.count
        }
        reify(into: &sink)
        let reifier = Array(terms[frames[frames.count - 1].reifier])
        pop()
        deliver(reifier, into: &sink)
        let isSubject =
          frames.last.map { $0.kind == .statement && $0.predicateEnd == $0.subjectEnd } ?? false
        if isSubject { expectation = .predicateOrEnd }
        return true
      }
    }
    throw scanner.fault(
      "\(scanner.found(bytes)) stands where a triple ends",
      frame.kind == .tripleTerm ? "end it with ')>>'" : "end it with '>>', or name it with '~'")
  }

  /// Tells that the innermost frame's reifier reifies its triple.
  private func reify(into sink: inout some StatementSink & ~Copyable) {
    guard let frame = frames.last else { return }
    sink.take(
      terms.span.extracting(frame.reifier), names.reifies.span, tripleTerm(of: frame).span,
      graph: graph.span)
  }

  /// The spelling of a frame's triple as a term.
  private func tripleTerm(of frame: TurtleFrame) -> [UInt8] {
    var term = Array("<<(".utf8)
    for part in [frame.subject, frame.predicate, frame.object] {
      term.append(UInt8(ascii: " "))
      term += terms[part]
    }
    return term + Array(" )>>".utf8)
  }
}
