// The schema.org records that pages carry for search engines.

internal import Foundation

/// Reads the JSON-LD of a page as far as it describes articles.
enum JSONLinkedData {
  /// What a record says about an article.
  struct Article: Hashable {
    var headline: String?
    var published: String?
    var author: String?
    var language: String?
  }

  /// The articles that a script describes, in order; none where it is not JSON.
  static func articles(in script: String) -> [Article] {
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(script.utf8)) else {
      return []
    }
    return records(in: value).compactMap { record in
      let types = strings(record["@type"])
      let isArticle = types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }
      guard isArticle || record["datePublished"] != nil && record["headline"] != nil else {
        return nil
      }
      return Article(
        headline: strings(record["headline"]).first,
        published: strings(record["datePublished"]).first,
        author: names(record["author"]).first, language: strings(record["inLanguage"]).first)
    }
  }

  private indirect enum Value: Decodable {
    case string(String)
    case array([Value])
    case object([String: Value])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .string(text)
      } else if let array = try? container.decode([Value].self) {
        self = .array(array)
      } else if let object = try? container.decode([String: Value].self) {
        self = .object(object)
      } else {
        self = .other
      }
    }
  }

  /// The records at the top and in `@graph`.
  private static func records(in value: Value) -> [[String: Value]] {
    switch value {
    case .array(let values): values.flatMap { records(in: $0) }
    case .object(let fields): [fields] + (fields["@graph"].map { records(in: $0) } ?? [])
    case .string, .other: []
    }
  }

  private static func strings(_ value: Value?) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let values): values.flatMap { strings($0) }
    case .object, .other, nil: []
    }
  }

  private static func names(_ value: Value?) -> [String] {
    switch value {
    case .object(let fields): strings(fields["name"])
    case .array(let values): values.flatMap { names($0) }
    case .string(let text): [text]
    case .other, nil: []
    }
  }
}
