// From clusters to the graph: names, IRIs, dates, relations with their sentences.
internal import SanadRDF
internal import SanadText

/// Writes down what resolution has found.
struct GraphAssembly {
  let corpus: Corpus
  let clusters: EntityClusters
  let schema: Schema
  let authority: KnownEntities
  let base: String

  private var output = OutputText()
  private var graph = KnowledgeGraph()
  private var refused = 0
  /// The IRI of each cluster, by the node that stands for it.
  private var iris: [Int: IRI] = [:]
  private var articleIRIs: [IRI] = []

  init(
    corpus: Corpus, clusters: EntityClusters, schema: Schema, authority: KnownEntities,
    base: String
  ) {
    self.corpus = corpus
    self.clusters = clusters
    self.schema = schema
    self.authority = authority
    self.base = base
  }

  /// The graph of all clusters and claims.
  mutating func assemble() -> Resolution {
    addArticles()
    addEntities()
    addClaims()
    return Resolution(
      graph: graph, removedCharacters: output.removedCount, refusedClaims: refused)
  }

  // MARK: Articles

  private mutating func addArticles() {
    var taken: Set<String> = []
    for findings in corpus.articles {
      let document = findings.document
      var slug = Slug.make(document.id)
      if !taken.insert(slug).inserted {
        slug += "-" + ContentHash.name(document.id, document.source, document.text).prefix(8)
        taken.insert(slug)
      }
      let iri = IRI(base + "article/" + slug)
      articleIRIs.append(iri)
      graph.add(
        SourceArticle(
          iri: iri, identifier: output.clean(document.id), url: document.url,
          title: document.title.map { output.clean($0) },
          author: document.author.map { output.clean($0) }, published: document.published,
          language: document.language))
    }
  }

  // MARK: Entities

  private mutating func addEntities() {
    var drafts: [Entity] = []
    var requests: [IRIMinter.Request] = []
    let roots = clusters.roots
    let reasons = mergeReasons()
    let calendar = EventCalendar(corpus, clusters, articleIRIs)
    for root in roots {
      let draft = draft(of: root, reasons[root] ?? [], calendar)
      drafts.append(draft)
      requests.append(request(for: root, draft))
    }
    iris = IRIMinter(base: base).iris(for: requests)
    for (root, draft) in zip(roots, drafts) {
      guard let iri = iris[root] else { continue }
      graph.add(
        Entity(
          iri: iri, type: draft.type, labels: draft.labels, alternatives: draft.alternatives,
          event: draft.event, sameAs: draft.sameAs, mentionCount: draft.mentionCount,
          articleCount: draft.articleCount, mergeReasons: draft.mergeReasons))
    }
  }

  /// The entity of a cluster, still without its IRI.
  private mutating func draft(
    of root: Int, _ reasons: Set<String>, _ calendar: EventCalendar
  ) -> Entity {
    let known = clusters.known(root)
    let members = known.members.sorted()
    let entry = known.authority.flatMap { authority[$0] }
    var ballot = NameBallot()
    var mentions = 0
    // An adjective is no name of a country, unless the articles have no other.
    let hasNames =
      entry != nil
      || members.contains { corpus.entity($0).names.contains { $0.kind != .demonym } }
    for member in members {
      let entity = corpus.entity(member)
      mentions += entity.mentionCount
      for name in entity.names where name.kind != .demonym || !hasNames {
        ballot.count(
          Entity.Name(
            text: output.clean(name.text), language: name.language,
            isAcronym: name.kind == .acronym),
          isFull: name.kind == .full)
      }
    }
    var labels: [LanguageCode: String] = [:]
    var alternatives = ballot.names
    for name in entry?.names ?? [] {
      switch name.kind {
      case .label where labels[name.language] == nil: labels[name.language] = name.text
      case .label, .alternative:
        alternatives.insert(Entity.Name(text: name.text, language: name.language))
      case .acronym:
        alternatives.insert(
          Entity.Name(text: name.text, language: name.language, isAcronym: true))
      case .demonym, .titleOnly: continue
      }
    }
    for language in ballot.languages where labels[language] == nil {
      labels[language] = ballot.winner(in: language)?.text
    }
    alternatives = alternatives.filter { labels[$0.language] != $0.text || $0.isAcronym }
    return Entity(
      iri: IRI(""), type: entry?.type ?? type(of: members), labels: labels,
      alternatives: Array(alternatives),
      event: calendar.happenings[root],
      sameAs: (entry?.sameAs ?? []).map { IRI($0) }, mentionCount: mentions,
      articleCount: known.articles.count, mergeReasons: Array(reasons))
  }

  /// The most frequent of the most specific classes that the articles give.
  private func type(of members: [Int]) -> String {
    var counts: [String: Int] = [:]
    for member in members { counts[corpus.nodes[member].type, default: 0] += 1 }
    let specific = counts.filter { candidate in
      !counts.keys.contains { $0 != candidate.key && schema.isClass($0, a: candidate.key) }
    }
    let best = specific.max { a, b in
      a.value != b.value
        ? a.value < b.value : b.key.utf8.lexicographicallyPrecedes(a.key.utf8)
    }
    return best?.key ?? corpus.nodes[members[0]].type
  }

  private func request(for root: Int, _ draft: Entity) -> IRIMinter.Request {
    let known = clusters.known(root)
    let name = draft.label()
    let year = draft.event?.start?.year.map { String($0) }
    let first = corpus.entity(root)
    let place = first.names.map(\.span).min().map { "\($0.start)" } ?? ""
    return IRIMinter.Request(
      cluster: root, authority: known.authority, family: corpus.nodes[root].family.rawValue,
      name: name, year: year.flatMap { name.contains($0) ? nil : $0 },
      country: known.countries.count == 1 ? known.countries.first : nil,
      content: [corpus.articles[corpus.nodes[root].article].document.id, place, name]
        .joined(separator: "\u{1F}"))
  }

  /// The grounds of each cluster's merges in words, the first pair of articles for each.
  private func mergeReasons() -> [Int: Set<String>] {
    var seen: [Int: Set<MergeReason>] = [:]
    var words: [Int: Set<String>] = [:]
    for merge in clusters.merges {
      if case .authority = merge.reason { continue }
      let root = clusters.root(merge.first)
      guard seen[root, default: []].insert(merge.reason).inserted else { continue }
      let ids = [merge.first, merge.second].map {
        corpus.articles[corpus.nodes[$0].article].document.id
      }
      let articles = Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      words[root, default: []].insert(
        merge.reason.words + " (" + articles.joined(separator: ", ") + ")")
    }
    return words
  }

  // MARK: Claims

  private mutating func addClaims() {
    for (article, findings) in corpus.articles.enumerated() {
      let offsets = CodePointOffsets(findings.document.text)
      for claim in findings.claims { add(claim, of: article, offsets) }
      for statement in findings.statements { add(statement, of: article, offsets) }
    }
    for (iri, titles) in titles {
      guard let body = titles.body else { continue }
      var labels: [LanguageCode: String] = [:]
      for language in titles.ballot.languages {
        labels[language] = titles.ballot.winner(in: language)?.text
      }
      let others = titles.ballot.names.filter { labels[$0.language] != $0.text }
      graph.add(Post(iri: iri, body: body, labels: labels, alternatives: Array(others)))
    }
  }

  /// The titles of each post, counted.
  private var titles: [IRI: (body: IRI?, ballot: NameBallot)] = [:]

  private func iri(_ local: LocalEntity.ID, in article: Int) -> IRI {
    guard let iri = iris[clusters.root(corpus.node(local, in: article))] else {
      preconditionFailure("a cluster has no IRI")
    }
    return iri
  }

  private mutating func add(_ claim: Claim, of article: Int, _ offsets: CodePointOffsets) {
    var subject = iri(claim.subject, in: article)
    var object = iri(claim.object, in: article)
    guard subject != object, isAllowed(claim.relation, subject, object) else {
      refused += 1
      return
    }
    if schema.relations[claim.relation]?.isSymmetric == true, object < subject {
      swap(&subject, &object)
    }
    var post: IRI?
    if claim.relation == "holdsPosition" {
      let language = corpus.articles[article].document.language
      let title = claim.title.map { output.clean($0.text) }
      let key = claim.title?.key ?? title.map(Slug.make) ?? "post"
      let body = object.value.dropFirst(base.count).split(separator: "/").joined(separator: ".")
      let iri = IRI(base + "position/" + body + "." + key)
      titles[iri, default: (object, NameBallot())].body = object
      if let title {
        titles[iri]?.ballot.count(Entity.Name(text: title, language: language), isFull: true)
      }
      post = iri
    }
    let key = Relation.Key(subject: subject, name: claim.relation, object: object, post: post)
    graph.add(
      Relation(key: key, citations: CitationSet([citation(claim.evidence, of: article, offsets)])))
  }

  private func isAllowed(_ relation: String, _ subject: IRI, _ object: IRI) -> Bool {
    guard let from = graph.entities[subject]?.type, let to = graph.entities[object]?.type else {
      return false
    }
    guard relation == "holdsPosition" else { return schema.allows(relation, from: from, to: to) }
    return schema.isClass(from, a: "Person")
      && schema.allows("positionIn", from: "Position", to: to)
  }

  private mutating func add(
    _ finding: StatementFinding, of article: Int, _ offsets: CodePointOffsets
  ) {
    let document = corpus.articles[article].document
    let speaker = iri(finding.speaker, in: article)
    let text = output.clean(
      finding.pieces.map { String(document.text[$0]) }.joined(separator: " … "))
    let kind = finding.isDirect ? "direct" : "reported"
    graph.add(
      Statement(
        iri: IRI(
          base + "statement/" + ContentHash.name(speaker.value, kind, NameFolding.key(text))),
        speaker: speaker, text: text, language: document.language, isDirect: finding.isDirect,
        citations: CitationSet([citation(finding.evidence, of: article, offsets)])))
  }

  private mutating func citation(
    _ evidence: Evidence, of article: Int, _ offsets: CodePointOffsets
  ) -> Citation {
    let document = corpus.articles[article].document
    let range = offsets.codePoints(of: evidence.span)
    return Citation(
      quote: output.clean(document.text[evidence.span]), language: document.language,
      place: Citation.Place(
        article: articleIRIs[article], start: range.lowerBound, end: range.upperBound),
      rule: evidence.rule, confidence: Confidence(evidence.confidence))
  }
}
