// One line of a JSON Lines file.

internal import Foundation

/// The fields of an article's JSON object.
///
/// All but `text` may be missing or null; others than these are passed over.
struct JSONArticle: Decodable {
  var id: String?
  var url: String?
  var title: String?
  var published: String?
  var author: String?
  var language: String?
  var text: String?

  private enum Field: String, CodingKey {
    case id, url, title, published, author, language, text
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    // Databases number their articles: an id may be a number.
    if let number = try? fields.decodeIfPresent(Int.self, forKey: .id) {
      id = String(number)
    } else {
      id = try fields.decodeIfPresent(String.self, forKey: .id)
    }
    url = try fields.decodeIfPresent(String.self, forKey: .url)
    title = try fields.decodeIfPresent(String.self, forKey: .title)
    published = try fields.decodeIfPresent(String.self, forKey: .published)
    author = try fields.decodeIfPresent(String.self, forKey: .author)
    language = try fields.decodeIfPresent(String.self, forKey: .language)
    text = try fields.decodeIfPresent(String.self, forKey: .text)
  }

  /// The article of a line.
  ///
  /// - Throws: `badRecord` with what is wrong and, for what is not JSON at all, where.
  static func decode(_ bytes: [UInt8], line: Int) throws(ReadingProblem) -> JSONArticle {
    do {
      return try JSONDecoder().decode(JSONArticle.self, from: Data(bytes))
    } catch DecodingError.typeMismatch(_, let context) {
      let field = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw .badRecord(
        reason: field.isEmpty ? "not an object" : "the field '\(field)' is not text", line: line)
    } catch DecodingError.dataCorrupted {
      throw .badRecord(reason: reason(bytes), line: line)
    } catch {
      throw .badRecord(reason: "not an article", line: line)
    }
  }

  /// What is wrong with bytes that are not JSON; the decoder does not say, its elder does.
  private static func reason(_ bytes: [UInt8]) -> String {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch let error as CocoaError {
      let detail = error.errorUserInfo["NSDebugDescription"] as? String
      if let detail { return String(detail.prefix { $0 != "." }) }
    } catch {
      return "\(error)"
    }
    return "it is not JSON"
  }
}
