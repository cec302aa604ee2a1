// Datasets as TriG for people: as Turtle, graph by graph.

/// Writes a dataset as TriG (https://www.w3.org/TR/rdf12-trig/), the default graph first, the others
/// in the order of their names, each as `TurtleWriter` writes it.
public struct TriGWriter: Sendable {
  private let prefixes: PrefixTable

  /// A writer that shortens IRIs by prefixes: pairs of a name without colon and a namespace.
  ///
  /// Where a name is given twice the first holds; a name that TriG has no place for is not used.
  public init(prefixes: [(String, String)] = []) {
    self.prefixes = PrefixTable(prefixes.filter { TurtleName.isPrefix($0.0) })
  }

  /// The bytes of a dataset in TriG.
  ///
  /// - Complexity: O(n log n).
  public func write(_ dataset: RDFDataset) -> [UInt8] {
    let labels = BlankNodeLabels(of: dataset)
    let shared = dataset.sharedBlankLabels
    var used = Array(repeating: false, count: prefixes.prefixes.count)
    var blocks = ByteWriter()
    for name in dataset.sortedNames {
      var body = TurtleBody(
        dataset[name], prefixes: prefixes, labels: labels, labelled: shared, used: used)
      if !blocks.bytes.isEmpty { blocks.write("\n") }
      if let name {
        body.writeGraphName(name)
        body.write()
        body.closeGraph()
      } else {
        body.write()
      }
      blocks.write(body.output.bytes)
      used = body.usedPrefixes
    }
    return TurtleWriter.header(prefixes, used: used) + blocks.bytes
  }
}
