// Names to put in the place of others, so that the tagger learns contexts and not names.
internal import SanadText

/// Names by their type and number of words.
struct NamePool {
  /// The longest name that is swapped, in words.
  private static let longest = 4

  private typealias Names = [[[[String]]]]
  private static let empty: Names = Array(
    repeating: Array(repeating: [], count: longest + 1), count: NameType.allCases.count)

  private var listed = empty
  private var seen = empty

  /// Adds a name from a list.
  mutating func add(listed name: [String], type: NameType) {
    if (1...Self.longest).contains(name.count) { listed[type.rawValue][name.count].append(name) }
  }

  /// Adds the names of a corpus.
  mutating func add(namesOf sentences: [CorpusSentence]) {
    for sentence in sentences {
      for name in sentence.names where name.tokens.count <= Self.longest {
        seen[name.type.rawValue][name.tokens.count].append(Array(sentence.tokens[name.tokens]))
      }
    }
  }

  /// A copy of a sentence in which the names of some types are replaced by others of as many words,
  /// half of them from the lists, half from the corpora.
  func swapping(
    _ types: [NameType], in sentence: CorpusSentence, using random: inout SplitMix
  ) -> CorpusSentence {
    var result = sentence
    for name in sentence.names where types.contains(name.type) {
      let count = name.tokens.count
      guard count <= Self.longest else { continue }
      let source = Bool.random(using: &random) ? listed : seen
      guard
        let new = source[name.type.rawValue][count].randomElement(using: &random)
          ?? seen[name.type.rawValue][count].randomElement(using: &random)
      else { continue }
      result.tokens.replaceSubrange(name.tokens, with: new)
    }
    return result
  }
}
