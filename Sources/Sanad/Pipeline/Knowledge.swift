// What Sanad knows before it reads an article: the ontology folder in memory.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
package import SanadText

/// The ontology, the authority and the language packs of an ontology folder.
package struct Knowledge: Sendable {
  /// Classes and relations with their labels.
  package let ontology: Ontology
  /// The well-known entities.
  package let authority: [AuthorityEntry]
  private let folder: String

  /// Reads the ontology and the authority of a folder; language packs are read when they are needed.
  ///
  /// - Throws: `OntologyError`.
  package init(folder: String) throws(OntologyError) {
    ontology = try OntologyLoader().load(folder: folder)
    authority = try AuthorityLoader(schema: ontology.schema).load(folder: folder)
    self.folder = folder
  }

  /// The languages that have a pack, in the order of their codes.
  package var languages: [LanguageCode] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/languages")) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: folder + "/languages/\($0)/pack.yaml")
    }.sorted().map { LanguageCode($0) }
  }

  /// A reader that knows every language's signs of boilerplate.
  ///
  /// - Throws: `BoilerplateCuesError` where a list of signs has a fault.
  package func reader(options: ArticleReader.Options = .init()) throws -> ArticleReader {
    var cues = BoilerplateCues()
    for language in languages {
      let path = folder + "/languages/\(language.code)/boilerplate.txt"
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      cues = cues.merging(
        try BoilerplateCues(parsing: String(decoding: data, as: UTF8.self), file: path))
    }
    return ArticleReader(cues: cues, options: options)
  }

  /// The extractor for articles of a language.
  ///
  /// - Throws: `LanguagePackError` for a language without a pack or a fault in it, `TimeLexiconError`,
  ///   `NameTaggerError`.
  package func extractor(for language: LanguageCode) throws -> ArticleExtractor {
    let path = folder + "/languages/" + language.code
    var texts: [String: String] = [:]
    for name in LanguagePackFiles.names {
      if let data = FileManager.default.contents(atPath: path + "/" + name) {
        texts[name] = String(decoding: data, as: UTF8.self)
      }
    }
    let files = LanguagePackFiles(folder: path, texts: texts)
    let pack = try LanguagePackLoader(schema: ontology.schema).pack(from: files)
    let times = try texts["time.yaml"].map {
      TimeTagger(lexicon: try TimeLexicon(yaml: $0, file: path + "/time.yaml"))
    }
    let tagger = try FileManager.default.contents(atPath: path + "/tagger.bin").map {
      try NameTagger(weights: Array($0))
    }
    return ArticleExtractor(
      pack: pack, schema: ontology.schema,
      authority: AuthorityIndex(entries: authority, pack: pack), times: times, tagger: tagger)
  }
}
