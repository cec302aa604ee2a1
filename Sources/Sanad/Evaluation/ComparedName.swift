// The forms in which a found name and a reader's name are compared.
internal import Foundation

/// A name stripped of what readers may write otherwise: case, accents, punctuation, articles, titles.
///
/// The same as `norm` and `tokens` of the scorer that the annotations come with, so that both give the
/// same figures.
struct ComparedName: Hashable, Sendable {
  /// The words, joined by single spaces.
  let text: String

  /// The compared form of a name.
  ///
  /// - Complexity: O(length).
  init(_ name: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered && scalar != "\u{640}" {
      scalars.append(scalar)
    }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in String(scalars).lowercased().replacingOccurrences(of: "ß", with: "ss")
      .unicodeScalars
    {
      if Self.isWordPart(scalar) {
        word.append(Self.variants[scalar] ?? scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    // The scorer asks for a space after what it strips: a name of such words alone keeps the last.
    while words.count > 1, Self.openers.contains(words[0]) { words.removeFirst() }
    text = words.map { word in
      word.hasPrefix("ال") && word.unicodeScalars.count > 4
        ? String(word.unicodeScalars.dropFirst(2)) : word
    }.joined(separator: " ")
  }

  /// The words of more than one letter.
  private var tokens: Set<Substring> {
    Set(text.split(separator: " ").filter { $0.unicodeScalars.count > 1 })
  }

  /// How much two names share: common words by all words, 0...1.
  func overlap(_ other: ComparedName) -> Double {
    let (mine, theirs) = (tokens, other.tokens)
    guard !mine.isEmpty, !theirs.isEmpty else { return 0 }
    return Double(mine.intersection(theirs).count) / Double(mine.union(theirs).count)
  }

  private static let openers: Set<String> = [
    "l", "le", "la", "les", "the", "de", "du", "des", "d", "m", "mme", "mr", "mrs", "dr", "un",
    "une",
  ]

  /// Letters that Arabic spellings exchange for one another.
  private static let variants: [Unicode.Scalar: Unicode.Scalar] = [
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه",
  ]

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}
