// Statements kept for a while as bytes one behind the other.

/// A row of statements in their spellings.
package struct StatementBatch: StatementSink, Sendable {
  private var bytes: [UInt8] = []
  /// Where the terms of each statement end, four a statement.
  private var ends: [Int] = []

  /// No statement yet.
  package init() {}

  /// Forgets all statements, but keeps their memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  package mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {}

  @inline(__always)
  package mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    bytes.append(subject)
    ends.append(bytes.count)
    bytes.append(predicate)
    ends.append(bytes.count)
    bytes.append(object)
    ends.append(bytes.count)
    bytes.append(graph)
    ends.append(bytes.count)
  }

  /// Sends all to a sink, in the order in which they came.
  ///
  /// - Complexity: O(length).
  func send(to sink: inout some StatementSink & ~Copyable) {
    let all = bytes.span
    var (start, index) = (0, 0)
    while index < ends.count {
      let (subject, predicate, object, graph) = (
        ends[index], ends[index + 1], ends[index + 2], ends[index + 3]
      )
      sink.take(
        all.extracting(start..<subject), all.extracting(subject..<predicate),
        all.extracting(predicate..<object), graph: all.extracting(object..<graph))
      start = graph
      index += 4
    }
  }
}
