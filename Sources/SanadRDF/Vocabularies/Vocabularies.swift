// The names of the standard vocabularies that Sanad writes.

/// RDF (https://www.w3.org/TR/rdf11-concepts/).
public enum RDF {
  /// What its names begin with.
  public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// Ties a resource to its class.
  public static let type = IRI(namespace + "type")
  /// The datatype of strings in a language.
  public static let langString = IRI(namespace + "langString")
  /// The datatype of strings in a language with a direction.
  public static let dirLangString = IRI(namespace + "dirLangString")
  /// The datatype of XML fragments.
  public static let xmlLiteral = IRI(namespace + "XMLLiteral")
  /// The class of triples spoken of.
  public static let statement = IRI(namespace + "Statement")
  /// Ties a statement to its subject.
  public static let subject = IRI(namespace + "subject")
  /// Ties a statement to its predicate.
  public static let predicate = IRI(namespace + "predicate")
  /// Ties a statement to its object.
  public static let object = IRI(namespace + "object")
  /// Ties a reifier, which stands for a triple in some context, to the triple.
  public static let reifies = IRI(namespace + "reifies")
  /// Ties a list to its first element.
  public static let first = IRI(namespace + "first")
  /// Ties a list to the list of its other elements.
  public static let rest = IRI(namespace + "rest")
  /// The empty list.
  public static let `nil` = IRI(namespace + "nil")
}

/// XML Schema datatypes (https://www.w3.org/TR/xmlschema11-2/).
public enum XSD {
  /// What its names begin with.
  public static let namespace = "http://www.w3.org/2001/XMLSchema#"
  /// Text without a language.
  public static let string = IRI(namespace + "string")
  /// `true` or `false`.
  public static let boolean = IRI(namespace + "boolean")
  /// Whole numbers of any size.
  public static let integer = IRI(namespace + "integer")
  /// Decimal fractions.
  public static let decimal = IRI(namespace + "decimal")
  /// Binary fractions of 64 bits.
  public static let double = IRI(namespace + "double")
  /// Days of the calendar.
  public static let date = IRI(namespace + "date")
}
