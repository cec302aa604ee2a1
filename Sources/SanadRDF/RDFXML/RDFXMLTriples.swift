// Triples between the parser and the sink, as bytes one behind the other.

/// A row of triples in their spellings.
struct RDFXMLTriples {
  private var bytes: [UInt8] = []
  /// Where each triple's terms end, three a triple.
  private var ends: [Int] = []

  /// How many there are.
  var count: Int { ends.count / 3 }

  /// Adds a triple.
  @inline(__always)
  mutating func append(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>
  ) {
    bytes.append(subject)
    ends.append(bytes.count)
    bytes.append(predicate)
    ends.append(bytes.count)
    bytes.append(object)
    ends.append(bytes.count)
  }

  /// Adds a triple whose terms are parts of an array.
  @inline(__always)
  mutating func append(
    _ subject: Range<Int>, _ predicate: Range<Int>, _ object: Range<Int>, of terms: [UInt8]
  ) {
    let terms = terms.span
    append(terms.extracting(subject), terms.extracting(predicate), terms.extracting(object))
  }

  /// The first triple as a term.
  var firstTerm: [UInt8] {
    var term = Array("<<( ".utf8)
    term += bytes[..<ends[0]]
    term.append(UInt8(ascii: " "))
    term += bytes[ends[0]..<ends[1]]
    term.append(UInt8(ascii: " "))
    term += bytes[ends[1]..<ends[2]]
    return term + Array(" )>>".utf8)
  }

  /// Sends all to a sink and forgets them.
  mutating func send(to sink: inout some StatementSink & ~Copyable) {
    hand(to: &sink)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  private func hand(to sink: inout some StatementSink & ~Copyable) {
    let all = bytes.span
    let none = all.extracting(0..<0)
    var start = 0
    var index = 0
    while index < ends.count {
      sink.take(
        all.extracting(start..<ends[index]), all.extracting(ends[index]..<ends[index + 1]),
        all.extracting(ends[index + 1]..<ends[index + 2]), graph: none)
      start = ends[index + 2]
      index += 3
    }
  }
}
