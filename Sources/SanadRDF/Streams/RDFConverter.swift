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
      hasUnlabelled: inputs.count == 1 && inputs.contains(where: \.hasUnlabelledNodes),
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
    var sink = NumberingSink(StatementTable(hasNamedGraphs: format.hasNamedGraphs))
    for (number, input) in inputs.enumerated() {
      if inputs.count > 1 { sink.number = number + 1 }
      try input.read(into: &sink)
    }
    let table = sink.sink
    var writer = RDFWriter(format, prefixes: prefixes + table.prefixes)
    writer.isExpanded = isExpanded
    let document: SortedDocument
    do throws(RDFWritingError) {
      document = try writer.document(of: table)
    } catch {
      throw .unsayable(error)
    }
    do throws(StreamFailure) { try document.write(write) } catch { throw .stream(error) }
    return table.counts
  }

  private func run<Writer: StreamWriter & ~Copyable>(
    _ inputs: [Input], _ writer: consuming Writer,
    _ write: @escaping ([UInt8]) throws(StreamFailure) -> Void
  ) throws(RDFFailure) -> Counts {
    var sink = NumberingSink(WritingSink(writer, write))
    for (number, input) in inputs.enumerated() {
      if inputs.count > 1 { sink.number = number + 1 }
      try input.read(into: &sink)
    }
    sink.sink.finish()
    if let failure = sink.sink.failure { throw failure }
    return sink.sink.counts
  }
}

extension RDFConverter {
  /// A text to read, or statements that are there already.
  public struct Input {
    private enum Content {
      case text(RDFReader, file: String?, piece: () throws(StreamFailure) -> [UInt8])
      case statements(StatementBatch)
    }

    private let content: Content

    /// A text that a closure gives piece by piece, with nothing at the end.
    ///
    /// - Parameter file: What errors call it.
    public init(
      _ reader: RDFReader, file: String? = nil,
      piece: @escaping () throws(StreamFailure) -> [UInt8]
    ) {
      content = .text(reader, file: file, piece: piece)
    }

    /// Statements in memory.
    package init(_ statements: StatementBatch) { content = .statements(statements) }

    /// Whether there can be blank nodes without labels.
    fileprivate var hasUnlabelledNodes: Bool {
      switch content {
      case .text(let reader, _, _): reader.format != .nTriples && reader.format != .nQuads
      case .statements: true
      }
    }

    /// Reads the text.
    fileprivate func read(
      into sink: inout some StatementSink & ~Copyable
    ) throws(RDFFailure) {
      switch content {
      case .statements(let statements): statements.send(to: &sink)
      case .text(let reader, let file, let piece):
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
  }

  /// How many statements were read.
  public struct Counts: Hashable, Sendable {
    /// All of them.
    public var statements = 0
    /// Those that stood in named graphs.
    public var inNamedGraphs = 0
  }
}

/// Pieces from wherever a closure has them.
private struct PieceSource: ByteSource {
  let piece: () throws(StreamFailure) -> [UInt8]

  mutating func next() throws(StreamFailure) -> [UInt8] { try piece() }
}
