import SanadText
import Testing

@Suite("Code point offsets")
struct CodePointOffsetsTests {
  @Test(
    "agree with counting",
    arguments: [
      "", "plain text\nin lines\r\nof all\rkinds\n", "حموضة\nété 🙂\n\n",
      String(repeating: "é🙂ا a\n", count: 200),
    ])
  func agree(text: String) {
    let offsets = CodePointOffsets(text)
    let bytes = text.utf8
    var line = 1
    var previous: Unicode.Scalar?
    var codePoint = 0
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if previous == "\n" || previous == "\r" && scalar != "\n" { line += 1 }
      let offset = bytes.distance(from: bytes.startIndex, to: index)
      #expect(offsets.codePoint(at: offset) == codePoint)
      #expect(offsets.line(at: offset) == line)
      previous = scalar
      codePoint += 1
    }
    #expect(offsets.codePoint(at: bytes.count) == codePoint)
    #expect(offsets.codePoints(of: TextSpan(0, bytes.count)) == 0..<codePoint)
  }
}
