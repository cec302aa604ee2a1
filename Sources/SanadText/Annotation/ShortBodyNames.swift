// Names of companies without the words for what they are: 'Norda' for 'Norda Holdings Ltd.'.

/// Shortens the names of companies.
package struct ShortBodyNames: Sendable {
  private let pack: LanguagePack

  /// A shortener with the words of a language.
  package init(pack: LanguagePack) { self.pack = pack }

  /// The beginnings of a company's name that may stand for it.
  ///
  /// What they leave out are only words for kinds of bodies, one of them a company's. Languages that
  /// begin with such a word have none.
  ///
  /// - Complexity: O(n²) in the number of words of the name.
  package func beginnings(of words: [String]) -> [String] {
    guard pack.modifiers == .before, words.count > 1, !pack.bodyHeads.begins(with: words[0]) else {
      return []
    }
    return (1..<words.count).compactMap { end in
      let rest = words[end...]
      guard rest.allSatisfy(isBodyWord), rest.contains(where: isCompanyWord) else { return nil }
      return words[..<end].joined(separator: " ")
    }
  }

  private func isCompanyWord(_ word: String) -> Bool {
    pack.bodyHeads.matches(first: word) { _ in nil }.contains { $0.values.contains("Company") }
  }

  private func isBodyWord(_ word: String) -> Bool {
    pack.bodyHeads.begins(with: word)
      || word.hasSuffix("s") && pack.bodyHeads.begins(with: String(word.dropLast()))
  }
}
