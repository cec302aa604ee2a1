import SanadText
import Testing

@Suite("Tokens")
struct TokenizerTests {
  private let french = Tokenizer(
    rules: TokenizerRules(
      elisions: ["l", "d", "qu", "s", "n"], enclitics: ["-t-il", "-il"], abbreviations: ["m", "dr"])
  )

  private func words(_ text: String, _ tokenizer: Tokenizer) -> [String] {
    tokenizer.tokens(of: text, in: TextSpan(0, text.utf8.count)).map(\.text)
  }

  @Test(
    "part elided words and inverted pronouns",
    arguments: [
      ("L’État qu’elle a", ["L’", "État", "qu’", "elle", "a"]),
      ("a-t-il dit", ["a", "-t-il", "dit"]),
      (
        "M. Noor (ABC-DEF), le 13e.",
        ["M.", "Noor", "(", "ABC", "-", "DEF", ")", ",", "le", "13e", "."]
      ),
      ("Saint-Louis, 9,400 tonnes", ["Saint-Louis", ",", "9,400", "tonnes"]),
      ("les U.S. Marines", ["les", "U.S.", "Marines"]),
      ("aujourd’hui", ["aujourd’hui"]),
    ])
  func french(text: String, expected: [String]) { #expect(words(text, french) == expected) }

  @Test("part the English possessive")
  func possessive() {
    let english = Tokenizer(rules: TokenizerRules(enclitics: ["'s", "'"]))
    #expect(words("Norway’s coast", english) == ["Norway", "’s", "coast"])
  }

  @Test(
    "fold case, accents and letter variants away",
    arguments: [
      ("Élysée", "elysee"), ("Œuvre", "oeuvre"), ("إلى", "الي"), ("الأُمَّةـ", "الامه"), ("٤٢", "42"),
      ("İstanbul", "istanbul"), ("Всё", "все"),
    ])
  func folding(text: String, folded: String) { #expect(TextFolding.fold(text) == folded) }

  @Test("offer every cut of Arabic proclitics, with the place where the stem starts")
  func clitics() throws {
    let tokens = french.tokens(of: "وللأمن", in: TextSpan(0, "وللأمن".utf8.count))
    let token = try #require(tokens.first)
    let cuts = token.splits.map { $0.proclitics.joined(separator: "+") + "=" + $0.stem }
    #expect(cuts.contains("و+ل+ال=امن"))
    #expect(cuts.contains("و+ل=الامن"))
    #expect(cuts.contains("و=للامن"))
    let stem = try #require(token.splits.first { $0.stem == "امن" })
    #expect("وللأمن"[TextSpan(stem.start, token.span.end)] == "أمن")
  }

  @Test(
    "end sentences at full stops, not at abbreviations",
    arguments: [
      ("M. Noor est venu. Il part.", 2), ("« Venez. » Il part.", 2), ("Le 3.5 vaut. ok", 1),
      ("هل وصل؟ نعم وصل.", 2),
    ])
  func sentences(text: String, count: Int) {
    let tokens = french.tokens(of: text, in: TextSpan(0, text.utf8.count))
    #expect(SentenceSplitter().sentences(in: tokens[...]).count == count)
  }
}
