// Names in quotation marks behind the word for what they name: شركة «نور البحر»، صحيفة "الموج".

/// Finds the names of bodies that quotation marks set off.
///
/// The pack's list `quotedClass` has the words behind which a quotation of up to five words is a name,
/// adjectives between; the heads of bodies tell the class. A name found once is found again wherever it
/// stands in quotation marks.
package struct QuotedNames: Sendable {
  private let pack: LanguagePack

  /// A finder for a language.
  package init(pack: LanguagePack) { self.pack = pack }

  static let marks = ["«": "»", "“": "”", "\"": "\""]
  private static let longest = 5
  private static let mostAdjectives = 3

  /// The names of a document in reading order.
  ///
  /// - Complexity: O(number of tokens).
  package func mentions(in document: AnnotatedDocument) -> [Mention] {
    let classes = pack.words(.quotedClass)
    guard !classes.isEmpty else { return [] }
    let tokens = document.tokens
    let found = document.sentences.flatMap { quotations(in: $0.tokens, tokens) }
    var types: [String: String] = [:]
    for (range, sentence) in found {
      guard let noun = classNoun(before: range.lowerBound, tokens, sentence) else { continue }
      let words = name(range, tokens)
      if types[words] == nil { types[words] = type(of: noun, tokens) }
    }
    return found.compactMap { range, _ in
      types[name(range, tokens)].map { type in
        Mention(
          tokens: range,
          span: TextSpan(
            tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end),
          proclitics: [], type: type, kind: .name, source: .structure)
      }
    }
  }

  /// The class noun of the name whose first word stands at `start`, or nil where none is before it.
  package func classNoun(before start: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Int? {
    guard start - 1 >= sentence.lowerBound, Self.marks[tokens[start - 1].text] != nil else {
      return nil
    }
    var index = start - 2
    while index >= sentence.lowerBound, start - 2 - index <= Self.mostAdjectives,
      tokens[index].kind == .word
    {
      let form = pack.form(of: tokens[index])
      if pack.isWord(form.word, in: .quotedClass) { return index }
      guard form.proclitics == ["ال"] || form.proclitics.isEmpty && form.word.hasPrefix("ال") else {
        return nil
      }
      index -= 1
    }
    return nil
  }

  private func quotations(
    in sentence: Range<Int>, _ tokens: [Token]
  ) -> [(words: Range<Int>, sentence: Range<Int>)] {
    var result: [(Range<Int>, Range<Int>)] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let closer = Self.marks[tokens[index].text],
        let close = (index + 1..<min(index + Self.longest + 2, sentence.upperBound)).first(where: {
          tokens[$0].text == closer
        })
      {
        let words = index + 1..<close
        if !words.isEmpty, words.allSatisfy({ tokens[$0].kind != .punctuation }) {
          result.append((words, sentence))
        }
        index = close
      }
      index += 1
    }
    return result
  }

  private func name(_ words: Range<Int>, _ tokens: [Token]) -> String {
    words.map { tokens[$0].folded }.joined(separator: " ")
  }

  private func type(of noun: Int, _ tokens: [Token]) -> String {
    let word = pack.form(of: tokens[noun]).word
    let body = pack.bodyHeads.matches(first: word) { step in
      noun + step < tokens.count ? tokens[noun + step].folded : nil
    }.last?.values.first
    return body ?? pack.placeHeads.matches(first: word) { _ in nil }.last?.values.first
      ?? "Organization"
  }
}
