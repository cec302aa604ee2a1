// The tokens of a text as time words: phrases marked, proclitics and compounds parted, digits read.

/// A word or part of a word that a pattern can match.
struct TimeAtom {
  /// The index of its token; the parts of one word share the token.
  let token: Int
  /// What may begin with it, as indices into `TimeAtoms.readings`.
  let readings: Range<Int>
}

/// What an atom may stand for, alone or as the first of a phrase.
struct TimeReading {
  /// The number of the class or word.
  let symbol: Int
  let value: Int
  /// How many atoms it takes.
  var length = 1
}

/// The time words of a run of tokens.
struct TimeAtoms {
  private(set) var atoms: [TimeAtom] = []
  private(set) var readings: [TimeReading] = []
  let lexicon: TimeLexicon

  /// The atoms of tokens, in order; together they cover all tokens.
  ///
  /// - Complexity: O(number of tokens).
  init(_ tokens: ArraySlice<Token>, _ lexicon: TimeLexicon) {
    self.lexicon = lexicon
    atoms.reserveCapacity(tokens.count)
    for index in tokens.indices { append(index, tokens) }
  }

  /// How many atoms there are.
  var count: Int { atoms.count }

  /// The tokens of some atoms.
  func tokens(of range: Range<Int>) -> Range<Int> {
    atoms[range.lowerBound].token..<atoms[range.upperBound - 1].token + 1
  }

  /// The value of an atom as a member of a class, or nil.
  func value(at atom: Int, as symbol: Int) -> Int? {
    for index in atoms[atom].readings
    where readings[index].symbol == symbol && readings[index].length == 1 {
      return readings[index].value
    }
    return nil
  }

  /// The longest word or phrase of a class that ends before an atom.
  func reading(before atom: Int, as symbol: Int) -> TimeReading? {
    for length in (1...TimeLexicon.longestPhrase).reversed() where length <= atom {
      for index in atoms[atom - length].readings
      where readings[index].symbol == symbol && readings[index].length == length {
        return readings[index]
      }
    }
    return nil
  }

  /// Whether a word or phrase of a class begins before an atom and reaches it.
  func isReached(_ atom: Int, by symbol: Int) -> Bool {
    for start in max(0, atom - TimeLexicon.longestPhrase)..<atom {
      for index in atoms[start].readings
      where readings[index].symbol == symbol && start + readings[index].length >= atom {
        return true
      }
    }
    return false
  }
}

// MARK: - Words

extension TimeAtoms {
  private mutating func append(_ index: Int, _ tokens: ArraySlice<Token>) {
    let token = tokens[index]
    if token.kind == .number { return appendNumber(token.folded, index) }
    if let entry = lexicon.entries[token.folded] {
      if isAllowed(entry, token) { return append(entry, index, tokens) }
    } else if token.kind == .word {
      if !token.splits.isEmpty, appendSplit(token, index, tokens) { return }
      if let last = token.folded.utf8.last, (0x30...0x39).contains(last) {
        if appendPrefixedNumber(token.folded, index) { return }
      } else if token.folded.utf8.contains(0x2D), appendCompound(token, index) {
        return
      }
    }
    atoms.append(TimeAtom(token: index, readings: readings.count..<readings.count))
  }

  /// Whether a word that counts only as written is written so, letters before it aside.
  private func isAllowed(_ entry: TimeLexicon.Entry, _ token: Token) -> Bool {
    guard entry.isExact else { return true }
    return lexicon.exact.contains {
      token.folded.hasSuffix($0.key) && token.text.hasSuffix($0.value)
    }
  }

  /// Appends a word, with the phrases that begin with it.
  private mutating func append(
    _ entry: TimeLexicon.Entry, _ index: Int, _ tokens: ArraySlice<Token>
  ) {
    let start = readings.count
    let shape = TimeLexicon.mask(of: tokens[index].shape)
    add(entry.readings, shape, length: 1)
    for position in entry.phrases {
      let phrase = lexicon.phrases[position]
      let end = index + 1 + phrase.rest.count
      if end <= tokens.endIndex,
        zip(phrase.rest, tokens[(index + 1)..<end]).allSatisfy({ $0 == $1.folded })
      {
        add(phrase.readings, shape, length: 1 + phrase.rest.count)
      }
    }
    atoms.append(TimeAtom(token: index, readings: start..<readings.count))
  }

  private mutating func add(_ candidates: Range<Int>, _ shape: UInt8, length: Int) {
    for position in candidates {
      let reading = lexicon.readings[position]
      guard reading.shapes & shape != 0 else { continue }
      readings.append(
        TimeReading(symbol: reading.symbol, value: reading.value, length: length))
    }
  }

  private mutating func appendPart(_ part: String, _ index: Int, shape: Token.Shape) {
    let start = readings.count
    if let entry = lexicon.entries[part] {
      add(entry.readings, TimeLexicon.mask(of: shape), length: 1)
    }
    atoms.append(TimeAtom(token: index, readings: start..<readings.count))
  }

  /// A word with proclitics whose remainder the lexicon knows: والثلاثاء.
  private mutating func appendSplit(
    _ token: Token, _ index: Int, _ tokens: ArraySlice<Token>
  ) -> Bool {
    for split in token.splits {
      guard let entry = lexicon.entries[split.stem],
        split.proclitics.allSatisfy(lexicon.proclitics.contains), isAllowed(entry, token)
      else { continue }
      for proclitic in split.proclitics { appendPart(proclitic, index, shape: .none) }
      append(entry, index, tokens)
      return true
    }
    return false
  }

  /// A word of parts that the lexicon all knows: 'Fourth-quarter', 'mi-mai'.
  private mutating func appendCompound(_ token: Token, _ index: Int) -> Bool {
    let parts = token.folded.split(separator: "-").map(String.init)
    guard parts.allSatisfy({ lexicon.entries[$0] != nil }) else { return false }
    for (position, part) in parts.enumerated() {
      if position > 0 { appendPart("-", index, shape: .none) }
      appendPart(part, index, shape: token.shape)
    }
    return true
  }
}

// MARK: - Numbers

extension TimeAtoms {
  /// A number with a proclitic, or with a word before it that wants a space: و27, بين27.
  private mutating func appendPrefixedNumber(_ folded: String, _ index: Int) -> Bool {
    guard let digits = folded.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return false }
    let prefix = String(folded[..<digits])
    guard !prefix.isEmpty, !prefix.utf8.contains(where: { $0 < 0x80 }),
      folded[digits...].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      lexicon.entries[prefix] != nil
    else { return false }
    appendPart(prefix, index, shape: .none)
    appendNumber(String(folded[digits...]), index)
    return true
  }

  private mutating func appendNumber(_ folded: String, _ index: Int) {
    let start = readings.count
    var value = 0
    var digits = 0
    var rest: Substring.UTF8View?
    for position in folded.utf8.indices {
      let byte = folded.utf8[position]
      guard (0x30...0x39).contains(byte) else {
        rest = folded.utf8[position...]
        break
      }
      digits += 1
      guard digits <= 4 else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    if digits <= 4 {
      if let rest {
        let suffix = String(Substring(rest))
        if suffix.first == "." {
          if appendDotted(folded, index) { return }
        } else {
          addReadings(of: value, suffix: suffix)
        }
      } else {
        addReadings(of: value, digits: digits)
      }
    }
    atoms.append(TimeAtom(token: index, readings: start..<readings.count))
  }

  /// A date in one token: 27.05.2025.
  private mutating func appendDotted(_ folded: String, _ index: Int) -> Bool {
    let parts = folded.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else { return false }
    for (position, part) in parts.enumerated() {
      if position > 0 { appendPart(".", index, shape: .none) }
      appendNumber(String(part), index)
    }
    return true
  }

  private mutating func addReadings(of value: Int, digits: Int) {
    let symbols = lexicon.symbols
    if digits <= 2 {
      if (1...31).contains(value) { add(symbols.day, value) }
      if (13...31).contains(value) { add(symbols.lateDay, value) }
      if (1...12).contains(value) { add(symbols.monthNumber, value) }
      if digits == 2 { add(symbols.twoDigits, value) }
    }
    if digits == 4, lexicon.years.contains(value) { add(symbols.year, value) }
    if digits <= 3 { add(symbols.number, value) }
  }

  private mutating func addReadings(of value: Int, suffix: String) {
    let symbols = lexicon.symbols
    let suffixes = lexicon.suffixes
    if suffixes.day.contains(suffix), (1...31).contains(value) {
      add(symbols.day, value)
      add(symbols.datedDay, value)
    }
    if suffixes.ordinal.contains(suffix) { add(symbols.ordinal, value) }
    if suffixes.decade.contains(suffix), value % 10 == 0, lexicon.years.contains(value) {
      add(symbols.decade, value)
    }
    if suffixes.year.contains(suffix), lexicon.years.contains(value) { add(symbols.year, value) }
  }

  private mutating func add(_ symbol: Int, _ value: Int) {
    readings.append(TimeReading(symbol: symbol, value: value))
  }
}
