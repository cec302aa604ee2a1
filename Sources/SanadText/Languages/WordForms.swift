// The short way in which packs write several forms of a word or phrase.

/// Expands the notation of the language packs for inflected words.
///
/// `réunion(s)` is réunion and réunions; `directeur|directrice général(e)` has an alternative for
/// each word: directeur général, directeur générale, directrice général, directrice générale.
package enum WordForms {
  /// Every form that a notation stands for, in the order written.
  package static func expand(_ notation: String) -> [String] {
    guard !isPlain(notation.utf8) else { return [notation] }
    var phrases: [[String]] = [[]]
    for word in notation.split(separator: " ") {
      let forms = word.split(separator: "|").flatMap { optionals(in: $0) }
      phrases = phrases.flatMap { phrase in forms.map { phrase + [$0] } }
    }
    return phrases.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// Whether a notation is one word, written in full.
  private static func isPlain(_ notation: String.UTF8View) -> Bool {
    !notation.isEmpty
      && !notation.contains {
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: " ")
      }
  }

  private static func optionals(in word: Substring) -> [String] {
    guard let open = word.firstIndex(of: "("), let close = word[open...].firstIndex(of: ")") else {
      return [String(word)]
    }
    let before = word[..<open]
    let inside = word[word.index(after: open)..<close]
    let after = optionals(in: word[word.index(after: close)...])
    return after.map { before + $0 } + after.map { before + inside + $0 }
  }
}
