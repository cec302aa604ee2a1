// Cutting text into words, numbers and punctuation.

/// How a language joins small words to their neighbours: facts of its pack, used by the tokenizer.
package struct TokenizerRules: Hashable, Sendable {
  /// Folded words that are written with an apostrophe before their noun: `l`, `d`, `qu`.
  package var elisions: Set<String>
  /// The elisions among them that stand before verbs alone, never before a name: `N'Djamena`.
  package var verbElisions: Set<String>
  /// Folded endings that are words of their own, longest first: `-t-il`, `'s`.
  ///
  /// Each has a hyphen or an apostrophe in it.
  package var enclitics: [String]
  /// Folded abbreviations that take a full stop, without it: `m`, `dr`, `col`.
  package var abbreviations: Set<String>

  /// Rules of a language.
  package init(
    elisions: Set<String> = [], verbElisions: Set<String> = [], enclitics: [String] = [],
    abbreviations: Set<String> = []
  ) {
    self.elisions = elisions
    self.verbElisions = verbElisions
    self.enclitics = enclitics.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    self.abbreviations = abbreviations
  }
}

/// Cuts text into tokens.
///
/// A word is a run of letters, digits and marks, with hyphens and apostrophes inside it; capitals
/// joined by a hyphen (`ABC-DEF`) and Arabic words are parted at it. A number keeps its separators
/// and its ordinal ending: `9,400`, `13e`, `12th`. Every other character is a token of its own.
package struct Tokenizer: Sendable {
  private let rules: TokenizerRules
  private let cutsClitics: Bool

  /// A tokenizer for a language's rules.
  ///
  /// - Parameter cutsClitics: Whether tokens get their `splits`; names of lists need none.
  package init(rules: TokenizerRules, cutsClitics: Bool = true) {
    self.rules = rules
    self.cutsClitics = cutsClitics
  }

  /// The tokens of a part of a text, in order.
  ///
  /// - Parameter limit: How many tokens from the start are asked for.
  /// - Complexity: O(length of the part).
  package func tokens(
    of text: String, in span: TextSpan, atMost limit: Int = .max
  ) -> [Token] {
    var scanner = Scanner(
      text: text, span: span, hasPluralPossessive: rules.enclitics.contains("'"))
    var tokens: [Token] = []
    // What follows may still change the last token.
    while tokens.count <= limit, let piece = scanner.next() { append(piece, of: text, to: &tokens) }
    return tokens.count > limit ? Array(tokens.prefix(limit)) : tokens
  }

  private func append(_ piece: Piece, of text: String, to tokens: inout [Token]) {
    if let last = tokens.last, joins(piece, text, to: last) {
      tokens.removeLast()
      let span = last.span.union(piece.span)
      tokens.append(token(span, text, .word, last.spaceBefore))
      return
    }
    guard piece.kind == .word else {
      tokens.append(token(piece.span, text, piece.kind, piece.spaceBefore))
      return
    }
    var span = piece.span
    var spaceBefore = piece.spaceBefore
    var folded = TextFolding.fold(text[span])
    guard folded.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-") }) else {
      tokens.append(token(span, text, .word, spaceBefore, as: folded))
      return
    }
    // Elided words at the front: l'État, qu'il.
    while let cut = folded.firstIndex(of: "'"), rules.elisions.contains(String(folded[..<cut])) {
      guard let end = endOfApostrophe(in: text, span),
        !(rules.verbElisions.contains(String(folded[..<cut]))
          && text[TextSpan(end, span.end)].first?.isUppercase == true)
      else { break }
      tokens.append(token(TextSpan(span.start, end), text, .word, spaceBefore))
      spaceBefore = false
      span = TextSpan(end, span.end)
      folded = String(folded[folded.index(after: cut)...])
      if folded.isEmpty { return }
    }
    // Words at the end: a-t-il, Russia's. Their folded form is as long in scalars as the surface.
    var tail: Token?
    if let ending = rules.enclitics.first(where: { folded.hasSuffix($0) && folded != $0 }) {
      let bytes = text[span].unicodeScalars.suffix(ending.unicodeScalars.count)
        .reduce(0) { $0 + UTF8.width($1) }
      if bytes < span.count {
        let cut = span.end - bytes
        tail = token(TextSpan(cut, span.end), text, .word, false, as: ending == "'" ? "'s" : nil)
        span = TextSpan(span.start, cut)
      }
    }
    for part in parts(of: span, in: text) {
      let kind: Token.Kind = text[part] == "-" || text[part] == "‑" ? .punctuation : .word
      tokens.append(token(part, text, kind, spaceBefore))
      spaceBefore = false
    }
    if let tail { tokens.append(tail) }
  }

  /// Joins a full stop to the abbreviation before it, a letter to the initials before it and an
  /// apostrophe to the elided word before it, though a space follows: `M` `.` → `M.`, `U.` `S` → `U.S`,
  /// `l` `'` → `l'`.
  private func joins(_ piece: Piece, _ text: String, to last: Token) -> Bool {
    guard !piece.spaceBefore, piece.span.start == last.span.end, last.kind == .word else {
      return false
    }
    let surface = text[piece.span]
    if let mark = surface.unicodeScalars.first, surface.unicodeScalars.count == 1,
      Self.isApostrophe(mark)
    {
      return rules.elisions.contains(last.folded)
    }
    if surface == "." {
      return isInitials(last.text) || rules.abbreviations.contains(last.folded)
    }
    return last.text.utf8.last == UInt8(ascii: ".") && isInitials(last.text) && isInitials(surface)
  }

  /// Whether a word is capital letters each followed by a full stop, the last perhaps not.
  private func isInitials(_ text: some StringProtocol) -> Bool {
    let letters = text.hasSuffix(".") ? text.dropLast() : text[...]
    return !letters.isEmpty
      && letters.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
        $0.count == 1 && $0.first?.isUppercase == true
      }
  }

  private func endOfApostrophe(in text: String, _ span: TextSpan) -> Int? {
    var offset = span.start
    for scalar in text[span].unicodeScalars {
      offset += UTF8.width(scalar)
      if Self.isApostrophe(scalar) { return offset }
    }
    return nil
  }

  /// A hyphenated word in one piece, or cut at its hyphens where these join separate names.
  private func parts(of span: TextSpan, in text: String) -> [TextSpan] {
    let word = text[span]
    guard word.contains("-") || word.contains("‑") else { return [span] }
    let pieces = word.split { $0 == "-" || $0 == "‑" }
    let isCapitals = pieces.allSatisfy { $0.count > 1 && $0.allSatisfy { !$0.isLowercase } }
    let isArabic = word.unicodeScalars.contains { Self.isArabicLetter($0) }
    guard isCapitals || isArabic else { return [span] }
    var parts: [TextSpan] = []
    var start = span.start
    var offset = span.start
    for scalar in word.unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar == "-" || scalar == "‑" {
        if start < offset { parts.append(TextSpan(start, offset)) }
        parts.append(TextSpan(offset, offset + width))
        start = offset + width
      }
      offset += width
    }
    if start < offset { parts.append(TextSpan(start, offset)) }
    return parts
  }

  private func token(
    _ span: TextSpan, _ text: String, _ kind: Token.Kind, _ spaceBefore: Bool,
    as reading: String? = nil
  ) -> Token {
    let surface = String(text[span])
    let folded = reading ?? TextFolding.fold(surface)
    let isArabic =
      cutsClitics && kind == .word && surface.unicodeScalars.contains { Self.isArabicLetter($0) }
    return Token(
      span: span, text: surface, folded: folded, kind: kind, shape: Self.shape(of: surface),
      splits: isArabic ? ArabicClitics.splits(of: surface, at: span.start) : [],
      spaceBefore: spaceBefore)
  }

  private static func shape(of word: String) -> Token.Shape {
    var upper = 0
    var lower = 0
    var startsUpper = false
    for (index, scalar) in word.unicodeScalars.enumerated() {
      switch letterCase(of: scalar) {
      case .upper:
        upper += 1
        if index == 0 { startsUpper = true }
      case .lower: lower += 1
      case nil: break
      }
    }
    switch (upper, lower) {
    case (0, 0): return .none
    case (0, _): return .lower
    case (1, 0): return .capitalized
    case (_, 0): return .upper
    case (1, _): return startsUpper ? .capitalized : .mixed
    default:
      return startsUpper && upper <= 1 + word.filter { $0 == "-" || $0 == "'" || $0 == "’" }.count
        ? .capitalized : .mixed
    }
  }

  private enum LetterCase {
    case upper
    case lower
  }

  /// Whether a character is a capital or a small letter; the tables of Unicode are asked last.
  private static func letterCase(of scalar: Unicode.Scalar) -> LetterCase? {
    switch scalar.value {
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case 0..<0x80, 0x600...0x6FF: nil
    case 0xC0...0xDE: scalar.value == 0xD7 ? nil : .upper
    case 0xDF...0xFF: scalar.value == 0xF7 ? nil : .lower
    default:
      scalar.properties.isUppercase ? .upper : scalar.properties.isLowercase ? .lower : nil
    }
  }

  fileprivate static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "ʼ" || scalar == "‘"
  }

  package static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x620...0x64A).contains(scalar.value) || (0x66E...0x6D3).contains(scalar.value)
  }
}

extension Tokenizer {
  /// A run of characters that belong together.
  fileprivate struct Piece {
    let span: TextSpan
    let kind: Token.Kind
    let spaceBefore: Bool
  }

  /// Walks a text character by character.
  fileprivate struct Scanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var offset: Int
    /// Whether a single quotation mark is open, so that the next apostrophe may close it.
    private var isInSingleQuotes = false

    /// Whether an apostrophe behind a final s belongs to its word: 'the ministers' meeting'.
    private let hasPluralPossessive: Bool

    init(text: String, span: TextSpan, hasPluralPossessive: Bool) {
      self.hasPluralPossessive = hasPluralPossessive
      scalars = Array(text[span].unicodeScalars)
      offset = span.start
    }

    mutating func next() -> Piece? {
      var spaceBefore = index == 0
      while index < scalars.count, Self.isSpace(scalars[index]) {
        advance()
        spaceBefore = true
      }
      guard index < scalars.count else { return nil }
      let start = offset
      let first = scalars[index]
      if Self.isDigit(first) {
        readNumber()
        return Piece(span: TextSpan(start, offset), kind: .number, spaceBefore: spaceBefore)
      }
      if Self.isLetter(first) {
        readWord()
        return Piece(span: TextSpan(start, offset), kind: .word, spaceBefore: spaceBefore)
      }
      advance()
      if Tokenizer.isApostrophe(first) { isInSingleQuotes = spaceBefore }
      while first == ".", index < scalars.count, scalars[index] == "." { advance() }
      return Piece(span: TextSpan(start, offset), kind: .punctuation, spaceBefore: spaceBefore)
    }

    private mutating func advance() {
      offset += UTF8.width(scalars[index])
      index += 1
    }

    private func scalar(after distance: Int) -> Unicode.Scalar? {
      index + distance < scalars.count ? scalars[index + distance] : nil
    }

    private mutating func readNumber() {
      while index < scalars.count {
        let current = scalars[index]
        if Self.isDigit(current) {
          advance()
        } else if current == "," || current == "." || current == "٫" || current == "٬",
          let next = scalar(after: 1), Self.isDigit(next)
        {
          advance()
        } else {
          break
        }
      }
      // An ordinal or unit ending written onto the number.
      while index < scalars.count, Self.isLetter(scalars[index]) { advance() }
    }

    private mutating func readWord() {
      while index < scalars.count {
        let current = scalars[index]
        if Self.isLetter(current) || Self.isDigit(current) {
          advance()
        } else if current == "-" || current == "‑" || Tokenizer.isApostrophe(current),
          let next = scalar(after: 1),
          Self.isLetter(next) || (current == "-" && Self.isDigit(next))
        {
          advance()
        } else if hasPluralPossessive, Tokenizer.isApostrophe(current), current != "‘",
          scalars[index - 1] == "s", let next = scalar(after: 1), Self.isSpace(next),
          !isInSingleQuotes
        {
          advance()
          return
        } else if current == "&", scalars[index - 1].properties.isUppercase,
          scalar(after: 1)?.properties.isUppercase == true
        {
          // 'R&D'
          advance()
        } else {
          break
        }
      }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x80
        ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType == .decimal
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      if (0x21..<0x80).contains(scalar.value) { return false }
      return scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
        || (0x200E...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x80: return (0x41...0x5A).contains(scalar.value & 0xDF)
      case 0xC0...0x24F: return scalar.value != 0xD7 && scalar.value != 0xF7
      case 0x620...0x65F, 0x66E...0x6D3: return true
      default: break
      }
      return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
