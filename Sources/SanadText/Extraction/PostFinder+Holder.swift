// Who holds a post: the person named before or after it.

extension PostFinder {
  func takeHolder(_ post: inout Post, _ view: View, after earlier: [Post]) {
    let before = personBefore(ownerStart(of: post, view), view)
      .flatMap { isObject(post, behind: $0, view, after: earlier) ? nil : $0 }
    // 'Minister Lina Haddad, Chad's ambassador, Noor Salem': who has a title already yields the next.
    let isTitled =
      before.map { person in
        pack.modifiers == .before
          && earlier.contains {
            $0.holder == person
              && $0.headTokens.upperBound <= view.mentions[person].tokens.lowerBound
          }
      } ?? false
    if let after = personAfter(post.tokens.upperBound, view, comma: false) {
      attach(after, to: &post, view)
    } else if opensPhrase(post, view) {
      if let after = personAfter(post.tokens.upperBound, view, comma: true) {
        attach(after, to: &post, view)
      } else if let before, closesPhrase(post.tokens.upperBound, view) {
        attach(before, to: &post, view)
      }
    } else if isTitled, let after = personAfter(post.tokens.upperBound, view, comma: true) {
      attach(after, to: &post, view)
    } else if let before,
      !pack.form(of: view.tokens[post.tokens.lowerBound]).proclitics
        .contains(where: { ["و", "ب", "ل", "ك"].contains($0) })
    {
      attach(before, to: &post, view)
    } else if let after = personAfter(post.tokens.upperBound, view, comma: true) {
      attach(after, to: &post, view)
    } else if pack.subjects == .both, let last = earlier.last, let holder = last.holder,
      last.tokens.upperBound == post.tokens.lowerBound,
      view.mentions[holder].tokens.upperBound <= last.headTokens.lowerBound
    {
      // 'فلان المدير العام رئيس مجلس الإدارة': two posts of one person.
      attach(holder, to: &post, view)
    }
  }

  /// Where a post begins with the noun that owns it: 'the city's mayor'.
  private func ownerStart(of post: Post, _ view: View) -> Int {
    let mark = post.tokens.lowerBound
    guard view.folded(mark) == "'s", view.byEnd[mark] == nil else { return mark }
    var start = mark - 1
    while start > view.sentence.tokens.lowerBound,
      pack.isWord(view.folded(start - 1), inAny: [.determiner, .definite])
    {
      start -= 1
    }
    return start
  }

  /// Whether a title has an article of its own where appositions behind a name go without: in 'A, le
  /// directeur de B, Noor Salem' Noor Salem is the director.
  private func opensPhrase(_ post: Post, _ view: View) -> Bool {
    pack.modifiers == .after && pack.subjects == .before && post.isDefinite
  }

  /// Whether a phrase is over: in 'A, le directeur a dit' the director is somebody else.
  private func closesPhrase(_ index: Int, _ view: View) -> Bool {
    index >= view.limit || view.tokens[index].kind == .punctuation
  }

  /// Whether an Arabic post right behind a person, no comma between, is the object of a verb whose subject
  /// the person is: 'استقبل الوزير فلان رئيسة …', 'التقت فلانة مدير …'.
  private func isObject(
    _ post: Post, behind person: Int, _ view: View, after earlier: [Post]
  ) -> Bool {
    let name = view.mentions[person].tokens
    guard pack.subjects == .both, name.upperBound == post.tokens.lowerBound else { return false }
    if earlier.contains(where: {
      $0.holder == person && $0.headTokens.upperBound <= name.lowerBound
        && ($0.country != nil || !$0.bodies.isEmpty)
        && !$0.tokens.contains(post.tokens.lowerBound)
    }) {
      return true
    }
    let verb = name.lowerBound - 1
    guard verb >= view.sentence.tokens.lowerBound else { return false }
    let form = pack.form(of: view.tokens[verb])
    return form.word.hasSuffix("ت") && !view.tokens[post.headTokens.lowerBound].text.hasSuffix("ة")
      && pack.verbs.readings(of: form.word).contains { $0.form == .finite }
  }

  func attach(_ person: Int, to post: inout Post, _ view: View) {
    post.holder = person
    let tokens = view.mentions[person].tokens
    post.tokens =
      min(
        post.tokens.lowerBound, tokens.lowerBound)..<max(post.tokens.upperBound, tokens.upperBound)
  }

  /// The person right after a post, ranks and honorifics between.
  func personAfter(_ index: Int, _ view: View, comma: Bool) -> Int? {
    var index = index
    if comma {
      guard [",", "،", "-", "–", ":"].contains(view.text(index)) else { return nil }
      index += 1
    } else if view.text(index) == "(" {
      // '(ABC) Lina Haddad'
      guard let close = (index..<min(index + 5, view.limit)).first(where: { view.text($0) == ")" })
      else { return nil }
      index = close + 1
    }
    var steps = 0
    while index < view.limit, steps < 6 {
      if let number = view.byStart[index], view.mentions[number].type == "Person" {
        return view.mentions[number].proclitics.first == "و" ? nil : number
      }
      // 'وسعادة …' goes on with another person.
      if pack.subjects == .both, pack.form(of: view.tokens[index]).proclitics.first == "و" {
        return nil
      }
      if pack.subjects == .both, let other = head(at: index, view), other.form.proclitics.isEmpty {
        // 'النائب الأول لرئيس الوزراء وزير الداخلية فلان': two posts of one person.
        index = endAfterLooseLink(
          view.chain.end(from: other.tokens.upperBound, limit: view.limit), view)
        steps += 1
        continue
      }
      let token = view.tokens[index]
      if pack.subjects == .both, pack.isWord(pack.form(of: token).word, in: .postModifier) {
        // 'رئيس المجلس بالإنابة فلان'
        index += 1
        steps += 1
        continue
      }
      guard
        pack.isRank(token) || steps > 0 && pack.isRankPart(token)
          || comma && pack.isWord(token.folded, in: .determiner) || isTitled(index, view)
          || comma && steps == 0 && isOrigin(index, view)
          || pack.modifiers == .before && head(at: index, view) != nil
            && (!comma || token.shape == .capitalized)
      else { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  /// Whether an Arabic adjective with the article, of whatever origin it tells, stands right before a person:
  /// '، المالي فلان'.
  private func isOrigin(_ index: Int, _ view: View) -> Bool {
    guard pack.subjects == .both, view.folded(index).hasPrefix("ال"),
      view.text(index).hasSuffix("ي") || view.text(index).hasSuffix("ية"),
      let next = view.byStart[index + 1]
    else { return false }
    return view.mentions[next].type == "Person" && view.mentions[next].proclitics.isEmpty
  }

  /// Makes the unknown name right behind an Arabic title its holder's, though the tagger took it for a
  /// place's: 'مديرة المكتب، فلانة الفلانية'.
  func typeHolder(behind post: Post, _ view: View) {
    let end = post.tokens.upperBound
    let start = view.text(end).isOne(of: ",،") ? end + 1 : end
    guard pack.subjects == .both, !post.bodies.isEmpty || post.country != nil,
      let number = view.byStart[start], view.mentions[number].type == "Place",
      view.mentions[number].source == .tagger, view.mentions[number].proclitics.isEmpty,
      (2...4).contains(view.mentions[number].tokens.count),
      view.mentions[number].tokens.allSatisfy({ !pack.isKnown(view.folded($0)) })
    else { return }
    view.mentions[number].type = "Person"
  }

  /// An adjective of a country between a post and a name: 'the ambassador, Ghanaian Ama Boateng'.
  func isTitled(_ index: Int, _ view: View) -> Bool {
    view.byStart[index].map { view.mentions[$0].kind == .demonym } ?? false
  }

  /// The person right before a post: 'Lina Haddad, directrice de …', 'Noor Salem, the director'.
  func personBefore(_ index: Int, _ view: View) -> Int? {
    var index = index
    var steps = 0
    var sawComma = false
    while index > view.sentence.tokens.lowerBound, steps < 5 {
      if let number = view.byEnd[index], view.mentions[number].type == "Person" {
        return sawComma || pack.postFollowsName(view.folded(index)) ? number : nil
      }
      let token = view.tokens[index - 1]
      if [",", "،", "(", "-", "–"].contains(token.text) {
        guard !sawComma else { return nil }
        sawComma = true
      } else if !(pack.isWord(token.folded, in: .determiner)
        || pack.isWord(token.folded, in: .former) || pack.isWord(token.folded, in: .postModifier)
        || pack.isWord(token.folded, in: .apposition))
      {
        return nil
      }
      index -= 1
      steps += 1
    }
    return nil
  }
}
