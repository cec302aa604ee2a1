// Which entities of different articles are one: a partition that refuses contradictions.
internal import SanadText

/// A partition of nodes into entities.
///
/// A merge that would join two authority entries, two countries or two families is refused, so that
/// a chain of plausible merges cannot tie what is known to be apart. The node of the smallest index
/// stands for its cluster: with nodes in the order of articles, nothing depends on the order in which
/// articles were read.
struct EntityClusters: Sendable {
  /// What is known of a cluster.
  struct Knowledge: Sendable {
    /// The nodes, in no order.
    var members: [Int]
    /// The authority entry that it is.
    var authority: String?
    /// The countries that it is tied to.
    var countries: Set<String>
    /// The homes of the articles that speak of it without tying it to a country.
    var homes: Set<String>
    /// The articles that speak of it.
    var articles: Set<Int>
  }

  /// A merge that was made, and why.
  struct Merge: Sendable {
    let first: Int
    let second: Int
    let reason: MergeReason
  }

  /// The nodes.
  let nodes: [ResolutionNode]
  /// The merges in the order in which they were made.
  private(set) var merges: [Merge] = []
  private var parents: [Int]
  private var knowledge: [Int: Knowledge]
  /// A node of the cluster that is an authority entry.
  private var bearers: [String: Int]

  /// Every node for itself.
  init(_ nodes: [ResolutionNode]) {
    self.nodes = nodes
    parents = Array(nodes.indices)
    bearers = [:]
    for (index, node) in nodes.enumerated() {
      if let authority = node.authority, bearers[authority] == nil { bearers[authority] = index }
    }
    knowledge = Dictionary(
      uniqueKeysWithValues: nodes.indices.map {
        (
          $0,
          Knowledge(
            members: [$0], authority: nodes[$0].authority, countries: nodes[$0].countries,
            homes: Set([nodes[$0].home].compactMap(\.self)),
            articles: [nodes[$0].article])
        )
      })
  }

  /// The node that stands for a node's cluster.
  ///
  /// - Complexity: O(log n) amortized.
  func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  /// What is known of the cluster of a node.
  func known(_ node: Int) -> Knowledge {
    guard let known = knowledge[root(node)] else {
      preconditionFailure("a cluster has lost its knowledge")
    }
    return known
  }

  /// The nodes that stand for clusters, in order.
  var roots: [Int] { nodes.indices.filter { parents[$0] == $0 } }

  /// Whether nothing forbids that two nodes are one entity.
  func mayMerge(_ a: Int, _ b: Int) -> Bool {
    guard nodes[a].family == nodes[b].family else { return false }
    let (first, second) = (known(a), known(b))
    if let mine = first.authority, let theirs = second.authority, mine != theirs { return false }
    let (here, there) = (countries(of: a, beside: second), countries(of: b, beside: first))
    if !here.isEmpty, !there.isEmpty, here.isDisjoint(with: there) { return false }
    return Self.placesAgree(nodes[root(a)].type, nodes[root(b)].type)
  }

  /// The countries by which a cluster is told from another of its name.
  ///
  /// Where nothing ties it to one, it is taken to be of the home of its article if it is a body that every
  /// state has its own of, 'Ministry of Health'; and beside a known body, since an article that meant that
  /// one would have been read so.
  private func countries(of node: Int, beside other: Knowledge) -> Set<String> {
    let known = known(node)
    let isOfHome =
      Self.stateBodies.contains(nodes[root(node)].type)
      || known.authority == nil && other.authority != nil
    return known.countries.isEmpty && isOfHome ? known.homes : known.countries
  }

  private static let stateBodies: Set<String> = ["GovernmentBody", "SecurityService"]

  /// Whether no article speaks of both.
  func areNeverTogether(_ a: Int, _ b: Int) -> Bool {
    known(a).articles.isDisjoint(with: known(b).articles)
  }

  /// Makes two nodes one entity, unless something forbids it, and tells whether they are one now.
  @discardableResult
  mutating func merge(_ a: Int, _ b: Int, because reason: MergeReason) -> Bool {
    let (first, second) = (root(a), root(b))
    guard first != second else { return true }
    guard mayMerge(first, second) else { return false }
    let (kept, gone) = (min(first, second), max(first, second))
    var union = known(kept)
    let other = known(gone)
    // The larger list grows, so that the work over all merges stays near linear.
    union.members =
      union.members.count >= other.members.count
      ? union.members + other.members : other.members + union.members
    union.authority = union.authority ?? other.authority
    union.countries.formUnion(other.countries)
    union.homes.formUnion(other.homes)
    union.articles.formUnion(other.articles)
    knowledge[kept] = union
    knowledge[gone] = nil
    parents[gone] = kept
    merges.append(Merge(first: a, second: b, reason: reason))
    return true
  }

  /// Recognizes a cluster as an authority entry, unless something forbids it.
  mutating func recognize(_ node: Int, as authority: String, because reason: MergeReason) {
    let known = root(node)
    if let other = bearers[authority] {
      merge(other, known, because: reason)
    } else if knowledge[known]?.authority == nil {
      knowledge[known]?.authority = authority
      bearers[authority] = known
      merges.append(Merge(first: known, second: known, reason: reason))
    }
  }

  /// Makes one entity of the nodes that share a key.
  ///
  /// Those that something holds fast (an authority entry, a country) are joined where nothing
  /// forbids it. The others join them only if that leaves one entity: a name without a country that
  /// two countries' bodies bear stays apart.
  mutating func mergeBlock(_ block: [Int], because reason: MergeReason) {
    var seen: Set<Int> = []
    let roots = block.map { root($0) }.filter { seen.insert($0).inserted }.sorted()
    guard roots.count > 1 else { return }
    var groups: [Int] = []
    var loose: [Int] = []
    for candidate in roots {
      let known = known(candidate)
      let isHeld =
        !known.countries.isEmpty
        || Self.stateBodies.contains(nodes[candidate].type) && !known.homes.isEmpty
      if known.authority == nil, !isHeld {
        loose.append(candidate)
      } else if let group = groups.first(where: { mayMerge($0, candidate) }) {
        merge(group, candidate, because: reason)
      } else {
        groups.append(candidate)
      }
    }
    guard groups.count <= 1, let anchor = groups.first ?? loose.first else { return }
    for candidate in loose where candidate != anchor { merge(anchor, candidate, because: reason) }
  }

  /// A country is no city and no region, even where it has the name of one.
  private static func placesAgree(_ a: String, _ b: String) -> Bool {
    let kinds: Set<String> = ["Country", "City", "Region"]
    return a == b || !kinds.contains(a) || !kinds.contains(b)
  }
}
