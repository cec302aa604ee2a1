// All that is known before any article is read, loaded from the ontology folder.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
public import SanadText

/// The ontology, the authority and the languages, ready for use.
public struct Knowledge: Sendable {
  /// Classes and relations.
  public let ontology: Ontology
  /// The known entities.
  public let authority: [AuthorityEntry]
  /// How boilerplate is known in all languages.
  public let cues: BoilerplateCues
  private let extractors: [LanguageCode: ArticleExtractor]

  /// The languages that articles can be read in.
  public var languages: [LanguageCode] { extractors.keys.sorted() }

  /// Loads everything from a folder with `sanad.ttl`, `authority/` and `languages/`.
  ///
  /// - Throws: `KnowledgeError` at the first fault of a file.
  public init(folder: String) throws(KnowledgeError) {
    do throws(OntologyError) {
      ontology = try OntologyLoader().load(folder: folder)
      authority = try AuthorityLoader(schema: ontology.schema).load(folder: folder)
    } catch {
      throw .ontology(error)
    }
    var cues = BoilerplateCues()
    var extractors: [LanguageCode: ArticleExtractor] = [:]
    let loader = LanguagePackLoader(schema: ontology.schema)
    for files in try Self.languageFolders(of: folder) {
      if let text = files.texts["boilerplate.txt"] {
        do {
          cues = cues.merging(
            try BoilerplateCues(parsing: text, file: files.folder + "/boilerplate.txt"))
        } catch {
          throw .cues(error)
        }
      }
      // A folder without a pack brings its boilerplate alone.
      guard files.texts["pack.yaml"] != nil else { continue }
      let times = try Self.times(of: files)
      let tagger = try Self.tagger(of: files)
      do {
        let pack = try loader.pack(from: files)
        extractors[pack.language] = ArticleExtractor(
          pack: pack, schema: ontology.schema,
          authority: AuthorityIndex(entries: authority, pack: pack),
          times: times, tagger: tagger)
      } catch {
        throw .languagePack(error)
      }
    }
    self.cues = cues
    self.extractors = extractors
  }

  /// The extractor for articles of a language; nil where there is no pack for it.
  package func extractor(for language: LanguageCode) -> ArticleExtractor? { extractors[language] }

  /// What an article says; nil where there is no pack for its language.
  public func findings(in document: Document) -> ArticleFindings? {
    extractors[document.language]?.findings(in: document)
  }

  /// The file with the weights of a language's name tagger.
  private static let weights = "tagger.bin"

  private static func times(of files: LanguagePackFiles) throws(KnowledgeError) -> TimeTagger? {
    guard let text = files.texts["time.yaml"] else { return nil }
    do throws(TimeLexiconError) {
      return TimeTagger(lexicon: try TimeLexicon(yaml: text, file: files.folder + "/time.yaml"))
    } catch {
      throw .languageFile("\(error)")
    }
  }

  private static func tagger(of files: LanguagePackFiles) throws(KnowledgeError) -> NameTagger? {
    let file = files.folder + "/" + weights
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    do throws(NameTaggerError) {
      return try NameTagger(weights: Array(data))
    } catch {
      throw .languageFile("\(file): \(error)")
    }
  }

  /// The texts of the language folders, in the order of their names.
  private static func languageFolders(
    of folder: String
  ) throws(KnowledgeError) -> [LanguagePackFiles] {
    let languages = folder + "/languages"
    let manager = FileManager.default
    var packs: [LanguagePackFiles] = []
    for name in (try? manager.contentsOfDirectory(atPath: languages).sorted()) ?? [] {
      let path = languages + "/" + name
      var texts: [String: String] = [:]
      for file in (try? manager.contentsOfDirectory(atPath: path)) ?? []
      where file.hasSuffix(".yaml") || file.hasSuffix(".txt") {
        guard let data = manager.contents(atPath: path + "/" + file) else {
          throw .ontology(.unreadable(path: path + "/" + file, reason: "no permission"))
        }
        texts[file] = String(decoding: data, as: UTF8.self)
      }
      packs.append(LanguagePackFiles(folder: path, texts: texts))
    }
    return packs
  }
}
