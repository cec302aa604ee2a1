// A well-known entity, as the authority files describe it.

/// An entity that is known before any article is read.
public struct AuthorityEntry: Hashable, Sendable {
  /// A name in a language.
  public struct Name: Hashable, Sendable {
    /// What kind of name it is.
    public enum Kind: Hashable, Sendable {
      /// The canonical name (`rdfs:label`).
      case label
      /// Another whole name (`skos:altLabel`).
      case alternative
      /// `sanad:acronym`.
      case acronym
      /// An adjective for a country (`sanad:demonym`); in Arabic the masculine singular without
      /// article.
      case demonym
      /// A name that means this entity only inside a post's title (`sanad:titleName`): 'Sûreté
      /// nationale' in 'directeur général de la Sûreté nationale'.
      case titleOnly
    }

    /// The name as it is written.
    public let text: String
    /// Its language.
    public let language: LanguageCode
    /// What kind of name it is.
    public let kind: Kind

    /// A name in a language.
    public init(text: String, language: LanguageCode, kind: Kind) {
      self.text = text
      self.language = language
      self.kind = kind
    }
  }

  /// The IRI relative to the base of entities: `place/morocco`.
  public let iri: String
  /// The local name of its class: `Country`.
  public let type: String
  /// Its names in the order of the file.
  public let names: [Name]
  /// The country that it is the capital of.
  public let capitalOf: String?
  /// For bodies, the country whose body it is; for cities and regions, the country where it lies.
  public let country: String?
  /// The body that it is part of.
  public let parent: String?
  /// The IRIs of the same entity elsewhere (`owl:sameAs`).
  public let sameAs: [String]

  /// An entry of an authority file.
  public init(
    iri: String, type: String, names: [Name], capitalOf: String? = nil, country: String? = nil,
    parent: String? = nil, sameAs: [String] = []
  ) {
    self.iri = iri
    self.type = type
    self.names = names
    self.capitalOf = capitalOf
    self.country = country
    self.parent = parent
    self.sameAs = sameAs
  }

  /// The canonical name in a language, or in the first language that has one.
  public func label(in language: LanguageCode) -> String? {
    (names.first { $0.kind == .label && $0.language == language }
      ?? names.first { $0.kind == .label })?.text
  }
}
