// JSON for people: a member a line, what is short and plain in one line.

extension ByteWriter {
  /// How long an array or object in one line may be, in bytes.
  private static let longestLine = 72

  /// Writes a value that begins at an indentation, in steps of two spaces.
  ///
  /// - Complexity: O(length).
  mutating func writeJSON(_ value: JSONValue, indent: Int) {
    switch value {
    case .null, .boolean, .number, .string: writeScalar(value)
    case .array(let elements):
      writeBlock("[", "]", elements, indent: indent, isPlain: elements.allSatisfy(\.isScalar)) {
        $0.writeJSON($1, indent: indent + 1)
      }
    case .object(let object):
      writeBlock(
        "{", "}", object.members, indent: indent,
        isPlain: object.members.allSatisfy { $0.value.isScalar }
      ) {
        $0.writeJSON($1.key)
        $0.write(": ")
        $0.writeJSON($1.value, indent: indent + 1)
      }
    }
  }

  private mutating func writeScalar(_ value: JSONValue) {
    switch value {
    case .boolean(let value): write(value ? "true" : "false")
    case .number(let text): write(text)
    case .string(let text): writeJSON(text)
    case .null, .array, .object: write("null")
    }
  }

  private mutating func writeBlock<Element>(
    _ open: String, _ close: String, _ elements: [Element], indent: Int, isPlain: Bool,
    _ writeElement: (inout ByteWriter, Element) -> Void
  ) {
    if isPlain {
      var line = ByteWriter()
      for (index, element) in elements.enumerated() {
        line.write(index == 0 ? "" : ", ")
        writeElement(&line, element)
      }
      if line.bytes.count <= Self.longestLine {
        write(open)
        write(line.bytes)
        write(close)
        return
      }
    }
    write(open)
    for (index, element) in elements.enumerated() {
      write(index == 0 ? "\n" : ",\n")
      for _ in 0...indent { write("  ") }
      writeElement(&self, element)
    }
    write("\n")
    for _ in 0..<indent { write("  ") }
    write(close)
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .null, .boolean, .number, .string: true
    case .array, .object: false
    }
  }
}
