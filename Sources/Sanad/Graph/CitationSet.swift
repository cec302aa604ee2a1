// The sentences behind a relation: each independent sentence once, however often it was copied.
public import SanadRDF

/// A set of sentences in which copies of a sentence count once.
///
/// Two sentences are copies where they agree after folding of case, accents, punctuation and white
/// space: the same sentence twice in one article, or in an article and its reprint.
public struct CitationSet: Hashable, Sendable {
  /// A sentence with the places where it stands again.
  private struct Repeated: Hashable {
    /// The sentence where it stands first; its own list of copies is empty.
    var first: Citation
    var copies: Set<Citation.Place>

    init(_ citation: Citation) {
      first = citation
      copies = Set(citation.copies)
      first.copies = []
    }

    mutating func formUnion(_ other: Repeated) {
      copies.formUnion(other.copies)
      if CitationSet.isOrdered(other.first, first) {
        copies.insert(first.place)
        first = other.first
      } else {
        copies.insert(other.first.place)
      }
      copies.remove(first.place)
    }

    var citation: Citation {
      var citation = first
      citation.copies = copies.sorted()
      return citation
    }

    /// The articles that have the sentence, some perhaps several times.
    var articles: [IRI] { [first.place.article] + copies.map(\.article) }
  }

  private var byQuote: [String: Repeated] = [:]

  /// No sentence.
  public init() {}

  /// The given sentences.
  public init(_ citations: some Sequence<Citation>) {
    for citation in citations { insert(citation) }
  }

  /// Adds a sentence; a copy of a known one adds its places only.
  ///
  /// The wording, rule and confidence are those of the first place.
  public mutating func insert(_ citation: Citation) {
    insert(Repeated(citation), folded: NameFolding.key(citation.quote))
  }

  private mutating func insert(_ repeated: Repeated, folded key: String) {
    if byQuote[key]?.formUnion(repeated) == nil { byQuote[key] = repeated }
  }

  /// Adds all sentences of another set.
  public mutating func formUnion(_ other: CitationSet) {
    for (key, repeated) in other.byQuote { insert(repeated, folded: key) }
  }

  /// Whether there is no sentence.
  public var isEmpty: Bool { byQuote.isEmpty }

  /// How many independent sentences there are.
  public var count: Int { byQuote.count }

  /// The sentences by article and place.
  ///
  /// - Complexity: O(n log n).
  public var inOrder: [Citation] {
    byQuote.values.map(\.citation).sorted { $0.place < $1.place }
  }

  /// Every article that has one of the sentences.
  public var articles: Set<IRI> {
    byQuote.values.reduce(into: []) { $0.formUnion($1.articles) }
  }

  /// The surest sentence of each independent source, the surest first.
  ///
  /// Articles that share a sentence are one source: one copies the other, or both copy an agency.
  ///
  /// - Complexity: O(n log n) for n places.
  var surestBySource: [Confidence] {
    // Sources are sets of articles that grow together; each is known by one of its numbers.
    var sources: [Int] = []
    var surest: [Confidence] = []
    var byArticle: [IRI: Int] = [:]
    func root(_ source: Int) -> Int {
      var source = source
      while sources[source] != source {
        sources[source] = sources[sources[source]]
        source = sources[source]
      }
      return source
    }
    for repeated in byQuote.values {
      var own = sources.count
      sources.append(own)
      surest.append(repeated.first.confidence)
      for article in repeated.articles {
        let other = byArticle[article].map(root) ?? own
        byArticle[article] = other
        guard other != own else { continue }
        surest[other] = max(surest[other], surest[own])
        sources[own] = other
        own = other
      }
    }
    return sources.indices.filter { sources[$0] == $0 }.map { surest[$0] }.sorted(by: >)
  }

  /// Which of two copies comes first: by place, then by the surer reading, then by rule.
  fileprivate static func isOrdered(_ a: Citation, _ b: Citation) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    return a.rule.utf8.lexicographicallyPrecedes(b.rule.utf8)
  }
}
