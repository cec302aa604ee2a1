// The names of SHACL (https://www.w3.org/TR/shacl/) that the validator reads and writes.
internal import SanadRDF

/// The SHACL vocabulary.
enum SHACL {
  /// What its names begin with.
  static let namespace = "http://www.w3.org/ns/shacl#"

  /// A name of the vocabulary.
  static func name(_ local: String) -> IRI { IRI(namespace + local) }

  static let nodeShape = name("NodeShape")
  static let propertyShape = name("PropertyShape")
  static let path = name("path")
  static let inversePath = name("inversePath")
  static let alternativePath = name("alternativePath")
  static let zeroOrMorePath = name("zeroOrMorePath")
  static let oneOrMorePath = name("oneOrMorePath")
  static let zeroOrOnePath = name("zeroOrOnePath")
  static let property = name("property")
  static let qualifiedValueShape = name("qualifiedValueShape")
  static let ignoredProperties = name("ignoredProperties")
  static let flags = name("flags")
}

/// RDF Schema (https://www.w3.org/TR/rdf-schema/), as far as SHACL looks at it.
enum RDFS {
  /// What its names begin with.
  static let namespace = "http://www.w3.org/2000/01/rdf-schema#"
  /// The class of classes.
  static let classOfClasses = IRI(namespace + "Class")
  /// Ties a class to a wider one.
  static let subClassOf = IRI(namespace + "subClassOf")
}
