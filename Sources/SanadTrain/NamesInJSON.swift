// Names in JSON files of any shape.
internal import Foundation

/// A JSON value, of which only the strings in objects matter.
enum NamesInJSON: Decodable {
  case text(String)
  case list([NamesInJSON])
  case object([String: NamesInJSON])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([NamesInJSON].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: NamesInJSON].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }

  /// The strings that objects at any depth have under some keys.
  ///
  /// - Complexity: O(size of the value).
  func names(under keys: Set<String>) -> Set<String> {
    switch self {
    case .text, .other: return []
    case .list(let values):
      return values.reduce(into: []) { $0.formUnion($1.names(under: keys)) }
    case .object(let members):
      return members.reduce(into: []) { names, member in
        if keys.contains(member.key), case .text(let name) = member.value { names.insert(name) }
        names.formUnion(member.value.names(under: keys))
      }
    }
  }
}
