// Making the names of one article agree: what is a name in one sentence is one in the others.

/// Completes and corrects the names that were found sentence by sentence.
///
/// A name whose form recurs gets one type everywhere: that for which its mentions and the longer
/// names that it shortens speak most. A person's last name shortens the whole name; initials
/// shorten the name of an organization, and capitals in brackets after it stand for it.
/// Recurrences that were not found are added.
package struct DocumentNameConsistency: Sendable {
  /// The sum of confidences that a form needs, for each of its occurrences, to be added where it
  /// was not found.
  private static let neededShare = 0.15
  /// The same for a single Arabic word, which may well be a common noun.
  private static let neededArabicShare = 0.5
  /// What a recurrence that is added is sure of, as a part of the confidence of its form.
  private static let addedPart = 0.8

  /// The pass.
  package init() {}

  /// The names of an article, in reading order; they do not overlap.
  ///
  /// - Parameters:
  ///   - names: The names of all its sentences, in reading order, as ranges of indices of `tokens`.
  ///   - tokens: The tokens of the article.
  /// - Complexity: O(number of tokens × length of the longest name).
  package func completed(_ names: [TaggedName], in tokens: [Token]) -> [TaggedName] {
    let forms = FormTable(names: names, tokens: tokens)
    var result: [TaggedName] = []
    var remaining = names[...]
    var index = 0
    while index < tokens.count {
      while let next = remaining.first, next.tokens.upperBound <= index {
        remaining.removeFirst()
      }
      let current = remaining.first.flatMap { $0.tokens.contains(index) ? $0 : nil }
      let added = recurrence(at: index, in: tokens, forms: forms, found: remaining)
      if let added, added.tokens.count > (current?.tokens.count ?? 0) {
        result.append(added)
        index = added.tokens.upperBound
      } else if var current {
        if let type = forms.type(of: NameForm(current, in: tokens)) { current.type = type }
        result.append(current)
        index = current.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  /// The longest known form that begins at a token and cuts through no name that was found.
  private func recurrence(
    at index: Int, in tokens: [Token], forms: FormTable, found: ArraySlice<TaggedName>
  ) -> TaggedName? {
    let first = tokens[index]
    guard first.kind == .word else { return nil }
    var starts = [(first.folded, first.span.start)]
    for split in first.splits where ArabicNameStart.leavesName(split) {
      starts.append((split.stem, split.start))
    }
    var best: TaggedName?
    for (word, start) in starts {
      for length in forms.lengths(from: word) where index + length <= tokens.count {
        let range = index..<index + length
        guard length > best?.tokens.count ?? 0 else { continue }
        let form = NameForm(first: word, rest: tokens[range.dropFirst()])
        guard let entry = forms[form], isTrusted(entry, form, first) else { continue }
        guard agrees(range, entry, tokens),
          !found.prefix(while: { $0.tokens.lowerBound < range.upperBound }).contains(where: {
            $0.tokens.overlaps(range)
              && !($0.tokens.lowerBound >= range.lowerBound
                && $0.tokens.upperBound <= range.upperBound)
          })
        else { continue }
        best = TaggedName(
          tokens: range, span: TextSpan(start, tokens[range.upperBound - 1].span.end),
          type: entry.type, confidence: entry.confidence * Self.addedPart)
      }
    }
    return best
  }

  private func isTrusted(_ entry: FormTable.Entry, _ form: NameForm, _ first: Token) -> Bool {
    let isOneArabicWord = form.words.count == 1 && first.shape == .none
    if isOneArabicWord, form.words[0].utf8.count < 6 { return false }
    return entry.support
      >= (isOneArabicWord ? Self.neededArabicShare : Self.neededShare) * Double(entry.occurrences)
  }

  /// Whether the capitals of an occurrence are those of a name: where a script has capitals, a
  /// name has as many as elsewhere in the article.
  private func agrees(_ range: Range<Int>, _ entry: FormTable.Entry, _ tokens: [Token]) -> Bool {
    let first = tokens[range.lowerBound]
    return first.shape == .none || first.shape == entry.shape || first.shape == .upper
  }
}
