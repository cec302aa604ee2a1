// Merges of people: names that sound alike in two scripts, short names, names with a word more.
internal import SanadText

/// Joins people whose names differ in spelling or length.
///
/// A wrong merge is worse than a missed one: two people of one article are never joined here, a name
/// that fits two people joins neither, and what is not the same name in full needs a second ground,
/// a post, body, event or counterpart that both share.
///
/// Blocking keys: the coarse consonants of the whole name; the first and last word; every end of a
/// whole name.
struct PersonMerging {
  let corpus: Corpus
  let authority: KnownEntities
  let ties: Ties

  /// A spelling of a person's whole name.
  private struct Spelling {
    let node: Int
    let words: [String]
    let language: LanguageCode
    let sound: PhoneticName
  }

  /// Words that tell two people of one name apart.
  private static let generations: Set<String> = [
    "jr", "junior", "sr", "senior", "fils", "pere", "ii", "iii", "iv", "v", "vi", "الاب", "الابن",
    "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس",
  ]

  // MARK: Sound

  /// Joins people whose whole names sound alike: across languages where the match is the only one,
  /// within a language where something else ties them.
  func mergeBySound(into clusters: inout EntityClusters) {
    var blocks: [String: [Spelling]] = [:]
    for index in corpus.nodes.indices where corpus.nodes[index].family == .person {
      for name in corpus.entity(index).names where name.kind == .full {
        let words = NameFolding.words(name.text)
        guard let sound = PhoneticName(folded: words) else { continue }
        blocks[sound.blockingKey, default: []].append(
          Spelling(node: index, words: words, language: name.language, sound: sound))
      }
    }
    for (_, block) in blocks.sorted(by: { $0.key < $1.key }) where block.count > 1 {
      merge(distinct(block, clusters), &clusters)
    }
  }

  /// One spelling of each cluster, language and wording.
  private func distinct(_ block: [Spelling], _ clusters: EntityClusters) -> [Spelling] {
    var seen: Set<String> = []
    return block.filter {
      let key = "\(clusters.root($0.node)) \($0.language) \($0.words.joined(separator: " "))"
      return seen.insert(key).inserted
    }
  }

  private func merge(_ block: [Spelling], _ clusters: inout EntityClusters) {
    for (index, mine) in block.enumerated() {
      for theirs in block[(index + 1)...]
      where mayBeOne(mine, theirs, clusters) {
        let isTied = ties.areShared(mine.node, theirs.node, in: clusters)
        let isOnly =
          mine.language != theirs.language
          && isOnlyMatch(mine, theirs.language, block, clusters)
          && isOnlyMatch(theirs, mine.language, block, clusters)
        guard isTied || isOnly else { continue }
        clusters.merge(
          mine.node, theirs.node,
          because: .soundsAlike(
            mine.words.joined(separator: " "), theirs.words.joined(separator: " ")))
      }
    }
  }

  private func mayBeOne(_ a: Spelling, _ b: Spelling, _ clusters: EntityClusters) -> Bool {
    clusters.root(a.node) != clusters.root(b.node) && clusters.areNeverTogether(a.node, b.node)
      && Self.generations(a.words) == Self.generations(b.words) && a.sound.matches(b.sound)
  }

  /// Whether a spelling matches one cluster only among those that have a spelling in a language.
  private func isOnlyMatch(
    _ spelling: Spelling, _ language: LanguageCode, _ block: [Spelling], _ clusters: EntityClusters
  ) -> Bool {
    let matches = block.filter { $0.language == language && $0.sound.matches(spelling.sound) }
    return Set(matches.map { clusters.root($0.node) }).count == 1
  }

  private static func generations(_ words: [String]) -> [String] {
    words.filter(generations.contains)
  }

  // MARK: Known people

  /// Recognizes people of the authority by sound: a spelling that its files do not list.
  func recognizeKnown(in clusters: inout EntityClusters) {
    let unknown = clusters.roots.filter {
      corpus.nodes[$0].family == .person && clusters.known($0).authority == nil
    }
    guard !unknown.isEmpty else { return }
    var known: [String: [(iri: String, name: String, sound: PhoneticName)]] = [:]
    for entry in authority.entries where entry.type == "Person" {
      for name in entry.names where name.kind == .label || name.kind == .alternative {
        guard let sound = PhoneticName(folded: NameFolding.words(name.text)) else { continue }
        known[sound.blockingKey, default: []].append((entry.iri, name.text, sound))
      }
    }
    for node in unknown {
      var found: [String: (String, String)] = [:]
      for member in clusters.known(node).members {
        for words in corpus.nodes[member].fullNames {
          guard let sound = PhoneticName(folded: words) else { continue }
          for candidate in known[sound.blockingKey] ?? [] where candidate.sound.matches(sound) {
            guard found[candidate.iri] == nil else { continue }
            found[candidate.iri] = (words.joined(separator: " "), candidate.name)
          }
        }
      }
      guard found.count == 1, let (iri, names) = found.first else { continue }
      clusters.recognize(node, as: iri, because: .soundsAlike(names.0, names.1))
    }
  }

  // MARK: Longer names

  /// Joins 'Lina Haddad' and 'Lina Mona Haddad' where something else ties them and no other name
  /// fits.
  func mergeLongerNames(into clusters: inout EntityClusters) {
    var blocks: [String: [(node: Int, words: [String])]] = [:]
    for (index, node) in corpus.nodes.enumerated() where node.family == .person {
      for words in node.fullNames {
        guard words.count > 1, let first = words.first, let last = words.last else { continue }
        blocks[first + " " + last, default: []].append((index, words))
      }
    }
    for (_, block) in blocks.sorted(by: { $0.key < $1.key }) where block.count > 1 {
      for short in block {
        let longer = block.filter { Self.isContained(short.words, in: $0.words) }
        let candidates = Set(longer.map { clusters.root($0.node) })
        guard candidates.count == 1, let other = longer.first,
          clusters.root(other.node) != clusters.root(short.node),
          clusters.areNeverTogether(short.node, other.node),
          ties.areShared(short.node, other.node, in: clusters)
        else { continue }
        clusters.merge(
          short.node, other.node, because: .longerName(other.words.joined(separator: " ")))
      }
    }
  }

  private static func isContained(_ short: [String], in long: [String]) -> Bool {
    guard short.count < long.count, generations(short) == generations(long) else { return false }
    var rest = short[...]
    for word in long where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  // MARK: Short names

  /// Joins people known by a surname to the only whole name of the corpus that ends so, where
  /// something else ties them; and people known by the same surname to one another likewise.
  func mergeShortNames(into clusters: inout EntityClusters) {
    let ends = NameEnds(corpus)
    var remaining: [String: [Int]] = [:]
    for (index, node) in corpus.nodes.enumerated()
    where node.family == .person && node.fullNames.isEmpty {
      for words in node.shortNames {
        let name = words.joined(separator: " ")
        let candidates = Set(ends.people(endingWith: words).map { clusters.root($0) })
        if candidates.isEmpty {
          remaining[name, default: []].append(index)
        } else if candidates.count == 1, let other = candidates.first {
          mergeTied(index, other, .shortName(name), &clusters)
        }
      }
    }
    for (name, block) in remaining.sorted(by: { $0.key < $1.key }) {
      for (position, first) in block.enumerated() {
        for second in block[(position + 1)...] {
          mergeTied(first, second, .sameName(name), &clusters)
        }
      }
    }
  }

  private func mergeTied(
    _ a: Int, _ b: Int, _ reason: MergeReason, _ clusters: inout EntityClusters
  ) {
    guard clusters.root(a) != clusters.root(b), clusters.areNeverTogether(a, b),
      ties.areShared(a, b, in: clusters)
    else { return }
    clusters.merge(a, b, because: reason)
  }
}
