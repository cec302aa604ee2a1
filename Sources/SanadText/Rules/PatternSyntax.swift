// Reading patterns and claim templates from their written form.

/// What is wrong with a rule's text.
package enum PatternError: Error, Hashable {
  case empty
  case unclosedGroup
  case unopenedGroup
  case badArgument(String)
  case badVerb(String)
  case badClaim(String)
  case unknownList(String)
  case unknownVerb(String)
  case unboundArgument(String)

  /// The problem in words, with the remedy.
  package var message: String {
    switch self {
    case .empty: "the pattern is empty; write at least a verb or a word"
    case .unclosedGroup: "a group `(` is not closed; end it with `)?`"
    case .unopenedGroup: "a group is closed that was not opened; begin it with `(`"
    case .badArgument(let text): "`\(text)` is no argument; write `@a` or `@a:Person|Country`"
    case .badVerb(let text):
      "`\(text)` is no verb element; write `<lemma|lemma>` or `<passive:lemma>`"
    case .badClaim(let text): "`\(text)` is no claim; write `a relation b`"
    case .unknownList(let name): "there is no word list `\(name)`; add it to the pack's `lists`"
    case .unknownVerb(let lemma): "the verb `\(lemma)` is not in the pack's verbs; add it there"
    case .unboundArgument(let name): "the claim uses `\(name)`, which the pattern does not have"
    }
  }
}

/// Reads patterns and claim templates.
package enum PatternSyntax {
  /// The elements of a pattern.
  package static func elements(
    of pattern: String, pack: LanguageFacts
  ) throws(PatternError) -> [RelationRule.Element] {
    var stack: [[RelationRule.Element]] = [[]]
    for part in pattern.split(separator: " ") {
      switch part {
      case "(": stack.append([])
      case ")?":
        guard stack.count > 1, let group = stack.popLast() else { throw .unopenedGroup }
        stack[stack.count - 1].append(.optional(group))
      case "..": stack[stack.count - 1].append(.gap(.clause))
      case "...": stack[stack.count - 1].append(.gap(.sentence))
      case ".": stack[stack.count - 1].append(.gap(.light))
      case "~": stack[stack.count - 1].append(.gap(.adjacent))
      case "^": stack[stack.count - 1].append(.sentenceStart)
      default: stack[stack.count - 1].append(try element(part, pack: pack))
      }
    }
    guard stack.count == 1 else { throw .unclosedGroup }
    guard !stack[0].isEmpty else { throw .empty }
    return stack[0]
  }

  private static func element(
    _ text: Substring, pack: LanguageFacts
  ) throws(PatternError) -> RelationRule.Element {
    if text.hasPrefix("@") {
      let parts = text.dropFirst().split(separator: ":", maxSplits: 1)
      let isEnumeration = parts.first?.hasSuffix("+") ?? false
      guard let name = parts.first.map({ isEnumeration ? $0.dropLast() : $0 }),
        !name.isEmpty, name.allSatisfy(\.isLetter)
      else { throw .badArgument(String(text)) }
      let types = Set(parts.count > 1 ? parts[1].split(separator: "|").map(String.init) : [])
      return isEnumeration
        ? .enumeration(String(name), types: types) : .argument(String(name), types: types)
    }
    if text.hasPrefix("<") {
      guard text.hasSuffix(">"), text.count > 2 else { throw .badVerb(String(text)) }
      var inside = text.dropFirst().dropLast()
      var voice = RelationRule.Voice.active
      if let colon = inside.firstIndex(of: ":") {
        guard let named = RelationRule.Voice(rawValue: String(inside[..<colon])) else {
          throw .badVerb(String(text))
        }
        voice = named
        inside = inside[inside.index(after: colon)...]
      }
      let lemmas = inside.split(separator: "|").map { lemma in
        lemma.contains("_") ? String(lemma).replacing("_", with: " ") : String(lemma)
      }
      for lemma in lemmas where !pack.verbs.lemmas.contains(lemma) { throw .unknownVerb(lemma) }
      return .verb(lemmas: Set(lemmas), voice)
    }
    var words: Set<String> = []
    var listed: Set<String> = []
    for part in text.split(separator: "|") {
      if part.hasPrefix("#"), part.count > 1 {
        let name = String(part.dropFirst())
        guard let list = pack.lists[name] else { throw .unknownList(name) }
        listed = listed.isEmpty ? list : listed.union(list)
      } else {
        for form in WordForms.expand(String(part)) { words.insert(TextFolding.fold(form)) }
      }
    }
    return .words(words, listed: listed)
  }

  /// A claim template from its three words: `a metWith b`.
  package static func template(_ text: String) throws(PatternError) -> RelationRule.Template {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3 else { throw .badClaim(text) }
    return RelationRule.Template(relation: words[1], subject: words[0], object: words[2])
  }

  /// The names of the arguments in a pattern.
  package static func arguments(in elements: [RelationRule.Element]) -> Set<String> {
    elements.reduce(into: []) { result, element in
      switch element {
      case .argument(let name, _), .enumeration(let name, _): result.insert(name)
      case .optional(let inner): result.formUnion(arguments(in: inner))
      case .verb, .words, .gap, .sentenceStart: break
      }
    }
  }
}
