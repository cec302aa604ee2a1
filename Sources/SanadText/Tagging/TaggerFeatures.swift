// The features by which the tagger judges the tokens of a sentence.

/// The features of a sentence's tokens, as hashes.
///
/// A state feature speaks for or against labels of its token; an edge feature for or against labels
/// after a label of a type.
import Foundation
package struct TaggerFeatures: Sendable {
  /// The state features of all tokens, one token after the other.
  package private(set) var states: [UInt32] = []
  /// The edge features of all tokens, one token after the other.
  package private(set) var edges: [UInt32] = []
  /// Where each token's state features end in `states`.
  package private(set) var stateEnds: [Int] = []
  /// How many edge features each token has.
  package static let edgesPerToken = 7

  /// The state feature that every token has.
  package static let bias = FeatureHash.feature(1, 0)

  /// How many tokens the sentence has.
  package var count: Int { stateEnds.count }

  /// The state features of a token.
  package func states(at index: Int) -> ArraySlice<UInt32> {
    states[(index == 0 ? 0 : stateEnds[index - 1])..<stateEnds[index]]
  }

  /// The edge features of a token.
  package func edges(at index: Int) -> ArraySlice<UInt32> {
    edges[index * Self.edgesPerToken..<(index + 1) * Self.edgesPerToken]
  }

  private var traits: [TokenTraits] = []
  private var runs: [CapitalRun] = []
  private var isShouting = false
  static let skipped = Set(
    (ProcessInfo.processInfo.environment["SKIP"] ?? "").split(separator: ",").compactMap {
      UInt64($0)
    })

  /// The features of the tokens of a sentence.
  ///
  /// - Complexity: O(length of the sentence in bytes).
  package init(of tokens: ArraySlice<Token>, lexicon: TaggerLexicon) {
    traits = tokens.map { TokenTraits($0, lexicon: lexicon) }
    markSequences(lexicon)
    runs = CapitalRun.runs(in: traits)
    let capitals = tokens.count { $0.shape == .upper && $0.text.utf8.count > 1 }
    isShouting = capitals > 2 && capitals * 2 > tokens.count { $0.shape != .none }
    states.reserveCapacity(traits.count * 90)
    edges.reserveCapacity(traits.count * Self.edgesPerToken)
    var head: Int?
    var capital: Int?
    for index in traits.indices {
      addWords(index)
      addShapes(index)
      addLists(index)
      addRuns(index, head: head, capital: capital)
      if traits[index].isArabic { addArabic(index) }
      stateEnds.append(states.count)
      addEdges(index, head: head, capital: capital)
      if traits[index].attributes.contains(.headsOrganization) { head = index }
      if traits[index].isCapital { capital = index }
    }
    traits = []
    runs = []
  }

  private mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
    if Self.skipped.contains(template) { return }
    states.append(FeatureHash.feature(template, a, b))
  }

  private func word(_ index: Int) -> UInt64 {
    index < 0 ? 1 : index < traits.count ? traits[index].word : 2
  }

  private func shape(_ index: Int) -> UInt64 {
    index < 0 ? 2 : index < traits.count ? traits[index].shape : 3
  }

  /// Marks the longest listed names of several words.
  private mutating func markSequences(_ lexicon: TaggerLexicon) {
    var index = 0
    while index < traits.count {
      var length = 1
      if lexicon.attributes(ofWord: traits[index].word).contains(.beginsSequence) {
        var hash = traits[index].word
        var found = WordAttributes()
        let end = min(traits.count, index + TaggerLexicon.longestSequence)
        for next in (index + 1)..<max(end, index + 1) {
          hash = FeatureHash.joining(traits[next].word, to: hash)
          let attributes = lexicon.attributes(ofWord: hash).intersection(.listed)
          if !attributes.isEmpty { (found, length) = (attributes, next - index + 1) }
        }
        if length > 1 {
          for covered in index..<index + length { traits[covered].sequence = found }
          traits[index].beginsSequence = true
        }
      }
      index += length
    }
  }
}

extension TaggerFeatures {
  /// The word, its neighbours, its beginning and end.
  private mutating func addWords(_ index: Int) {
    let token = traits[index]
    let (before, after) = (word(index - 1), word(index + 1))
    states.append(Self.bias)
    add(2, token.word)
    add(3, before)
    add(4, after)
    add(5, word(index - 2))
    add(6, word(index + 2))
    add(7, before, token.word)
    add(8, token.word, after)
    add(9, word(index - 2), before)
    add(10, after, word(index + 2))
    add(11, before, after)
    add(12, token.word, token.shape)
    for length in 0..<4 {
      add(13 + UInt64(length), token.prefixes[length])
      add(17 + UInt64(length), token.suffixes[length])
    }
    if index > 0 { add(21, traits[index - 1].suffixes[2]) }
    if index + 1 < traits.count {
      add(22, traits[index + 1].suffixes[2])
      add(23, traits[index + 1].prefixes[2], token.suffixes[1])
    }
  }

  /// Capitals and signs.
  private mutating func addShapes(_ index: Int) {
    let token = traits[index]
    add(30, token.shape)
    add(31, shape(index - 1), token.shape)
    add(32, token.shape, shape(index + 1))
    add(33, FeatureHash.joining(token.shape, to: shape(index - 1)), shape(index + 1))
    add(34, shape(index - 2), shape(index - 1))
    add(35, shape(index + 1), shape(index + 2))
    add(36, token.shape, isShouting ? 1 : 0)
    add(37, token.suffixes[2], token.shape)
    add(38, word(index - 1), token.shape)
    add(39, word(index + 1), token.shape)
    if index == 0 { add(40, token.shape, UInt64(token.attributes.lowerFrequency)) }
    add(41, UInt64(min(token.length, 8)), token.shape)
  }

  /// Lists and frequencies, of the token and around it.
  private mutating func addLists(_ index: Int) {
    let token = traits[index]
    let listed = UInt64(token.attributes.intersection(.listed).rawValue)
    let bands = UInt64(token.attributes.rawValue >> 16) & 63
    let general = UInt64(token.attributes.generalFrequency)
    add(42, general, token.shape)
    add(43, general, listed)
    if index == 0 { add(44, general, token.shape) }
    add(50, listed, token.shape)
    add(51, bands, token.shape)
    add(52, bands, listed)
    for distance in [-2, -1, 1, 2] where traits.indices.contains(index + distance) {
      let other = traits[index + distance]
      let otherListed = UInt64(other.attributes.intersection(.listed).rawValue)
      let place = UInt64(distance + 2) << 32
      add(53, place | otherListed, other.isCapital ? 1 : 0)
      if abs(distance) == 1 {
        add(54, place | otherListed, listed | (token.isCapital ? 1 << 32 : 0))
        add(55, place | UInt64(other.attributes.rawValue >> 16) & 63, bands)
        add(45, place | UInt64(other.attributes.generalFrequency), general)
      }
    }
    if token.sequence != [] {
      add(56, UInt64(token.sequence.rawValue), token.beginsSequence ? 1 : 0)
    }
    if index > 0, traits[index - 1].attributes.contains(.precedesPerson) {
      add(57, listed, token.shape)
    }
  }

  /// The run of capitals that the token stands in, and what has come before it.
  private mutating func addRuns(_ index: Int, head: Int?, capital: Int?) {
    let token = traits[index]
    let run = runs[index]
    if !run.isEmpty {
      add(60, word(run.tokens.lowerBound - 1), run.first(at: index))
      add(61, word(run.tokens.upperBound), run.first(at: index))
      add(62, word(run.tokens.lowerBound))
      add(63, word(run.tokens.upperBound - 1))
      add(64, UInt64(min(run.capitals, 5)), UInt64(min(index - run.tokens.lowerBound, 4)))
      add(65, word(run.tokens.lowerBound), token.word)
    }
    if let capital {
      let distance = UInt64(min(index - capital, 6))
      add(66, word(capital), distance)
      add(67, word(capital), token.word)
    }
    if let head, index - head <= 8 {
      add(68, word(head), UInt64(index - head))
      add(69, word(head), token.shape)
      add(70, word(head), token.suffixes[2])
    }
  }

  /// Arabic: the word without article and proclitics, agreement of articles, parts of the word.
  private mutating func addArabic(_ index: Int) {
    let token = traits[index]
    add(80, token.bare)
    add(81, token.proclitics)
    add(82, token.bare, token.proclitics)
    let articles = [index - 1, index, index + 1].map { place -> UInt64 in
      guard traits.indices.contains(place) else { return 3 }
      return !traits[place].isArabic ? 2 : traits[place].hasArticle ? 1 : 0
    }
    add(83, articles[0] << 4 | articles[1], articles[2])
    add(84, articles[0] << 4 | articles[1], token.suffixes[0])
    if index > 0 {
      add(85, traits[index - 1].bare)
      add(86, traits[index - 1].bare, token.bare)
      add(87, traits[index - 1].bare, articles[1])
    }
    if index + 1 < traits.count {
      add(88, traits[index + 1].bare)
      add(89, token.bare, traits[index + 1].bare)
    }
    add(90, word(index - 3))
    add(91, word(index + 3))
    // Letters have two bytes.
    var start = 0
    while start + 6 <= token.bytes.count {
      let letters = token.bytes[start..<start + 6].reduce(FeatureHash.empty) {
        FeatureHash.adding($1, to: $0)
      }
      add(92, letters)
      start += 2
    }
  }

  /// What tells whether a name goes on from the token before.
  private mutating func addEdges(_ index: Int, head: Int?, capital: Int?) {
    let token = traits[index]
    edges.append(FeatureHash.feature(101, token.word))
    edges.append(FeatureHash.feature(102, word(index - 1), token.shape))
    edges.append(FeatureHash.feature(103, token.shape, shape(index + 1)))
    edges.append(FeatureHash.feature(104, token.word, word(index + 1)))
    edges.append(FeatureHash.feature(105, token.suffixes[2]))
    edges.append(
      FeatureHash.feature(
        106, UInt64(token.attributes.generalFrequency), token.hasArticle ? 1 : token.shape))
    edges.append(
      FeatureHash.feature(107, token.word, capital.map { word($0) } ?? head.map { word($0) } ?? 0))
  }
}
