// Whom pronouns mean: 'il', 'she', 'the latter', and 'her' in 'at her invitation'.

extension AnaphoraResolver {
  /// 'il', 'ce dernier', 'she', 'the latter'.
  func pronoun(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: AnaphoraWalk
  ) -> (tokens: Range<Int>, entity: Int)? {
    let token = document.tokens[index]
    if pack.isWord(token, in: .latter) {
      let isMarked =
        pack.form(of: token).proclitics.contains("ال")
        || token.folded.utf8.contains(UInt8(ascii: "-"))
        || index > sentence.tokens.lowerBound
          && pack.isWord(document.tokens[index - 1].folded, inAny: [.definite, .demonstrative])
      guard isMarked, let person = walk.lastPerson(walk.genders.gender(of: token)) else {
        return nil
      }
      return (index..<index + 1, person)
    }
    guard pack.isWord(token.folded, in: .subjectPronoun), !pack.isUpperHonorific(token) else {
      return nil
    }
    let personsOnly = pack.isWord(token.folded, in: .personPronoun)
    if !personsOnly, isImpersonal(index, document, sentence) { return nil }
    let gender = walk.genders.gender(of: token)
    if isEmphatic(index, document, sentence) {
      return walk.lastSubjectHere(gender).map { (index..<index + 1, $0) }
    }
    if pack.isWord(token.folded, in: .thingPronoun) {
      if isObject(index, document, sentence) { return nil }
      // 'the Union, of which it is a member'
      let isRelative =
        index > sentence.tokens.lowerBound
        && pack.isWord(document.tokens[index - 1].folded, in: .relative)
      let here = isRelative ? walk.thingHere() : nil
      return (here ?? walk.lastThing()).map { (index..<index + 1, $0) }
    }
    let entity =
      walk.subjectHere(gender)
      ?? (personsOnly || pack.subjects == .before ? walk.personHere(gender) : nil)
      ?? walk.lastSubject(personsOnly: personsOnly, gender)
      ?? (personsOnly ? walk.lastPerson(gender) : nil)
    return entity.map { (index..<index + 1, $0) }
  }

  /// Whether commas stand around a pronoun: 'la Gendarmerie, elle, demeure …'.
  private func isEmphatic(
    _ index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    guard index > sentence.tokens.lowerBound, index + 1 < sentence.tokens.upperBound else {
      return false
    }
    return document.tokens[index - 1].text == "," && document.tokens[index + 1].text == ","
  }

  /// Whether 'it' is no subject: 'presiding over it', 'hailed it as'.
  private func isObject(
    _ index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    guard pack.modifiers == .before, index > sentence.tokens.lowerBound else { return false }
    let before = document.tokens[index - 1].folded
    if pack.isWord(before, in: .preposition) { return true }
    guard !pack.verbs.readings(of: before).isEmpty, index + 1 < sentence.tokens.upperBound else {
      return false
    }
    // 'said it would': behind a verb it is a subject only before another.
    var next = index + 1
    while next + 1 < sentence.tokens.upperBound,
      pack.isWord(document.tokens[next].folded, in: .adverb)
    {
      next += 1
    }
    return !pack.verbs.readings(of: document.tokens[next].folded).contains { $0.form == .finite }
  }

  /// The person behind a possessive whose noun only somebody else can give: 'at her invitation'.
  func owner(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: AnaphoraWalk
  ) -> Int? {
    guard index + 1 < sentence.tokens.upperBound,
      pack.isWord(document.tokens[index].folded, in: .possessive),
      pack.isWord(document.tokens[index + 1].folded, in: .givenNoun)
    else { return nil }
    return walk.otherPerson(walk.genders.gender(of: document.tokens[index]))
  }

  /// Whom a pronoun means that is an object: 'named her to replace him', 'with him were'.
  ///
  /// It is the subject of a sentence before this one, where that is not this sentence's too; a possessive
  /// is no object.
  func object(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: AnaphoraWalk
  ) -> Int? {
    let token = document.tokens[index]
    guard pack.modifiers == .before, pack.isWord(token.folded, in: .obliquePronoun),
      let gender = walk.genders.gender(of: token)
    else { return nil }
    if pack.isWord(token.folded, in: .possessive), index + 1 < sentence.tokens.upperBound {
      let next = document.tokens[index + 1]
      guard next.kind == .punctuation || pack.isWord(next.folded, inAny: Self.afterObjects) else {
        return nil
      }
    }
    return walk.personBefore(gender)
  }

  private static let afterObjects: WordLists = [
    .preposition, .conjunction, .adverb, .relative, .subordinator,
  ]

  /// The body that 'his company', 'her agency' means: the one in which the subject has a post.
  func ownBody(
    at index: Int, _ document: AnnotatedDocument, _ sentence: Sentence, _ walk: AnaphoraWalk
  ) -> Int? {
    guard pack.modifiers == .before, index + 2 < sentence.tokens.upperBound,
      pack.isWord(document.tokens[index].folded, in: .possessive),
      let gender = walk.genders.gender(of: document.tokens[index])
    else { return nil }
    let noun = document.tokens[index + 1].folded
    guard
      pack.isWord(noun, in: .companyNoun)
        || pack.bodyHeads.matches(first: noun, rest: { _ in nil }).isEmpty == false,
      document.tokens[index + 2].kind == .punctuation || document.tokens[index + 2].shape == .lower,
      let person = walk.subjectHere(gender) ?? walk.lastSubject(personsOnly: true, gender)
    else { return nil }
    return walk.body(ofPerson: person)
  }

  /// Whether a pronoun stands for nothing: 'it was said that', but not 'it was attended by'.
  private func isImpersonal(
    _ index: Int, _ document: AnnotatedDocument, _ sentence: Sentence
  ) -> Bool {
    guard index + 1 < sentence.tokens.upperBound,
      pack.isWord(document.tokens[index + 1].folded, in: .impersonal)
    else { return false }
    guard pack.modifiers == .before, index + 3 < sentence.tokens.upperBound else { return true }
    let isPassive =
      pack.verbs.readings(of: document.tokens[index + 2].folded).contains { $0.form == .participle }
    return !(isPassive && pack.isWord(document.tokens[index + 3].folded, in: .agent))
  }
}
