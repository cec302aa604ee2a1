// The grammar of Turtle and TriG, one token a step, without recursion.

/// Where a reader stands in the grammar.
struct TurtleState {
  /// What comes next.
  enum Expectation {
    /// A statement, directive or graph.
    case top
    /// A subject, object or element of a list, as the innermost frame wants it.
    case value
    case predicate
    /// A predicate, or the end of what is open.
    case predicateOrEnd
    /// What may follow an object of a statement.
    case afterObject
    /// The reifier behind `~`, if there is one.
    case reifier
    /// The end of a triple between `<<` and `>>`.
    case tripleEnd
    /// The name behind `GRAPH`.
    case graphName
    /// The brace before a graph's statements.
    case graphStart
  }

  /// How many bytes behind a token may have a say in where it ends.
  private static let lookahead = 16

  let isTriG: Bool
  let isLenient: Bool
  var base: BaseIRI?
  var prefixes = PrefixMap()
  var expectation = Expectation.top
  var frames: [TurtleFrame] = []
  /// The spellings of the terms of all frames.
  var terms: [UInt8] = []
  /// The name of the graph that is open; empty for the default graph.
  var graph: [UInt8] = []
  var isInGraph = false
  var blankCount = 0
  let names = NameBytes()

  /// The start of a text.
  init(isTriG: Bool, base: BaseIRI?, isLenient: Bool) {
    self.isTriG = isTriG
    self.base = base
    self.isLenient = isLenient
  }

  /// Reads as many tokens as are there and gives the offset behind them.
  mutating func run(
    _ bytes: Span<UInt8>, from start: Int, upTo end: Int, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Int {
    var scanner = TermScanner(at: start, end: end)
    var position = start
    while true {
      guard skipBlanks(bytes, &scanner, isWhole: isWhole) else { return scanner.position }
      position = scanner.position
      if position == end, !isWhole || isDone { return position }
      scanner.output.removeAll(keepingCapacity: true)
      // A token near the end may be cut: it counts only when more is there.
      let isCertain: Bool
      let blanks = blankCount
      do throws(Fault) {
        isCertain = try step(bytes, &scanner, isWhole: isWhole, into: &sink)
      } catch {
        guard mayBeCut(scanner, isWhole: isWhole) else { throw error }
        isCertain = false
      }
      if !isCertain {
        blankCount = blanks
        return position
      }
    }
  }

  /// Whether the text may end here.
  private var isDone: Bool { expectation == .top && !isInGraph }

  /// Whether a token that ends here could go on in the next piece.
  @inline(__always)
  func mayBeCut(_ scanner: TermScanner, isWhole: Bool) -> Bool {
    !isWhole
      && (scanner.position + Self.lookahead > scanner.end || scanner.reach == scanner.end)
  }

  /// Steps over white space and comments; false where a comment goes on in the next piece.
  @inline(__always)
  private func skipBlanks(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool
  ) -> Bool {
    while true {
      switch bytes[scanner.position] {
      case 0x20, 0x0A, 0x09, 0x0D: scanner.position += 1
      case UInt8(ascii: "#"):
        let start = scanner.position
        while let byte = scanner.next(bytes), byte != 0x0A, byte != 0x0D { scanner.position += 1 }
        if scanner.position == scanner.end, !isWhole {
          scanner.position = start
          return false
        }
      default: return true
      }
    }
  }

  /// Reads one token; false, with nothing changed, where it may be cut.
  @inline(__always)
  private mutating func step(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    switch expectation {
    case .value: try readValue(bytes, &scanner, isWhole: isWhole, into: &sink)
    case .predicate, .predicateOrEnd:
      try readPredicate(bytes, &scanner, isWhole: isWhole, into: &sink)
    case .afterObject: try readSeparator(bytes, &scanner, isWhole: isWhole, into: &sink)
    case .top: try readTop(bytes, &scanner, isWhole: isWhole, into: &sink)
    case .reifier: try readReifier(bytes, &scanner, isWhole: isWhole, into: &sink)
    case .tripleEnd: try readTripleEnd(bytes, &scanner, isWhole: isWhole, into: &sink)
    case .graphName, .graphStart: try readGraphName(bytes, &scanner, isWhole: isWhole)
    }
  }

  // MARK: Predicates and separators

  private mutating func readPredicate(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    if expectation == .predicateOrEnd {
      switch bytes[scanner.position] {
      case UInt8(ascii: ";"):
        guard frames.last.map({ $0.predicateEnd > $0.subjectEnd }) ?? false else { break }
        scanner.position += 1
        return true
      case UInt8(ascii: "."), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "}"):
        return try readSeparator(bytes, &scanner, isWhole: isWhole, into: &sink)
      default: break
      }
    }
    if isTriG, bytes[scanner.position] == UInt8(ascii: "{"), let frame = frames.last, frame.isName,
      !isInGraph
    {
      if mayBeCut(scanner, isWhole: isWhole) { return false }
      scanner.position += 1
      graph = Array(terms[frame.subject])
      closeStatement()
      isInGraph = true
      return true
    }
    let token = try predicate(bytes, &scanner)
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    guard let top = frames.indices.last else { return true }
    terms.truncate(to: frames[top].subjectEnd)
    append(token, bytes, scanner)
    frames[top].predicateEnd = terms.count
    frames[top].objectEnd = terms.count
    frames[top].reifierEnd = terms.count
    expectation = .value
    return true
  }

  /// Reads the comma, semicolon, annotation or end behind an object.
  private mutating func readSeparator(
    _ bytes: Span<UInt8>, _ scanner: inout TermScanner, isWhole: Bool,
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Bool {
    if mayBeCut(scanner, isWhole: isWhole) { return false }
    guard let frame = frames.last else { return true }
    let next = scanner.position < scanner.end ? bytes[scanner.position] : 0
    let after = bytes[scanner.position + 1]
    switch (next, frame.kind) {
    case (UInt8(ascii: ","), _) where expectation == .afterObject:
      scanner.position += 1
      expectation = .value
    case (UInt8(ascii: ";"), _) where expectation == .afterObject:
      scanner.position += 1
      expectation = .predicateOrEnd
    case (UInt8(ascii: "~"), _) where frame.objectEnd > frame.predicateEnd:
      scanner.position += 1
      expectation = .reifier
    case (UInt8(ascii: "{"), _)
    where after == UInt8(ascii: "|") && frame.objectEnd > frame.predicateEnd:
      scanner.position += 2
      openAnnotation(into: &sink)
    case (UInt8(ascii: "."), .statement):
      scanner.position += 1
      closeStatement()
    case (UInt8(ascii: "}"), .statement) where isInGraph:
      // The last full stop of a graph may be left out.
      closeStatement()
    case (UInt8(ascii: "]"), .bracket):
      scanner.position += 1
      let node = Array(terms[frame.subject])
      pop()
      deliver(node, into: &sink)
      if frames.last.map({ $0.kind == .statement && $0.predicateEnd == $0.subjectEnd }) ?? false {
        expectation = .predicateOrEnd
      }
    case (UInt8(ascii: "|"), .annotation) where after == UInt8(ascii: "}"):
      scanner.position += 2
      pop()
      expectation = .afterObject
    default:
      let end =
        switch frame.kind {
        case .bracket: "']' at the end of the bracket"
        case .annotation: "'|}' at the end of the annotation"
        case .statement, .list, .reifiedTriple, .tripleTerm: "'.' at the end of the statement"
        }
      throw scanner.fault(
        "\(scanner.found(bytes)) stands behind an object",
        "write ',' before another object, ';' before another property, " + end)
    }
    return true
  }

  /// Ends a statement.
  mutating func closeStatement() {
    pop()
    expectation = .top
  }

  /// Leaves the innermost frame.
  mutating func pop() {
    guard let frame = frames.popLast() else { return }
    terms.truncate(to: frame.base)
  }

  // MARK: Terms that are whole

  /// A term that was read: a part of the text, or the spelling that was made of it.
  struct Token {
    let range: Range<Int>
    /// Whether the text has it in canonical spelling.
    let isPlain: Bool
  }

  /// Appends a term to those of the frames.
  @inline(__always)
  mutating func append(_ token: Token, _ bytes: Span<UInt8>, _ scanner: TermScanner) {
    if token.isPlain {
      terms.append(bytes.extracting(token.range))
    } else {
      terms.append(contentsOf: scanner.output[token.range])
    }
  }

  /// Gives a term its place: as a subject, as an object, or as an element of a list.
  mutating func deliver(_ term: [UInt8], into sink: inout some StatementSink & ~Copyable) {
    deliver(term.span, isAnnotated: true, into: &sink)
  }

  /// Gives a term its place.
  ///
  /// - Parameter isAnnotated: Whether an annotation may follow, which needs the object again.
  @inline(__always)
  mutating func deliver(
    _ term: Span<UInt8>, isAnnotated: Bool, into sink: inout some StatementSink & ~Copyable
  ) {
    guard let top = frames.indices.last else { return }
    if frames[top].isStatement, frames[top].hasSubject {
      let frame = frames[top]
      send(term, frame, into: &sink)
      if isAnnotated || frame.objectEnd > frame.predicateEnd {
        terms.truncate(to: frame.predicateEnd)
        if isAnnotated { terms.append(term) }
        frames[top].objectEnd = terms.count
        frames[top].reifierEnd = terms.count
      }
      expectation = .afterObject
      return
    }
    deliverElsewhere(term, top, into: &sink)
  }

  @inline(__always)
  private func send(
    _ object: Span<UInt8>, _ frame: TurtleFrame, into sink: inout some StatementSink & ~Copyable
  ) {
    let spellings = terms.span
    sink.take(
      spellings.extracting(frame.subject), spellings.extracting(frame.predicate), object,
      graph: graph.span)
  }

  private mutating func deliverElsewhere(
    _ term: Span<UInt8>, _ top: Int, into sink: inout some StatementSink & ~Copyable
  ) {
    switch frames[top].kind {
    case .list:
      let cell = newBlank()
      let spelling = Self.blank(cell)
      if frames[top].last > 0 {
        sink.take(
          Self.blank(frames[top].last).span, names.rest.span, spelling.span, graph: graph.span)
      }
      sink.take(spelling.span, names.first.span, term, graph: graph.span)
      if frames[top].head == 0 { frames[top].head = cell }
      frames[top].last = cell
      expectation = .value
    case .reifiedTriple, .tripleTerm, .statement, .bracket, .annotation:
      terms.append(term)
      if frames[top].predicateEnd > frames[top].subjectEnd {
        frames[top].objectEnd = terms.count
        frames[top].reifierEnd = terms.count
        expectation = .tripleEnd
      } else {
        frames[top].subjectEnd = terms.count
        frames[top].predicateEnd = terms.count
        frames[top].objectEnd = terms.count
        frames[top].reifierEnd = terms.count
        expectation = .predicate
      }
    }
  }

  /// The number of a blank node that no text can name.
  mutating func newBlank() -> Int {
    blankCount += 1
    return blankCount
  }

  /// The spelling of a blank node that no text can name.
  static func blank(_ number: Int) -> [UInt8] { Array("_:#\(number)".utf8) }
}

/// The spellings of RDF's own words, and what a byte may be part of.
struct NameBytes: Sendable {
  let type = Array("<\(RDF.type.value)>".utf8)
  let first = Array("<\(RDF.first.value)>".utf8)
  let rest = Array("<\(RDF.rest.value)>".utf8)
  let `nil` = Array("<\(RDF.nil.value)>".utf8)
  let reifies = Array("<\(RDF.reifies.value)>".utf8)
  /// For each byte, whether it is an ASCII letter, digit, underscore or hyphen.
  let isPlain: [Bool] = (0...UInt8.max).map {
    $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
  }
}
