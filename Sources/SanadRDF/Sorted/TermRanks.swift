// The order of many terms at once, by the bytes that tell them apart.

/// The places of a table's terms in a fixed order: IRIs, then blank nodes, each by the bytes of their
/// text.
struct TermRanks: Sendable {
  /// The numbers of the terms, in order.
  private(set) var order: [UInt32] = []
  /// For each term, its place in the order.
  private(set) var ranks: [UInt32]

  /// A term and eight bytes of it, the first one highest.
  private struct Entry {
    var key: UInt64 = 0
    let number: UInt32
  }

  /// Terms that are alike up to a byte.
  private struct Group {
    let range: Range<Int>
    let depth: Int
  }

  /// Groups of fewer terms are compared one by one.
  private static let fewTerms = 12

  /// The ranks of IRIs and blank nodes.
  ///
  /// - Parameter first: The number of a term that comes before all others.
  /// - Complexity: O(total length), beside O(n log n) comparisons of eight bytes.
  init(of table: TermTable, first: UInt32? = nil) {
    ranks = Array(repeating: 0, count: table.count)
    var (iris, blanks): ([Entry], [Entry]) = ([], [])
    for number in 0..<table.count where UInt32(number) != first {
      let entry = Entry(number: UInt32(number))
      if table.bytes[table.range(of: number).lowerBound] == UInt8(ascii: "_") {
        blanks.append(entry)
      } else {
        iris.append(entry)
      }
    }
    order.reserveCapacity(table.count)
    if let first { order.append(first) }
    Self.sort(&iris, table)
    Self.sort(&blanks, table)
    for entry in iris { order.append(entry.number) }
    for entry in blanks { order.append(entry.number) }
    for (rank, number) in order.enumerated() { ranks[Int(number)] = UInt32(rank) }
  }

  /// Sorts by eight bytes behind those that all have in common, then groups of the same eight bytes.
  private static func sort(_ entries: inout [Entry], _ table: TermTable) {
    let bytes = table.bytes.span
    var groups = [Group(range: 0..<entries.count, depth: 0)]
    while let group = groups.popLast() {
      var part = Array(entries[group.range])
      let shortest = part.map { table.text(of: $0.number).count }.min() ?? 0
      if part.count < fewTerms || shortest <= group.depth {
        part.sort { a, b in
          let (left, right) = (table.text(of: a.number), table.text(of: b.number))
          return bytes.extracting(left).precedes(bytes.extracting(right)) ?? false
        }
      } else {
        let depth = sharedLength(of: part, from: group.depth, upTo: shortest, table)
        for index in part.indices {
          part[index].key = key(bytes, table.text(of: part[index].number), depth)
        }
        part.sort { $0.key < $1.key }
        addGroups(of: part, at: group.range.lowerBound, depth: depth + 8, to: &groups)
      }
      for (index, entry) in zip(group.range, part) { entries[index] = entry }
    }
  }

  /// Adds the runs of entries whose eight bytes are the same.
  private static func addGroups(
    of part: [Entry], at offset: Int, depth: Int, to groups: inout [Group]
  ) {
    var start = 0
    while start < part.count {
      var end = start + 1
      while end < part.count, part[end].key == part[start].key { end += 1 }
      if end - start > 1 {
        groups.append(Group(range: offset + start..<offset + end, depth: depth))
      }
      start = end
    }
  }

  /// How many bytes the texts of entries have in common.
  private static func sharedLength(
    of part: [Entry], from depth: Int, upTo limit: Int, _ table: TermTable
  ) -> Int {
    let bytes = table.bytes.span
    let first = table.text(of: part[0].number).lowerBound
    var shared = limit
    for entry in part.dropFirst() {
      let start = table.text(of: entry.number).lowerBound
      var index = depth
      while index + 8 <= shared, bytes.word(at: first + index) == bytes.word(at: start + index) {
        index += 8
      }
      while index < shared, bytes[first + index] == bytes[start + index] { index += 1 }
      shared = min(shared, index)
    }
    return shared
  }

  /// Eight bytes of a text; zeros stand behind its end.
  private static func key(_ bytes: Span<UInt8>, _ text: Range<Int>, _ depth: Int) -> UInt64 {
    let start = text.lowerBound + depth
    if start + 8 <= text.upperBound { return bytes.word(at: start).byteSwapped }
    var key: UInt64 = 0
    for index in start..<start + 8 {
      key = key << 8 | UInt64(index < text.upperBound ? bytes[index] : 0)
    }
    return key
  }
}

extension TermTable {
  /// Where the text of an IRI, without brackets, or of a blank node is.
  fileprivate func text(of number: UInt32) -> Range<Int> {
    let range = range(of: Int(number))
    return bytes[range.lowerBound] == UInt8(ascii: "<")
      ? range.lowerBound + 1..<range.upperBound - 1 : range
  }
}
