// Reads ontology/sanad.ttl.
internal import SanadRDF
internal import SanadText

/// Reads the classes and relations of an ontology folder.
package struct OntologyLoader {
  /// A loader.
  package init() {}

  /// The ontology of a folder.
  ///
  /// Classes are those of type `owl:Class` in the Sanad namespace; relations are the properties of type
  /// `sanad:Relation`.
  ///
  /// - Throws: `OntologyError` where the file is missing, is no Turtle, or a relation has no usable
  ///   domain or range.
  package func load(folder: String) throws(OntologyError) -> Ontology {
    let file = try OntologyFile(path: folder + "/sanad.ttl")
    let graph = file.graph
    var superclasses: [String: Set<String>] = [:]
    for subject in graph.subjects(with: RDF.type, .iri(OWL.ontologyClass)) {
      guard let name = Self.name(subject) else { continue }
      superclasses[name] = Set(
        graph.objects(of: subject, RDFS.subClassOf).compactMap(Self.name))
    }
    var relations: [String: Schema.Relation] = [:]
    for subject in graph.subjects(with: RDF.type, .iri(SanadVocabulary.relation)) {
      guard case .iri(let iri) = subject, let name = Self.name(subject) else { continue }
      var ends: [Set<String>] = []
      for (property, word) in [(RDFS.domain, "domain"), (RDFS.range, "range")] {
        guard let classes = Self.classes(of: subject, property, graph, known: superclasses) else {
          throw .incompleteRelation(
            file.place(of: iri, base: SanadVocabulary.namespace, shown: name), relation: name,
            property: "rdfs:" + word)
        }
        ends.append(classes)
      }
      let isSymmetric = graph.contains(
        Triple(subject, RDF.type, .iri(OWL.symmetricProperty)))
      relations[name] = Schema.Relation(
        name: name, domain: ends[0], range: ends[1], isSymmetric: isSymmetric)
    }
    return Ontology(
      schema: Schema(superclasses: superclasses, relations: relations),
      labels: Self.names(RDFS.label, graph),
      inverseLabels: Self.names(SanadVocabulary.inverseLabel, graph))
  }

  /// The classes that a property leads to: one, or the members of a union; nil where there is none
  /// or one is not of the ontology.
  private static func classes(
    of subject: Term, _ property: IRI, _ graph: RDFGraph, known: [String: Set<String>]
  ) -> Set<String>? {
    var classes: Set<String> = []
    for object in graph.objects(of: subject, property) {
      var members = [object]
      if let union = graph.objects(of: object, OWL.unionOf).first { members = list(union, graph) }
      for member in members {
        guard let name = name(member), known[name] != nil else { return nil }
        classes.insert(name)
      }
    }
    return classes.isEmpty ? nil : classes
  }

  /// The elements of an RDF list; a list that runs in a circle ends where it meets itself.
  private static func list(_ head: Term, _ graph: RDFGraph) -> [Term] {
    var elements: [Term] = []
    var seen: Set<Term> = []
    var node = head
    while node != .iri(RDF.nil), seen.insert(node).inserted {
      guard let first = graph.objects(of: node, RDF.first).first,
        let rest = graph.objects(of: node, RDF.rest).first
      else { break }
      elements.append(first)
      node = rest
    }
    return elements
  }

  private static func names(_ property: IRI, _ graph: RDFGraph) -> [String: [LanguageCode: String]]
  {
    var names: [String: [LanguageCode: String]] = [:]
    for triple in graph.triples(predicate: property) {
      guard let name = name(triple.subject), case .literal(let literal) = triple.object,
        let language = literal.language
      else { continue }
      names[name, default: [:]][LanguageCode(language)] = literal.lexical
    }
    return names
  }

  private static func name(_ term: Term) -> String? {
    guard case .iri(let iri) = term else { return nil }
    return SanadVocabulary.localName(iri)
  }
}
