// Terms as people read them: IRIs by prefix, as in Turtle.
public import SanadRDF

/// Prefixes for naming terms in messages.
public struct TermNames: Sendable {
  /// The vocabularies that every message may name.
  private static let usual = [
    ("sh", SHACL.namespace), ("rdf", RDF.namespace), ("rdfs", RDFS.namespace),
    ("xsd", XSD.namespace),
  ]

  /// The namespace of RDF Schema.
  public static let rdfs = RDFS.namespace

  /// All prefixes, the longest namespace first.
  public let prefixes: [(String, String)]

  /// Names by given prefixes, pairs of a name without colon and a namespace, beside SHACL's own.
  public init(prefixes: [(String, String)] = []) {
    let missing = Self.usual.filter { usual in !prefixes.contains { $0.0 == usual.0 } }
    self.prefixes = (prefixes + missing).sorted { $0.1.utf8.count > $1.1.utf8.count }
  }

  /// An IRI by the prefix with the longest namespace, or whole.
  ///
  /// - Complexity: O(number of prefixes).
  public func text(_ iri: IRI) -> String {
    for (name, namespace) in prefixes where iri.value.hasPrefix(namespace) {
      let local = iri.value.dropFirst(namespace.count)
      let isPlain = local.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      if isPlain, !local.isEmpty { return name + ":" + local }
    }
    return "<\(iri.value)>"
  }

  /// A term: strings in quotation marks, cut where they are long.
  public func text(_ term: Term) -> String {
    if case .iri(let iri) = term { return text(iri) }
    if case .blank(let label) = term { return "_:" + label }
    guard case .literal(let literal) = term else { return "\(term)" }
    let longest = 80
    let isLong = literal.lexical.count > longest
    let words = literal.lexical.prefix(longest).map { $0.isNewline ? " " : String($0) }.joined()
    let quoted = "\"\(words)\(isLong ? "…" : "")\""
    if let language = literal.language { return quoted + "@" + language }
    return literal.datatype == XSD.string ? quoted : quoted + "^^" + text(literal.datatype)
  }

  /// A path in the syntax of SPARQL.
  public func text(_ path: PropertyPath) -> String {
    /// A part of a path, in parentheses unless it binds closely enough.
    func part(_ path: PropertyPath, alone: Bool = false) -> String {
      switch path {
      case .predicate: text(path)
      case .inverse, .zeroOrMore, .oneOrMore, .zeroOrOne: alone ? "(\(text(path)))" : text(path)
      case .sequence, .alternative: "(\(text(path)))"
      }
    }
    return switch path {
    case .predicate(let predicate): text(predicate)
    case .inverse(let path): "^" + part(path, alone: true)
    case .sequence(let steps): steps.map { part($0) }.joined(separator: "/")
    case .alternative(let paths): paths.map { part($0) }.joined(separator: "|")
    case .zeroOrMore(let path): part(path, alone: true) + "*"
    case .oneOrMore(let path): part(path, alone: true) + "+"
    case .zeroOrOne(let path): part(path, alone: true) + "?"
    }
  }
}
