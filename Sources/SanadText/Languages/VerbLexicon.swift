// The verbs of a language with all their forms.

/// How a verb form is used.
package enum VerbForm: String, Hashable, Sendable, CaseIterable {
  /// A form that asserts: present, past, imperfect.
  case finite
  case future
  case conditional
  /// Also the forms that do not assert: subjunctive, imperative, jussive.
  case subjunctive
  case infinitive
  /// The past or passive participle.
  case participle
  /// The gerund or present participle.
  case gerund
}

/// One reading of a word as a verb.
package struct VerbReading: Hashable, Sendable {
  package let lemma: String
  package let form: VerbForm
}

/// The verbs that a pack knows, by their folded forms.
package struct VerbLexicon: Sendable {
  private var readings = WordTable<[VerbReading]>()
  /// The readings of forms as they are written, for forms that differ only by their accents.
  private var written = WordTable<[VerbReading]>()
  private(set) package var lemmas: Set<String> = []

  /// What follows the lemma of a verb that carries its object as a pronoun: `استقبل ه`, 'received him'.
  package static let objectMark = "ه"

  /// A lexicon without verbs.
  package init() {}

  /// Adds the forms of a verb.
  package mutating func insert(_ lemma: String, form: VerbForm, forms: [String]) {
    lemmas.insert(lemma)
    for surface in forms {
      let reading = VerbReading(lemma: lemma, form: form)
      let folded = TextFolding.fold(surface)
      Self.add(reading, to: &readings[folded, default: []])
      Self.add(reading, to: &written[surface, default: []])
    }
  }

  private static func add(_ reading: VerbReading, to readings: inout [VerbReading]) {
    if !readings.contains(reading) { readings.append(reading) }
  }

  /// Whether a folded word is a form of a verb.
  package func hasForm(_ word: String) -> Bool { readings.index(of: word) != nil }

  /// The readings of a folded word, in the order in which the pack gives them.
  package func readings(of word: String) -> [VerbReading] { readings[word] ?? [] }

  /// The readings of a token whose stem is a folded word.
  ///
  /// Accents decide where they are written: 'organise' is no participle, 'organisé' nothing else. Vowel
  /// marks do not, as texts leave most of them out.
  package func readings(of word: String, in token: Token) -> [VerbReading] {
    let all = readings(of: word)
    guard all.count > 1, token.shape != .upper, token.shape != .none else { return all }
    return written[token.text.lowercased()] ?? all
  }
}
