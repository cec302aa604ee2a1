// One run of libxml2's SAX2 parser over one document.
internal import CLibXML2

/// A parser at work.
///
/// A class, because libxml2's callbacks find it again by its address. The parser that it points to
/// lives from the start to the end of `run`.
@safe final class SAXSession {
  /// What went wrong first.
  private(set) var failure: XMLSyntaxError?

  private let doctype: XMLEventReader.DoctypePolicy
  /// The parts that were read since the last piece.
  private(set) var parts = XMLParts()
  /// What the numbers of names stand for.
  private(set) var namesByNumber: [XMLQualifiedName] = []
  private var parser: xmlParserCtxtPtr?
  /// What came before the parser could be made.
  private var head: [UInt8] = []
  /// The last piece that was given to the parser and the one before, for finding where a tag begins.
  private var pieces: (before: ArraySlice<UInt8>, last: ArraySlice<UInt8>) = ([], [])
  /// How many bytes were given to the parser.
  private var length = 0
  /// What each declared entity comes to, in bytes.
  private var entityLengths: [String: Int] = [:]
  /// How many bytes of text and attributes were handed on.
  private var delivered = 0
  /// The names read so far, by their addresses: libxml2 keeps each text once for the time of the run.
  private var names: [NameAddress: Int] = [:]
  /// The names that were met last, by some bits of their addresses.
  private var recent: [(address: NameAddress, number: Int)?] = Array(repeating: nil, count: 256)

  /// The addresses of a name's three parts.
  private struct NameAddress: Hashable {
    let prefix: UInt
    let namespace: UInt
    let local: UInt
  }

  /// A run over a document that comes in pieces.
  init(doctype: XMLEventReader.DoctypePolicy) {
    LibXML.prepare()
    self.doctype = doctype
  }

  deinit {
    guard let parser = unsafe parser else { return }
    if let document = unsafe parser.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe parser.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(parser)
  }

  /// Reads the next piece of the document, up to the first failure.
  func feed(_ bytes: [UInt8]) {
    sanad_xml_silence()
    parts.removeAll()
    if unsafe parser == nil {
      head += bytes
      if head.count >= 4 { begin() }
      return
    }
    parse(bytes[...])
  }

  /// Tells the parser that no piece follows.
  func finish() {
    sanad_xml_silence()
    parts.removeAll()
    if unsafe parser == nil { begin() }
    guard let parser = unsafe parser, failure == nil else { return }
    unsafe _ = xmlParseChunk(parser, nil, 0, 1)
    failIfStopped()
    if failure == nil, unsafe parser.pointee.wellFormed != 1 {
      fail("the document is not well-formed XML", remedy: "check it with an XML editor or xmllint")
    }
  }

  /// Makes the parser, whose first four bytes tell the encoding, and reads what is there.
  private func begin() {
    var handler = unsafe Self.handler
    let user = unsafe Unmanaged.passUnretained(self).toOpaque()
    let count = min(4, head.count)
    let created = unsafe head.withUnsafeBytes { raw in
      unsafe xmlCreatePushParserCtxt(
        &handler, user, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), nil)
    }
    guard let parser = unsafe created else {
      fail("libxml2 could not start", remedy: "free some memory and try again")
      return
    }
    unsafe self.parser = parser
    // NOENT puts in the entities that `allowsEntity` let pass: internal ones of limited size.
    unsafe xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    pieces.last = head[..<count]
    length = count
    parse(head[count...])
    head = []
  }

  private func parse(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty, failure == nil {
      let piece = rest.prefix(65_536)
      pieces = (pieces.last, piece)
      length += piece.count
      unsafe piece.withUnsafeBytes { raw in
        unsafe _ = xmlParseChunk(
          parser, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), 0)
      }
      failIfStopped()
      rest = rest.dropFirst(65_536)
    }
  }

  /// Fails where libxml2 gave up without telling a handler: it does so when bytes cannot be of their
  /// encoding.
  private func failIfStopped() {
    guard failure == nil, let parser = unsafe parser, unsafe parser.pointee.disableSAX != 0 else {
      return
    }
    fail(
      "the bytes are not text in the encoding that the document begins with",
      remedy: "save it as UTF-8")
  }

  // MARK: Failing

  /// Notes the first failure with the place where the parser is, and stops it.
  private func fail(_ message: String, remedy: String) {
    guard failure == nil else { return }
    let (offset, line) = position()
    let (atLine, column) = place(offset, line)
    failure = XMLSyntaxError(line: atLine, column: column, message: message, remedy: remedy)
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }

  /// What is wrong with a part of the last piece.
  func error(_ problem: XMLProblem, at part: XMLParts.Part) -> XMLSyntaxError {
    let (line, column) = place(part.offset, part.line)
    return XMLSyntaxError(
      line: line, column: column, message: problem.message, remedy: problem.remedy)
  }

  /// How many bytes of the document were read, or -1 where they come from another encoding, and the
  /// line.
  private func position() -> (offset: Int, line: Int) {
    // The document itself lies below the entities that may be being read.
    guard let parser = unsafe parser, unsafe parser.pointee.inputNr > 0,
      let input = unsafe parser.pointee.inputTab[0]
    else { return (-1, 1) }
    guard unsafe input.pointee.buf?.pointee.encoder == nil else {
      return unsafe (-1, Int(input.pointee.line))
    }
    let read = unsafe input.pointee.cur - input.pointee.base
    return unsafe (Int(input.pointee.consumed) + read, Int(input.pointee.line))
  }

  /// The line and column of a position, or of the tag that ends there.
  private func place(_ offset: Int, _ line: Int) -> (line: Int, column: Int) {
    guard offset >= 0 else { return (line, 1) }
    let window = Array(pieces.before) + pieces.last
    let end = min(max(offset - (length - window.count), 0), window.count)
    var start = end
    if let tag = window[..<end].lastIndex(of: UInt8(ascii: "<")),
      !window[tag..<end].contains(UInt8(ascii: ">"))
    {
      start = tag
    }
    let lineStart = window[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = window[lineStart..<start].count { $0 & 0xC0 != 0x80 } + 1
    return (line - window[start..<end].count { $0 == UInt8(ascii: "\n") }, column)
  }

  // MARK: Events

  /// Whether something of a length may be handed on: nothing went wrong, and it is not too much.
  private func mayGoOn(length added: Int) -> Bool {
    guard failure == nil else { return false }
    delivered += added
    guard delivered <= length + XMLEventReader.largestExpansion else {
      fail(
        "entities make the document much longer than it is",
        remedy: "write their text in full, or declare fewer")
      return false
    }
    return true
  }

  private func append(_ kind: XMLParts.Kind, _ start: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let start = unsafe start, mayGoOn(length: count) else { return }
    let (offset, line) = position()
    unsafe parts.append(kind, UnsafeBufferPointer(start: start, count: count), offset, line)
  }

  private func end() {
    guard failure == nil else { return }
    let (offset, line) = position()
    parts.append(.end, 0, attributes: parts.attributes.count, offset, line)
  }

  /// The number of a name, by the addresses of three texts that libxml2 keeps for the time of the run.
  private func number(
    prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    local: UnsafePointer<xmlChar>?
  ) -> Int {
    let address = NameAddress(
      prefix: UInt(bitPattern: prefix), namespace: UInt(bitPattern: namespace),
      local: UInt(bitPattern: local))
    let place = Int(truncatingIfNeeded: (address.local ^ address.prefix) >> 2) & 255
    if let entry = recent[place], entry.address == address { return entry.number }
    let number = names[address] ?? namesByNumber.count
    if number == namesByNumber.count {
      names[address] = number
      unsafe namesByNumber.append(
        XMLQualifiedName(
          number: number, prefix: LibXML.string(prefix), namespace: LibXML.string(namespace),
          local: LibXML.string(local)))
    }
    recent[place] = (address, number)
    return number
  }

  private func start(
    local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?, attributeCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let (first, before) = (parts.attributes.count, parts.bytes.count)
    if let attributes = unsafe attributes {
      for index in 0..<attributeCount {
        let fields = unsafe attributes + 5 * index
        guard let start = unsafe fields[3], let end = unsafe fields[4] else { continue }
        let name = unsafe number(prefix: fields[1], namespace: fields[2], local: fields[0])
        unsafe parts.append(name, UnsafeBufferPointer(start: start, count: end - start))
      }
    }
    let name = unsafe number(prefix: prefix, namespace: namespace, local: local)
    guard mayGoOn(length: parts.bytes.count - before) else { return }
    let (offset, line) = position()
    parts.append(.start, name, attributes: first, offset, line)
  }

  // MARK: Document types

  private func openDoctype() {
    guard doctype == .refused else { return }
    fail(
      "the document has a document type declaration",
      remedy: "remove <!DOCTYPE …> and write out the entities that it declares")
  }

  /// Whether an entity may be declared: it lies in the document and does not swell.
  private func allowsEntity(_ entity: String, kind: Int32, content: String) -> Bool {
    guard kind == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) else {
      fail(
        "the entity '\(entity)' is an external or parameter entity, which could read other files",
        remedy: "remove it, and write its text where it is used")
      return false
    }
    guard let length = expandedLength(content), length <= XMLEventReader.longestEntity else {
      fail(
        "the entity '\(entity)' is too long, or uses one that is not declared before it",
        remedy: "write its text where it is used")
      return false
    }
    // The first declaration of a name holds.
    if entityLengths[entity] == nil { entityLengths[entity] = length }
    return true
  }

  /// What a text comes to with the entities put in that were declared so far, in bytes, or nil where
  /// it uses another.
  private func expandedLength(_ content: String) -> Int? {
    var length = 0
    var rest = content.utf8[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      length += rest[..<mark].count
      let after = rest[rest.index(after: mark)...]
      guard let end = after.firstIndex(of: UInt8(ascii: ";")) else { return nil }
      let reference = String(decoding: after[..<end], as: UTF8.self)
      let isPredefined =
        reference.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(reference)
      guard let expansion = isPredefined ? 4 : entityLengths[reference] else { return nil }
      length += expansion
      rest = after[after.index(after: end)...]
    }
    return length + rest.count
  }

  private func note(_ error: xmlError) {
    // Namespaces may be any IRI: libxml2 wants URIs, in ASCII, but the standard does not.
    let isAboutURI = unsafe error.code == XML_WAR_NS_URI.rawValue
    guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue, !isAboutURI else { return }
    fail(unsafe LibXML.message(error), remedy: "check the file with an XML editor or xmllint")
  }

  // MARK: Callbacks

  private static func session(_ user: UnsafeMutableRawPointer?) -> SAXSession? {
    unsafe user.map { unsafe Unmanaged<SAXSession>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The callbacks, those of libxml2 among them that keep the document type for looking up entities.
  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startDocument = { user in
      unsafe xmlSAX2StartDocument(SAXSession.session(user)?.parser)
    }
    unsafe handler.endDocument = { user in
      unsafe xmlSAX2EndDocument(SAXSession.session(user)?.parser)
    }
    unsafe handler.internalSubset = { user, name, externalID, systemID in
      guard let session = unsafe SAXSession.session(user) else { return }
      session.openDoctype()
      guard session.failure == nil else { return }
      unsafe xmlSAX2InternalSubset(session.parser, name, externalID, systemID)
    }
    unsafe handler.entityDecl = { user, name, kind, publicID, systemID, content in
      guard let session = unsafe SAXSession.session(user), session.failure == nil,
        unsafe session.allowsEntity(
          LibXML.string(name), kind: kind, content: LibXML.string(content))
      else { return }
      unsafe xmlSAX2EntityDecl(session.parser, name, kind, publicID, systemID, content)
    }
    unsafe handler.unparsedEntityDecl = { user, name, _, _, _ in
      guard let session = unsafe SAXSession.session(user) else { return }
      _ = unsafe session.allowsEntity(
        LibXML.string(name), kind: Int32(XML_EXTERNAL_GENERAL_UNPARSED_ENTITY.rawValue),
        content: "")
    }
    unsafe handler.getEntity = { user, name in
      guard let session = unsafe SAXSession.session(user), session.failure == nil else {
        return nil
      }
      return unsafe xmlSAX2GetEntity(session.parser, name)
    }
    unsafe handler.reference = { user, name in
      unsafe SAXSession.session(user)?.fail(
        "the entity '\(LibXML.string(name))' is not declared in the document",
        remedy: "write its text in full")
    }
    unsafe handler.startElementNs = {
      user, local, prefix, namespace, _, _, attributeCount, _, attributes in
      unsafe SAXSession.session(user)?.start(
        local: local, prefix: prefix, namespace: namespace, attributeCount: Int(attributeCount),
        attributes: attributes)
    }
    unsafe handler.endElementNs = { user, _, _, _ in
      unsafe SAXSession.session(user)?.end()
    }
    unsafe handler.characters = { user, text, count in
      unsafe SAXSession.session(user)?.append(.text, text, Int(count))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.comment = { user, text in
      unsafe SAXSession.session(user)?.append(.comment, text, Int(xmlStrlen(text)))
    }
    unsafe handler.processingInstruction = { user, target, data in
      let text = unsafe LibXML.string(target) + " " + LibXML.string(data)
      unsafe SAXSession.session(user)?.append(.instruction, text, text.utf8.count)
    }
    unsafe handler.serror = { user, error in
      guard let error = unsafe error else { return }
      unsafe SAXSession.session(user)?.note(error.pointee)
    }
    return unsafe handler
  }
}
