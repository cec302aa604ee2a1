// What the tagger looks at in one token, as numbers: computed once, used by many features.

/// The traits of a token.
struct TokenTraits {
  /// The word, folded.
  var word: UInt64
  /// The word without the Arabic proclitics that `attributes` supposes cut off.
  var stem: UInt64
  /// The stem without the Arabic article.
  var bare: UInt64
  /// Its pattern of capitals, small letters, digits and signs: `Xx`, `X.X.`, `Xx-Xx`, `0`.
  var shape: UInt64 = 0
  /// Hashes of the first one to four characters; the whole word where it is shorter.
  var prefixes: SIMD4<UInt64> = .zero
  /// Hashes of the last one to four characters; the whole word where it is shorter.
  var suffixes: SIMD4<UInt64> = .zero
  /// The folded word's bytes.
  var bytes: [UInt8]
  /// How many characters the folded word has.
  var length = 0
  /// What the lexicon knows of the word, or of the most plausible rest of an Arabic word without
  /// its proclitics.
  var attributes: WordAttributes
  /// How common the whole word and its stem are: two numbers of three bits.
  var commonness: UInt64 = 0
  /// Of a listed name of several words that covers the token: its attributes.
  var sequence = WordAttributes()
  /// Whether the token is the first of such a name.
  var beginsSequence = false
  /// The proclitics that `attributes` supposes cut off, 0 for none.
  var proclitics: UInt64 = 0
  /// Whether it is a word that begins with a capital.
  var isCapital: Bool
  /// Whether it may stand between two capitals of one name: a short word, a hyphen.
  var isConnector: Bool
  /// Whether it is an Arabic word.
  var isArabic: Bool
  /// What kind of quotation mark it is, if one.
  var quotationMark: QuotationMark?
  /// Whether an Arabic word has the article.
  var hasArticle = false

  /// How the word hangs on to the one before: its proclitics and article; without Arabic, its shape.
  var joint: UInt64 { isArabic ? proclitics ^ (hasArticle ? 1 : 0) : shape }

  /// The traits of a token, as far as they depend on it alone.
  init(_ token: Token, lexicon: TaggerLexicon) {
    bytes = Array(token.folded.utf8)
    isArabic = token.kind == .word && (bytes.first ?? 0) >= 0xD8 && (bytes.first ?? 0) <= 0xDB
    let isLetters = token.kind == .word
    isCapital =
      isLetters
      && (token.shape == .capitalized || token.shape == .upper
        || (token.shape == .mixed && (token.text.utf8.first ?? 0) != (bytes.first ?? 0)))
    isConnector =
      !isCapital && ((isLetters && bytes.count <= 3) || token.folded == "-" || token.folded == "&")
    word = FeatureHash.empty
    bare = 0
    stem = 0
    quotationMark = QuotationMark(token)
    attributes = WordAttributes()
    hashAffixes()
    shape = Self.shape(of: token)
    bare = word
    stem = word
    attributes = lexicon.attributes(ofWord: word)
    let whole = UInt64(attributes.commonness)
    if isArabic { readArabic(token, lexicon) }
    commonness = whole << 3 | UInt64(attributes.commonness)
  }

  private mutating func hashAffixes() {
    var hash = FeatureHash.empty
    for (index, byte) in bytes.enumerated() {
      hash = FeatureHash.adding(byte, to: hash)
      let next = index + 1
      guard next == bytes.count || bytes[next] & 0xC0 != 0x80 else { continue }
      if length < 4 { for slot in length..<4 { prefixes[slot] = hash } }
      length += 1
    }
    word = hash
    hash = FeatureHash.empty
    var characters = 0
    for byte in bytes.reversed() {
      hash = FeatureHash.adding(byte, to: hash)
      guard byte & 0xC0 != 0x80 else { continue }
      for slot in characters..<4 { suffixes[slot] = hash }
      characters += 1
      if characters == 4 { break }
    }
  }

  /// Runs of capitals, small letters and digits become one sign each, other signs stay.
  private static func shape(of token: Token) -> UInt64 {
    switch token.kind {
    case .punctuation: return FeatureHash.word(token.folded)
    case .number: return 1
    case .word: break
    }
    var hash = FeatureHash.empty
    var last: UInt8 = 0
    var run = 0
    for scalar in token.text.unicodeScalars {
      let sign: UInt8
      switch scalar.value {
      case 0x41...0x5A: sign = 0x58
      case 0x61...0x7A: sign = 0x78
      case 0x30...0x39: sign = 0x30
      case 0..<0x80: sign = UInt8(scalar.value)
      case 0x600...0x6FF: sign = 0x61
      case 0x2019: sign = 0x27
      default: sign = scalar.properties.isUppercase ? 0x58 : 0x78
      }
      run = sign == last ? run + 1 : 1
      last = sign
      // A single capital and a run of them differ; longer runs do not.
      if run == 1 || (run == 2 && sign == 0x58) { hash = FeatureHash.adding(sign, to: hash) }
    }
    return hash
  }

  /// Arabic: the article, and the reading of the proclitics under which the lexicon knows the word.
  private mutating func readArabic(_ token: Token, _ lexicon: TaggerLexicon) {
    let split = ArabicNameStart.split(of: token, lexicon: lexicon)
    var stem = bytes[...]
    if let split {
      stem = Array(split.stem.utf8)[...]
      self.stem = FeatureHash.word(split.stem)
      attributes = lexicon.attributes(ofWord: self.stem)
      proclitics = FeatureHash.word(split.proclitics.joined())
    }
    hasArticle =
      stem.count > 6 && stem.starts(with: "ال".utf8)
      && token.hasArticle(
        WordForm(
          proclitics: [], word: split?.stem ?? token.folded, start: split?.start ?? token.span.start
        ))
    if hasArticle { stem = stem.dropFirst(4) }
    bare = stem.reduce(FeatureHash.empty) { FeatureHash.adding($1, to: $0) }
  }
}
