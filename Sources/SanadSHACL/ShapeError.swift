// What can be wrong with a shapes graph, and the words for it.
public import SanadRDF

/// A shape that SHACL does not allow (https://www.w3.org/TR/shacl/#syntax-rules).
public struct ShapeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Error, Hashable, Sendable {
    /// `sh:path` leads to nothing that is a path.
    case badPath(String)
    /// A value that a property of the shape cannot have.
    case badValue(property: IRI, value: Term, wanted: String)
    /// Several values where one is allowed.
    case severalValues(property: IRI)
    /// A property that only shapes with a path may have.
    case onlyForPropertyShapes(property: IRI)
    /// `sh:property` leads to a shape without a path.
    case noPath
    /// The shape is asked, through a negation, whether it itself is met.
    case contradictory
    /// More shapes lead to one another than can be followed.
    case tooDeep
  }

  /// The shape.
  public let shape: Term
  /// What is wrong with it.
  public let problem: Problem

  /// `shape: what; what to do`.
  public var description: String { description(TermNames()) }

  /// `shape: what; what to do`, with names shortened.
  public func description(_ names: TermNames) -> String {
    let words =
      switch problem {
      case .badPath(let reason):
        "sh:path is no path: \(reason); name a property, or write a path as SHACL defines it"
      case .badValue(let property, let value, let wanted):
        "\(names.text(property)) has the value \(names.text(value)); give it \(wanted)"
      case .severalValues(let property):
        "\(names.text(property)) has several values; keep one, or make two shapes"
      case .onlyForPropertyShapes(let property):
        "\(names.text(property)) needs a path to count or compare along; "
          + "move it into a shape with sh:path"
      case .noPath: "sh:property leads here, but there is no sh:path; give it one, or use sh:node"
      case .contradictory:
        "it holds only where it does not hold, since it leads to itself through sh:not, sh:xone or "
          + "a qualified count; break the circle"
      case .tooDeep: "too many shapes lead to one another down to here; nest fewer"
      }
    return "shape \(names.text(shape)): \(words)"
  }
}
