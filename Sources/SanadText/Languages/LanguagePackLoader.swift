// Making a language pack from the texts of its files.

/// The texts of a language folder's files.
public struct LanguagePackFiles: Sendable {
  /// The folder, for messages: `languages/fr`.
  public let folder: String
  /// The texts by file name.
  ///
  /// `pack.yaml`, `names.yaml`, `verbs.yaml`, `relations.yaml` and
  /// `speech.yaml` make the pack; others belong to other stages.
  public let texts: [String: String]

  /// The files of a folder.
  public init(folder: String, texts: [String: String]) {
    self.folder = folder
    self.texts = texts
  }
}

/// Reads language packs.
package struct LanguagePackLoader: Sendable {
  private let schema: Schema

  /// A loader that checks rules against a schema.
  package init(schema: Schema) { self.schema = schema }

  /// The pack that the files describe.
  ///
  /// - Throws: `LanguagePackError` for a missing file, an unknown name, a rule that the ontology
  ///   forbids.
  package func pack(from files: LanguagePackFiles) throws(LanguagePackError) -> LanguagePack {
    func root(_ name: String) throws(LanguagePackError) -> PackValue {
      let file = files.folder + "/" + name
      guard let text = files.texts[name] else {
        throw LanguagePackError(file: file, line: nil, message: "the file is missing; add it")
      }
      return try PackValue(yaml: text, file: file)
    }
    let main = try root("pack.yaml")
    var pack = LanguageFacts(language: LanguageCode(try main.required("language").text()))
    try readMain(main, &pack)
    try readNames(try root("names.yaml"), &pack)
    try readVerbs(try root("verbs.yaml"), &pack)
    try readAuxiliaries(main, &pack)
    pack.statements = try statements(try root("speech.yaml"), pack)
    pack.rules = try rules(try root("relations.yaml"), pack)
    for rule in pack.rules { for pattern in rule.patterns { learn(pattern, &pack) } }
    for rule in pack.statements { pack.knownWords.formUnion(rule.introducers) }
    pack.knownWords.formUnion(pack.postHeads.firstWords + pack.eventHeads.firstWords)
    pack.knownWords.formUnion(pack.bodyHeads.firstWords + pack.placeHeads.firstWords)
    return LanguagePack(pack)
  }

  /// Makes the words of a pattern known, so that clitics are cut off before them.
  private func learn(_ pattern: [RelationRule.Element], _ pack: inout LanguageFacts) {
    for element in pattern {
      switch element {
      case .words(let words, _): pack.knownWords.formUnion(words.filter { $0.count > 1 })
      case .optional(let inner): learn(inner, &pack)
      case .argument, .verb, .gap, .sentenceStart, .enumeration: break
      }
    }
  }

  // MARK: pack.yaml

  private func readMain(
    _ root: PackValue, _ pack: inout LanguageFacts
  ) throws(LanguagePackError) {
    if let value = root["modifiers"] {
      pack.modifiers = try value.choice(LanguagePack.ModifierOrder.self)
    }
    if let value = root["subjects"] {
      pack.subjects = try value.choice(LanguagePack.SubjectOrder.self)
    }
    if let value = root["namesHaveLowerCase"] {
      pack.namesHaveLowerCase = try value.text() == "true"
    }
    if let tokenizer = root["tokenizer"] {
      pack.tokenizer = TokenizerRules(
        elisions: Set(try folded(tokenizer["elisions"])),
        verbElisions: Set(try folded(tokenizer["verb-elisions"])),
        enclitics: try folded(tokenizer["enclitics"]),
        abbreviations: Set(try folded(tokenizer["abbreviations"])))
    }
    for (name, value) in try root["lists"]?.pairs() ?? [] {
      pack.add(try folded(value), toList: name)
    }
    for (forms, value) in try root["ordinals"]?.pairs() ?? [] {
      for form in WordForms.expand(forms) {
        pack.ordinals[TextFolding.fold(form)] = Int(try value.number())
      }
    }
    pack.ordinalEndings = Set(try folded(root["ordinalEndings"]))
    if let endings = root["demonymEndings"] {
      pack.demonymEndings = try endings.texts().map(TextFolding.fold)
    }
  }

  private func readAuxiliaries(
    _ root: PackValue, _ pack: inout LanguageFacts
  ) throws(LanguagePackError) {
    guard let auxiliaries = root["auxiliaries"] else { return }
    func lemmas(_ key: String) throws(LanguagePackError) -> Set<String> {
      guard let value = auxiliaries[key] else { return [] }
      for lemma in try value.list() where !pack.verbs.lemmas.contains(try lemma.text()) {
        throw lemma.fault("the verb `\(try lemma.text())` is not in verbs.yaml; add it there")
      }
      return Set(try value.texts())
    }
    pack.perfectAuxiliaries = try lemmas("perfect")
    pack.passiveAuxiliaries = try lemmas("passive")
    pack.modals = try lemmas("modal")
    pack.supportAuxiliaries = try lemmas("support")
  }

  private func folded(_ value: PackValue?) throws(LanguagePackError) -> [String] {
    guard let value else { return [] }
    return try value.texts().flatMap(WordForms.expand).map(TextFolding.fold)
  }

  // MARK: names.yaml

  private func readNames(
    _ root: PackValue, _ pack: inout LanguageFacts
  ) throws(LanguagePackError) {
    let tokenizer = Tokenizer(rules: pack.tokenizer)
    func phrases(_ value: PackValue) throws(LanguagePackError) -> [[String]] {
      try value.texts().flatMap(WordForms.expand).map { phrase in
        tokenizer.tokens(of: phrase, in: TextSpan(0, phrase.utf8.count)).map(\.folded)
      }
    }
    for (key, value) in try root["posts"]?.pairs() ?? [] {
      let scope = try value.required("scope").choice(LanguagePack.PostScope.self)
      let relations = try value["relations"]?.texts() ?? ["holdsPosition"]
      for relation in relations where schema.relations[relation] == nil {
        throw value.fault("the ontology has no relation `\(relation)`")
      }
      let head = LanguagePack.PostHead(key: key, scope: scope, relations: relations)
      for phrase in try phrases(try value.required("heads")) {
        pack.postHeads.insert(phrase, head)
      }
    }
    for (concept, value) in try root["events"]?.pairs() ?? [] {
      let type = try value.required("type")
      guard schema.isClass(try type.text(), a: "Event") else {
        throw type.fault("`\(try type.text())` is no class of events in the ontology")
      }
      for phrase in try phrases(try value.required("heads")) {
        pack.eventHeads.insert(
          phrase, LanguagePack.EventHead(type: try type.text(), concept: concept))
      }
    }
    for (section, ancestor) in [("bodies", "Organization"), ("places", "Place")] {
      for (type, value) in try root[section]?.pairs() ?? [] {
        guard schema.isClass(type, a: ancestor) else {
          throw value.fault("`\(type)` is not below `\(ancestor)` in the ontology")
        }
        for phrase in try phrases(value) {
          if section == "bodies" {
            pack.bodyHeads.insert(phrase, type)
          } else {
            pack.placeHeads.insert(phrase, type)
          }
        }
      }
    }
    if let value = root["commonPhrases"] {
      for phrase in try phrases(value) { pack.commonPhrases.insert(phrase, true) }
    }
    for (concept, value) in try root["concepts"]?.pairs() ?? [] {
      for word in try folded(value) { pack.concepts[word] = concept }
    }
  }

  // MARK: verbs.yaml

  private func readVerbs(
    _ root: PackValue, _ pack: inout LanguageFacts
  ) throws(LanguagePackError) {
    var paradigms: [String: [(VerbForm, [String])]] = [:]
    for (name, value) in try root["paradigms"]?.pairs() ?? [] {
      paradigms[name] = try forms(of: value)
    }
    for (lemma, value) in try root.required("verbs").pairs() {
      if value.isMapping {
        if let like = value["like"] { try inflect(lemma, like, paradigms, &pack) }
        for (form, words) in try forms(of: value) {
          insert(lemma, form, words, &pack)
        }
      } else {
        try inflect(lemma, value, paradigms, &pack)
      }
    }
  }

  private func forms(
    of value: PackValue
  ) throws(LanguagePackError) -> [(VerbForm, [String])] {
    var result: [(VerbForm, [String])] = []
    for (key, words) in try value.pairs() where key != "like" {
      guard let form = VerbForm(rawValue: key) else {
        let known = VerbForm.allCases.map(\.rawValue).joined(separator: ", ")
        throw words.fault("`\(key)` is no form of a verb; use one of: \(known)")
      }
      let list = try words.text().split(separator: " ").flatMap { WordForms.expand(String($0)) }
      result.append((form, list))
    }
    return result
  }

  /// `class stem`, or several of them parted by `;`, or `class prefix_ stem_suffix` with `_` for the
  /// stem in the paradigm.
  private func inflect(
    _ lemma: String, _ value: PackValue, _ paradigms: [String: [(VerbForm, [String])]],
    _ pack: inout LanguageFacts
  ) throws(LanguagePackError) {
    for part in try value.text().split(separator: ";") {
      let words = part.split(separator: " ").map(String.init)
      guard words.count >= 2, let paradigm = paradigms[words[0]] else {
        throw value.fault("`\(part)` names no paradigm and stem; write for example `er stem`")
      }
      for (form, endings) in paradigm {
        let forms = endings.map { ending -> String in
          // `1` and `2` stand for the stems, a lone ending follows the first.
          if ending.contains("1") || ending.contains("2") {
            return ending.replacing("1", with: words[1]).replacing("2", with: words.last ?? "")
          }
          return words[1] + (ending == "-" ? "" : ending)
        }
        insert(lemma, form, forms, &pack)
      }
    }
  }

  /// Adds forms of a verb; where the language writes object pronouns onto verbs, those too, under the
  /// lemma with a mark: `رافق ه`.
  private func insert(
    _ lemma: String, _ form: VerbForm, _ forms: [String], _ pack: inout LanguageFacts
  ) {
    pack.verbs.insert(lemma, form: form, forms: forms)
    let pronouns = pack.words(.objectPronoun)
    guard form == .finite, !pronouns.isEmpty else {
      return
    }
    var joined: [String] = []
    for word in forms.map(TextFolding.fold) {
      var stems = [word]
      if word.hasSuffix("وا") { stems = [String(word.dropLast())] }
      if word.hasSuffix("ي") { stems.append(word.dropLast() + "ا") }
      for stem in stems { joined += pronouns.sorted().map { stem + $0 } }
    }
    pack.verbs.insert(lemma + " " + VerbLexicon.objectMark, form: form, forms: joined)
  }

  // MARK: speech.yaml

  private func statements(
    _ root: PackValue, _ pack: LanguageFacts
  ) throws(LanguagePackError) -> [StatementRule] {
    var result: [StatementRule] = []
    for value in try root.list() {
      let name = try value.required("rule").text()
      let verbs = try value.required("verbs")
      for verb in try verbs.list() where !pack.verbs.lemmas.contains(try verb.text()) {
        throw verb.fault("the verb `\(try verb.text())` is not in verbs.yaml; add it there")
      }
      result.append(
        StatementRule(
          id: pack.language.code + ".speech." + name, verbs: Set(try verbs.texts()),
          content: try value.required("content").choice(StatementRule.Content.self),
          introducers: Set(try folded(value["introducers"])),
          confidence: try value["confidence"]?.number() ?? 0.95))
    }
    return result
  }

  // MARK: relations.yaml

  private func rules(
    _ root: PackValue, _ pack: LanguageFacts
  ) throws(LanguagePackError) -> [RelationRule] {
    var result: [RelationRule] = []
    var names = Set<String>()
    for value in try root.list() {
      let rule = try self.rule(value, pack)
      guard names.insert(rule.id).inserted else {
        throw value.fault("there is already a rule `\(rule.id)`; give this one another name")
      }
      result.append(rule)
    }
    return result
  }

  private func rule(
    _ value: PackValue, _ pack: LanguageFacts
  ) throws(LanguagePackError) -> RelationRule {
    let name = try value.required("rule").text()
    let claimsValue = try value.required("claims")
    let patternsValue = try value.required("patterns")
    var claims: [RelationRule.Template] = []
    for claim in try claimsValue.list() {
      do throws(PatternError) {
        claims.append(try PatternSyntax.template(try text(claim)))
      } catch {
        throw claim.fault(error.message)
      }
    }
    var patterns: [[RelationRule.Element]] = []
    for pattern in try patternsValue.list() {
      do throws(PatternError) {
        let elements = try PatternSyntax.elements(of: try text(pattern), pack: pack)
        let bound = PatternSyntax.arguments(in: elements).union([RelationRule.contextEvent])
        for template in claims {
          for argument in [template.subject, template.object] where !bound.contains(argument) {
            throw PatternError.unboundArgument(argument)
          }
        }
        patterns.append(elements)
      } catch {
        throw pattern.fault(error.message)
      }
    }
    let rule = RelationRule(
      id: pack.language.code + "." + name, patterns: patterns, claims: claims,
      confidence: try value["confidence"]?.number() ?? 0.95,
      examples: try value["examples"]?.texts() ?? [],
      counterexamples: try value["not"]?.texts() ?? [],
      place: "\(value.file):\(value.line ?? 0)")
    try check(rule, value)
    return rule
  }

  private func text(_ value: PackValue) throws(PatternError) -> String {
    do { return try value.text() } catch { throw .empty }
  }

  /// Refuses a rule that the ontology forbids.
  private func check(
    _ rule: RelationRule, _ value: PackValue
  ) throws(LanguagePackError) {
    for template in rule.claims {
      guard let relation = schema.relations[template.relation] else {
        throw value.fault("the ontology has no relation `\(template.relation)`")
      }
      for pattern in FlatPattern.patterns(of: rule, schema: schema) {
        for (argument, allowed) in [
          (template.subject, relation.domain),
          (template.object, schema.objectClasses(of: template.relation)),
        ] {
          guard let types = pattern.types[argument] else { continue }
          for type in types
          where type != FlatPattern.demonymType && type != FlatPattern.postType {
            let isAllowed = allowed.contains {
              schema.isClass(type, a: $0) || schema.isClass($0, a: type)
            }
            if !isAllowed {
              throw value.fault(
                "`\(template.relation)` cannot have a `\(type)` as `\(argument)`: the ontology allows "
                  + allowed.sorted().joined(separator: ", "))
            }
          }
        }
      }
    }
  }
}
