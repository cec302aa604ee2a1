// What an XML document consists of, in the order in which it is read.

/// A name of an element or attribute with its namespace.
package struct XMLQualifiedName: Hashable, Sendable {
  /// A number for the name, from 0, the same wherever a document has it; nil for names that were not
  /// read from a document.
  package let number: Int?
  /// The prefix as written; empty where there is none.
  package let prefix: String
  /// The IRI of the namespace; empty where there is none.
  package let namespace: String
  /// The name without its prefix.
  package let local: String

  /// A name in a namespace.
  package init(number: Int? = nil, prefix: String = "", namespace: String, local: String) {
    self.number = number
    self.prefix = prefix
    self.namespace = namespace
    self.local = local
  }

  /// Namespace and local name in one, as RDF forms the IRI of a property.
  package var joined: String { namespace + local }

  /// The name as it stands in the document.
  package var written: String { prefix.isEmpty ? local : prefix + ":" + local }
}

/// An attribute with its value, references resolved and white space normalized.
package struct XMLAttribute: Hashable, Sendable {
  /// The name.
  package let name: XMLQualifiedName
  /// The value.
  package let value: String

  /// An attribute of a name and value.
  package init(name: XMLQualifiedName, value: String) {
    self.name = name
    self.value = value
  }
}

/// A start tag.
package struct XMLStartTag: Hashable, Sendable {
  /// The element's name.
  package let name: XMLQualifiedName
  /// The attributes in document order, without namespace declarations.
  package let attributes: [XMLAttribute]
}

/// A step in reading a document.
package enum XMLEvent: Sendable {
  /// An element begins.
  case start(XMLStartTag)
  /// The innermost open element ends.
  case end
  /// Text, which may come in several pieces.
  case text(String)
  /// A comment.
  case comment(String)
  /// A processing instruction.
  case instruction(target: String, data: String)
}
