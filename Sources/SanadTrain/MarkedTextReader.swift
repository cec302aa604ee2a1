// Reading marked text: one sentence a line, its names in brackets, an empty line between articles.
//
//   [PER Lina Haddad] runs the [ORG Bank of Noor]'s office in [LOC Tunis].
//   قال [PER …] ل|[ORG المديرية]{للمديرية} وزار ب|[LOC …]
//
// A bar parts Arabic proclitics from the name that they are written onto, 'و|ل|[…]'; braces after a name give both
// as they are written where that is more than the two put together.
internal import SanadText

/// Reads marked text.
enum MarkedTextReader {
  /// The sentences of a text.
  ///
  /// - Throws: `MarkedTextError` for a bracket that is not closed or has no type of name, a name
  ///   without words, a brace that is not closed.
  static func sentences(in text: String) throws(MarkedTextError) -> [CorpusSentence] {
    var sentences: [CorpusSentence] = []
    var article = 1
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = CorpusSentence.withoutMarks(line)
      guard line.contains(where: { !$0.isWhitespace }) else {
        if sentences.last?.article == article { article += 1 }
        continue
      }
      var parser = LineParser(line: number + 1, rest: line[...])
      sentences.append(try parser.sentence(article: article))
    }
    return sentences
  }
}

/// What is wrong with marked text.
struct MarkedTextError: Error, Equatable, CustomStringConvertible {
  /// The line, from 1.
  let line: Int
  /// What is wrong there.
  let problem: Problem

  /// The kinds of mistakes.
  enum Problem: Equatable {
    /// A bracket or brace without its end.
    case unclosed(Character)
    /// A bracket that does not begin with PER, ORG or LOC.
    case unknownType(String)
    /// A bracket without words.
    case emptyName
  }

  var description: String {
    switch problem {
    case .unclosed(let bracket): "\(line): '\(bracket)' is not closed: close it on the same line"
    case .unknownType(let type): "\(line): '[\(type)' is no type of name: write PER, ORG or LOC"
    case .emptyName: "\(line): a name has no words: write them after its type"
    }
  }
}

/// Reads one line.
private struct LineParser {
  let line: Int
  var rest: Substring
  private var tokens: [String] = []
  private var names: [CorpusSentence.Name] = []

  init(line: Int, rest: Substring) {
    self.line = line
    self.rest = rest
  }

  mutating func sentence(article: Int) throws(MarkedTextError) -> CorpusSentence {
    var followsName = false
    while let bracket = rest.firstIndex(of: "[") {
      addText(rest[..<bracket], followsName: followsName, precedesName: true)
      rest = rest[rest.index(after: bracket)...]
      try addName()
      followsName = true
    }
    addText(rest, followsName: followsName, precedesName: false)
    return CorpusSentence(tokens: tokens, names: names, article: article)
  }

  /// Adds the words between names; quotation marks stand apart, so that they are not taken for
  /// apostrophes.
  private mutating func addText(_ text: Substring, followsName: Bool, precedesName: Bool) {
    let touchesBefore = followsName && text.first?.isWhitespace == false
    let touchesAfter = precedesName && text.last?.isWhitespace == false
    let words = text.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      var word = word
      if word.count > 1, Self.isQuote(word.first), index > 0 || !touchesBefore {
        tokens.append(String(word.removeFirst()))
      }
      if word.count > 1, Self.isQuote(word.last), index < words.count - 1 || !touchesAfter {
        let quote = word.removeLast()
        tokens += [String(word), String(quote)]
      } else {
        tokens.append(word.filter { $0 != "|" })
      }
    }
  }

  private static func isQuote(_ character: Character?) -> Bool {
    character == "'" || character == "’"
  }

  /// Adds a name, from after its bracket.
  private mutating func addName() throws(MarkedTextError) {
    let words = try upTo("]", after: "[").split(whereSeparator: \.isWhitespace)
    guard let tag = words.first else { throw error(.emptyName) }
    guard let type = NameType(corpusTag: tag) else { throw error(.unknownType(String(tag))) }
    guard words.count > 1 else { throw error(.emptyName) }
    let start = tokens.count
    tokens += words.dropFirst().map(String.init)
    names.append(CorpusSentence.Name(tokens: start..<tokens.count, type: type))
    // The written form of a proclitic and a name follows from both.
    if rest.first == "{" {
      rest = rest.dropFirst()
      _ = try upTo("}", after: "{")
    }
  }

  /// What stands before a closing bracket, which is left behind.
  private mutating func upTo(
    _ end: Character, after start: Character
  ) throws(MarkedTextError) -> Substring {
    guard let index = rest.firstIndex(of: end) else { throw error(.unclosed(start)) }
    defer { rest = rest[rest.index(after: index)...] }
    return rest[..<index]
  }

  private func error(_ problem: MarkedTextError.Problem) -> MarkedTextError {
    MarkedTextError(line: line, problem: problem)
  }
}
