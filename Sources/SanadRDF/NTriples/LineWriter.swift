// N-Triples and N-Quads written as a stream, in the order in which statements come.

/// Writes one statement a line, in canonical form.
struct LineWriter: StatementSink, ~Copyable {
  /// What was written and not taken out yet.
  var output = OutputBuffer()
  /// Whether graphs are named; where not, statements of all graphs are written alike.
  let isQuads: Bool
  private let labels: StreamLabels

  /// A writer.
  init(isQuads: Bool, labels: StreamLabels) {
    self.isQuads = isQuads
    self.labels = labels
  }

  /// Takes a prefix, which the syntax has no place for.
  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {}

  /// Writes a statement.
  @inline(__always)
  mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    write(subject)
    output.append(predicate)
    output.append(UInt8(ascii: " "))
    write(object)
    if isQuads, !graph.isEmpty { write(graph) }
    output.append(".\n")
  }

  @inline(__always)
  private mutating func write(_ term: Span<UInt8>) {
    if labels.needsCare(term) {
      labels.write(term, to: &output)
    } else {
      output.append(term)
    }
    output.append(UInt8(ascii: " "))
  }
}
