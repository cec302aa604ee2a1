// The statements of Turtle: directives, and subjects with their properties, without recursion.

/// The state of reading one text.
struct TurtleParser {
  /// What is being built around the place of reading.
  private enum Frame {
    /// A subject, and the property whose values are next; both nil until read.
    case node(subject: UInt32?, predicate: UInt32?, isBracket: Bool)
    /// A list: its first and its last cell so far.
    case list(head: UInt32?, last: UInt32?)
  }

  /// What may come next.
  private enum Expectation { case subject, predicate, object, separator, end }

  var scanner: TermScanner
  var base: BaseIRI?
  var prefixes: [String: String] = [:]
  var graph = RDFGraph()
  /// The names read so far, as long as prefixes and base stay.
  var names = TokenCache()
  private var frames: [Frame] = []
  private var blankCount = 0

  /// A parser at the start of a text.
  init(scanner: TermScanner, base: String?) {
    self.scanner = scanner
    self.base = base.flatMap { BaseIRI($0) }
  }

  /// Reads all.
  mutating func parse() throws(SyntaxError) -> RDFGraph {
    while true {
      skipBlanks()
      guard !scanner.isAtEnd else { return graph }
      if try !parseDirective() { try parseStatement() }
    }
  }

  /// Steps over white space and comments.
  mutating func skipBlanks() {
    while let byte = scanner.next {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: scanner.position += 1
      case UInt8(ascii: "#"):
        while let byte = scanner.next, byte != 0x0A, byte != 0x0D { scanner.position += 1 }
      default: return
      }
    }
  }

  // MARK: Directives

  /// Reads `@prefix`, `@base`, `PREFIX` or `BASE` if one is here.
  private mutating func parseDirective() throws(SyntaxError) -> Bool {
    if scanner.next == UInt8(ascii: "@") {
      let start = scanner.position
      let word = try scanner.languageTag()
      switch word {
      case "prefix": try parsePrefix()
      case "base": try parseBase()
      default:
        throw scanner.error("@\(word) is no directive", "use @prefix or @base", at: start)
      }
      skipBlanks()
      guard scanner.skip(".") else {
        throw scanner.error("\(scanner.found()) stands where @\(word) ends", "end it with '.'")
      }
      return true
    }
    if skipKeyword("prefix") {
      try parsePrefix()
      return true
    }
    if skipKeyword("base") {
      try parseBase()
      return true
    }
    return false
  }

  private mutating func parsePrefix() throws(SyntaxError) {
    skipBlanks()
    let start = scanner.position
    guard let name = scanPrefixName() else {
      throw scanner.error(
        "\(scanner.found(at: start)) stands where a prefix is declared",
        "write it as in @prefix ex: <https://example.org/> .", at: start)
    }
    skipBlanks()
    prefixes[name] = try parseIRIReference()
    names.removeAll()
  }

  private mutating func parseBase() throws(SyntaxError) {
    skipBlanks()
    base = BaseIRI(try parseIRIReference())
    names.removeAll()
  }

  /// Steps over a word in any case, if it stands here by itself.
  private mutating func skipKeyword(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    let isHere = "\(word)".utf8.enumerated().allSatisfy { scanner.peek($0).map { $0 | 0x20 } == $1 }
    guard isHere, let after = scanner.peek(length), !after.isASCIILetter, !after.isASCIIDigit,
      after != UInt8(ascii: ":"), after != UInt8(ascii: "-"), after != UInt8(ascii: "_"),
      after < 0x80
    else { return false }
    scanner.position += length
    return true
  }

  // MARK: Statements

  /// Reads a subject with all its properties, up to the full stop.
  ///
  /// Brackets and lists are frames on a stack of our own, so that no depth of them ends the
  /// program's.
  private mutating func parseStatement() throws(SyntaxError) {
    frames = [.node(subject: nil, predicate: nil, isBracket: false)]
    var expectation = Expectation.subject
    while true {
      skipBlanks()
      switch expectation {
      case .subject, .object: expectation = try parseValue(expectation)
      case .predicate: expectation = try parsePredicate()
      case .separator: expectation = try parseSeparator()
      case .end: return
      }
    }
  }

  /// Reads what may stand as a subject, an object or an element of a list.
  private mutating func parseValue(_ expectation: Expectation) throws(SyntaxError) -> Expectation {
    switch scanner.next {
    case UInt8(ascii: "["):
      scanner.position += 1
      let node = newBlank()
      deliver(node)
      skipBlanks()
      if scanner.skip("]") { return afterValue(expectation) }
      frames.append(.node(subject: node, predicate: nil, isBracket: true))
      return .predicate
    case UInt8(ascii: "("):
      scanner.position += 1
      frames.append(.list(head: nil, last: nil))
      return .object
    case UInt8(ascii: ")"):
      guard case .list(let head, let last)? = frames.last else { break }
      scanner.position += 1
      frames.removeLast()
      if let last {
        insert(last, number(RDF.rest), number(RDF.nil))
      }
      deliver(head ?? number(RDF.nil))
      return afterValue(isPredicateNext ? .subject : .object)
    default: break
    }
    deliver(expectation == .subject ? try parseSubjectTerm() : try parseObjectTerm())
    return afterValue(expectation)
  }

  /// Whether the innermost frame has its subject, and no property yet.
  private var isPredicateNext: Bool {
    if case .node(_, nil, _)? = frames.last { true } else { false }
  }

  /// Gives a term its place: as the subject, as an object, or as an element of a list.
  private mutating func deliver(_ term: UInt32) {
    switch frames.popLast() {
    case .node(let subject?, let predicate?, let isBracket):
      insert(subject, predicate, term)
      frames.append(.node(subject: subject, predicate: predicate, isBracket: isBracket))
    case .node(_, _, let isBracket):
      frames.append(.node(subject: term, predicate: nil, isBracket: isBracket))
    case .list(let head, let last):
      let cell = newBlank()
      if let last { insert(last, number(RDF.rest), cell) }
      insert(cell, number(RDF.first), term)
      frames.append(.list(head: head ?? cell, last: cell))
    case nil: break
    }
  }

  /// What may follow a whole term.
  private func afterValue(_ expectation: Expectation) -> Expectation {
    switch frames.last {
    case .list: .object
    case .node: expectation == .subject ? .predicate : .separator
    case nil: .end
    }
  }

  private mutating func parsePredicate() throws(SyntaxError) -> Expectation {
    let predicate = try parsePredicateTerm()
    guard case .node(let subject, _, let isBracket)? = frames.popLast() else { return .end }
    frames.append(.node(subject: subject, predicate: predicate, isBracket: isBracket))
    return .object
  }

  /// Reads the comma, semicolon, bracket or full stop behind an object.
  private mutating func parseSeparator() throws(SyntaxError) -> Expectation {
    guard case .node(_, _, let isBracket)? = frames.last else { return .end }
    if scanner.skip(",") { return .object }
    if scanner.next == UInt8(ascii: ";") {
      while scanner.skip(";") { skipBlanks() }
      let isOver = scanner.next == UInt8(ascii: isBracket ? "]" : ".")
      if !isOver { return .predicate }
    }
    if isBracket, scanner.skip("]") {
      frames.removeLast()
      return afterBracket()
    }
    if !isBracket, scanner.skip(".") { return .end }
    throw scanner.error(
      "\(scanner.found()) stands behind an object",
      "write ',' before another object, ';' before another property, "
        + (isBracket ? "']' at the end of the bracket" : "'.' at the end of the statement"))
  }

  /// What may follow a closed bracket: as a subject it may stand alone.
  private mutating func afterBracket() -> Expectation {
    guard case .node(_, nil, false)? = frames.last else { return afterValue(.object) }
    skipBlanks()
    return scanner.skip(".") ? .end : .predicate
  }

  // MARK: The graph

  private mutating func insert(_ subject: UInt32, _ predicate: UInt32, _ object: UInt32) {
    graph.insert(RDFGraph.Encoded(subject: subject, predicate: predicate, object: object))
  }

  /// The number of an IRI of the RDF vocabulary.
  mutating func number(_ iri: IRI) -> UInt32 { graph.number(for: .iri(iri)) }

  /// A blank node whose label no text can spell.
  private mutating func newBlank() -> UInt32 {
    blankCount += 1
    return graph.number(for: .blank("#\(blankCount)"))
  }

}
