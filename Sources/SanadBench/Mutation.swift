// Texts changed at random, the same for the same seed.

/// A row of changed texts.
struct Mutation {
  private var state: UInt64

  /// Words and bytes that mean something to one of the syntaxes.
  private static let words: [[UInt8]] = [
    "<", ">", "<<", ">>", "<<(", ")>>", "{|", "|}", "~", "\"", "\"\"\"", "'''", "\\", "\\u00",
    "\\u",
    "\\U0010FFFF", "\\uD800", "_:", "_:b1", "@", "@en", "@en--rtl", "^^", ".", ";", ",", "[", "]",
    "(",
    ")", "{", "}", "#", "\n", "\r", "\u{0}", "a ", "true", "1.e", "1.", "-", "%", "%2", ":", "::",
    "@prefix", "PREFIX", "@base", "BASE", "GRAPH", "VERSION", "<?", "?>", "<!--", "-->",
    "<![CDATA[",
    "]]>", "&", "&amp;", "&#x0;", "&a;", "<!DOCTYPE", "<!ENTITY", "xmlns", "rdf:", "rdf:li",
    "rdf:ID",
    "rdf:parseType", "xml:base", "xml:lang", "\u{FEFF}", "\u{FFFE}", "\u{E9}", "\u{644}",
    "\u{1F600}",
  ].map { Array($0.utf8) }

  /// A row that starts at a number.
  init(state: UInt64) { self.state = state }

  /// The next random number (SplitMix64).
  mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of some texts with a few changes.
  mutating func next(from texts: [[UInt8]]) -> [UInt8] {
    var text = texts[place(texts.count)]
    for _ in 0...place(4) {
      let at = place(text.count + 1)
      switch place(7) {
      case 0: text.insert(UInt8(truncatingIfNeeded: random()), at: at)
      case 1: text.insert(contentsOf: Self.words[place(Self.words.count)], at: at)
      case 2: text.removeSubrange(at..<min(text.count, at + place(8)))
      case 3: text.removeSubrange(at...)
      case 4: if at < text.count { text[at] ^= 1 << UInt8(place(8)) }
      case 5:
        // A part of another text.
        let other = texts[place(texts.count)]
        let start = place(other.count + 1)
        text.insert(contentsOf: other[start..<min(other.count, start + place(40))], at: at)
      default:
        let part = text[at..<min(text.count, at + place(30))]
        for _ in 0..<place(5) { text.insert(contentsOf: part, at: at) }
      }
    }
    return text
  }

  private mutating func place(_ count: Int) -> Int { Int(random() % UInt64(count)) }
}
