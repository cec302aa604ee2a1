// A folder of ontology/languages: the files of one language, and what is made of them.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SanadText

/// The files of a language.
struct LanguageFolder: Sendable {
  /// The texts by file name.
  let files: LanguagePackFiles

  /// What is made of the files, but for the names of the authority.
  struct Parts: Sendable {
    let pack: LanguagePack
    let times: TimeTagger?
    let tagger: NameTagger?
  }

  /// The file with the weights of the language's name tagger.
  private static let weights = "tagger.bin"

  /// The folders of an ontology's languages, in the order of their names.
  ///
  /// - Throws: `KnowledgeError` where a file cannot be read.
  static func all(in folder: String) throws(KnowledgeError) -> [LanguageFolder] {
    let languages = folder + "/languages"
    let manager = FileManager.default
    var folders: [LanguageFolder] = []
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
      folders.append(LanguageFolder(files: LanguagePackFiles(folder: path, texts: texts)))
    }
    return folders
  }

  /// How boilerplate is known in the language; nil where the folder does not say.
  ///
  /// - Throws: `KnowledgeError` at a fault of the file.
  func cues() throws(KnowledgeError) -> BoilerplateCues? {
    guard let text = files.texts["boilerplate.txt"] else { return nil }
    do {
      return try BoilerplateCues(parsing: text, file: files.folder + "/boilerplate.txt")
    } catch {
      throw .cues(error)
    }
  }

  /// The language's pack and taggers; nil where the folder has no pack and brings its boilerplate alone.
  ///
  /// - Throws: `KnowledgeError` at the first fault of a file.
  func parts(_ schema: Schema) throws(KnowledgeError) -> Parts? {
    guard files.texts["pack.yaml"] != nil else { return nil }
    let pack: LanguagePack
    do {
      pack = try LanguagePackLoader(schema: schema).pack(from: files)
    } catch {
      throw .languagePack(error)
    }
    return Parts(pack: pack, times: try times(), tagger: try tagger())
  }

  private func times() throws(KnowledgeError) -> TimeTagger? {
    guard let text = files.texts["time.yaml"] else { return nil }
    do throws(TimeLexiconError) {
      return TimeTagger(lexicon: try TimeLexicon(yaml: text, file: files.folder + "/time.yaml"))
    } catch {
      throw .languageFile("\(error)")
    }
  }

  private func tagger() throws(KnowledgeError) -> NameTagger? {
    let file = files.folder + "/" + Self.weights
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    do throws(NameTaggerError) {
      return try NameTagger(weights: Array(data))
    } catch {
      throw .languageFile("\(file): \(error)")
    }
  }
}
