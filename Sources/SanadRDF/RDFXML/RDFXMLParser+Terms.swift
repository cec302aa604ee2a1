// The terms of RDF/XML: what names, references, `rdf:ID` and `rdf:nodeID` stand for.
internal import SanadXML

extension RDFXMLParser {
  /// The IRI that an element's or attribute's name stands for, from memory if it was read before.
  mutating func named(_ name: XMLQualifiedName) throws(XMLProblem) -> NamedIRI {
    if let index = name.number, index < namedIRIs.count, let named = namedIRIs[index] {
      return named
    }
    guard !name.namespace.isEmpty else {
      throw XMLProblem(
        "\(name.written) is in no namespace", remedy: "give it a prefix that stands for one")
    }
    guard BaseIRI.hasScheme(name.joined.utf8) else {
      throw XMLProblem(
        "\(name.written) stands for '\(name.joined)', which is no absolute IRI",
        remedy: "bind its prefix to a namespace with a scheme, such as https:")
    }
    let iri = try checked(name.joined)
    let named = NamedIRI(
      iri: iri, spelling: spelling(iri), isRDF: name.joined.hasPrefix(RDF.namespace))
    if let index = name.number {
      while namedIRIs.count <= index { namedIRIs.append(nil) }
      namedIRIs[index] = named
    }
    return named
  }

  /// The index of a base IRI that an element sets.
  mutating func enter(_ base: String, from frame: Frame) throws(XMLProblem) -> Int {
    guard let base = BaseIRI(frame.base.map { bases[$0].resolve(base) } ?? base) else {
      throw XMLProblem(
        "xml:base '\(base)' is a relative IRI, and there is no other base",
        remedy: "write the whole IRI")
    }
    bases.append(base)
    return bases.count - 1
  }

  /// The IRI that a reference means.
  func resolve(_ reference: String, _ frame: Frame) throws(XMLProblem) -> IRI {
    if BaseIRI.hasScheme(reference.utf8) { return try checked(reference) }
    guard let base = frame.base else {
      throw XMLProblem(
        "'\(reference)' is a relative IRI, and there is no base IRI",
        remedy: "set one with xml:base, or write the whole IRI")
    }
    return try checked(bases[base].resolve(reference))
  }

  func checked(_ iri: String) throws(XMLProblem) -> IRI {
    guard iri.fitsIRI else {
      throw XMLProblem(
        "the IRI '\(iri)' holds a character that no IRI may have", remedy: "percent-encode it")
    }
    return IRI(iri)
  }

  /// The node that `rdf:ID` names, which it may do once for each IRI.
  mutating func declare(_ id: String, _ frame: Frame) throws(XMLProblem) -> Spelling {
    guard XMLName.isNCName(id) else {
      throw XMLProblem("rdf:ID '\(id)' is no XML name", remedy: "use rdf:about with an IRI")
    }
    let iri = try resolve("#" + id, frame)
    guard ids.insert(iri.value).inserted else {
      throw XMLProblem(
        "rdf:ID '\(id)' stands here for the second time", remedy: "use rdf:about=\"#\(id)\"")
    }
    return spelling(iri)
  }

  mutating func blank(_ label: String) throws(XMLProblem) -> Spelling {
    guard XMLName.isNCName(label) else {
      throw XMLProblem(
        "rdf:nodeID '\(label)' is no XML name", remedy: "begin it with a letter or '_'")
    }
    return Array(("_:" + label).utf8)
  }

  /// A blank node whose label no document can spell.
  mutating func newBlank() -> Spelling {
    blankCount += 1
    return Array("_:#\(blankCount)".utf8)
  }

  /// The spelling of an IRI that was checked.
  func spelling(_ iri: IRI) -> Spelling { Array("<\(iri.value)>".utf8) }
}
