// What RDF/XML and JSON-LD have no way to say.

/// A triple that a syntax cannot carry, told before the first byte is written.
public enum RDFWritingError: Error, Hashable, Sendable {
  /// The predicate does not end in a name that an XML element can have.
  case predicateWithoutName(Triple)
  /// RDF/XML gives the predicate a meaning of its own, such as `rdf:li`.
  case reservedPredicate(Triple)
  /// A term holds a character that no XML 1.0 file can hold, not even escaped.
  case forbiddenCharacter(Triple, Unicode.Scalar)
  /// JSON-LD 1.1 has no triples that speak of triples.
  case tripleTerm(Triple)
}

extension RDFWritingError: CustomStringConvertible {
  /// The triple, what is wrong with it, and what to do.
  public var description: String {
    let advice = "write Turtle or N-Triples instead"
    switch self {
    case .predicateWithoutName(let triple):
      return
        "RDF/XML cannot say \(Self.words(triple)): the property's IRI does not end in an XML name; "
        + advice
    case .reservedPredicate(let triple):
      return
        "RDF/XML cannot say \(Self.words(triple)): the property is a word of the syntax itself; "
        + advice
    case .forbiddenCharacter(let triple, let scalar):
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      return
        "RDF/XML cannot say \(Self.words(triple)): XML has no character U+\(padded); remove it or "
        + advice
    case .tripleTerm(let triple):
      return "JSON-LD cannot say \(Self.words(triple)): it has no triple terms; " + advice
    }
  }

  /// The triple as one line of N-Triples, without the full stop.
  private static func words(_ triple: Triple) -> String {
    String(decoding: NTriplesWriter().write([triple]).dropLast(3), as: UTF8.self)
  }
}
