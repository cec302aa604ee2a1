// The names of the standard vocabularies that Sanad writes.

/// RDF (https://www.w3.org/TR/rdf11-concepts/).
public enum RDF {
  public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  public static let type = IRI(namespace + "type")
  public static let langString = IRI(namespace + "langString")
  public static let statement = IRI(namespace + "Statement")
  public static let subject = IRI(namespace + "subject")
  public static let predicate = IRI(namespace + "predicate")
  public static let object = IRI(namespace + "object")
  public static let first = IRI(namespace + "first")
  public static let rest = IRI(namespace + "rest")
  public static let `nil` = IRI(namespace + "nil")
}

/// XML Schema datatypes (https://www.w3.org/TR/xmlschema11-2/).
public enum XSD {
  public static let namespace = "http://www.w3.org/2001/XMLSchema#"
  public static let string = IRI(namespace + "string")
  public static let boolean = IRI(namespace + "boolean")
  public static let integer = IRI(namespace + "integer")
  public static let decimal = IRI(namespace + "decimal")
  public static let double = IRI(namespace + "double")
  public static let date = IRI(namespace + "date")
}
