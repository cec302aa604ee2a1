// How far an Arabic noun phrase reaches: the construct chain and its adjectives.

/// Follows the words of an Arabic name from its head.
///
/// In a construct chain only the last noun has the article: مجلس أمن الدولة. Before it the phrase is
/// open, and any noun may follow; after it the phrase is closed, and goes on only with adjectives,
/// which have the article too, with a second part joined by و, or with a complement joined by ل.
/// A complement without article opens the phrase again: الوكالة الوطنية لإنعاش التشغيل.
///
/// Source: K. C. Ryding, "A Reference Grammar of Modern Standard Arabic", chapter 8.
package struct ArabicPhrase: Sendable {
  private let pack: LanguagePack
  private let tokens: [Token]
  private let barriers: Set<Int>

  /// A phrase over a document's tokens.
  package init(pack: LanguagePack, tokens: [Token], barriers: Set<Int>) {
    self.pack = pack
    self.tokens = tokens
    self.barriers = barriers
  }

  /// The most tokens that a name has, and the most nouns without article in a row.
  private static let longest = 16
  private static let longestConstruct = 4

  /// The end of the name whose head ends before `start`, inside `limit`.
  ///
  /// - Complexity: O(length of the name).
  package func end(from start: Int, limit: Int) -> Int {
    var isClosed = start > 0 && hasArticle(start - 1)
    var bare = 0
    var index = start
    while index < min(limit, start + Self.longest) {
      if isClosed, isHyphen(index, limit) {
        index += 1
        continue
      }
      guard !barriers.contains(index), tokens[index].kind == .word else { break }
      // الـ 42
      if tokens[index].folded == "ال", index + 1 < limit, tokens[index + 1].kind == .number {
        isClosed = true
        index += 2
        continue
      }
      let part = self.part(index)
      guard
        part != .other
          || isClosed
            && (joinsAction(index, from: start, limit: limit) || isGoverned(index, limit: limit))
      else { break }
      // A title is no adjective, and a bare head with the article has no complement: الشركة لـ
      if index > start, isFuture(tokens[index]) { return index }
      if isClosed, part == .definite,
        opensTitle(index) || isRank(pack.form(of: tokens[index])) || isNoun(index)
      {
        return index
      }
      if !isClosed, part == .bare, index > start, opensTitle(index), !endsHead(index) {
        return index
      }
      // 'الحكومة التشادية المؤتمر الأمني': another phrase begins.
      if isClosed, part == .definite, pack.opensNoun(tokens[index]) { return index }
      if isClosed, part == .definite, opensName(index) { return index }
      if !isClosed, part == .bare, index > start + 1, isBareAdjective(index - 1),
        !tokens[index].text.hasSuffix("ة"), !tokens[index].text.hasSuffix("ي")
      {
        return index
      }
      if isClosed, index == start, part != .definite, start < 2 || !hasArticle(start - 2) {
        return index
      }
      switch (isClosed, part) {
      case (_, .definite):
        isClosed = true
        bare = 0
      case (true, .joined):
        break
      case (true, .other) where joinsAction(index, from: start, limit: limit):
        // لإدارة السجون وإعادة الإدماج
        index += 1
      case (true, .other) where isGoverned(index, limit: limit):
        // للقضاء على الملاريا
        index += 1
      case (false, .complement(let hasArticle)) where isProper(index - 1, from: start):
        // مركز صفاقس لتدريب المدربين
        isClosed = hasArticle
        bare = 0
      case (true, .complement(let hasArticle)):
        // 'للاتحاد لولاية': no name has one right behind another.
        if index > 0, index <= start + 1, isComplement(index - 1) { return index }
        isClosed = hasArticle
        bare = 0
      case (false, .bare):
        bare += 1
        if bare > Self.longestConstruct { return index }
      case (true, .bare) where isTen(index):
        // الثالث عشر
        break
      case (true, .bare), (false, .joined), (false, .complement), (_, .other): return index
      }
      index += 1
    }
    return index
  }

  /// Whether و joins a second action, with what it is done to, to one that ل has brought in.
  private func joinsAction(_ index: Int, from start: Int, limit: Int) -> Bool {
    guard index - 2 > start, index + 1 < limit, !barriers.contains(index + 1),
      case .complement(false) = part(index - 2), part(index + 1) == .definite
    else { return false }
    let form = pack.form(of: tokens[index])
    let word = tokens[index].splits.first { $0.proclitics == ["و"] }
    return form.proclitics == ["و"] && pack.isWord(form.word, in: .noun)
      || word.map { pack.isWord($0.stem, in: .bodyAction) } == true
  }

  /// Whether a preposition goes on with the noun before it, which takes one, and a definite noun follows:
  /// 'القضاء على الملاريا'.
  private func isGoverned(_ index: Int, limit: Int) -> Bool {
    guard index > 0, index + 1 < limit, pack.isWord(tokens[index].folded, in: .preposition) else {
      return false
    }
    return pack.isWord(pack.form(of: tokens[index - 1]).word, in: .governingNoun)
      && !barriers.contains(index + 1) && part(index + 1) == .definite
  }

  /// Whether a body lies where the word behind its head says, which no list has: 'مركز صفاقس'.
  private func isProper(_ index: Int, from start: Int) -> Bool {
    index == start && index > 0 && !pack.isKnown(tokens[index].folded)
      && pack.isWord(pack.form(of: tokens[index - 1]).word, in: .residentHead)
  }

  /// Whether a hyphen joins two adjectives: العراقية-التركية.
  private func isHyphen(_ index: Int, _ limit: Int) -> Bool {
    tokens[index].text == "-" && !tokens[index].spaceBefore && index + 1 < limit
      && !tokens[index + 1].spaceBefore && tokens[index + 1].folded.hasPrefix("ال")
  }

  /// Whether a word with the article is a noun, which no closed phrase goes on with: 'وزارة الدفاع البيان'.
  private func isNoun(_ index: Int) -> Bool {
    let word = pack.form(of: tokens[index]).word
    let bare = word.hasPrefix("ال") ? String(word.dropFirst(2)) : word
    guard !pack.isWord(bare, inAny: [.adjective, .publicWord, .rankOrAdjective]) else {
      return false
    }
    return pack.isWord(bare, in: .noun) && !bare.hasSuffix("ي") && !bare.hasSuffix("يه")
  }

  /// Whether a word ends the head of a body, though it is a title elsewhere: 'مجلس وزراء الداخلية'.
  private func endsHead(_ index: Int) -> Bool {
    pack.bodyHeads.matches(first: pack.form(of: tokens[index - 1]).word) { step in
      step == 1 ? tokens[index].folded : nil
    }.contains { $0.length == 2 }
  }

  /// Whether a word that no list has is a verb in the future: 'سيرفع', 'ستبدأ'.
  private func isFuture(_ token: Token) -> Bool {
    let letters = Array(token.folded)
    return letters.count > 4 && letters[0] == "س" && (letters[1] == "ي" || letters[1] == "ت")
      && !pack.isKnown(token.folded)
  }

  private func isTen(_ index: Int) -> Bool { pack.ordinals[tokens[index].folded] == 10 }

  private enum Part: Equatable {
    /// A word with the article.
    case definite
    /// A word without it.
    case bare
    /// A second part: و with the article.
    case joined
    /// ل, or و and ل, with or without the article.
    case complement(Bool)
    case other
  }

  private func isComplement(_ index: Int) -> Bool {
    if case .complement = part(index) { return true }
    return false
  }

  private func part(_ index: Int) -> Part {
    let token = tokens[index]
    if token.shape != .none { return .other }
    let form = pack.form(of: token)
    guard isNominal(form) else { return .other }
    let clitics = form.proclitics.isEmpty ? unknownClitics(token) : form.proclitics
    if clitics.contains(where: { $0.isOne(of: "بكفس") }) { return .other }
    let hasArticle =
      clitics.contains("ال") || token.hasArticle(form) && clitics != ["ف"]
    if clitics.contains("ل") { return .complement(hasArticle) }
    if clitics.first == "و" {
      return hasArticle && !opensBody(index, form) ? .joined : .other
    }
    if hasArticle { return .definite }
    return isVerbLike(token, form) ? .other : .bare
  }

  /// The clitics of a word that no list has, where the article makes them plain.
  private func unknownClitics(_ token: Token) -> [String] {
    guard !pack.isKnown(token.folded) else { return [] }
    let withArticle = token.splits.first { $0.proclitics.count > 1 && $0.proclitics.last == "ال" }
    if let withArticle { return withArticle.proclitics }
    return token.splits.first { $0.proclitics == ["و", "ل"] || $0.proclitics == ["ل"] }?
      .proclitics.filter { _ in closes(token) } ?? []
  }

  /// Whether a word that begins like ل and a noun is long enough to be both.
  private func closes(_ token: Token) -> Bool { token.folded.count > 4 }

  /// Whether a word can stand in a name; with the article only few cannot: الوحدة is no 'وحده'.
  private func isNominal(_ form: WordForm) -> Bool {
    let stops = form.proclitics.last == "ال" ? Self.definiteStops : Self.stops
    return !pack.isWord(form.word, inAny: stops)
  }

  private func isVerbLike(_ token: Token, _ form: WordForm) -> Bool {
    if pack.isWord(form.word, in: .noun) { return false }
    if pack.verbs.readings(of: form.word).contains(where: { $0.form != .participle }) {
      return true
    }
    return pack.words(.possessiveEnding).contains {
      token.folded.hasSuffix($0) && token.folded.count > $0.count + 2
    }
  }

  private func isRank(_ form: WordForm) -> Bool {
    pack.isWord(form.word, in: .rank) && !pack.isWord(form.word, in: .rankOrAdjective)
      || pack.isWord(form.word, in: .honorific)
        && !pack.isWord(form.word, in: .rankOrAdjective)
  }

  /// Whether a title that is an adjective too stands before a name that no list has: 'الندوة الخبير فلان'.
  private func opensName(_ index: Int) -> Bool {
    guard pack.isWord(pack.form(of: tokens[index]).word, in: .rankOrAdjective),
      index + 1 < tokens.count, tokens[index + 1].isArabic
    else { return false }
    let next = pack.form(of: tokens[index + 1])
    return next.proclitics.isEmpty && !pack.isKnown(next.word)
      && !tokens[index + 1].folded.hasPrefix("ال") && !tokens[index + 1].folded.hasPrefix("لل")
  }

  /// Whether a word without article is an adjective, behind which no noun goes on with a phrase: 'سيارة مفخخة
  /// مدينة'.
  private func isBareAdjective(_ index: Int) -> Bool {
    let word = tokens[index].folded
    if pack.isWord(word, in: .adjective) { return true }
    let isHead =
      pack.bodyHeads.begins(with: word) || pack.placeHeads.begins(with: word)
      || pack.postHeads.begins(with: word) || pack.eventHeads.begins(with: word)
      || pack.isWord(word, in: .classNoun) || pack.isWord(word, in: .quotedClass)
    return !isHead && tokens[index].text.hasSuffix("ية") && index > 0
      && tokens[index - 1].text.hasSuffix("ة")
  }

  /// Whether the head of another body stands at a token, as in والوكالة.
  private func opensBody(_ index: Int, _ form: WordForm) -> Bool {
    let word = form.word.hasPrefix("ال") ? String(form.word.dropFirst(2)) : form.word
    return !pack.bodyHeads.matches(
      first: word, rest: { index + $0 < tokens.count ? tokens[index + $0].folded : nil }
    ).isEmpty
  }

  /// Whether a post begins at a token.
  private func opensTitle(_ index: Int) -> Bool {
    let word = pack.form(of: tokens[index]).word
    let bare = word.hasPrefix("ال") ? String(word.dropFirst(2)) : word
    return pack.postHeads.begins(with: bare) && !pack.isWord(bare, in: .rankOrAdjective)
  }

  /// Whether the head of a name has the article.
  private func hasArticle(_ index: Int) -> Bool {
    tokens[index].hasArticle(pack.form(of: tokens[index]))
  }

  private static let definiteStops: WordLists = [.relative, .nameEnd, .determiner, .negation]
  private static let stops: WordLists = [
    .determiner, .preposition, .relative, .subordinator, .pronoun, .negation, .adverb,
    .auxiliary, .conjunction, .nameEnd,
  ]
}

extension LanguagePack {
  /// Whether an Arabic word with the article heads a phrase of its own where only an adjective could go on
  /// with a name: an event, or what bodies speak through.
  func opensNoun(_ token: Token) -> Bool {
    let form = form(of: token)
    guard form.proclitics == ["ال"] || form.proclitics.isEmpty && form.word.hasPrefix("ال") else {
      return false
    }
    let word = form.proclitics.isEmpty ? String(form.word.dropFirst(2)) : form.word
    return !isWord(word, in: .adjective)
      && (self.eventHeads.begins(with: word) || isWord(word, in: .communique))
  }
}
