// A few words between quotation marks, which are often a name, of the kind that the word before says.

/// A short run of tokens between quotation marks.
struct QuotedRun {
  /// The longest run that may be a name, in tokens; longer ones are speech.
  private static let longest = 6

  /// Where the opening mark is.
  var opening: Int
  /// How many tokens stand between the marks.
  var length: Int

  /// The run that each token stands in, if any.
  static func runs(in traits: [TokenTraits]) -> [QuotedRun?] {
    var runs: [QuotedRun?] = Array(repeating: nil, count: traits.count)
    var opening: Int?
    for (index, token) in traits.enumerated() {
      guard let mark = token.quotationMark else { continue }
      if let start = opening, mark != .opening {
        let length = index - start - 1
        if (1...longest).contains(length) {
          for inside in start + 1..<index {
            runs[inside] = QuotedRun(opening: start, length: length)
          }
        }
        opening = nil
      } else if mark != .closing {
        opening = index
      }
    }
    return runs
  }
}

/// The kinds of quotation marks.
enum QuotationMark {
  case opening
  case closing
  /// A mark that opens and closes.
  case straight

  /// The kind of a token; nil where it is no double quotation mark.
  init?(_ token: Token) {
    guard token.kind == .punctuation else { return nil }
    switch token.text.unicodeScalars.first {
    case "«", "“", "„": self = .opening
    case "»", "”": self = .closing
    case "\"": self = .straight
    default: return nil
    }
  }
}
