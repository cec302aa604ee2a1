// Words that somebody else passes on: 'نقلت الصحيفة عن فلان قوله إن …'.

extension StatementExtractor {
  /// Reads the words behind a noun of the list `relayNoun` whose speaker a preposition of `relayLink` gives
  /// before it.
  func read(relayedIn view: View, _ walk: inout Walk) {
    for index in view.nodes.indices {
      guard case .word(let word) = view.nodes[index].content, pack.isWord(word, in: .relayNoun),
        let speaker = relayed(before: index, view)
      else { continue }
      let words = view.nodes[(index + 1)...]
      let quoted = view.quotations.all.first { quotation in
        quotation.tokens.lowerBound >= view.nodes[index].tokens.upperBound
          && quotation.tokens.lowerBound <= view.nodes[index].tokens.upperBound + 4
          && !walk.used.contains(quotation.span.start)
      }
      if let quoted {
        walk.used.insert(quoted.span.start)
        walk.result.append(
          finding(speaker, [quoted.span], true, view.sentence, rule("relayed", confidence: 0.8)))
      } else if let introducer = words.indices.first(where: { isIntroducer(view.nodes[$0]) }),
        introducer + 1 < view.nodes.count
      {
        var end = view.nodes.count
        while end > introducer + 1, isClosing(view.nodes[end - 1]) { end -= 1 }
        guard end > introducer + 1 else { continue }
        walk.result.append(
          finding(
            speaker, [span(introducer + 1..<end, view.nodes, view.document)], false, view.sentence,
            rule("relayed", confidence: 0.75)))
      }
      walk.speaker = (speaker, view.number)
    }
  }

  /// Whose words are passed on: the last name before, governed by the preposition.
  private func relayed(before index: Int, _ view: View) -> Int? {
    for node in view.nodes[..<index].reversed().prefix(12) {
      guard case .entities(let entities) = node.content else { continue }
      guard let governor = node.governor, pack.isWord(governor, in: .relayLink) else { return nil }
      return entities.first {
        schema.isClass(view.types[$0], a: "Person")
          || schema.isClass(view.types[$0], a: "Organization")
      }
    }
    return nil
  }

  private func isIntroducer(_ node: SentenceNode) -> Bool {
    if case .word(let word) = node.content {
      return pack.statements.contains { $0.content == .clause && $0.introducers.contains(word) }
    }
    return false
  }
}
