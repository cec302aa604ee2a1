// The ontology's domains and ranges as SHACL shapes: what RDF Schema lets conclude, they demand.
package import SanadRDF

/// Makes shapes of the domains and ranges of an ontology.
///
/// A property of several domains wants all of them, one of a union any of its members; ranges alike. A
/// range of datatypes wants literals.
package struct OntologyShapes {
  private static let shacl = "http://www.w3.org/ns/shacl#"

  private let ontology: RDFGraph
  private var shapes = RDFGraph()
  private var count = 0

  /// The shapes of an ontology as a graph.
  ///
  /// Their blank nodes have labels that no file can spell. Each shape is named after its property and what it looks at, as in `…#visits-domain`.
  ///
  /// - Complexity: O(size of the ontology).
  package static func graph(of ontology: RDFGraph) -> RDFGraph {
    var maker = OntologyShapes(ontology: ontology)
    for triple in ontology.triples(predicate: IRI(RDFS.namespace + "domain")) {
      maker.demand(triple, side: "domain")
    }
    for triple in ontology.triples(predicate: IRI(RDFS.namespace + "range")) {
      maker.demand(triple, side: "range")
    }
    return maker.shapes
  }

  private init(ontology: RDFGraph) { self.ontology = ontology }

  /// Demands that the subjects or objects of a property be in what a domain or range says.
  private mutating func demand(_ triple: Triple, side: String) {
    guard case .iri(let property) = triple.subject else { return }
    let members = members(of: triple.object)
    guard !members.isEmpty else { return }
    let shape = Term.iri(IRI(property.value + "-" + side))
    insert(shape, "targetSubjectsOf", .iri(property))
    if side == "range" { insert(shape, "path", .iri(property)) }
    demand(members, of: shape)
  }

  /// Demands one of some classes and datatypes.
  private mutating func demand(_ members: [IRI], of shape: Term) {
    if members.count == 1, let member = members.first {
      demand(member, of: shape)
      return
    }
    var list = Term.iri(RDF.nil)
    for member in members.reversed() {
      let (choice, cell) = (Term.blank("#choice\(count)"), Term.blank("#cell\(count)"))
      count += 1
      demand(member, of: choice)
      shapes.insert(Triple(cell, RDF.first, choice))
      shapes.insert(Triple(cell, RDF.rest, list))
      list = cell
    }
    insert(shape, "or", list)
  }

  private mutating func demand(_ member: IRI, of shape: Term) {
    switch member {
    case IRI(RDFS.namespace + "Literal"):
      insert(shape, "nodeKind", .iri(IRI(Self.shacl + "Literal")))
    case IRI(RDFS.namespace + "Resource"): return
    case _ where isDatatype(member): insert(shape, "datatype", .iri(member))
    default: insert(shape, "class", .iri(member))
    }
  }

  /// The classes or datatypes that a domain or range names, by itself or as a union.
  private func members(of node: Term) -> [IRI] {
    if case .iri(let iri) = node { return [iri] }
    var members: [IRI] = []
    var cell = ontology.objects(of: node, IRI(OWL.namespace + "unionOf")).first
    var seen: Set<Term> = []
    while let here = cell, seen.insert(here).inserted {
      if case .iri(let member)? = ontology.objects(of: here, RDF.first).first {
        members.append(member)
      }
      cell = ontology.objects(of: here, RDF.rest).first
    }
    return members
  }

  private func isDatatype(_ iri: IRI) -> Bool {
    iri.value.hasPrefix(XSD.namespace) || iri == RDF.langString
      || ontology.contains(Triple(.iri(iri), RDF.type, .iri(IRI(RDFS.namespace + "Datatype"))))
  }

  private mutating func insert(_ subject: Term, _ name: String, _ object: Term) {
    shapes.insert(Triple(subject, IRI(Self.shacl + name), object))
  }
}
