// The readings of a token: which letters are clitics, which lists and verbs the rest belongs to.

/// A token as one reading of it: the clitics before it and the word itself.
package struct WordForm: Hashable, Sendable {
  /// Proclitics in order; empty in scripts that write them apart.
  package let proclitics: [String]
  /// The folded word without them.
  package let word: String
  /// Where the word starts, in UTF-8 bytes.
  package let start: Int
}

/// What a pack knows of a token, looked up once.
package struct KnownReading: Sendable {
  /// The reading that it knows best.
  package let form: WordForm
  /// The lists that any reading of it is in.
  package let lists: WordLists
}

extension Token {
  /// Whether it is a word in Arabic letters.
  package var isArabic: Bool {
    kind == .word && text.unicodeScalars.first.map(Tokenizer.isArabicLetter) == true
  }

  /// Whether a reading begins with the article, written before it or in it; an alef with a hamza begins
  /// none: إلهام, ألمانيا.
  package func hasArticle(_ form: WordForm) -> Bool {
    if form.proclitics.contains("ال") { return true }
    guard form.word.hasPrefix("ال") else { return false }
    let rest = text.utf8.dropFirst(form.start - span.start)
    return !["أ", "إ", "آ"].contains { rest.starts(with: $0.utf8) }
  }

  /// Whether the word as written begins with the article.
  package var startsWithArticle: Bool {
    hasArticle(WordForm(proclitics: [], word: folded, start: span.start))
  }

  /// A reading as a name has it: with its article.
  package func withArticle(_ form: WordForm) -> WordForm {
    guard form.proclitics.last == "ال" else { return form }
    let others = Array(form.proclitics.dropLast())
    if others.isEmpty { return WordForm(proclitics: [], word: folded, start: span.start) }
    guard let split = splits.first(where: { $0.proclitics == others }) else { return form }
    return WordForm(proclitics: others, word: split.stem, start: split.start)
  }

  /// The letters of the article, where a word has lost them to the preposition before: للأمن.
  ///
  /// - Parameter isWord: Whether a folded word begins with ل itself: لجنة in للجنة.
  package func missingArticle(from start: Int, isWord: (String) -> Bool) -> String {
    let here = splits.filter { $0.start == start && $0.proclitics.last == "ل" }
    guard start > span.start, here.contains(where: { $0.stem.hasPrefix("ال") }),
      !here.contains(where: { $0.stem.hasPrefix("ل") && isWord($0.stem) }),
      text.utf8.dropFirst(start - span.start).starts(with: "ل".utf8)
    else { return "" }
    return "ا"
  }
}

extension Token {
  /// Whether vowel marks show a word to be the passive of a past: a ḍamma on its first letter, or behind
  /// the alef that opens the derived stems, عُيّن، أُسند، انتُخب.
  ///
  /// The prefixes of the imperfect have one in the active too.
  ///
  /// - Parameter start: Where the word starts behind its proclitics, in UTF-8 bytes of the document.
  /// - Complexity: O(length of the word).
  package func isMarkedPassive(from start: Int) -> Bool {
    var letters: [Unicode.Scalar] = []
    var offset = span.start
    for scalar in text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      guard offset >= start else { continue }
      if scalar == "\u{064F}" {
        guard let first = letters.first, !"يتن".unicodeScalars.contains(first) else { return false }
        return letters.count == 1 || first == "ا" && letters.count <= 3
      }
      if !TextFolding.isIgnored(scalar) { letters.append(scalar) }
      if letters.count > 3 { return false }
    }
    return false
  }
}

extension LanguagePack {
  /// The reading of a token that the pack knows best: the first whose word it has in a list or among
  /// its verbs; the whole token where it knows none.
  package func form(of token: Token) -> WordForm { token.known?.form ?? reading(of: token) }

  /// A token that keeps what the pack knows of it, so that it need not be looked up again.
  package func settled(_ token: Token) -> Token {
    var lists = wordLists(of: token.folded)
    for split in token.splits { lists.formUnion(self.wordLists(of: split.stem)) }
    return Token(token, known: KnownReading(form: reading(of: token), lists: lists))
  }

  private func reading(of token: Token) -> WordForm {
    let whole = WordForm(proclitics: [], word: token.folded, start: token.span.start)
    guard !token.splits.isEmpty else { return whole }
    if isKnown(token.folded) { return whole }
    for split in token.splits where isKnown(split.stem) {
      return WordForm(proclitics: split.proclitics, word: split.stem, start: split.start)
    }
    // بالإفراج: a preposition or conjunction before the article is plain in a word that no list has.
    let plain = token.splits.first {
      $0.proclitics.last == "ال" && $0.proclitics.count > 1 && $0.stem.count > 2
        && !token.folded.hasPrefix("ل")
    }
    if let plain {
      return WordForm(proclitics: plain.proclitics, word: plain.stem, start: plain.start)
    }
    return whole
  }

  /// Whether the pack has a word in any list or as a verb form.
  package func isKnown(_ word: String) -> Bool {
    self.knownWords.contains(word) || self.verbs.hasForm(word)
  }

  /// Whether any reading of a token is in a list.
  package func isWord(_ token: Token, in list: WordList) -> Bool {
    if let known = token.known { return known.lists.contains(list) }
    return isWord(token.folded, in: list) || token.splits.contains { isWord($0.stem, in: list) }
  }

  /// Whether any reading of a token is in one of several lists.
  package func isWord(_ token: Token, inAny lists: WordLists) -> Bool {
    if let known = token.known { return known.lists.intersects(lists) }
    return isWord(token.folded, inAny: lists)
      || token.splits.contains { isWord($0.stem, inAny: lists) }
  }
}
