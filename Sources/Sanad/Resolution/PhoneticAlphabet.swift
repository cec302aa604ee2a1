// How letters are read for comparison by sound: the tables of `PhoneticName`.

/// Reads folded Latin and Arabic letters as sounds.
enum PhoneticAlphabet {
  /// Whether a letter belongs to the Arabic script.
  static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0600...0x06FF).contains(scalar.value)
  }

  /// Articles, which one spelling has and another has not.
  private static let articles: Set<String> = [
    "al", "el", "il", "ul", "ar", "as", "ash", "ad", "an", "at", "az", "er", "es", "ech", "ed",
    "en",
    "ez", "l", "ال",
  ]

  /// First halves of a compound name: 'Abd al-Rahman' is one name.
  private static let servants: Set<String> = [
    "abd", "abdel", "abdul", "abdal", "abdol", "abdoul", "abdu", "عبد",
  ]

  /// Second halves of a compound name: 'Nour Eddine', 'Nasr Allah'.
  private static let complements: Set<String> = [
    "din", "dine", "eddin", "eddine", "aldin", "uddin", "allah", "ullah", "الدين", "الله",
  ]

  /// The letters before which the Arabic article is not heard.
  private static let sunLetters: Set<Character> = [
    "ت", "ث", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ظ", "ل", "ن",
    "t", "d", "r", "z", "s", "l", "n", "c",
  ]

  /// Words with articles left out and the parts of compounds joined.
  static func compounds(_ words: [String]) -> [String] {
    var result: [String] = []
    var isOpen = false
    for word in words {
      if isOpen, let last = result.popLast() {
        if articles.contains(word) {
          result.append(last)
          continue
        }
        result.append(joined(last, word))
        isOpen = false
      } else if articles.contains(word) {
        continue
      } else if servants.contains(word) {
        result.append(isArabicWord(word) ? "عبد" : "abd")
        isOpen = true
      } else if complements.contains(word), let last = result.popLast() {
        result.append(last + withoutArticle(word))
      } else {
        result.append(attachedServant(word) ?? withoutArticle(word))
      }
    }
    return result
  }

  /// 'Abd' and its other half, with the article where it is heard.
  private static func joined(_ servant: String, _ word: String) -> String {
    let bare = withoutArticle(word)
    guard let first = bare.first, !sunLetters.contains(first) else { return servant + bare }
    return servant + (isArabicWord(servant) ? "ل" : "el") + bare
  }

  /// 'Abdelkader' and 'Abdulrahman' written as one word, brought to the form that `joined` gives.
  private static func attachedServant(_ word: String) -> String? {
    for prefix in ["abdel", "abdul", "abdal", "abdoul", "abdol"] where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      return rest.isEmpty ? nil : joined("abd", rest)
    }
    return nil
  }

  /// Beginnings of names whose own letters look like the article: Alexandre, Albert, Alfred, Alice,
  /// Alain.
  private static let beginningsLikeArticles = ["الكس", "البرت", "الفريد", "اليس", "الان"]

  /// An Arabic word without its article, any other as it is.
  private static func withoutArticle(_ word: String) -> String {
    switch word {
    case "eddin", "eddine": return "dine"
    case "uddin", "aldin": return "din"
    case "الله": return "الله"
    default:
      let hasArticle =
        word.hasPrefix("ال") && word.count > 3
        && !beginningsLikeArticles.contains { word.hasPrefix($0) }
      return hasArticle ? String(word.dropFirst(2)) : word
    }
  }

  private static func isArabicWord(_ word: String) -> Bool {
    word.unicodeScalars.first.map(isArabic) ?? false
  }

  // MARK: Arabic

  /// Reads an Arabic word; false where a letter is unknown.
  static func readArabic(_ word: String, into sounds: inout PhoneticWord) -> Bool {
    let letters = Array(word.unicodeScalars)
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      index += 1
      if letter == "ت", next == "ش" {
        sounds.append(.sh)
        index += 1
      } else if letter == "د", next == "ج" {
        sounds.append(.g)
        index += 1
      } else if letter == "ه", next == nil, !sounds.consonants.isEmpty {
        sounds.append(VowelSounds(sounds: .a))
      } else if letter == "ي", next == nil, !sounds.consonants.isEmpty {
        sounds.append(VowelSounds(isOpen: true))
      } else if letter == "ا", index == 1 {
        sounds.append(VowelSounds(isOpen: true))
      } else if let consonant = arabicConsonants[letter] {
        sounds.append(consonant)
      } else if let vowel = arabicVowels[letter] {
        sounds.append(vowel)
      } else {
        return false
      }
    }
    return true
  }

  private static let arabicConsonants: [Unicode.Scalar: ConsonantSounds] = [
    "ب": .b, "ت": .t, "ث": [.t, .s], "ج": .g, "ح": .h, "خ": .kh, "د": .d, "ذ": [.d, .z], "ر": .r,
    "ز": .z, "س": .s, "ش": .sh, "ص": .s, "ض": .d, "ط": .t, "ظ": [.d, .z], "غ": .g, "ف": .f,
    "ق": [.k, .g], "ك": [.k, .g], "ل": .l, "م": .m, "ن": .n, "ه": .h,
  ]

  private static let arabicVowels: [Unicode.Scalar: VowelSounds] = [
    "ا": VowelSounds(sounds: .a), "و": VowelSounds(sounds: .u), "ي": VowelSounds(sounds: .i),
    "ع": VowelSounds(isOpen: true), "ء": VowelSounds(isOpen: true),
  ]

  // MARK: Latin

  /// Reads a word of ASCII letters; false where there is another character.
  static func readLatin(_ word: String, into sounds: inout PhoneticWord) -> Bool {
    let letters = Array(word.utf8)
    var index = 0
    while index < letters.count {
      guard (0x61...0x7A).contains(letters[index]) else { return false }
      if let (length, consonant) = latinConsonant(letters, at: index) {
        for sound in consonant { sounds.append(sound) }
        index += length
      } else {
        index += appendLatinVowel(letters, at: index, to: &sounds)
      }
    }
    return true
  }

  /// The longest consonant spelling at a place, with its length.
  private static func latinConsonant(
    _ letters: [UInt8], at index: Int
  ) -> (Int, [ConsonantSounds])? {
    for length in [4, 3, 2] where index + length <= letters.count {
      let spelling = String(decoding: letters[index..<index + length], as: UTF8.self)
      if let sounds = latinClusters[spelling] { return (length, [sounds]) }
    }
    let next = index + 1 < letters.count ? letters[index + 1] : nil
    switch letters[index] {
    case UInt8(ascii: "c"):
      return (1, [isFront(next) ? .s : .k])
    case UInt8(ascii: "g"):
      // 'gu' before e and i is one letter in French.
      let isMuteU =
        next == UInt8(ascii: "u") && index + 2 < letters.count && isFront(letters[index + 2])
      return (isMuteU ? 2 : 1, [.g])
    case UInt8(ascii: "s"):
      let isBetweenVowels = index > 0 && isVowel(letters[index - 1]) && next.map(isVowel) ?? false
      return (1, [isBetweenVowels ? [.s, .z] : .s])
    case UInt8(ascii: "x"): return (1, [.k, .s])
    case let letter: return latinLetters[letter].map { (1, [$0]) }
    }
  }

  private static func isFront(_ letter: UInt8?) -> Bool {
    letter == UInt8(ascii: "e") || letter == UInt8(ascii: "i") || letter == UInt8(ascii: "y")
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    [UInt8](("aeiouyw").utf8).contains(letter)
  }

  /// Adds the vowel at a place and says how many letters it took.
  private static func appendLatinVowel(
    _ letters: [UInt8], at index: Int, to sounds: inout PhoneticWord
  ) -> Int {
    let pair = String(decoding: letters[index..<min(index + 2, letters.count)], as: UTF8.self)
    switch pair {
    case "ou", "oo":
      sounds.append(VowelSounds(sounds: .u, isLong: sounds.consonants.count > 1))
    case "ee": sounds.append(VowelSounds(sounds: .i, isLong: true))
    case "ai", "ei", "ay", "ey": sounds.append(VowelSounds(sounds: [.a, .i], isLong: true))
    case "au", "aw", "ao": sounds.append(VowelSounds(sounds: [.a, .u]))
    default:
      switch letters[index] {
      case UInt8(ascii: "a"): sounds.append(VowelSounds(sounds: .a))
      case UInt8(ascii: "e"): sounds.append(VowelSounds(sounds: [.a, .i], isMute: true))
      case UInt8(ascii: "i"), UInt8(ascii: "y"): sounds.append(VowelSounds(sounds: .i))
      case UInt8(ascii: "o"): sounds.append(VowelSounds(sounds: [.a, .u]))
      default: sounds.append(VowelSounds(sounds: .u))
      }
      return 1
    }
    return 2
  }

  private static let latinClusters: [String: ConsonantSounds] = [
    "tsch": .sh, "shch": .sh, "tch": .sh, "tsh": .sh, "sch": .sh, "sh": .sh, "ch": [.sh, .k],
    "dzh": .g, "dj": .g, "zh": .g, "gh": .g, "kh": [.kh, .k], "ph": .f, "th": [.t, .s],
    "dh": [.d, .z], "ck": .k, "qu": .k,
  ]

  private static let latinLetters: [UInt8: ConsonantSounds] = [
    UInt8(ascii: "b"): .b, UInt8(ascii: "p"): .b, UInt8(ascii: "f"): .f, UInt8(ascii: "v"): .f,
    UInt8(ascii: "t"): .t, UInt8(ascii: "d"): .d, UInt8(ascii: "z"): [.z, .d],
    UInt8(ascii: "j"): .g, UInt8(ascii: "k"): .k, UInt8(ascii: "q"): [.k, .g],
    UInt8(ascii: "l"): .l, UInt8(ascii: "r"): .r, UInt8(ascii: "m"): .m, UInt8(ascii: "n"): .n,
    UInt8(ascii: "h"): .h,
  ]
}
