// Which entity a user means by a name.
internal import SanadRDF
internal import SanadText

/// Finds entities by any of their names in any language.
public struct EntityFinder: Sendable {
  /// What a name leads to.
  public enum Answer: Hashable, Sendable {
    /// No entity; the names that come nearest, at most five.
    case none(near: [String])
    /// One entity.
    case one(Entity)
    /// Several entities of that name, in the order of their IRIs.
    case several([Entity])
  }

  private let graph: KnowledgeGraph
  private var byName: [String: Set<IRI>] = [:]
  private var byEnd: [String: Set<IRI>] = [:]
  private var bySound: [String: [(iri: IRI, sound: PhoneticName)]] = [:]

  /// A finder for a graph.
  ///
  /// - Complexity: O(total length of all names).
  public init(_ graph: KnowledgeGraph) {
    self.graph = graph
    for entity in graph.entitiesInOrder {
      for name in Self.names(of: entity) {
        let words = NameFolding.words(name)
        guard !words.isEmpty else { continue }
        byName[Self.key(words), default: []].insert(entity.iri)
        byName[words.joined(), default: []].insert(entity.iri)
        guard entity.type == "Person" else { continue }
        for count in 1..<max(words.count, 2) {
          let end = Array(words.suffix(count))
          byEnd[Self.key(end), default: []].insert(entity.iri)
          guard count < 3, let sound = PhoneticName(surname: end) else { continue }
          bySound[sound.blockingKey, default: []].append((entity.iri, sound))
        }
        if let sound = PhoneticName(folded: words) {
          bySound[sound.blockingKey, default: []].append((entity.iri, sound))
        }
      }
    }
  }

  /// The entity that a name or IRI stands for.
  ///
  /// In this order, the first that finds anything: an IRI or its end (`person/lina-haddad`); a whole name
  /// or acronym, without regard to case, accents and articles; a surname; a name that sounds alike.
  ///
  /// - Complexity: O(1) in the size of the graph; O(n) where nothing is found.
  public func find(_ name: String) -> Answer {
    let words = NameFolding.words(name)
    let found = [
      { iris(endingWith: name) },
      { byName[Self.key(words)] ?? byName[words.joined()] ?? [] },
      { byEnd[Self.key(words)] ?? [] },
      { soundingLike(words) },
    ].lazy.map { $0() }.first { !$0.isEmpty }
    let entities = (found ?? []).compactMap { graph.entities[$0] }.sorted { $0.iri < $1.iri }
    if entities.count > 1 { return .several(entities) }
    if let only = entities.first { return .one(only) }
    return .none(near: nearNames(words))
  }

  private func iris(endingWith name: String) -> Set<IRI> {
    guard name.contains("/") else { return [] }
    let iri = IRI(name)
    if graph.entities[iri] != nil { return [iri] }
    return Set(graph.entities.keys.filter { $0.value.hasSuffix("/" + name) })
  }

  private func soundingLike(_ words: [String]) -> Set<IRI> {
    guard let sound = PhoneticName(folded: words) ?? PhoneticName(surname: words) else { return [] }
    return Set((bySound[sound.blockingKey] ?? []).filter { $0.sound.matches(sound) }.map(\.iri))
  }

  /// Canonical names that share a word, or the beginning of one, with what was asked for.
  private func nearNames(_ words: [String]) -> [String] {
    let beginnings = words.filter { $0.count > 2 }.map { String($0.prefix(3)) }
    let near = graph.entitiesInOrder.filter { entity in
      Self.names(of: entity).contains { name in
        NameFolding.words(name).contains { word in beginnings.contains { word.hasPrefix($0) } }
      }
    }
    return Array(near.prefix(5).map { $0.label() })
  }

  private static func names(of entity: Entity) -> [String] {
    Array(entity.labels.values) + entity.alternatives.map(\.text)
  }

  /// The words of a name without the articles that languages put before it.
  private static func key(_ words: [String]) -> String {
    let bare = words.count > 1 && articles.contains(words[0]) ? Array(words.dropFirst()) : words
    return bare.map { word in
      word.hasPrefix("ال") && word.count > 4 ? String(word.dropFirst(2)) : word
    }.joined(separator: " ")
  }

  private static let articles: Set<String> = ["le", "la", "les", "l", "the"]
}
