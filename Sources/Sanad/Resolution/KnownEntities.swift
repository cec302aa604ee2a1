// The authority entries as resolution needs them: by IRI, by name, and the names of countries.
package import SanadText

/// The known entities, ready to be looked up.
package struct KnownEntities: Sendable {
  /// The entries, in the order of the authority files.
  let entries: [AuthorityEntry]
  /// Where the entries are, by IRI relative to the base.
  private let places: [String: Int]
  /// The folded names and adjectives of countries, by their words, longest first.
  private let countryPhrases: [String: [CountryPhrase]]

  /// A name of a country inside another name.
  private struct CountryPhrase: Sendable {
    let words: [String]
    let country: String
  }

  /// An index of entries.
  ///
  /// - Complexity: O(total length of the names of countries).
  package init(_ entries: [AuthorityEntry]) {
    self.entries = entries
    places = Dictionary(
      zip(entries.lazy.map(\.iri), entries.indices), uniquingKeysWith: { first, _ in first })
    var phrases: [String: [CountryPhrase]] = [:]
    for entry in entries where entry.type == "Country" {
      for name in entry.names where name.kind != .titleOnly && name.kind != .acronym {
        for words in Self.forms(of: name) {
          guard let first = words.first else { continue }
          phrases[first, default: []].append(CountryPhrase(words: words, country: entry.iri))
        }
      }
    }
    countryPhrases = phrases.mapValues { list in
      list.sorted {
        $0.words.count != $1.words.count
          ? $0.words.count > $1.words.count
          : $0.country.utf8.lexicographicallyPrecedes($1.country.utf8)
      }
    }
  }

  /// The entry of an IRI, relative to the base.
  subscript(iri: String) -> AuthorityEntry? { places[iri].map { entries[$0] } }

  /// The forms of a country's name inside other names: in Arabic, adjectives take the article and the
  /// feminine.
  private static func forms(of name: AuthorityEntry.Name) -> [[String]] {
    let words = NameFolding.words(name.text)
    guard name.kind == .demonym, name.language.code == "ar" else { return [words] }
    return ["", "ال"].flatMap { article in
      ["", "ه"].map { ending in words.map { article + $0 + ending } }
    }
  }

  /// A name of a body without the country that it names, and that country.
  ///
  /// 'Conseil de l'eau de la République de Nord' and 'Conseil de l'eau nordien' both give 'conseil de
  /// l eau' and the country; a name that names none, or several, comes back whole.
  ///
  /// - Complexity: O(length of the name).
  func withoutCountry(_ words: [String]) -> (words: [String], country: String?) {
    var kept: [String] = []
    var countries: Set<String> = []
    var index = 0
    while index < words.count {
      let found = countryPhrases[words[index]]?.first {
        words[index...].starts(with: $0.words)
      }
      if let found, index > 0 {
        countries.insert(found.country)
        while let last = kept.last, Self.links.contains(last) { kept.removeLast() }
        index += found.words.count
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    guard countries.count == 1, kept.count > 1 else { return (words, nil) }
    return (kept, countries.first)
  }

  /// Words that tie a country to the name before it.
  private static let links: Set<String> = [
    "de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "republique", "royaume",
    "republic",
    "kingdom", "federation", "في", "جمهوريه", "الجمهوريه", "المملكه",
  ]
}
