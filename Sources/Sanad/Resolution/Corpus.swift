// All articles of a run side by side, in an order of their own.
internal import SanadText

/// The findings of all articles, in the order of article names, with their entities as nodes.
struct Corpus: Sendable {
  /// The findings, each article once.
  let articles: [ArticleFindings]
  /// The entities of all articles, article after article.
  private(set) var nodes: [ResolutionNode] = []
  /// The index of each article's first node.
  let firstNode: [Int]

  /// A corpus of findings, given in any order.
  ///
  /// - Complexity: O(n log n).
  init(_ findings: [ArticleFindings], schema: Schema, authority: KnownEntities) {
    articles = findings.sorted { Self.precedes($0.document, $1.document) }
    var first: [Int] = []
    for (article, findings) in articles.enumerated() {
      first.append(nodes.count)
      for (local, entity) in findings.entities.enumerated() {
        nodes.append(
          ResolutionNode(
            entity, article: article, local: local,
            family: EntityFamily(of: entity.type, in: schema)))
      }
    }
    firstNode = first
    tieBodiesToCountries(authority)
    tiePeopleToCountries()
  }

  /// The node of an entity of an article.
  func node(_ local: LocalEntity.ID, in article: Int) -> Int { firstNode[article] + local }

  /// The entity that a node stands for.
  func entity(_ node: Int) -> LocalEntity {
    articles[nodes[node].article].entities[nodes[node].local]
  }

  /// Bodies are of the country that the authority, a claim or their own name says.
  private mutating func tieBodiesToCountries(_ authority: KnownEntities) {
    for node in nodes.indices where nodes[node].family == .organization {
      if let country = nodes[node].authority.flatMap({ authority[$0]?.country }) {
        nodes[node].countries = [country]
      } else if nodes[node].countries.isEmpty {
        for name in nodes[node].fullNames {
          if let country = authority.withoutCountry(name).country {
            nodes[node].countries.insert(country)
          }
        }
      }
    }
    for (article, findings) in articles.enumerated() {
      for claim in findings.claims where claim.relation == "ofCountry" {
        let body = node(claim.subject, in: article)
        guard nodes[body].countries.isEmpty else { continue }
        nodes[body].countries.insert(countryKey(node(claim.object, in: article)))
      }
    }
    for node in nodes.indices
    where nodes[node].family == .organization && nodes[node].countries.isEmpty {
      nodes[node].home = articles[nodes[node].article].home
    }
  }

  /// People are of the countries that they serve: by a post there, or by speaking for them.
  private mutating func tiePeopleToCountries() {
    for (article, findings) in articles.enumerated() {
      for claim in findings.claims
      where claim.relation == "holdsPosition" || claim.relation == "represents" {
        let person = node(claim.subject, in: article)
        let body = node(claim.object, in: article)
        guard nodes[person].family == .person else { continue }
        switch nodes[body].family {
        case .organization: nodes[person].countries.formUnion(nodes[body].countries)
        case .place where nodes[body].type == "Country":
          nodes[person].countries.insert(countryKey(body))
        case .place, .person, .event, .topic: continue
        }
      }
    }
  }

  private func countryKey(_ node: Int) -> String {
    nodes[node].authority ?? "name:" + (nodes[node].fullNames.first ?? []).joined(separator: " ")
  }

  /// Articles by name, then by source, then by text.
  private static func precedes(_ a: Document, _ b: Document) -> Bool {
    for (mine, theirs) in [(a.id, b.id), (a.source, b.source)] where mine != theirs {
      return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
    }
    return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}
