// An article as it was read: its text, never changed again, and which parts of it are the article.

/// One article: the text and what is known about it before anything is understood.
public struct Document: Sendable {
  /// A name for the article that is unique in a run: the file's name without its ending, or the
  /// `id` of a JSON Lines record.
  public var id: String
  /// Where it was read from, as the user named it: a path, `-`, or `path:line` for JSON Lines.
  public var source: String
  /// The address of the article, where its metadata give one.
  public var url: String?
  /// The headline, where it is known.
  public var title: String?
  /// The byline, where it is known.
  public var author: String?
  /// When it was published, as far as its metadata or the user say.
  public var published: PartialDate?
  /// The language of the text.
  public var language: LanguageCode
  /// The text as it was read, into which every span points.
  public let text: String
  /// The text's paragraphs in reading order, which cover all that is neither white space nor markup.
  public var blocks: [TextBlock]
  /// Marks in the text that are not words, such as the asterisks and addresses of Markdown: in
  /// reading order, without overlaps.
  public var markup: [TextSpan]

  /// An article of the given text.
  public init(
    id: String, source: String, url: String? = nil, title: String? = nil, author: String? = nil,
    published: PartialDate? = nil, language: LanguageCode, text: String, blocks: [TextBlock],
    markup: [TextSpan] = []
  ) {
    self.id = id
    self.source = source
    self.url = url
    self.title = title
    self.author = author
    self.published = published
    self.language = language
    self.text = text
    self.blocks = blocks
    self.markup = markup
  }
}

/// A paragraph of a document.
public struct TextBlock: Hashable, Sendable {
  /// What a paragraph is for.
  public enum Kind: Hashable, Sendable {
    /// The article's headline.
    case headline
    /// A paragraph of the article.
    case paragraph
    /// A line such as the place and date, the author or the agency: dates in it count, names do not.
    case byline
    /// Not part of the article: menus, 'read also', counters, comment forms.
    case boilerplate
    /// A copy of an earlier block of the same document.
    case repeated(of: Int)
  }

  /// Where the paragraph stands, in UTF-8 bytes, without the white space around it.
  public let span: TextSpan
  /// What it is for.
  public var kind: Kind

  /// A paragraph at a place.
  public init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}
