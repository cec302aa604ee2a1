// Looking up phrases of one or more words in running text.

/// A set of phrases, each with values, found in token sequences by their folded words.
///
/// A trie: from each node, the next word leads to another node. Building is linear in the words of
/// all phrases; a look-up costs one dictionary access a word.
package struct PhraseIndex<Value: Sendable>: Sendable {
  /// The words of all phrases by number: an edge of the trie is a node and a word in one integer.
  private var numbers: [String: UInt32] = [:]
  private var edges: [UInt64: UInt32] = [:]
  private var values: [[Value]] = [[]]

  /// An index without phrases.
  package init() {}

  /// Adds a phrase of folded words; a phrase without words is left out.
  package mutating func insert(_ words: [String], _ value: Value) {
    guard !words.isEmpty else { return }
    var node: UInt32 = 0
    for word in words {
      let fresh = UInt32(numbers.count)
      let number = numbers[word] ?? fresh
      if number == fresh { numbers[word] = fresh }
      let edge = Self.edge(node, number)
      if let next = edges[edge] {
        node = next
      } else {
        node = UInt32(values.count)
        edges[edge] = node
        values.append([])
      }
    }
    values[Int(node)].append(value)
  }

  private static func edge(_ node: UInt32, _ number: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(number)
  }

  private func next(_ node: UInt32, _ word: String) -> UInt32? {
    numbers[word].flatMap { edges[Self.edge(node, $0)] }
  }

  /// Whether any phrase begins with a word.
  package func begins(with word: String) -> Bool { next(0, word) != nil }

  /// The words that phrases begin with, in no order.
  package var firstWords: [String] {
    numbers.filter { edges[Self.edge(0, $0.value)] != nil }.map(\.key)
  }

  /// The phrases that begin with `first` and go on with the words that `word(at:)` gives, as the
  /// number of words and the values, shortest first.
  package func matches(first: String, rest: (Int) -> String?) -> [(length: Int, values: [Value])] {
    var result: [(Int, [Value])] = []
    guard var node = next(0, first) else { return [] }
    var length = 1
    if !values[Int(node)].isEmpty { result.append((length, values[Int(node)])) }
    while let word = rest(length), let following = next(node, word) {
      node = following
      length += 1
      if !values[Int(node)].isEmpty { result.append((length, values[Int(node)])) }
    }
    return result
  }
}
