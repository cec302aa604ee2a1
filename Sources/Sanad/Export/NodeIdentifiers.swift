// Names for nodes where IRIs may not stand.
internal import SanadRDF

/// Node ids made from the ends of IRIs: `person.lina-haddad`.
///
/// They are NMTOKENs of ASCII, as the GraphML schema and every reader want.
struct NodeIdentifiers {
  private var ids: [IRI: String] = [:]

  /// Ids for IRIs, in their order; where two would be the same the later gets a hash of its IRI.
  init(_ iris: [IRI]) {
    var taken: Set<String> = []
    for iri in iris {
      let parts = iri.value.split { $0 == "/" || $0 == "#" }.suffix(2)
      var id = parts.map { part in
        String(
          decoding: part.utf8.map { Self.isPlain($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
      }.joined(separator: ".")
      if id.isEmpty || !taken.insert(id).inserted {
        id += "." + ContentHash.name(iri.value)
        taken.insert(id)
      }
      ids[iri] = id
    }
  }

  /// The id of an IRI; one by its hash where it was not among those given.
  subscript(iri: IRI) -> String { ids[iri] ?? "x." + ContentHash.name(iri.value) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
