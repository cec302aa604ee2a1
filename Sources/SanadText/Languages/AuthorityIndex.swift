// Finding the names of well-known entities in the text of one language.

/// The names of the authority that may stand in texts of a language.
package struct AuthorityIndex: Sendable {
  /// A name of an entry.
  package struct Reference: Hashable, Sendable {
    /// An index into `entries`.
    package let entry: Int
    package let kind: AuthorityEntry.Name.Kind
    /// The words that need a capital, as places in the name: all that the name writes with one for
    /// places, the first for others, which the press writes either way.
    package let capitals: [Int]
  }

  package let entries: [AuthorityEntry]
  private let index: PhraseIndex<Reference>
  private let byIRI: [String: Int]

  /// An index for texts in the pack's language.
  ///
  /// Names in the text's language count, acronyms of any language, and names of persons and bodies in
  /// other languages of the same script. Adjectives of countries get the pack's endings.
  ///
  /// - Complexity: O(total number of words in all names).
  package init(entries: [AuthorityEntry], pack: LanguagePack) {
    let tokenizer = Tokenizer(rules: pack.tokenizer, cutsClitics: false)
    let script = pack.script
    var index = PhraseIndex<Reference>()
    var byIRI: [String: Int] = [:]
    for (number, entry) in entries.enumerated() {
      byIRI[entry.iri] = number
      for name in entry.names {
        let isNative = name.language == pack.language
        switch name.kind {
        case .demonym, .titleOnly: guard isNative else { continue }
        case .label, .alternative:
          guard
            isNative
              || !entry.isPlace && name.text.contains(" ") && TextScript(of: name.text) == script
          else { continue }
        case .acronym: break
        }
        let span = TextSpan(0, name.text.utf8.count)
        let tokens = tokenizer.tokens(of: name.text, in: span)
        let words = tokens.map(\.folded)
        let capitals = tokens.indices.filter {
          tokens[$0].text.first?.isUppercase == true && (entry.isPlace || $0 == 0)
        }
        let reference = Reference(entry: number, kind: name.kind, capitals: capitals)
        if name.kind == .demonym, words.count == 1, let base = words.first {
          for ending in pack.demonymEndings { index.insert([base + ending], reference) }
        } else {
          index.insert(words, reference)
        }
      }
    }
    self.entries = entries
    self.index = index
    self.byIRI = byIRI
  }

  /// The entry with an IRI relative to the base.
  package func entry(_ iri: String) -> AuthorityEntry? { byIRI[iri].map { entries[$0] } }

  /// The names that begin with a word, longest first, with their number of words.
  package func matches(
    first: String, rest: (Int) -> String?
  ) -> [(length: Int, references: [Reference])] {
    index.matches(first: first, rest: rest).reversed().map { ($0.length, $0.values) }
  }
}

extension AuthorityEntry {
  /// Whether the entry is a place of any kind.
  package var isPlace: Bool { iri.hasPrefix("place/") }
}
