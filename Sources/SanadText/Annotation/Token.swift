// A word as the later stages see it: the surface, a folded form to compare by, and what may be cut off.

/// A word, number or punctuation mark of a text.
///
/// Elided articles and prepositions (`l'`, `d'`) and the English `'s` are tokens of their own.
/// Arabic words stay whole: which of their letters are clitics is decided where they are matched,
/// among the `splits`.
package struct Token: Hashable, Sendable {
  /// What a token is made of.
  package enum Kind: Hashable, Sendable {
    case word
    case number
    case punctuation
  }

  /// How a word uses capitals; `none` in scripts without them.
  package enum Shape: Hashable, Sendable {
    case none
    case lower
    /// A capital first and small letters after it.
    case capitalized
    /// Two or more letters, all capitals.
    case upper
    case mixed
  }

  /// One way to cut proclitics off an Arabic word.
  package struct Split: Hashable, Sendable {
    /// The proclitics in order: و ف ب ل ك س and the article ال.
    package let proclitics: [String]
    /// What remains, folded; after لل it begins with the article, as in للأمن → الامن.
    package let stem: String
    /// Where the remainder starts, in UTF-8 bytes of the document; after لل at the second ل.
    package let start: Int
  }

  /// Where it stands.
  package let span: TextSpan
  /// The text itself.
  package let text: String
  /// The text without case, diacritics, vowel marks and tatweel, alef and ya forms made one,
  /// digits in ASCII.
  package let folded: String
  /// What it is made of.
  package let kind: Kind
  /// How it uses capitals.
  package let shape: Shape
  /// The ways to cut it, fewest letters first; empty for other scripts.
  ///
  /// The whole word is not among them.
  package let splits: [Split]
  /// Whether white space stands before it.
  package let spaceBefore: Bool
  /// The reading that the language's pack knows best, once it has been looked for.
  package internal(set) var settled: WordForm? = nil
}
