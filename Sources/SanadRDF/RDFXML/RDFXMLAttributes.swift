// The attributes of an RDF/XML element, sorted by what they are for.
internal import SanadXML

/// The attributes of a tag: the words of the syntax, and the properties.
struct RDFXMLAttributes {
  /// An attribute of the syntax.
  enum Word: String, CaseIterable {
    case id = "ID"
    case about, nodeID, resource, datatype, parseType, annotation, annotationNodeID, version

    /// Where the word's value is kept.
    fileprivate var place: Int {
      switch self {
      case .id: 0
      case .about: 1
      case .nodeID: 2
      case .resource: 3
      case .datatype: 4
      case .parseType: 5
      case .annotation: 6
      case .annotationNodeID: 7
      case .version: 8
      }
    }
  }

  /// The attributes that are properties of their own.
  private(set) var properties: [XMLAttribute] = []
  /// The value of `xml:base`.
  private(set) var base: String?
  /// The value of `xml:lang`, empty where it takes back an outer one.
  private(set) var language: String?
  /// The value of `its:dir`, which way text runs.
  private(set) var direction: String?
  private var words = InlineArray<9, String?>(repeating: nil)

  /// Sorts a tag's attributes.
  init(_ tag: XMLStartTag) throws(XMLProblem) {
    for attribute in tag.attributes {
      let name = attribute.name
      if name.namespace == "http://www.w3.org/XML/1998/namespace" {
        if name.local == "base" { base = attribute.value }
        if name.local == "lang" { language = attribute.value }
      } else if name.namespace == "http://www.w3.org/2005/11/its",
        name.local == "dir" || name.local == "version"
      {
        if name.local == "dir" { direction = attribute.value }
      } else if name.namespace == RDF.namespace, let word = Word(rawValue: name.local) {
        words[word.place] = attribute.value
      } else if !name.namespace.isEmpty {
        properties.append(attribute)
      } else if name.local.lowercased().hasPrefix("xml") {
        continue
      } else if let word = Self.unqualified[name.local] {
        words[word.place] = attribute.value
      } else if name.local == "type" {
        let type = XMLQualifiedName(namespace: RDF.namespace, local: "type")
        properties.append(XMLAttribute(name: type, value: attribute.value))
      } else {
        throw XMLProblem(
          "the attribute \(name.local) is in no namespace",
          remedy: "give it a prefix, as in rdf:\(name.local), or remove it")
      }
    }
  }

  /// Whether there is no attribute but namespaces and those of XML.
  var isEmpty: Bool {
    properties.isEmpty && Word.allCases.allSatisfy { $0 == .version || self[$0] == nil }
  }

  /// The value of an attribute of the syntax.
  subscript(word: Word) -> String? { words[word.place] }

  /// Throws where one of some attributes is present.
  func refuse(_ refused: [Word], on element: String) throws(XMLProblem) {
    for word in refused where self[word] != nil {
      throw XMLProblem("rdf:\(word.rawValue) stands on \(element)", remedy: "remove it")
    }
  }

  /// The words that may stand without a prefix, for documents of before 2004
  /// (https://www.w3.org/TR/rdf-syntax-grammar/#section-Attribute-Node).
  private static let unqualified: [String: Word] = [
    "ID": .id, "about": .about, "resource": .resource, "parseType": .parseType,
  ]
}
