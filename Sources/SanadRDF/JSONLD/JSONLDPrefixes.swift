// The prefixes that a JSON-LD file writes IRIs with.

/// Prefixes with their names and namespaces as bytes, and which of them were used.
struct JSONLDPrefixes {
  private struct Prefix {
    /// The name as it stands in a string of JSON, with the colon.
    let name: [UInt8]
    let namespace: [UInt8]
    var isUsed = false
  }

  private let table: PrefixTable
  /// The prefixes, the longest namespace first.
  private var prefixes: [Prefix]
  /// The places of the given prefixes among these.
  private let places: [Int]

  /// Prefixes for the statements of a table.
  init(_ given: [(String, String)], for table: StatementTable) {
    // An IRI such as urn:x would be taken for one with the prefix urn.
    let schemes = given.isEmpty ? [] : table.pathSchemes
    let usable = PrefixTable(
      given.filter { name, namespace in
        !name.isEmpty && name != "_" && !name.contains { ":/@".contains($0) }
          && !schemes.contains(name) && BaseIRI.hasScheme(namespace.utf8)
      })
    let order = usable.prefixes.indices.sorted {
      let (a, b) = (
        usable.prefixes[$0].namespace.utf8.count, usable.prefixes[$1].namespace.utf8.count
      )
      return a != b ? a > b : $0 < $1
    }
    self.table = usable
    prefixes = order.map { index in
      let prefix = usable.prefixes[index]
      return Prefix(
        name: Array(JSONValue.quoted(prefix.name).utf8.dropFirst().dropLast()) + [
          UInt8(ascii: ":")
        ],
        namespace: Array(prefix.namespace.utf8))
    }
    var places = Array(repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    self.places = places
  }

  /// Writes an IRI, without brackets, with a prefix or whole.
  ///
  /// - Complexity: O(length), and linear in the number of prefixes.
  @inline(__always)
  mutating func write(_ iri: Span<UInt8>, to output: inout OutputBuffer) {
    for index in prefixes.indices {
      let length = prefixes[index].namespace.count
      guard length < iri.count, iri.extracting(0..<length).isEqual(to: prefixes[index].namespace)
      else { continue }
      let isPath =
        length + 1 < iri.count && iri[length] == UInt8(ascii: "/")
        && iri[length + 1] == UInt8(ascii: "/")
      if isPath { continue }
      if !prefixes[index].isUsed { prefixes[index].isUsed = true }
      output.append(prefixes[index].name)
      output.append(iri.extracting(length..<iri.count))
      return
    }
    output.append(iri)
  }

  /// The prefixes that were used, as the context defines them, in the order in which they were given.
  var definitions: [(name: String, definition: String)] {
    table.prefixes.indices.filter { prefixes[places[$0]].isUsed }.map { index in
      let prefix = table.prefixes[index]
      let namespace = JSONValue.quoted(prefix.namespace)
      let isDelimited = prefix.namespace.utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
      return (
        JSONValue.quoted(prefix.name),
        isDelimited ? namespace : "{\"@id\": \(namespace), \"@prefix\": true}"
      )
    }
  }
}

extension StatementTable {
  /// The schemes of IRIs without `//` behind them.
  fileprivate var pathSchemes: Set<String> {
    var schemes: Set<String> = []
    let web = [Array("<https://".utf8), Array("<http://".utf8)]
    func note(_ iri: Span<UInt8>) {
      for start in web where iri.count > start.count {
        if iri.extracting(0..<start.count).isEqual(to: start) { return }
      }
      let text = String(iri.extracting(1..<iri.count - 1))
      guard let (scheme, rest) = JSONLDProcessor.compactParts(text), !rest.hasPrefix("//") else {
        return
      }
      schemes.insert(scheme)
    }
    for terms in [nodes, predicates] {
      let bytes = terms.bytes.span
      for number in 0..<terms.count {
        let spelling = bytes.extracting(terms.range(of: number))
        if spelling[0] == UInt8(ascii: "<") { note(spelling) }
      }
    }
    for number in 0..<UInt32(values.count) {
      values.withSpelling(of: number) { spelling in
        if spelling[0] == UInt8(ascii: "<") {
          note(spelling)
        } else if spelling[spelling.count - 1] == UInt8(ascii: ">") {
          note(spelling.extracting(TurtleTerms.endOfText(spelling) + 2..<spelling.count))
        }
      }
    }
    return schemes
  }
}
