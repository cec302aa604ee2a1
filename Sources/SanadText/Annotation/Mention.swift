// A place where a text names or describes an entity.

/// A mention of an entity in a document.
package struct Mention: Hashable, Sendable {
  /// How a mention refers.
  package enum Kind: Hashable, Sendable {
    /// By its name.
    case name
    case acronym
    /// By the adjective of a country: 'marocain'.
    case demonym
    /// By a description or pronoun: 'le ministre', 'il'.
    case anaphor
  }

  /// What found it, the more reliable the greater.
  package enum Source: Int, Hashable, Sendable, Comparable {
    case tagger
    case structure
    case authority

    package static func < (a: Source, b: Source) -> Bool { a.rawValue < b.rawValue }
  }

  /// Its tokens, as indices into the document's tokens.
  package var tokens: Range<Int>
  /// Its text, without proclitics before it.
  package var span: TextSpan
  /// The proclitics before it, in order.
  package var proclitics: [String]
  /// The class in the ontology.
  package var type: String
  package var kind: Kind
  package var source: Source
  /// Entries of the authority that have this name, as indices; several where it is ambiguous.
  package var candidates: [Int] = []
  /// Whether the name means its entity only inside a post's title.
  package var isTitleOnly = false
  /// Whether it is a field inside a post's title, 'Affaires étrangères', and names nothing by itself.
  package var isField = false
  /// The entity, once it is known, as an index into the article's entities.
  package var entity: Int?

  /// A mention at a place.
  package init(
    tokens: Range<Int>, span: TextSpan, proclitics: [String], type: String, kind: Kind,
    source: Source, candidates: [Int] = [], isTitleOnly: Bool = false, entity: Int? = nil
  ) {
    self.tokens = tokens
    self.span = span
    self.proclitics = proclitics
    self.type = type
    self.kind = kind
    self.source = source
    self.candidates = candidates
    self.isTitleOnly = isTitleOnly
    self.entity = entity
  }
}
