// The terms of RDF/XML: what references, `rdf:ID` and `rdf:nodeID` stand for.
internal import SanadXML

extension RDFXMLParser {
  /// The number of a base IRI that an element sets.
  mutating func enter(_ base: String, from frame: RDFXMLFrame) throws(XMLProblem) -> Int {
    guard let base = BaseIRI(frame.base >= 0 ? bases[frame.base].resolve(base) : base) else {
      if isLenient { return frame.base }
      throw XMLProblem(
        "xml:base '\(base)' is a relative IRI, and there is no other base",
        remedy: "write the whole IRI")
    }
    bases.append(base)
    return bases.count - 1
  }

  /// Appends the IRI that a reference means.
  @inline(__always)
  mutating func appendReference(_ reference: Span<UInt8>, _ frame: RDFXMLFrame) throws(XMLProblem) {
    if reference.isAbsoluteIRI {
      terms.append(UInt8(ascii: "<"))
      terms.append(reference)
      terms.append(UInt8(ascii: ">"))
      return
    }
    try appendResolved(String(reference), frame)
  }

  /// Appends the IRI that a relative reference, or a wrong one, means.
  private mutating func appendResolved(_ reference: String, _ frame: RDFXMLFrame) throws(XMLProblem)
  {
    var iri = reference
    if !BaseIRI.hasScheme(reference.utf8) {
      guard frame.base >= 0 || isLenient else {
        throw XMLProblem(
          "'\(reference)' is a relative IRI, and there is no base IRI",
          remedy: "set one with xml:base, or write the whole IRI")
      }
      if frame.base >= 0 { iri = bases[frame.base].resolve(reference) }
    }
    if isLenient { iri = IRI(iri).percentEncoded }
    guard iri.fitsIRI else {
      throw XMLProblem(
        "the IRI '\(iri)' holds a character that no IRI may have", remedy: "percent-encode it")
    }
    terms.append(contentsOf: "<\(iri)>".utf8)
  }

  /// Appends the node that `rdf:ID` names, which it may do once for each IRI.
  mutating func declare(_ id: ArraySlice<UInt8>, _ frame: RDFXMLFrame) throws(XMLProblem) {
    let id = String(decoding: id, as: UTF8.self)
    guard XMLName.isNCName(id) else {
      throw XMLProblem("rdf:ID '\(id)' is no XML name", remedy: "use rdf:about with an IRI")
    }
    let start = terms.count
    try appendResolved("#" + id, frame)
    guard ids.insert(String(decoding: terms[start...], as: UTF8.self)).inserted else {
      throw XMLProblem(
        "rdf:ID '\(id)' stands here for the second time", remedy: "use rdf:about=\"#\(id)\"")
    }
  }

  /// Appends the blank node of a label.
  mutating func appendLabel(_ label: ArraySlice<UInt8>) throws(XMLProblem) {
    let isPlain =
      label.first?.isASCIILetter ?? false
      && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
    guard isPlain || XMLName.isNCName(String(decoding: label, as: UTF8.self)) else {
      throw XMLProblem(
        "rdf:nodeID '\(String(decoding: label, as: UTF8.self))' is no XML name",
        remedy: "begin it with a letter or '_'")
    }
    terms.append(contentsOf: "_:".utf8)
    // A full stop at the end would close the statement in N-Triples; no label of a text has one.
    terms.append(contentsOf: label)
    if label.last == UInt8(ascii: ".") { terms.append(contentsOf: "#".utf8) }
  }

  /// The number of a blank node that no document can name.
  mutating func newBlank() -> Int {
    blankCount += 1
    return blankCount
  }

  /// The spelling of a blank node that no document can name.
  static func blank(_ number: Int) -> [UInt8] { Array("_:#\(number)".utf8) }
}

extension Span<UInt8> {
  /// Whether the bytes are an IRI with a scheme and nothing that may not stand in one.
  @inline(__always)
  fileprivate var isAbsoluteIRI: Bool {
    var index = 0
    while index < count {
      let byte = self[index]
      if byte == UInt8(ascii: ":") { break }
      guard
        byte.isASCIILetter
          || (index > 0
            && (byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
              || byte == UInt8(ascii: ".")))
      else { return false }
      index += 1
    }
    guard index > 0, index < count else { return false }
    return endOfIRI == count
  }
}
