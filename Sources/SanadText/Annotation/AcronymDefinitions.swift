// The acronyms that an article defines in brackets behind a long name.

/// Finds capitals in brackets behind the words that they stand for, and where they recur.
///
/// 'Bureau of Harbour Research (BHR)': the letters must begin words before the bracket, in order, the
/// first letter the first word's that begins with it within reach.
package struct AcronymDefinitions: Sendable {
  private let acronyms: Set<String>

  /// Reads the definitions among a document's tokens.
  ///
  /// - Complexity: O(number of tokens).
  package init(tokens: [Token]) {
    var found = Set<String>()
    for index in tokens.indices.dropFirst(2).dropLast()
    where tokens[index - 1].text == "(" && tokens[index + 1].text == ")" {
      let token = tokens[index]
      guard token.kind == .word, token.shape == .upper, token.text.count > 1,
        Self.isInitials(token.text, of: tokens[..<(index - 1)])
      else { continue }
      found.insert(token.text)
    }
    acronyms = found
  }

  /// The places in a sentence where a defined acronym stands.
  package func mentions(in sentence: Range<Int>, _ tokens: [Token]) -> [Mention] {
    guard !acronyms.isEmpty else { return [] }
    return sentence.filter { acronyms.contains(tokens[$0].text) }.map { index in
      Mention(
        tokens: index..<index + 1, span: tokens[index].span, proclitics: [], type: "Organization",
        kind: .acronym, source: .structure)
    }
  }

  /// Whether the letters begin words that end before the bracket, in order from the back; words in
  /// between may be skipped.
  private static func isInitials(_ acronym: String, of tokens: ArraySlice<Token>) -> Bool {
    var letters = TextFolding.fold(acronym).filter { $0.isLetter || $0.isNumber }[...]
    var words = tokens.suffix(letters.count * 2 + 2)
    while let letter = letters.last {
      guard let index = words.lastIndex(where: { $0.folded.first == letter }) else { return false }
      letters = letters.dropLast()
      words = words[..<index]
    }
    return true
  }
}
