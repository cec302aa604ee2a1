// Where statements go that are not written: into memory, to a receiver, or nowhere but a count.

/// Statements made into values for a receiver.
struct ReceiverSink: StatementSink {
  let receive: (Quad) -> Void

  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {}

  mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    guard case .iri(let predicate) = Term(spelling: predicate) else { return }
    receive(
      Quad(
        Term(spelling: subject), predicate, Term(spelling: object),
        graph: graph.isEmpty ? nil : Term(spelling: graph)))
  }
}

/// Statements kept in memory.
package struct DatasetSink: StatementSink {
  package private(set) var dataset = RDFDataset()
  /// How many came, those that came before among them.
  package private(set) var count = 0
  /// The prefixes that the text declares, the first of each name.
  package private(set) var prefixes: [(String, String)] = []
  private var prefixNames: Set<String> = []

  /// None yet.
  package init() {}

  package mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    guard prefixNames.insert(String(prefix)).inserted else { return }
    prefixes.append((String(prefix), String(namespace)))
  }

  package mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    count += 1
    dataset.insert(subject, predicate, object, graph: graph)
  }
}

/// Statements that are only counted.
package struct CountingSink: StatementSink {
  /// How many came.
  package private(set) var count = 0

  /// None yet.
  package init() {}

  package mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {}

  package mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    count += 1
  }
}
