// A person, organization, place, event or topic, with every name that the articles and the authority
// give it.
public import SanadRDF
public import SanadText

/// Somebody or something that articles speak of.
public struct Entity: Hashable, Sendable {
  /// A name in a language.
  public struct Name: Hashable, Sendable, Comparable {
    /// The name as written.
    public let text: String
    /// Its language.
    public let language: LanguageCode
    /// Whether it is an acronym.
    public let isAcronym: Bool

    /// A name in a language.
    public init(text: String, language: LanguageCode, isAcronym: Bool = false) {
      self.text = text
      self.language = language
      self.isAcronym = isAcronym
    }

    /// Names by language, then by text.
    public static func < (a: Name, b: Name) -> Bool {
      if a.language != b.language { return a.language < b.language }
      if a.text != b.text { return a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
      return !a.isAcronym && b.isAcronym
    }
  }

  /// The IRI of the entity.
  public let iri: IRI
  /// The local name of its class: `SecurityService`.
  public var type: String
  /// The canonical name in each language that has one.
  public var labels: [LanguageCode: String]
  /// All other names, sorted, each once.
  public var alternatives: [Name]
  /// What is known of an event.
  public var event: Happening?
  /// The IRIs of the same entity elsewhere, sorted.
  public var sameAs: [IRI]
  /// How often articles name it.
  public var mentionCount: Int
  /// How many articles speak of it.
  public var articleCount: Int
  /// Why the mentions of different articles are held to be one entity, sorted.
  public var mergeReasons: [String]

  /// An entity with its names.
  public init(
    iri: IRI, type: String, labels: [LanguageCode: String], alternatives: [Name] = [],
    event: Happening? = nil, sameAs: [IRI] = [], mentionCount: Int = 0, articleCount: Int = 0,
    mergeReasons: [String] = []
  ) {
    self.iri = iri
    self.type = type
    self.labels = labels
    self.alternatives = Set(alternatives).sorted()
    self.event = event
    self.sameAs = Set(sameAs).sorted()
    self.mentionCount = mentionCount
    self.articleCount = articleCount
    self.mergeReasons = Set(mergeReasons).sorted()
  }

  /// The languages in which a name is looked for when the wanted one has none, and in which an IRI
  /// is minted.
  static let preferredLanguages = ["en", "fr", "es", "de", "it", "pt"].map { LanguageCode($0) }

  /// The canonical name in a language, or in the first language that has one: English, French and
  /// other languages in Latin script before the rest.
  public func label(in language: LanguageCode? = nil) -> String {
    if let language, let label = labels[language] { return label }
    for language in Self.preferredLanguages {
      if let label = labels[language] { return label }
    }
    if let first = labels.min(by: { $0.key < $1.key }) { return first.value }
    return alternatives.first?.text ?? iri.value
  }
}

/// When an event happens, and which of its series it is.
public struct Happening: Hashable, Sendable {
  /// The first day, as precisely as it is known.
  public var start: PartialDate?
  /// The last day, as precisely as it is known.
  public var end: PartialDate?
  /// The number of the edition.
  public var edition: Int?
  /// Whether the articles only plan it.
  public var isPlanned: Bool
  /// The article that gives the year, where another article on the event does not.
  public var yearFrom: IRI?

  /// What is known of an event.
  public init(
    start: PartialDate? = nil, end: PartialDate? = nil, edition: Int? = nil,
    isPlanned: Bool = false,
    yearFrom: IRI? = nil
  ) {
    self.start = start
    self.end = end
    self.edition = edition
    self.isPlanned = isPlanned
    self.yearFrom = yearFrom
  }
}
