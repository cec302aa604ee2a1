// A verb with its auxiliaries: 'n'a pas été reçu', 'will meet', 'سيشارك'.

/// A verb as a sentence uses it.
package struct VerbGroup: Hashable, Sendable {
  /// The lemmas that the main verb may have; reflexive ones begin with the pronoun: `se rendre`.
  package var lemmas: Set<String>
  package var voice: RelationRule.Voice
  /// Whether the form states that something happens or happened: no future, condition or modal.
  package var asserts: Bool
  package var isNegated: Bool
  /// The folded main verb as it stands in the text.
  package var surface = ""
  /// Whether an active form reads as a participle too: 'organised', 'held'.
  package var mayBeParticiple = false
  /// Whether vowel marks make it a passive in a language that writes no other sign of one.
  package var isMarkedPassive = false
}

/// Finds the verb groups of a sentence.
package struct VerbGroupFinder: Sendable {
  private let pack: LanguagePack

  /// A finder for a language.
  package init(pack: LanguagePack) { self.pack = pack }

  /// The groups among the tokens of a sentence that no name has taken, in order.
  package func groups(
    in tokens: [Token], sentence: Range<Int>, taken: (Int) -> Bool
  ) -> [(tokens: Range<Int>, group: VerbGroup)] {
    var result: [(Range<Int>, VerbGroup)] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard !taken(index), tokens[index].kind == .word,
        let found = group(at: index, tokens, sentence, taken)
      else {
        index += 1
        continue
      }
      var group = found.group
      group.surface = tokens[found.end - 1].folded
      result.append((index..<found.end, group))
      index = found.end
    }
    return result
  }

  /// The reading of a word that begins with و and a hamza: وأدى is no وادي, though it folds like it.
  private func joinedForm(_ token: Token) -> WordForm? {
    guard token.text.hasPrefix("وأ") else { return nil }
    return token.forms.first {
      $0.proclitics == ["و"] && !pack.verbs.readings(of: $0.word, in: token).isEmpty
    }
  }

  /// The lists of words that are never verbs, though a verb form may fold to the same letters.
  private static let smallWords: WordLists = [
    .preposition, .contraction, .link, .conjunction, .negation,
  ]

  private func group(
    at index: Int, _ tokens: [Token], _ sentence: Range<Int>, _ taken: (Int) -> Bool
  ) -> (end: Int, group: VerbGroup)? {
    let form = joinedForm(tokens[index]) ?? pack.form(of: tokens[index])
    guard pack.verbs.hasForm(form.word) else { return nil }
    var readings = pack.verbs.readings(of: form.word, in: tokens[index])
    // 'عقدها' is a noun, but not right behind the name of what was held: 'الندوة عقدها المكتب'.
    let hasObject = readings.contains { $0.lemma.hasSuffix(" " + VerbLexicon.objectMark) }
    let followsName = index > sentence.lowerBound && taken(index - 1) && form.proclitics.isEmpty
    let isDual = form.word.hasSuffix("هما")
    if pack.isWord(form.word, in: .neverVerb) && !(hasObject && followsName && !isDual)
      || followsNoun(at: index, form.word, tokens, sentence, taken)
    {
      return nil
    }
    // 'à' and a capital 'A' are no verb, though they fold like one; neither are 'du' and 'entre'.
    if tokens[index].text.count == 1, tokens[index].text != form.word { return nil }
    // ة ends nouns only, though it folds like the pronoun ه: دعوة is not دعاه.
    if tokens[index].text.hasSuffix("ة") { readings.removeAll { $0.form == .finite } }
    // عبّر is no عبر, though it folds like it.
    let isDoubled = tokens[index].text.unicodeScalars.contains("\u{0651}")
    if tokens[index].text.count > 1, !isDoubled,
      pack.isWord(form.word, inAny: Self.smallWords)
    {
      return nil
    }
    guard !readings.isEmpty, !isNominalPlace(index, tokens, sentence, form),
      !isNoun(at: index, tokens, sentence, taken)
    else { return nil }
    let isFuture =
      form.proclitics.contains("س")
      || index > sentence.lowerBound && pack.isWord(tokens[index - 1].folded, in: .futureParticle)
    if isFuture {
      readings = readings.filter { $0.form == .finite }.map {
        VerbReading(lemma: $0.lemma, form: .future)
      }
      guard !readings.isEmpty else { return nil }
    }
    let negated = isNegated(before: index, tokens, sentence)
    if let chain = auxiliaryChain(at: index, readings, tokens, sentence, taken, negated) {
      return chain
    }
    return simple(at: index, readings, tokens, sentence, negated)
  }

  /// A verb without auxiliary.
  private func simple(
    at index: Int, _ readings: [VerbReading], _ tokens: [Token], _ sentence: Range<Int>,
    _ negated: Bool
  ) -> (end: Int, group: VerbGroup)? {
    let order: [VerbForm] = [
      .finite, .participle, .gerund, .infinitive, .future, .conditional, .subjunctive,
    ]
    guard let form = order.first(where: { form in readings.contains { $0.form == form } }) else {
      return nil
    }
    let lemmas = Set(readings.filter { $0.form == form }.map(\.lemma))
    let reflexive = isReflexive(before: index, tokens, sentence)
    var group = VerbGroup(
      lemmas: reflexive ? reflexives(lemmas) : plain(lemmas), voice: .active,
      asserts: form == .finite,
      isNegated: negated || isNegatedAfter(index, lemmas, tokens, sentence))
    group.isMarkedPassive = tokens[index].isMarkedPassive(from: pack.form(of: tokens[index]).start)
    switch form {
    case .participle: group.voice = .participle
    case .gerund: group.voice = .gerund
    case .infinitive: group.voice = .infinitive
    case .finite:
      // An English past form is also a participle: 'organised by' after a noun.
      if readings.contains(where: { $0.form == .participle }) {
        group.mayBeParticiple = true
        if hasAgent(after: index, tokens, sentence) { group.voice = .participle }
      }
      let before = index > sentence.lowerBound ? pack.form(of: tokens[index - 1]).word : ""
      if pack.isWord(before, in: .infinitiveParticle)
        || pack.form(of: tokens[index]).proclitics.contains("ل")
      {
        group.voice = .infinitive
        group.asserts = false
        // 'قبل أن يوقع' and 'بعد أن وقع' happened too.
        if index - 2 >= sentence.lowerBound,
          pack.isWord(tokens[index - 2].folded, in: .sequenceWord)
        {
          group.voice = .active
          group.asserts = true
        }
      }
      // قد يشارك: perhaps; قد شارك: already.
      if pack.isWord(before, in: .doubtParticle), isImperfect(index, lemmas, tokens, sentence) {
        group.asserts = false
      }
    case .future, .conditional, .subjunctive: break
    }
    return (index + 1, group)
  }

  /// Whether an Arabic form is an imperfect: not 'ترأس' of a verb that itself begins so, nor any form behind
  /// 'كان قد'.
  private func isImperfect(
    _ index: Int, _ lemmas: Set<String>, _ tokens: [Token], _ sentence: Range<Int>
  ) -> Bool {
    guard let first = tokens[index].folded.first,
      pack.isWord(String(first), in: .imperfectPrefix)
    else { return false }
    let isPluperfect = (max(sentence.lowerBound, index - 14)..<index).contains { position in
      pack.verbs.readings(of: pack.form(of: tokens[position]).word).contains {
        $0.form == .finite && pack.isWord(TextFolding.fold($0.lemma), in: .auxiliaryVerb)
      }
        && !pack.isWord(
          tokens[max(sentence.lowerBound, position - 1)].folded, in: .infinitiveParticle)
    }
    if isPluperfect { return false }
    let second = tokens[index].folded.dropFirst().first
    return first != "ت" || second == "ت" || !lemmas.contains { TextFolding.fold($0).hasPrefix("ت") }
  }

  /// An auxiliary and the verb that it leads to: 'a rencontré', 'was not received', 'will meet'.
  private func auxiliaryChain(
    at index: Int, _ readings: [VerbReading], _ tokens: [Token], _ sentence: Range<Int>,
    _ taken: (Int) -> Bool, _ negatedBefore: Bool
  ) -> (end: Int, group: VerbGroup)? {
    let lemmas = Set(readings.map(\.lemma))
    let isModal = !lemmas.isDisjoint(with: pack.modals)
    let isPerfect = !lemmas.isDisjoint(with: pack.perfectAuxiliaries)
    var isPassive = !lemmas.isDisjoint(with: pack.passiveAuxiliaries)
    let isSupport = !lemmas.isDisjoint(with: pack.supportAuxiliaries)
    guard isModal || isPerfect || isPassive || isSupport else { return nil }
    let isInfinitive =
      index > sentence.lowerBound
      && pack.isWord(tokens[index - 1].folded, in: .infinitiveParticle)
    let startsFinite = !isInfinitive && readings.contains { $0.form == .finite }
    var asserts = startsFinite && !isModal
    var negated = negatedBefore
    var next = index + 1
    var skipped = 0
    var been: Int?
    while next < sentence.upperBound, !taken(next), skipped < 6 {
      let token = tokens[next]
      let form = pack.form(of: token)
      let here = pack.verbs.readings(of: form.word, in: token)
      let lemmasHere = Set(here.map(\.lemma))
      if pack.isWord(form.word, in: .negation) {
        negated = true
      } else if !here.isEmpty, !lemmasHere.isDisjoint(with: pack.passiveAuxiliaries),
        here.contains(where: {
          $0.form == .participle || $0.form == .infinitive || $0.form == .gerund
        })
      {
        isPassive = true
        been = next
      } else if !here.isEmpty, !lemmasHere.isDisjoint(with: pack.perfectAuxiliaries),
        isModal, here.contains(where: { $0.form == .infinitive || $0.form == .finite })
      {
        // 'will have met'
      } else if let main = main(here, isModal || isSupport, isPassive) {
        let reflexive = isReflexive(before: index, tokens, sentence)
        let plain = Set(main.lemmas)
        let perfectWithBe = plain.contains {
          pack.isWord(TextFolding.fold($0), in: .perfectWithBe)
        }
        var group = VerbGroup(
          lemmas: reflexive ? reflexives(plain) : self.plain(plain), voice: .active,
          asserts: asserts,
          isNegated: negated)
        if main.form == .participle, isPassive, !reflexive, !perfectWithBe {
          group.voice = .passive
        }
        if isModal, !isPassive { group.asserts = false }
        // 'a démenti avoir vendu'
        if !readings.contains(where: { $0.form == .finite }),
          readings.contains(where: { $0.form == .infinitive })
        {
          group.voice = .infinitive
        }
        return (next + 1, group)
      } else if token.text == ",", let close = endOfInsertion(from: next, tokens, sentence) {
        next = close
      } else if !(pack.isWord(form.word, in: .adverb) || pack.isWord(form.word, in: .pronoun)
        || pack.isWord(form.word, in: .insertion) || pack.isAdverb(token)
        || isAroundAdverb(next, tokens, sentence))
      {
        break
      }
      asserts = asserts && startsFinite
      next += 1
      skipped += 1
    }
    // 'has been a member'
    guard let been else { return nil }
    return (
      been + 1,
      VerbGroup(
        lemmas: pack.passiveAuxiliaries, voice: .active, asserts: asserts, isNegated: negated)
    )
  }

  private func main(
    _ readings: [VerbReading], _ takesInfinitive: Bool, _ isPassive: Bool
  ) -> (lemmas: [String], form: VerbForm)? {
    let forms: [VerbForm] =
      takesInfinitive ? [.infinitive, .participle, .finite] : [.participle, .gerund]
    for form in forms {
      let lemmas = readings.filter { $0.form == form }.map(\.lemma)
      if !lemmas.isEmpty { return (lemmas, form) }
    }
    return nil
  }

  // MARK: Surroundings

  /// The comma that closes a short insertion of the pack's list: 'ont, de leur côté, signé'.
  private func endOfInsertion(
    from comma: Int, _ tokens: [Token], _ sentence: Range<Int>
  ) -> Int? {
    let limit = min(comma + 7, sentence.upperBound)
    guard comma + 2 < limit,
      let close = (comma + 2..<limit).first(where: { tokens[$0].text == "," })
    else { return nil }
    return (comma + 1..<close).allSatisfy { index in
      pack.isWord(tokens[index].folded, inAny: [.insertion, .adverb, .possessive])
    } ? close : nil
  }

  /// Whether a comma only sets off an adverb: 'did, however, meet'.
  private func isAroundAdverb(
    _ index: Int, _ tokens: [Token], _ sentence: Range<Int>
  ) -> Bool {
    guard tokens[index].text == "," else { return false }
    return [index - 1, index + 1].contains { position in
      sentence.contains(position)
        && (pack.isWord(tokens[position].folded, in: .adverb) || pack.isAdverb(tokens[position]))
    }
  }

  /// Whether the agent of a passive follows a verb: 'signed by', 'appointed in 2022 by'.
  private func hasAgent(after index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    for position in index + 1..<min(index + 7, max(index + 1, sentence.upperBound)) {
      let token = tokens[position]
      if pack.isWord(token.folded, in: .agent) {
        // 'fled by boat'
        return position + 1 >= sentence.upperBound
          || !pack.isWord(tokens[position + 1].folded, in: .means)
      }
      guard token.kind != .punctuation else { return false }
      // An object after the verb makes it active.
      if position == index + 1 {
        guard
          pack.isWord(token.folded, in: .preposition) || pack.isWord(token.folded, in: .adverb)
            || token.kind == .number || pack.isAdverb(token)
        else { return false }
      } else if !pack.verbs.readings(of: token.folded).isEmpty {
        return false
      }
    }
    return false
  }

  /// Whether a word of the list `mostlyNoun` stands as a noun: not behind a pronoun, an adverb or the
  /// particle of an infinitive, nor between a name and an object.
  private func isNoun(
    at index: Int, _ tokens: [Token], _ sentence: Range<Int>, _ taken: (Int) -> Bool
  ) -> Bool {
    guard pack.isWord(tokens[index].folded, in: .mostlyNoun) else { return false }
    // 'basé' is no noun, though it folds like 'base'.
    let readings = pack.verbs.readings(of: tokens[index].folded, in: tokens[index])
    if readings.allSatisfy({ $0.form == .participle }) { return false }
    if index > sentence.lowerBound, !taken(index - 1) {
      let before = tokens[index - 1]
      if pack.isWord(before.folded, inAny: [.infinitiveParticle, .pronoun, .relative]) {
        return false
      }
      if pack.isWord(before.folded, in: .adverb) || pack.isAdverb(before) {
        // 'brought together delegates from'
        return index + 1 < sentence.upperBound
          && pack.isWord(tokens[index + 1].folded, in: .preposition)
      }
      guard before.kind == .punctuation else { return true }
    }
    guard index + 1 < sentence.upperBound else { return true }
    return !taken(index + 1) && !pack.isWord(tokens[index + 1].folded, in: .determiner)
  }

  /// Whether a word that could be a verb stands where only a noun can: 'la visite', 'trois marches'.
  private func isNominalPlace(
    _ index: Int, _ tokens: [Token], _ sentence: Range<Int>, _ form: WordForm
  ) -> Bool {
    if form.proclitics.contains("ال") { return true }
    if form.proclitics.contains("ب") || form.proclitics.contains("ك") { return true }
    guard index > sentence.lowerBound else { return false }
    let before = tokens[index - 1].folded
    if pack.isWord(before, inAny: [.determiner, .contraction, .possessive, .demonstrative]) {
      // 'l'a rencontré': the elided article is a pronoun before an auxiliary.
      return !pack.verbs.readings(of: form.word).contains {
        pack.perfectAuxiliaries.contains($0.lemma) || pack.passiveAuxiliaries.contains($0.lemma)
      }
    }
    // 'cérémonie de clôture', 'documents de voyage': behind 'de' a form that is no infinitive is a noun.
    if pack.modifiers == .after, pack.subjects == .before,
      pack.isWord(before, in: .infinitiveParticle),
      !pack.isWord(before, in: .pronoun),
      !pack.verbs.readings(of: form.word).contains(where: {
        $0.form == .infinitive || $0.form == .gerund
      })
    {
      return true
    }
    if pack.isWord(before, in: .preposition),
      !pack.isWord(before, in: .infinitiveParticle),
      // 'هو من تلقى دعوة'
      !(index - 1 > sentence.lowerBound && pack.isWord(before, in: .eachLink)
        && pack.isWord(tokens[index - 2].folded, in: .pronoun)),
      // 'les signataires en sont'
      !(pack.isWord(before, in: .pronoun) && isAuxiliary(form)),
      !pack.verbs.readings(of: form.word).contains(where: {
        $0.form == .infinitive || $0.form == .gerund
      })
    {
      return true
    }
    return false
  }

  /// Whether a word that is a verb or a noun is a noun here: right after a noun without article, with
  /// which it makes a construct, 'زيارة عمل'.
  private func followsNoun(
    at index: Int, _ word: String, _ tokens: [Token], _ sentence: Range<Int>,
    _ taken: (Int) -> Bool
  ) -> Bool {
    guard pack.isWord(word, in: .verbOrNoun), index > sentence.lowerBound,
      tokens[index - 1].kind == .word
    else { return false }
    if taken(index - 1) { return isObject(at: index, tokens, sentence, taken) }
    let before = pack.form(of: tokens[index - 1])
    let particles: WordLists = [
      .adverb, .pronoun, .subordinator, .relative, .negation, .conjunction, .auxiliary,
      .futureParticle, .doubtParticle, .preposition,
    ]
    return !before.proclitics.contains("ال") && !before.word.hasPrefix("ال")
      && !before.word.hasSuffix("ا") && !pack.isWord(before.word, inAny: particles)
      && pack.verbs.readings(of: before.word).isEmpty
  }

  /// Whether a verb stands before the name before a word, so that the word is its object: 'أبرم الاتحاد عقد
  /// رعاية'.
  private func isObject(
    at index: Int, _ tokens: [Token], _ sentence: Range<Int>, _ taken: (Int) -> Bool
  ) -> Bool {
    guard pack.subjects == .both else { return false }
    var before = index - 1
    while before >= sentence.lowerBound, taken(before) { before -= 1 }
    guard before >= sentence.lowerBound else { return false }
    return pack.verbs.readings(of: pack.form(of: tokens[before]).word).contains {
      $0.form == .finite && !pack.isWord(TextFolding.fold($0.lemma), in: .auxiliaryVerb)
    }
  }

  private func isAuxiliary(_ form: WordForm) -> Bool {
    pack.verbs.readings(of: form.word).contains {
      pack.perfectAuxiliaries.contains($0.lemma) || pack.passiveAuxiliaries.contains($0.lemma)
    }
  }

  private func isNegated(before index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    var position = index - 1
    let first = max(sentence.lowerBound, index - 3)
    while position >= first {
      let token = tokens[position]
      let form = pack.form(of: token)
      if pack.isWord(form.word, in: .negation) { return true }
      guard
        pack.isWord(form.word, in: .pronoun) || pack.isWord(form.word, in: .adverb)
          || pack.isWord(form.word, in: .auxiliary)
      else { break }
      position -= 1
    }
    // French puts the second half after the verb: 'ne rencontre pas' is caught by the first.
    return false
  }

  /// 'is not a member', 'was never there': English puts the negation behind an auxiliary.
  private func isNegatedAfter(
    _ index: Int, _ lemmas: Set<String>, _ tokens: [Token], _ sentence: Range<Int>
  ) -> Bool {
    guard index + 1 < sentence.upperBound, pack.modifiers == .before,
      pack.isWord(tokens[index + 1].folded, in: .negation)
    else { return false }
    return !lemmas.isDisjoint(with: pack.passiveAuxiliaries)
      || !lemmas.isDisjoint(with: pack.perfectAuxiliaries) || !lemmas.isDisjoint(with: pack.modals)
  }

  private func isReflexive(before index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    if pack.isWord(tokens[index - 1].folded, in: .reflexive) { return true }
    // 's'y est entretenue', 's'en est félicité'
    return index - 1 > sentence.lowerBound
      && pack.isWord(tokens[index - 1].folded, in: .adverbialPronoun)
      && pack.isWord(tokens[index - 2].folded, in: .reflexive)
  }

  /// The verbs that a form without the pronoun can be: 'a rendu' is no 'se rendre'.
  private func plain(_ lemmas: Set<String>) -> Set<String> {
    let others = lemmas.filter { !$0.hasPrefix("se ") }
    return others.isEmpty ? lemmas : others
  }

  private func reflexives(_ lemmas: Set<String>) -> Set<String> {
    let marked = Set(lemmas.map { "se " + $0 }).intersection(pack.verbs.lemmas)
    return marked.isEmpty ? lemmas : marked
  }
}

extension LanguagePack {
  /// Whether a word ends like an adverb of manner.
  package func isAdverb(_ token: Token) -> Bool {
    words(.adverbEnding).contains {
      token.folded.endsInBytes(of: $0) && token.folded.count > 5
    }
  }
}
