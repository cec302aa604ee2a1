// The walk through the tree of patterns at one place of a text.

/// A place of a text that reads as a pattern.
struct TimeMatch {
  let atoms: Range<Int>
  /// The index of the pattern.
  let pattern: Int
  /// For each word of the pattern, where its value goes, and the atom where it begins.
  let slots: [(slot: TimePattern.Slot?, start: Int)]
  /// The dates that it names, one or more.
  let parts: [TimeParts]

  /// The atoms of one of several dates, numbered from 1; the words that all share go to the last.
  func atoms(ofPart number: Int) -> Range<Int> {
    let own = slots.indices.filter { slots[$0].slot?.index == number }
    guard let first = own.first, let last = own.last else { return atoms }
    let isLast = number == parts.count || last + 1 == slots.count
    return slots[first].start..<(isLast ? atoms.upperBound : slots[last + 1].start)
  }
}

/// Finds the longest pattern that fits at a place.
struct TimePatternSearch {
  let atoms: TimeAtoms
  let tokens: ArraySlice<Token>
  let lexicon: TimeLexicon
  private var start = 0
  private var path: [(value: Int, start: Int)] = []
  private var best: TimeMatch?

  /// A search in the atoms of some tokens.
  init(atoms: TimeAtoms, tokens: ArraySlice<Token>, lexicon: TimeLexicon) {
    self.atoms = atoms
    self.tokens = tokens
    self.lexicon = lexicon
  }

  /// The longest match that starts at an atom, of several the one whose pattern stands first.
  ///
  /// - Complexity: O(readings of the atoms that some pattern fits).
  mutating func longestMatch(at atom: Int) -> TimeMatch? {
    start = atom
    best = nil
    path.removeAll(keepingCapacity: true)
    walk(atom, node: 0)
    return best
  }

  private mutating func walk(_ atom: Int, node: Int) {
    if lexicon.trie.isEnd(node) {
      for variant in lexicon.trie.variants(at: node) { accept(variant, end: atom) }
    }
    guard atom < atoms.count else { return }
    for index in atoms.atoms[atom].readings {
      let reading = atoms.readings[index]
      guard let next = lexicon.trie.node(after: reading.symbol, from: node) else { continue }
      let end = atom + reading.length
      path.append((reading.value, atom))
      walk(end, node: next)
      if reading.symbol == lexicon.symbols.month, let end = twinEnd(end, of: reading.value) {
        walk(end, node: next)
      }
      path.removeLast()
    }
  }

  /// The end of the second name of a month that is named twice: أيار/مايو, أيار (مايو).
  private func twinEnd(_ atom: Int, of month: Int) -> Int? {
    guard atom + 1 < atoms.count, let kind = atoms.value(at: atom, as: lexicon.symbols.twin) else {
      return nil
    }
    for index in atoms.atoms[atom + 1].readings {
      let reading = atoms.readings[index]
      guard reading.symbol == lexicon.symbols.month, reading.value == month else { continue }
      let end = atom + 1 + reading.length
      guard kind > 0 else { return end }
      let isClosed = end < atoms.count && atoms.value(at: end, as: lexicon.symbols.twinEnd) != nil
      return isClosed ? end + 1 : nil
    }
    return nil
  }

  private mutating func accept(_ variant: TimePatternTrie.Variant, end: Int) {
    if let best, (best.atoms.upperBound, variant.pattern) >= (end, best.pattern) { return }
    let pattern = lexicon.patterns[variant.pattern]
    guard isAllowed(pattern, end: end),
      let parts = TimeParts.parts(variant.slots, path.map(\.value), pattern.constants)
    else { return }
    best = TimeMatch(
      atoms: start..<end, pattern: variant.pattern,
      slots: zip(variant.slots, path).map { ($0, $1.start) }, parts: parts)
  }

  private func isAllowed(_ pattern: TimePattern, end: Int) -> Bool {
    if pattern.needsLead, atoms.lead(before: start) == nil { return false }
    if pattern.isUnnamed, followsName { return false }
    guard end < atoms.count else { return true }
    let next = tokens[atoms.atoms[end].token]
    if pattern.isClosed, next.kind != .punctuation,
      atoms.value(at: end, as: lexicon.symbols.function) == nil
    {
      return false
    }
    return !pattern.notBefore.contains { TimeLexicon.fits(next.folded, $0) }
  }

  /// Whether the word before has a capital that no sentence start explains.
  private var followsName: Bool {
    let index = atoms.atoms[start].token - 1
    guard index > tokens.startIndex else { return false }
    switch tokens[index].shape {
    case .capitalized, .upper, .mixed: return true
    case .none, .lower: return false
    }
  }
}
