// Reading lists of names into the lexicon and into the pool for swapping.
internal import Foundation
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
    switch list.format {
    case .conll: try addConll(to: &builder, pool: &pool)
    case .geonames: try addCities(to: &builder, pool: &pool)
    case .places: try addPlaces(to: &builder, pool: &pool)
    case .wordfreq: try addCommonWords(to: &builder)
    case .units, .fullNames, .pairs: try addTable(to: &builder, pool: &pool)
    }
  }

  private func addTable(to builder: inout TaggerLexiconBuilder, pool: inout NamePool) throws {
    for line in try CorpusSentence.text(of: path).split(separator: "\n") where !line.hasPrefix("#")
    {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > 1 else { continue }
      switch list.format {
      case .units:
        guard columns.count > 4 else { continue }
        let words = columns[isArabic ? 0 : 1].split(separator: " ").map(String.init)
        guard words.allSatisfy({ $0.count > 1 }) else { continue }
        let role: WordAttributes = columns[3] == "given" ? .givenName : .familyName
        for word in words where word.count > 1 { builder.add([TextFolding.fold(word)], as: role) }
        if columns[3] == "surname" { pool.add(listed: words, type: .person) }
      case .fullNames:
        let words = columns[isArabic ? 0 : 1].split(separator: " ").map(String.init)
        if words.count > 1 { pool.add(listed: words, type: .person) }
      case .pairs:
        let word = columns[isArabic ? 1 : 0]
        guard word.count > 2 else { continue }
        builder.add([TextFolding.fold(word)], as: .familyName)
      case .conll, .geonames, .places, .wordfreq: break
      }
    }
  }

  private func addConll(
    to builder: inout TaggerLexiconBuilder, pool: inout NamePool
  ) throws {
    for sentence in try CorpusSentence.sentences(in: path) {
      for name in sentence.names {
        pool.add(listed: Array(sentence.tokens[name.tokens]), type: name.type)
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

  /// Cities from a number of people on, by their names in the script of the language.
  private func addCities(to builder: inout TaggerLexiconBuilder, pool: inout NamePool) throws {
    struct City: Decodable {
      let name: String
      let alternatenames: [String]
      let population: Int
    }
    let text = try CorpusSentence.text(of: path)
    let cities = try JSONDecoder().decode([String: City].self, from: Data(text.utf8))
    for (_, city) in cities.sorted(by: { $0.key < $1.key })
    where city.population >= list.population ?? 50_000 {
      for name in [city.name] + city.alternatenames where isInScript(name) {
        add(place: name, to: &builder, pool: &pool)
      }
    }
  }

  /// The names under some keys of a JSON file, each once.
  private func addPlaces(to builder: inout TaggerLexiconBuilder, pool: inout NamePool) throws {
    let text = try CorpusSentence.text(of: path)
    let names = try JSONDecoder().decode(NamesInJSON.self, from: Data(text.utf8))
    for name in names.names(under: Set(list.keys ?? [])).sorted() where isInScript(name) {
      add(place: name, to: &builder, pool: &pool)
    }
  }

  private func add(
    place name: String, to builder: inout TaggerLexiconBuilder, pool: inout NamePool
  ) {
    let words = name.split(separator: " ").map(String.init)
    builder.add(words.map { TextFolding.fold($0) }, as: .place)
    pool.add(listed: words, type: .place)
  }

  /// How common words are, in steps of about a factor of three.
  private func addCommonWords(to builder: inout TaggerLexiconBuilder) throws {
    for (words, centibels) in try WordFrequencies(contentsOf: path).groups {
      let level = WordFrequencies.level(ofCentibels: centibels)
      guard level > 0 else { break }
      for word in words { builder.add(commonness: level, of: TextFolding.fold(word)) }
    }
  }

  /// Whether a name may stand in a text of the language: in Arabic letters, or in Latin ones with a
  /// capital at the start.
  private func isInScript(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    if isArabic { return scalars.contains { (0x620...0x64A).contains($0.value) } }
    return name.count > 2 && scalars.first?.properties.isUppercase == true
      && scalars.allSatisfy { $0.value < 0x180 || $0.value == 0x2019 }
  }
}
