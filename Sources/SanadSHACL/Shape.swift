// A shape as the validator uses it: which nodes it looks at, and what it asks of them.
public import SanadRDF

/// How bad it is that a shape is not met.
public struct Severity: Hashable, Sendable {
  /// The name of the severity.
  public let iri: IRI

  /// A severity by its name, one of SHACL's or somebody's own.
  public init(_ iri: IRI) { self.iri = iri }

  /// Worth knowing.
  public static let info = Severity(SHACL.name("Info"))
  /// Not wrong, but not as it should be.
  public static let warning = Severity(SHACL.name("Warning"))
  /// Wrong: what holds where a shape does not say.
  public static let violation = Severity(SHACL.name("Violation"))
}

/// A node shape, or, where it has a path, a property shape.
struct Shape: Sendable {
  /// Which nodes a shape is for.
  enum Target: Hashable, Sendable {
    case node(Term)
    case instances(of: Term)
    case subjects(of: IRI)
    case objects(of: IRI)
  }

  let node: Term
  var path: PropertyPath?
  var targets: [Target] = []
  var constraints: [Constraint] = []
  var severity = Severity.violation
  var messages: [Literal] = []
  var isDeactivated = false
}
