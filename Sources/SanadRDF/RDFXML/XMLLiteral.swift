// XML inside RDF/XML as text: Exclusive XML Canonicalization with comments
// (https://www.w3.org/TR/xml-exc-c14n/).
internal import SanadXML

/// The canonical text of a fragment of XML, built from events.
struct XMLLiteral {
  private var writer = ByteWriter()
  /// The open elements' names, as written.
  private var open: [String] = []
  /// The namespaces in force in the text at each level, by prefix.
  private var namespaces: [[String: String]] = [["": ""]]

  /// The text so far.
  var text: String { String(decoding: writer.bytes, as: UTF8.self) }

  /// Takes an event and tells whether it was part of the fragment: the end of the element around it
  /// is not.
  mutating func take(_ event: XMLEvent) -> Bool {
    switch event {
    case .start(let tag): start(tag)
    case .end:
      guard let name = open.popLast() else { return false }
      namespaces.removeLast()
      writer.write("</")
      writer.write(name)
      writer.write(">")
    case .text(let text): writer.writeXMLText(text)
    case .comment(let text):
      writer.write("<!--")
      writer.write(text)
      writer.write("-->")
    case .instruction(let target, let data):
      writer.write("<?")
      writer.write(target)
      if !data.isEmpty {
        writer.write(" ")
        writer.write(data)
      }
      writer.write("?>")
    }
    return true
  }

  /// Writes a start tag with the namespaces that it uses and that are not in force yet.
  private mutating func start(_ tag: XMLStartTag) {
    var inForce = namespaces.last ?? [:]
    var declared: [(prefix: String, iri: String)] = []
    let prefixed = tag.attributes.map(\.name).filter { !$0.prefix.isEmpty }
    for name in [tag.name] + prefixed
    where name.prefix != "xml" && inForce[name.prefix] != name.namespace {
      inForce[name.prefix] = name.namespace
      declared.append((name.prefix, name.namespace))
    }
    writer.write("<")
    writer.write(tag.name.written)
    for (prefix, iri) in declared.sorted(by: { $0.prefix.precedesInBytes($1.prefix) }) {
      writer.write(prefix.isEmpty ? " xmlns" : " xmlns:" + prefix)
      writeValue(iri)
    }
    let attributes = tag.attributes.sorted { a, b in
      a.name.namespace.hasSameBytes(as: b.name.namespace)
        ? a.name.local.precedesInBytes(b.name.local)
        : a.name.namespace.precedesInBytes(b.name.namespace)
    }
    for attribute in attributes {
      writer.write(" ")
      writer.write(attribute.name.written)
      writeValue(attribute.value)
    }
    writer.write(">")
    open.append(tag.name.written)
    namespaces.append(inForce)
  }

  private mutating func writeValue(_ value: String) {
    writer.write("=\"")
    writer.write(value) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: "\""): "&quot;"
      case 0x09: "&#x9;"
      case 0x0A: "&#xA;"
      case 0x0D: "&#xD;"
      default: nil
      }
    }
    writer.write("\"")
  }
}
