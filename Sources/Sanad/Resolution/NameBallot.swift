// Which of several names is the canonical one.
internal import SanadText

/// Counts how often names are used and picks the one to call an entity by.
struct NameBallot {
  private var counts: [Entity.Name: Int] = [:]
  private var full: Set<Entity.Name> = []

  /// Counts a name once more.
  ///
  /// A whole name goes before short ones and acronyms.
  mutating func count(_ name: Entity.Name, isFull: Bool) {
    counts[name, default: 0] += 1
    if isFull { full.insert(name) }
  }

  /// The languages of the names.
  var languages: Set<LanguageCode> { Set(counts.keys.map(\.language)) }

  /// All names.
  var names: Set<Entity.Name> { Set(counts.keys) }

  /// The name to use in a language: of the whole names the most frequent, then the longest, then the
  /// first in byte order; where there is no whole name, of the others likewise.
  ///
  /// - Complexity: O(number of names).
  func winner(in language: LanguageCode) -> Entity.Name? {
    let names = counts.keys.filter { $0.language == language }
    let candidates = names.contains(where: full.contains) ? names.filter(full.contains) : names
    return candidates.max { a, b in
      let (x, y) = (counts[a] ?? 0, counts[b] ?? 0)
      if x != y { return x < y }
      if a.text.count != b.text.count { return a.text.count < b.text.count }
      return b < a
    }
  }
}
