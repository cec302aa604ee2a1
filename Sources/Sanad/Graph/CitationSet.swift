// The sentences behind a relation: each independent sentence once, however often it was copied.
public import SanadRDF

/// A set of sentences in which copies of a sentence count once.
///
/// Two sentences are copies where they agree after folding of case, accents, punctuation and white
/// space: the same sentence twice in one article, or in an article and its reprint.
public struct CitationSet: Hashable, Sendable {
  private var byQuote: [String: Citation] = [:]

  /// No sentence.
  public init() {}

  /// The given sentences.
  public init(_ citations: some Sequence<Citation>) {
    for citation in citations { insert(citation) }
  }

  /// Adds a sentence; a copy of a known one adds its places only.
  ///
  /// The wording, rule and confidence
  /// are those of the first place.
  public mutating func insert(_ citation: Citation) {
    insert(citation, folded: NameFolding.key(citation.quote))
  }

  private mutating func insert(_ citation: Citation, folded key: String) {
    guard let known = byQuote[key] else {
      byQuote[key] = citation
      return
    }
    let (first, second) = Self.isOrdered(known, citation) ? (known, citation) : (citation, known)
    let places = Set(second.copies + first.copies + [second.place]).subtracting([first.place])
    var merged = first
    merged.copies = places.sorted()
    byQuote[key] = merged
  }

  /// Adds all sentences of another set.
  public mutating func formUnion(_ other: CitationSet) {
    for (key, citation) in other.byQuote { insert(citation, folded: key) }
  }

  /// Whether there is no sentence.
  public var isEmpty: Bool { byQuote.isEmpty }

  /// How many independent sentences there are.
  public var count: Int { byQuote.count }

  /// The sentences by article and place.
  ///
  /// - Complexity: O(n log n).
  public var inOrder: [Citation] { byQuote.values.sorted { $0.place < $1.place } }

  /// Every article that has one of the sentences.
  public var articles: Set<IRI> {
    byQuote.values.reduce(into: []) { $0.formUnion($1.articles) }
  }

  /// The sentences by independent source, the surest of each.
  ///
  /// Articles that share a sentence are one source: one copies the other, or both copy an agency.
  ///
  /// - Complexity: O(n log n).
  var surestBySource: [Confidence] {
    var sources: [(articles: Set<IRI>, surest: Confidence)] = []
    for citation in inOrder {
      var merged = (articles: citation.articles, surest: citation.confidence)
      sources.removeAll { source in
        guard !source.articles.isDisjoint(with: merged.articles) else { return false }
        merged.articles.formUnion(source.articles)
        merged.surest = max(merged.surest, source.surest)
        return true
      }
      sources.append(merged)
    }
    return sources.map(\.surest)
  }

  /// Which of two copies comes first: by place, then by the surer reading, then by rule.
  private static func isOrdered(_ a: Citation, _ b: Citation) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    return a.rule.utf8.lexicographicallyPrecedes(b.rule.utf8)
  }
}
