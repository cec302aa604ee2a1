// Whether a sentence speaks of what has been or of what will be.

/// Past or future, seen from the publication.
enum TimeDirection: Hashable, Sendable {
  case past
  case future
}

extension TimeTagger {
  /// How far from an expression a cue is looked for, in tokens.
  private static let reach = 15
  /// What a comma between an expression and a cue counts, in tokens.
  private static let commaWeight = 4

  /// What the cue nearest to some tokens says, the one before them first.
  ///
  /// - Complexity: O(reach).
  func direction(around span: Range<Int>, in tokens: ArraySlice<Token>) -> TimeDirection? {
    let before = nearest(
      stride(from: span.lowerBound - 1, through: tokens.startIndex, by: -1), tokens)
    let after = nearest(stride(from: span.upperBound, to: tokens.endIndex, by: 1), tokens)
    guard let before else { return after?.direction }
    guard let after, after.distance < before.distance else { return before.direction }
    return after.direction
  }

  private func nearest(
    _ indices: some Sequence<Int>, _ tokens: ArraySlice<Token>
  ) -> (direction: TimeDirection, distance: Int)? {
    var distance = 0
    for index in indices {
      distance += 1
      guard distance <= Self.reach else { return nil }
      let token = tokens[index]
      // 'à' is no verb, though it folds like one.
      if token.kind == .word, token.text.count > 1 || token.text.lowercased() == token.folded {
        if lexicon.future.contains(token.folded) { return (.future, distance) }
        if lexicon.past.contains(token.folded) { return (.past, distance) }
      } else if token.folded == "." {
        return nil
      } else if token.folded == "," || token.folded == "،" {
        distance += Self.commaWeight
      }
    }
    return nil
  }
}

extension TimeLexicon.Cues {
  /// Whether a folded word is one of the cues.
  func contains(_ word: String) -> Bool {
    if words.contains(word) { return true }
    guard prefixes.contains(where: word.hasPrefix) || suffixes.contains(where: word.hasSuffix)
    else { return false }
    return !exceptions.contains { TimeLexicon.fits(word, $0) }
  }
}

extension TimeLexicon {
  /// Whether a folded word is the one given, or begins as it does where that ends in `*`.
  static func fits(_ word: String, _ form: String) -> Bool {
    form.hasSuffix("*") ? word.hasPrefix(form.dropLast()) : word == form
  }
}
