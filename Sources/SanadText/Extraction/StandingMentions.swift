// Which mentions stand as one piece in their sentence: a name with its title, an event's whole phrase.

/// Chooses, among overlapping mentions, those that the rules see.
package struct StandingMentions: Sendable {
  private let pack: LanguagePack

  /// A chooser for a language.
  package init(pack: LanguagePack) { self.pack = pack }

  /// The mentions that stand as nodes, in reading order and without overlaps.
  ///
  /// A person stands with title and rank, and hides the bodies inside them; an event's phrase hides
  /// the names inside it; then the longer mention hides the shorter.
  package func mentions(
    _ document: AnnotatedDocument, mentions: [Mention], posts: [Post], events: [EventMention],
    anaphors: [Mention]
  ) -> [NodeMention] {
    var groups: [[NodeMention]] = []
    groups.append(titled(document, mentions, posts))
    groups.append(
      events.compactMap { event in
        event.entity.map {
          NodeMention(
            tokens: event.tokens, proclitics: event.proclitics, entity: $0, isDemonym: false,
            head: event.head)
        }
      })
    groups.append(
      anaphors.compactMap { mention in
        mention.entity.map {
          NodeMention(
            tokens: mention.tokens, proclitics: mention.proclitics, entity: $0, isDemonym: false)
        }
      })
    groups.append(
      mentions.compactMap { mention in
        mention.entity.map {
          NodeMention(
            tokens: withRank(mention, document), proclitics: mention.proclitics, entity: $0,
            isDemonym: mention.kind == .demonym)
        }
      }.sorted { $0.tokens.count > $1.tokens.count })
    var taken = Set<Int>()
    var result: [NodeMention] = []
    for group in groups {
      for mention in group where taken.isDisjoint(with: mention.tokens) {
        taken.formUnion(mention.tokens)
        result.append(mention)
      }
    }
    return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Persons with their titles; a person with several titles stands with all that touch.
  private func titled(
    _ document: AnnotatedDocument, _ mentions: [Mention], _ posts: [Post]
  ) -> [NodeMention] {
    var ranges: [Int: Range<Int>] = [:]
    for post in posts {
      guard let holder = post.holder else { continue }
      let range = ranges[holder] ?? mentions[holder].tokens
      ranges[holder] =
        min(
          range.lowerBound, post.tokens.lowerBound)..<max(
          range.upperBound, post.tokens.upperBound)
    }
    return ranges.sorted { $0.value.lowerBound < $1.value.lowerBound }.compactMap { holder, range in
      guard let entity = mentions[holder].entity else { return nil }
      let form = pack.form(of: document.tokens[range.lowerBound])
      let clitics =
        range.lowerBound == mentions[holder].tokens.lowerBound
        ? mentions[holder].proclitics : form.proclitics.filter { $0 != "ال" }
      return NodeMention(
        tokens: range, proclitics: clitics, entity: entity, isDemonym: false)
    }
  }

  /// A person's tokens with the rank and honorific before the name.
  private func withRank(_ mention: Mention, _ document: AnnotatedDocument) -> Range<Int> {
    guard mention.type == "Person", mention.proclitics.isEmpty else { return mention.tokens }
    let sentence = document.sentence(at: mention.tokens.lowerBound)
    var start = mention.tokens.lowerBound
    while start > sentence.tokens.lowerBound {
      let token = document.tokens[start - 1]
      guard pack.isWord(token.folded, in: "honorific") || pack.isWord(token.folded, in: "rank")
      else {
        break
      }
      start -= 1
    }
    return start..<mention.tokens.upperBound
  }
}
