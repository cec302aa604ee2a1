// What ties a person to a body, an event or another person: the second ground of a doubtful merge.
internal import SanadText

/// The entities that each entity of the corpus stands in a telling relation to.
struct Ties: Sendable {
  private var others: [Int: [Int]] = [:]

  /// Relations that tell who somebody is.
  ///
  /// Places visited do not: many people go to one city.
  private static let telling: Set<String> = [
    "holdsPosition", "represents", "memberOf", "participatesIn", "organizes", "chairs", "speaksAt",
    "metWith", "succeeds", "appointedBy", "accompaniedBy",
  ]

  /// The ties of a corpus.
  ///
  /// - Complexity: O(number of claims).
  init(_ corpus: Corpus) {
    for (article, findings) in corpus.articles.enumerated() {
      for claim in findings.claims where Self.telling.contains(claim.relation) {
        let subject = corpus.node(claim.subject, in: article)
        let object = corpus.node(claim.object, in: article)
        others[subject, default: []].append(object)
        others[object, default: []].append(subject)
      }
    }
  }

  /// The clusters that a cluster is tied to.
  func of(_ node: Int, in clusters: EntityClusters) -> Set<Int> {
    var ties: Set<Int> = []
    for member in clusters.known(node).members {
      for other in others[member] ?? [] { ties.insert(clusters.root(other)) }
    }
    return ties
  }

  /// Whether two clusters are tied to one and the same third.
  func areShared(_ a: Int, _ b: Int, in clusters: EntityClusters) -> Bool {
    !of(a, in: clusters).isDisjoint(with: of(b, in: clusters))
  }
}
