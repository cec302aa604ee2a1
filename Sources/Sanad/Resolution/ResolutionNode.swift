// An entity of one article, as resolution compares it with those of other articles.
internal import SanadText

/// An entity of one article with its names folded.
struct ResolutionNode: Sendable {
  /// The index of its article, in the order of article names.
  let article: Int
  /// Its index in the article's findings.
  let local: LocalEntity.ID
  /// The top of its class.
  let family: EntityFamily
  /// Its class.
  let type: String
  /// The authority entry that it was recognized as.
  let authority: String?
  /// The words of its whole names, folded, each once.
  let fullNames: [[String]]
  /// The words of its short names, folded, each once.
  let shortNames: [[String]]
  /// Its acronyms, folded, each once.
  let acronyms: [String]
  /// The countries that it is tied to, as authority IRIs or `name:` and a folded name.
  var countries: Set<String>
  /// For bodies that nothing ties to a country: the home of the article. It keeps apart, and ties
  /// nothing.
  var home: String?
  /// What is known of it, if it is an event.
  let event: EventDetails?

  /// A local entity as a node.
  init(_ entity: LocalEntity, article: Int, local: LocalEntity.ID, family: EntityFamily) {
    self.article = article
    self.local = local
    self.family = family
    type = entity.type
    authority = entity.authority
    countries = entity.country.map { [$0] } ?? []
    event = entity.event
    var full: [[String]] = []
    var short: [[String]] = []
    var acronyms: [String] = []
    for name in entity.names {
      let words = NameFolding.words(name.text)
      guard !words.isEmpty else { continue }
      switch name.kind {
      case .full:
        // A single word is all that many people are called by, and no more than a surname for others.
        if family == .person, words.count == 1 {
          if !short.contains(words) { short.append(words) }
        } else if !full.contains(words) {
          full.append(words)
        }
      case .short: if !short.contains(words) { short.append(words) }
      case .acronym:
        let acronym = words.joined()
        if !acronyms.contains(acronym) { acronyms.append(acronym) }
      case .demonym: continue
      }
    }
    fullNames = full
    shortNames = short
    self.acronyms = acronyms
  }
}
