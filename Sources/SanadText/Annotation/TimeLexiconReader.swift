// Reading a language's time.yaml.

internal import Yams

extension TimeLexicon {
  /// The lexicon that a YAML text describes; `ontology/languages/*/time.yaml` explain its keys.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - file: The name of its file, for messages.
  /// - Throws: `TimeLexiconError` at the first mistake.
  /// - Complexity: O(length of the text + sum of the lengths of the patterns' sequences).
  package init(yaml: String, file: String) throws(TimeLexiconError) {
    var reader = TimeLexiconReader(file: file)
    self = try reader.lexicon(yaml)
  }
}

/// Turns the nodes of one file into a lexicon.
private struct TimeLexiconReader {
  let file: String
  private var symbols: [String: Int] = [:]
  /// For each first word, the readings of it alone and of the phrases that it begins.
  private var words: [String: [Words]] = [:]

  private struct Words {
    let rest: [String]
    var readings: [TimeLexicon.Reading]
  }

  /// Classes that are made of digits, or used without a pattern.
  private static let builtIn = [
    "DAY", "NTH", "LATEDAY", "MONTHNUMBER", "YEAR", "NUMBER", "ORDINAL", "DECADE", "TWODIGITS",
    "MONTH", "LEAD", "GLUE", "BLOCK", "FUNCTION", "TWIN",
    "TWINEND",
  ]

  /// Names that may be written for values.
  private static let values: [String: Int] = [
    "at": TimeLead.at.rawValue, "since": TimeLead.since.rawValue,
    "from": TimeLead.from.rawValue, "until": TimeLead.until.rawValue,
    "before": TimeLead.before.rawValue,
    "day": TimeUnit.day.rawValue, "week": TimeUnit.week.rawValue,
    "weekend": TimeUnit.weekend.rawValue, "month": TimeUnit.month.rawValue,
    "year": TimeUnit.year.rawValue,
  ]

  init(file: String) { self.file = file }

  mutating func lexicon(_ yaml: String) throws(TimeLexiconError) -> TimeLexicon {
    let root = try mapping(parsed(yaml))
    try check(
      root,
      keys: [
        "years", "suffixes", "proclitics", "exact", "shapes", "classes", "patterns", "past",
        "future",
        "dateline",
      ])
    for name in Self.builtIn { _ = symbol(name) }
    let shapes = try shapes(root["shapes"])
    if let classes = root["classes"] {
      for (key, value) in try mapping(classes) {
        let name = try text(key)
        guard name.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
          throw error(key, "'\(name)' is no class: write its name in capital letters")
        }
        try addClass(name, value, shapes: shapes[name] ?? .max)
      }
    }
    let patterns = try patterns(root["patterns"])
    let trie = try trie(patterns)
    var exact: [String: String] = [:]
    for item in try root["exact"].map(items) ?? [] {
      let word = try text(item)
      exact[TextFolding.fold(word)] = word
    }
    let dateline = try root["dateline"].map(mapping)
    if let dateline { try check(dateline, keys: ["words", "links"]) }
    let tables = tables(exact: Set(exact.keys))
    let years = try root["years"].map { (node) throws(TimeLexiconError) in try range(node) }
    return TimeLexicon(
      years: years ?? 1000...2100, suffixes: try suffixes(root["suffixes"]),
      proclitics: Set(try texts(root["proclitics"])), exact: exact, entries: tables.entries,
      readings: tables.readings, phrases: tables.phrases,
      symbols: TimeLexicon.Symbols(
        day: symbol("DAY"), datedDay: symbol("NTH"), lateDay: symbol("LATEDAY"),
        monthNumber: symbol("MONTHNUMBER"), year: symbol("YEAR"), number: symbol("NUMBER"),
        ordinal: symbol("ORDINAL"), decade: symbol("DECADE"), twoDigits: symbol("TWODIGITS"),
        month: symbol("MONTH"), lead: symbol("LEAD"), glue: symbol("GLUE"),
        block: symbol("BLOCK"), function: symbol("FUNCTION"), twin: symbol("TWIN"),
        twinEnd: symbol("TWINEND")),
      patterns: patterns.map(\.pattern), trie: trie, past: try cues(root["past"]),
      future: try cues(root["future"]), datelineWords: Set(try texts(dateline?["words"])),
      datelineLinks: Set(try texts(dateline?["links"])))
  }
}

// MARK: - Words

extension TimeLexiconReader {
  private mutating func symbol(_ name: String) -> Int {
    if let known = symbols[name] { return known }
    symbols[name] = symbols.count
    return symbols.count - 1
  }

  private mutating func addClass(
    _ name: String, _ node: Node, shapes: UInt8
  ) throws(TimeLexiconError) {
    let symbol = symbol(name)
    if node.sequence != nil {
      for item in try items(node) { try add(item, symbol, 0, shapes) }
      return
    }
    for (key, value) in try mapping(node) {
      try add(key, symbol, try number(value), shapes)
    }
  }

  /// Adds a word or phrase; an abbreviation with a full stop also as a word and a full stop.
  private mutating func add(
    _ node: Node, _ symbol: Int, _ value: Int, _ shapes: UInt8
  ) throws(TimeLexiconError) {
    let word = TextFolding.fold(try text(node))
    let parts = word.split(separator: " ").map(String.init)
    guard let first = parts.first, parts.count <= TimeLexicon.longestPhrase else {
      throw error(node, "a phrase has 1 to \(TimeLexicon.longestPhrase) words")
    }
    let reading = TimeLexicon.Reading(symbol: symbol, value: value, shapes: shapes)
    add(reading, first, Array(parts.dropFirst()))
    if parts.count == 1, word.count > 1, word.hasSuffix(".") {
      add(reading, String(word.dropLast()), ["."])
    }
  }

  private mutating func add(_ reading: TimeLexicon.Reading, _ first: String, _ rest: [String]) {
    if let index = words[first]?.firstIndex(where: { $0.rest == rest }) {
      if words[first]?[index].readings.contains(reading) == false {
        words[first]?[index].readings.append(reading)
      }
    } else {
      words[first, default: []].append(Words(rest: rest, readings: [reading]))
    }
    // Every word of a phrase is an atom of its own.
    for word in rest where words[word] == nil { words[word] = [] }
  }

  /// The words in the form in which they are looked up.
  private func tables(
    exact: Set<String>
  ) -> (
    entries: TimeWordTable<TimeLexicon.Entry>, readings: [TimeLexicon.Reading],
    phrases: [TimeLexicon.Phrase]
  ) {
    var entries: [(word: String, value: TimeLexicon.Entry)] = []
    var readings: [TimeLexicon.Reading] = []
    var phrases: [TimeLexicon.Phrase] = []
    for (first, all) in words.sorted(by: { $0.key < $1.key }) {
      let start = readings.count
      for word in all where word.rest.isEmpty { readings += word.readings }
      let own = start..<readings.count
      let firstPhrase = phrases.count
      for word in all where !word.rest.isEmpty {
        let start = readings.count
        readings += word.readings
        phrases.append(TimeLexicon.Phrase(rest: word.rest, readings: start..<readings.count))
      }
      entries.append(
        (
          first,
          TimeLexicon.Entry(
            readings: own, phrases: firstPhrase..<phrases.count,
            isExact: exact.contains(first))
        ))
    }
    return (TimeWordTable(entries), readings, phrases)
  }

  private func shapes(_ node: Node?) throws(TimeLexiconError) -> [String: UInt8] {
    guard let node else { return [:] }
    let names: [String: Token.Shape] = [
      "none": .none, "lower": .lower, "capitalized": .capitalized, "upper": .upper, "mixed": .mixed,
    ]
    var result: [String: UInt8] = [:]
    for (key, value) in try mapping(node) {
      var mask: UInt8 = 0
      for item in try items(value) {
        guard let shape = names[try text(item)] else {
          throw error(item, "no such shape: write none, lower, capitalized, upper or mixed")
        }
        mask |= TimeLexicon.mask(of: shape)
      }
      result[try text(key)] = mask
    }
    return result
  }

  private func suffixes(_ node: Node?) throws(TimeLexiconError) -> TimeLexicon.Suffixes {
    guard let node else { return TimeLexicon.Suffixes() }
    let map = try mapping(node)
    try check(map, keys: ["day", "ordinal", "decade", "year"])
    return TimeLexicon.Suffixes(
      day: Set(try texts(map["day"])), ordinal: Set(try texts(map["ordinal"])),
      decade: Set(try texts(map["decade"])), year: Set(try texts(map["year"])))
  }

  private func cues(_ node: Node?) throws(TimeLexiconError) -> TimeLexicon.Cues {
    guard let node else { return TimeLexicon.Cues() }
    let map = try mapping(node)
    try check(map, keys: ["words", "prefixes", "suffixes", "exceptions"])
    return TimeLexicon.Cues(
      words: Set(try texts(map["words"])), prefixes: try texts(map["prefixes"]),
      suffixes: try texts(map["suffixes"]), exceptions: try texts(map["exceptions"]))
  }
}

// MARK: - Patterns

extension TimeLexiconReader {
  private func patterns(
    _ node: Node?
  ) throws(TimeLexiconError) -> [(pattern: TimePattern, node: Node)] {
    guard let node else { return [] }
    var result: [(TimePattern, Node)] = []
    for item in try items(node) { result.append((try pattern(item), item)) }
    return result
  }

  private func pattern(_ node: Node) throws(TimeLexiconError) -> TimePattern {
    let map = try mapping(node)
    try check(map, keys: ["match", "with", "list", "needs", "unless-before", "example", "gives"])
    guard let match = map["match"], let example = map["example"], let gives = map["gives"] else {
      throw error(node, "a pattern has 'match', 'example' and 'gives'")
    }
    var constants: [TimeField: Int] = [:]
    if let with = map["with"] {
      for (key, value) in try mapping(with) {
        guard let field = TimeField(rawValue: try text(key)) else {
          throw error(key, "'\(try text(key))' is no field of a date")
        }
        constants[field] = try number(value)
      }
    }
    let needs = Set(try texts(map["needs"]))
    let guards: Set<String> = ["lead", "closed", "unnamed", "future"]
    if let need = needs.subtracting(guards).min() {
      throw error(
        map["needs"] ?? node, "'\(need)' is no guard: write lead, closed, unnamed, future")
    }
    let notation = try text(match)
    do {
      return TimePattern(
        notation: notation, sequences: try TimePattern.sequences(of: notation),
        constants: constants, isList: map["list"]?.bool == true,
        needsLead: needs.contains("lead"), isClosed: needs.contains("closed"),
        isUnnamed: needs.contains("unnamed"), needsFuture: needs.contains("future"),
        notBefore: try texts(map["unless-before"]), example: try text(example),
        meaning: try text(gives))
    } catch let problem as TimePatternSyntaxError {
      throw error(match, "\(problem.message): correct the pattern")
    } catch let problem as TimeLexiconError {
      throw problem
    } catch {
      throw self.error(match, "\(error)")
    }
  }

  private mutating func trie(
    _ patterns: [(pattern: TimePattern, node: Node)]
  ) throws(TimeLexiconError) -> TimePatternTrie {
    var sequences: [(symbols: [Int], variant: TimePatternTrie.Variant)] = []
    for (index, (pattern, node)) in patterns.enumerated() {
      for sequence in pattern.sequences {
        var numbers: [Int] = []
        for element in sequence {
          if let known = symbols[element.symbol] {
            numbers.append(known)
          } else if element.symbol.first?.isUppercase == true {
            throw error(node, "no class '\(element.symbol)': add it to the classes or correct it")
          } else {
            // A word that stands for itself.
            numbers.append(symbol(element.symbol))
            add(
              TimeLexicon.Reading(symbol: symbol(element.symbol), value: 0, shapes: .max),
              element.symbol, [])
          }
        }
        sequences.append(
          (numbers, TimePatternTrie.Variant(pattern: index, slots: sequence.map(\.slot))))
      }
    }
    return TimePatternTrie(sequences)
  }
}

// MARK: - Nodes

extension TimeLexiconReader {
  private func parsed(_ yaml: String) throws(TimeLexiconError) -> Node {
    do {
      if let node = try compose(yaml: yaml, .basic) { return node }
      throw TimeLexiconError(file: file, line: 1, column: 1, message: "the file is empty")
    } catch let problem as TimeLexiconError {
      throw problem
    } catch YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _)
    {
      throw TimeLexiconError(
        file: file, line: mark.line, column: mark.column, message: "no YAML: \(problem)")
    } catch {
      throw TimeLexiconError(file: file, line: 1, column: 1, message: "no YAML: \(error)")
    }
  }

  private func error(_ node: Node, _ message: String) -> TimeLexiconError {
    TimeLexiconError(
      file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
  }

  private func mapping(_ node: Node) throws(TimeLexiconError) -> Node.Mapping {
    guard let mapping = node.mapping else { throw error(node, "keys and values are expected here") }
    return mapping
  }

  private func items(_ node: Node) throws(TimeLexiconError) -> [Node] {
    guard let sequence = node.sequence else { throw error(node, "a list is expected here") }
    return Array(sequence)
  }

  private func text(_ node: Node) throws(TimeLexiconError) -> String {
    guard let text = node.scalar?.string else { throw error(node, "a text is expected here") }
    return text
  }

  /// The folded texts of a list; none where there is no list.
  private func texts(_ node: Node?) throws(TimeLexiconError) -> [String] {
    guard let node else { return [] }
    var result: [String] = []
    for item in try items(node) { result.append(TextFolding.fold(try text(item))) }
    return result
  }

  private func number(_ node: Node) throws(TimeLexiconError) -> Int {
    let text = try text(node)
    guard let value = Int(text) ?? Self.values[text] else {
      let names = Self.values.keys.sorted().joined(separator: ", ")
      throw error(node, "'\(text)' is no value: write a number or one of \(names)")
    }
    return value
  }

  private func range(_ node: Node) throws(TimeLexiconError) -> ClosedRange<Int> {
    let ends = try items(node)
    guard ends.count == 2 else { throw error(node, "write the first and the last year") }
    let first = try number(ends[0])
    let last = try number(ends[1])
    guard first <= last else { throw error(node, "the first year is after the last") }
    return first...last
  }

  private func check(_ mapping: Node.Mapping, keys: Set<String>) throws(TimeLexiconError) {
    for (key, _) in mapping {
      let name = try text(key)
      guard keys.contains(name) else {
        throw error(key, "no key '\(name)': write \(keys.sorted().joined(separator: ", "))")
      }
    }
  }
}
