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

  /// Loads everything from a folder with `sanad.ttl`, `authority/` and `languages/`, several files at a
  /// time.
  ///
  /// - Throws: `KnowledgeError` at the first fault of a file.
  public init(folder: String) async throws(KnowledgeError) {
    let ontology: Ontology
    do {
      ontology = try OntologyLoader().load(folder: folder)
    } catch {
      throw .ontology(error)
    }
    let files = try Self.languageFolders(of: folder)
    async let packs = Self.packs(from: files, ontology.schema)
    do {
      authority = try await AuthorityLoader(schema: ontology.schema).load(folder: folder)
    } catch {
      throw .ontology(error)
    }
    var extractors: [LanguageCode: ArticleExtractor] = [:]
    for result in await packs {
      do {
        let pack = try result.get()
        extractors[pack.language] = ArticleExtractor(
          pack: pack, schema: ontology.schema,
          authority: AuthorityIndex(entries: authority, pack: pack))
      } catch {
        throw .languagePack(error)
      }
    }
    self.ontology = ontology
    self.extractors = extractors
    cues = try Self.cues(from: files)
  }

  /// The packs of the folders that have one, in the order of the folders; a folder without brings its
  /// boilerplate alone.
  private static func packs(
    from folders: [LanguagePackFiles], _ schema: Schema
  ) async -> [Result<LanguagePack, LanguagePackError>] {
    let loader = LanguagePackLoader(schema: schema)
    return await withTaskGroup(of: (Int, Result<LanguagePack, LanguagePackError>).self) { group in
      for (index, files) in folders.enumerated() where files.texts["pack.yaml"] != nil {
        group.addTask {
          (index, Result { () throws(LanguagePackError) in try loader.pack(from: files) })
        }
      }
      var results: [(Int, Result<LanguagePack, LanguagePackError>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func cues(
    from folders: [LanguagePackFiles]
  ) throws(KnowledgeError) -> BoilerplateCues {
    var cues = BoilerplateCues()
    for files in folders {
      guard let text = files.texts["boilerplate.txt"] else { continue }
      do {
        cues = cues.merging(
          try BoilerplateCues(parsing: text, file: files.folder + "/boilerplate.txt"))
      } catch {
        throw .cues(error)
      }
    }
    return cues
  }

  /// What an article says; nil where there is no pack for its language.
  public func findings(in document: Document) -> ArticleFindings? {
    extractors[document.language]?.findings(in: document)
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
