// Texts made to break a reader: each is refused with a place, or read within bounds.
import SanadRDF
import Testing

/// Bytes that are only counted.
private struct CountingDestination: ByteDestination {
  private(set) var count = 0
  private(set) var longest = 0

  mutating func write(_ bytes: [UInt8]) {
    count += bytes.count
    longest = max(longest, bytes.count)
  }
}

/// A text between two others, again and again, without ever being whole in memory.
private struct RepeatedSource: ByteSource {
  let head: String
  let body: String
  var times: Int
  let tail: String
  private var isHeadSent = false
  private var isTailSent = false

  init(_ head: String, _ body: String, times: Int, _ tail: String) {
    self.head = head
    self.body = body
    self.times = times
    self.tail = tail
  }

  mutating func next() -> [UInt8] {
    if !isHeadSent {
      isHeadSent = true
      return Array(head.utf8)
    }
    if times > 0 {
      let count = min(times, max(1, 65_536 / body.utf8.count))
      times -= count
      return Array(String(repeating: body, count: count).utf8)
    }
    defer { isTailSent = true }
    return isTailSent ? [] : Array(tail.utf8)
  }
}

/// How many statements a text has, or what is wrong with it.
private func outcome(_ text: [UInt8], _ format: RDFFormat) -> Result<Int, RDFFailure> {
  var source = MemorySource(text, pieceLength: 1000)
  var count = 0
  do throws(RDFFailure) {
    try RDFReader(format, base: "https://example.org/").read(&source) { _ in count += 1 }
    return .success(count)
  } catch {
    return .failure(error)
  }
}

private func error(_ text: String, _ format: RDFFormat) -> String? {
  if case .failure(let failure) = outcome(Array(text.utf8), format) {
    failure.description
  } else {
    nil
  }
}

@Suite struct `Hostile texts` {
  private static let deep = 100_000

  @Test func `Turtle nests a hundred thousand deep`() {
    let brackets =
      "<a:a> <a:p> " + String(repeating: "[ <a:p> ", count: Self.deep) + "1"
      + String(repeating: " ]", count: Self.deep) + " ."
    #expect(throws: Never.self) { try outcome(Array(brackets.utf8), .turtle).get() }
    let lists =
      "<a:a> <a:p> " + String(repeating: "( ", count: Self.deep)
      + String(repeating: ") ", count: Self.deep) + "."
    #expect(throws: Never.self) { try outcome(Array(lists.utf8), .trig).get() }
  }

  @Test func `RDF/XML nests a hundred thousand deep, or is refused`() {
    let open = String(repeating: "<e:A><e:p>", count: Self.deep)
    let close = String(repeating: "</e:p></e:A>", count: Self.deep)
    let root = "<r:RDF xmlns:r=\"\(RDF.namespace)\" xmlns:e=\"http://x/\">"
    _ = outcome(Array((root + open + close + "</r:RDF>").utf8), .rdfXML)
    #expect(error(root + open, .rdfXML) != nil)
  }

  @Test(arguments: [RDFFormat.nTriples, .turtle])
  func `triple terms nest up to a limit`(format: RDFFormat) {
    func text(_ depth: Int) -> String {
      "<a:a> <a:p> " + String(repeating: "<<( <a:a> <a:p> ", count: depth) + "\"x\""
        + String(repeating: " )>>", count: depth) + " .\n"
    }
    #expect(error(text(400), format) == nil)
    #expect(error(text(Self.deep), format)?.contains("more than 500 triple terms") == true)
  }

  @Test(arguments: [RDFFormat.nTriples, .turtle, .rdfXML])
  func `long texts take time in proportion`(format: RDFFormat) throws {
    // 5 MB, as one token.
    let (head, tail) =
      format == .rdfXML
      ? (
        "<r:RDF xmlns:r=\"\(RDF.namespace)\"><r:Description r:about=\"a:a\"><r:value>",
        "</r:value></r:Description></r:RDF>"
      ) : ("<a:a> <a:p> \"", "\" .\n")
    var source = RepeatedSource(head, "أمن é text ", times: 300_000, tail)
    var destination = CountingDestination()
    let count = try RDFConverter(RDFReader(format), to: .nTriples)
      .convert(&source, to: &destination)
    #expect(count == 1)
    #expect(destination.count > 4_000_000)
  }

  @Test func `a long namespace used often is not held in memory`() throws {
    let namespace = "http://x/" + String(repeating: "n", count: 100_000) + "/"
    var source = RepeatedSource(
      "@prefix p: <\(namespace)> .\n", "p:a p:b p:c .\n", times: 500, "")
    var destination = CountingDestination()
    _ = try RDFConverter(RDFReader(.turtle), to: .nTriples).convert(&source, to: &destination)
    #expect(destination.count > 150_000_000)
    #expect(destination.longest < 2_000_000)
  }

  @Test func `a prefix may be declared again and again, without end`() throws {
    var source = RepeatedSource("# \n", "@prefix p: <a:> . p:a p:b p:c .\n", times: 100_000, "")
    var count = 0
    try RDFReader(.turtle).read(&source) { _ in count += 1 }
    #expect(count == 100_000)
  }

  @Test func `many names that differ little are told apart in good time`() throws {
    let names = (0..<100_000).map { "<http://x/\(String($0, radix: 2))> <a:p> <a:o> .\n" }
    let graph = try RDFReader(.nTriples).graph(from: Array(names.joined().utf8))
    #expect(graph.count == 100_000)
  }

  @Test(arguments: RDFFormat.allCases)
  func `bytes that are no UTF-8 are found wherever a piece ends`(format: RDFFormat) {
    for bad: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      [0x80], [0xF0, 0x9F, 0x98],
    ] {
      for length in 985...1005 {
        let comment = format == .rdfXML ? "<!--" : "#"
        let text = Array((comment + String(repeating: "x", count: length)).utf8) + bad
        guard case .failure = outcome(text, format) else {
          Issue.record("\(bad) was read after \(length) bytes")
          return
        }
      }
    }
  }

  @Test(arguments: [
    ("<a:a\u{1}> <a:p> <a:o> .", "an IRI holds the control character U+0001"),
    ("<a:a> <a:p> <a:\\u0000> .", "escaped character that no IRI may have"),
    ("<a:a> <a:p> \"\\uD83D\\uDE00\" .", "an escape names no character: U+D83D"),
    ("<a:a> <a:p> \"\\U00110000\" .", "an escape names no character"),
    ("<a:a> <a:p> <a:o", "no end"),
  ])
  func `characters that may not be are named`(text: String, message: String) {
    for format in [RDFFormat.nTriples, .nQuads, .turtle, .trig] {
      let found = error(text + "\n", format)
      #expect(found?.contains(message) == true || message == "no end", "\(found ?? "read")")
      #expect(found != nil)
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
      + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
      + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>]>",
    "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE a [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]>",
  ])
  func `entities that swell or lie elsewhere are refused`(doctype: String) {
    let text =
      doctype + "<r:RDF xmlns:r=\"\(RDF.namespace)\"><r:Description r:value='&a;'/></r:RDF>"
    #expect(error(text, .rdfXML) != nil)
  }

  @Test func `XML whose bytes are not of its encoding is refused, however it is cut`() {
    // The first four bytes mean UCS-4, the rest is none; libxml2 then stops without telling a handler.
    let text = [0, 0, 0] + Array("<a:b>/\u{464}text</a:b>".utf8)
    for length in 1...text.count {
      var source = MemorySource(text, pieceLength: length)
      #expect(throws: RDFFailure.self, "in pieces of \(length)") {
        try RDFReader(.rdfXML, base: "https://example.org/").read(&source) { _ in }
      }
    }
  }

  @Test(arguments: [RDFFormat.turtle, .trig])
  func `a name with more full stops than a reader looks ahead is whole, however it is cut`(
    format: RDFFormat
  ) throws {
    let stops = String(repeating: ".", count: 60)
    let text = Array("@prefix : <a:> .\n:a :b :c\(stops)d, _:e\(stops)f .\n".utf8)
    for length in 1...text.count {
      var source = MemorySource(text, pieceLength: length)
      var objects: [Term] = []
      try RDFReader(format).read(&source) { objects.append($0.object) }
      #expect(objects.first == .iri(IRI("a:c\(stops)d")), "in pieces of \(length)")
      #expect(objects.count == 2)
    }
  }

  @Test func `an entity used too often is refused`() {
    let text =
      "<!DOCTYPE a [<!ENTITY a '\(String(repeating: "a", count: 50_000))'>]>"
      + "<r:RDF xmlns:r=\"\(RDF.namespace)\"><r:Description><r:value>"
      + String(repeating: "&a;", count: 20_000) + "</r:value></r:Description></r:RDF>"
    #expect(error(text, .rdfXML)?.contains("entities") == true)
  }
}
