// A sentence of an article, quoted, with its place: what a relation rests on.
public import SanadRDF
public import SanadText

/// A sentence that states something.
public struct Citation: Hashable, Sendable {
  /// A place in an article, in Unicode code points of the raw text.
  public struct Place: Hashable, Sendable, Comparable {
    /// The article.
    public let article: IRI
    /// The first code point.
    public let start: Int
    /// The code point after the last.
    public let end: Int

    /// A place in an article.
    public init(article: IRI, start: Int, end: Int) {
      self.article = article
      self.start = start
      self.end = end
    }

    /// Places by article, then in reading order.
    public static func < (a: Place, b: Place) -> Bool {
      if a.article != b.article { return a.article < b.article }
      return a.start != b.start ? a.start < b.start : a.end < b.end
    }
  }

  /// The sentence as the article has it.
  public let quote: String
  /// The language of the sentence.
  public let language: LanguageCode
  /// Where it stands first, in the order of articles.
  public internal(set) var place: Place
  /// Where the same sentence stands again: further down, or in a copy of the article; sorted.
  public internal(set) var copies: [Place]
  /// The rule that read it.
  public let rule: String
  /// How sure the reading is, 0...1, in steps of a thousandth.
  public let confidence: Confidence

  /// A sentence at a place.
  public init(
    quote: String, language: LanguageCode, place: Place, copies: [Place] = [], rule: String,
    confidence: Confidence
  ) {
    self.quote = quote
    self.language = language
    self.place = place
    self.copies = Set(copies).sorted()
    self.rule = rule
    self.confidence = confidence
  }
}
