// Names to put in the place of others, so that the tagger learns contexts and not names.
internal import SanadText

/// Names of persons by their number of words.
struct NamePool {
  /// The longest name that is swapped, in words.
  private static let longest = 4

  private var listed: [[[String]]] = Array(repeating: [], count: longest + 1)
  private var seen: [[[String]]] = Array(repeating: [], count: longest + 1)

  /// Adds a name from a list.
  mutating func add(listed name: [String]) {
    if (1...Self.longest).contains(name.count) { listed[name.count].append(name) }
  }

  /// Adds the persons of a corpus.
  mutating func add(namesOf sentences: [ConllSentence]) {
    for sentence in sentences {
      for name in sentence.names where name.type == .person {
        guard name.tokens.count <= Self.longest else { continue }
        seen[name.tokens.count].append(Array(sentence.tokens[name.tokens]))
      }
    }
  }

  /// A copy of a sentence in which each person bears another name of as many words.
  func swappingPersons(
    in sentence: ConllSentence, using random: inout SplitMix
  ) -> ConllSentence {
    var result = sentence
    for name in sentence.names where name.type == .person {
      let count = name.tokens.count
      guard count <= Self.longest,
        let new = (Bool.random(using: &random) ? listed : seen)[count].randomElement(using: &random)
          ?? seen[count].randomElement(using: &random)
      else { continue }
      result.tokens.replaceSubrange(name.tokens, with: new)
    }
    return result
  }
}
