// From an article's bytes to its text.

internal import SanadXML

/// Reads articles: decodes their bytes, finds their text, marks what is not part of the article and
/// tells their language and what their metadata say.
///
/// The text of a document is that of the file as it stands, less a byte order mark and converted to
/// UTF-8 if need be; of a JSON record, its field `text`; of a web page, the visible text of its main
/// part, one line a paragraph and a blank line between them, with white space folded as browsers do.
public struct ArticleReader: Sendable {
  /// What the user says of all articles, which overrules what they say themselves.
  public struct Options: Hashable, Sendable {
    /// The language.
    public var language: LanguageCode?
    /// The day of publication.
    public var published: PartialDate?

    /// Options that are all unset unless given.
    public init(language: LanguageCode? = nil, published: PartialDate? = nil) {
      self.language = language
      self.published = published
    }
  }

  /// What came of reading.
  public struct Reading: Sendable {
    /// The articles, in order.
    public var documents: [Document] = []
    /// What there is to say about them; where there is an error, an article is missing.
    public var diagnostics: [Diagnostic] = []
  }

  private let cues: BoilerplateCues
  private let options: Options

  /// A reader that goes by the given cues.
  public init(cues: BoilerplateCues, options: Options = Options()) {
    self.cues = cues
    self.options = options
  }

  /// The article, or the articles of a whole JSON Lines file, in some bytes.
  ///
  /// `source` is the name of the input, by whose ending the format is known unless it is given;
  /// without either the content decides. An article that cannot be read is an error among the
  /// diagnostics.
  ///
  /// - Complexity: O(count of bytes).
  public func read(_ bytes: [UInt8], source: String, format: ArticleFormat? = nil) -> Reading {
    let format = format ?? ArticleFormat(path: source) ?? ArticleFormat(sniffing: bytes)
    let id = RawArticle.id(ofPath: source)
    guard format == .jsonLines else {
      return read(RawArticle(id: id, source: source, format: format, bytes: bytes))
    }
    var reading = Reading()
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let one = read(
        RawArticle(id: id, source: source, line: number, format: format, bytes: Array(line)))
      reading.documents += one.documents
      reading.diagnostics += one.diagnostics
    }
    if reading.documents.isEmpty, reading.diagnostics.isEmpty {
      reading.diagnostics.append(ReadingProblem.empty.diagnostic(in: source))
    }
    return reading
  }

  /// The article in the bytes of one file or one line: one document, or none and an error.
  ///
  /// - Complexity: O(count of bytes).
  public func read(_ article: RawArticle) -> Reading {
    var remarks: [ReadingProblem] = []
    do throws(ReadingProblem) {
      let document = try document(of: article, &remarks)
      return Reading(
        documents: [document],
        diagnostics: remarks.map { $0.diagnostic(in: article.source, line: article.line) })
    } catch {
      return Reading(diagnostics: [error.diagnostic(in: article.source, line: article.line)])
    }
  }

  private func document(
    of article: RawArticle, _ remarks: inout [ReadingProblem]
  ) throws(ReadingProblem) -> Document {
    guard article.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    guard article.bytes.count < RawArticle.maximumBytes else {
      throw .tooLarge(limit: RawArticle.maximumBytes)
    }
    switch article.format {
    case .text:
      let text = try decoded(article.bytes, nil, &remarks)
      let bytes = Array(text.utf8)
      let draft = Draft(text: text, bytes: bytes, blocks: PlainTextLayout.blocks(of: bytes))
      return try finish(draft, article, &remarks)
    case .markdown:
      let text = try decoded(article.bytes, nil, &remarks)
      let bytes = Array(text.utf8)
      let layout = MarkdownLayout(bytes)
      var draft = Draft(text: text, bytes: bytes, blocks: layout.blocks, markup: layout.markup)
      draft.title = layout.frontMatter["title"]
      draft.author = layout.frontMatter["author"]
      draft.url = layout.frontMatter["url"] ?? layout.frontMatter["canonical"]
      draft.language = layout.frontMatter["lang"] ?? layout.frontMatter["language"]
      draft.published = layout.frontMatter["date"] ?? layout.frontMatter["published"]
      return try finish(draft, article, &remarks)
    case .html: return try finish(page(article.bytes, &remarks), article, &remarks)
    case .jsonLines: return try finish(record(article, &remarks), article, &remarks)
    }
  }

  /// A document on the way: what its format says of it.
  private struct Draft {
    var text: String
    var bytes: [UInt8]
    var blocks: [DraftBlock]
    var markup: [TextSpan] = []
    var id: String?
    var url: String?
    var title: String?
    var author: String?
    var language: String?
    var published: String?
  }

  private func decoded(
    _ bytes: [UInt8], _ declared: TextEncoding?, _ remarks: inout [ReadingProblem]
  ) throws(ReadingProblem) -> String {
    let decoded = try DecodedText(bytes, declared: declared)
    if decoded.encoding != .utf8 { remarks.append(.converted(from: decoded.encoding.rawValue)) }
    return decoded.text
  }

  private func page(
    _ bytes: [UInt8], _ remarks: inout [ReadingProblem]
  ) throws(ReadingProblem) -> Draft {
    let charset = HTMLCharset.declared(in: bytes)
    let declared = charset.flatMap { TextEncoding(charset: $0) }
    if let charset, declared == nil, TextEncoding.utf8.decode(bytes[...]) == nil {
      throw .undeclarable(charset: charset)
    }
    let text = try decoded(bytes, declared, &remarks)
    let tree: HTMLTree
    do throws(HTMLLimit) {
      tree = try HTMLTree(parsing: Array(text.utf8))
    } catch {
      throw .pageBeyondLimits(error.description)
    }
    let outline = HTMLOutline(tree)
    let metadata = HTMLMetadata(tree)
    guard let main = HTMLMainText(outline, title: metadata.title) else { throw .pageWithoutText }
    var draft = Draft(text: main.text, bytes: Array(main.text.utf8), blocks: main.blocks)
    draft.title = main.headline ?? metadata.title
    draft.author = metadata.author
    draft.url = metadata.url
    draft.language = metadata.language
    draft.published = metadata.published
    return draft
  }

  private func record(
    _ article: RawArticle, _ remarks: inout [ReadingProblem]
  ) throws(ReadingProblem) -> Draft {
    let line = article.line ?? 1
    if article.bytes.contains(0) { throw .badRecord(reason: "not UTF-8 text", line: line) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = article.bytes.starts(with: mark) ? Array(article.bytes.dropFirst(3)) : article.bytes
    let record = try JSONArticle.decode(bytes, line: line)
    guard let text = record.text, text.contains(where: { !$0.isWhitespace }) else {
      throw .recordWithoutText(line: line)
    }
    let content = Array(text.utf8)
    var draft = Draft(text: text, bytes: content, blocks: PlainTextLayout.blocks(of: content))
    draft.id = record.id ?? "\(article.id)-\(line)"
    draft.url = record.url
    draft.title = record.title
    draft.author = record.author
    draft.language = record.language
    draft.published = record.published
    return draft
  }

  private func finish(
    _ draft: Draft, _ article: RawArticle, _ remarks: inout [ReadingProblem]
  ) throws(ReadingProblem) -> Document {
    let marker = BlockMarker(cues: cues)
    let blocks = marker.blocks(
      of: draft.bytes, drafts: draft.blocks, title: draft.title)
    guard !blocks.isEmpty else { throw .empty }
    if !blocks.contains(where: { $0.kind == .paragraph || $0.kind == .headline }) {
      remarks.append(.onlyBoilerplate)
    }
    var published = options.published
    if published == nil, let stated = draft.published {
      published = PartialDate(iso: stated)
      if published == nil { remarks.append(.badDate(stated)) }
    }
    let headline = blocks.first { $0.kind == .headline }
    return Document(
      id: draft.id ?? article.id,
      source: article.line.map { "\(article.source):\($0)" } ?? article.source,
      url: draft.url,
      title: draft.title ?? headline.map { String(draft.text[$0.span]) },
      author: draft.author,
      published: published,
      language: language(of: draft, &remarks),
      text: draft.text, blocks: blocks, markup: draft.markup)
  }

  /// The language that the user names, else the one that the text shows, else the one declared.
  private func language(
    of draft: Draft, _ remarks: inout [ReadingProblem]
  ) -> LanguageCode {
    if let language = options.language { return language }
    let declared = draft.language.flatMap { $0.isEmpty ? nil : LanguageCode($0) }
    guard let found = LanguageDetector.language(of: draft.bytes) else {
      if declared == nil { remarks.append(.languageUnknown) }
      return declared ?? .undetermined
    }
    if let declared, declared != found {
      remarks.append(.languageDiffers(declared: declared, found: found))
    }
    return found
  }
}

extension LanguageCode {
  /// No language that is recognised: `und`, as ISO 639-2 has it.
  public static let undetermined = LanguageCode("und")
}
