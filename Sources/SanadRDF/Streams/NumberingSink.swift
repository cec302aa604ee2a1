// Several sources in one output: the blank nodes of each stay its own.

/// Statements on their way to another sink, their blank nodes marked by the number of their source.
struct NumberingSink<Sink: StatementSink & ~Copyable>: StatementSink, ~Copyable {
  /// Where statements go.
  var sink: Sink
  /// The number of the source, where there are several.
  var number: Int? {
    didSet { labels.source = number }
  }
  private var labels = StreamLabels(hasUnlabelled: true)
  private var scratch = OutputBuffer(capacity: 256)

  /// A sink before another one.
  init(_ sink: consuming Sink) { self.sink = sink }

  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    sink.declare(prefix: prefix, namespace: namespace)
  }

  @inline(__always)
  mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    if number == nil {
      sink.take(subject, predicate, object, graph: graph)
    } else {
      takeNumbered(subject, predicate, object, graph: graph)
    }
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
    sink.take(
      all.span.extracting(0..<first), predicate, all.span.extracting(first..<second),
      graph: all.span.extracting(second..<all.count))
  }

  private mutating func write(_ term: Span<UInt8>) {
    if labels.needsCare(term) { labels.write(term, to: &scratch) } else { scratch.append(term) }
  }
}
