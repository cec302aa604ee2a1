// What the XML reader hands on, and what it refuses.
import SanadXML
import Testing

/// The events of a document, one a line.
private func events(
  _ document: some Sequence<UInt8>, doctype: XMLEventReader.DoctypePolicy = .internalEntities
) throws(XMLSyntaxError) -> [String] {
  var lines: [String] = []
  try XMLEventReader(doctype: doctype).read(Array(document)) { event throws(XMLProblem) in
    switch event {
    case .start(let tag):
      let attributes = tag.attributes.map { " {\($0.name.namespace)}\($0.name.local)=\($0.value)" }
      lines.append("<{\(tag.name.namespace)}\(tag.name.local)\(attributes.joined())")
    case .end: lines.append(">")
    case .text(let text):
      if let last = lines.last, last.hasPrefix("'") {
        lines[lines.count - 1] = last + text
      } else {
        lines.append("'" + text)
      }
    case .comment(let text): lines.append("!" + text)
    case .instruction(let target, let data): lines.append("?\(target) \(data)")
    }
  }
  return lines
}

private func failure(
  _ document: String, doctype: XMLEventReader.DoctypePolicy = .internalEntities
) -> XMLSyntaxError? {
  do throws(XMLSyntaxError) {
    _ = try events(document.utf8, doctype: doctype)
    return nil
  } catch {
    return error
  }
}

@Suite struct `XML event reader` {
  @Test func `hands on elements, attributes, text, comments and instructions`() throws {
    let document = """
      <a xmlns="urn:x" xmlns:p="urn:p" p:k="1 &lt; 2"><!--c--><p:b>é<![CDATA[<&]]></p:b><?go on?></a>
      """
    #expect(
      try events(document.utf8) == [
        "<{urn:x}a {urn:p}k=1 < 2", "!c", "<{urn:p}b", "'é<&", ">", "?go on", ">",
      ])
  }

  @Test func `reads UTF-16`() throws {
    let units = "\u{FEFF}<a>لينا</a>".utf16
    let bytes = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try events(bytes) == ["<{}a", "'لينا", ">"])
  }

  @Test func `puts in small entities of the document itself`() throws {
    let document = """
      <!DOCTYPE a [<!ENTITY ns "urn:x#"><!ENTITY all "&ns;all">]><a b="&all;">&ns;</a>
      """
    #expect(try events(document.utf8) == ["<{}a {}b=urn:x#all", "'urn:x#", ">"])
  }

  @Test func `tells line and column in code points`() {
    let error = failure("<a>\n  <é>لينا</b></a>")
    #expect(error?.line == 2)
    #expect(error?.message.contains("mismatch") == true)
    #expect(failure("<a>\n é <p:b/></a>").map { [$0.line, $0.column] } == [2, 4])
  }

  @Test func `stops where the receiver finds a problem, at the tag`() {
    do throws(XMLSyntaxError) {
      try XMLEventReader(doctype: .refused).read(Array("<a>\n<b/>\n  <c\n d='1'/><b/></a>".utf8)) {
        event throws(XMLProblem) in
        guard case .start(let tag) = event, tag.name.local == "c" else { return }
        throw XMLProblem("no c here", remedy: "write b")
      }
      Issue.record("the problem was not thrown")
    } catch {
      #expect([error.line, error.column] == [3, 3])
      #expect(error.message == "no c here")
    }
  }

  @Test(arguments: [
    "", "   ", "text", "<a>", "<a/><b/>", "<a b='1' b='2'/>", "<a>&undeclared;</a>",
    "<a>\u{01}</a>",
    "<!DOCTYPE a SYSTEM 'other.dtd'><a>&undeclared;</a>", "<p:a/>", "<a b='&undeclared;'/>",
    "<!DOCTYPE a SYSTEM 'other.dtd'><a b='&undeclared;'/>",
  ])
  func `refuses what is not well-formed`(document: String) {
    #expect(failure(document) != nil)
  }

  @Test func `refuses a document type where it is not wanted`() {
    #expect(failure("<!DOCTYPE a><a/>", doctype: .refused)?.remedy.contains("DOCTYPE") == true)
    #expect(failure("<a/>", doctype: .refused) == nil)
  }

  @Test(arguments: [
    "<!ENTITY x SYSTEM 'file:///etc/hostname'>", "<!ENTITY x PUBLIC 'p' 'https://example.org/x'>",
    "<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;", "<!ENTITY % x '<!ENTITY y \"z\">'> %x;",
    "<!NOTATION n SYSTEM 'n'><!ENTITY x SYSTEM 'file:///etc/hostname' NDATA n>",
  ])
  func `refuses entities that could read other files`(declaration: String) {
    let error = failure("<!DOCTYPE a [\(declaration)]><a/>")
    #expect(error?.message.contains("external or parameter entity") == true)
  }

  @Test func `refuses entities that swell`() {
    var bomb = "<!ENTITY e0 'ha'>"
    for level in 1...20 {
      let uses = String(repeating: "&e\(level - 1);", count: 10)
      bomb += "<!ENTITY e\(level) '\(uses)'>"
    }
    #expect(failure("<!DOCTYPE a [\(bomb)]><a>&e20;</a>")?.message.contains("too long") == true)
    #expect(failure("<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>") != nil)
    let block = "<!ENTITY x '\(String(repeating: "ha", count: 30_000))'>"
    let uses = String(repeating: "&x;", count: 100_000)
    #expect(failure("<!DOCTYPE a [\(block)]><a>\(uses)</a>") != nil)
    #expect(failure("<!DOCTYPE a [\(block)]><a b='\(uses)'/>") != nil)
    let elements = String(repeating: "<b c='&x;'/>", count: 10_000)
    #expect(failure("<!DOCTYPE a [\(block)]><a>\(elements)</a>") != nil)
  }

  @Test func `takes elements nested to any depth`() throws {
    let depth = 100_000
    let document =
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(try events(document.utf8).count == 2 * depth)
  }
}
