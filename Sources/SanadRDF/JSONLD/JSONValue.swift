// JSON as JSON-LD needs it (https://www.rfc-editor.org/rfc/rfc8259): numbers as written, objects in
// order, and where each member stands.

/// A value of JSON.
enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// A number by its characters.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// The text, for strings.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The object, for objects.
  var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The elements of an array; any other value by itself.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [self] }
  }

  /// Whether the value is `null`.
  var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

/// An object of JSON.
struct JSONObject: Sendable {
  /// A member: a key, where it stands, and its value.
  struct Member: Sendable {
    let key: String
    /// The offset of the key in the text.
    let offset: Int
    let value: JSONValue
  }

  /// The offset of the object in the text.
  let offset: Int
  /// The members in the order of the text, no key twice.
  let members: [Member]

  /// The value of a key, or nil.
  ///
  /// - Complexity: O(number of members).
  subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  /// The members by the code units of their keys, the order in which JSON-LD goes through them.
  var sorted: [Member] { members.sorted { $0.key.precedesInCodeUnits($1.key) } }
}

extension JSONValue: Equatable {
  /// Whether two values say the same, wherever they stand and in whatever order.
  static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)), (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)):
      a.members.count == b.members.count && a.members.allSatisfy { b[$0.key] == $0.value }
    default: false
    }
  }
}

extension String {
  /// Whether the string comes first in the order of UTF-16 code units, which JSON sorts by.
  func precedesInCodeUnits(_ other: String) -> Bool { utf16.lexicographicallyPrecedes(other.utf16) }
}
