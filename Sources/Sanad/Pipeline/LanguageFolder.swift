// A folder of ontology/languages: the files of one language, and what is made of them.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SanadText

/// The files of a language, which has the name of the folder.
struct LanguageFolder: Sendable {
  /// The path of the folder.
  let path: String
  /// The language that it is of.
  let language: LanguageCode

  /// The folders of an ontology's languages, in the order of their names.
  static func all(in folder: String) -> [LanguageFolder] {
    let languages = folder + "/languages"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: languages)) ?? []
    return names.sorted().map {
      LanguageFolder(path: languages + "/" + $0, language: LanguageCode($0))
    }
  }

  /// Whether the folder has a pack; without one it brings the language's boilerplate alone.
  var hasPack: Bool { FileManager.default.fileExists(atPath: path + "/pack.yaml") }

  /// How boilerplate is known in the language; nil where the folder does not say.
  ///
  /// - Throws: `KnowledgeError` at a fault of the file.
  func cues() throws(KnowledgeError) -> BoilerplateCues? {
    guard let text = try text("boilerplate.txt") else { return nil }
    do {
      return try BoilerplateCues(parsing: text, file: path + "/boilerplate.txt")
    } catch {
      throw .cues(error)
    }
  }

  /// The language's pack.
  ///
  /// - Throws: `KnowledgeError` at the first fault of a file, or where the pack is of another language
  ///   than the folder.
  func pack(_ schema: Schema) throws(KnowledgeError) -> LanguagePack {
    var texts: [String: String] = [:]
    for file in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where file.hasSuffix(".yaml") {
      texts[file] = try text(file)
    }
    let pack: LanguagePack
    do {
      pack = try LanguagePackLoader(schema: schema)
        .pack(from: LanguagePackFiles(folder: path, texts: texts))
    } catch {
      throw .languagePack(error)
    }
    guard pack.language == language else {
      throw .languageFile(
        "\(path)/pack.yaml: is of the language '\(pack.language)', its folder of '\(language)';"
          + " name both alike")
    }
    return pack
  }

  /// What finds dates; nil where the folder does not say.
  ///
  /// - Throws: `KnowledgeError` at a fault of the file.
  func times() throws(KnowledgeError) -> TimeTagger? {
    guard let text = try text("time.yaml") else { return nil }
    do throws(TimeLexiconError) {
      return TimeTagger(lexicon: try TimeLexicon(yaml: text, file: path + "/time.yaml"))
    } catch {
      throw .languageFile("\(error)")
    }
  }

  /// What finds names that no list has; nil where there are no weights.
  ///
  /// - Throws: `KnowledgeError` at a fault of the file.
  func tagger() throws(KnowledgeError) -> NameTagger? {
    guard let bytes = try bytes("tagger.bin") else { return nil }
    do throws(NameTaggerError) {
      return try NameTagger(weights: bytes)
    } catch {
      throw .languageFile("\(path)/tagger.bin: \(error)")
    }
  }

  private func text(_ file: String) throws(KnowledgeError) -> String? {
    try bytes(file).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a file; nil where there is none.
  private func bytes(_ file: String) throws(KnowledgeError) -> [UInt8]? {
    let file = path + "/" + file
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .ontology(.unreadable(path: file, reason: "no permission"))
    }
    return Array(data)
  }
}
