// JSON-LD read and written: each document beside the statements that it makes.
import Foundation
import SanadRDF
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "JSONLDCases")

private let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  .filter { $0.hasSuffix(".jsonld") }.map { String($0.dropLast(7)) }.sorted()

/// Where the documents of the cases are taken to be.
private let base = "https://example.org/base/doc"

private func bytes(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: folder.appending(path: name)))
}

private func text(_ dataset: RDFDataset) -> String {
  String(decoding: NQuadsWriter().write(dataset), as: UTF8.self)
}

@Suite struct `JSON-LD documents` {
  @Test(arguments: cases) func `make the statements beside them`(_ name: String) throws {
    let dataset = try RDFReader(.jsonLD, base: base).dataset(from: bytes(name + ".jsonld"))
    let expected = try RDFReader(.nQuads).dataset(from: bytes(name + ".nq"))
    #expect(
      dataset.isIsomorphic(to: expected), "read\n\(text(dataset))but expected\n\(text(expected))")
  }

  @Test(arguments: cases, [false, true])
  func `are written so that the same is read`(_ name: String, _ isExpanded: Bool) throws {
    let dataset = try RDFReader(.nQuads).dataset(from: bytes(name + ".nq"))
    let writer = JSONLDWriter(
      prefixes: [("ex", "https://example.org/"), ("x", "https://example.org/x"), ("urn", "a:b/")],
      isExpanded: isExpanded)
    let written = try writer.write(dataset)
    let again = try RDFReader(.jsonLD).dataset(from: written)
    #expect(again.isIsomorphic(to: dataset), "\(String(decoding: written, as: UTF8.self))")
  }
}

@Suite struct `Errors of JSON-LD` {
  @Test(arguments: [
    ("", "1:1: the end of the file stands where a value must be"),
    ("[1, ]", "1:5: ']' stands where a value must be"),
    ("{\"a\": 1,\n \"a\": 2}", "2:2: the key \"a\" stands twice"),
    ("{\"a\" 1}", "1:6: '1' stands behind a key"), ("[1 2]", "1:4: '2' stands behind a value"),
    ("[\"a\nb\"]", "1:4: a string holds the end of the line"),
    ("[\"\\x\"]", "1:3: a backslash stands before 'x'"), ("[01]", "1:2: '01' is no number"),
    ("[\"\\uD800\"]", "1:3: an escape is half of a pair"), ("[\"a", "1:2: a string has no end"),
    ("{} {}", "1:4: '{' follows the JSON text"), ("\"a\"", "1:1: the text is neither an object"),
    (
      "{\"@context\": \"https://schema.org/\", \"name\": \"x\"}",
      "1:2: the context 'https://schema.org/' is on the web"
    ),
    ("{\"@context\": {\"@import\": \"x\"}}", "1:15: @import asks for a context on the web"),
    ("{\"@context\": 5}", "1:2: a context is neither an object nor null"),
    ("{\"@context\": {\"@version\": 1.0}}", "1:15: @version is not 1.1"),
    ("{\"@context\": {\"@base\": \"a\"}}", "1:15: @base 'a' is relative"),
    ("{\"@context\": {\"@vocab\": 1}}", "1:15: @vocab is no IRI"),
    ("{\"@context\": {\"@language\": 1}}", "1:15: @language is no string"),
    ("{\"@context\": {\"@direction\": \"up\"}}", "1:15: @direction is neither"),
    ("{\"@context\": {\"p\": 5}}", "1:15: the term 'p' is defined by neither an IRI nor an object"),
    ("{\"@context\": {\"p\": \"q\", \"q\": \"p\"}}", "1:15: the term 'p' is defined by itself"),
    ("{\"@context\": {\"p\": {}}}", "1:20: the term 'p' has no IRI"),
    ("{\"@context\": {\"@id\": \"x:y\"}}", "1:15: the keyword '@id' is defined as a term"),
    ("{\"@context\": {\"p\": {\"@id\": 1}}}", "1:21: @id of a term is no IRI"),
    (
      "{\"@context\": {\"p\": {\"@id\": \"x:y\", \"@type\": \"rel\"}}}",
      "1:35: the @type of a term is no IRI"
    ),
    (
      "{\"@context\": {\"p\": {\"@id\": \"x:y\", \"@container\": \"@bag\"}}}",
      "1:35: @container has a value"
    ),
    (
      "{\"@context\": {\"p\": {\"@id\": \"x:y\", \"@container\": [\"@list\", \"@set\"]}}}",
      "1:35: @container has a value"
    ),
    (
      "{\"@context\": {\"p\": {\"@id\": \"x:y\", \"@index\": \"x:z\"}}}",
      "1:20: the term 'p' has @index"
    ),
    (
      "{\"@context\": {\"p\": {\"@id\": \"x:y\", \"what\": 1}}}",
      "1:35: a term is defined with 'what'"
    ),
    (
      "{\"@context\": [{\"@protected\": true, \"p\": \"x:p\"}, {\"p\": \"x:q\"}]}",
      "1:50: the term 'p' is protected"
    ),
    (
      "{\"@context\": [{\"@protected\": true, \"p\": \"x:p\"}, null]}",
      "1:2: a context of null would do away with protected terms"
    ),
    ("{\"@id\": 5}", "1:2: @id is no string"),
    ("{\"@id\": \"a\", \"x:p\": 1}", "1:2: 'a' is a relative IRI"),
    ("{\"@type\": [1]}", "1:2: @type holds something other than strings"),
    (
      "{\"@context\": {\"id\": \"@id\"}, \"id\": \"x:a\", \"@id\": \"x:b\"}",
      "1:42: two keys stand for @id"
    ),
    ("{\"x:p\": {\"@value\": [1]}}", "1:10: @value is an array"),
    (
      "{\"x:p\": {\"@value\": 1, \"@language\": \"fr\"}}",
      "1:10: a value with @language is no string"
    ),
    (
      "{\"x:p\": {\"@value\": \"1\", \"@type\": \"x:d\", \"@language\": \"fr\"}}",
      "1:10: @value stands beside"
    ),
    ("{\"x:p\": {\"@value\": \"1\", \"x:q\": 2}}", "1:10: @value stands beside"),
    ("{\"x:p\": {\"@list\": [1], \"x:q\": 2}}", "1:9: @list or @set stands beside other keys"),
    ("{\"@reverse\": 1}", "1:2: @reverse is no object"),
    ("{\"@reverse\": {\"x:p\": 1}}", "1:2: a property that leads back has a value"),
    ("{\"@included\": 1}", "1:2: @included holds something other than nodes"),
    ("{\"@nest\": 1}", "1:2: @nest holds something other than objects"),
    ("{\"x:p\": {\"@container\": \"@set\"}}", "1:10: @container has no meaning in a node"),
    (
      "{\"@context\": {\"l\": {\"@id\": \"x:l\", \"@container\": \"@language\"}}, \"l\": {\"fr\": 1}}",
      "1:70: a map of languages holds something other than strings"
    ),
  ])
  func `name place, finding and remedy`(_ text: String, _ expected: String) {
    do throws(SyntaxError) {
      let dataset = try RDFReader(.jsonLD).dataset(from: Array(text.utf8))
      Issue.record("accepted: \(dataset.sorted)")
    } catch {
      #expect(error.description.hasPrefix(expected), "\(error)")
    }
  }

  @Test func `end hostile nesting`() {
    for open in ["[", "{\"x:p\":", "{\"x:p\":["] {
      let bytes = Array(String(repeating: open, count: 100_000).utf8)
      #expect(throws: SyntaxError.self) { try RDFReader(.jsonLD).dataset(from: bytes) }
    }
  }

  @Test(arguments: cases) func `or statements come of any spoilt document`(_ name: String) throws {
    let text = try bytes(name + ".jsonld")
    var generator = SeededGenerator(state: 11)
    for end in text.indices {
      _ = try? RDFReader(.jsonLD, base: base).dataset(from: Array(text[..<end]))
    }
    let pieces = [
      "null", "1", "\"@id\"", "{}", "[]", "\"@type\":", "@", "\\u", "\"", ":", ",", "é",
    ]
    for _ in 0..<300 {
      var spoilt = text
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let start = Int.random(in: 0..<spoilt.count, using: &generator)
        let end = min(start + Int.random(in: 0...8, using: &generator), spoilt.count)
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        spoilt.replaceSubrange(start..<end, with: piece.utf8)
      }
      _ = try? RDFReader(.jsonLD, base: base).dataset(from: spoilt)
    }
  }

  @Test func `leave room for what nests as deep as it may`() throws {
    let depth = 127
    let text =
      String(repeating: "{\"x:p\":", count: depth) + "1" + String(repeating: "}", count: depth)
    #expect(try RDFReader(.jsonLD).dataset(from: Array(text.utf8)).count == depth)
  }

  @Test func `are told where a triple speaks of a triple`() throws {
    let triple = Triple(.iri(IRI("x:a")), IRI("x:p"), .iri(IRI("x:b")))
    let speaking = Triple(.iri(IRI("x:c")), IRI("x:says"), .triple(triple))
    #expect(throws: RDFWritingError.tripleTerm(speaking)) {
      try JSONLDWriter().write(RDFDataset([Quad(speaking)]))
    }
  }
}

@Suite struct `JSON-LD as written` {
  @Test func `has a context of what it uses`() throws {
    let turtle = """
      @prefix ex: <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      ex:lina a ex:Person ; ex:name "Lina"@fr, "لينا"@ar ; ex:born "1990-01-02"^^xsd:date ; ex:knows ex:noor, _:b ;
        ex:age 30 ; ex:tags ( "a" 1 ) ; ex:note "plain", "other"@en .
      _:b ex:code "urn:x", true, 01 .
      """
    let dataset = try RDFReader(.turtle).dataset(from: Array(turtle.utf8))
    let written = try JSONLDWriter(
      prefixes: [
        ("ex", "https://example.org/"), ("xsd", XSD.namespace), ("no", "https://example.com/"),
      ]
    ).write(dataset)
    #expect(
      String(decoding: written, as: UTF8.self) == """
        {
          "@context": {
            "ex": "https://example.org/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "ex:born": {"@type": "xsd:date"},
            "ex:knows": {"@type": "@id"},
            "ex:name": {"@container": "@language"}
          },
          "@graph": [
            {
              "@id": "ex:lina",
              "@type": "ex:Person",
              "ex:age": 30,
              "ex:born": "1990-01-02",
              "ex:knows": ["ex:noor", "_:b"],
              "ex:name": {"ar": "لينا", "fr": "Lina"},
              "ex:note": [
                {"@value": "other", "@language": "en"},
                "plain"
              ],
              "ex:tags": {
                "@list": ["a", 1]
              }
            },
            {
              "@id": "_:b",
              "ex:code": [
                {"@value": "01", "@type": "xsd:integer"},
                true,
                "urn:x"
              ]
            }
          ]
        }

        """)
  }

  @Test func `keeps lists that only lead to one another, and endless and branching ones, as nodes`()
    throws
  {
    let rdf = "@prefix rdf: <\(RDF.namespace)> . "
    for turtle in [
      "_:a rdf:first _:b ; rdf:rest () . _:b rdf:first _:a ; rdf:rest () .",
      "<x:s> <x:p> _:a . _:a rdf:first 1 ; rdf:rest _:a .",
      "<x:s> <x:p> _:a . _:a rdf:first 1, 2 ; rdf:rest () .",
      "<x:s> <x:p> _:a ; <x:q> _:a . _:a rdf:first 1 ; rdf:rest () .",
      "<x:s> <x:p> _:a . _:a rdf:first 1 ; rdf:rest () ; <x:r> 2 .",
      "_:a rdf:first 1 ; rdf:rest () .",
      "<x:s> <x:p> " + String(repeating: "( ", count: 100) + String(repeating: ") ", count: 100)
        + ".",
    ] {
      let dataset = try RDFReader(.turtle).dataset(from: Array((rdf + turtle).utf8))
      let written = try JSONLDWriter().write(dataset)
      let again = try RDFReader(.jsonLD).dataset(from: written)
      #expect(
        again.isIsomorphic(to: dataset), "\(turtle)\n\(String(decoding: written, as: UTF8.self))")
    }
  }
}
