// What must hold for any text: a reader may refuse it, but not stop, differ by how it is cut, or write what
// it cannot read.
package import SanadRDF

/// A reader under trial.
package struct FuzzCheck {
  private let format: RDFFormat
  private let reader: RDFReader
  /// How long the pieces are into which a text is cut.
  private let cut: Int

  /// A trial of a syntax's reader, its texts cut into pieces of a length.
  package init(_ format: RDFFormat, cut: Int) {
    self.format = format
    self.cut = cut
    reader = RDFReader(format, base: "https://example.org/base/")
  }

  /// Whether a text is read.
  ///
  /// - Throws: `FuzzFinding` where it is not read well.
  /// - Complexity: O(n log n) in its length.
  package func reads(_ text: [UInt8]) throws(FuzzFinding) -> Bool {
    let whole = quads(text, reader, pieceLength: 1 << 16)
    let pieces = quads(text, reader, pieceLength: cut)
    guard whole == pieces else {
      throw FuzzFinding(message: "in pieces of \(cut) it reads otherwise")
    }
    guard let whole else { return false }
    guard quads(whole, RDFReader(.nQuads), pieceLength: 1 << 16) == whole else {
      throw FuzzFinding(message: "its N-Quads are not read back as they are")
    }
    guard format != .rdfXML, format.hasNamedGraphs || format == .turtle else { return true }
    // What is written in the same syntax says the same.
    let written = converted(text, reader, to: format, pieceLength: 1 << 16)
    guard let written, let dataset = try? RDFReader(format).dataset(from: written),
      let expected = try? reader.dataset(from: text)
    else { throw FuzzFinding(message: "what is written of it is not read back") }
    guard dataset.count == expected.count else {
      throw FuzzFinding(message: "what is written of it says something else")
    }
    return true
  }

  /// What a text says, as N-Quads, or nil where it is refused.
  private func quads(
    _ text: [UInt8], _ reader: RDFReader, pieceLength: Int
  ) -> [UInt8]? {
    converted(text, reader, to: .nQuads, pieceLength: pieceLength)
  }

  private func converted(
    _ text: [UInt8], _ reader: RDFReader, to format: RDFFormat, pieceLength: Int
  ) -> [UInt8]? {
    var source = MemorySource(text, pieceLength: pieceLength)
    var destination = MemoryDestination()
    do throws(RDFFailure) {
      _ = try RDFConverter(reader, to: format).convert(&source, to: &destination)
    } catch {
      return nil
    }
    return destination.bytes
  }
}

/// What a reader did wrong.
package struct FuzzFinding: Error {
  /// What it did.
  package let message: String
}
