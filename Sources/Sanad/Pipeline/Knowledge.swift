// All that is known before any article is read, loaded from the ontology folder.
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
    let folders = try LanguageFolder.all(in: folder)
    async let loaded = Self.parts(of: folders, ontology.schema)
    let authority: [AuthorityEntry]
    do {
      authority = try await AuthorityLoader(schema: ontology.schema).load(folder: folder)
    } catch {
      throw .ontology(error)
    }
    var parts: [LanguageFolder.Parts] = []
    for result in await loaded {
      if let part = try result.get() { parts.append(part) }
    }
    var cues = BoilerplateCues()
    for folder in folders {
      if let more = try folder.cues() { cues = cues.merging(more) }
    }
    self.ontology = ontology
    self.authority = authority
    self.cues = cues
    extractors = await Self.extractors(of: parts, ontology.schema, authority)
  }

  /// The extractor for articles of a language; nil where there is no pack for it.
  package func extractor(for language: LanguageCode) -> ArticleExtractor? { extractors[language] }

  /// What an article says; nil where there is no pack for its language.
  public func findings(in document: Document) -> ArticleFindings? {
    extractors[document.language]?.findings(in: document)
  }

  /// What is made of each folder, in the order of the folders.
  private static func parts(
    of folders: [LanguageFolder], _ schema: Schema
  ) async -> [Result<LanguageFolder.Parts?, KnowledgeError>] {
    await withTaskGroup(of: (Int, Result<LanguageFolder.Parts?, KnowledgeError>).self) { group in
      for (index, folder) in folders.enumerated() {
        group.addTask {
          (index, Result { () throws(KnowledgeError) in try folder.parts(schema) })
        }
      }
      var results: [(Int, Result<LanguageFolder.Parts?, KnowledgeError>)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func extractors(
    of parts: [LanguageFolder.Parts], _ schema: Schema, _ authority: [AuthorityEntry]
  ) async -> [LanguageCode: ArticleExtractor] {
    await withTaskGroup(of: (LanguageCode, ArticleExtractor).self) { group in
      for part in parts {
        group.addTask {
          let extractor = ArticleExtractor(
            pack: part.pack, schema: schema,
            authority: AuthorityIndex(entries: authority, pack: part.pack),
            times: part.times, tagger: part.tagger)
          return (part.pack.language, extractor)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }
}
