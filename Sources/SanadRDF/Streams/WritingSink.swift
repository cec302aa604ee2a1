// Statements on their way through a writer into a file.

/// Statements on their way through a writer into a file.
struct WritingSink<Writer: StreamWriter & ~Copyable>: StatementSink, ~Copyable {
  /// What went wrong first.
  private(set) var failure: RDFFailure?
  /// How many statements came.
  private(set) var counts = RDFConverter.Counts()
  private var writer: Writer
  private let write: ([UInt8]) throws(StreamFailure) -> Void
  /// How much is held back.
  ///
  /// What a small file comes to is held back whole, so that nothing is written
  /// where something cannot be said.
  private var threshold = 1 << 18

  /// A sink that hands what is written to a closure.
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
    writer.take(subject, predicate, object, graph: graph)
    if writer.pendingCount >= threshold { flush() }
  }

  /// Ends what is open and hands on the rest.
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
