// The terms of RDF 1.1 (https://www.w3.org/TR/rdf11-concepts/#section-triples) and a triple of them.

/// An absolute IRI.
public struct IRI: Hashable, Sendable, Comparable {
  /// The IRI itself, without angle brackets.
  public let value: String

  /// An IRI that is known to be valid: a constant of ours or one that a reader has checked.
  public init(_ value: String) { self.value = value }

  /// Whether two IRIs have the same characters; `é` and `e` with an accent of its own differ.
  public static func == (a: IRI, b: IRI) -> Bool { a.value.hasSameBytes(as: b.value) }

  /// IRIs in the order of their UTF-8 bytes.
  public static func < (a: IRI, b: IRI) -> Bool { a.value.precedesInBytes(b.value) }

  /// Feeds the characters to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A literal: a lexical form with a datatype or a language.
public struct Literal: Hashable, Sendable, Comparable {
  /// The lexical form, never changed.
  public let lexical: String
  /// The language tag in lower case, for language-tagged strings.
  public let language: String?
  /// The datatype; `rdf:langString` where there is a language.
  public let datatype: IRI

  /// A literal of a datatype; `xsd:string` where none is given.
  ///
  /// `rdf:langString` is only for strings with a language: without one it is taken for `xsd:string`.
  public init(_ lexical: String, datatype: IRI = XSD.string) {
    self.lexical = lexical
    language = nil
    self.datatype = datatype == RDF.langString ? XSD.string : datatype
  }

  /// A string in a language, by its tag in BCP 47 form: `fr`, `fr-MA`; `fr_MA` is taken for it.
  ///
  /// A tag that RDF's syntaxes have no place for is left out: the literal is then a plain string.
  public init(_ lexical: String, language: String) {
    self.lexical = lexical
    let tag = String(decoding: language.utf8.map(Self.lowercasedTagByte), as: UTF8.self)
    self.language = Self.isLanguageTag(tag) ? tag : nil
    datatype = self.language == nil ? XSD.string : RDF.langString
  }

  /// Whether two literals have the same characters, language and datatype; `1` and `01` differ.
  public static func == (a: Literal, b: Literal) -> Bool {
    a.lexical.hasSameBytes(as: b.lexical) && a.language == b.language && a.datatype == b.datatype
  }

  /// Literals in the order of their lexical forms' UTF-8 bytes, then language, then datatype.
  public static func < (a: Literal, b: Literal) -> Bool {
    guard a.lexical.hasSameBytes(as: b.lexical) else { return a.lexical.precedesInBytes(b.lexical) }
    guard a.language == b.language else {
      return (a.language ?? "").precedesInBytes(b.language ?? "")
    }
    return a.datatype < b.datatype
  }

  /// Feeds the lexical form, language and datatype to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(lexical)
    hasher.combine(language)
    if language == nil { hasher.combine(datatype) }
  }

  /// Whether a tag in lower case has the form that Turtle's grammar wants: letters, then parts of
  /// letters and digits behind hyphens.
  private static func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      !part.isEmpty && part.allSatisfy { $0.isASCIILetter || (index > 0 && $0.isASCIIDigit) }
    }
  }

  private static func lowercasedTagByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "_"): UInt8(ascii: "-")
    default: byte
    }
  }
}

/// A node or label of an RDF graph.
public enum Term: Hashable, Sendable, Comparable {
  /// A resource by its name.
  case iri(IRI)
  /// A blank node by its label, without `_:`.
  case blank(String)
  /// A value.
  case literal(Literal)

  /// Terms in a fixed order: IRIs, blank nodes, literals, each in the order of their bytes.
  public static func < (a: Term, b: Term) -> Bool {
    switch (a, b) {
    case (.iri(let a), .iri(let b)): a < b
    case (.blank(let a), .blank(let b)): a.precedesInBytes(b)
    case (.literal(let a), .literal(let b)): a < b
    case (.iri, _), (.blank, .literal): true
    case (.blank, _), (.literal, _): false
    }
  }
}

/// A statement: an IRI or blank node as subject, a predicate, an object.
public struct Triple: Hashable, Sendable, Comparable {
  /// What is spoken of.
  public var subject: Term
  /// The property.
  public var predicate: IRI
  /// Its value.
  public var object: Term

  /// A statement of its three terms.
  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }

  /// Triples by subject, then predicate, then object.
  public static func < (a: Triple, b: Triple) -> Bool {
    guard a.subject == b.subject else { return a.subject < b.subject }
    guard a.predicate == b.predicate else { return a.predicate < b.predicate }
    return a.object < b.object
  }
}
