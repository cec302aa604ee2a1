// The element names under which RDF/XML writes properties and classes.
internal import SanadXML

/// The qualified names of a graph's properties and classes, and the namespaces that they need.
struct RDFXMLNames {
  private let table: PrefixTable
  private var names: [String: String] = [:]
  private var used: [String: String] = ["rdf": RDF.namespace]
  private var generated: [String: String] = [:]

  /// The names that given prefixes allow.
  init(prefixes: PrefixTable) { table = prefixes }

  /// The namespaces in use by prefix, `rdf` first, then in the order of the prefixes.
  var declarations: [(prefix: String, namespace: String)] {
    [("rdf", RDF.namespace)]
      + used.filter { $0.key != "rdf" }.sorted { $0.key.precedesInBytes($1.key) }
      .map { ($0.key, $0.value) }
  }

  /// The element name for an IRI, or nil where it does not end in a name.
  mutating func name(for iri: IRI) -> String? {
    if let name = names[iri.value] { return name }
    guard let name = makeName(for: iri.percentEncoded) else { return nil }
    names[iri.value] = name
    return name
  }

  private mutating func makeName(for iri: String) -> String? {
    if let (index, local) = table.shortest(iri, where: XMLName.isNCName) {
      let prefix = table.prefixes[index]
      used[prefix.name] = prefix.namespace
      return prefix.name.isEmpty ? String(local) : prefix.name + ":" + local
    }
    let local = XMLName.longestNCNameSuffix(of: iri)
    let namespace = String(iri[..<local.startIndex])
    guard !local.isEmpty, !namespace.isEmpty, namespace != "http://www.w3.org/2000/xmlns/" else {
      return nil
    }
    return prefix(for: namespace) + ":" + local
  }

  /// A prefix of our own for a namespace, such as `ns1`.
  private mutating func prefix(for namespace: String) -> String {
    if let prefix = generated[namespace] { return prefix }
    var number = generated.count + 1
    let taken = Set(table.prefixes.map(\.name)).union(used.keys)
    while taken.contains("ns\(number)") { number += 1 }
    generated[namespace] = "ns\(number)"
    used["ns\(number)"] = namespace
    return "ns\(number)"
  }
}
