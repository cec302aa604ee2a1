// A word as the later stages see it: the surface, a folded form to compare by, and what may be cut off.

/// A word, number or punctuation mark of a text.
///
/// Elided articles and prepositions (`l'`, `d'`) and the English `'s` are tokens of their own.
/// Arabic words stay whole: which of their letters are clitics is decided where they are matched,
/// among the `splits`.
package struct Token: Sendable {
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
  /// What it is made of.
  package let kind: Kind
  /// How it uses capitals.
  package let shape: Shape
  /// Whether white space stands before it.
  package let spaceBefore: Bool
  private let parts: Parts

  /// What is more than a few bytes, kept once for all copies of a token.
  private final class Parts: Sendable {
    let text: String
    let folded: String
    let splits: [Split]
    let forms: [WordForm]
    let known: KnownReading?

    init(
      text: String, folded: String, splits: [Split], forms: [WordForm], known: KnownReading?
    ) {
      self.text = text
      self.folded = folded
      self.splits = splits
      self.forms = forms
      self.known = known
    }
  }

  /// A token; its reading is still to be looked for.
  package init(
    span: TextSpan, text: String, folded: String, kind: Kind, shape: Shape, splits: [Split],
    spaceBefore: Bool
  ) {
    self.span = span
    self.kind = kind
    self.shape = shape
    self.spaceBefore = spaceBefore
    let whole = WordForm(proclitics: [], word: folded, start: span.start)
    parts = Parts(
      text: text, folded: folded, splits: splits,
      forms: [whole]
        + splits.map { WordForm(proclitics: $0.proclitics, word: $0.stem, start: $0.start) },
      known: nil)
  }

  /// A token with what the language's pack knows of it.
  package init(_ token: Token, known: KnownReading) {
    span = token.span
    kind = token.kind
    shape = token.shape
    spaceBefore = token.spaceBefore
    parts = Parts(
      text: token.text, folded: token.folded, splits: token.splits, forms: token.forms,
      known: known)
  }

  /// The text itself.
  package var text: String { parts.text }
  /// The text without case, diacritics, vowel marks and tatweel, alef and ya forms made one,
  /// digits in ASCII.
  package var folded: String { parts.folded }
  /// The ways to cut it, fewest letters first; empty for other scripts.
  ///
  /// The whole word is not among them.
  package var splits: [Split] { parts.splits }
  /// The readings of it: the whole first, then with ever more letters cut off.
  package var forms: [WordForm] { parts.forms }
  /// What the language's pack knows of it, once that has been looked up.
  package var known: KnownReading? { parts.known }
}
