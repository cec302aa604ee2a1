// The way back: a graph saved as RDF is a knowledge graph again.
public import SanadRDF
internal import SanadText

/// Reads a knowledge graph from triples that `RDFProjection` wrote, in any order and from any store.
///
/// What is missing is left empty: a graph without evidence has relations without sentences. Resources
/// of classes outside the Sanad namespace are passed over.
public struct RDFReading {
  private let rdf: RDFGraph
  private var graph = KnowledgeGraph()

  /// The knowledge graph of some triples.
  ///
  /// - Complexity: O(number of triples).
  public static func knowledgeGraph(of rdf: RDFGraph) -> KnowledgeGraph {
    var reading = RDFReading(rdf: rdf)
    reading.read()
    return reading.graph
  }

  private init(rdf: RDFGraph) { self.rdf = rdf }

  private mutating func read() {
    var claims: [IRI] = []
    var statements: [IRI] = []
    for triple in rdf.triples(predicate: RDF.type) {
      guard case .iri(let subject) = triple.subject, case .iri(let type) = triple.object,
        let name = SanadVocabulary.localName(type)
      else { continue }
      switch name {
      case "Article": readArticle(subject)
      case "Position": readPost(subject)
      case "Claim": claims.append(subject)
      case "Statement": statements.append(subject)
      case "Evidence", "Relation": continue
      default: readEntity(subject, type: name)
      }
    }
    readRelations()
    for claim in claims { readClaim(claim) }
    for statement in statements { readStatement(statement) }
  }

  // MARK: Things

  private mutating func readArticle(_ iri: IRI) {
    graph.add(
      SourceArticle(
        iri: iri, identifier: text(iri, DCTerms.identifier) ?? iri.value,
        url: text(iri, SchemaOrg.url), title: text(iri, SchemaOrg.headline),
        author: text(iri, SchemaOrg.author),
        published: text(iri, SchemaOrg.datePublished).flatMap { PartialDate(iso: $0) },
        language: LanguageCode(text(iri, SchemaOrg.inLanguage) ?? "und")))
  }

  private mutating func readEntity(_ iri: IRI, type: String) {
    let (labels, alternatives) = names(of: iri)
    let start = date(iri, SanadVocabulary.startDate)
    let end = date(iri, SanadVocabulary.endDate)
    let edition = number(iri, SanadVocabulary.edition)
    let isPlanned = text(iri, SanadVocabulary.planned) == "true"
    let happening = Happening(
      start: start, end: end, edition: edition, isPlanned: isPlanned,
      yearFrom: resources(iri, SanadVocabulary.yearFrom).first)
    graph.add(
      Entity(
        iri: iri, type: type, labels: labels, alternatives: alternatives,
        event: happening == Happening() ? nil : happening, sameAs: resources(iri, OWL.sameAs),
        mentionCount: number(iri, SanadVocabulary.mentionCount) ?? 0,
        articleCount: number(iri, SanadVocabulary.articleCount) ?? 0,
        mergeReasons: literals(iri, SKOS.editorialNote).map(\.lexical)))
  }

  private mutating func readPost(_ iri: IRI) {
    guard let body = resources(iri, SanadVocabulary.positionIn).first else { return }
    let (labels, alternatives) = names(of: iri)
    graph.add(Post(iri: iri, body: body, labels: labels, alternatives: alternatives))
  }

  private func names(of iri: IRI) -> (labels: [LanguageCode: String], others: [Entity.Name]) {
    var labels: [LanguageCode: String] = [:]
    var others: Set<Entity.Name> = []
    for label in literals(iri, RDFS.label).sorted(by: { $0.lexical < $1.lexical }) {
      let language = LanguageCode(label.language ?? "und")
      if labels[language] == nil {
        labels[language] = label.lexical
      } else {
        others.insert(Entity.Name(text: label.lexical, language: language))
      }
    }
    let acronyms = Set(
      literals(iri, SanadVocabulary.acronym).map {
        Entity.Name(
          text: $0.lexical, language: LanguageCode($0.language ?? "und"), isAcronym: true)
      })
    for literal in literals(iri, SKOS.altLabel) {
      let language = LanguageCode(literal.language ?? "und")
      let acronym = Entity.Name(text: literal.lexical, language: language, isAcronym: true)
      guard !acronyms.contains(acronym) else { continue }
      others.insert(Entity.Name(text: literal.lexical, language: language))
    }
    return (labels, Array(others.union(acronyms)))
  }

  // MARK: Relations

  /// Every triple between two entities, or from a person to a post, is a relation.
  private mutating func readRelations() {
    for triple in rdf {
      guard case .iri(let subject) = triple.subject, case .iri(let object) = triple.object,
        let name = SanadVocabulary.localName(triple.predicate), graph.entities[subject] != nil,
        let key = key(subject, name, object)
      else { continue }
      graph.add(Relation(key: key))
    }
  }

  private func key(_ subject: IRI, _ name: String, _ object: IRI) -> Relation.Key? {
    if let post = graph.posts[object] {
      return Relation.Key(subject: subject, name: name, object: post.body, post: object)
    }
    guard graph.entities[object] != nil else { return nil }
    return Relation.Key(subject: subject, name: name, object: object)
  }

  private mutating func readClaim(_ iri: IRI) {
    guard let (subject, predicate, object) = reified(iri) ?? described(iri),
      let name = SanadVocabulary.localName(predicate), let key = key(subject, name, object)
    else { return }
    graph.add(Relation(key: key, citations: citations(behind: iri)))
  }

  /// The triple of a claim that is its reifier (RDF 1.2).
  private func reified(_ claim: IRI) -> (IRI, IRI, IRI)? {
    guard case .triple(let triple) = rdf.objects(of: .iri(claim), RDF.reifies).first,
      case .iri(let subject) = triple.subject, case .iri(let object) = triple.object
    else { return nil }
    return (subject, triple.predicate, object)
  }

  /// The triple of a claim that names its parts (RDF 1.1).
  private func described(_ claim: IRI) -> (IRI, IRI, IRI)? {
    guard let subject = resources(claim, RDF.subject).first,
      let predicate = resources(claim, RDF.predicate).first,
      let object = resources(claim, RDF.object).first
    else { return nil }
    return (subject, predicate, object)
  }

  private mutating func readStatement(_ iri: IRI) {
    guard let speaker = resources(iri, SanadVocabulary.speaker).first,
      let words = literals(iri, SanadVocabulary.text).first
    else { return }
    graph.add(
      Statement(
        iri: iri, speaker: speaker, text: words.lexical,
        language: LanguageCode(words.language ?? "und"),
        isDirect: text(iri, SanadVocabulary.direct) == "true", citations: citations(behind: iri)))
  }

  // MARK: Evidence

  private func citations(behind owner: IRI) -> CitationSet {
    CitationSet(resources(owner, PROV.wasDerivedFrom).compactMap(citation))
  }

  private func citation(_ iri: IRI) -> Citation? {
    guard let place = place(iri) else { return nil }
    let quote = resources(iri, OA.hasSelector).lazy.flatMap { literals($0, OA.exact) }.first
    guard let quote else { return nil }
    return Citation(
      quote: quote.lexical, language: LanguageCode(quote.language ?? "und"), place: place,
      copies: resources(iri, PROV.alternateOf).compactMap(self.place),
      rule: text(iri, SanadVocabulary.rule) ?? "",
      confidence: Confidence(text(iri, SanadVocabulary.confidence).flatMap(Double.init) ?? 0))
  }

  private func place(_ iri: IRI) -> Citation.Place? {
    guard let article = resources(iri, OA.hasSource).first else { return nil }
    for selector in resources(iri, OA.hasSelector) {
      if let start = number(selector, OA.start), let end = number(selector, OA.end) {
        return Citation.Place(article: article, start: start, end: end)
      }
    }
    return nil
  }

  // MARK: Values

  private func resources(_ subject: IRI, _ property: IRI) -> [IRI] {
    rdf.objects(of: .iri(subject), property).compactMap {
      if case .iri(let iri) = $0 { iri } else { nil }
    }
  }

  private func literals(_ subject: IRI, _ property: IRI) -> [Literal] {
    rdf.objects(of: .iri(subject), property).compactMap {
      if case .literal(let literal) = $0 { literal } else { nil }
    }
  }

  private func text(_ subject: IRI, _ property: IRI) -> String? {
    literals(subject, property).first?.lexical
  }

  private func number(_ subject: IRI, _ property: IRI) -> Int? {
    text(subject, property).flatMap { Int($0) }
  }

  private func date(_ subject: IRI, _ property: IRI) -> PartialDate? {
    text(subject, property).flatMap { PartialDate(iso: $0) }
  }
}
