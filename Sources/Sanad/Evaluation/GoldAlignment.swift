// Which found entity is which of the reader's.
internal import SanadRDF

/// The pairs of found entities and those of an annotation.
///
/// People, bodies and places pair by equal names of one type; events by names that overlap and by the day
/// on which they begin, each event once, best pairs first.
struct GoldAlignment {
  /// The reader's entity of each found one that has one.
  private(set) var gold: [IRI: String] = [:]
  /// The found entity that counts for each of the reader's; further ones are splits.
  private(set) var found: [String: IRI] = [:]

  /// From what score a pair of events is one: words in common by all words, and `sameDay` for the date.
  private static let enough = 0.4
  private static let sameDay = 0.3

  init(_ article: GoldArticle, _ predicted: FoundArticle) {
    let everyone = article.entities + article.debatableEntities
    pairNames(everyone, predicted)
    pairEvents(everyone.filter { $0.type == "Event" }, predicted)
  }

  private struct TypedName: Hashable {
    let type: String
    let name: ComparedName
  }

  private mutating func pairNames(_ everyone: [GoldArticle.Entity], _ predicted: FoundArticle) {
    var index: [TypedName: String] = [:]
    for entity in everyone {
      for name in entity.names {
        let key = TypedName(type: entity.type, name: ComparedName(name))
        if index[key] == nil { index[key] = entity.id }
      }
    }
    for entity in predicted.entities where entity.type != "Event" {
      let hit = entity.names.lazy.compactMap { name in
        index[TypedName(type: entity.type, name: ComparedName(name))]
      }.first
      guard let hit else { continue }
      gold[entity.iri] = hit
      if found[hit] == nil { found[hit] = entity.iri }
    }
  }

  private mutating func pairEvents(_ events: [GoldArticle.Entity], _ predicted: FoundArticle) {
    var pairs: [(score: Double, iri: IRI, id: String)] = []
    for entity in predicted.entities where entity.type == "Event" {
      let names = entity.names.map { ComparedName($0) }
      for event in events {
        let wanted = event.names.map { ComparedName($0) }
        var score = names.flatMap { name in wanted.map(name.overlap) }.max() ?? 0
        if let start = entity.start, start == event.startDate { score += Self.sameDay }
        if score >= Self.enough { pairs.append((score, entity.iri, event.id)) }
      }
    }
    pairs.sort { $0.score != $1.score ? $0.score > $1.score : $0.iri > $1.iri }
    for pair in pairs where gold[pair.iri] == nil && found[pair.id] == nil {
      gold[pair.iri] = pair.id
      found[pair.id] = pair.iri
    }
  }
}
