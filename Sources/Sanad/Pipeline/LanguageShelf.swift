// A language, loaded once, by whoever needs it first.
internal import SanadText

/// Keeps the extractor of a language from the first time that it is asked for.
actor LanguageShelf {
  // An actor, since several articles may ask at the same time and one of them loads for all.
  private let folder: LanguageFolder
  private let schema: Schema
  private let authority: [AuthorityEntry]
  private var loading: Task<Result<ArticleExtractor, KnowledgeError>, Never>?

  /// The shelf of a language's folder.
  init(_ folder: LanguageFolder, schema: Schema, authority: [AuthorityEntry]) {
    self.folder = folder
    self.schema = schema
    self.authority = authority
  }

  /// The extractor.
  ///
  /// - Throws: `KnowledgeError` at the first fault of a file, the same each time.
  func extractor() async throws(KnowledgeError) -> ArticleExtractor {
    let task = loading ?? load()
    loading = task
    return try await task.value.get()
  }

  /// Reads the files, the pack and the taggers side by side.
  private func load() -> Task<Result<ArticleExtractor, KnowledgeError>, Never> {
    let (folder, schema, authority) = (folder, schema, authority)
    return Task {
      async let tagger = Result { () throws(KnowledgeError) in try folder.tagger() }
      async let times = Result { () throws(KnowledgeError) in try folder.times() }
      do throws(KnowledgeError) {
        let pack = try folder.pack(schema)
        let index = AuthorityIndex(entries: authority, pack: pack)
        return .success(
          ArticleExtractor(
            pack: pack, schema: schema, authority: index, times: try await times.get(),
            tagger: try await tagger.get()))
      } catch {
        return .failure(error)
      }
    }
  }
}
