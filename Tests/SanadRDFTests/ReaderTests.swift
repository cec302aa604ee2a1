// What the readers say about texts that are wrong, and what they make of hostile ones.
import SanadRDF
import Testing

private func turtleError(_ text: String) -> SyntaxError? {
  do throws(SyntaxError) {
    _ = try TurtleReader().graph(from: Array(text.utf8))
    return nil
  } catch {
    return error
  }
}

private func xmlError(_ body: String) -> SyntaxError? {
  let text =
    "<rdf:RDF xmlns:rdf=\"\(RDF.namespace)\" xmlns:ex=\"https://example.org/\">\n\(body)</rdf:RDF>"
  do throws(SyntaxError) {
    _ = try RDFXMLReader().graph(from: Array(text.utf8))
    return nil
  } catch {
    return error
  }
}

@Suite struct `Syntax errors` {
  @Test(arguments: [
    ("<http://x/a> <http://x/p> ex:b .", "1:27: the prefix 'ex:' is not declared"),
    ("<http://x/é> <http://x/p> <b> .", "1:27: <b> is relative"),
    ("<http://x/a>\n<http://x/p>\r\n\t'a' <", "3:6: '<' stands behind an object"),
    ("<http://x/a> <http://x/p> \"لينا", "1:27: a string has no end"),
    ("<http://x/a> <http://x/p> \"a\nb\" .", "1:29: a string goes over"),
    ("<http://x/a b> <http://x/p> 1 .", "1:12: an IRI holds ' '"),
    ("<http://x/a> a 1.0.", nil), ("<http://x/a> a 1", "1:17: the end of the file stands"),
    ("<http://x/a> <http://x/p> \"\\x\" .", "1:28: a backslash stands before 'x'"),
    ("<http://x/a> <http://x/p> \"\\uD800\" .", "1:28: an escape names no character: U+D800"),
    ("@foo <http://x/a> .", "1:1: @foo is no directive"),
    ("<http://x/a> <http://x/p> (1 2 .", "1:32: '.' stands"),
    ("<http://x/a> \"p\" 1 .", "1:14: '\"' stands where a property begins"),
  ])
  func `name place, finding and remedy in Turtle`(text: String, expected: String?) {
    let description = turtleError(text)?.description
    #expect(
      expected.map { description?.hasPrefix($0) == true } ?? (description == nil),
      "\(description ?? "accepted")")
  }

  @Test func `name the byte that is not UTF-8`() {
    let bytes = Array("# é\n<http://x/".utf8) + [0xE9] + Array("> .".utf8)
    #expect(throws: SyntaxError.self) { try TurtleReader().graph(from: bytes) }
    do throws(SyntaxError) {
      _ = try NTriplesReader().graph(from: bytes)
    } catch {
      #expect(error.description.hasPrefix("2:11: byte 0xE9 is not UTF-8; convert"))
    }
  }

  @Test(arguments: [
    ("<ex:A rdf:about=\"a\"/>", "2:1: 'a' is a relative IRI"),
    ("<ex:A>text</ex:A>", "2:7: text stands where an element must be"),
    ("  <rdf:li/>", "2:3: rdf:li cannot be a node element"),
    (
      "<ex:A><ex:p rdf:resource=\"http://x/\" rdf:nodeID=\"n\"/></ex:A>", "2:7: a property has both"
    ),
    ("<p:A xmlns:p=\"a/\"/>", "2:1: p:A stands for 'a/A', which is no absolute IRI"),
    ("<ex:A lang=\"fr\"/>", "2:1: the attribute lang is in no namespace"),
    ("<ex:A rdf:nodeID=\"1\"/>", "2:1: rdf:nodeID '1' is no XML name"),
    ("<ex:A rdf:about=\"http://x/a b\"/>", "2:1: the IRI 'http://x/a b' holds a character"),
    ("<ex:A><ex:p><ex:B/><ex:C/></ex:p></ex:A>", "2:20: the element ex:C stands in a property"),
  ])
  func `name place, finding and remedy in RDF/XML`(body: String, expected: String) {
    let description = xmlError(body)?.description
    #expect(description?.hasPrefix(expected) == true, "\(description ?? "accepted")")
  }

  @Test func `begin with the file where the caller adds it`() {
    var error = turtleError("a")
    error?.file = "notes.ttl"
    #expect(error?.description.hasPrefix("notes.ttl:1:1: ") == true)
  }
}

@Suite struct `Hostile input` {
  private let depth = 20_000

  @Test func `Turtle nests to any depth`() throws {
    let brackets =
      "<urn:a> <urn:p> " + String(repeating: "[ <urn:p> ", count: depth) + "1"
      + String(repeating: " ]", count: depth) + " ."
    #expect(try TurtleReader().graph(from: Array(brackets.utf8)).count == depth + 1)
    let lists =
      "<urn:a> <urn:p> " + String(repeating: "( ", count: depth)
      + String(repeating: ") ", count: depth) + "."
    let graph = try TurtleReader().graph(from: Array(lists.utf8))
    #expect(graph.count == 2 * depth - 1)
    #expect(try TurtleReader().graph(from: TurtleWriter().write(graph)).count == graph.count)
    #expect(turtleError(String(repeating: "[ <urn:p> ", count: depth)) != nil)
  }

  @Test func `long lists and chains are written without ending the stack`() throws {
    let items = String(repeating: "1 ", count: depth)
    let list = try TurtleReader().graph(from: Array("<urn:a> <urn:p> (\(items)) .".utf8))
    #expect(list.count == 2 * depth + 1)
    let written = TurtleWriter().write(list)
    #expect(written.count < 3 * depth)
    #expect(try TurtleReader().graph(from: written).count == list.count)
  }

  @Test func `RDF/XML nests to any depth`() throws {
    let open = String(repeating: "<ex:A><ex:p>", count: depth)
    let close = String(repeating: "</ex:p></ex:A>", count: depth)
    #expect(xmlError(open + "x" + close) == nil)
    #expect(xmlError(open) != nil)
  }

  @Test func `a prefix may be declared again and again`() throws {
    let text = String(repeating: "@prefix a: <urn:a:> . a:x a:y a:z .\n", count: depth)
    #expect(try TurtleReader().graph(from: Array(text.utf8)).count == 1)
  }

  @Test func `a truncated file is an error wherever it ends, or a shorter graph`() {
    let text = Array(
      """
      @prefix ex: <https://example.org/> .
      ex:a ex:p "é\\u00E9\\n"@fr-MA, '''long''', 15e3, ( 1 [ ex:q true ] ) ; a <x:\\u00E9>, _:b .
      """.utf8)
    for end in text.indices {
      if let graph = try? TurtleReader().graph(from: Array(text[..<end])) { #expect(graph.isEmpty) }
    }
  }
}
