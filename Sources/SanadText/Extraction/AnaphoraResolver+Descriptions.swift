// Whom descriptions mean: 'the general', 'this official', 'the Ministry', 'سموه'.

extension AnaphoraResolver {
  /// 'le responsable marocain', 'the general', 'المسؤول المغربي'.
  func description(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ demonyms: [Int: Int],
    _ walk: AnaphoraWalk, isName: (Int) -> Bool
  ) -> (tokens: Range<Int>, entity: Int)? {
    let tokens = document.tokens
    guard pack.isWord(tokens[index], in: .personNoun) else { return nil }
    let form = pack.form(of: tokens[index])
    var start = index
    var country: Int?
    while pack.subjects == .before, start > sentence.tokens.lowerBound, index - start < 3 {
      let before = tokens[start - 1].folded
      if let here = demonyms[start - 1] {
        country = here
      } else if !pack.isWord(before, in: .personModifier) {
        break
      }
      start -= 1
    }
    let isDefinite =
      form.proclitics.contains("ال") || form.word.hasPrefix("ال")
      || start > sentence.tokens.lowerBound
        && pack.isWord(tokens[start - 1].folded, inAny: [.definite, .demonstrative, .contraction])
    guard isDefinite else { return nil }
    var end = index + 1
    while end < sentence.tokens.upperBound, end - index < 4 {
      if let here = demonyms[end] {
        country = here
      } else if !pack.isWord(tokens[end], in: .personModifier) {
        break
      }
      end += 1
    }
    // A name right behind makes it an apposition, not an anaphor.
    var next = end
    while next < sentence.tokens.upperBound,
      pack.isRankPart(tokens[next]) || pack.isWord(tokens[next], in: .honorific)
    {
      next += 1
    }
    if next < sentence.tokens.upperBound, tokens[next].shape == .capitalized { return nil }
    if isName(next) { return nil }
    // 'the Chadian captain, Lina Haddad'
    if pack.modifiers == .before, next + 1 < sentence.tokens.upperBound,
      document.tokens[next].text == ",", isName(next + 1)
    {
      return nil
    }
    let gender =
      tokens[index].isArabic
      ? tokens[index].text.hasSuffix("ة")
      : start > sentence.tokens.lowerBound ? walk.genders.gender(of: tokens[start - 1]) : nil
    let tied = country.flatMap { walk.person(ofCountry: $0, gender) }
    if let tied { return (start..<end, tied) }
    // 'المسؤول البرتغالي' is nobody whom the text ties to no country.
    if tokens[index].isArabic, country != nil { return nil }
    // 'the Chadian minister' is nobody who has a post elsewhere.
    guard let subject = walk.onlySubject(gender), !walk.isForeign(subject, to: country) else {
      return nil
    }
    return (start..<end, subject)
  }

  /// The body that its bare head with the article points back to: 'الوزارة' after 'وزارة الصحة'.
  func body(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: AnaphoraWalk
  ) -> Int? {
    let token = document.tokens[index]
    if pack.subjects == .before, pack.modifiers == .after {
      return bodyByNoun(at: index, document, sentence, walk)
    }
    guard token.isArabic else { return bodyInEnglish(at: index, document, sentence, walk) }
    let form = pack.form(of: token)
    guard form.proclitics.last == "ال",
      pack.bodyHeads.matches(first: form.word, rest: { _ in nil }).isEmpty == false
    else { return nil }
    if index + 1 < sentence.tokens.upperBound {
      let next = pack.form(of: document.tokens[index + 1])
      // An adjective makes another name of it.
      if next.proclitics == ["ال"] || document.tokens[index + 1].folded.hasPrefix("ال") {
        return nil
      }
    }
    return walk.body(headed: form.word)
  }

  /// 'the Ministry' after 'Ministry of Health', where nothing goes on with the name.
  private func bodyInEnglish(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: AnaphoraWalk
  ) -> Int? {
    let tokens = document.tokens
    guard pack.modifiers == .before, index > sentence.tokens.lowerBound,
      pack.isWord(tokens[index - 1].folded, in: .article),
      pack.isWord(tokens[index].folded, in: .companyNoun)
        || pack.bodyHeads.matches(first: tokens[index].folded, rest: { _ in nil }).isEmpty == false,
      !pack.eventHeads.begins(with: tokens[index].folded)
    else { return nil }
    if index + 1 < sentence.tokens.upperBound {
      let next = tokens[index + 1]
      guard next.kind == .punctuation || next.shape == .lower,
        !pack.isWord(next.folded, in: .link),
        next.kind == .punctuation || next.folded == "'s" || Self.follows(next.folded, pack)
      else { return nil }
    }
    if let named = walk.body(containing: tokens[index].folded) { return named }
    // 'the company'
    guard pack.isWord(tokens[index].folded, in: .companyNoun) else { return nil }
    return walk.lastCompany(where: { schema.isClass($0, a: "Company") })
  }

  /// 'l'agence', 'la société' behind a definite word, where nothing goes on with the name: the body named
  /// last that has the noun in its name, else the company named last.
  private func bodyByNoun(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: AnaphoraWalk
  ) -> Int? {
    let (tokens, noun) = (document.tokens, document.tokens[index].folded)
    guard index > sentence.tokens.lowerBound, tokens[index].shape == .lower,
      pack.isWord(tokens[index - 1].folded, inAny: [.definite, .demonstrative, .contraction]),
      !pack.isWord(tokens[index - 1].folded, in: .possessive),
      pack.isWord(noun, in: .companyNoun)
        || !pack.bodyHeads.matches(first: noun, rest: { _ in nil }).isEmpty,
      !pack.eventHeads.begins(with: noun)
    else { return nil }
    if index + 1 < sentence.tokens.upperBound {
      let next = tokens[index + 1]
      // 'a' is a verb, though it folds like 'à'.
      let isAuxiliary = next.text.count == 1 && next.text == next.folded
      guard next.kind == .punctuation || next.shape == .lower,
        isAuxiliary || !pack.isWord(next.folded, inAny: [.link, .titleLink]),
        next.kind == .punctuation || isAuxiliary || Self.follows(next.folded, pack)
      else { return nil }
    }
    if let named = walk.body(containing: noun) { return named }
    guard pack.isWord(noun, in: .companyNoun) else { return nil }
    return walk.lastCompany(where: { schema.isClass($0, a: "Company") })
  }

  /// Whether a word can stand behind a noun that goes no further: a verb or a small word.
  private static func follows(_ word: String, _ pack: LanguagePack) -> Bool {
    pack.isWord(
      word,
      inAny: [.preposition, .conjunction, .adverb, .relative, .subordinator, .negation, .month])
      || pack.verbs.readings(of: word).contains { $0.form == .finite }
        && !pack.isWord(word, in: .mostlyNoun)
  }

  /// Whom 'سموه', 'معاليه' means: the last person named with that honorific.
  func honoured(
    at index: Int, _ document: AnnotatedDocument, _ mentions: [Mention]
  ) -> Int? {
    guard pack.isWord(document.tokens[index].folded, in: .honorificPronoun) else { return nil }
    let stem = String(document.tokens[index].folded.dropLast())
    let before = mentions.last { mention in
      guard mention.type == "Person", mention.entity != nil, mention.tokens.upperBound <= index
      else { return false }
      let first = max(0, mention.tokens.lowerBound - 5)
      return (first..<mention.tokens.lowerBound).contains {
        pack.form(of: document.tokens[$0]).word == stem
      }
    }
    return before?.entity
  }
}
