// An article as the graph knows it: what its metadata say, not its text.
public import SanadRDF
public import SanadText

/// An article that sentences are quoted from.
public struct SourceArticle: Hashable, Sendable {
  /// The IRI of the article.
  public let iri: IRI
  /// The name of the article in its run.
  public let identifier: String
  /// Where it can be read.
  public var url: String?
  /// The headline.
  public var title: String?
  /// The byline.
  public var author: String?
  /// When it was published.
  public var published: PartialDate?
  /// Its language.
  public var language: LanguageCode

  /// An article with its metadata.
  public init(
    iri: IRI, identifier: String, url: String? = nil, title: String? = nil, author: String? = nil,
    published: PartialDate? = nil, language: LanguageCode
  ) {
    self.iri = iri
    self.identifier = identifier
    self.url = url
    self.title = title
    self.author = author
    self.published = published
    self.language = language
  }
}
