// From one syntax to another, as a stream or sorted.

/// Converts RDF between syntaxes.
///
/// As a stream, statements are written in the order in which they come, and memory does not grow with
/// their number. Sorted, the same statements give the same bytes whatever their order.
public struct RDFConverter: Sendable {
  /// What is read.
  public var reader: RDFReader
  /// What is written.
  public var format: RDFFormat
  /// Pairs of a name without colon and a namespace, for syntaxes that have prefixes.
  public var prefixes: [(String, String)]
  /// Whether all is read first and then written in order.
  public var isSorted: Bool

  /// A converter from a reader's syntax to another.
  public init(
    _ reader: RDFReader, to format: RDFFormat, prefixes: [(String, String)] = [],
    isSorted: Bool = false
  ) {
    self.reader = reader
    self.format = format
    self.prefixes = prefixes
    self.isSorted = isSorted
  }

  /// Reads a source to its end and writes what it says.
  ///
  /// - Returns: How many statements were read.
  /// - Throws: `RDFFailure` where the text is wrong, where bytes cannot be read or written, or where
  ///   RDF/XML cannot say a triple. Sorted, nothing is written then.
  /// - Complexity: O(length); O(n log n) where sorted.
  public func convert(
    _ source: inout some ByteSource, to destination: inout some ByteDestination
  ) throws(RDFFailure) -> Int {
    // The closures keep what follows free of the caller's types, so that it is compiled for each pair
    // of syntaxes once, and fast.
    var (from, to) = (source, destination)
    defer { (source, destination) = (from, to) }
    let pieces = PieceSource { () throws(StreamFailure) in try from.next() }
    let write = { (bytes: [UInt8]) throws(StreamFailure) in try to.write(bytes) }
    return isSorted ? try sort(pieces, write) : try stream(pieces, write)
  }

  private func stream(
    _ source: PieceSource, _ write: @escaping ([UInt8]) throws(StreamFailure) -> Void
  ) throws(RDFFailure) -> Int {
    let labels = StreamLabels(
      hasUnlabelled: reader.format != .nTriples && reader.format != .nQuads,
      areXMLNames: format == .rdfXML)
    switch format {
    case .nTriples, .nQuads:
      return try run(source, LineWriter(isQuads: format == .nQuads, labels: labels), write)
    case .turtle, .trig:
      let writer = TurtleStream(isTriG: format == .trig, prefixes: prefixes, labels: labels)
      return try run(source, writer, write)
    case .jsonLD: return try sort(source, write)
    case .rdfXML:
      return try run(source, RDFXMLStreamWriter(prefixes: prefixes, labels: labels), write)
    }
  }

  private func sort(
    _ source: PieceSource, _ write: ([UInt8]) throws(StreamFailure) -> Void
  ) throws(RDFFailure) -> Int {
    var source = source
    var sink = DatasetSink()
    try reader.read(&source, into: &sink)
    let bytes: [UInt8]
    do throws(RDFXMLWritingError) {
      bytes = try RDFWriter(format, prefixes: prefixes).write(sink.dataset)
    } catch {
      throw .unsayable(error)
    }
    do throws(StreamFailure) { try write(bytes) } catch { throw .stream(error) }
    return sink.count
  }

  private func run<Writer: StreamWriter & ~Copyable>(
    _ source: PieceSource, _ writer: consuming Writer,
    _ write: @escaping ([UInt8]) throws(StreamFailure) -> Void
  ) throws(RDFFailure) -> Int {
    var source = source
    var sink = WritingSink(writer, write)
    try reader.read(&source, into: &sink)
    sink.finish()
    if let failure = sink.failure { throw failure }
    return sink.count
  }
}

/// Pieces from wherever a closure has them.
private struct PieceSource: ByteSource {
  let piece: () throws(StreamFailure) -> [UInt8]

  mutating func next() throws(StreamFailure) -> [UInt8] { try piece() }
}

/// Statements on their way through a writer into a file.
private struct WritingSink<Writer: StreamWriter & ~Copyable>: StatementSink, ~Copyable {
  /// What went wrong first.
  private(set) var failure: RDFFailure?
  /// How many statements came.
  private(set) var count = 0
  private var writer: Writer
  private let write: ([UInt8]) throws(StreamFailure) -> Void
  /// How much is held back.
  ///
  /// What a small file comes to is held back whole, so that nothing is written
  /// where something cannot be said.
  private var threshold = 1 << 18

  init(_ writer: consuming Writer, _ write: @escaping ([UInt8]) throws(StreamFailure) -> Void) {
    self.writer = writer
    self.write = write
  }

  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    writer.declare(prefix: prefix, namespace: namespace)
  }

  @inline(__always)
  mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    count += 1
    writer.take(subject, predicate, object, graph: graph)
    if writer.pendingCount >= threshold { flush() }
  }

  mutating func finish() {
    writer.finish()
    flush()
  }

  @inline(never)
  private mutating func flush() {
    threshold = 1 << 16
    let bytes = writer.takeBytes()
    guard failure == nil else { return }
    if let unsayable = writer.failure {
      failure = .unsayable(unsayable)
      return
    }
    do throws(StreamFailure) { try write(bytes) } catch { failure = .stream(error) }
  }
}
