// Labels of blank nodes in sorted files: their own where every syntax takes them, numbers where not.

/// The spellings of terms whose blank nodes are written under other labels than their own.
///
/// Labels are replaced as `BlankNodeLabels` does it, by `b1`, `b2` and so on.
struct SortedLabels: Sendable {
  /// Blank nodes by number.
  private(set) var nodes: [UInt32: [UInt8]] = [:]
  /// Triple terms by their number among the values.
  private(set) var values: [UInt32: [UInt8]] = [:]

  /// The labels of a table's blank nodes.
  ///
  /// - Complexity: O(number of nodes), O(n log n) where labels must be replaced.
  init(_ table: StatementTable) {
    var others: [UInt32] = []
    for number in 0..<UInt32(table.nodes.count) where table.isBlank(number) {
      let label = table.nodes.range(of: Int(number)).dropFirst(2)
      if !BlankNodeLabels.isPlain(table.nodes.bytes[label]) { others.append(number) }
    }
    guard !others.isEmpty else { return }
    let bytes = table.nodes.bytes.span
    others.sort { a, b in
      let (left, right) = (table.nodes.range(of: Int(a)), table.nodes.range(of: Int(b)))
      // The shorter first, so that numbers come in their order.
      guard left.count == right.count else { return left.count < right.count }
      return bytes.extracting(left).precedes(bytes.extracting(right)) ?? false
    }
    var count = 0
    for node in others {
      repeat { count += 1 } while table.nodes.number(of: Self.spelling(count).span) != nil
      nodes[node] = Self.spelling(count)
    }
    if table.hasTripleTerms { relabelTripleTerms(of: table) }
  }

  private static func spelling(_ number: Int) -> [UInt8] { Array("_:b\(number)".utf8) }

  private mutating func relabelTripleTerms(of table: StatementTable) {
    for number in 0..<UInt32(table.values.count) {
      let term: Term? = table.values.withSpelling(of: number) {
        $0[0] == UInt8(ascii: "<") && $0[1] == UInt8(ascii: "<") ? Term(spelling: $0) : nil
      }
      guard let term, term.hasBlankNode else { continue }
      let relabelled = term.relabelled { label in
        guard let node = table.nodes.number(of: Term.blank(label).spelling.span),
          let spelling = nodes[node]
        else { return label }
        return String(decoding: spelling.dropFirst(2), as: UTF8.self)
      }
      values[number] = relabelled.spelling
    }
  }
}
