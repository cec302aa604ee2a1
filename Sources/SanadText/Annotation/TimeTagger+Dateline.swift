// The publication date that the text itself gives: 'MOSCOU, 28 mai 2025 –', 'Sunday, November 10, 2019'.

extension TimeTagger {
  /// How many blocks at the start of an article may hold the dateline.
  private static let datelineBlocks = 6
  /// How many tokens may stand before the date in its block.
  private static let datelineLead = 12
  /// A block with at most so many tokens beside the date is a line of its own.
  private static let datelineRest = 16

  private static let separators: Set<String> = [
    "|", "-", "–", "—", "•", "·", "(", ")", "/", ":", "[", "]",
  ]
  private static let commas: Set<String> = [",", "،"]

  /// The date of publication that a line at the head of an article gives, or nil.
  ///
  /// It is a whole date, day, month and year, that stands alone in its line or between separators,
  /// or opens a paragraph and is cut off from it by a dash or full stop. A date inside a headline or
  /// sentence is none.
  ///
  /// - Parameter blocks: The tokens of the article's blocks in reading order.
  /// - Complexity: O(length of the first blocks).
  package func publicationDate(in blocks: some Sequence<ArraySlice<Token>>) -> PartialDate? {
    for block in blocks.prefix(Self.datelineBlocks) {
      for expression in expressions(in: block, published: nil)
      where expression.end == nil && expression.start.dayNumber != nil {
        if isDateline(expression.tokens, in: block) { return expression.start }
        break
      }
    }
    return nil
  }

  private func isDateline(_ date: Range<Int>, in block: ArraySlice<Token>) -> Bool {
    let before = block[block.startIndex..<date.lowerBound]
    let after = block[date.upperBound...]
    let isLine = before.count + after.count <= Self.datelineRest
    guard before.count <= Self.datelineLead, isLine || before.allSatisfy(isNameLike) else {
      return false
    }
    let opening = before.prefix(before.count - before.reversed().prefix { isLink($0) }.count)
    if let last = opening.last, !isCut(last), !lexicon.datelineWords.contains(last.folded) {
      return false
    }
    let rest = after.drop { isLine && isLink($0) }
    guard let first = rest.first else { return true }
    // 'Le 27 mai 2025, …' opens a sentence, unless only the time follows.
    if isLine, first.kind == .number { return true }
    if opening.count < before.count, opening.isEmpty { return false }
    if Self.commas.contains(first.text) { return isLine && !isSentence(rest) }
    return first.text == "." || Self.separators.contains(first.text)
      || (isLine && lexicon.datelineWords.contains(first.folded))
  }

  private func isCut(_ token: Token) -> Bool {
    Self.separators.contains(token.text) || Self.commas.contains(token.text)
  }

  private func isLink(_ token: Token) -> Bool { lexicon.datelineLinks.contains(token.folded) }

  /// Whether a token may stand before the date of a paragraph's dateline: a place, an agency, a mark.
  private func isNameLike(_ token: Token) -> Bool {
    token.shape != .lower || isLink(token) || lexicon.datelineWords.contains(token.folded)
  }

  private func isSentence(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.last.map { [".", "!", "?", "؟", "…"].contains($0.text) } ?? false
  }
}
