// Sentences with marked names, as the tagging tests write them: `⟦Lina Haddad|PER⟧ leads`.
import SanadText

/// A text whose names are marked by their type.
struct TaggingMarkedText {
  /// The text without the marks.
  private(set) var text = ""
  /// The marked names with their places in the text.
  private(set) var names: [(span: TextSpan, type: NameType)] = []

  /// A text with marks `⟦name|PER⟧`, `⟦name|ORG⟧`, `⟦name|LOC⟧`.
  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: "|")
      let start = text.utf8.count
      text += parts[0]
      let type: NameType = parts[1] == "PER" ? .person : parts[1] == "ORG" ? .organization : .place
      names.append((TextSpan(start, text.utf8.count), type))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  /// The tokens of the text.
  var tokens: [Token] {
    let rules = TokenizerRules(elisions: ["l", "d"], enclitics: ["'s"], abbreviations: ["m"])
    return Tokenizer(rules: rules).tokens(of: text, in: TextSpan(0, text.utf8.count))
  }

  /// The text as a sentence to learn from.
  func sentence(isForeign: Bool = false) -> LabelledSentence {
    let tokens = tokens
    let labels = tokens.map { token -> NameLabel in
      guard let name = names.first(where: { $0.span.overlaps(token.span) }) else {
        return .outside
      }
      return token.span.start <= name.span.start ? .first(name.type) : .further(name.type)
    }
    return LabelledSentence(tokens: tokens, labels: labels, isForeign: isForeign)
  }

  /// The text with the marks of names that were found in it.
  func marked(with names: [TaggedName]) -> String {
    var result = ""
    var offset = 0
    for name in names {
      let type = ["PER", "ORG", "LOC"][name.type.rawValue]
      result += text[TextSpan(offset, name.span.start)] + "⟦\(text[name.span])|\(type)⟧"
      offset = name.span.end
    }
    return result + text[TextSpan(offset, text.utf8.count)]
  }
}
