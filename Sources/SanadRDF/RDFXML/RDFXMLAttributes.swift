// The attributes of an RDF/XML element, sorted by what they are for.
internal import SanadXML

/// Where the attributes of a tag are: the words of the syntax, and the properties.
struct RDFXMLAttributes {
  /// Where all attributes are among those of the parts.
  let all: Range<Int>
  /// Whether some attributes are properties of their own.
  private(set) var hasProperties = false
  /// The value of `xml:base`.
  private(set) var base: Range<Int>?
  /// The value of `xml:lang`, empty where it takes back an outer one.
  private(set) var language: Range<Int>?
  /// The value of `its:dir`, which way text runs.
  private(set) var direction: Range<Int>?
  private var words = InlineArray<9, Range<Int>?>(repeating: nil)
  private var count = 0

  /// Sorts a tag's attributes.
  @inline(__always)
  init(
    _ part: XMLParts.Part, of tag: XMLParts, _ names: [RDFXMLName]
  ) throws(XMLProblem) {
    all = part.attributes
    for attribute in tag.attributes[all] {
      switch names[attribute.name].attribute {
      case .word(let word):
        words[word.place] = attribute.value
        if word != .version { count += 1 }
      case .language: language = attribute.value
      case .base: base = attribute.value
      case .direction: direction = attribute.value
      case .ignored: break
      case .property, .type, .refused: hasProperties = true
      case .unqualified:
        let local = names[attribute.name].name.local
        throw XMLProblem(
          "the attribute \(local) is in no namespace",
          remedy: "give it a prefix, as in rdf:\(local), or remove it")
      }
    }
  }

  /// Whether there is no attribute but namespaces, the version and those of XML.
  var isEmpty: Bool { !hasProperties && count == 0 }

  /// Where the value of an attribute of the syntax is.
  @inline(__always)
  subscript(word: RDFXMLWord) -> Range<Int>? { words[word.place] }

  /// Throws where one of some attributes is present.
  func refuse(_ refused: [RDFXMLWord], on element: String) throws(XMLProblem) {
    for word in refused where self[word] != nil {
      throw XMLProblem("rdf:\(word.rawValue) stands on \(element)", remedy: "remove it")
    }
  }
}
