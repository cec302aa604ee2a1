// The words that Arabic writes onto the next one: و ف ب ل ك س and the article ال.

/// The ways to cut proclitics off an Arabic word.
///
/// Source: the order conjunction, preposition, article of any grammar of Modern Standard Arabic,
/// such as K. C. Ryding, "A Reference Grammar of Modern Standard Arabic", chapters 16 and 18.
package enum ArabicClitics {
  /// Every way to cut a word that leaves at least two letters, fewest letters cut first.
  ///
  /// - Parameters:
  ///   - word: The word as written, vowel marks included.
  ///   - start: Where it starts, in UTF-8 bytes.
  package static func splits(of word: String, at start: Int) -> [Token.Split] {
    // Letters with the offset at which each begins; marks belong to the letter before.
    var letters: [(letter: Unicode.Scalar, offset: Int)] = []
    /// The alefs with a hamza or madda, with which no article begins: إلهام, ألمانيا.
    var hamzas = Set<Int>()
    var offset = start
    for scalar in word.unicodeScalars {
      if !TextFolding.isIgnored(scalar) {
        if scalar == "أ" || scalar == "إ" || scalar == "آ" { hamzas.insert(letters.count) }
        letters.append((TextFolding.fold(String(scalar)).unicodeScalars.first ?? " ", offset))
        if letters.count == 1, !isProclitic(letters[0].letter) { return [] }
      }
      offset += UTF8.width(scalar)
    }
    var result: [Token.Split] = []

    func add(_ proclitics: [String], from index: Int, article: Bool = false) {
      guard letters.count - index >= 2 else { return }
      var stem = String.UnicodeScalarView()
      if article { stem.append(contentsOf: "ال".unicodeScalars) }
      for letter in letters[(article ? index + 1 : index)...] { stem.append(letter.letter) }
      result.append(
        Token.Split(proclitics: proclitics, stem: String(stem), start: letters[index].offset))
    }

    func cut(_ proclitics: [String], from index: Int) {
      guard letters.count - index >= 3 else { return }
      let first = letters[index].letter
      let second = letters[index + 1].letter
      if first == "ا", second == "ل", !hamzas.contains(index) {
        add(proclitics + ["ال"], from: index + 2)
      }
      if first == "ل", second == "ل" {
        // للأمن: the article has lost its alef.
        add(proclitics + ["ل"], from: index + 1, article: true)
        add(proclitics + ["ل", "ال"], from: index + 2)
        // للجنة: the noun begins with ل itself, with the article or without.
        add(proclitics + ["ل"], from: index + 1)
      }
      guard proclitics.allSatisfy({ $0 == "و" || $0 == "ف" }) else { return }
      if isJoinedWord(first), !(first == "ل" && second == "ل") {
        add(proclitics + [String(first)], from: index + 1)
        cut(proclitics + [String(first)], from: index + 1)
      }
      if proclitics.isEmpty, first == "و" || first == "ف" {
        add([String(first)], from: index + 1)
        cut([String(first)], from: index + 1)
      }
    }

    cut([], from: 0)
    return result.sorted { ($0.start, $1.stem) < ($1.start, $0.stem) }
  }

  /// Whether a letter can be a preposition or particle before the noun or verb: ب ل ك س.
  private static func isJoinedWord(_ letter: Unicode.Scalar) -> Bool {
    letter == "ب" || letter == "ل" || letter == "ك" || letter == "س"
  }

  /// Whether a proclitic can begin with a letter.
  private static func isProclitic(_ letter: Unicode.Scalar) -> Bool {
    letter == "ا" || letter == "و" || letter == "ف" || isJoinedWord(letter)
  }
}
