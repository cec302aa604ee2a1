// Why two articles' entities were held to be one.
internal import SanadText

/// A ground for a merge.
enum MergeReason: Hashable, Sendable {
  /// Both were recognized as the same authority entry.
  case authority(String)
  /// Both bear the same whole name.
  case sameName(String)
  /// Both bear the same name once the country in it is left out, and are of the same country.
  case sameNameWithoutCountry(String)
  /// Both bear the same acronym, and one of them the only name that the corpus has for it.
  case acronym(String)
  /// Their names sound alike across scripts or transliterations.
  case soundsAlike(String, String)
  /// One is called by the end of the other's name, and something else ties them.
  case shortName(String)
  /// One name is the other with a word more in the middle, and something else ties them.
  case longerName(String)
  /// Two articles tell of one event: what agrees.
  case sameEvent([String])

  /// The ground in words.
  var words: String {
    switch self {
    case .authority(let iri): "both are the known entity \(iri)"
    case .sameName(let name): "same name '\(name)'"
    case .sameNameWithoutCountry(let name): "same name '\(name)' without the country, same country"
    case .acronym(let acronym): "same acronym '\(acronym)', one name for it"
    case .soundsAlike(let a, let b): "'\(a)' and '\(b)' sound alike"
    case .shortName(let name):
      "'\(name)' ends one full name only, and a post, body or event is shared"
    case .longerName(let name): "'\(name)' has one word more, and a post, body or event is shared"
    case .sameEvent(let grounds): "same event: " + grounds.joined(separator: ", ")
    }
  }
}
