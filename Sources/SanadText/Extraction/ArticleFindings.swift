// What one article says, with the words that say it: the only thing that leaves the text stages.

/// The entities, claims and statements found in one article.
public struct ArticleFindings: Sendable {
  /// The article, without its blocks' fate.
  public let document: Document
  /// The entities of the article; a `LocalEntity.ID` is an index into them.
  public var entities: [LocalEntity]
  /// What the article says about them.
  public var claims: [Claim]
  /// Who said what.
  public var statements: [StatementFinding]
  /// The authority IRI of the country at which the article is at home, if that is clear: whose
  /// 'Ministry of Health' it means. It guards merging, no relation rests on it alone.
  public var home: String?

  /// The findings of an article.
  public init(
    document: Document, entities: [LocalEntity], claims: [Claim], statements: [StatementFinding],
    home: String? = nil
  ) {
    self.document = document
    self.entities = entities
    self.claims = claims
    self.statements = statements
    self.home = home
  }
}

/// An entity as one article speaks of it, all its mentions joined.
public struct LocalEntity: Hashable, Sendable {
  /// An index into `ArticleFindings.entities`.
  public typealias ID = Int

  /// The local name of its class in the ontology, the most specific that is known.
  ///
  /// For example `Person`, `SecurityService`, `Country` or `Conference`.
  public var type: String
  /// The IRI of the authority entry that it was recognized as, relative to the base
  /// (`place/morocco`).
  public var authority: String?
  /// The names that the article uses, the canonical one first.
  public var names: [LocalName]
  /// For bodies: the authority IRI of the country that the article ties it to, if any.
  ///
  /// It guards merging; the relation itself is a claim.
  public var country: String?
  /// For events: what is known about the happening.
  public var event: EventDetails?
  /// How many mentions the article has.
  public var mentionCount: Int

  /// An entity with its names.
  public init(
    type: String, authority: String? = nil, names: [LocalName], country: String? = nil,
    event: EventDetails? = nil, mentionCount: Int = 1
  ) {
    self.type = type
    self.authority = authority
    self.names = names
    self.country = country
    self.event = event
    self.mentionCount = mentionCount
  }
}

/// A name that an article uses for an entity.
public struct LocalName: Hashable, Sendable {
  /// What kind of name it is.
  public enum Kind: Hashable, Sendable {
    /// The whole name: 'Lina Haddad', 'Agence nationale de l'eau'.
    case full
    /// A surname or shortened form that the article uses after the whole name.
    case short
    case acronym
    /// An adjective that stands for a country: 'marocain'.
    case demonym
  }

  /// The name as written, in NFC, white space folded, without titles and articles.
  public let text: String
  /// The language of the article, or of the name where it is in another script.
  public let language: LanguageCode
  /// What kind of name it is.
  public let kind: Kind
  /// The first place where it stands, in UTF-8 bytes.
  public let span: TextSpan

  /// A name at a place.
  public init(text: String, language: LanguageCode, kind: Kind, span: TextSpan) {
    self.text = text
    self.language = language
    self.kind = kind
    self.span = span
  }
}

/// What an article says about an event, apart from its relations.
public struct EventDetails: Hashable, Sendable {
  /// The number of the edition or session, as in 'the 13th meeting'.
  public var edition: Int?
  /// The first day, as far as it is known.
  public var start: PartialDate?
  /// The last day, as far as it is known.
  public var end: PartialDate?
  /// The concepts of its name, for comparison across languages: keys of the language packs'
  /// concept lists (`meeting`, `security`, `official`), sorted.
  public var concepts: [String]
  /// The place where it is held, as an entity of the same article.
  public var place: LocalEntity.ID?
  /// Whether the article only plans it.
  public var isPlanned: Bool

  /// Details of an event.
  public init(
    edition: Int? = nil, start: PartialDate? = nil, end: PartialDate? = nil,
    concepts: [String] = [], place: LocalEntity.ID? = nil, isPlanned: Bool = false
  ) {
    self.edition = edition
    self.start = start
    self.end = end
    self.concepts = concepts
    self.place = place
    self.isPlanned = isPlanned
  }
}

/// What one sentence says: a relation between two entities, and the words that say so.
public struct Claim: Hashable, Sendable {
  /// The entity that the relation starts from.
  public var subject: LocalEntity.ID
  /// The relation's local name in the ontology: `metWith`.
  public var relation: String
  /// The entity that it leads to.
  public var object: LocalEntity.ID
  /// For `holdsPosition`: the post as the text words it, and the key that it has in every language.
  public var title: Title?
  /// The words.
  public var evidence: Evidence

  /// A post: 'directeur général', with the key `director-general` where the packs know it.
  public struct Title: Hashable, Sendable {
    /// The words of the text.
    public var text: String
    /// The key in every language; nil where the packs do not know the post.
    public var key: String?

    /// A post by its words and its key.
    public init(text: String, key: String?) {
      self.text = text
      self.key = key
    }
  }

  /// A claim with its evidence.
  public init(
    subject: LocalEntity.ID, relation: String, object: LocalEntity.ID, title: Title? = nil,
    evidence: Evidence
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    self.title = title
    self.evidence = evidence
  }
}

/// The words that a claim rests on.
public struct Evidence: Hashable, Sendable {
  /// The sentence, in UTF-8 bytes of the document's text.
  public var span: TextSpan
  /// The rule that read it, as `fr.metWith.tenir-reunion`.
  public var rule: String
  /// How sure the reading is, 0...1.
  public var confidence: Double

  /// Evidence at a place.
  public init(span: TextSpan, rule: String, confidence: Double) {
    self.span = span
    self.rule = rule
    self.confidence = confidence
  }
}

/// Somebody's words, as an article gives them.
public struct StatementFinding: Hashable, Sendable {
  /// Who said it.
  public var speaker: LocalEntity.ID
  /// The words, in UTF-8 bytes, without quotation marks; several pieces where a quotation is broken.
  public var pieces: [TextSpan]
  /// Whether the words are quoted (true) or reported (false).
  public var isDirect: Bool
  /// The sentence and rule.
  public var evidence: Evidence

  /// A statement of a speaker.
  public init(speaker: LocalEntity.ID, pieces: [TextSpan], isDirect: Bool, evidence: Evidence) {
    self.speaker = speaker
    self.pieces = pieces
    self.isDirect = isDirect
    self.evidence = evidence
  }
}
