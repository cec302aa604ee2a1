// Reading CoNLL text: one token and its tag a line, an empty line after each sentence.
internal import SanadText

/// Reads CoNLL text.
enum ConllReader {
  /// The sentences of a text; the lines `# article …` start an article.
  static func sentences(in text: String) -> [CorpusSentence] {
    var sentences: [CorpusSentence] = []
    var tokens: [String] = []
    var tags: [Substring] = []
    var article = 0

    func finish() {
      if !tokens.isEmpty {
        sentences.append(CorpusSentence(tokens: tokens, names: names(in: tags), article: article))
      }
      tokens = []
      tags = []
    }

    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# article") {
        finish()
        article += 1
      } else if let tab = line.firstIndex(of: "\t") {
        tokens.append(CorpusSentence.withoutMarks(line[..<tab]))
        tags.append(line[line.index(after: tab)...])
      } else {
        finish()
      }
    }
    finish()
    return sentences
  }

  private static func names(in tags: [Substring]) -> [CorpusSentence.Name] {
    var names: [CorpusSentence.Name] = []
    for (index, tag) in tags.enumerated() {
      guard let type = NameType(corpusTag: tag.dropFirst(2)) else { continue }
      if tag.hasPrefix("I"), let last = names.last, last.tokens.upperBound == index,
        last.type == type
      {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        names.append(CorpusSentence.Name(tokens: index..<index + 1, type: type))
      }
    }
    return names
  }
}
