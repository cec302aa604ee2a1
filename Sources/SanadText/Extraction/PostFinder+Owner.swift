// Whose a post is where its phrase only points back: 'its director', 'whose chair', 'the firm's head'.

extension PostFinder {
  /// Gives a post without body or country the one that a possessive before it points back to.
  ///
  /// The lists `thingPossessive` ('its', 'son'), `personPossessive` (those of them that a person can
  /// stand behind) and `relativeOwner` ('whose', 'dont') tell what points; in doubt nothing is taken.
  func takeOwner(_ post: inout Post, _ view: View) {
    guard post.bodies.isEmpty, post.country == nil,
      !(pack.modifiers == .after && pack.isWord(post.head.key, in: .personalPost)),
      let owner = owner(of: post, view)
    else { return }
    post.isOwned = true
    if schema.isClass(view.mentions[owner].type, a: "Organization") {
      post.bodies = [owner]
    } else {
      post.country = owner
      post.isOfState = true
    }
  }

  /// Gives a deputy or adviser (list `personalPost`) with a possessive the bodies of the last other post
  /// with a holder: 'Lina Haddad, directrice de l'Agence, et son adjoint, Noor Salem'.
  func takePersonalOwner(_ post: inout Post, _ view: View, after earlier: [Post]) {
    guard pack.subjects == .before, pack.modifiers == .after, post.bodies.isEmpty,
      post.country == nil, pack.isWord(post.head.key, in: .personalPost),
      (1...2).contains(where: {
        pack.isWord(view.folded(post.headTokens.lowerBound - $0), in: .personPossessive)
      }),
      let other = earlier.last(where: { $0.holder != nil && $0.holder != post.holder }),
      view.sentence.tokens.lowerBound - other.tokens.upperBound < View.reach
    else { return }
    post.bodies = other.bodies
    post.country = other.country
    post.isOwned = true
  }

  private func owner(of post: Post, _ view: View) -> Int? {
    var start = post.tokens.lowerBound
    if view.folded(start) == "'s" { return noun(before: start, view) }
    if let represented = represented(before: start, view) { return represented }
    var steps = 0
    while steps < 4, isSkipped(view.folded(start - 1)) {
      start -= 1
      steps += 1
    }
    let word = view.folded(start - 1)
    if pack.isWord(word, in: .thingPossessive) {
      if let near = lastBefore(representedBy: start - 1, view) { return near }
      return topic(before: start - 1, isPersonal: pack.isWord(word, in: .personPossessive), view)
    }
    if pack.isWord(word, in: .relativeOwner) { return antecedent(of: start - 1, view) }
    if pack.isWord(post.head.key, in: .localPost),
      pack.isWord(view.folded(post.tokens.lowerBound - 1), in: .article),
      !pack.isWord(view.folded(post.headTokens.upperBound), in: .link)
    {
      // 'travelled to Agra, where she met the mayor'
      let range = view.sentence.tokens.lowerBound..<start
      return view.mentions(in: range).last { view.mentions[$0].type == "City" }
    }
    return nounBehind(post, view)
  }

  /// Whether a word may stand between a possessive and its post: 'its new', 'dont la'.
  private func isSkipped(_ word: String) -> Bool {
    guard !pack.isWord(word, in: .thingPossessive), !pack.isWord(word, in: .personPossessive),
      !pack.isWord(word, in: .relativeOwner)
    else { return false }
    return pack.isWord(word, inAny: [.former, .apposition, .postModifier, .determiner])
  }

  // MARK: What a pronoun points back to

  /// The body or country that the sentence speaks of before a possessive, or that the sentence before
  /// speaks of where this one has said nothing yet.
  ///
  /// Where a person can own too, a person said before makes it doubtful.
  private func topic(before index: Int, isPersonal: Bool, _ view: View) -> Int? {
    let here = view.sentence.tokens.lowerBound..<index
    if let owner = topic(in: here, isPersonal: isPersonal, view) { return owner }
    guard !view.hasMention(in: here) else { return nil }
    let number = view.document.sentenceIndex(at: index)
    guard number > 0 else { return nil }
    return topic(in: view.document.sentences[number - 1].tokens, isPersonal: true, view)
  }

  /// The first bare name of a stretch of text, if it is a body's or country's; else the only body.
  private func topic(in range: Range<Int>, isPersonal: Bool, _ view: View) -> Int? {
    let named = view.mentions(in: range)
    let owners = named.filter { canOwn(view.mentions[$0]) }
    if let first = named.first(where: { isBare($0, range, view) }) {
      if canOwn(view.mentions[first]) { return first }
      if isPersonal { return nil }
    }
    if let bare = owners.first(where: { isBare($0, range, view) }) { return bare }
    guard !isPersonal, let only = owners.first else { return nil }
    return Set(owners.map { view.words(of: $0) }).count == 1 ? only : nil
  }

  /// Whether something can have posts: a body, or a country by its name.
  private func canOwn(_ mention: Mention) -> Bool {
    guard mention.kind != .demonym else { return false }
    return schema.isClass(mention.type, a: "Organization") || mention.type == "Country"
  }

  /// Whether no preposition governs a name.
  private func isBare(_ number: Int, _ range: Range<Int>, _ view: View) -> Bool {
    var index = view.mentions[number].tokens.lowerBound - 1
    while range.contains(index), pack.isWord(view.tokens[index].folded, in: .determiner) {
      index -= 1
    }
    guard range.contains(index) else { return true }
    let word = view.tokens[index].folded
    return !pack.isWord(word, inAny: [.preposition, .link, .contraction, .agent])
  }

  /// The body or country right before a relative pronoun: 'the Water Agency (WA), whose'.
  private func antecedent(of relative: Int, _ view: View) -> Int? {
    var end = relative
    if view.text(end - 1) == "," { end -= 1 }
    if view.text(end - 1) == ")",
      let open = (max(0, end - 6)..<end).last(where: { view.text($0) == "(" })
    {
      end = open
    }
    guard let number = view.byEnd[end], canOwn(view.mentions[number]) else { return nil }
    return number
  }

  /// 'Chad was represented by minister …': whom the holder stands for has the post.
  private func represented(before start: Int, _ view: View) -> Int? {
    var index = start - 1
    while index > view.sentence.tokens.lowerBound,
      pack.isWord(view.folded(index), in: .determiner) || isSkipped(view.folded(index))
    {
      index -= 1
    }
    guard pack.isWord(view.folded(index), in: .agent),
      pack.isWord(view.folded(index - 1), in: .representedWord)
    else { return nil }
    let range = view.sentence.tokens.lowerBound..<index
    let owners = view.mentions(in: range).filter { canOwn(view.mentions[$0]) }
    return owners.last { isBare($0, range, view) }
  }

  /// 'with Norda, represented by its director': whoever stands right before the comma.
  private func lastBefore(representedBy possessive: Int, _ view: View) -> Int? {
    guard pack.isWord(view.folded(possessive - 1), in: .agent),
      let word = (possessive - 6..<possessive - 1).last(where: {
        pack.isWord(view.folded($0), in: .representedWord)
      }), view.text(word - 1) == ","
    else { return nil }
    let range = view.sentence.tokens.lowerBound..<word - 1
    return view.mentions(in: range).last { canOwn(view.mentions[$0]) }
  }

  // MARK: What a noun points back to

  /// What the noun before a possessive mark means: 'the company's', 'the city's'.
  private func noun(before mark: Int, _ view: View) -> Int? {
    guard isDefinite(mark - 1, view) else { return nil }
    return referent(of: view.folded(mark - 1), before: mark - 1, view)
  }

  /// What the noun behind a post means: 'the head of the agency'.
  private func nounBehind(_ post: Post, _ view: View) -> Int? {
    var index = post.headTokens.upperBound
    guard index == post.tokens.upperBound, pack.isWord(view.folded(index), in: .link) else {
      return nil
    }
    index += 1
    guard pack.isWord(view.folded(index), in: .definite) || view.folded(index) == "the" else {
      return nil
    }
    while pack.isWord(view.folded(index), in: .determiner) { index += 1 }
    guard view.byStart[index] == nil, view.byStart[index + 1] == nil,
      !pack.isWord(view.folded(index + 1), in: .link)
    else { return nil }
    return referent(of: view.folded(index), before: post.tokens.lowerBound, view)
  }

  /// Whether a noun alone can point back to a body, a country or a town.
  func isOwnerNoun(_ word: String) -> Bool {
    pack.isWord(word, in: .ownCountry) || pack.isWord(word, in: .companyNoun)
      || pack.bodyHeads.matches(first: word) { _ in nil }.isEmpty == false
      || pack.placeHeads.matches(first: word) { _ in nil }.contains { $0.values.contains("City") }
  }

  private func isDefinite(_ index: Int, _ view: View) -> Bool {
    guard view.sentence.tokens.contains(index),
      view.tokens[index].shape == .lower
        // 'the University's chancellor'
        || view.tokens[index].shape == .capitalized && view.byEnd[index + 1] == nil
    else { return false }
    return (max(view.sentence.tokens.lowerBound, index - 2)..<index).contains {
      pack.isWord(view.folded($0), in: .definite)
        || pack.isWord(view.folded($0), in: .demonstrative)
    }
  }

  /// The last thing named before that a bare noun can mean: a body whose name has the noun or whose
  /// class it tells, a town, the country that the passage speaks of.
  private func referent(of noun: String, before index: Int, _ view: View) -> Int? {
    if pack.isWord(noun, in: .ownCountry) {
      return view.lastMention(before: index) { $0.type == "Country" && $0.kind != .demonym }
    }
    let places = pack.placeHeads.matches(first: noun) { _ in nil }.flatMap(\.values)
    if let place = ["City", "Region"].first(where: places.contains) {
      return view.lastMention(before: index) { $0.type == place }
    }
    let classes = pack.bodyHeads.matches(first: noun) { _ in nil }.flatMap(\.values)
    guard let type = classes.first else {
      guard pack.isWord(noun, in: .companyNoun) else { return nil }
      return view.lastMention(before: index) { isMember($0, "Company") }
    }
    let special = classes.filter { $0 != "Organization" }
    let bySense = view.lastMention(before: index) { mention in
      schema.isClass(mention.type, a: "Organization")
        && (mention.tokens.contains { view.tokens[$0].folded == noun }
          || special.contains { schema.isClass(mention.type, a: $0) })
    }
    if let bySense { return bySense }
    // 'the board' may be anybody's; 'the organization' is the one last named.
    guard !special.isEmpty || pack.isWord(noun, in: .bodyNoun) else { return nil }
    return view.lastMention(before: index) { isMember($0, special.first ?? type) }
  }

  /// Whether a mention may be of a class of bodies: what the tagger finds has no class yet.
  private func isMember(_ mention: Mention, _ type: String) -> Bool {
    schema.isClass(mention.type, a: "Organization")
      && (schema.isClass(mention.type, a: type) || mention.type == "Organization")
  }
}

extension PostFinder.View {
  /// The outermost mentions that begin in a stretch of text, in reading order.
  func mentions(in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    var end = 0
    for number in mentions.indices where range.contains(mentions[number].tokens.lowerBound) {
      guard mentions[number].tokens.lowerBound >= end else { continue }
      result.append(number)
      end = mentions[number].tokens.upperBound
    }
    return result
  }

  /// Whether a name other than a country's adjective stands in a stretch of text.
  func hasMention(in range: Range<Int>) -> Bool {
    mentions(in: range).contains { mentions[$0].kind != .demonym }
  }

  /// The folded words of a mention.
  func words(of number: Int) -> String {
    mentions[number].tokens.map { tokens[$0].folded }.joined(separator: " ")
  }

  /// How far back a bare noun can point, in tokens.
  static let reach = 200

  /// The last mention before a token that fits.
  func lastMention(before index: Int, where fits: (Mention) -> Bool) -> Int? {
    var best: Int?
    for number in mentions.indices
    where mentions[number].tokens.upperBound <= index
      && mentions[number].tokens.lowerBound > index - Self.reach && fits(mentions[number])
    {
      if let known = best, mentions[known].tokens.upperBound > mentions[number].tokens.upperBound {
        continue
      }
      best = number
    }
    return best
  }
}
