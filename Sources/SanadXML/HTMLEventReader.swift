// libxml2's HTML parser, driven by events.

internal import CLibXML2

/// Reads a page with libxml2 into nodes.
///
/// A class, because libxml2 hands its callbacks one pointer to their state. Safe to use: the parser
/// lives only inside `nodes(of:)`.
@safe final class HTMLEventReader {
  private var builder = HTMLTreeBuilder()
  private var context: htmlParserCtxtPtr?

  /// The nodes of a page in UTF-8.
  func nodes(of bytes: [UInt8]) throws(HTMLLimit) -> [HTMLTree.Node] {
    guard !bytes.isEmpty, let context = unsafe htmlNewParserCtxt() else { return [] }
    defer { unsafe htmlFreeParserCtxt(context) }
    unsafe self.context = unsafe context
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { state, name, attributes in
      unsafe HTMLEventReader.from(state)?.start(name, attributes)
    }
    unsafe handler.endElement = { state, _ in
      unsafe HTMLEventReader.from(state)?.builder.end()
    }
    unsafe handler.characters = { state, text, length in
      unsafe HTMLEventReader.from(state)?.text(text, length)
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = unsafe handler.characters
    unsafe context.pointee.sax.pointee = unsafe handler
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe htmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", Int32(options))
    }
    // No document is built, as the handler that would start one is left out.
    if let document = unsafe document { unsafe xmlFreeDoc(document) }
    if let broken = builder.broken { throw broken }
    builder.finish()
    return builder.nodes
  }

  private static func from(_ state: UnsafeMutableRawPointer?) -> HTMLEventReader? {
    guard let state = unsafe state else { return nil }
    return unsafe Unmanaged<HTMLEventReader>.fromOpaque(state).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name else { return }
    var list: [HTMLTree.Attribute] = []
    if var next = unsafe attributes {
      while let key = unsafe next.pointee {
        let value = unsafe (next + 1).pointee
        list.append(
          HTMLTree.Attribute(
            name: unsafe String(cString: key),
            value: unsafe value.map { unsafe String(cString: $0) } ?? ""))
        unsafe next += 2
      }
    }
    builder.start(unsafe String(cString: name), list)
    stopIfBroken()
  }

  private func text(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let text = unsafe text, !builder.isInsideProgram else { return }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(length))
    builder.text(unsafe String(decoding: bytes, as: UTF8.self))
    stopIfBroken()
  }

  private func stopIfBroken() {
    guard builder.broken != nil else { return }
    unsafe xmlStopParser(context)
  }
}
