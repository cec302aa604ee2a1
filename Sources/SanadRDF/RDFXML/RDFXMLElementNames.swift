// The element names of properties and classes as bytes, each worked out once.

/// A cache of element names by the spelling of their IRIs.
struct RDFXMLElementNames {
  /// How an IRI is written as an element.
  struct Name {
    /// The qualified name; empty where there is none.
    let written: [UInt8]
    /// The namespace declaration that the element needs, with a space before it, if it needs one.
    let declaration: [UInt8]
    /// Whether RDF/XML gives the IRI a meaning of its own.
    let isReserved: Bool
  }

  /// How many names are kept before all are forgotten.
  private static let limit = 4096

  private var names: RDFXMLNames
  /// The prefixes that the root element declares.
  private var declared: Set<String>
  private var spellings: [[UInt8]] = []
  private var entries: [Name] = []
  private var table = NumberTable()

  /// Names that need no declaration for the given prefixes.
  init(_ names: RDFXMLNames, declared: some Sequence<String>) {
    self.names = names
    self.declared = Set(declared)
  }

  /// How an IRI in its spelling is written as an element.
  ///
  /// - Complexity: O(length) on average.
  @inline(__always)
  mutating func name(for iri: Span<UInt8>) -> Name {
    var hash = ByteHash()
    hash.combine(iri)
    if let number = table.number(hash: hash.value, where: { iri.isEqual(to: spellings[$0]) }) {
      return entries[Int(number)]
    }
    return add(iri, hash.value)
  }

  @inline(never)
  private mutating func add(_ iri: Span<UInt8>, _ hash: UInt32) -> Name {
    if entries.count == Self.limit {
      (spellings, entries, table) = ([], [], NumberTable())
    }
    let value = String(iri.extracting(1..<iri.count - 1))
    var name = Name(written: [], declaration: [], isReserved: false)
    if RDFXMLWords.areReserved.contains(value) {
      name = Name(written: [], declaration: [], isReserved: true)
    } else if let (prefix, namespace, local) = names.parts(of: value) {
      var declaration = ByteWriter()
      if !declared.contains(prefix) {
        declaration.write(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
        declaration.writeXMLAttribute(namespace)
        declaration.write("\"")
      }
      name = Name(
        written: Array((prefix.isEmpty ? local : prefix + ":" + local).utf8),
        declaration: declaration.bytes, isReserved: false)
    }
    table.append(hash: hash)
    spellings.append(Array(copying: iri))
    entries.append(name)
    return name
  }
}
