// What can be wrong with the files of the ontology folder.
public import SanadText

/// A fault of the ontology, an authority file or a language pack: the run does not start.
public enum KnowledgeError: Error, CustomStringConvertible {
  case ontology(OntologyError)
  case languagePack(LanguagePackError)
  case cues(CueSyntaxError)
  /// A time lexicon or a tagger's weights: the message with the file's name.
  case languageFile(String)

  /// `file:line: what; what to do`.
  public var description: String {
    switch self {
    case .ontology(let error): error.description
    case .languagePack(let error): error.description
    case .cues(let error): "\(error)"
    case .languageFile(let message): message
    }
  }
}
