// The forms of the names of an article, and what speaks for the type of each.

/// The words of a name, folded, without the proclitics of the first.
struct NameForm: Hashable, Sendable {
  /// The words.
  let words: [String]

  /// A form from its words.
  init(words: [String]) { self.words = words }

  /// A form from its first word and the tokens after it.
  init(first: String, rest: ArraySlice<Token>) { words = [first] + rest.map(\.folded) }

  /// The form of a name.
  init(_ name: TaggedName, in tokens: [Token]) {
    let first = tokens[name.tokens.lowerBound]
    let stem = first.splits.first { $0.start == name.span.start && ArabicNameStart.leavesName($0) }
    self.init(first: stem?.stem ?? first.folded, rest: tokens[name.tokens.dropFirst()])
  }

  /// The forms that may stand for a person of this whole name: the last name, perhaps with the
  /// particles before it.
  var shortened: [NameForm] {
    guard words.count > 1 else { return [] }
    return (1..<min(words.count, 4)).map { NameForm(words: Array(words.suffix($0))) }
      .filter { ($0.words.first?.unicodeScalars.count ?? 0) > 1 }
  }

  /// The forms that may stand for an organization of this whole name: its first word or two.
  var beginnings: [NameForm] {
    (1..<min(max(words.count, 1), 3)).map { NameForm(words: Array(words.prefix($0))) }
  }

  /// What the initials of the words make, small words left out or not; nothing for a single word.
  var initials: [String] {
    guard words.count > 1 else { return [] }
    let major = words.filter { $0.count > 3 }
    return [String(words.compactMap(\.first)), String(major.compactMap(\.first))]
  }
}

/// The forms of the names of an article.
struct FormTable {
  /// What is known of a form.
  struct Entry {
    /// For each type, the confidences of the mentions and of the longer names that speak for it.
    var votes: SIMD4<Double> = .zero
    /// The sum of the confidences of its own mentions, and of a longer name.
    var support = 0.0
    /// How often it stands in the article, inside longer names not counted.
    var occurrences = 0
    /// The shape of its first word where it was found.
    var shape: Token.Shape

    /// The type for which most speaks.
    var type: NameType {
      NameType.allCases.max { votes[$0.rawValue] < votes[$1.rawValue] } ?? .person
    }
    /// How much of the votes speaks for the type, 0...1, at most the best confidence of it.
    var confidence: Double {
      let sum = votes.sum()
      return sum == 0 ? 0 : votes[type.rawValue] / sum * min(1, support)
    }
  }

  private var entries: [NameForm: Entry] = [:]
  /// How many words the forms have that begin with a word, ascending.
  private var lengthsByFirst = WordTable<[Int]>()

  /// The forms of the names of an article.
  init(names: [TaggedName], tokens: [Token]) {
    for name in names {
      let form = NameForm(name, in: tokens)
      let shape = tokens[name.tokens.lowerBound].shape
      entries[form, default: Entry(shape: shape)].votes[name.type.rawValue] += name.confidence
      entries[form, default: Entry(shape: shape)].support += name.confidence
      addLength(of: form)
    }
    addShortForms(names, tokens)
    countOccurrences(names, tokens)
  }

  /// What is known of a form.
  subscript(form: NameForm) -> Entry? { entries[form] }

  /// The type that a form has in this article, nil for an unknown one.
  func type(of form: NameForm) -> NameType? { entries[form]?.type }

  /// How many words the forms have that begin with a word, ascending.
  func lengths(from first: String) -> [Int] { lengthsByFirst[first] ?? [] }

  private mutating func addLength(of form: NameForm) {
    let known = lengths(from: form.words[0])
    guard !known.contains(form.words.count) else { return }
    lengthsByFirst[form.words[0], default: []] = (known + [form.words.count]).sorted()
  }

  /// Lets whole names speak for the forms that shorten them.
  private mutating func addShortForms(_ names: [TaggedName], _ tokens: [Token]) {
    var whole: [NameForm: TaggedName] = [:]
    for name in names where name.tokens.count > 1 {
      let form = NameForm(name, in: tokens)
      if whole[form].map({ $0.confidence < name.confidence }) ?? true { whole[form] = name }
    }
    let acronyms = entries.keys.filter {
      $0.words.count == 1 && $0.words[0].unicodeScalars.count > 1
    }
    for (form, name) in whole.sorted(by: { $0.value.tokens.lowerBound < $1.value.tokens.lowerBound }
    ) {
      switch name.type {
      case .person:
        for short in form.shortened {
          let token = tokens[name.tokens.upperBound - short.words.count]
          speak(for: short, name, token.shape)
        }
      case .organization:
        let initials = form.initials
        for acronym in acronyms where initials.contains(acronym.words[0]) {
          speak(for: acronym, name, .upper)
        }
        for short in form.beginnings where isRatherPerson(short) {
          speak(for: short, name, tokens[name.tokens.lowerBound].shape)
        }
        if let token = Self.bracketed(after: name, in: tokens) {
          speak(for: NameForm(words: [token.folded]), name, token.shape)
        }
      case .place: break
      }
    }
  }

  /// Whether a form was found, mostly as a person: places and other bodies do begin names of bodies.
  private func isRatherPerson(_ form: NameForm) -> Bool { entries[form]?.type == .person }

  /// The capitals that stand alone in brackets after a name.
  private static func bracketed(after name: TaggedName, in tokens: [Token]) -> Token? {
    let open = name.tokens.upperBound
    guard open + 2 < tokens.count, tokens[open].text == "(", tokens[open + 2].text == ")" else {
      return nil
    }
    let token = tokens[open + 1]
    return token.kind == .word && (token.shape == .upper || token.shape == .mixed) ? token : nil
  }

  private mutating func speak(for form: NameForm, _ name: TaggedName, _ shape: Token.Shape) {
    var entry = entries[form] ?? Entry(shape: shape)
    entry.votes[name.type.rawValue] += 2 * name.confidence
    entry.support += 2 * name.confidence
    entries[form] = entry
    addLength(of: form)
  }

  private mutating func countOccurrences(_ names: [TaggedName], _ tokens: [Token]) {
    var inside = Array(repeating: false, count: tokens.count)
    for name in names where name.tokens.count > 1 {
      for index in name.tokens { inside[index] = true }
    }
    for index in tokens.indices where tokens[index].kind == .word {
      var words = [tokens[index].folded]
      for split in tokens[index].splits
      where ArabicNameStart.leavesName(split) && !words.contains(split.stem) {
        words.append(split.stem)
      }
      for word in words {
        for length in lengths(from: word) where index + length <= tokens.count {
          let form = NameForm(first: word, rest: tokens[index + 1..<index + length])
          guard length > 1 || !inside[index] else { continue }
          entries[form]?.occurrences += 1
        }
      }
    }
  }
}
