// Names compared by sound, across scripts and transliterations: يوسف ~ Youssef, Юсуф ~ Yusuf.

/// A name as a row of consonants with the vowels between them.
///
/// Arabic does not write short vowels, and French, English and Russian spell the same sounds with
/// different letters. So a letter stands for the set of sounds that it may have, and two names match
/// where every consonant shares a sound and no written vowel contradicts. See `PhoneticAlphabet`
/// for the tables.
package struct PhoneticName: Hashable, Sendable {
  /// The words of the name; articles are left out, 'Abd' and 'Din' joined to what they belong to.
  let words: [PhoneticWord]

  /// A name from its folded words.
  ///
  /// Nil where the name has fewer than two words or fewer than four consonants, or letters of a
  /// script that the tables do not know: then nothing can be said by sound.
  package init?(folded: [String]) {
    guard let words = Self.words(folded), words.count >= 2, Self.weight(words) >= 4 else {
      return nil
    }
    self.words = words
  }

  /// A surname from its folded words; nil where it has fewer than three consonants.
  package init?(surname folded: [String]) {
    guard let words = Self.words(folded), Self.weight(words) >= 3 else { return nil }
    self.words = words
  }

  /// The key under which all names that may match this one are found.
  package var blockingKey: String {
    words.map(\.blockingKey).joined(separator: " ")
  }

  /// Whether two names may be spellings of one.
  ///
  /// - Complexity: O(length of the names).
  package func matches(_ other: PhoneticName) -> Bool {
    words.count == other.words.count && zip(words, other.words).allSatisfy { $0.matches($1) }
  }

  /// The last `count` words as a name of their own, nil where the name is no longer than that.
  func suffix(_ count: Int) -> PhoneticName? {
    words.count > count ? PhoneticName(words: Array(words.suffix(count))) : nil
  }

  private init(words: [PhoneticWord]) { self.words = words }

  /// The words as sounds; nil where one of them cannot be read.
  private static func words(_ folded: [String]) -> [PhoneticWord]? {
    let compounds = PhoneticAlphabet.compounds(folded)
    let words = compounds.compactMap(PhoneticWord.init)
    return words.count == compounds.count ? words : nil
  }

  /// How many consonants there are to compare by.
  private static func weight(_ words: [PhoneticWord]) -> Int {
    words.reduce(0) { $0 + $1.consonants.count }
  }
}

/// A word as consonants and the vowels before, between and after them.
struct PhoneticWord: Hashable, Sendable {
  /// The sounds that each consonant may have.
  var consonants: [ConsonantSounds] = []
  /// The vowels before each consonant and after the last: one more than there are consonants.
  var vowels: [VowelSounds] = [VowelSounds()]
  /// Whether the script writes its short vowels.
  let writesShortVowels: Bool

  /// A word from its folded letters; nil for a script that the tables do not know.
  init?(folded: String) {
    guard let first = folded.unicodeScalars.first else { return nil }
    if PhoneticAlphabet.isArabic(first) {
      writesShortVowels = false
      guard PhoneticAlphabet.readArabic(folded, into: &self) else { return nil }
    } else {
      writesShortVowels = true
      let latin = first.isASCII ? folded : Transliteration.ascii(folded)
      guard PhoneticAlphabet.readLatin(latin, into: &self) else { return nil }
    }
    guard !consonants.isEmpty || !vowels[0].isEmpty else { return nil }
  }

  /// Adds a consonant; a doubled one counts once, and `h` inside a word is only a trace.
  mutating func append(_ consonant: ConsonantSounds) {
    if let last = consonants.last, last == consonant, vowels[consonants.count].isEmpty { return }
    consonants.append(consonant)
    vowels.append(VowelSounds())
  }

  /// Adds a vowel after the last consonant.
  mutating func append(_ vowel: VowelSounds) {
    vowels[consonants.count].formUnion(vowel)
  }

  /// Coarse classes of the consonants, without `h`.
  var blockingKey: String {
    var key = ""
    for consonant in consonants {
      if let letter = consonant.coarseClass, key.last != letter { key.append(letter) }
    }
    return key
  }

  /// Whether two words may be spellings of one.
  func matches(_ other: PhoneticWord) -> Bool {
    var i = 0
    var j = 0
    var first = vowels[0]
    var second = other.vowels[0]
    var isStart = true
    while true {
      let mine = i < consonants.count ? consonants[i] : nil
      let theirs = j < other.consonants.count ? other.consonants[j] : nil
      if let mine, let theirs, !mine.isDisjoint(with: theirs) {
        guard agree(first, second, other, isStart: isStart, isEnd: false) else { return false }
        i += 1
        j += 1
        first = vowels[i]
        second = other.vowels[j]
        isStart = false
      } else if !isStart, mine == .h {
        i += 1
        first.formUnion(vowels[i])
      } else if !isStart, theirs == .h {
        j += 1
        second.formUnion(other.vowels[j])
      } else {
        return mine == nil && theirs == nil
          && agree(first, second, other, isStart: isStart, isEnd: true)
      }
    }
  }

  /// Whether the vowels at one place of two words may be the same.
  private func agree(
    _ mine: VowelSounds, _ theirs: VowelSounds, _ other: PhoneticWord, isStart: Bool, isEnd: Bool
  ) -> Bool {
    switch (writesShortVowels, other.writesShortVowels) {
    case (true, true):
      if mine.isEmpty || theirs.isEmpty {
        let present = mine.union(theirs)
        return present.isEmpty || !isStart && present.isMute
      }
      return !mine.sounds.isDisjoint(with: theirs.sounds)
    case (false, true): return mine.isWrittenFor(theirs, isStart: isStart, isEnd: isEnd)
    case (true, false): return theirs.isWrittenFor(mine, isStart: isStart, isEnd: isEnd)
    case (false, false): return mine.sounds == theirs.sounds
    }
  }
}
