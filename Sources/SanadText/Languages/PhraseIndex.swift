// Looking up phrases of one or more words in running text.

/// A set of phrases, each with values, found in token sequences by their folded words.
///
/// A trie: from each node, the next word leads to another node. Building is linear in the words of
/// all phrases; a look-up costs two table accesses a word.
package struct PhraseIndex<Value: Sendable>: Sendable {
  /// For each word of a phrase, the node to which it leads from the root, 0 for none.
  private var starts = WordTable<UInt32>()
  /// The edges from other nodes: a node and the number of a word in one integer.
  private var edges: [UInt64: UInt32] = [:]
  private var values: [[Value]] = [[]]

  /// An index without phrases.
  package init() {}

  /// Adds a phrase of folded words; a phrase without words is left out.
  package mutating func insert(_ words: [String], _ value: Value) {
    guard let first = words.first else { return }
    if starts[first] ?? 0 == 0 { starts[first, default: 0] = newNode() }
    guard var node = starts[first] else { return }
    for word in words.dropFirst() {
      let edge = Self.edge(node, starts.insert(word, 0))
      if let next = edges[edge] {
        node = next
      } else {
        node = newNode()
        edges[edge] = node
      }
    }
    values[Int(node)].append(value)
  }

  private mutating func newNode() -> UInt32 {
    values.append([])
    return UInt32(values.count - 1)
  }

  private static func edge(_ node: UInt32, _ word: Int) -> UInt64 {
    UInt64(node) << 32 | UInt64(word)
  }

  /// The node to which a first word leads.
  private func start(_ word: String) -> UInt32? {
    starts[word].flatMap { $0 == 0 ? nil : $0 }
  }

  private func next(_ node: UInt32, _ word: String) -> UInt32? {
    starts.index(of: word).flatMap { edges[Self.edge(node, $0)] }
  }

  /// Whether any phrase begins with a word.
  package func begins(with word: String) -> Bool { start(word) != nil }

  /// The words that phrases begin with, in no order.
  package var firstWords: [String] { starts.words.filter(begins) }

  /// The phrases that begin with `first` and go on with the words that `word(at:)` gives, as the
  /// number of words and the values, shortest first.
  package func matches(first: String, rest: (Int) -> String?) -> [(length: Int, values: [Value])] {
    var result: [(Int, [Value])] = []
    guard var node = start(first) else { return [] }
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
