// Gathering what the tagger's lexicon says about words.

/// Collects lists of names and counts over training sentences into a lexicon.
package struct TaggerLexiconBuilder: Sendable {
  private var attributes: [UInt32: WordAttributes] = [:]
  private var counts: [String: Counts] = [:]
  private var commonness: [UInt32: UInt32] = [:]

  /// How a word is used in the training sentences.
  private struct Counts: Sendable {
    var all = 0
    var lower = 0
    var beginsName = 0
    var headsOrganization = 0
    var precedesPerson = 0
  }

  /// A builder of an empty lexicon.
  package init() {}

  /// Adds a name of one or more folded words from a list.
  ///
  /// Names of more than `TaggerLexicon.longestSequence` words are left out.
  package mutating func add(_ words: [String], as attribute: WordAttributes) {
    guard let first = words.first, words.count <= TaggerLexicon.longestSequence else { return }
    let head = FeatureHash.word(first)
    let hash = words.dropFirst().reduce(head) {
      FeatureHash.joining(FeatureHash.word($1), to: $0)
    }
    attributes[FeatureHash.key(hash), default: []].insert(attribute)
    if words.count > 1 { attributes[FeatureHash.key(head), default: []].insert(.beginsSequence) }
  }

  /// Adds how common a folded word is, 0...7; of several statements the highest counts.
  package mutating func add(commonness level: UInt32, of word: String) {
    let key = FeatureHash.key(FeatureHash.word(word))
    commonness[key] = max(level, commonness[key] ?? 0)
  }

  /// Adds a word with which a name begins in the training data, folded and without proclitics.
  package mutating func addNameStart(_ word: String) {
    counts[word, default: Counts()].beginsName += 1
  }

  /// Counts the words of a sentence.
  package mutating func count(_ sentence: LabelledSentence) {
    for token in sentence.tokens where token.kind == .word {
      counts[token.folded, default: Counts()].all += 1
      if token.shape == .lower || token.shape == .none {
        counts[token.folded, default: Counts()].lower += 1
      }
    }
    for name in NameLabel.names(in: sentence.labels) {
      let first = sentence.tokens[name.tokens.lowerBound].folded
      if name.type == .organization, name.tokens.count > 1 {
        counts[first, default: Counts()].headsOrganization += 1
      }
      if name.type == .person, name.tokens.lowerBound > 0 {
        let before = sentence.tokens[name.tokens.lowerBound - 1]
        if before.kind == .word { counts[before.folded, default: Counts()].precedesPerson += 1 }
      }
    }
  }

  /// Whether an Arabic word that has begun names is rather a proclitic and a name: that name begins
  /// more names alone.
  private func hasProclitic(_ word: String) -> Bool {
    ArabicClitics.splits(of: word, at: 0).contains { split in
      ArabicNameStart.leavesName(split)
        && counts[split.stem]?.beginsName ?? 0 > counts[word]?.beginsName ?? 0
    }
  }

  /// The lexicon of all that was added.
  package var lexicon: TaggerLexicon {
    var entries = attributes
    for (key, level) in commonness { entries[key, default: []].insert(.commonness(level)) }
    for (word, count) in counts {
      var found = WordAttributes.frequencies(count: count.all, lowerCount: count.lower)
      if count.beginsName >= 2, !hasProclitic(word) { found.insert(.beginsName) }
      if count.headsOrganization >= 3, count.headsOrganization * 4 >= count.all {
        found.insert(.headsOrganization)
      }
      if count.precedesPerson >= 3, count.precedesPerson * 4 >= count.all {
        found.insert(.precedesPerson)
      }
      guard !found.isEmpty else { continue }
      entries[FeatureHash.key(FeatureHash.word(word)), default: []].formUnion(found)
    }
    return TaggerLexicon(entries)
  }
}
