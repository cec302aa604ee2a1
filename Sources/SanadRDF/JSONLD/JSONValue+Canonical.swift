// JSON in the one form that every writer gives it (https://www.rfc-editor.org/rfc/rfc8785).

extension JSONValue {
  /// The value with sorted keys, no space, and each number and string in its one form.
  ///
  /// - Complexity: O(n log n).
  var canonical: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): JSONNumber(text).ecmaScript
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.canonical).joined(separator: ",") + "]"
    case .object(let object):
      "{"
        + object.sorted.map { Self.quoted($0.key) + ":" + $0.value.canonical }
        .joined(separator: ",") + "}"
    }
  }

  /// A string in quotation marks, with the escapes that JSON asks for and no others.
  static func quoted(_ text: String) -> String {
    var output = ByteWriter()
    output.writeJSON(text)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}

extension ByteWriter {
  /// Writes a string of JSON, with its quotation marks.
  mutating func writeJSON(_ text: String) {
    write("\"")
    write(text) { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      case 0x08: "\\b"
      case 0x09: "\\t"
      case 0x0A: "\\n"
      case 0x0C: "\\f"
      case 0x0D: "\\r"
      case 0..<0x20: "\\u00" + ByteWriter.hex(byte).lowercased()
      default: nil
      }
    }
    write("\"")
  }
}
