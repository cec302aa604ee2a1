import SanadText
import Testing

@Suite("Making the names of an article agree")
struct TaggingConsistencyTests {
  /// Completes the names marked in `found` and compares them with those marked in `expected`.
  private func check(
    _ found: String, _ expected: String, confidence: Double = 0.9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = TaggingMarkedText(found)
    let tokens = text.tokens
    let names = text.names.map { name in
      let indices = tokens.indices.filter { tokens[$0].span.overlaps(name.span) }
      return TaggedName(
        tokens: (indices.first ?? 0)..<(indices.last ?? 0) + 1, span: name.span, type: name.type,
        confidence: confidence)
    }
    let completed = DocumentNameConsistency().completed(names, in: tokens)
    #expect(text.marked(with: completed) == expected, sourceLocation: sourceLocation)
  }

  @Test("a surname takes the type of the whole name, found or not")
  func surname() {
    check(
      "⟦Lina Haddad|PER⟧ spoke. ⟦Haddad|LOC⟧ left. Then Haddad came back.",
      "⟦Lina Haddad|PER⟧ spoke. ⟦Haddad|PER⟧ left. Then ⟦Haddad|PER⟧ came back.")
  }

  @Test("an acronym takes the type of the name that it stands for")
  func acronym() {
    check(
      "The ⟦Northern Water Agency|ORG⟧ met. ⟦NWA|LOC⟧ staff left. The NWA is new.",
      "The ⟦Northern Water Agency|ORG⟧ met. ⟦NWA|ORG⟧ staff left. The ⟦NWA|ORG⟧ is new.")
  }

  @Test("what was taken for a person is the company that its words begin")
  func companyBeginning() {
    check(
      "⟦Velk Ports Ltd|ORG⟧ met. ⟦Velk|PER⟧ grows. Shops of Velk close.",
      "⟦Velk Ports Ltd|ORG⟧ met. ⟦Velk|ORG⟧ grows. Shops of ⟦Velk|ORG⟧ close.")
  }

  @Test("a person after whom a body is named stays a person")
  func personBehindBody() {
    check(
      "⟦Lina Haddad|PER⟧ left the ⟦Haddad Fund|ORG⟧. ⟦Haddad|PER⟧ is ill.",
      "⟦Lina Haddad|PER⟧ left the ⟦Haddad Fund|ORG⟧. ⟦Haddad|PER⟧ is ill.")
  }

  @Test("capitals in brackets after an organization stand for it")
  func brackets() {
    check(
      "The ⟦Agency for Northern Waters|ORG⟧ (ANOWA) met. Since then ANOWA is silent.",
      "The ⟦Agency for Northern Waters|ORG⟧ (⟦ANOWA|ORG⟧) met. Since then ⟦ANOWA|ORG⟧ is silent.")
  }

  @Test("a name that recurs gets the type for which most mentions speak")
  func majority() {
    check(
      "⟦Velk|ORG⟧ sells. ⟦Velk|PER⟧ buys. ⟦Velk|ORG⟧ grows. Shops of Velk close.",
      "⟦Velk|ORG⟧ sells. ⟦Velk|ORG⟧ buys. ⟦Velk|ORG⟧ grows. Shops of ⟦Velk|ORG⟧ close.")
  }

  @Test("a longer name found elsewhere takes in its parts")
  func longer() {
    check(
      "The ⟦Water Board of Velk|ORG⟧ met. The Water Board of ⟦Velk|LOC⟧ left.",
      "The ⟦Water Board of Velk|ORG⟧ met. The ⟦Water Board of Velk|ORG⟧ left.")
  }

  @Test("words that are seldom names are left alone")
  func commonWords() {
    check(
      "⟦May|PER⟧ came. In May it rained. In May it snowed. May was cold. May, May, May.",
      "⟦May|PER⟧ came. In May it rained. In May it snowed. May was cold. May, May, May.",
      confidence: 0.8)
    check("⟦Rose Water|PER⟧ spoke of water.", "⟦Rose Water|PER⟧ spoke of water.")
  }

  @Test("Arabic recurrences are found behind proclitics")
  func proclitics() {
    check(
      "قال ⟦سالم البوعزاوي|PER⟧ ذلك. وأضاف البوعزاوي أن الأمر للبوعزاوي.",
      "قال ⟦سالم البوعزاوي|PER⟧ ذلك. وأضاف ⟦البوعزاوي|PER⟧ أن الأمر ل⟦لبوعزاوي|PER⟧.")
  }
}
