// What the phrase around a name tells in a script without capitals: where it ends, and that it is a person.

extension MentionFinder {
  /// The tagged names of a sentence with their ends and types as the phrase around them has it.
  ///
  /// - Complexity: O(number of names × number of known names).
  func settledByPhrase(_ tagged: [Mention], _ known: [Mention], _ tokens: [Token]) -> [Mention] {
    var result: [Mention] = []
    for name in tagged {
      guard tokens[name.tokens.lowerBound].isArabic else {
        result.append(name)
        continue
      }
      guard let ended = ended(name, tokens), !isDescription(ended, known, tokens) else { continue }
      for part in parted(ended, known, tokens) {
        let part = continued(typedByTitle(part, tokens), tokens)
        if let last = result.last, isHyphenated(last, part, tokens) {
          result[result.count - 1].tokens = last.tokens.lowerBound..<part.tokens.upperBound
          result[result.count - 1].span = TextSpan(last.span.start, part.span.end)
        } else {
          result.append(part)
        }
      }
    }
    return result
  }

  /// A name up to the first word that is none: a day, an adverb with its vowel mark, a small word at the
  /// end; nil where nothing is left.
  private func ended(_ name: Mention, _ tokens: [Token]) -> Mention? {
    var end = name.tokens.upperBound
    if let stop = name.tokens.first(where: { index in
      tokens[index].text.unicodeScalars.contains("\u{064B}")
        || index > name.tokens.lowerBound && name.type != "Person"
          && pack.isWord(tokens[index].folded.withoutArticle, in: .timeNoun)
          && hasArticle(tokens[index])
    }) {
      end = stop
    }
    // 'لان', 'هو' and 'من' are also parts of names of persons.
    let small: WordLists = [.relative, .subordinator, .negation, .pronoun, .preposition]
    while end > name.tokens.lowerBound + 1, name.type != "Person",
      pack.isWord(tokens[end - 1].folded, inAny: small) || tokens[end - 1].kind == .punctuation
    {
      end -= 1
    }
    guard end > name.tokens.lowerBound else { return nil }
    return shortened(name, to: name.tokens.lowerBound..<end, tokens)
  }

  private func shortened(_ name: Mention, to range: Range<Int>, _ tokens: [Token]) -> Mention {
    guard range != name.tokens else { return name }
    var name = name
    let start =
      range.lowerBound == name.tokens.lowerBound
      ? name.span.start : tokens[range.lowerBound].span.start
    if range.lowerBound != name.tokens.lowerBound { name.proclitics = [] }
    name.tokens = range
    name.span = TextSpan(start, tokens[range.upperBound - 1].span.end)
    return name
  }

  /// Whether a definite phrase describes somebody or something that has a name elsewhere: a title with
  /// adjectives, 'الكولونيل الأوغندي', or a common head with the adjective of a country, 'الشركة المصرية'.
  func isDescription(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> Bool {
    let first = tokens[name.tokens.lowerBound]
    guard first.isArabic, name.type != "Person", name.tokens.count > 1, hasArticle(first),
      name.tokens.dropFirst().allSatisfy({ hasArticle(tokens[$0]) })
    else { return false }
    let head = pack.form(of: first).word.withoutArticle
    if pack.isWord(head, inAny: [.rank, .personNoun, .honorific]),
      !pack.bodyHeads.begins(with: head)
    {
      return true
    }
    return pack.isWord(head, in: .describedHead)
      && name.tokens.dropFirst().allSatisfy { index in
        known.contains { $0.kind == .demonym && $0.tokens.contains(index) }
          || pack.isWord(pack.form(of: tokens[index]).word.withoutArticle, in: .nameEnd)
      }
  }

  /// A name that the tagger took for one though two stand together, as between a post and its holder:
  /// 'في دمشق فلان الفلاني', 'عضو مجلس النواب فلانة الفلانية'.
  private func parted(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> [Mention] {
    guard name.type != "Person", name.tokens.count > 2 else { return [name] }
    let place = known.first {
      $0.kind == .name && $0.tokens.lowerBound == name.tokens.lowerBound
        && ["Country", "City", "Region"].contains($0.type)
    }
    let body = bodyHead(at: name.tokens.lowerBound, tokens, limit: name.tokens.upperBound)
    let first: Int
    if let place {
      first = place.tokens.upperBound
    } else if let body, !["Place", "City", "Region"].contains(body.type) {
      first = NameChain(pack: pack, tokens: tokens, barriers: [])
        .end(from: name.tokens.lowerBound + body.length, limit: name.tokens.upperBound)
      // Only a phrase that the article has closed is over.
      guard hasArticle(tokens[first - 1]) else { return [name] }
    } else {
      return [name]
    }
    let rest = first..<max(first, name.tokens.upperBound)
    guard rest.count > 1, rest.count < 5,
      !rest.contains(where: { index in
        known.contains { $0.kind == .name && $0.tokens.contains(index) }
      }), beginsName(tokens[first]),
      rest.allSatisfy({ isUnknownName(tokens[$0], isFirst: $0 == first) }),
      followsPost(name.tokens.lowerBound, tokens)
    else { return [name] }
    var person = shortened(name, to: rest, tokens)
    person.type = "Person"
    return [shortened(name, to: name.tokens.lowerBound..<first, tokens), person]
  }

  /// Whether a word may begin a person's name: no particle, and nothing written onto it.
  private func beginsName(_ token: Token) -> Bool {
    guard !pack.isWord(token.folded, in: .nameParticle) else { return false }
    return lexicon?.isGivenName(token.folded) == true
      || isUnknownName(token, isFirst: true) && !"لبوك".contains(token.folded.first ?? " ")
  }

  /// Whether a post begins a few words before a name.
  private func followsPost(_ start: Int, _ tokens: [Token]) -> Bool {
    (max(0, start - 4)..<start).contains { index in
      tokens[index].isArabic
        && pack.postHeads.begins(with: pack.form(of: tokens[index]).word.withoutArticle)
    }
  }

  /// A name without the article right behind a title that has it is the title's holder, also where the
  /// tagger took the title for a part of the name: 'الراهبة فلانة'.
  private func typedByTitle(_ name: Mention, _ tokens: [Token]) -> Mention {
    let start = name.tokens.lowerBound
    if name.type != "Person", name.tokens.count > 1, hasArticle(tokens[start]),
      bodyHead(at: start, tokens, limit: name.tokens.upperBound) == nil,
      lexicon?.isGivenName(tokens[start + 1].folded) == true
    {
      var person = shortened(name, to: start + 1..<name.tokens.upperBound, tokens)
      person.type = "Person"
      return person
    }
    guard name.type != "Person", start > 0, name.proclitics.isEmpty, !hasArticle(tokens[start]),
      name.tokens.allSatisfy({ tokens[$0].kind == .word }),
      bodyHead(at: start, tokens, limit: name.tokens.upperBound) == nil
    else { return name }
    let title = tokens[start - 1]
    let word = pack.form(of: title).word.withoutArticle
    let isTitle =
      hasArticle(title) && name.tokens.count > 1
      && pack.isWord(word, inAny: [.rank, .personNoun, .honorific])
      || pack.isWord(title.folded, in: .bareHonorific)
    guard title.isArabic, isTitle else { return name }
    var name = name
    name.type = "Person"
    return name
  }

  /// A person's name with the particle behind it and what that joins: 'كاترين' 'دو لا روش'.
  private func continued(_ name: Mention, _ tokens: [Token]) -> Mention {
    guard name.type == "Person" else { return name }
    var end = name.tokens.upperBound
    while end < tokens.count, tokens[end].isArabic,
      pack.isWord(tokens[end].folded, in: .nameParticle)
    {
      end += 1
    }
    guard end > name.tokens.upperBound, end < tokens.count, tokens[end].isArabic,
      !pack.isKnown(tokens[end].folded), !pack.isKnown(pack.form(of: tokens[end]).word)
    else { return name }
    var name = name
    name.tokens = name.tokens.lowerBound..<end + 1
    name.span = TextSpan(name.span.start, tokens[end].span.end)
    return name
  }

  /// Whether a hyphen without spaces makes two tagged halves one person's name.
  private func isHyphenated(_ first: Mention, _ second: Mention, _ tokens: [Token]) -> Bool {
    let hyphen = first.tokens.upperBound
    return second.type == "Person" && second.tokens.lowerBound == hyphen + 1
      && tokens[hyphen].text == "-" && !tokens[hyphen].spaceBefore
      && !tokens[hyphen + 1].spaceBefore && tokens[hyphen + 1].isArabic
  }
}

extension String {
  /// An Arabic word without its article.
  var withoutArticle: String { hasPrefix("ال") && count > 3 ? String(dropFirst(2)) : self }
}
