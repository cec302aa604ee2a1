// Reading lists of names into the lexicon and into the pool for swapping.
internal import SanadText

/// A list of names for a language.
struct NameList {
  private let list: TrainingPlan.List
  private let isArabic: Bool
  private let path: String

  /// A list of a plan.
  init(_ list: TrainingPlan.List, language: String, folder: String) {
    self.list = list
    isArabic = language == "ar"
    path = "\(folder)/\(list.file)"
  }

  /// Adds the names in the script of the language.
  func add(to builder: inout TaggerLexiconBuilder, pool: inout NamePool) throws {
    if list.format == .conll {
      try addConll(to: &builder)
      return
    }
    for line in try ConllSentence.text(of: path).split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > 1 else { continue }
      switch list.format {
      case .units:
        guard columns.count > 4 else { continue }
        let words = columns[isArabic ? 0 : 1].split(separator: " ").map(String.init)
        guard words.allSatisfy({ $0.count > 1 }) else { continue }
        let role: WordAttributes = columns[3] == "given" ? .givenName : .familyName
        for word in words where word.count > 1 { builder.add([TextFolding.fold(word)], as: role) }
        if columns[3] == "surname" { pool.add(listed: words) }
      case .fullNames:
        let words = columns[isArabic ? 0 : 1].split(separator: " ").map(String.init)
        if words.count > 1 { pool.add(listed: words) }
      case .pairs:
        let word = columns[isArabic ? 1 : 0]
        guard word.count > 2 else { continue }
        builder.add([TextFolding.fold(word)], as: .familyName)
      case .places:
        let words = columns[0].split { $0 == " " }.map { TextFolding.fold($0) }
        builder.add(words, as: .place)
      case .frequencies:
        guard let frequency = Double(columns[1]) else { continue }
        builder.add(word: TextFolding.fold(columns[0]), frequency: frequency)
      case .conll: break
      }
    }
  }

  private func addConll(to builder: inout TaggerLexiconBuilder) throws {
    for sentence in try ConllSentence.sentences(in: path) {
      for name in sentence.names {
        let words = sentence.tokens[name.tokens].map { TextFolding.fold($0) }
        switch name.type {
        case .person:
          guard words.count == 2 else { continue }
          builder.add([words[0]], as: .givenName)
          builder.add([words[1]], as: .familyName)
        case .organization: builder.add(words, as: .organization)
        case .place: builder.add(words, as: .place)
        }
      }
    }
  }
}
