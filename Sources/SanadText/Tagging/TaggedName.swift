// A name as the tagger finds it: where it stands, what it names, how sure the tagger is.

/// What a name names.
package enum NameType: Int, Hashable, Sendable, CaseIterable {
  case person
  case organization
  case place
}

/// A name found in running text.
package struct TaggedName: Hashable, Sendable {
  /// Its tokens, as indices into the sequence that was tagged.
  package let tokens: Range<Int>
  /// Where it stands, in UTF-8 bytes of the document: the tokens without the proclitics of the
  /// first one.
  package let span: TextSpan
  /// What it names.
  package var type: NameType
  /// How often names of this margin are right, 0...1, measured on held-out text.
  package var confidence: Double

  /// A name at a place.
  package init(tokens: Range<Int>, span: TextSpan, type: NameType, confidence: Double) {
    self.tokens = tokens
    self.span = span
    self.type = type
    self.confidence = confidence
  }
}
