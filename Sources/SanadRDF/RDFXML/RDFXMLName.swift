// What the names of a document mean in RDF/XML, each worked out when it is first met.
internal import SanadXML

/// The meaning of a qualified name.
struct RDFXMLName {
  /// What an element of the name is.
  enum Element {
    case root, description, member, other
    /// A word that can be neither node nor property.
    case word
    /// `rdf:Description` is no property, `rdf:li` no node; both have cases of their own.
  }

  /// What an attribute of the name is.
  enum Attribute {
    case word(RDFXMLWord)
    case language, base, direction, ignored
    case type, property
    /// `rdf:li` and other words that are no attributes.
    case refused
    case unqualified
  }

  let name: XMLQualifiedName
  let element: Element
  let attribute: Attribute
  /// The IRI that the name stands for; empty where it is none.
  let spelling: [UInt8]
  /// Why it is none.
  let problem: XMLProblem?

  /// The meaning of a name.
  ///
  /// - Parameter isLenient: Whether an IRI that is not as it should be is let through.
  init(_ name: XMLQualifiedName, isLenient: Bool) {
    self.name = name
    let isRDF = name.namespace == RDF.namespace
    if isRDF, name.local == "RDF" {
      element = .root
    } else if isRDF, name.local == "Description" {
      element = .description
    } else if isRDF, name.local == "li" {
      element = .member
    } else {
      element = RDFXMLWords.areNoNodes.contains(name.joined) ? .word : .other
    }
    attribute = Self.attribute(name)
    problem = Self.problem(name, isLenient)
    let iri = isLenient ? IRI(name.joined).percentEncoded : name.joined
    spelling = problem == nil ? Array("<\(iri)>".utf8) : []
  }

  private static func attribute(_ name: XMLQualifiedName) -> Attribute {
    switch name.namespace {
    case "http://www.w3.org/XML/1998/namespace":
      return name.local == "base" ? .base : name.local == "lang" ? .language : .ignored
    case "http://www.w3.org/2005/11/its" where name.local == "dir": return .direction
    case "http://www.w3.org/2005/11/its" where name.local == "version": return .ignored
    case RDF.namespace:
      if let word = RDFXMLWord(rawValue: name.local) { return .word(word) }
      if name.local == "type" { return .type }
      return RDFXMLWords.areNoAttributes.contains(name.joined) ? .refused : .property
    case "":
      if name.local.lowercased().hasPrefix("xml") { return .ignored }
      if let word = RDFXMLWord.unqualified[name.local] { return .word(word) }
      return name.local == "type" ? .type : .unqualified
    default: return .property
    }
  }

  private static func problem(_ name: XMLQualifiedName, _ isLenient: Bool) -> XMLProblem? {
    if name.namespace.isEmpty {
      return XMLProblem(
        "\(name.written) is in no namespace", remedy: "give it a prefix that stands for one")
    }
    if isLenient { return nil }
    if !BaseIRI.hasScheme(name.joined.utf8) {
      return XMLProblem(
        "\(name.written) stands for '\(name.joined)', which is no absolute IRI",
        remedy: "bind its prefix to a namespace with a scheme, such as https:")
    }
    if !name.joined.fitsIRI {
      return XMLProblem(
        "the IRI '\(name.joined)' holds a character that no IRI may have",
        remedy: "percent-encode it")
    }
    return nil
  }
}

/// An attribute of the syntax itself.
enum RDFXMLWord: String, CaseIterable {
  case id = "ID"
  case about, nodeID, resource, datatype, parseType, annotation, annotationNodeID, version

  /// Where the word's value is kept.
  var place: Int {
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

  /// The words that may stand without a prefix, for documents of before 2004
  /// (https://www.w3.org/TR/rdf-syntax-grammar/#section-Attribute-Node).
  static let unqualified: [String: RDFXMLWord] = [
    "ID": .id, "about": .about, "resource": .resource, "parseType": .parseType,
  ]
}
