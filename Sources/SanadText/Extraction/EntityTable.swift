// The entities of one article: which named mentions speak of the same thing.

/// The entities of an article while it is being read.
package struct EntityTable: Sendable {
  /// An entity under construction.
  package struct Entry: Hashable, Sendable {
    package var type: String
    /// The authority's entry, as an index.
    package var authority: Int?
    package var names: [LocalName] = []
    /// The folded words of its longest name.
    package var words: [String] = []
    package var country: String?
    package var event: EventDetails?
    package var mentionCount = 0
    /// Whether it is named anywhere but inside the name of something else.
    package var standsAlone = false
  }

  package private(set) var entries: [Entry] = []
  private var byAuthority: [Int: Int] = [:]
  private var byName: [String: Int] = [:]

  /// A table without entities.
  package init() {}

  package subscript(entity: Int) -> Entry {
    get { entries[entity] }
    set { entries[entity] = newValue }
  }

  /// Adds an entity without a name yet.
  package mutating func insert(type: String, authority: Int? = nil) -> Int {
    if let authority, let known = byAuthority[authority] { return known }
    entries.append(Entry(type: type, authority: authority))
    if let authority { byAuthority[authority] = entries.count - 1 }
    return entries.count - 1
  }

  /// The entity of an authority entry, if the article has it already.
  package func entity(authority: Int) -> Int? { byAuthority[authority] }

  /// The entity that has a folded name, within a family of types (`Person`, `Organization`, …).
  package func entity(named name: String, family: String) -> Int? { byName[family + ":" + name] }

  /// Makes a folded name lead to an entity.
  package mutating func bind(_ name: String, family: String, to entity: Int) {
    byName[family + ":" + name] = entity
  }

  /// Counts a mention and keeps its name.
  package mutating func add(_ name: LocalName, words: [String], to entity: Int) {
    entries[entity].mentionCount += 1
    if let index = entries[entity].names.firstIndex(where: { $0.text == name.text }) {
      if entries[entity].names[index].span.start > name.span.start {
        entries[entity].names[index] = name
      }
    } else {
      entries[entity].names.append(name)
    }
    if name.kind != .demonym, words.count > entries[entity].words.count {
      entries[entity].words = words
    }
  }
}
