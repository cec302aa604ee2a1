// All that is known before any article is read, loaded from the ontology folder.
public import SanadText

/// The ontology, the authority and the languages, ready for use.
///
/// A language is loaded when the first article in it comes, so that a run pays only for what it reads.
public struct Knowledge: Sendable {
  /// Classes and relations.
  public let ontology: Ontology
  /// The known entities.
  public let authority: [AuthorityEntry]
  /// How boilerplate is known in all languages.
  public let cues: BoilerplateCues
  private let shelves: [LanguageCode: LanguageShelf]

  /// The languages that articles can be read in.
  public var languages: [LanguageCode] { shelves.keys.sorted() }

  /// Loads the ontology and the authority of a folder with `sanad.ttl`, `authority/` and `languages/`,
  /// several files at a time.
  ///
  /// - Throws: `KnowledgeError` at the first fault of a file.
  public init(folder: String) async throws(KnowledgeError) {
    let ontology: Ontology
    let authority: [AuthorityEntry]
    do {
      ontology = try OntologyLoader().load(folder: folder)
      authority = try await AuthorityLoader(schema: ontology.schema).load(folder: folder)
    } catch {
      throw .ontology(error)
    }
    var cues = BoilerplateCues()
    var shelves: [LanguageCode: LanguageShelf] = [:]
    for languageFolder in LanguageFolder.all(in: folder) {
      if let more = try languageFolder.cues() { cues = cues.merging(more) }
      guard languageFolder.hasPack else { continue }
      shelves[languageFolder.language] = LanguageShelf(
        languageFolder, schema: ontology.schema, authority: authority)
    }
    self.ontology = ontology
    self.authority = authority
    self.cues = cues
    self.shelves = shelves
  }

  /// The extractor for articles of a language; nil where there is no pack for it.
  ///
  /// - Throws: `KnowledgeError` at the first fault of the language's files.
  package func extractor(
    for language: LanguageCode
  ) async throws(KnowledgeError) -> ArticleExtractor? {
    try await shelves[language]?.extractor()
  }

  /// What an article says; nil where there is no pack for its language.
  ///
  /// - Throws: `KnowledgeError` at the first fault of the language's files.
  public func findings(in document: Document) async throws(KnowledgeError) -> ArticleFindings? {
    try await extractor(for: document.language)?.findings(in: document)
  }
}
