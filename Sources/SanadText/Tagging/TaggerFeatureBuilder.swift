// Which features a token has: what the tagger looks at.
//
// The numbers of the templates are part of the weights' format, as the hashes are.

/// Works out the features of a sentence.
struct TaggerFeatureBuilder {
  private var traits: [TokenTraits]
  private let runs: [CapitalRun]
  private let quoted: [QuotedRun?]
  /// Whether most of the sentence is in capitals, as some headlines are.
  private let isShouting: Bool

  /// Looks at the tokens of a sentence.
  init(_ tokens: ArraySlice<Token>, lexicon: TaggerLexicon) {
    traits = tokens.map { TokenTraits($0, lexicon: lexicon) }
    runs = CapitalRun.runs(in: traits)
    quoted = QuotedRun.runs(in: traits)
    let capitals = tokens.count { $0.shape == .upper && $0.text.utf8.count > 1 }
    isShouting = capitals > 2 && capitals * 2 > tokens.count { $0.shape != .none }
    markSequences(lexicon)
  }

  /// Adds the features of all tokens.
  func addAll(to features: inout TaggerFeatures) {
    var head: Int?
    var capital: Int?
    for index in traits.indices {
      addWords(index, to: &features)
      addShapes(index, to: &features)
      addLists(index, to: &features)
      addRuns(index, to: &features, head: head, capital: capital)
      if let run = quoted[index] { addQuoted(index, run, to: &features) }
      if traits[index].isArabic { addArabic(index, to: &features) }
      addEdges(index, to: &features, head: head, capital: capital)
      features.finishToken()
      if traits[index].attributes.contains(.headsOrganization) { head = index }
      if traits[index].isCapital { capital = index }
    }
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
      let first = [traits[index].word, traits[index].stem].first {
        lexicon.attributes(ofWord: $0).contains(.beginsSequence)
      }
      if let first {
        var hash = first
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

extension TaggerFeatureBuilder {
  /// The word, its neighbours, its beginning and end.
  private func addWords(_ index: Int, to features: inout TaggerFeatures) {
    let token = traits[index]
    let (before, after) = (word(index - 1), word(index + 1))
    features.add(1, 0)
    features.add(2, token.word)
    features.add(3, before)
    features.add(4, after)
    features.add(5, word(index - 2))
    features.add(6, word(index + 2))
    features.add(7, before, token.word)
    features.add(8, token.word, after)
    features.add(9, word(index - 2), before)
    features.add(10, after, word(index + 2))
    features.add(11, before, after)
    features.add(12, token.word, token.shape)
    for length in 0..<4 {
      features.add(13 + UInt64(length), token.prefixes[length])
      features.add(17 + UInt64(length), token.suffixes[length])
    }
    if index > 0 { features.add(21, traits[index - 1].suffixes[2]) }
    if index + 1 < traits.count {
      features.add(22, traits[index + 1].suffixes[2])
      features.add(23, traits[index + 1].prefixes[2], token.suffixes[1])
    }
  }

  /// Capitals and signs.
  private func addShapes(_ index: Int, to features: inout TaggerFeatures) {
    let token = traits[index]
    features.add(30, token.shape)
    features.add(31, shape(index - 1), token.shape)
    features.add(32, token.shape, shape(index + 1))
    features.add(33, FeatureHash.joining(token.shape, to: shape(index - 1)), shape(index + 1))
    features.add(34, shape(index - 2), shape(index - 1))
    features.add(35, shape(index + 1), shape(index + 2))
    features.add(36, token.shape, isShouting ? 1 : 0)
    features.add(37, token.suffixes[2], token.shape)
    features.add(38, word(index - 1), token.shape)
    features.add(39, word(index + 1), token.shape)
    if index == 0 { features.add(40, token.shape, UInt64(token.attributes.lowerFrequency)) }
    features.add(41, UInt64(min(token.length, 8)), token.shape)
  }

  /// Lists and frequencies, of the token and around it.
  private func addLists(_ index: Int, to features: inout TaggerFeatures) {
    let token = traits[index]
    let listed = UInt64(token.attributes.intersection(.listed).rawValue)
    let bands = token.attributes.frequencyBands
    features.add(50, listed, token.shape)
    features.add(51, bands, token.shape)
    features.add(52, bands, listed)
    features.add(58, token.commonness, token.shape)
    features.add(59, token.commonness, listed << 8 | bands)
    if index > 0 { features.add(71, traits[index - 1].commonness, token.commonness) }
    if index + 1 < traits.count {
      features.add(72, token.commonness, traits[index + 1].commonness)
    }
    for distance in [-2, -1, 1, 2] where traits.indices.contains(index + distance) {
      let other = traits[index + distance]
      let otherListed = UInt64(other.attributes.intersection(.listed).rawValue)
      let place = UInt64(distance + 2) << 32
      features.add(53, place | otherListed, other.isCapital ? 1 : 0)
      if abs(distance) == 1 {
        features.add(54, place | otherListed, listed | (token.isCapital ? 1 << 32 : 0))
        features.add(55, place | other.attributes.frequencyBands, bands)
      }
    }
    if token.sequence != [] {
      features.add(56, UInt64(token.sequence.rawValue), token.beginsSequence ? 1 : 0)
    }
    if index > 0, traits[index - 1].attributes.contains(.precedesPerson) {
      features.add(57, listed, token.shape)
    }
  }

  /// The run of capitals that the token stands in, and what has come before it.
  private func addRuns(_ index: Int, to features: inout TaggerFeatures, head: Int?, capital: Int?) {
    let token = traits[index]
    let run = runs[index]
    if !run.isEmpty {
      features.add(60, word(run.tokens.lowerBound - 1), run.first(at: index))
      features.add(61, word(run.tokens.upperBound), run.first(at: index))
      features.add(62, word(run.tokens.lowerBound))
      features.add(63, word(run.tokens.upperBound - 1))
      features.add(64, UInt64(min(run.capitals, 5)), UInt64(min(index - run.tokens.lowerBound, 4)))
      features.add(65, word(run.tokens.lowerBound), token.word)
    }
    if let capital {
      let distance = UInt64(min(index - capital, 6))
      features.add(66, word(capital), distance)
      features.add(67, word(capital), token.word)
    }
    if let head, index - head <= 8 {
      features.add(68, word(head), UInt64(index - head))
      features.add(69, word(head), token.shape)
      features.add(70, word(head), token.suffixes[2])
      features.add(73, word(head), token.joint)
    }
  }

  /// The words before the quotation mark that opened, and how much stands in quotation marks.
  private func addQuoted(_ index: Int, _ run: QuotedRun, to features: inout TaggerFeatures) {
    let isFirst: UInt64 = index == run.opening + 1 ? 1 : 0
    let before = run.opening > 0 ? traits[run.opening - 1].bare : 1
    features.add(74, before, isFirst)
    features.add(75, run.opening > 1 ? traits[run.opening - 2].bare : 1, isFirst)
    features.add(76, UInt64(run.length) << 1 | isFirst, traits[index].isCapital ? 1 : 0)
  }

  /// Arabic: the word without article and proclitics, agreement of articles, parts of the word.
  private func addArabic(_ index: Int, to features: inout TaggerFeatures) {
    let token = traits[index]
    features.add(80, token.bare)
    features.add(81, token.proclitics)
    features.add(82, token.bare, token.proclitics)
    let articles = [index - 1, index, index + 1].map { place -> UInt64 in
      guard traits.indices.contains(place) else { return 3 }
      return !traits[place].isArabic ? 2 : traits[place].hasArticle ? 1 : 0
    }
    features.add(83, articles[0] << 4 | articles[1], articles[2])
    features.add(84, articles[0] << 4 | articles[1], token.suffixes[0])
    if index > 0 {
      features.add(85, traits[index - 1].bare)
      features.add(86, traits[index - 1].bare, token.bare)
      features.add(87, traits[index - 1].bare, articles[1])
    }
    if index + 1 < traits.count {
      features.add(88, traits[index + 1].bare)
      features.add(89, token.bare, traits[index + 1].bare)
    }
    features.add(90, word(index - 3))
    features.add(91, word(index + 3))
    // Letters have two bytes.
    var start = 0
    while start + 6 <= token.bytes.count {
      let letters = token.bytes[start..<start + 6].reduce(FeatureHash.empty) {
        FeatureHash.adding($1, to: $0)
      }
      features.add(92, letters)
      start += 2
    }
  }

  /// What tells whether a name goes on from the token before.
  private func addEdges(_ index: Int, to features: inout TaggerFeatures, head: Int?, capital: Int?)
  {
    let token = traits[index]
    features.addEdge(101, token.word)
    features.addEdge(102, word(index - 1), token.shape)
    features.addEdge(103, token.shape, shape(index + 1))
    features.addEdge(104, token.word, word(index + 1))
    features.addEdge(105, token.suffixes[2])
    features.addEdge(106, token.attributes.frequencyBands, token.hasArticle ? 1 : token.shape)
    features.addEdge(107, token.word, capital.map { word($0) } ?? head.map { word($0) } ?? 0)
    features.addEdge(108, token.joint, head.map { word($0) } ?? 0)
    features.addEdge(109, token.commonness, index > 0 ? traits[index - 1].joint : 0)
  }
}
