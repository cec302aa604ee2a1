// The words and patterns by which a language names time: the contents of its time.yaml.

/// A language's time words, patterns and cues of past and future.
package struct TimeLexicon: Sendable {
  /// What a word may stand for in a pattern.
  struct Reading: Hashable, Sendable {
    /// The number of the class or word.
    let symbol: Int
    let value: Int
    /// The ways to use capitals that allow this reading, as a set of `mask(of:)`.
    let shapes: UInt8
  }

  /// A word, and the phrases that begin with it, as indices into `readings` and `phrases`.
  struct Entry: Sendable {
    let readings: Range<Int>
    let phrases: Range<Int>
    /// Whether it must be written as in `TimeLexicon.exact`.
    let isExact: Bool
  }

  /// Several words that count as one.
  struct Phrase: Sendable {
    /// The folded words after the first.
    let rest: [String]
    /// Indices into `TimeLexicon.readings`.
    let readings: Range<Int>
  }

  /// Words that tell whether a sentence speaks of the past or the future.
  struct Cues: Sendable {
    /// Folded words.
    var words: Set<String> = []
    /// Folded beginnings and endings of words.
    var prefixes: [String] = []
    var suffixes: [String] = []
    /// Folded words that are none, whatever their ends; those that end in `*` are beginnings.
    var exceptions: [String] = []
  }

  /// The numbers of the classes that the tagger itself knows.
  struct Symbols: Sendable {
    // From digits.
    let day: Int
    let datedDay: Int
    let lateDay: Int
    let monthNumber: Int
    let year: Int
    let number: Int
    let ordinal: Int
    let decade: Int
    let twoDigits: Int
    // From words that stand around an expression.
    let month: Int
    let lead: Int
    let glue: Int
    let block: Int
    let function: Int
    let twin: Int
    let twinEnd: Int
  }

  /// Endings that are written onto digits, folded.
  struct Suffixes: Sendable {
    var day: Set<String> = []
    var ordinal: Set<String> = []
    var decade: Set<String> = []
    var year: Set<String> = []
  }

  /// How many words a phrase may have.
  static let longestPhrase = 5

  /// Which numbers of four digits are read as years.
  let years: ClosedRange<Int>
  let suffixes: Suffixes
  /// Folded letters that may be written onto a number or word: و in و27.
  let proclitics: Set<String>
  /// Words that count only as written, by their folded form.
  let exact: [String: String]
  /// Words by their folded form.
  let entries: TimeWordTable<Entry>
  let readings: [Reading]
  let phrases: [Phrase]
  let symbols: Symbols
  let patterns: [TimePattern]
  let trie: TimePatternTrie
  let past: Cues
  let future: Cues
  /// Folded words that stand beside the date in a dateline: 'published'.
  let datelineWords: Set<String>
  /// Folded small words between those and the date.
  let datelineLinks: Set<String>

  /// The bit of a shape in `Reading.shapes`.
  static func mask(of shape: Token.Shape) -> UInt8 {
    switch shape {
    case .none: 1
    case .lower: 2
    case .capitalized: 4
    case .upper: 8
    case .mixed: 16
    }
  }
}
