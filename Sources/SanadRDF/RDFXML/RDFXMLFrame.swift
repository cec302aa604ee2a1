// The elements of RDF/XML that are open, with the terms that they have so far.

/// An open element.
///
/// The spellings of its terms lie one behind the other in the parser's `terms`, those of the innermost
/// element last.
struct RDFXMLFrame {
  /// What an open element is.
  enum Kind {
    /// `rdf:RDF`.
    case root
    case node
    /// A property whose value is text or one node.
    case property
    /// A property whose values make a list.
    case collection
    /// A property whose value is XML.
    case xml
    /// A property whose value is a triple, which is gathered apart.
    case triple
  }

  /// Where a term is.
  struct Place {
    private var start: UInt32 = 0
    private var end: UInt32 = 0

    /// A range of the terms' bytes, or nowhere.
    init(_ range: Range<Int> = 0..<0) {
      start = UInt32(range.lowerBound)
      end = UInt32(range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
    var isEmpty: Bool { start == end }
  }

  /// How many bytes the terms of all open elements may have.
  static let limit = Int(UInt32.max)

  /// What a property element may hold.
  enum Content { case any, text, nothing, wasElement }

  var kind: Kind
  /// The numbers of its base IRI and language among those that the document has set; -1 for none.
  var base = -1
  var language = -1
  /// Which way text runs, which only counts where the version is 1.2.
  var direction: TextDirection?
  /// Whether `rdf:version` lets triple terms and directions be read.
  var isVersion12 = false
  /// Where its terms begin.
  var start = 0
  /// Where the node, or the node that the property is of, is.
  var subject = Place()
  var predicate = Place()
  /// The IRI under which the triple itself is spoken of.
  var statement = Place()
  /// The node that reifies the triple.
  var reifier = Place()
  var datatype = Place()
  /// Where the text begins, with a quotation mark.
  var text = 0
  /// Whether the text is more than white space.
  var hasText = false
  var content = Content.any
  /// How many `rdf:li` a node has had.
  var members = 0
  /// For a list, its first and last cell; 0 where there is none.
  var head = 0
  var last = 0

  /// An element within another one, or the first.
  init(_ kind: Kind, within outer: RDFXMLFrame?) {
    self.kind = kind
    guard let outer else { return }
    (base, language) = (outer.base, outer.language)
    (direction, isVersion12) = (outer.direction, outer.isVersion12)
  }
}
