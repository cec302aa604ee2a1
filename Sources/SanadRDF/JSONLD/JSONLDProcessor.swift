// The parts of JSON-LD's algorithms that the others lean on: IRIs and errors.

/// Works out what a JSON-LD document says.
struct JSONLDProcessor {
  /// The text, for the places of errors.
  let bytes: [UInt8]

  /// An error at an offset of the text.
  func error(_ message: String, _ remedy: String, at offset: Int) -> SyntaxError {
    SyntaxError(at: offset, in: bytes, message: message, remedy: remedy)
  }

  /// A text as an IRI, blank node or keyword, as a context has it
  /// (https://www.w3.org/TR/json-ld11-api/#iri-expansion); nil where it means nothing.
  ///
  /// - Parameters:
  ///   - isReference: Whether a relative IRI starts from the base.
  ///   - isName: Whether terms and the vocabulary count.
  ///   - offset: Where the text stands.
  /// - Throws: `SyntaxError` where a relative IRI has no base to start from.
  func expanded(
    _ text: String, in context: JSONLDContext, isReference: Bool = false, isName: Bool = false,
    at offset: Int
  ) throws(SyntaxError) -> String? {
    if JSONLDKeyword.contains(text) { return text }
    if JSONLDKeyword.isReserved(text) { return nil }
    let term = context.terms[text]
    if let iri = term?.iri, JSONLDKeyword.contains(iri) { return iri }
    if isName, let term { return term.iri }
    if let (prefix, suffix) = Self.compactParts(text) {
      if prefix == "_" || suffix.hasPrefix("//") { return text }
      if let term = context.terms[prefix], term.isPrefix, let iri = term.iri { return iri + suffix }
      if BaseIRI.hasScheme(text.utf8) { return text }
    }
    if isName, let vocabulary = context.vocabulary { return vocabulary + text }
    guard isReference else { return text }
    switch context.base {
    case .iri(let base): return base.resolve(text)
    case .none: return text
    case .unknown:
      throw error(
        "'\(text)' is a relative IRI, and there is no base IRI",
        "write the whole IRI, or name a base with \"@base\" in the context", at: offset)
    }
  }

  /// The parts of a text before and behind its first colon, which is not its first character.
  static func compactParts(_ text: String) -> (prefix: String, suffix: String)? {
    let bytes = text.utf8
    guard let colon = bytes.dropFirst().firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (String(text[..<colon]), String(text[bytes.index(after: colon)...]))
  }

  /// A direction as a word of JSON-LD; nil inside for `null`.
  func direction(_ member: JSONObject.Member) throws(SyntaxError) -> TextDirection? {
    if member.value.isNull { return nil }
    guard let text = member.value.text, let direction = TextDirection(rawValue: text) else {
      throw error(
        "@direction is neither \"ltr\", \"rtl\" nor null", "write one of them", at: member.offset)
    }
    return direction
  }
}
