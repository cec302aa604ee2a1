// Finding where sentences end.

/// Parts the tokens of a paragraph into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark or ellipsis that white space
/// follows, closing quotation marks and brackets included. The tokenizer has already taken the full
/// stops of abbreviations into their words.
package struct SentenceSplitter: Sendable {
  private static let enders: Set<String> = [".", "!", "?", "؟", "…", "...", "۔"]
  private static let closers: Set<String> = ["»", "”", "\"", ")", "]", "’", "*"]

  /// A splitter for every language.
  package init() {}

  /// The sentences among `tokens`, as ranges of indices into it, in order and without gaps.
  package func sentences(in tokens: ArraySlice<Token>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = tokens.startIndex
    var index = tokens.startIndex
    while index < tokens.endIndex {
      defer { index += 1 }
      guard Self.enders.contains(tokens[index].text) else { continue }
      var end = index + 1
      while end < tokens.endIndex, Self.closers.contains(tokens[end].text), !tokens[end].spaceBefore
      {
        end += 1
      }
      // A closing mark after a space, as French sets it: `. »`
      if end < tokens.endIndex, tokens[end].text == "»" { end += 1 }
      guard end == tokens.endIndex || tokens[end].spaceBefore || tokens[end - 1].text == "»" else {
        continue
      }
      if end < tokens.endIndex, tokens[end].shape == .lower { continue }
      result.append(start..<end)
      start = end
      index = end - 1
    }
    if start < tokens.endIndex { result.append(start..<tokens.endIndex) }
    return result
  }
}
