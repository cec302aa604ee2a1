// Turning a sentence with its mentions into the row of nodes that rules match.

/// A mention that stands as one node: its tokens, clitics included, and its entity.
package struct NodeMention: Hashable, Sendable {
  package let tokens: Range<Int>
  package let proclitics: [String]
  /// The entity, or the demonym's country, or the post.
  package let content: SentenceNode.Content
  /// For events: the folded head of the phrase.
  package var head: String?
  /// For a person named before a title: the body that the title ends with.
  package var tail: Int?
}

/// Builds the nodes of sentences.
package struct SentenceNodeBuilder: Sendable {
  private let pack: LanguagePack
  private let verbs: VerbGroupFinder

  /// A builder for a language.
  package init(pack: LanguagePack) {
    self.pack = pack
    verbs = VerbGroupFinder(pack: pack)
  }

  /// The nodes of a sentence.
  ///
  /// - Parameters:
  ///   - mentions: The mentions that stand as nodes, in order and without overlaps.
  ///   - family: The family of an entity's type; only members of one family are coordinated.
  package func nodes(
    of sentence: Range<Int>, in document: AnnotatedDocument, mentions: [NodeMention],
    family: (Int) -> String
  ) -> [SentenceNode] {
    let tokens = document.tokens
    var byStart: [Int: NodeMention] = [:]
    var taken = Set<Int>()
    for mention in mentions {
      byStart[mention.tokens.lowerBound] = mention
      taken.formUnion(mention.tokens)
    }
    var times: [Int: Range<Int>] = [:]
    for time in document.times where sentence.contains(time.tokens.lowerBound) {
      times[time.tokens.lowerBound] = time.tokens
    }
    var held = taken
    for time in times.values { held.formUnion(time) }
    let groups = Dictionary(
      verbs.groups(in: tokens, sentence: sentence, taken: held.contains)
        .map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var nodes: [SentenceNode] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let mention = byStart[index] {
        append(mention, to: &nodes)
        index = mention.tokens.upperBound
      } else if let time = times[index], taken.isDisjoint(with: time) {
        nodes.append(SentenceNode(content: .time, tokens: time))
        index = time.upperBound
      } else if let close = asideEnd(at: index, tokens, sentence) {
        nodes.append(SentenceNode(content: .aside, tokens: index..<close))
        index = close
      } else if let (range, group) = groups[index] {
        for clitic in pack.form(of: tokens[index]).proclitics where clitic != "س" {
          nodes.append(SentenceNode(content: .word(clitic), tokens: index..<index))
        }
        nodes.append(SentenceNode(content: .verb(group), tokens: range))
        index = range.upperBound
      } else {
        append(tokens[index], at: index, to: &nodes)
        index += 1
      }
    }
    govern(&nodes, tokens)
    return coordinate(nodes, family: family)
  }

  private func append(_ mention: NodeMention, to nodes: inout [SentenceNode]) {
    let start = mention.tokens.lowerBound
    for clitic in mention.proclitics {
      nodes.append(SentenceNode(content: .word(clitic), tokens: start..<start))
    }
    nodes.append(
      SentenceNode(
        content: mention.content, tokens: mention.tokens, head: mention.head, tail: mention.tail))
  }

  /// Arabic marks with those that patterns write for them.
  private static let arabicMarks = ["،": ",", "؛": ";"]

  private func append(_ token: Token, at index: Int, to nodes: inout [SentenceNode]) {
    if token.kind == .punctuation {
      let mark = Self.arabicMarks[token.text] ?? token.text
      nodes.append(SentenceNode(content: .punctuation(mark), tokens: index..<index + 1))
      return
    }
    let form = pack.form(of: token)
    for clitic in form.proclitics where clitic != "ال" {
      nodes.append(SentenceNode(content: .word(clitic), tokens: index..<index))
    }
    nodes.append(SentenceNode(content: .word(form.word), tokens: index..<index + 1))
  }

  /// The end of a bracketed insertion of up to a dozen tokens.
  private func asideEnd(at index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Int? {
    guard tokens[index].text == "(" else { return nil }
    let limit = min(sentence.upperBound, index + 14)
    return (index..<limit).first { tokens[$0].text == ")" }.map { $0 + 1 }
  }

  // MARK: Government

  /// Notes which preposition governs each name.
  private func govern(_ nodes: inout [SentenceNode], _ tokens: [Token]) {
    for index in nodes.indices {
      guard case .entities = nodes[index].content, !isSubjectPronoun(nodes[index], tokens) else {
        continue
      }
      nodes[index].governor = governor(before: index, nodes, tokens)
      nodes[index].isAccusative = nodes[index].tokens.contains {
        tokens[$0].text.unicodeScalars.last == "\u{064E}"
      }
    }
  }

  /// Whether a node is a pronoun that can only be a subject: 'On the sidelines he met …'.
  private func isSubjectPronoun(_ node: SentenceNode, _ tokens: [Token]) -> Bool {
    node.tokens.count == 1
      && pack.isWord(tokens[node.tokens.lowerBound].folded, in: .personPronoun)
  }

  private func governor(
    before index: Int, _ nodes: [SentenceNode], _ tokens: [Token]
  ) -> String? {
    var position = index - 1
    while position >= 0 {
      if isInsidePhrase(position, before: index, nodes) {
        position -= 1
        continue
      }
      guard case .word(let word) = nodes[position].content else { return nil }
      if position > 0, case .word(let before) = nodes[position - 1].content,
        pack.isWord(before, in: .each), pack.isWord(word, in: .eachLink)
      {
        // 'كل من فلان وعلان': the phrase has the place in the clause, not the preposition.
        return governor(before: position - 1, nodes, tokens)
      }
      if pack.isWord(word, in: .preposition) || pack.isWord(word, in: .link)
        || pack.isWord(word, in: .contraction)
      {
        return word
      }
      if pack.isWord(word, in: .determiner) || pack.isWord(word, in: .demonstrative)
        || pack.isWord(word, in: .honorific) || pack.isWord(word, in: .rank)
        || pack.isWord(word, in: .classNoun)
      {
        position -= 1
        continue
      }
      // A name right after a noun without article is its genitive: وفد فيتنام.
      let isGenitive =
        pack.subjects == .both && isNoun(word) && !pack.isWord(word, in: .timeNoun)
        && nodes[position].tokens.first.map {
          isConstruct(tokens[$0]) && !(isClauseStart(position, nodes) && isVerbForm(tokens[$0]))
        } == true
      return isGenitive ? word : nil
    }
    return nil
  }

  /// Whether a node only modifies the name behind it, as English puts modifiers: 'of botanist …', 'to
  /// the Agency's parent …'.
  private func isInsidePhrase(_ position: Int, before name: Int, _ nodes: [SentenceNode]) -> Bool {
    guard pack.modifiers == .before, name - position < 6 else { return false }
    switch nodes[position].content {
    case .word("'s"): return true
    case .word(let word):
      return isNoun(word)
        && !pack.isWord(word, inAny: [.preposition, .link, .determiner, .demonstrative, .month])
    case .entities: return nodes[position + 1].content == .word("'s")
    case .demonym: return true
    case .verb, .time, .punctuation, .aside, .post: return false
    }
  }

  /// Whether nothing but a conjunction or comma stands before a node.
  private func isClauseStart(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    guard index > 0 else { return true }
    switch nodes[index - 1].content {
    case .punctuation(let mark): return mark.isOne(of: ",.;:")
    case .word(let word):
      return pack.isWord(word, in: .conjunction) && isClauseStart(index - 1, nodes)
    case .entities, .demonym, .post, .verb, .time, .aside: return false
    }
  }

  /// Whether a word that no list has looks like a verb of the third person: 'ازدانت', 'يوفر'.
  private func isVerbForm(_ token: Token) -> Bool {
    let form = pack.form(of: token)
    guard token.isArabic, !pack.isKnown(form.word), form.word.count > 3 else { return false }
    return form.word.hasSuffix("ت") && !form.word.hasSuffix("ات") || form.word.hasPrefix("ي")
  }

  /// Whether a noun can govern a genitive: it has no article, no possessive ending and is no adverb.
  private func isConstruct(_ token: Token) -> Bool {
    let form = pack.form(of: token)
    if form.proclitics.contains("ال") || form.word.hasPrefix("ال") || form.word.hasSuffix("ا") {
      return false
    }
    let endings = pack.words(.possessiveEnding)
    return !token.text.hasSuffix("ه") && !endings.contains { token.folded.hasSuffix($0) }
  }

  /// Whether a word is none of the small words of the language.
  private func isNoun(_ word: String) -> Bool {
    !pack.isWord(
      word,
      inAny: [
        .conjunction, .subordinator, .relative, .adverb, .pronoun, .negation, .auxiliary,
        .honorific, .rank,
      ])
  }

  // MARK: Coordination

  /// Joins 'A, B et C' into one node.
  private func coordinate(
    _ nodes: [SentenceNode], family: (Int) -> String
  ) -> [SentenceNode] {
    var result: [SentenceNode] = []
    var index = 0
    while index < nodes.count {
      guard case .entities(let first) = nodes[index].content, let head = first.first else {
        result.append(nodes[index])
        index += 1
        continue
      }
      var members = first
      var end = index + 1
      var commas = 0
      var conjunctions = 0
      // 'كل من الوكالة والوزير فلان': the phrase itself says that they go together.
      let wanted = followsEach(index, nodes) ? nil : family(head)
      while let next = nextMember(from: end, nodes, wanted, family) {
        members += next.entities
        end = next.end
        if next.byConjunction { conjunctions += 1 } else { commas += 1 }
        if next.byConjunction, !followsConjunction(end, nodes) { break }
      }
      guard members.count > first.count,
        conjunctions > 0 || commas > 1 || isHeadlinePair(index, end, nodes),
        !closesRelative(index, nodes)
      else {
        result.append(nodes[index])
        index += 1
        continue
      }
      let tokens = nodes[index].tokens.lowerBound..<nodes[end - 1].tokens.upperBound
      result.append(
        SentenceNode(
          content: .entities(members), tokens: tokens, governor: nodes[index].governor))
      index = end
    }
    return result
  }

  /// Headlines leave out the conjunction: 'Chad, Benin sign accord', two names and their verb.
  private func isHeadlinePair(_ start: Int, _ end: Int, _ nodes: [SentenceNode]) -> Bool {
    guard pack.modifiers == .before, start == 0, end < nodes.count,
      case .verb(let group) = nodes[end].content
    else { return false }
    return group.voice == .active && group.asserts
  }

  /// Whether the comma behind a name closes a relative clause that a comma has opened: 'The Agency,
  /// which answers to the Ministry, and the Red Cross …'.
  private func closesRelative(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    guard pack.modifiers == .before, index + 2 < nodes.count,
      nodes[index + 1].content == .punctuation(","),
      case .word(let next) = nodes[index + 2].content,
      pack.isWord(next, in: .conjunction)
    else { return false }
    for position in (max(1, index - 10)..<max(1, index)).reversed() {
      switch nodes[position].content {
      case .punctuation: return false
      case .word(let word) where pack.isWord(word, in: .relative):
        return nodes[position - 1].content == .punctuation(",")
      default: continue
      }
    }
    return false
  }

  /// Whether 'كل من' stands before a name.
  private func followsEach(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    guard index > 1, case .word(let link) = nodes[index - 1].content,
      case .word(let each) = nodes[index - 2].content
    else { return false }
    return pack.isWord(link, in: .eachLink) && pack.isWord(each, in: .each)
  }

  private func followsConjunction(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    guard index < nodes.count, case .word(let word) = nodes[index].content else { return false }
    return pack.isWord(word, in: .conjunction)
  }

  private func isOwner(_ index: Int, _ nodes: [SentenceNode]) -> Bool {
    index + 1 < nodes.count && nodes[index + 1].content == .word("'s")
  }

  private func isBodyNoun(_ content: SentenceNode.Content) -> Bool {
    if case .word(let word) = content { return isBodyNoun(word) }
    return false
  }

  /// Whether a noun tells what a body is: 'operator', 'charity'.
  private func isBodyNoun(_ word: String) -> Bool {
    pack.isWord(word, inAny: [.companyNoun, .bodyNoun, .mediaNoun])
  }

  /// The next entity of the same family behind a comma or conjunction.
  private func nextMember(
    from index: Int, _ nodes: [SentenceNode], _ wanted: String?, _ family: (Int) -> String
  ) -> (entities: [Int], end: Int, byConjunction: Bool)? {
    var position = index
    var sawComma = false
    var sawConjunction = false
    while position < nodes.count, position - index < 7 {
      switch nodes[position].content {
      case .punctuation(let mark) where mark == "," || mark == "،":
        guard !sawComma else { return nil }
        sawComma = true
      case .punctuation(let mark) where mark.isOne(of: "«»“”\""): break
      // ', كل من …' begins another list.
      case .word(let word) where pack.isWord(word, in: .each): return nil
      case .word(let word) where pack.isWord(word, in: .conjunction):
        sawConjunction = true
      case .word(let word)
      where (sawComma || sawConjunction)
        && pack.isWord(
          word,
          inAny: [
            .determiner, .link, .contraction, .honorific, .rank, .preposition, .personModifier,
            .classNoun, .companyNoun,
          ]):
        break
      case .word(let word)
      where (sawComma || sawConjunction) && pack.modifiers == .before
        && (isBodyNoun(word)
          || position + 1 < nodes.count && isBodyNoun(nodes[position + 1].content)):
        // 'and the Spanish airport operator Norda'
        break
      case .aside where !sawComma && !sawConjunction: break
      case .demonym where sawComma || sawConjunction: break
      case .entities where (sawComma || sawConjunction) && isOwner(position, nodes):
        // 'and Chad's Water Agency'
        position += 1
      case .entities(let entities):
        guard sawComma || sawConjunction,
          entities.allSatisfy({ entity in
            wanted.map { family(entity) == $0 }
              ?? ["Person", "Organization"].contains(family(entity))
          })
        else { return nil }
        return (entities, position + 1, sawConjunction)
      default: return nil
      }
      position += 1
    }
    return nil
  }
}
