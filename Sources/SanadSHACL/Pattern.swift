// Regular expressions of XPath, which `sh:pattern` uses, told to Swift's engine
// (https://www.w3.org/TR/xpath-functions-31/#regex-syntax).

/// A regular expression with its flags.
struct Pattern: Hashable, Sendable {
  let source: String
  let flags: String

  /// A pattern, or nil where the expression or a flag is unknown to the engine.
  init?(source: String, flags: String) {
    guard flags.allSatisfy({ "imsxq".contains($0) }) else { return nil }
    self.source = source
    self.flags = flags
    guard regex() != nil else { return nil }
  }

  /// The expression ready for matching, or nil where the engine does not know it.
  ///
  /// - Complexity: O(length).
  func regex() -> Regex<AnyRegexOutput>? {
    guard let regex = try? Regex(translated) else { return nil }
    return regex.matchingSemantics(.unicodeScalar).ignoresCase(flags.contains("i"))
      .anchorsMatchLineEndings(flags.contains("m")).dotMatchesNewlines(true)
  }

  /// The expression in Swift's syntax.
  ///
  /// XPath's `.` leaves out line feed and carriage return, its `$` is the very end, `\i` and `\c` are
  /// the characters of XML names, and a class may take another class away.
  private var translated: String {
    var text = ""
    var classDepth = 0
    var rest = Array(source)[...]
    if flags.contains("q") { return source.map { Self.quoted($0) }.joined() }
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        guard let escaped = rest.popFirst() else { return text + "\\" }
        text += Self.nameClass(escaped, isInClass: classDepth > 0) ?? "\\\(escaped)"
      case "[":
        classDepth += 1
        text += classDepth > 1 && text.last == "-" ? "-[" : "["
        if rest.first == "^" { text.append(rest.removeFirst()) }
      case "]":
        classDepth -= 1
        text += "]"
      case _ where classDepth > 0: text.append(character)
      case "." where !flags.contains("s"): text += "[^\\n\\r]"
      case "$" where !flags.contains("m"): text += "\\z"
      case "^" where !flags.contains("m"): text += "\\A"
      case _ where character.isWhitespace && flags.contains("x"): continue
      default: text.append(character)
      }
    }
    return text
  }

  private static func quoted(_ character: Character) -> String {
    character.isLetter || character.isNumber ? String(character) : "\\\(character)"
  }

  private static func nameClass(_ escaped: Character, isInClass: Bool) -> String? {
    let (start, more) = (#"\p{L}_:"#, #"\p{L}\p{M}\p{N}_:.\-·"#)
    return switch escaped {
    case "i": isInClass ? start : "[\(start)]"
    case "c": isInClass ? more : "[\(more)]"
    case "I" where !isInClass: "[^\(start)]"
    case "C" where !isInClass: "[^\(more)]"
    default: nil
    }
  }
}
