// Persons or bodies: what an article says of a name in one place holds for all its places.

/// Settles the types of names that only the tagger has found.
///
/// A name is a body's where the article says so once, also of a longer name that it shortens: a noun tells it ('miner Norda Litio', read by
/// the mention finder), a post of a body stands behind it ('Norda Litio chief executive Lina Haddad'),
/// or an apposition says whose part it is ('Norda Litio, a subsidiary of'). A place is a town or region
/// where the article says so once ('the town of Agra'). A title or honorific
/// before a name makes it a person's everywhere.
package struct NameTypes: Sendable {
  private let pack: LanguagePack

  /// A judge with the words of a language.
  package init(pack: LanguagePack) { self.pack = pack }

  /// The mentions with one type for each name.
  ///
  /// - Complexity: O(number of mentions).
  package func settled(_ mentions: [Mention], in document: AnnotatedDocument) -> [Mention] {
    let tokens = document.tokens
    let starts = Set(mentions.filter { $0.type == "Person" }.map(\.tokens.lowerBound))
    var bodies: [String: String] = [:]
    var persons = Set<String>()
    for mention in mentions where mention.source != .authority {
      let name = name(mention, tokens)
      if mention.type == "Place", let type = placeType(mention, tokens) {
        bodies[name] = type
      } else if mention.type == "Place", isHeaded(mention, tokens) {
        bodies[name] = "Organization"
      }
      if mention.type != "Person", mention.type != "Place", mention.type != "Organization" {
        bodies[name] = mention.type
      } else if mention.type == "Person", isTitled(mention, tokens) {
        persons.insert(name)
      } else if isOwner(mention, tokens, persons: starts) || isPart(mention, tokens) {
        bodies[name] = bodies[name] ?? "Organization"
      }
    }
    // 'the carrier Norda'
    let single = Set(
      mentions.filter { $0.source == .tagger && $0.tokens.count == 1 }.map { name($0, tokens) })
    for index in tokens.indices.dropFirst()
    where single.contains(tokens[index].folded) && tokens[index].shape != .lower
      && tokens[index - 1].shape == .lower && bodies[tokens[index].folded] == nil
    {
      if pack.isWord(tokens[index - 1].folded, in: .companyNoun) {
        bodies[tokens[index].folded] = "Company"
      } else if pack.isWord(tokens[index - 1].folded, in: .bodyNoun) {
        bodies[tokens[index].folded] = "Organization"
      }
    }
    let shortener = ShortBodyNames(pack: pack)
    for mention in mentions where mention.source != .authority && mention.tokens.count > 1 {
      let words = words(mention, tokens)
      guard let type = bodies[words.joined(separator: " ")] else { continue }
      for name in shortener.beginnings(of: words) { bodies[name] = bodies[name] ?? type }
    }
    for (mention, next) in zip(mentions, mentions.dropFirst())
    where isDefinition(mention, next, tokens) {
      bodies[name(next, tokens)] = mention.type
    }
    let settled = mentions.map { mention in
      guard mention.source != .authority, mention.source == .tagger || mention.kind == .acronym,
        ["Person", "Place", "Organization"].contains(mention.type),
        let type = bodies[name(mention, tokens)], !persons.contains(name(mention, tokens))
      else { return mention }
      var mention = mention
      mention.type = type
      return mention
    }
    return (settled + missed(of: settled, bodies, document)).sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// The names of one word that the article has for bodies, where no source has seen them.
  private func missed(
    of mentions: [Mention], _ bodies: [String: String], _ document: AnnotatedDocument
  ) -> [Mention] {
    guard pack.modifiers == .before else { return [] }
    let tokens = document.tokens
    let names = bodies.filter { !$0.key.contains(" ") && !pack.isKnown($0.key) }
    guard !names.isEmpty else { return [] }
    var taken = Set<Int>()
    for mention in mentions { taken.formUnion(mention.tokens) }
    return tokens.indices.compactMap { index in
      guard let type = names[tokens[index].folded], !taken.contains(index),
        tokens[index].shape == .capitalized || tokens[index].shape == .upper
      else { return nil }
      return Mention(
        tokens: index..<index + 1, span: tokens[index].span, proclitics: [], type: type,
        kind: .name, source: .tagger)
    }
  }

  /// Whether the second of two names is the first's acronym in brackets.
  private func isDefinition(_ long: Mention, _ short: Mention, _ tokens: [Token]) -> Bool {
    short.tokens.lowerBound == long.tokens.upperBound + 1 && short.tokens.count == 1
      && tokens[long.tokens.upperBound].text == "(" && short.tokens.upperBound < tokens.count
      && tokens[short.tokens.upperBound].text == ")"
      && !["Person", "Place", "Organization", "City", "Country", "Region"].contains(long.type)
  }

  private func name(_ mention: Mention, _ tokens: [Token]) -> String {
    words(mention, tokens).joined(separator: " ")
  }

  private func words(_ mention: Mention, _ tokens: [Token]) -> [String] {
    mention.tokens.map { tokens[$0].folded }.filter { $0 != "." && $0 != "-" }
  }

  /// Whether an honorific or a title stands right before a name.
  private func isTitled(_ mention: Mention, _ tokens: [Token]) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    return pack.isRank(tokens[before]) || pack.isWord(tokens[before].folded, in: .personTitle)
  }

  /// Whether a post is one of a place that has the article, as only bodies have it: 'chairman of the
  /// Riigikogu'.
  private func isHeaded(_ mention: Mention, _ tokens: [Token]) -> Bool {
    let article = mention.tokens.lowerBound - 1
    guard pack.modifiers == .before, article > 1, mention.source == .tagger,
      pack.isWord(tokens[article].folded, in: .article),
      pack.isWord(tokens[article - 1].folded, in: .link)
    else { return false }
    return (max(0, article - 4)...article - 2).contains { start in
      head(at: start, tokens).map { start + $0.length == article - 1 } ?? false
    }
  }

  /// The kind of place that a noun says a name is: 'the town of Búzi', 'Agra, the capital of', 'Búzi,
  /// Chad's main port', 'the mayor of Búzi'.
  private func placeType(_ mention: Mention, _ tokens: [Token]) -> String? {
    guard pack.modifiers == .before else { return nil }
    let next = mention.tokens.upperBound
    if next < tokens.count, tokens[next].text == ",",
      let noun = (next + 1..<min(next + 7, tokens.count)).prefix(while: {
        tokens[$0].kind == .word && !pack.isWord(tokens[$0].folded, inAny: Self.phraseEnds)
      }).last
    {
      if pack.isWord(tokens[noun].folded, in: .capitalWord) { return "City" }
      if tokens[noun].shape == .lower, isHead(of: "City", tokens[noun]) { return "City" }
    }
    let link = mention.tokens.lowerBound - 1
    guard link > 0, pack.isWord(tokens[link].folded, in: .link) else { return nil }
    let noun = tokens[link - 1]
    if let type = ["City", "Region"].first(where: { isHead(of: $0, noun) }) { return type }
    let post = pack.postHeads.matches(first: noun.folded) { _ in nil }.first?.values.first
    guard let post, pack.isWord(post.key, in: .localPost) else { return nil }
    return post.key == "mayor" ? "City" : "Region"
  }

  private static let phraseEnds: WordLists = [.preposition, .link, .relative, .conjunction]

  private func isHead(of type: String, _ token: Token) -> Bool {
    pack.placeHeads.matches(first: token.folded) { _ in nil }.contains {
      $0.values.contains(type)
    }
  }

  /// Whether a post of a body and its holder follow a name: 'Norda Litio chief executive Lina Haddad'.
  private func isOwner(_ mention: Mention, _ tokens: [Token], persons: Set<Int>) -> Bool {
    guard pack.modifiers == .before, mention.tokens.count < 5 else { return false }
    var index = mention.tokens.upperBound
    while index < tokens.count, index - mention.tokens.upperBound < 4,
      tokens[index].shape == .lower, pack.isWord(tokens[index].folded, in: .postModifier),
      head(at: index, tokens) == nil
    {
      index += 1
    }
    guard let head = head(at: index, tokens), head.scope == .body else { return false }
    return persons.contains(index + head.length)
  }

  private func head(
    at index: Int, _ tokens: [Token]
  ) -> (length: Int, scope: LanguagePack.PostScope)? {
    guard index < tokens.count else { return nil }
    let longest = pack.postHeads.matches(first: tokens[index].folded) { step in
      index + step < tokens.count ? tokens[index + step].folded : nil
    }.last
    return longest.flatMap { match in match.values.first.map { (match.length, $0.scope) } }
  }

  /// Whether an apposition says that a name is a part of something: 'Norda Litio, a unit of'.
  private func isPart(_ mention: Mention, _ tokens: [Token]) -> Bool {
    var index = mention.tokens.upperBound
    guard pack.modifiers == .before, index + 3 < tokens.count, tokens[index].text == "," else {
      return false
    }
    index += 1
    while index < tokens.count, index - mention.tokens.upperBound < 6,
      !pack.isWord(tokens[index].folded, in: .partNoun)
    {
      guard tokens[index].kind == .word, tokens[index].shape == .lower else { return false }
      index += 1
    }
    return index + 1 < tokens.count && pack.isWord(tokens[index].folded, in: .partNoun)
      && pack.isWord(tokens[index + 1].folded, in: .link)
  }
}
