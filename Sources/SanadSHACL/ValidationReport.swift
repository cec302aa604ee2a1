// What a validation found.
public import SanadRDF

/// Something that a shape does not allow.
public struct ValidationResult: Hashable, Sendable {
  /// The node that was looked at.
  public let focus: Term
  /// The path from it to the value, for shapes with a path and properties that a closed shape excludes.
  public let path: PropertyPath?
  /// The value, where one value by itself is to blame.
  public let value: Term?
  /// The component of SHACL that was not satisfied, such as `sh:MinCountConstraintComponent`.
  public let component: IRI
  /// The shape.
  public let shape: Term
  /// The shape, or the named one that it is part of.
  public let namedShape: Term
  /// How bad it is.
  public let severity: Severity
  /// What the shape says about it, one in each language; empty where it says nothing.
  public let messages: [Literal]
  /// Why the value does not have the shape that `sh:node` asks for.
  public let details: [ValidationResult]
  let constraint: Constraint
  /// What the shapes that the constraint leads to ask, where they have no name and ask one thing.
  let briefs: [Term: Constraint]

  /// The result that a finding is.
  ///
  /// - Parameter depth: How many levels of details to keep.
  init(_ finding: Finding, in shapes: ShapesGraph, depth: Int = 2) {
    focus = finding.focus
    path = finding.path ?? finding.shape.path
    value = finding.value
    component = finding.constraint.component
    shape = finding.shape.node
    namedShape = shapes.owners[finding.shape.node] ?? finding.shape.node
    severity = finding.shape.severity
    messages = finding.shape.messages
    details =
      depth == 0
      ? []
      : finding.details.map { ValidationResult($0, in: shapes, depth: depth - 1) }.sorted(
        by: Self.precedes)
    constraint = finding.constraint
    briefs = finding.constraint.references.reduce(into: [:]) { briefs, node in
      guard case .blank = node, let asked = shapes.shapes[node]?.constraints, asked.count == 1
      else {
        return
      }
      briefs[node] = asked[0]
    }
  }

  /// A fixed order: by focus, path, component, value, shape.
  static func precedes(_ a: ValidationResult, _ b: ValidationResult) -> Bool {
    if a.focus != b.focus { return a.focus < b.focus }
    let names = TermNames()
    let (x, y) = (a.path.map { names.text($0) } ?? "", b.path.map { names.text($0) } ?? "")
    if x != y { return x < y }
    if a.component != b.component { return a.component < b.component }
    if a.value != b.value { return a.value.map { x in b.value.map { x < $0 } ?? false } ?? true }
    return a.shape < b.shape
  }
}

/// The outcome of a validation.
public struct ValidationReport: Hashable, Sendable {
  /// What was found, in a fixed order.
  public let results: [ValidationResult]
  /// Constraints that were not checked, since SHACL Core does not know them.
  public let unchecked: [UncheckedConstraint]

  init(results: [ValidationResult], unchecked: [UncheckedConstraint]) {
    self.results = results.sorted(by: ValidationResult.precedes)
    self.unchecked = unchecked
  }

  /// Whether nothing was found, whatever its severity.
  public var conforms: Bool { results.isEmpty }

  /// Whether nothing was found but what its shape calls information or a warning.
  public var isAcceptable: Bool {
    results.allSatisfy { $0.severity == .info || $0.severity == .warning }
  }
}
