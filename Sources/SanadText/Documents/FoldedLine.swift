// A line as cues see it.

/// The words of a line, folded, by which it is compared with cues.
///
/// Any number, whatever its separators and spaces, is the word `0`; a colon, bar, slash, dash or
/// arrow between words is the word `:`. All other marks and symbols only part words.
struct FoldedLine: Hashable {
  /// A number.
  static let number = "0"
  /// A mark between words.
  static let separator = ":"

  /// The words.
  private(set) var words: [String] = []

  /// The words of a text.
  ///
  /// - Complexity: O(length).
  init(_ text: some StringProtocol) {
    var word = String.UnicodeScalarView()
    var isNumber = false
    var previous: Unicode.Scalar = " "
    func endWord() {
      if isNumber {
        if words.last != Self.number { words.append(Self.number) }
      } else if !word.isEmpty {
        words.append(String(word))
      }
      word.removeAll(keepingCapacity: true)
      isNumber = false
    }
    let scalars = Array(TextFolding.fold(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next: Unicode.Scalar = index + 1 < scalars.count ? scalars[index + 1] : " "
      defer { previous = scalar }
      if Self.isDigit(scalar) {
        if !isNumber { endWord() }
        isNumber = true
      } else if isNumber, Self.isDigit(previous), Self.isDigit(next),
        Self.numberMarks.contains(scalar)
      {
        continue
      } else if Self.isLetter(scalar) {
        if isNumber { endWord() }
        word.append(scalar)
      } else {
        endWord()
        if Self.separators.contains(scalar), let last = words.last, last != Self.separator {
          words.append(Self.separator)
        }
      }
    }
    endWord()
  }

  /// A line of words that are folded already.
  init(words: [String]) { self.words = words }

  /// The number of words that are not separators.
  var count: Int { words.count { $0 != Self.separator } }

  private static let separators: Set<Unicode.Scalar> = [
    ":", "|", "/", ">", "<", "[", "]", "•", "·", "–", "—", "›", "→", "►", "▶", "؛", "¦", "▪", "●",
  ]

  private static let numberMarks: Set<Unicode.Scalar> = [":", "/", "-", ".", ","]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A: true
    case 0..<0xC0, 0xD7, 0xF7, 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x2000...0x2BFF,
      0x3000...0x303F, 0xFD3E...0xFD3F, 0xFE00...0xFE0F, 0xFF00...0xFF0F, 0x1F000...0x1FAFF:
      false
    default: true
    }
  }
}
