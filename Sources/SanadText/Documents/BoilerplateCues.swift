// What menus, adverts and other parts of a page that are not its article say.

/// The phrases by which lines that are not part of an article, and bylines, are known.
///
/// They are data: `boilerplate.txt` of each language, whose form `init(parsing:file:)` describes.
public struct BoilerplateCues: Hashable, Sendable {
  /// Where in a line a phrase stands.
  enum Place: Hashable { case whole, start, anywhere }

  /// What follows from a phrase.
  enum Effect: Int, Hashable {
    /// The line names author, agency, place or date.
    case byline
    /// The line is boilerplate.
    case line
    /// And so are the items after it.
    case list
    /// And so is all after it.
    case rest
  }

  /// A phrase and its effect.
  struct Cue: Hashable {
    let words: [FoldedWord]
    let place: Place
    let effect: Effect
  }

  /// Lines with more words than this are asked only how they begin.
  static let mostWordsSearched = 30
  /// How many words of a longer line are looked at; longer cues do not hold for it.
  static let mostWordsOfCue = 16

  /// The cues by their first word.
  private var cues: [FoldedWord: [Cue]] = [:]
  /// Folded names of months and days and the words beside them.
  private(set) var dateWords: Set<FoldedWord> = []

  /// No cues at all.
  public init() {}

  /// These cues and others.
  public func merging(_ other: BoilerplateCues) -> BoilerplateCues {
    var result = self
    for (word, list) in other.cues { result.cues[word, default: []] += list }
    result.dateWords.formUnion(other.dateWords)
    return result
  }

  mutating func insert(_ cue: Cue) {
    guard let first = cue.words.first else { return }
    cues[first, default: []].append(cue)
  }

  mutating func insert(dateWords words: [FoldedWord]) { dateWords.formUnion(words) }

  /// Whether some cue begins with a word.
  func begin(with word: FoldedWord) -> Bool { cues[word] != nil }

  /// The cue that a line answers to: the longest, and of those the one with most effect.
  ///
  /// A cue for a line's start holds for lines of up to 40 words, and of up to 90 if it has four
  /// words itself; one for anywhere, up to 30. Longer lines are paragraphs, whatever they say.
  /// `count` is the number of words of the whole line; of a line with more than
  /// `mostWordsSearched` of them, the first `mostWordsOfCue` are enough.
  ///
  /// - Complexity: O(number of words) for lines without matching first words.
  func cue(for line: FoldedLine, count: Int) -> Cue? {
    var best: Cue?
    func consider(_ cue: Cue) {
      guard let current = best else {
        best = cue
        return
      }
      let isBetter =
        (cue.words.count, cue.effect.rawValue)
        > (current.words.count, current.effect.rawValue)
      if isBetter { best = cue }
    }
    for index in line.words.indices where index == 0 || count <= Self.mostWordsSearched {
      for cue in cues[line.words[index]] ?? [] {
        guard let end = Self.end(of: cue.words, in: line.words, from: index) else { continue }
        let isInPlace =
          switch cue.place {
          case .whole:
            index == 0 && count <= Self.mostWordsSearched
              && line.words[end...].allSatisfy { $0 == .separator }
          case .start: index == 0 && count <= (cue.words.count >= 4 ? 90 : 40)
          case .anywhere: true
          }
        if isInPlace { consider(cue) }
      }
    }
    return best
  }

  /// Where a phrase that begins at an index ends; separators that it does not ask for are skipped.
  private static func end(of phrase: [FoldedWord], in words: [FoldedWord], from start: Int) -> Int?
  {
    var index = start
    for word in phrase {
      if word != .separator {
        while index < words.count, words[index] == .separator { index += 1 }
      }
      guard index < words.count, words[index] == word else { return nil }
      index += 1
    }
    return index
  }
}
