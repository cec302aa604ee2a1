// All that can be wrong with the ontology folder, and the words for it.
public import SanadRDF

/// A fault of the ontology or of an authority file.
public enum OntologyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No folder with `sanad.ttl` at any of the places.
  case notFound(places: [String])
  /// A file or folder that the system would not let be read.
  case unreadable(path: String, reason: String)
  /// A file that is not Turtle.
  case syntax(SyntaxError)
  /// A relation without one named class, or a union of such, as its domain or range.
  case incompleteRelation(Place, relation: String, property: String)
  /// An entry of a class that the ontology does not have.
  case unknownClass(Place, name: String)
  /// An entry of no class, or of two.
  case notOneClass(Place)
  /// An entry without a name.
  case unnamed(Place)
  /// An entry that an earlier line describes already.
  case duplicate(Place, first: String)
  /// A property whose end is no entry, or an entry of a class that the ontology does not allow.
  case badEnd(Place, property: String, end: String)
  /// A property that authority files have no use for, or whose value is of the wrong kind.
  case unknownProperty(Place, property: String)

  /// Where an entry stands.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The entry's IRI, relative to the base where it can be.
    public let subject: String

    /// `file:line`.
    public var description: String { "\(file):\(line)" }
  }

  /// `file:line: what; what to do`.
  public var description: String {
    switch self {
    case .notFound(let places):
      "no ontology found (looked for sanad.ttl in \(places.joined(separator: ", "))); "
        + "name its folder with --ontology or the variable SANAD_ONTOLOGY"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason); check its permissions"
    case .syntax(let error): error.description
    case .incompleteRelation(let place, let relation, let property):
      "\(place): the relation '\(relation)' has no usable \(property); "
        + "give it one class, or a union of named classes"
    case .unknownClass(let place, let name):
      "\(place): '\(place.subject)' is of the class '\(name)', which sanad.ttl does not have; "
        + "use one of its classes or add the class there"
    case .notOneClass(let place):
      "\(place): '\(place.subject)' must be of exactly one class; write 'a sanad:…' once"
    case .unnamed(let place):
      "\(place): '\(place.subject)' has no name; give it an rdfs:label with a language"
    case .duplicate(let place, let first):
      "\(place): '\(place.subject)' is described at \(first) already; put the two together"
    case .badEnd(let place, let property, let end):
      "\(place): '\(place.subject)' has \(property) '\(end)', which is no entry that it may lead to; "
        + "check the spelling, or add the entry"
    case .unknownProperty(let place, let property):
      "\(place): '\(place.subject)' has a value of \(property) that is not understood; "
        + "authority files hold names with a language, sanad:capitalOf, sanad:ofCountry, "
        + "sanad:locatedIn, sanad:subOrganizationOf and owl:sameAs"
    }
  }
}
