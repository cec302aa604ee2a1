// What the tagger knows about words apart from the weights: how frequent they are, which lists of
// names they stand in, how names use them.

/// What is known about a word or a sequence of words.
package struct WordAttributes: OptionSet, Hashable, Sendable {
  /// The bits, as they are written to the weights file.
  package let rawValue: UInt32

  /// Attributes by their bits.
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Stands in a list of given names.
  package static let givenName = WordAttributes(rawValue: 1 << 0)
  /// Stands in a list of family names.
  package static let familyName = WordAttributes(rawValue: 1 << 1)
  /// Is the name of a country.
  package static let country = WordAttributes(rawValue: 1 << 2)
  /// Is the name of another place.
  package static let place = WordAttributes(rawValue: 1 << 3)
  /// Is the name of an organization.
  package static let organization = WordAttributes(rawValue: 1 << 4)
  /// Begins names of two or more words in the lists.
  package static let beginsSequence = WordAttributes(rawValue: 1 << 5)
  /// Has begun names in the training data, without proclitics.
  package static let beginsName = WordAttributes(rawValue: 1 << 6)
  /// Often begins longer names of organizations in the training data.
  package static let headsOrganization = WordAttributes(rawValue: 1 << 7)
  /// Often stands before names of persons in the training data.
  package static let precedesPerson = WordAttributes(rawValue: 1 << 8)

  /// How common the word is in texts of all kinds, 0 (rare or unknown)...7, as a list of words says.
  package var commonness: UInt32 { (rawValue >> 9) & 7 }

  /// A commonness, 0...7.
  package static func commonness(_ level: UInt32) -> WordAttributes {
    WordAttributes(rawValue: min(level, 7) << 9)
  }

  /// The attributes that come from lists of names.
  package static let listed: WordAttributes = [
    .givenName, .familyName, .country, .place, .organization,
  ]

  /// How often the word occurs in the training data, 0...7, as a power of two.
  package var frequency: UInt32 { (rawValue >> 16) & 7 }
  /// How often it occurs there without capitals, 0...7, as a power of two.
  package var lowerFrequency: UInt32 { (rawValue >> 19) & 7 }

  /// Both frequencies as one number.
  var frequencyBands: UInt64 { UInt64(rawValue >> 16) & 63 }

  /// Frequencies of a word, from its counts in the training data.
  package static func frequencies(count: Int, lowerCount: Int) -> WordAttributes {
    WordAttributes(rawValue: band(count) << 16 | band(lowerCount) << 19)
  }

  /// 0 for less than two, then one more for each doubling, at most 7.
  private static func band(_ count: Int) -> UInt32 {
    count < 2 ? 0 : UInt32(min(7, Int.bitWidth - 1 - count.leadingZeroBitCount))
  }
}

/// The attributes of words and of sequences of words, by hash.
package struct TaggerLexicon: Sendable {
  /// The longest sequence of words that is looked up.
  package static let longestSequence = 5

  /// The entries in the order of their keys.
  package let entries: [(key: UInt32, attributes: WordAttributes)]
  private let table: HashedTable<WordAttributes>

  /// A lexicon of entries; their order does not matter.
  package init(_ entries: [UInt32: WordAttributes]) {
    self.init(sorted: entries.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
  }

  /// A lexicon of entries in the order of their keys.
  package init(sorted entries: [(key: UInt32, attributes: WordAttributes)]) {
    self.entries = entries
    var table = HashedTable(count: entries.count, missing: WordAttributes())
    for entry in entries { table[entry.key] = entry.attributes }
    self.table = table
  }

  /// What is known about a word, by the hash of its folded form.
  package func attributes(ofWord hash: UInt64) -> WordAttributes { table[FeatureHash.key(hash)] }

  /// Whether a folded word is a listed given name, and no word of every text.
  ///
  /// - Complexity: O(length of the word).
  package func isGivenName(_ word: String) -> Bool {
    let known = attributes(ofWord: FeatureHash.word(word))
    return known.contains(.givenName) && known.commonness < 6
  }
}
