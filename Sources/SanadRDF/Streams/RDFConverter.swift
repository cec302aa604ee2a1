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
  /// Whether JSON-LD is written in its expanded form, without a context.
  public var isExpanded = false

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
  ///   the syntax cannot say a triple. Sorted, nothing is written then.
  /// - Complexity: O(length); O(n log n) where sorted.
  public func convert(
    _ source: inout some ByteSource, to destination: inout some ByteDestination
  ) throws(RDFFailure) -> Int {
    var from = source
    defer { source = from }
    let input = Input(reader) { () throws(StreamFailure) in try from.next() }
    return try convert([input], to: &destination).statements
  }

  /// Reads several sources one after the other and writes what they say together.
  ///
  /// Blank nodes of different sources stay apart. Errors name the file of their source.
  ///
  /// - Throws: `RDFFailure`, as for one source.
  /// - Complexity: O(length); O(n log n) where sorted.
  public func convert(
    _ inputs: [Input], to destination: inout some ByteDestination
  ) throws(RDFFailure) -> Counts {
    // The closures keep what follows free of the caller's types, so that it is compiled for each pair
    // of syntaxes once, and fast.
    var to = destination
    defer { destination = to }
    let write = { (bytes: [UInt8]) throws(StreamFailure) in try to.write(bytes) }
    return isSorted ? try sort(inputs, write) : try stream(inputs, write)
  }

  private func stream(
    _ inputs: [Input], _ write: @escaping ([UInt8]) throws(StreamFailure) -> Void
  ) throws(RDFFailure) -> Counts {
    let labels = StreamLabels(
      hasUnlabelled: inputs.count == 1 && inputs.contains { $0.reader.format.hasUnlabelledNodes },
      areXMLNames: format == .rdfXML)
    switch format {
    case .nTriples, .nQuads:
      return try run(inputs, LineWriter(isQuads: format == .nQuads, labels: labels), write)
    case .turtle, .trig:
      let writer = TurtleStream(isTriG: format == .trig, prefixes: prefixes, labels: labels)
      return try run(inputs, writer, write)
    case .rdfXML:
      return try run(inputs, RDFXMLStreamWriter(prefixes: prefixes, labels: labels), write)
    case .jsonLD: return try sort(inputs, write)
    }
  }

  private func sort(
    _ inputs: [Input], _ write: ([UInt8]) throws(StreamFailure) -> Void
  ) throws(RDFFailure) -> Counts {
    var dataset = RDFDataset()
    var prefixes = self.prefixes
    var counts = Counts()
    for (number, input) in inputs.enumerated() {
      var sink = DatasetSink()
      try input.read(into: &sink)
      counts.statements += sink.count
      dataset.formUnion(sink.dataset, number: number)
      prefixes += sink.prefixes
    }
    counts.inNamedGraphs = dataset.count - dataset.defaultGraph.count
    let bytes: [UInt8]
    do throws(RDFXMLWritingError) {
      var writer = RDFWriter(format, prefixes: prefixes)
      writer.isExpanded = isExpanded
      bytes = try writer.write(dataset)
    } catch {
      throw .unsayable(error)
    }
    do throws(StreamFailure) { try write(bytes) } catch { throw .stream(error) }
    return counts
  }

  private func run<Writer: StreamWriter & ~Copyable>(
    _ inputs: [Input], _ writer: consuming Writer,
    _ write: @escaping ([UInt8]) throws(StreamFailure) -> Void
  ) throws(RDFFailure) -> Counts {
    var sink = WritingSink(writer, write)
    for (number, input) in inputs.enumerated() {
      if inputs.count > 1 { sink.number = number + 1 }
      try input.read(into: &sink)
    }
    sink.finish()
    if let failure = sink.failure { throw failure }
    return sink.counts
  }
}

extension RDFConverter {
  /// A text to read.
  public struct Input {
    /// How it is read.
    public let reader: RDFReader
    private let file: String?
    private let piece: () throws(StreamFailure) -> [UInt8]

    /// A text that a closure gives piece by piece, with nothing at the end.
    ///
    /// - Parameter file: What errors call it.
    public init(
      _ reader: RDFReader, file: String? = nil,
      piece: @escaping () throws(StreamFailure) -> [UInt8]
    ) {
      self.reader = reader
      self.file = file
      self.piece = piece
    }

    /// Reads the text.
    fileprivate func read(
      into sink: inout some StatementSink & ~Copyable
    ) throws(RDFFailure) {
      var source = PieceSource(piece: piece)
      do throws(RDFFailure) {
        try reader.read(&source, into: &sink)
      } catch {
        guard case .syntax(var fault) = error else { throw error }
        fault.file = file
        throw .syntax(fault)
      }
    }
  }

  /// How many statements were read.
  public struct Counts: Hashable, Sendable {
    /// All of them.
    public var statements = 0
    /// Those that stood in named graphs.
    public var inNamedGraphs = 0
  }
}

extension RDFFormat {
  /// Whether texts can have blank nodes without labels.
  fileprivate var hasUnlabelledNodes: Bool { self != .nTriples && self != .nQuads }
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
  private(set) var counts = RDFConverter.Counts()
  /// The number of the source, where there are several.
  var number: Int? {
    didSet { labels.source = number }
  }
  private var labels = StreamLabels(hasUnlabelled: false)
  private var scratch = OutputBuffer(capacity: 256)
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
    counts.statements += 1
    if !graph.isEmpty { counts.inNamedGraphs += 1 }
    if number == nil {
      writer.take(subject, predicate, object, graph: graph)
    } else {
      takeNumbered(subject, predicate, object, graph: graph)
    }
    if writer.pendingCount >= threshold { flush() }
  }

  /// Takes a statement with the source's number in the labels of its blank nodes.
  private mutating func takeNumbered(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    write(subject)
    let first = scratch.count
    write(object)
    let second = scratch.count
    if !graph.isEmpty { write(graph) }
    let all = scratch.removeAll()
    writer.take(
      all.span.extracting(0..<first), predicate, all.span.extracting(first..<second),
      graph: all.span.extracting(second..<all.count))
  }

  private mutating func write(_ term: Span<UInt8>) {
    if labels.needsCare(term) { labels.write(term, to: &scratch) } else { scratch.append(term) }
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
