// Any number of articles out of a few: people get other names, paragraphs another order.
internal import Foundation
internal import Sanad
internal import SanadText

/// Makes articles that are alike and yet all different, the same ones in every run.
///
/// Each article is one of the sources with its people renamed and the paragraphs after the first
/// shuffled; bodies and places keep their names, so that articles share entities as a real corpus does.
struct ArticleMill {
  /// An article to make others of.
  struct Source {
    let language: String
    let published: String?
    let paragraphs: [String]
    /// The words of people's names in it.
    let nameWords: Set<String>
  }

  private let sources: [Source]

  /// A mill for the annotated articles of a folder, `ID.txt` beside `ID.json`, in some languages.
  ///
  /// - Throws: `GoldError` where the folder is none.
  init(gold folder: String, languages: Set<String>? = nil) throws {
    sources = try GoldArticle.all(in: folder).compactMap { article in
      guard languages?.contains(article.language) ?? true,
        let text = try? String(contentsOfFile: "\(folder)/\(article.id).txt", encoding: .utf8)
      else { return nil }
      let words = article.entities.filter { $0.type == "Person" }.flatMap(\.names)
        .flatMap { $0.split(whereSeparator: { !$0.isLetter }) }.map(String.init)
      return Source(
        language: article.language, published: article.published,
        paragraphs: text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init),
        nameWords: Set(words.filter { $0.count > 2 }))
    }
  }

  /// Whether there is no article to make others of.
  var isEmpty: Bool { sources.isEmpty }

  /// One line of JSON Lines.
  private struct Line: Encodable {
    let id: String
    let language: String
    let published: String?
    let text: String
  }

  /// Writes the first articles as JSON Lines, until there are so many or so many bytes of text.
  ///
  /// - Returns: The texts.
  @discardableResult
  func write(to file: URL, count: Int = .max, bytes: Int = .max) throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var data = Data()
    var texts: [String] = []
    var size = 0
    while texts.count < count, size < bytes {
      let number = texts.count
      let (source, text) = article(number)
      data += try encoder.encode(
        Line(
          id: "article-\(number)", language: source.language, published: source.published,
          text: text))
      data.append(0x0A)
      size += text.utf8.count
      texts.append(text)
    }
    try data.write(to: file)
    return texts
  }

  private func article(_ number: Int) -> (Source, String) {
    let source = sources[number % sources.count]
    var random = SplitMix(seed: UInt64(number))
    var names: [String: String] = [:]
    for word in source.nameWords.sorted() { names[word] = name(like: word, &random) }
    let body = source.paragraphs.dropFirst().shuffled(using: &random)
    let text = (source.paragraphs.prefix(1) + body).joined(separator: "\n\n")
    return (source, renamed(text, names))
  }

  private func renamed(_ text: String, _ names: [String: String]) -> String {
    var result = ""
    var word = ""
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        result += names[word] ?? word
        result.append(character)
        word = ""
      }
    }
    return result + (names[word] ?? word)
  }

  /// An invented word in the script of another: two or three syllables.
  private func name(like word: String, _ random: inout SplitMix) -> String {
    let isArabic = word.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    let syllables = isArabic ? Self.arabic : Self.latin
    let count = Int.random(in: 2...3, using: &random)
    let parts = (0..<count).compactMap { _ in syllables.randomElement(using: &random) }
    let name = parts.joined()
    return isArabic ? name : name.prefix(1).uppercased() + name.dropFirst()
  }

  private static let latin = [
    "ba", "da", "fe", "ga", "ha", "ka", "lo", "ma", "ne", "ra", "sa", "ta", "vi", "wa", "ya", "zo",
    "bel", "dar", "kan", "lin", "mar", "nor", "sel", "tor",
  ]
  private static let arabic = [
    "با", "دا", "في", "غا", "حا", "كا", "لو", "ما", "ني", "را", "سا", "تا", "وي", "يا", "زو", "بل",
    "دار", "كان", "لين", "مار", "نور", "سل", "طور",
  ]
}
