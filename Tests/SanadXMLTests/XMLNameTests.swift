// Names and characters of XML.
import SanadXML
import Testing

@Suite struct `XML names` {
  @Test(arguments: ["a", "_1", "é-1.x", "الرباط", "a·b"])
  func `accepts names`(name: String) { #expect(XMLName.isNCName(name)) }

  @Test(arguments: ["", "1a", "-a", "a:b", "a b", "a/b", "·a", "×"])
  func `refuses what is no name`(text: String) { #expect(!XMLName.isNCName(text)) }

  @Test(arguments: [
    ("http://x/p(1)x", "x"), ("http://x/123", ""), ("http://x/123abc", "abc"), ("http://x/p/", ""),
    ("http://x#é1", "é1"), ("urn:a:b.c", "b.c"),
  ])
  func `finds the name at the end of an IRI`(iri: String, name: String) {
    #expect(XMLName.longestNCNameSuffix(of: iri) == name)
  }

  @Test func `finds characters that no document may hold`() {
    #expect(XMLName.firstForbiddenCharacter(in: "tab\t line\n return\r é لينا 😀 \u{7F}") == nil)
    #expect(XMLName.firstForbiddenCharacter(in: "a\u{1A}") == "\u{1A}")
    #expect(XMLName.firstForbiddenCharacter(in: "a\u{FFFE}") == "\u{FFFE}")
    #expect(XMLName.firstForbiddenCharacter(in: "a\u{FFFF}b") == "\u{FFFF}")
    #expect(XMLName.firstForbiddenCharacter(in: "\u{FFFD}") == nil)
  }
}
