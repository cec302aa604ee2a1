// Prefixes for writing: which one shortens an IRI.
internal import SanadXML

/// The prefixes that a writer may use, longest namespace first.
struct PrefixTable: Sendable {
  /// A prefix: its name without colon, and the namespace that it stands for.
  struct Prefix: Sendable {
    let name: String
    let namespace: String
  }

  /// The prefixes in the order in which they were given.
  let prefixes: [Prefix]
  private let longestFirst: [Int]

  /// A table of prefixes, the first of each name.
  init(_ given: [(String, String)]) {
    var names: Set<String> = []
    let prefixes = given.filter { names.insert($0.0).inserted }
      .map { Prefix(name: $0.0, namespace: IRI($0.1).percentEncoded) }
    self.prefixes = prefixes
    longestFirst = prefixes.indices.filter { !prefixes[$0].namespace.isEmpty }.sorted {
      let (a, b) = (prefixes[$0].namespace.utf8.count, prefixes[$1].namespace.utf8.count)
      return a != b ? a > b : $0 < $1
    }
  }

  /// The prefixes among pairs of a name and a namespace that XML can bind, `rdf` first.
  static func forXML(_ given: [(String, String)]) -> PrefixTable {
    PrefixTable(
      [("rdf", RDF.namespace)]
        + given.filter { name, namespace in
          (name.isEmpty || XMLName.isNCName(name)) && !name.lowercased().hasPrefix("xml")
            && !namespace.isEmpty && namespace != RDF.namespace
            && namespace != "http://www.w3.org/XML/1998/namespace"
            && namespace != "http://www.w3.org/2000/xmlns/"
        })
  }

  /// The prefix with the longest namespace that an IRI begins with and that leaves an acceptable
  /// rest, and that rest.
  ///
  /// - Complexity: O(number of prefixes).
  func shortest(
    _ iri: String, where isAcceptable: (Substring) -> Bool
  ) -> (prefix: Int, local: Substring)? {
    for index in longestFirst {
      let namespace = prefixes[index].namespace.utf8
      guard iri.utf8.count >= namespace.count, iri.utf8.starts(with: namespace) else { continue }
      let local = iri[iri.utf8.index(iri.startIndex, offsetBy: namespace.count)...]
      if isAcceptable(local) { return (index, local) }
    }
    return nil
  }
}
