// Triples on their way into a sorted file, for who makes them one by one.

/// Triples that are gathered to be written in sorted order, without a graph to look them up in.
package struct SortedTriples: Sendable {
  private var table = StatementTable(hasNamedGraphs: false)

  /// No triple yet.
  package init() {}

  /// Adds a triple; one that is there already is written once all the same.
  ///
  /// - Complexity: O(length) on average.
  package mutating func insert(_ triple: Triple) { table.take(Quad(triple, graph: nil)) }

  /// Hands the triples to a receiver in the syntax of a writer, piece by piece.
  ///
  /// - Throws: `SortedFailure.unsayable` before the first piece; what the receiver throws.
  /// - Complexity: O(n log n).
  package consuming func write<Failure>(
    _ writer: RDFWriter, _ receive: ([UInt8]) throws(Failure) -> Void
  ) throws(SortedFailure<Failure>) {
    let document: SortedDocument
    do throws(RDFWritingError) {
      document = try writer.document(of: table)
    } catch {
      throw .unsayable(error)
    }
    do throws(Failure) { try document.write(receive) } catch { throw .receiver(error) }
  }
}

/// Why sorted triples were not written.
package enum SortedFailure<Failure: Error>: Error {
  /// The syntax cannot say one of them.
  case unsayable(RDFWritingError)
  /// The receiver failed.
  case receiver(Failure)
}
