import SanadText
import Testing

@Suite("Boilerplate cues")
struct BoilerplateCuesTests {
  private func kinds(_ cues: String, _ text: String) throws -> [TextBlock.Kind] {
    let reader = ArticleReader(cues: try BoilerplateCues(parsing: cues, file: "cues.txt"))
    return try #require(reader.read(Array(text.utf8), source: "a.txt").documents.first)
      .blocks.map(\.kind)
  }

  @Test(
    "hold for their place in a line only",
    arguments: [
      ("= read 0 times", "Read 1 204 times", true), ("= read 0 times", "Read 3 times a day", false),
      ("^ photo :", "PHOTO — Ruth Imber", true), ("^ photo :", "Photo of Ruth Imber", false),
      ("^ publié à", "Publie A 15h", true), ("~ your email", "Enter your e-mail", false),
      ("~ your email", "Now: enter your email!", true), ("= إعلان", "إعــلانٌ", true),
    ])
  func places(cue: String, line: String, isBoilerplate: Bool) throws {
    let text = "Title of it\n\nA first paragraph of the article, which is long enough to be one.\n"
    let last = try kinds(cue, text + line).last
    #expect((last == .boilerplate) == isBoilerplate)
  }

  @Test("take the items of their list with them, and no paragraph")
  func list() throws {
    let text = """
      Title of it
      More of us:
      One thing
      Another thing
      A paragraph of the article, which is long enough to be taken for one by anybody.
      """
    let found = try kinds("^+ more of us", text)
    #expect(found == [.headline, .boilerplate, .boilerplate, .boilerplate, .paragraph])
  }

  @Test("are refused with file and line")
  func errors() {
    #expect(throws: CueSyntaxError.self) { try BoilerplateCues(parsing: "= a\n? b", file: "f") }
    do throws(CueSyntaxError) {
      _ = try BoilerplateCues(parsing: "# fine\n= a\n? b\n", file: "f.txt")
    } catch {
      #expect(
        error.description == "f.txt:3: unknown mark '?'; begin the line with =, ^, ~ or %")
    }
    do throws(CueSyntaxError) {
      _ = try BoilerplateCues(parsing: "=+\n", file: "f.txt")
    } catch {
      #expect(error.description.hasPrefix("f.txt:1: a mark without a phrase"))
    }
  }
}
