// Looking up phrases of one or more words in running text.

/// A set of phrases, each with values, found in token sequences by their folded words.
///
/// A trie: from each node, the next word leads to another node. Building is linear in the words of
/// all phrases; a look-up costs one dictionary access a word.
package struct PhraseIndex<Value: Sendable>: Sendable {
  private struct Edge: Hashable, Sendable {
    let node: Int32
    let word: String
  }

  private var edges: [Edge: Int32] = [:]
  private var values: [[Value]] = [[]]

  /// An index without phrases.
  package init() {}

  /// Adds a phrase of folded words; a phrase without words is left out.
  package mutating func insert(_ words: [String], _ value: Value) {
    guard !words.isEmpty else { return }
    var node: Int32 = 0
    for word in words {
      let edge = Edge(node: node, word: word)
      if let next = edges[edge] {
        node = next
      } else {
        let next = Int32(values.count)
        edges[edge] = next
        values.append([])
        node = next
      }
    }
    values[Int(node)].append(value)
  }

  /// Whether any phrase begins with a word.
  package func begins(with word: String) -> Bool { edges[Edge(node: 0, word: word)] != nil }

  /// The phrases that begin with `first` and go on with the words that `word(at:)` gives, as the
  /// number of words and the values, shortest first.
  package func matches(first: String, rest: (Int) -> String?) -> [(length: Int, values: [Value])] {
    var result: [(Int, [Value])] = []
    guard var node = edges[Edge(node: 0, word: first)] else { return [] }
    var length = 1
    if !values[Int(node)].isEmpty { result.append((length, values[Int(node)])) }
    while let word = rest(length), let next = edges[Edge(node: node, word: word)] {
      node = next
      length += 1
      if !values[Int(node)].isEmpty { result.append((length, values[Int(node)])) }
    }
    return result
  }
}
