// Whether the words that point back to an entity are masculine or feminine, in a language whose nouns tell.

/// The genders of an article's entities, by the titles of persons and by the nouns that head other names.
struct EntityGenders: Sendable {
  private let feminine: [Bool?]

  /// The genders in a language whose relatives and pronouns agree; elsewhere nothing is known.
  ///
  /// - Complexity: O(number of entities).
  init(pack: LanguagePack, schema: Schema, table: EntityTable, persons: PersonGenders) {
    guard pack.subjects == .both else {
      feminine = []
      return
    }
    feminine = table.entries.indices.map { entity in
      let entry = table[entity]
      if schema.isClass(entry.type, a: "Person") { return persons.isFeminine(entity) }
      guard let first = entry.words.first else { return nil }
      if entry.type == "Country" { return !pack.isWord(first, in: .masculineCountry) }
      let noun = first.hasPrefix("ال") ? String(first.dropFirst(2)) : first
      guard
        pack.bodyHeads.begins(with: noun) || pack.placeHeads.begins(with: noun)
          || pack.eventHeads.begins(with: noun) || pack.isWord(noun, in: .quotedClass)
      else { return nil }
      if pack.isWord(noun, in: .feminineMark) { return true }
      return pack.words(.feminineEnding).contains { noun.hasSuffix($0) } || noun.hasSuffix("ات")
    }
  }

  /// Whether words for an entity are feminine, or nil where that is not known.
  func isFeminine(_ entity: Int) -> Bool? {
    feminine.indices.contains(entity) ? feminine[entity] : nil
  }
}
