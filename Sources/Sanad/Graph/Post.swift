// A post in an organization or in the service of a country; several people may hold it in turn.
public import SanadRDF
public import SanadText

/// A post with its titles.
public struct Post: Hashable, Sendable {
  /// The IRI of the post.
  public let iri: IRI
  /// The organization, country, region or city that it is a post of.
  public let body: IRI
  /// The title in each language.
  public var labels: [LanguageCode: String]
  /// Other wordings of the title, sorted, each once.
  public var alternatives: [Entity.Name]

  /// A post with its titles.
  public init(
    iri: IRI, body: IRI, labels: [LanguageCode: String], alternatives: [Entity.Name] = []
  ) {
    self.iri = iri
    self.body = body
    self.labels = labels
    self.alternatives = Set(alternatives).sorted()
  }

  /// The title in a language, or in the first language that has one.
  public func label(in language: LanguageCode? = nil) -> String {
    if let language, let label = labels[language] { return label }
    for language in Entity.preferredLanguages {
      if let label = labels[language] { return label }
    }
    return labels.min { $0.key < $1.key }?.value ?? iri.value
  }

  /// Takes in the titles of the same post; where both have a label, the first in byte order stays.
  mutating func formUnion(_ other: Post) {
    var names = Set(alternatives).union(other.alternatives)
    for (language, label) in other.labels {
      guard let mine = labels[language], mine != label else {
        labels[language] = label
        continue
      }
      let isFirst = mine.utf8.lexicographicallyPrecedes(label.utf8)
      labels[language] = isFirst ? mine : label
      names.insert(Entity.Name(text: isFirst ? label : mine, language: language))
    }
    alternatives = names.sorted()
  }
}
