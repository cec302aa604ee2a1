// Events that a definite phrase brings in without having been named: 'the attack that hit Agra on Monday'.

extension EventFinder {
  /// How far, in tokens, a restrictive clause may tell when or where its event was.
  private static let reach = 16

  /// Whether what follows a definite phrase tells it apart from others, so that it points to nothing named
  /// before: where or when a disaster or vote was, a clause without comma of an attack or operation, or the
  /// place in which a gathering with a modifier was held.
  func isTold(
    _ end: Int, _ head: LanguagePack.EventHead, _ content: Int, _ tokens: [Token],
    _ sentence: Range<Int>, _ places: [Int: Int], _ times: Set<Int>
  ) -> Bool {
    guard pack.modifiers == .before, end < sentence.upperBound else { return false }
    let opener = tokens[end]
    let isHeld =
      content == 1
      && pack.verbs.readings(of: opener.folded).contains {
        $0.form == .participle && pack.isWord(TextFolding.fold($0.lemma), in: .holding)
      }
    let isIncident =
      schema.isClass(head.type, a: "Attack") || schema.isClass(head.type, a: "Operation")
    let isClause =
      pack.isWord(opener.folded, in: .relative)
      || pack.verbs.readings(of: opener.folded).contains { $0.form == .participle }
    guard isHeld || isIncident && isClause else { return false }
    for index in end + 1..<min(end + Self.reach, sentence.upperBound) {
      if tokens[index].text.isOne(of: ",;:.") { return false }
      if times.contains(index) || places[index] != nil { return true }
    }
    return false
  }

  /// Where the names begin that an acronym in brackets before an event's head stands for.
  func acronymStart(before start: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Int? {
    guard pack.modifiers == .before, start - 4 >= sentence.lowerBound,
      tokens[start - 1].text == ")", tokens[start - 3].text == "(",
      tokens[start - 2].shape == .upper, tokens[start - 4].shape == .capitalized
    else { return nil }
    return start - 3
  }
}
