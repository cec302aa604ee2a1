// Which people a surname may mean.
internal import SanadText

/// The people of a corpus by the ends of their whole names.
struct NameEnds: Sendable {
  private var bySpelling: [String: [Int]] = [:]
  private var bySound: [String: [(node: Int, sound: PhoneticName)]] = [:]

  /// The ends of all whole names.
  ///
  /// - Complexity: O(total length of the names).
  init(_ corpus: Corpus) {
    for (index, node) in corpus.nodes.enumerated() where node.family == .person {
      for words in node.fullNames {
        for count in 1..<max(words.count, 2) {
          let end = Array(words.suffix(count))
          bySpelling[end.joined(separator: " "), default: []].append(index)
          guard count < 3, let sound = PhoneticName(surname: end) else { continue }
          bySound[sound.blockingKey, default: []].append((index, sound))
        }
      }
    }
  }

  /// The nodes whose whole names end with a surname; where none does so in its own script, those
  /// whose names do so by sound.
  func people(endingWith words: [String]) -> [Int] {
    if let found = bySpelling[words.joined(separator: " ")] { return found }
    guard let sound = PhoneticName(surname: words) else { return [] }
    return (bySound[sound.blockingKey] ?? []).filter { $0.sound.matches(sound) }.map(\.node)
  }
}
