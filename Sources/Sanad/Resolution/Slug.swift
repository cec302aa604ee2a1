// Readable ends of IRIs.

/// The ASCII form of a name that ends an IRI: `lina-haddad`.
package enum Slug {
  /// The most characters that a slug has.
  static let limit = 80

  /// The slug of a name: folded, transliterated, words joined by hyphens, cut at a word's end.
  ///
  /// A name of which nothing is left in ASCII gets a hash of its own.
  ///
  /// - Complexity: O(length).
  package static func make(_ name: String) -> String {
    let words = NameFolding.words(name).map(Transliteration.ascii).filter { !$0.isEmpty }
    var slug = ""
    for word in words {
      guard slug.isEmpty || slug.utf8.count + word.utf8.count < limit else { break }
      slug += (slug.isEmpty ? "" : "-") + word.prefix(limit)
    }
    return slug.isEmpty ? ContentHash.name(name) : slug
  }
}
