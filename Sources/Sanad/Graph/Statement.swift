// Somebody's words as articles give them.
public import SanadRDF
public import SanadText

/// What somebody said, quoted or reported.
public struct Statement: Hashable, Sendable {
  /// The IRI of the statement.
  public let iri: IRI
  /// Who said it.
  public let speaker: IRI
  /// The words, without quotation marks; the pieces of a broken quotation joined by ' … '.
  public let text: String
  /// The language of the words.
  public let language: LanguageCode
  /// Whether the words are quoted (true) or reported (false).
  public let isDirect: Bool
  /// The sentences that give the words.
  public var citations: CitationSet

  /// A statement of a speaker.
  public init(
    iri: IRI, speaker: IRI, text: String, language: LanguageCode, isDirect: Bool,
    citations: CitationSet
  ) {
    self.iri = iri
    self.speaker = speaker
    self.text = text
    self.language = language
    self.isDirect = isDirect
    self.citations = citations
  }
}
