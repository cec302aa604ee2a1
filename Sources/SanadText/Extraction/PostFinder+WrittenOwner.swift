// Posts with the pronoun of whatever they are a post in written onto them: رئيسها، مديره العام، نظيره.

extension PostFinder {
  /// The head of a post whose word ends with a pronoun of the pack's list `ownerEnding`, or nil.
  ///
  /// Behind the ending of a feminine, ة is written ت: رئيستها.
  func ownedHead(
    at index: Int, _ form: WordForm, _ view: View
  ) -> (length: Int, head: LanguagePack.PostHead)? {
    guard let ending = ownerEnding(at: index, view) else { return nil }
    let stem = String(form.word.dropLast(ending.count))
    let feminine: [String] = stem.hasSuffix("ت") ? [stem.dropLast() + "ه"] : []
    for word in [form.word, stem] + feminine {
      let matches = pack.postHeads.matches(first: word) { step in
        index + step < view.limit ? view.tokens[index + step].folded : nil
      }
      if let longest = matches.last, let head = longest.values.first {
        return (longest.length, head)
      }
    }
    return nil
  }

  /// The pronoun at the end of a word as it is written: مديره has one, مديرة has none.
  func ownerEnding(at index: Int, _ view: View) -> String? {
    let endings = pack.words(.ownerEnding)
    guard endings.contains(where: view.tokens[index].folded.endsInBytes) else { return nil }
    let letters = String(
      String.UnicodeScalarView(
        view.tokens[index].text.unicodeScalars.filter { !TextFolding.isIgnored($0) }))
    return endings.sorted { $0.count > $1.count }.first {
      letters.hasSuffix($0) && letters.count > $0.count + 2
    }
  }

  /// Gives a post the body that its pronoun means.
  ///
  /// A deputy or adviser (list `personalPost`) is one in the bodies of the only other post with a holder in
  /// the sentence; other posts are in the last body named before, or in the country, whose gender fits the
  /// pronoun.
  func takeWrittenOwner(_ post: inout Post, _ view: View, after earlier: [Post]) {
    guard let ending = ownerEnding(at: post.headTokens.lowerBound, view), post.bodies.isEmpty,
      post.country == nil
    else { return }
    if pack.isWord(post.head.key, in: .personalPost) {
      let others = earlier.filter {
        $0.holder != nil && view.sentence.tokens.contains($0.tokens.lowerBound)
      }
      guard let other = others.first, Set(others.map(\.holder)).count == 1 else { return }
      post.bodies = other.bodies
      post.country = other.country
      return
    }
    // 'وقع عن المؤسسة مديرها العام': the bare noun right before tells whose.
    let before = post.tokens.lowerBound - 1
    if before >= view.sentence.tokens.lowerBound, view.byEnd[before + 1] == nil,
      let body = knownBody(before..<before + 1, view)
    {
      post.bodies = [body]
      return
    }
    let start = view.sentence.tokens.lowerBound
    let owner = view.mentions.indices.filter { number in
      let mention = view.mentions[number]
      return mention.tokens.lowerBound >= start
        && mention.tokens.upperBound <= post.tokens.lowerBound && mention.kind != .demonym
        && !mention.isField && isOwner(mention, post.head, view)
        && isFeminine(mention, view) ?? (ending == "ها") == (ending == "ها")
        && view.tokens[max(0, mention.tokens.lowerBound - 1)].text != "("
    }.max { view.mentions[$0].tokens.lowerBound < view.mentions[$1].tokens.lowerBound }
    guard let owner else { return }
    if view.mentions[owner].type == "Country" {
      post.country = owner
    } else {
      post.bodies = [owner]
    }
  }

  private func isOwner(_ mention: Mention, _ head: LanguagePack.PostHead, _ view: View) -> Bool {
    switch head.scope {
    case .domain: mention.type == "Country"
    case .body: schema.isClass(mention.type, a: "Organization")
    case .any: mention.type == "Country" || schema.isClass(mention.type, a: "Organization")
    }
  }

  /// Whether a pronoun that means a mention is feminine: for a country it is, with few exceptions; for a
  /// body where the word that heads its name ends in ة; for a name of its own it is not known.
  private func isFeminine(_ mention: Mention, _ view: View) -> Bool? {
    if mention.type == "Country" {
      return !pack.isWord(view.folded(mention.tokens.lowerBound), in: .masculineCountry)
    }
    let sentence = view.document.sentence(at: mention.tokens.lowerBound).tokens
    let noun = QuotedNames(pack: pack)
      .classNoun(before: mention.tokens.lowerBound, view.tokens, sentence)
    let head = view.tokens[noun ?? mention.tokens.lowerBound]
    if noun == nil, mention.tokens.lowerBound > 0,
      QuotedNames.marks[view.tokens[mention.tokens.lowerBound - 1].text] != nil,
      !pack.bodyHeads.begins(with: pack.form(of: head).word)
    {
      return nil
    }
    return head.text.hasSuffix("ة")
  }
}
