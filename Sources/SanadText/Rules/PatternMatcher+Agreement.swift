// Whether words that point back agree in gender with what a pattern takes them to mean.

extension PatternMatcher {
  /// Whether the pronouns of a match agree with its arguments: 'الذي' and 'مقره' with a masculine right
  /// before them, 'يرافقها' with a feminine.
  func agrees(_ pattern: FlatPattern, _ state: State) -> Bool {
    guard pack.subjects == .both else { return true }
    for step in pattern.steps.indices.dropFirst() {
      guard let node = state.places[step] else { continue }
      switch pattern.steps[step].element {
      case .words:
        guard let name = argument(before: step, in: pattern),
          let entities = state.arguments[name]
        else { continue }
        if !agrees(entities, with: node) { return false }
      case .verb:
        guard case .verb(let group) = nodes[node].content, pack.hasPersonObject(group),
          let name = pattern.steps[..<step].lazy.compactMap({ argument(of: $0.element) }).first,
          let entities = state.arguments[name]
        else { continue }
        if !agrees(entities, isFeminine: group.surface.hasSuffix("ها")) { return false }
      case .argument, .enumeration, .optional, .gap, .sentenceStart: continue
      }
    }
    return true
  }

  /// Whether an argument found to the left can be meant by the word of the step behind it, a comma between.
  func agrees(_ index: Int, _ step: Int, in pattern: FlatPattern, _ state: State) -> Bool {
    guard pack.subjects == .both, let name = argument(of: pattern.steps[step].element),
      step + 1 < pattern.steps.count
    else { return true }
    var next = step + 1
    if case .words([","], _) = pattern.steps[next].element, next + 1 < pattern.steps.count {
      next += 1
    }
    guard case .words = pattern.steps[next].element, let word = state.places[next] else {
      return true
    }
    return agrees(members(of: name, at: index, pattern), with: word)
  }

  /// Whether a word that points back, if it is one, can mean entities.
  func agrees(_ entities: [Int], with word: Int) -> Bool {
    if isWord(word, in: .feminineReference) { return agrees(entities, isFeminine: true) }
    return !isWord(word, in: .masculineReference) || agrees(entities, isFeminine: false)
  }

  private func agrees(_ entities: [Int], isFeminine: Bool) -> Bool {
    guard entities.count == 1, let only = entities.first, let known = self.isFeminine(only) else {
      return true
    }
    return known == isFeminine
  }

  /// The argument right before a step, a comma between.
  private func argument(before step: Int, in pattern: FlatPattern) -> String? {
    var before = step - 1
    if before > 0, case .words([","], _) = pattern.steps[before].element { before -= 1 }
    return argument(of: pattern.steps[before].element)
  }

}

extension LanguagePack {
  /// Whether a verb has a person as its object, by a pronoun written onto it: 'يرافقه', but not 'ينظمه'.
  func hasPersonObject(_ group: VerbGroup) -> Bool {
    group.lemmas.contains { lemma in
      lemma.hasSuffix(" " + VerbLexicon.objectMark)
        && isWord(TextFolding.fold(String(lemma.dropLast(2))), in: .personObjectVerb)
    }
  }
}
