// Where a text quotes: the spans between its quotation marks.

/// The quotations of a document that are long enough to be somebody's words.
package struct Quotations: Sendable {
  /// A quoted span without its marks, with the tokens it covers.
  package struct Quotation: Hashable, Sendable {
    package let span: TextSpan
    package let tokens: Range<Int>
  }

  /// The quotations in reading order.
  package let all: [Quotation]

  /// A quotation of fewer words is a name or a single expression.
  private static let fewestWords = 3
  /// The most tokens between a verb of speech and its quotation.
  private static let reach = 14
  private static let single: Set<String> = ["'", "’"]
  private static let closing: [String: Set<String>] = [
    "«": ["»"], "“": ["”", "“"], "\"": ["\""], "„": ["“", "”"], "‘": ["’"], "‹": ["›"],
  ]

  /// Finds the quotations of each paragraph; one that its paragraph does not close ends with it.
  package init(_ document: AnnotatedDocument) {
    var found: [Quotation] = []
    var open: (index: Int, closers: Set<String>, block: Int)?
    for sentence in document.sentences {
      if let begun = open, begun.block != sentence.block { open = nil }
      for index in sentence.tokens {
        let text = document.tokens[index].text
        if let begun = open, begun.closers.contains(text), begun.index + 1 < index {
          let tokens = begun.index + 1..<index
          let words = tokens.filter { document.tokens[$0].kind == .word }.count
          if words >= Self.fewestWords {
            found.append(
              Quotation(
                span: TextSpan(
                  document.tokens[tokens.lowerBound].span.start,
                  document.tokens[tokens.upperBound - 1].span.end), tokens: tokens))
          }
          open = nil
        } else if let begun = open, begun.index == index - 1, text == "'" {
          // ''doubled''
          open = (index, begun.closers, begun.block)
        } else if open == nil || open?.closers == Self.single, let closers = Self.closing[text] {
          open = (index, closers, sentence.block)
        } else if open == nil, Self.opensSingle(index, document.tokens) {
          open = (index, Self.single, sentence.block)
        }
      }
    }
    all = found
  }

  /// Whether an apostrophe opens a quotation: a space before it and none behind.
  private static func opensSingle(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    return token.kind == .punctuation && single.contains(token.text) && token.spaceBefore
      && index + 1 < tokens.count && !tokens[index + 1].spaceBefore
  }

  /// The quotation that a verb introduces or closes: the nearest one that its sentence touches.
  package func quotation(
    near verb: Range<Int>, in sentence: Sentence, _ document: AnnotatedDocument,
    except used: Set<Int>
  ) -> TextSpan? {
    let block = sentence.block
    return all.filter { quotation in
      !used.contains(quotation.span.start) && !quotation.tokens.overlaps(verb)
        && distance(quotation.tokens, verb) <= Self.reach
        && (quotation.tokens.overlaps(sentence.tokens)
          || isCry(quotation, before: sentence, document))
        && document.sentence(at: quotation.tokens.lowerBound).block == block
    }.min { distance($0.tokens, verb) < distance($1.tokens, verb) }?.span
  }

  /// Whether a quotation that a mark of exclamation or question ends stands right before a sentence.
  ///
  /// 'Lina Haddad told the crowd' goes with "Well done, everyone!".
  private func isCry(
    _ quotation: Quotation, before sentence: Sentence, _ document: AnnotatedDocument
  ) -> Bool {
    let start = sentence.tokens.lowerBound
    return (start - 1...start).contains(quotation.tokens.upperBound)
      && document.tokens[quotation.tokens.upperBound - 1].text.isOne(of: "!?؟")
  }

  /// The first quotation that lies in a sentence.
  package func quotation(inside sentence: Sentence, _ document: AnnotatedDocument) -> TextSpan? {
    all.first { sentence.tokens.contains($0.tokens.lowerBound) }?.span
  }

  private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
  }
}
