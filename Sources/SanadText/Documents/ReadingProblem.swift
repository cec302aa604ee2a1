// All that can be wrong or remarkable with an input of articles, and the words for it.

/// What reading found wrong, or worth saying, about an input.
public enum ReadingProblem: Error, Hashable, Sendable {
  /// No file or directory of that name.
  case missing
  /// The system would not let it be read, for the reason given.
  case unreadable(reason: String)
  /// A directory holds no file with a known ending.
  case directoryWithoutArticles
  /// Nothing in it but, perhaps, white space.
  case empty
  /// More bytes than an article may have.
  case tooLarge(limit: Int)
  /// Not text; of the kind named, where that is known.
  case binary(kind: String?)
  /// UTF-8 that is broken at a byte offset.
  case invalidUTF8(offset: Int, line: Int)
  /// Bytes in no encoding that is recognised.
  case unknownEncoding
  /// An HTML page that declares an encoding that is not known here.
  case undeclarable(charset: String)
  /// Text that was converted from another encoding.
  case converted(from: String)
  /// An HTML page beyond what a page may hold: the limit that it breaks, in words.
  case pageBeyondLimits(String)
  /// An HTML page without text of its own.
  case pageWithoutText
  /// A line of a JSON Lines file that is not JSON, or whose fields are not what they should be.
  case badRecord(reason: String, line: Int)
  /// A JSON record without text.
  case recordWithoutText(line: Int)
  /// A publication date that is not in ISO 8601 form.
  case badDate(String)
  /// A text in no language that is recognised.
  case languageUnknown
  /// A text whose language is not the one that its metadata state.
  case languageDiffers(declared: LanguageCode, found: LanguageCode)
  /// All of the text was taken for menus and the like.
  case onlyBoilerplate

  /// The problem as a remark about an input.
  ///
  /// `line` is for records whose problem has no line of its own.
  public func diagnostic(in source: String, line: Int? = nil) -> Diagnostic {
    Diagnostic(
      severity, source: source, line: ownLine ?? line, message: message, remedy: remedy)
  }

  private var severity: Diagnostic.Severity {
    switch self {
    case .missing, .unreadable, .directoryWithoutArticles, .empty, .tooLarge, .binary,
      .invalidUTF8, .unknownEncoding, .undeclarable, .pageBeyondLimits, .pageWithoutText,
      .badRecord, .recordWithoutText:
      .error
    case .badDate, .languageUnknown, .onlyBoilerplate, .converted: .warning
    case .languageDiffers: .notice
    }
  }

  private var ownLine: Int? {
    switch self {
    case .invalidUTF8(_, let line), .badRecord(_, let line), .recordWithoutText(let line): line
    case .missing, .unreadable, .directoryWithoutArticles, .empty, .tooLarge, .binary,
      .unknownEncoding, .undeclarable, .converted, .pageBeyondLimits, .pageWithoutText, .badDate,
      .languageUnknown, .languageDiffers, .onlyBoilerplate:
      nil
    }
  }

  private var message: String {
    switch self {
    case .missing: "no such file or directory"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .directoryWithoutArticles: "the directory holds no articles"
    case .empty: "the article is empty"
    case .tooLarge(let limit): "the article has \(limit / 1_000_000) MB or more"
    case .binary(let kind): "not text but \(kind ?? "binary data")"
    case .invalidUTF8(let offset, _): "invalid UTF-8 at byte \(offset)"
    case .unknownEncoding: "the text's encoding was not recognised"
    case .undeclarable(let charset): "the page declares an unknown encoding, '\(charset)'"
    case .converted(let encoding): "read as \(encoding) and converted to UTF-8"
    case .pageBeyondLimits(let limit): "the page has \(limit)"
    case .pageWithoutText: "no article text was found in the page"
    case .badRecord(let reason, _): "not a valid JSON record: \(reason)"
    case .recordWithoutText: "the record has no text"
    case .badDate(let text): "'\(text)' is not a date"
    case .languageUnknown: "the text's language was not recognised"
    case .languageDiffers(let declared, let found):
      "declared to be '\(declared)' but its text is '\(found)', which is what it was read as"
    case .onlyBoilerplate: "all of its text was taken for menus, adverts and the like"
    }
  }

  private var remedy: String? {
    switch self {
    case .missing: "check the path"
    case .unreadable: "check its permissions"
    case .directoryWithoutArticles:
      "articles end in \(ArticleFormat.endings.map { ".\($0)" }.joined(separator: ", "))"
    case .empty: "leave it out or give it text"
    case .tooLarge:
      "if it holds many articles, split it, or make it JSON Lines with one article a line"
    case .binary: "save it as .txt or .html first"
    case .invalidUTF8: "mend that byte, or save the file as UTF-8 again from its source"
    case .unknownEncoding, .undeclarable: "convert it to UTF-8, for example with iconv"
    case .converted: "offsets count the characters of the converted text"
    case .pageBeyondLimits, .pageWithoutText: "save the article's text as .txt"
    case .badRecord: "each line must be one JSON object; the other lines are read"
    case .recordWithoutText: "put the article into the field 'text'"
    case .badDate: "write it as 2025-05-27"
    case .languageUnknown: "name it with --language"
    case .languageDiffers: "to overrule this, use --language"
    case .onlyBoilerplate: "if that is wrong, mend the cues in the language's boilerplate.txt"
    }
  }
}
