// The words of RDF/XML's own syntax (https://www.w3.org/TR/rdf-syntax-grammar/#section-Namespace).

/// Names of the RDF namespace that are syntax, not vocabulary.
enum RDFXMLWords {
  private static let core = names([
    "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype",
  ])
  private static let withdrawn = names(["aboutEach", "aboutEachPrefix", "bagID"])
  private static let description = RDF.namespace + "Description"
  private static let member = RDF.namespace + "li"

  /// What no node element may be called.
  static let areNoNodes = core.union(withdrawn).union([member])
  /// What no property element may be called.
  static let areNoProperties = core.union(withdrawn).union([description])
  /// What no property may be written as an attribute.
  static let areNoAttributes = areNoProperties.union([member])
  /// What is read back as something else than the property or class of that name.
  static let areReserved = areNoAttributes

  private static func names(_ local: [String]) -> Set<String> {
    Set(local.map { RDF.namespace + $0 })
  }
}
