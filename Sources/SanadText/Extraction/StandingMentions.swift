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
    anaphors: [Mention], pairs: [NodeMention]
  ) -> [NodeMention] {
    var groups: [[NodeMention]] = []
    groups.append(titled(document, mentions, posts))
    groups.append(
      events.compactMap { event in
        event.entity.map {
          NodeMention(
            tokens: event.tokens, proclitics: event.proclitics, content: .entities([$0]),
            head: event.head)
        }
      })
    groups.append(predicates(document, posts) { isPredicate($0, document) })
    groups.append(
      anaphors.compactMap { mention in
        mention.entity.map {
          NodeMention(
            tokens: mention.tokens, proclitics: mention.proclitics, content: .entities([$0]))
        }
      })
    groups.append(pairs)
    groups.append(predicates(document, posts) { !$0.isDefinite })
    groups.append(
      mentions.compactMap { mention in
        mention.entity.map {
          let tokens = withQuotes(mention, document) ?? withRank(mention, document)
          let isLonger = tokens.lowerBound < mention.tokens.lowerBound
          return NodeMention(
            tokens: tokens,
            proclitics: isLonger ? clitics(of: tokens, document) : mention.proclitics,
            content: mention.kind == .demonym ? .demonym($0) : .entities([$0]))
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
      let range = ranges[holder] ?? withRank(mentions[holder], document)
      ranges[holder] =
        min(
          range.lowerBound, post.tokens.lowerBound)..<max(
          range.upperBound, post.tokens.upperBound)
    }
    return ranges.sorted { $0.value.lowerBound < $1.value.lowerBound }.compactMap { holder, range in
      guard let entity = mentions[holder].entity else { return nil }
      let proclitics =
        range.lowerBound == mentions[holder].tokens.lowerBound
        ? mentions[holder].proclitics : clitics(of: range, document)
      return NodeMention(
        tokens: range, proclitics: proclitics, content: .entities([entity]),
        tail: tail(of: mentions[holder], range, posts, mentions))
    }
  }

  /// The body at the end of the titles that follow a name.
  private func tail(
    of holder: Mention, _ range: Range<Int>, _ posts: [Post], _ mentions: [Mention]
  ) -> Int? {
    let bodies = posts.filter {
      $0.tokens.overlaps(range) && $0.headTokens.lowerBound >= holder.tokens.upperBound
    }.flatMap(\.bodies)
    guard
      let last = bodies.max(by: { mentions[$0].tokens.upperBound < mentions[$1].tokens.upperBound })
    else { return nil }
    // An acronym in brackets may stand between the body's name and the end.
    return mentions[last].tokens.upperBound + 3 >= range.upperBound ? mentions[last].entity : nil
  }

  /// Posts that stand without article and holder: 'a été nommé [directeur de l'Agence]'.
  private func predicates(
    _ document: AnnotatedDocument, _ posts: [Post], where isMeant: (Post) -> Bool
  ) -> [NodeMention] {
    posts.enumerated().compactMap { index, post in
      guard post.holder == nil, isMeant(post),
        // 'ministers from Chad and Peru' are several persons, and hold no post that is told.
        !pack.isWord(document.tokens[post.headTokens.upperBound - 1].folded, in: .pluralPost)
      else { return nil }
      let form = pack.form(of: document.tokens[post.tokens.lowerBound])
      return NodeMention(
        tokens: post.tokens, proclitics: form.proclitics.filter { $0 != "ال" },
        content: .post(index),
        // 'شارك ممثلا لـ': a rule may ask for the word.
        head: post.bodies.isEmpty && post.country == nil ? form.word : nil)
    }
  }

  /// Whether a post with its article stands behind a form of 'be': 'is the director of …'.
  private func isPredicate(_ post: Post, _ document: AnnotatedDocument) -> Bool {
    var before = post.tokens.lowerBound - 2
    // 'is now the director'
    if before > 0, pack.isWord(document.tokens[before].folded, in: .adverb) { before -= 1 }
    return before >= 0
      && pack.verbs.readings(of: document.tokens[before].folded).contains {
        pack.passiveAuxiliaries.contains($0.lemma)
      }
  }

  /// What is written onto the first word of a phrase, but for its article.
  private func clitics(of tokens: Range<Int>, _ document: AnnotatedDocument) -> [String] {
    pack.form(of: document.tokens[tokens.lowerBound]).proclitics.filter { $0 != "ال" }
  }

  /// The tokens of a name in quotation marks with the marks and the word for what it names, or nil for
  /// other names: شركة «نور البحر».
  private func withQuotes(_ mention: Mention, _ document: AnnotatedDocument) -> Range<Int>? {
    let sentence = document.sentence(at: mention.tokens.lowerBound).tokens
    guard mention.source == .structure, mention.tokens.upperBound < sentence.upperBound,
      let noun = QuotedNames(pack: pack)
        .classNoun(before: mention.tokens.lowerBound, document.tokens, sentence)
    else { return nil }
    return noun..<mention.tokens.upperBound + 1
  }

  /// A person's tokens with the rank and honorific before the name.
  private func withRank(_ mention: Mention, _ document: AnnotatedDocument) -> Range<Int> {
    guard mention.type == "Person", mention.proclitics.isEmpty else { return mention.tokens }
    let sentence = document.sentence(at: mention.tokens.lowerBound)
    let start = pack.rankStart(
      before: mention.tokens.lowerBound, document.tokens, lower: sentence.tokens.lowerBound)
    return start..<mention.tokens.upperBound
  }
}
