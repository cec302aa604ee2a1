// A sentence: a run of tokens of one paragraph.

/// A sentence of a document.
package struct Sentence: Hashable, Sendable {
  /// Its tokens, as a range of indices into the document's tokens.
  package let tokens: Range<Int>
  /// Where it stands, from its first token to its last.
  package let span: TextSpan
  /// The index of the block that holds it.
  package let block: Int
}
