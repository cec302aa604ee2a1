import SanadText
import Testing

/// A language pack of a few lines, and what is said of faults in it.
@Suite("Language packs")
struct LanguagePackTests {
  private let schema = Schema(
    superclasses: [
      "Person": [], "Organization": [], "Place": [], "Event": [], "Meeting": ["Event"],
    ],
    relations: [
      "metWith": Schema.Relation(
        name: "metWith", domain: ["Person"], range: ["Person"], isSymmetric: true),
      "chairs": Schema.Relation(
        name: "chairs", domain: ["Person"], range: ["Event"], isSymmetric: false),
    ])

  private func pack(relations: String) throws -> LanguagePack {
    let files = LanguagePackFiles(
      folder: "languages/xx",
      texts: [
        "pack.yaml": """
        language: xx
        lists:
          talks: [talk(s), meeting|session]
          determiner: [the]
        """,
        "names.yaml": "events: {meeting: {type: Meeting, heads: [meeting(s)]}}",
        "verbs.yaml": """
        paradigms: {reg: {finite: s ed, participle: ed, infinitive: "-"}}
        verbs:
          meet: {finite: met meets, participle: met}
          chair: reg chair
        """,
        "speech.yaml": "[]",
        "relations.yaml": relations,
      ])
    return try LanguagePackLoader(schema: schema).pack(from: files)
  }

  @Test("expand the short notation of word forms")
  func notation() {
    #expect(WordForms.expand("réunion(s)") == ["réunion", "réunions"])
    #expect(
      WordForms.expand("directeur|directrice général(e)") == [
        "directeur général", "directeur générale", "directrice général", "directrice générale",
      ])
  }

  @Test("inflect verbs by their paradigm")
  func verbs() throws {
    let pack = try pack(relations: "[]")
    #expect(pack.verbs.readings(of: "chaired").map(\.form).contains(.participle))
    #expect(pack.verbs.readings(of: "chairs").map(\.form) == [.finite])
    #expect(pack.lists["talks"]?.contains("sessions") == false)
    #expect(pack.lists["talks"]?.contains("session") == true)
    #expect(pack.isWord("the", in: .determiner) && !pack.isWord("session", in: .determiner))
  }

  @Test(
    "name file, line and remedy of a faulty rule",
    arguments: [
      (
        "- rule: a\n  claims: a chairs b\n  patterns:\n    - \"@a:Place <chair> @b\"",
        "languages/xx/relations.yaml:1: `chairs` cannot have a `Place` as `a`"
      ),
      (
        "- rule: a\n  claims: a likes b\n  patterns: \"@a <chair> @b\"",
        "languages/xx/relations.yaml:1: the ontology has no relation `likes`"
      ),
      (
        "- rule: a\n  claims: a metWith b\n  patterns:\n    - \"@a <greet> @b\"",
        "languages/xx/relations.yaml:4: the verb `greet` is not in the pack's verbs"
      ),
      (
        "- rule: a\n  claims: a metWith b\n  patterns:\n    - \"@a #chats @b\"",
        "languages/xx/relations.yaml:4: there is no word list `chats`"
      ),
      (
        "- rule: a\n  claims: a metWith c\n  patterns:\n    - \"@a <meet> @b\"",
        "languages/xx/relations.yaml:4: the claim uses `c`"
      ),
      (
        "- rule: a\n  claims: a metWith b\n  patterns:\n    - \"@a ( <meet> @b\"",
        "languages/xx/relations.yaml:4: a group `(` is not closed"
      ),
      ("- claims: a metWith b", "languages/xx/relations.yaml:1: `rule` is missing"),
      ("- rule: [", "languages/xx/relations.yaml:"),
    ])
  func faults(relations: String, message: String) {
    let error = #expect(throws: LanguagePackError.self) { try pack(relations: relations) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "no error")")
  }

  @Test("refuse a second rule of the same name")
  func sameName() {
    let rule = "- rule: a\n  claims: a metWith b\n  patterns: \"@a <meet> @b\"\n"
    let error = #expect(throws: LanguagePackError.self) { try pack(relations: rule + rule) }
    #expect(error?.line == 4)
  }
}
