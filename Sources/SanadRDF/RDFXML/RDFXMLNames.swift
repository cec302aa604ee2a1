// The element names under which RDF/XML writes properties and classes.
internal import SanadXML

/// The qualified names of properties and classes, and the namespaces that they need.
struct RDFXMLNames {
  private let table: PrefixTable
  /// Whether every namespace without a prefix gets one of its own, for the root element to declare;
  /// where not, each element that needs one declares the same.
  private let isNumbered: Bool
  private var used: [String: String] = ["rdf": RDF.namespace]
  private var generated: [String: String] = [:]

  /// The names that given prefixes allow.
  init(prefixes: PrefixTable, isNumbered: Bool) {
    table = prefixes
    self.isNumbered = isNumbered
  }

  /// The namespaces in use by prefix, `rdf` first, then in the order of the prefixes.
  var declarations: [(prefix: String, namespace: String)] {
    [("rdf", RDF.namespace)]
      + used.filter { $0.key != "rdf" }.sorted { $0.key.precedesInBytes($1.key) }
      .map { ($0.key, $0.value) }
  }

  /// Prefix, namespace and local name for an IRI, or nil where it does not end in a name.
  mutating func parts(of iri: String) -> (prefix: String, namespace: String, local: String)? {
    if let (index, local) = table.shortest(iri, where: XMLName.isNCName) {
      let prefix = table.prefixes[index]
      used[prefix.name] = prefix.namespace
      return (prefix.name, prefix.namespace, String(local))
    }
    let local = XMLName.longestNCNameSuffix(of: iri)
    let namespace = String(iri[..<local.startIndex])
    guard !local.isEmpty, !namespace.isEmpty, namespace != "http://www.w3.org/2000/xmlns/",
      namespace != "http://www.w3.org/XML/1998/namespace"
    else { return nil }
    return (prefix(for: namespace), namespace, String(local))
  }

  /// A prefix of our own for a namespace, such as `ns1`.
  private mutating func prefix(for namespace: String) -> String {
    if let prefix = generated[namespace] { return prefix }
    var number = isNumbered ? generated.count + 1 : 1
    let taken = Set(table.prefixes.map(\.name))
    while taken.contains("ns\(number)") || (isNumbered && used["ns\(number)"] != nil) {
      number += 1
    }
    guard isNumbered else { return "ns\(number)" }
    generated[namespace] = "ns\(number)"
    used["ns\(number)"] = namespace
    return "ns\(number)"
  }
}
