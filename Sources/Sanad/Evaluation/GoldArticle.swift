// What a careful reader finds in an article: the measure of what Sanad finds in it.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// An article's annotation, as a reader wrote it in JSON.
///
/// Names are as the text has them; relations and statements name entities by their `id`.
public struct GoldArticle: Sendable, Hashable, Decodable {
  /// An entity with every name that the text has for it.
  public struct Entity: Sendable, Hashable, Decodable {
    /// Its name in this file.
    package let id: String
    /// `Person`, `Organization`, `Place` or `Event`.
    package let type: String
    /// The name that its reader would give it.
    package let name: String
    /// The names that the text has for it.
    package let mentions: [String]?
    /// The first day of an event, as `2025-05-27`.
    let startDate: String?
    /// Whether finding it is neither rewarded nor punished.
    let optional: Bool?

    /// Its names, each once, sorted.
    package var names: [String] { Set([name] + (mentions ?? [])).sorted() }
  }

  /// A relation between two entities.
  public struct Relation: Sendable, Hashable, Decodable {
    let subject: String
    let name: String
    let object: String
    /// The words of the text that state it.
    let evidence: String?

    private enum CodingKeys: String, CodingKey {
      case subject = "s"
      case name = "p"
      case object = "o"
      case evidence
    }
  }

  /// Somebody's words.
  public struct Words: Sendable, Hashable, Decodable {
    /// The `id` of the entity that says them.
    let speaker: String
    let text: String
  }

  /// The name of the article.
  public let id: String
  /// The code of its language.
  public let language: String
  /// When it was published, as ISO 8601.
  public let published: String?
  package let entities: [Entity]
  package let debatableEntities: [Entity]
  let relations: [Relation]
  /// Relations that a reader may find or not.
  let debatable: [Relation]
  /// Relations that the text denies, plans or reports as rumour: to state one is a grave error.
  let forbidden: [Relation]
  let statements: [Words]
  /// Names in menus, adverts and the like, which are nobody.
  let noise: [String]

  private enum CodingKeys: String, CodingKey {
    case id = "doc"
    case language = "lang"
    case debatableEntities = "debatable_entities"
    case forbidden = "must_not"
    case published, entities, relations, debatable, statements, noise
  }

  /// An annotation; lists other than `entities` and `relations` may be missing.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    language = try fields.decode(String.self, forKey: .language)
    published = try fields.decodeIfPresent(String.self, forKey: .published)
    entities = try fields.decode([Entity].self, forKey: .entities)
    relations = try fields.decode([Relation].self, forKey: .relations)
    debatableEntities =
      try fields.decodeIfPresent([Entity].self, forKey: .debatableEntities) ?? []
    debatable =
      try fields.decodeIfPresent([Lenient].self, forKey: .debatable)?.compactMap(\.relation) ?? []
    forbidden = try fields.decodeIfPresent([Relation].self, forKey: .forbidden) ?? []
    statements = try fields.decodeIfPresent([Words].self, forKey: .statements) ?? []
    noise = try fields.decodeIfPresent([String].self, forKey: .noise) ?? []
  }

  /// An entry of `debatable`; those that are no relation are remarks to other readers.
  private struct Lenient: Decodable {
    let relation: Relation?

    init(from decoder: any Decoder) throws { relation = try? Relation(from: decoder) }
  }

  /// The annotations of a folder: every `*.json` in it that has a `doc`, in the order of file names.
  ///
  /// - Throws: `GoldError` where the folder or a file cannot be read, a file is no annotation, or there
  ///   is none.
  public static func all(in folder: String) throws(GoldError) -> [GoldArticle] {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: folder) else {
      throw .unreadable(path: folder)
    }
    var articles: [GoldArticle] = []
    for name in names.sorted() where name.hasSuffix(".json") {
      let path = folder + "/" + name
      guard let data = manager.contents(atPath: path) else { throw .unreadable(path: path) }
      do {
        let decoder = JSONDecoder()
        guard try decoder.decode(Kind.self, from: data).doc != nil else { continue }
        articles.append(try decoder.decode(GoldArticle.self, from: data))
      } catch let error as DecodingError {
        throw .malformed(path: path, reason: Self.reason(error))
      } catch {
        throw .malformed(path: path, reason: "\(error)")
      }
    }
    guard !articles.isEmpty else { throw .empty(folder: folder) }
    return articles
  }

  /// Whether a file is the annotation of an article.
  private struct Kind: Decodable {
    let doc: String?
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "no '\(key.stringValue)' in \(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "a value of another kind in \(place(context))"
    case .dataCorrupted: "not JSON"
    @unknown default: "not an annotation"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
    return path.isEmpty ? "the file" : path.joined(separator: " ")
  }
}

/// Why a folder of annotations cannot be used.
public enum GoldError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(path: String)
  case malformed(path: String, reason: String)
  case empty(folder: String)
  case noText(article: String, folder: String)

  /// `file: what; what to do`.
  public var description: String {
    switch self {
    case .unreadable(let path): "\(path): no such folder or file, or no permission to read it"
    case .malformed(let path, let reason):
      "\(path): \(reason); an annotation has doc, lang, entities and relations"
    case .empty(let folder):
      "\(folder): no annotation in it; put ID.json with its article ID.txt beside it"
    case .noText(let article, let folder):
      "no article for the annotation '\(article)'; put \(article).txt into \(folder), or name the"
        + " folder that has it after --gold"
    }
  }
}
