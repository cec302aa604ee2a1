// From the tokens of a corpus to ours: the sentence is written as running text and cut again.
internal import SanadText

/// Cuts the sentences of a corpus as the program will cut the articles it reads.
struct CorpusTokenizer {
  /// Letters that Arabic writes onto the next word and that corpora set apart.
  private static let proclitics: Set<String> = [
    "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "فب", "فل",
  ]

  /// Pronouns that Arabic writes onto the word before and that some corpora set apart.
  private static let pronouns: Set<String> = [
    "ه", "ها", "هم", "هما", "هن", "ي", "ني", "نا", "ك", "كم",
  ]

  private let tokenizer: Tokenizer
  private let joinsClitics: Bool

  /// A tokenizer by the rules of a language.
  ///
  /// - Parameter joinsClitics: Whether the corpus sets apart all Arabic proclitics and pronouns, not
  ///   only proclitics before names.
  init(rules: TokenizerRules, joinsClitics: Bool = false) {
    tokenizer = Tokenizer(rules: rules)
    self.joinsClitics = joinsClitics
  }

  /// A sentence in our tokens.
  ///
  /// A token of ours is part of a name where it shares a letter with it: in وقطر the whole word is
  /// labelled. The first words of the names are given without what is joined to them.
  func sentence(
    _ source: CorpusSentence, isForeign: Bool = false
  ) -> (sentence: LabelledSentence, nameStarts: [String]) {
    var text = ""
    var starts: [Int] = []
    var ends: [Int] = []
    let firsts = Set(source.names.map(\.tokens.lowerBound))
    let insides = Set(source.names.flatMap { $0.tokens.dropFirst() })
    for (index, token) in source.tokens.enumerated() {
      var token = token[...]
      let before = index > 0 ? source.tokens[index - 1] : ""
      if (firsts.contains(index) || joinsClitics) && Self.proclitics.contains(before)
        && !insides.contains(index)
      {
        // ل + المديرية → للمديرية
        if before.hasSuffix("ل"), token.hasPrefix("ال") { token = "ل" + token.dropFirst(2) }
      } else if index > 0, !joins(source.tokens, at: index, insides) {
        text += " "
      }
      starts.append(text.utf8.count)
      text += token
      ends.append(text.utf8.count)
    }
    let tokens = tokenizer.tokens(of: text, in: TextSpan(0, text.utf8.count))
    var labels = Array(repeating: NameLabel.outside, count: tokens.count)
    var nameStarts: [String] = []
    var next = 0
    for name in source.names {
      let span = TextSpan(starts[name.tokens.lowerBound], ends[name.tokens.upperBound - 1])
      while next < tokens.count, tokens[next].span.end <= span.start { next += 1 }
      guard next < tokens.count, tokens[next].span.overlaps(span) else { continue }
      labels[next] = .first(name.type)
      nameStarts.append(
        TextFolding.fold(text[TextSpan(span.start, max(span.start, tokens[next].span.end))]))
      next += 1
      while next < tokens.count, tokens[next].span.overlaps(span) {
        labels[next] = .further(name.type)
        next += 1
      }
    }
    return (
      LabelledSentence(tokens: tokens, labels: labels, isForeign: isForeign), nameStarts
    )
  }

  /// Whether running text would have no space before a token.
  private func joins(_ tokens: [String], at index: Int, _ insides: Set<Int>) -> Bool {
    let token = tokens[index]
    let before = tokens[index - 1]
    if joinsClitics, Self.pronouns.contains(token), !insides.contains(index) { return true }
    if before.count > 1, before.hasSuffix("'") || before.hasSuffix("’") { return true }
    if token.count > 1, token.hasPrefix("'") || token.hasPrefix("’") || token == "n't" {
      return true
    }
    if token.hasPrefix("-t-") || (token.hasPrefix("-") && token.count > 2) { return true }
    // A hyphen within a name, which some corpora set apart.
    return insides.contains(index)
      && (token == "-" && index + 1 < tokens.count && insides.contains(index + 1)
        || before == "-" && insides.contains(index - 1))
  }
}
