// The graph as RDF: a plain triple for each relation, and beside it a claim with its evidence.
public import SanadRDF
internal import SanadText

/// Writes a knowledge graph as triples.
///
/// There are no blank nodes: claims, evidence and selectors have IRIs made from their content, so that
/// loading a file twice adds nothing. `RDFReading` reads it back.
public struct RDFProjection: Sendable {
  private let base: String
  private let evidence: EvidenceDetail

  /// A projection.
  ///
  /// - Parameter base: What the IRIs of claims and evidence begin with.
  public init(base: String, evidence: EvidenceDetail = .full) {
    self.base = base
    self.evidence = evidence
  }

  /// The triples of a graph.
  ///
  /// - Complexity: O(size of the graph).
  public func rdf(of graph: KnowledgeGraph) -> RDFGraph {
    var rdf = RDFGraph()
    write(graph, to: &rdf)
    return rdf
  }

  /// The triples of a graph, to be written in sorted order.
  ///
  /// - Complexity: O(size of the graph).
  func sortedTriples(of graph: KnowledgeGraph) -> SortedTriples {
    var rdf = SortedTriples()
    write(graph, to: &rdf)
    return rdf
  }

  private func write(_ graph: KnowledgeGraph, to rdf: inout some TripleCollection) {
    for article in graph.articlesInOrder { add(article, to: &rdf) }
    for entity in graph.entitiesInOrder { add(entity, to: &rdf) }
    for post in graph.postsInOrder { add(post, to: &rdf) }
    for relation in graph.relationsInOrder { add(relation, to: &rdf) }
    for statement in graph.statementsInOrder { add(statement, to: &rdf) }
  }

  // MARK: Things

  private func add(_ article: SourceArticle, to rdf: inout some TripleCollection) {
    var subject = Subject(article.iri, a: SanadVocabulary.article)
    subject.add(DCTerms.identifier, Literal(article.identifier))
    subject.add(SchemaOrg.inLanguage, Literal(article.language.code))
    subject.add(
      SchemaOrg.headline, article.title.map { Literal($0, language: article.language.code) })
    subject.add(SchemaOrg.author, article.author.map { Literal($0) })
    subject.add(SchemaOrg.datePublished, article.published.map(Self.literal))
    subject.add(
      SchemaOrg.url, article.url.map { Literal($0, datatype: IRI(XSD.namespace + "anyURI")) })
    subject.insert(into: &rdf)
  }

  private func add(_ entity: Entity, to rdf: inout some TripleCollection) {
    var subject = Subject(entity.iri, a: IRI(SanadVocabulary.namespace + entity.type))
    subject.add(labels: entity.labels, alternatives: entity.alternatives)
    if let event = entity.event {
      subject.add(SanadVocabulary.startDate, event.start.map(Self.literal))
      subject.add(SanadVocabulary.endDate, event.end.map(Self.literal))
      subject.add(SanadVocabulary.edition, event.edition.map(Self.literal))
      if event.isPlanned {
        subject.add(SanadVocabulary.planned, Literal("true", datatype: XSD.boolean))
      }
      if let article = event.yearFrom { subject.add(SanadVocabulary.yearFrom, article) }
    }
    for other in entity.sameAs { subject.add(OWL.sameAs, other) }
    subject.add(SanadVocabulary.mentionCount, Self.literal(entity.mentionCount))
    subject.add(SanadVocabulary.articleCount, Self.literal(entity.articleCount))
    for reason in entity.mergeReasons {
      subject.add(SKOS.editorialNote, Literal(reason, language: "en"))
    }
    subject.insert(into: &rdf)
  }

  private func add(_ post: Post, to rdf: inout some TripleCollection) {
    var subject = Subject(post.iri, a: SanadVocabulary.position)
    subject.add(labels: post.labels, alternatives: post.alternatives)
    subject.add(SanadVocabulary.positionIn, post.body)
    subject.insert(into: &rdf)
  }

  private func add(_ statement: Statement, to rdf: inout some TripleCollection) {
    var subject = Subject(statement.iri, a: SanadVocabulary.statement)
    subject.add(SanadVocabulary.speaker, statement.speaker)
    subject.add(
      SanadVocabulary.text, Literal(statement.text, language: statement.language.code))
    subject.add(
      SanadVocabulary.direct, Literal(statement.isDirect ? "true" : "false", datatype: XSD.boolean))
    add(statement.citations, behind: &subject, to: &rdf)
    subject.insert(into: &rdf)
  }

  // MARK: Relations

  private func add(_ relation: Relation, to rdf: inout some TripleCollection) {
    let key = relation.key
    let predicate = IRI(SanadVocabulary.namespace + key.name)
    let object = key.post ?? key.object
    let triple = Triple(.iri(key.subject), predicate, .iri(object))
    rdf.add(triple)
    guard evidence != .none else { return }
    var claim = Subject(
      IRI(base + "claim/" + ContentHash.name(key.subject.value, key.name, object.value)),
      a: SanadVocabulary.claim)
    if evidence == .reifiers {
      claim.add(RDF.reifies, triple)
    } else {
      claim.add(RDF.type, RDF.statement)
      claim.add(RDF.subject, key.subject)
      claim.add(RDF.predicate, predicate)
      claim.add(RDF.object, object)
    }
    claim.add(SanadVocabulary.confidence, relation.confidence.map(Self.literal))
    claim.add(SanadVocabulary.articleCount, Self.literal(relation.sourceCount))
    add(relation.citations, behind: &claim, to: &rdf)
    claim.insert(into: &rdf)
  }

  // MARK: Evidence

  private func add(
    _ citations: CitationSet, behind owner: inout Subject, to rdf: inout some TripleCollection
  ) {
    guard evidence != .none else { return }
    for citation in citations.inOrder {
      var node = Subject(
        iri(owner.iri, citation.place), a: SanadVocabulary.evidence)
      node.add(SanadVocabulary.rule, Literal(citation.rule))
      node.add(SanadVocabulary.confidence, Self.literal(citation.confidence))
      add(citation.place, to: &node, &rdf)
      let quote = IRI(node.iri.value + "-quote")
      node.add(OA.hasSelector, quote)
      var selector = Subject(quote, a: OA.textQuoteSelector)
      selector.add(OA.exact, Literal(citation.quote, language: citation.language.code))
      selector.insert(into: &rdf)
      for copy in citation.copies {
        var other = Subject(iri(owner.iri, copy), a: IRI(OA.namespace + "SpecificResource"))
        add(copy, to: &other, &rdf)
        other.insert(into: &rdf)
        node.add(PROV.alternateOf, other.iri)
      }
      node.insert(into: &rdf)
      owner.add(PROV.wasDerivedFrom, node.iri)
    }
  }

  private func iri(_ owner: IRI, _ place: Citation.Place) -> IRI {
    IRI(
      base + "evidence/"
        + ContentHash.name(owner.value, place.article.value, "\(place.start)", "\(place.end)"))
  }

  /// Adds the source of a place and a selector of its position.
  private func add(
    _ place: Citation.Place, to node: inout Subject, _ rdf: inout some TripleCollection
  ) {
    node.add(OA.hasSource, place.article)
    let position = IRI(node.iri.value + "-position")
    node.add(OA.hasSelector, position)
    var selector = Subject(position, a: OA.textPositionSelector)
    selector.add(OA.start, Self.literal(place.start))
    selector.add(OA.end, Self.literal(place.end))
    selector.insert(into: &rdf)
  }

  // MARK: Literals

  private static func literal(_ number: Int) -> Literal {
    Literal(String(number), datatype: XSD.integer)
  }

  private static func literal(_ confidence: Confidence) -> Literal {
    Literal(confidence.decimal, datatype: XSD.decimal)
  }

  private static func literal(_ date: PartialDate) -> Literal {
    Literal(date.iso, datatype: IRI(XSD.namespace + date.schemaType))
  }
}

/// What takes triples one by one.
private protocol TripleCollection {
  /// Adds a triple, if it is not there yet.
  mutating func add(_ triple: Triple)
}

extension RDFGraph: TripleCollection {
  fileprivate mutating func add(_ triple: Triple) { insert(triple) }
}

extension SortedTriples: TripleCollection {
  fileprivate mutating func add(_ triple: Triple) { insert(triple) }
}

/// A resource while its properties come together.
private struct Subject {
  let iri: IRI
  private var properties: [(IRI, Term)]

  init(_ iri: IRI, a type: IRI) {
    self.iri = iri
    properties = [(RDF.type, .iri(type))]
  }

  mutating func add(_ property: IRI, _ object: IRI) { properties.append((property, .iri(object))) }

  mutating func add(_ property: IRI, _ triple: Triple) {
    properties.append((property, .triple(triple)))
  }

  mutating func add(_ property: IRI, _ value: Literal?) {
    if let value { properties.append((property, .literal(value))) }
  }

  mutating func add(labels: [LanguageCode: String], alternatives: [Entity.Name]) {
    for (language, label) in labels.sorted(by: { $0.key < $1.key }) {
      add(RDFS.label, Literal(label, language: language.code))
    }
    for name in alternatives {
      if name.isAcronym {
        add(SanadVocabulary.acronym, Literal(name.text, language: name.language.code))
      }
      if labels[name.language] != name.text {
        add(SKOS.altLabel, Literal(name.text, language: name.language.code))
      }
    }
  }

  func insert(into rdf: inout some TripleCollection) {
    for (property, object) in properties { rdf.add(Triple(.iri(iri), property, object)) }
  }
}
