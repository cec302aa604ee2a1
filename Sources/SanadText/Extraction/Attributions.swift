// 'selon lui', 'according to Noor Salem', 'de l'avis de …': words given to somebody without a verb.

/// Finds the attributions of a sentence.
///
/// Words of the pack's list `attribution` count anywhere ('selon'), those of `openingAttribution` only
/// where the sentence begins and before a person ('de l'avis de', 'pour').
package struct Attributions: Sendable {
  /// Words given to a source.
  package struct Finding: Sendable {
    package let speaker: Int
    /// The nodes of the words.
    package let content: Range<Int>
  }

  private let pack: LanguagePack
  private let isPerson: @Sendable (Int) -> Bool
  private let isSpeaker: @Sendable (Int) -> Bool

  /// A finder.
  package init(
    pack: LanguagePack, isPerson: @escaping @Sendable (Int) -> Bool,
    isSpeaker: @escaping @Sendable (Int) -> Bool
  ) {
    self.pack = pack
    self.isPerson = isPerson
    self.isSpeaker = isSpeaker
  }

  /// The first attribution of a sentence.
  ///
  /// - Parameter last: The last speaker, whom a pronoun means.
  package func attribution(in nodes: [SentenceNode], last: Int?) -> Finding? {
    for index in nodes.indices {
      guard let word = word(nodes[index]) else { continue }
      let isOpening = index < 4 && !nodes[..<index].contains { isContent($0) }
      let source: (entity: Int, end: Int)?
      if pack.isWord(word, in: .attribution) || isPhrase(index, word, nodes) {
        source = self.source(after: index, nodes, last, mayBePronoun: true)
      } else if isOpening, pack.isWord(word, in: .openingAttribution) {
        source = self.source(after: index, nodes, last, mayBePronoun: false)
          .flatMap { isPerson($0.entity) ? $0 : nil }
      } else {
        continue
      }
      guard let source else { continue }
      var start = isOpening ? source.end : 0
      var end = isOpening ? nodes.count : index
      while start < end, isPunctuation(nodes[start], but: "«“\"") { start += 1 }
      while end > start, isPunctuation(nodes[end - 1], but: "") { end -= 1 }
      guard end > start else { continue }
      return Finding(speaker: source.entity, content: start..<end)
    }
    return nil
  }

  /// Whether a word and the one before it are a phrase of the list: 'd'après'.
  private func isPhrase(_ index: Int, _ word: String, _ nodes: [SentenceNode]) -> Bool {
    guard index > 0, case .word(let before) = nodes[index - 1].content else { return false }
    return pack.isWord(before + " " + word, in: .attribution)
  }

  /// A word, or the infinitive of 'à en croire'.
  private func word(_ node: SentenceNode) -> String? {
    switch node.content {
    case .word(let word): word
    case .verb(let group) where group.voice == .infinitive: group.lemmas.sorted().first
    case .entities, .demonym, .post, .verb, .time, .punctuation, .aside: nil
    }
  }

  /// Whether a node says something, so that what follows does not open the sentence.
  private func isContent(_ node: SentenceNode) -> Bool {
    switch node.content {
    case .entities, .demonym, .post, .verb, .time: true
    case .word, .punctuation, .aside: false
    }
  }

  private func isPunctuation(_ node: SentenceNode, but kept: String) -> Bool {
    if case .punctuation(let mark) = node.content { return !kept.contains(mark) }
    return false
  }

  private func source(
    after index: Int, _ nodes: [SentenceNode], _ last: Int?, mayBePronoun: Bool
  ) -> (entity: Int, end: Int)? {
    var position = index + 1
    while position < nodes.count, position - index < 5 {
      switch nodes[position].content {
      case .entities(let entities):
        return entities.first(where: isSpeaker).map { ($0, position + 1) }
      case .word(let word):
        if mayBePronoun, pack.isWord(word, in: .obliquePronoun) {
          return last.map { ($0, position + 1) }
        }
        guard
          pack.isWord(
            word,
            inAny: [.determiner, .link, .preposition, .honorific, .rank, .contraction, .communique])
        else { return nil }
      case .demonym, .post, .verb, .time, .punctuation, .aside: return nil
      }
      position += 1
    }
    return nil
  }
}
