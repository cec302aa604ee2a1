// What the keys of a JSON-LD document mean at a place in it
// (https://www.w3.org/TR/json-ld11-api/#context-processing-algorithms).

/// A context that is in force.
struct JSONLDContext: Sendable {
  /// What relative IRIs start from.
  enum Base: Sendable {
    /// Nobody has said.
    case unknown
    /// Taken away by `"@base": null`.
    case none
    case iri(BaseIRI)
  }

  var base: Base
  /// The base of the document, which a context that starts anew goes back to.
  let documentBase: Base
  var vocabulary: String?
  var language: String?
  var direction: TextDirection?
  var terms: [String: Term] = [:]
  private var before: Previous = .none

  /// The context of a document before it has said anything.
  init(base: Base) {
    self.base = base
    documentBase = base
  }

  /// What is in force again in the nodes below.
  var previous: JSONLDContext? {
    get {
      if case .some(let context) = before { context } else { nil }
    }
    set { before = newValue.map { .some($0) } ?? .none }
  }

  /// Whether a key stands for `@type`.
  func isType(_ key: String) -> Bool { key == "@type" || terms[key]?.iri == "@type" }

  /// Whether a term may not be redefined.
  var hasProtectedTerms: Bool { terms.values.contains(where: \.isProtected) }

  private indirect enum Previous: Sendable {
    case none
    case some(JSONLDContext)
  }

  /// What a term stands for.
  struct Term: Equatable, Sendable {
    /// The IRI, blank node or keyword; nil for a term that means nothing.
    var iri: String?
    var isPrefix = false
    var isProtected = false
    var isReverse = false
    var container: Container = []
    /// The datatype of values, or `@id`, `@vocab`, `@json`, `@none`.
    var type: String?
    /// The language of strings; nil inside for none, nil outside where the term does not say.
    var language: String??
    var direction: TextDirection??
    /// A context for what stands below the term.
    var context: JSONValue?
    /// The property that the keys of an index are values of.
    var index: String?
    var nest: String?
  }

  /// How the values of a term are put together.
  struct Container: OptionSet, Sendable {
    let rawValue: Int

    static let graph = Container(rawValue: 1)
    static let id = Container(rawValue: 2)
    static let index = Container(rawValue: 4)
    static let language = Container(rawValue: 8)
    static let list = Container(rawValue: 16)
    static let set = Container(rawValue: 32)
    static let type = Container(rawValue: 64)

    /// The containers by keyword.
    static let words: [String: Container] = [
      "@graph": .graph, "@id": .id, "@index": .index, "@language": .language, "@list": .list,
      "@set": .set, "@type": .type,
    ]

    /// Whether the containers may stand together.
    var isAllowed: Bool {
      if self == .list || subtracting(.set).isEmpty { return true }
      let others = subtracting(.set)
      return !contains(.list)
        && (others == .graph || [.id, .index, .language, .type].contains(others)
          || others == [.graph, .id] || others == [.graph, .index])
    }
  }
}

/// A context that is in force for many nodes.
///
/// A class, since all nodes below share it and a copy is dear.
final class JSONLDActiveContext: Sendable {
  let value: JSONLDContext

  init(_ value: JSONLDContext) { self.value = value }
}

/// The keywords of JSON-LD.
enum JSONLDKeyword {
  private static let all: Set<String> = [
    "@base", "@container", "@context", "@default", "@direction", "@embed", "@explicit", "@graph",
    "@id", "@import", "@included", "@index", "@json", "@language", "@list", "@nest", "@none",
    "@omitDefault", "@prefix", "@preserve", "@propagate", "@protected", "@requireAll", "@reverse",
    "@set", "@type", "@value", "@version", "@vocab",
  ]

  /// Whether a text is a keyword.
  static func contains(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "@") && all.contains(text)
  }

  /// Whether a text looks like a keyword: such are kept free for later versions.
  static func isReserved(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "@") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy(\.isASCIILetter)
  }
}
