// Any of the syntaxes, read as a stream or into memory.

/// Reads RDF in one of the syntaxes.
public struct RDFReader: Sendable {
  /// The syntax.
  public let format: RDFFormat
  /// The IRI that relative ones start from until the text sets its own.
  public let base: String?
  /// Whether IRIs that are not as they should be are let through: characters that may not stand in
  /// them are percent-encoded, relative IRIs stay as they are.
  public let isLenient: Bool
  /// How many threads parse N-Triples and N-Quads; the other syntaxes are read by one.
  public let jobs: Int

  /// A reader for a syntax.
  public init(_ format: RDFFormat, base: String? = nil, isLenient: Bool = false, jobs: Int = 1) {
    self.format = format
    self.base = base
    self.isLenient = isLenient
    self.jobs = jobs
  }

  /// Reads statement after statement, without keeping them.
  ///
  /// Memory grows with the longest token and the depth of nesting, not with the length.
  ///
  /// - Throws: `RDFFailure` where the text is wrong or cannot be read; the statements before that
  ///   place were received.
  /// - Complexity: O(length).
  public func read(
    _ source: inout some ByteSource, _ receive: (Quad) -> Void
  ) throws(RDFFailure) {
    // The receiver only lives as long as this call.
    let failure = withoutActuallyEscaping(receive) { receive -> RDFFailure? in
      var sink = ReceiverSink(receive: receive)
      do throws(RDFFailure) {
        try read(&source, into: &sink)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Reads statement after statement into a sink.
  ///
  /// - Throws: `RDFFailure` where the text is wrong or cannot be read.
  /// - Complexity: O(length).
  package func read(
    _ source: inout some ByteSource, into sink: inout some StatementSink & ~Copyable
  ) throws(RDFFailure) {
    switch format {
    case .nTriples, .nQuads:
      guard jobs < 2 else {
        var parser = ParallelLines(
          isQuads: format == .nQuads, isLenient: isLenient, jobs: jobs)
        try parser.read(&source, into: &sink)
        return
      }
      var parser = LineParser(isQuads: format == .nQuads, isLenient: isLenient)
      try run(&parser, over: &source, into: &sink)
    case .turtle, .trig:
      var parser = TurtleParser(isTriG: format == .trig, base: base, isLenient: isLenient)
      try run(&parser, over: &source, into: &sink)
    case .rdfXML:
      var parser = RDFXMLStream(base: base, isLenient: isLenient)
      try run(&parser, over: &source, into: &sink)
    case .jsonLD:
      var parser = JSONLDParser(base: base)
      try run(&parser, over: &source, into: &sink)
    }
  }

  /// Feeds a parser until its text ends.
  private func run(
    _ parser: inout some TextParser & ~Copyable, over source: inout some ByteSource,
    into sink: inout some StatementSink & ~Copyable
  ) throws(RDFFailure) {
    while true {
      let piece: [UInt8]
      do throws(StreamFailure) {
        piece = try source.next()
      } catch {
        throw .stream(error)
      }
      do throws(SyntaxError) {
        if piece.isEmpty {
          try parser.finish(into: &sink)
          return
        }
        try parser.consume(piece, into: &sink)
      } catch {
        throw .syntax(error)
      }
    }
  }

  /// The graphs that a source describes, without holding its text.
  ///
  /// - Throws: `RDFFailure` where the text is wrong or cannot be read.
  /// - Complexity: O(length).
  public func dataset(from source: inout some ByteSource) throws(RDFFailure) -> RDFDataset {
    var sink = DatasetSink()
    try read(&source, into: &sink)
    return sink.dataset
  }

  /// The graphs that a text describes.
  ///
  /// - Throws: `SyntaxError` at the first place that is wrong.
  /// - Complexity: O(length).
  public func dataset(from bytes: [UInt8]) throws(SyntaxError) -> RDFDataset {
    var source = MemorySource(bytes)
    var sink = DatasetSink()
    do throws(RDFFailure) {
      try read(&source, into: &sink)
    } catch {
      // Memory can always be read, and nothing is written.
      guard case .syntax(let error) = error else { return sink.dataset }
      throw error
    }
    return sink.dataset
  }

  /// The default graph that a text describes.
  ///
  /// - Throws: `SyntaxError` at the first place that is wrong.
  /// - Complexity: O(length).
  public func graph(from bytes: [UInt8]) throws(SyntaxError) -> RDFGraph {
    try dataset(from: bytes).defaultGraph
  }
}

/// Reads a text in pieces.
protocol TextParser: ~Copyable {
  /// Reads the next piece of the text.
  ///
  /// - Throws: `SyntaxError` at the first place that is wrong.
  mutating func consume(
    _ piece: [UInt8], into sink: inout some StatementSink & ~Copyable
  ) throws(SyntaxError)

  /// Reads what is left when the text has ended.
  ///
  /// - Throws: `SyntaxError` where the text ends too early.
  mutating func finish(into sink: inout some StatementSink & ~Copyable) throws(SyntaxError)
}

/// Why RDF could not be read or written.
public enum RDFFailure: Error, Sendable, CustomStringConvertible {
  /// The text breaks the rules of its syntax.
  case syntax(SyntaxError)
  /// The bytes could not be read or written.
  case stream(StreamFailure)
  /// RDF/XML cannot say a triple.
  case unsayable(RDFWritingError)

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .syntax(let error): error.description
    case .stream(let failure): failure.description
    case .unsayable(let error): error.description
    }
  }
}
