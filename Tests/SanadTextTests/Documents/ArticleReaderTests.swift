import SanadText
import Testing

@Suite("Article reader")
struct ArticleReaderTests {
  private func read(
    _ text: String, as source: String = "a.txt", options: ArticleReader.Options = .init()
  ) throws -> ArticleReader.Reading {
    ArticleReader(cues: try shippedCues(), options: options).read(Array(text.utf8), source: source)
  }

  private func kinds(_ text: String, as source: String = "a.txt") throws -> [TextBlock.Kind] {
    try #require(read(text, as: source).documents.first).blocks.map(\.kind)
  }

  private let paragraph =
    "The minister said on Tuesday that the council would meet again in the city before summer."

  @Test("keeps the text as it stands, with its line ends and marks")
  func raw() throws {
    let text = "Title here\r\n\r\n  \(paragraph) \r\nSecond line of it.\r\n"
    let document = try #require(read(text).documents.first)
    #expect(document.text == text)
    #expect(document.id == "a")
    #expect(document.title == "Title here")
    #expect(
      document.blocks.map { SanadTextTests.text(of: $0.span, in: text) } == [
        "Title here", paragraph, "Second line of it.",
      ])
  }

  @Test("takes what the user says before what the article says")
  func overrides() throws {
    let page = "<html lang=en><meta name=date content=2020-01-01><p>\(paragraph)</p>"
    let options = ArticleReader.Options(
      language: LanguageCode("ar"), published: PartialDate(iso: "2026-03"))
    let document = try #require(read(page, as: "a.html", options: options).documents.first)
    #expect(document.language == LanguageCode("ar"))
    #expect(document.published == PartialDate(iso: "2026-03"))
  }

  @Test("parts boilerplate from the end of a paragraph's line")
  func gluedTail() throws {
    let text = "Title\n\n\(paragraph) Read also: Joel Amado joins Port City"
    let document = try #require(read(text).documents.first)
    #expect(document.blocks.map(\.kind) == [.headline, .paragraph, .boilerplate])
    #expect(SanadTextTests.text(of: document.blocks[1].span, in: text) == paragraph)
  }

  @Test(
    "finds paragraphs that are given twice",
    arguments: [
      "The minister said on Tuesday that the council would meet again in the city before summer.",
      "THE MINISTER said on Tuesday, that the council would  meet again in the city before summer",
      "The minister said on Tuesday that the council would meet again in the city …",
      "The minister said on Tuesday that the counsil would meet again in the city before summer.",
    ])
  func repeated(copy: String) throws {
    #expect(
      try kinds("Title\n\n\(paragraph)\n\n\(copy)") == [.headline, .paragraph, .repeated(of: 1)])
  }

  @Test(
    "takes no other paragraph for a copy",
    arguments: [
      "The minister said on Sunday that the council would meet again in the city before summer.",
      "The minister said on Tuesday that the council would meet again in the city before summer "
        + "and that Joel Amado had resigned.",
    ])
  func notRepeated(other: String) throws {
    #expect(try kinds("Title\n\n\(paragraph)\n\n\(other)") == [.headline, .paragraph, .paragraph])
  }

  @Test("does not end an article at a link to its comments")
  func commentLink() throws {
    let text = "Title\n3 comments\n\n\(paragraph)\n\nSecond: \(paragraph)"
    #expect(try kinds(text) == [.headline, .boilerplate, .paragraph, .paragraph])
  }

  @Test("has no headline where the text begins with a sentence")
  func noHeadline() throws {
    #expect(try kinds("\(paragraph)\n\nSecond: \(paragraph)") == [.paragraph, .paragraph])
  }

  @Test(
    "tells the language, or that it cannot",
    arguments: [
      ("Le ministre a dit que les pays se sont mis d'accord sur la pêche.", "fr"),
      ("The minister said that the countries agreed on fishing.", "en"),
      ("قال الوزير إن البلدين اتفقا على الصيد", "ar"),
      ("El ministro dijo que los países se pusieron de acuerdo sobre la pesca.", "und"),
      ("وزیر گفت که دو کشور بر سر ماهیگیری توافق کردند", "und"),
      ("Министр сказал, что страны договорились о рыболовстве.", "und"),
    ])
  func language(text: String, code: String) throws {
    let reading = try read(text)
    #expect(reading.documents.first?.language.code == code)
    #expect(reading.diagnostics.isEmpty == (code != "und"))
  }

  @Test("marks the signs of Markdown and keeps the text")
  func markdown() throws {
    let text = "# Title\n\n**Clara [Benn](https://example.org/a_b)** met snake_case \\*once\\*."
    let document = try #require(read(text, as: "a.md").documents.first)
    #expect(document.text == text)
    let marks = document.markup.map { SanadTextTests.text(of: $0, in: text) }
    #expect(marks == ["#", "*", "*", "[", "](https://example.org/a_b)", "*", "*", "\\", "\\"])
    #expect(document.blocks.map(\.kind) == [.headline, .paragraph])
  }
}

@Suite("Bad input")
struct BadInputTests {
  private func read(_ bytes: [UInt8], as source: String = "a.txt") throws -> ArticleReader.Reading {
    ArticleReader(cues: BoilerplateCues()).read(bytes, source: source)
  }

  private func message(_ bytes: [UInt8], as source: String = "a.txt") throws -> String {
    let reading = try read(bytes, as: source)
    #expect(reading.documents.isEmpty)
    return try #require(reading.diagnostics.first).description
  }

  @Test("is named with the remedy")
  func refused() throws {
    #expect(try message([]).hasPrefix("a.txt: error: the article is empty; "))
    #expect(try message(Array(" \n\n".utf8)).hasPrefix("a.txt: error: the article is empty; "))
    #expect(try message(Array("%PDF-1.4 x".utf8)).contains("not text but a PDF; save it as .txt"))
    #expect(try message(Array("ab\0\u{1}cdef\0".utf8)).contains("not text but binary data"))
    #expect(try message([0x89, 0x50, 0x4E, 0x47, 0x0D]).contains("a PNG image"))
  }

  @Test("says where UTF-8 is broken")
  func brokenUTF8() throws {
    let text = Array("Été à la mer,\nété à Paris.\n".utf8)
    let told = try message(text + [0xC3, 0x28])
    #expect(told.hasPrefix("a.txt:3: error: invalid UTF-8 at byte \(text.count); "))
  }

  @Test("with too many bytes is refused unread")
  func tooLarge() throws {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: RawArticle.maximumBytes)
    #expect(try message(bytes).contains("100 MB or more; if it holds many articles, split it"))
  }

  @Test(
    "of a page that would take for ever is refused",
    arguments: [
      (String(repeating: "<div>", count: 100_000), "nested more than 256 deep"),
      (
        "<a " + (0..<100_000).map { "x\($0)=\">\"" }.joined(separator: " ") + ">",
        "more than 256 attributes"
      ),
      (String(repeating: "<p>", count: 1_000_001), "more than 1000000 elements"),
    ])
  func bombs(page: String, limit: String) throws {
    #expect(try message(Array(page.utf8), as: "a.html").contains(limit))
  }

  @Test("in one record leaves the others")
  func records() throws {
    let lines = """
      {"id": "a", "text": "One."}
      {"id": "b", "text": "Two
      [1]
      {"id": "c", "text": ["Three."]}
      {"id": 4, "text": "Four."}
      """
    let reading = try read(Array(lines.utf8), as: "a.jsonl")
    #expect(reading.documents.map(\.id) == ["a", "4"])
    #expect(reading.documents.map(\.source) == ["a.jsonl:1", "a.jsonl:5"])
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.line) == [2, 3, 4])
  }
}

@Suite("Encodings")
struct EncodingTests {
  private let french = "Le ministre a été reçu à Évry, où « tout » va bien pour les deux pays."
  private let arabic = "استقبل الوزير اليوم وفدا من الدول، وأكد أهمية التعاون بين البلدين."

  private func text(_ bytes: [UInt8], as source: String = "a.txt") throws -> String {
    let reading = ArticleReader(cues: BoilerplateCues()).read(bytes, source: source)
    return try #require(reading.documents.first).text
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  /// French in Windows-1252, which for these letters is the low byte of the scalar.
  private var frenchBytes: [UInt8] { french.unicodeScalars.map { UInt8($0.value) } }

  /// Arabic in Windows-1256.
  private var arabicBytes: [UInt8] {
    let letters: [Unicode.Scalar: UInt8] = [
      "ا": 0xC7, "أ": 0xC3, "ب": 0xC8, "ة": 0xC9, "ت": 0xCA, "د": 0xCF, "ر": 0xD1, "ز": 0xD2,
      "س": 0xD3, "ع": 0xDA, "ف": 0xDD, "ق": 0xDE, "ك": 0xDF, "ل": 0xE1, "م": 0xE3, "ن": 0xE4,
      "ه": 0xE5, "و": 0xE6, "ي": 0xED, "،": 0xA1,
    ]
    return arabic.unicodeScalars.map { letters[$0] ?? UInt8($0.value) }
  }

  @Test("are recognised and converted, and the user is told")
  func recognised() throws {
    #expect(try text(frenchBytes) == french)
    #expect(try text(arabicBytes) == arabic)
    for bigEndian in [true, false] {
      #expect(try text(utf16("\u{FEFF}" + arabic, bigEndian: bigEndian)) == arabic)
      #expect(try text(utf16(arabic, bigEndian: bigEndian)) == arabic)
      #expect(try text(utf16(french, bigEndian: bigEndian)) == french)
    }
    let reading = ArticleReader(cues: BoilerplateCues()).read(frenchBytes, source: "a.txt")
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(reading.diagnostics.first?.message == "read as Windows-1252 and converted to UTF-8")
  }

  @Test("lose their byte order mark")
  func mark() throws { #expect(try text([0xEF, 0xBB, 0xBF] + Array(french.utf8)) == french) }

  @Test("are those that a page declares")
  func declared() throws {
    let page = Array("<meta charset=iso-8859-15><p>10 ".utf8) + [0xA4] + Array(" de plus.".utf8)
    #expect(try text(page, as: "a.html") == "10 € de plus.")
    let reading = ArticleReader(cues: BoilerplateCues())
      .read(Array("<meta charset=big5><p>".utf8) + [0xA4, 0xA4], source: "a.html")
    #expect(reading.diagnostics.first?.message == "the page declares an unknown encoding, 'big5'")
  }

  @Test("that are not recognised are refused")
  func unknown() throws {
    // Cyrillic in Windows-1251.
    let bytes: [UInt8] = [0xC2, 0xF1, 0xF2, 0xF0, 0xE5, 0xF7, 0xE0, 0x20, 0xE2, 0xEE, 0xE4, 0xE0]
    let reading = ArticleReader(cues: BoilerplateCues()).read(bytes, source: "a.txt")
    #expect(reading.documents.isEmpty)
    #expect(reading.diagnostics.first?.message == "the text's encoding was not recognised")
  }
}
