// What a shape can ask of a node's values: the components of SHACL Core
// (https://www.w3.org/TR/shacl/#core-components).
internal import SanadRDF

/// One constraint of a shape.
enum Constraint: Hashable, Sendable {
  case isInstance(of: Term)
  case datatype(IRI)
  case nodeKind(NodeKind)
  case minCount(Int)
  case maxCount(Int)
  case bound(Bound, Literal)
  case minLength(Int)
  case maxLength(Int)
  case pattern(Pattern)
  case languageIn([String])
  case uniqueLanguage
  case equals(IRI)
  case disjoint(IRI)
  case lessThan(IRI)
  case lessThanOrEquals(IRI)
  case not(Term)
  case and([Term])
  case or([Term])
  case xone([Term])
  case node(Term)
  case property(Term)
  case qualifiedMinCount(Int, Qualification)
  case qualifiedMaxCount(Int, Qualification)
  case closed(allowed: Set<IRI>)
  case hasValue(Term)
  case isIn([Term])

  /// A limit of a range.
  enum Bound: String, CaseIterable, Sendable {
    case minExclusive, minInclusive, maxExclusive, maxInclusive
  }

  /// The shape that counted values have, and those that they may not have.
  struct Qualification: Hashable, Sendable {
    let shape: Term
    let excluded: [Term]
  }

  /// The name of the component in reports.
  var component: IRI {
    let name =
      switch self {
      case .isInstance: "Class"
      case .datatype: "Datatype"
      case .nodeKind: "NodeKind"
      case .minCount: "MinCount"
      case .maxCount: "MaxCount"
      case .bound(.minExclusive, _): "MinExclusive"
      case .bound(.minInclusive, _): "MinInclusive"
      case .bound(.maxExclusive, _): "MaxExclusive"
      case .bound(.maxInclusive, _): "MaxInclusive"
      case .minLength: "MinLength"
      case .maxLength: "MaxLength"
      case .pattern: "Pattern"
      case .languageIn: "LanguageIn"
      case .uniqueLanguage: "UniqueLang"
      case .equals: "Equals"
      case .disjoint: "Disjoint"
      case .lessThan: "LessThan"
      case .lessThanOrEquals: "LessThanOrEquals"
      case .not: "Not"
      case .and: "And"
      case .or: "Or"
      case .xone: "Xone"
      case .node: "Node"
      case .property: "Property"
      case .qualifiedMinCount: "QualifiedMinCount"
      case .qualifiedMaxCount: "QualifiedMaxCount"
      case .closed: "Closed"
      case .hasValue: "HasValue"
      case .isIn: "In"
      }
    return SHACL.name(name + "ConstraintComponent")
  }
}

/// The kinds of nodes, as `sh:nodeKind` names them.
enum NodeKind: String, CaseIterable, Sendable {
  case iri = "IRI"
  case blankNode = "BlankNode"
  case literal = "Literal"
  case blankNodeOrIRI = "BlankNodeOrIRI"
  case blankNodeOrLiteral = "BlankNodeOrLiteral"
  case iriOrLiteral = "IRIOrLiteral"

  /// Whether a term is of the kind.
  func includes(_ term: Term) -> Bool {
    if case .iri = term {
      self == .iri || self == .blankNodeOrIRI || self == .iriOrLiteral
    } else if case .blank = term {
      self == .blankNode || self == .blankNodeOrIRI || self == .blankNodeOrLiteral
    } else if case .literal = term {
      self == .literal || self == .blankNodeOrLiteral || self == .iriOrLiteral
    } else {
      false
    }
  }
}
