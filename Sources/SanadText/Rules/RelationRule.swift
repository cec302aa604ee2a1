// A relation rule: the pattern that a pack's rule file writes, compiled.

/// A pattern over the nodes of a sentence and the claims that it supports.
///
/// A pattern is a row of elements, parted by spaces:
///
/// | element | matches |
/// |---|---|
/// | `@a`, `@b:Person\|Country` | an entity, or a coordination of them, whose classes the claims (and the list) allow |
/// | `@a+` | the same, with all that the enumeration goes on to name |
/// | `@p:Post` | a post without article that nobody beside it holds: 'nommé directeur de …' |
/// | `<visiter\|rencontrer>` | a verb group of one of these lemmas in the active voice that asserts |
/// | `<passive:organiser>` | the same in the passive |
/// | `<participle:organiser>` | a participle without auxiliary, or the passive |
/// | `<infinitive:visiter>`, `<gerund:visiter>` | these forms |
/// | `avec`, `à\|au\|aux` | one of these words |
/// | `#talks` | a word of the pack's list `talks` |
/// | `( … )?` | its elements, or nothing |
/// | `~` | nothing: the next element stands right behind |
/// | `.` | words that carry no argument, where an element would let the clause stand |
/// | `..` | up to 14 nodes of the same clause |
/// | `...` | up to 40 nodes of the same sentence |
/// | `^` | the start of the sentence |
///
/// Between elements, words that carry no argument are passed over, see `PatternMatcher`.
package struct RelationRule: Hashable, Sendable {
  /// How a verb must be used.
  package enum Voice: String, Hashable, Sendable {
    case active
    case passive
    case participle
    case infinitive
    case gerund
    /// Any form, asserting or not.
    case any
  }

  /// A part of a pattern.
  package indirect enum Element: Hashable, Sendable {
    case argument(String, types: Set<String>)
    /// An argument with those that an enumeration adds to it.
    case enumeration(String, types: Set<String>)
    case verb(lemmas: Set<String>, Voice)
    /// Words, and those of the lists that it names.
    case words(Set<String>, listed: Set<String>)
    case optional([Element])
    /// What the pattern itself says may stand here.
    case gap(FlatPattern.Gap)
    case sentenceStart
  }

  /// A claim to make where the pattern matches: `a metWith b`.
  package struct Template: Hashable, Sendable {
    package let relation: String
    package let subject: String
    package let object: String
  }

  /// The name of the argument that stands for the event which the passage is about.
  package static let contextEvent = "event"

  /// The rule's name, as `fr.metWith.recevoir`.
  package let id: String
  package let patterns: [[Element]]
  package let claims: [Template]
  package let confidence: Double
  /// Sentences with marked entities that the rule must read, and must not read.
  package let examples: [String]
  package let counterexamples: [String]
  /// Where the rule stands: `relations.yaml:12`.
  package let place: String

  /// The classes that an argument may have, by the relations that it takes part in.
  package func types(of argument: String, in schema: Schema) -> Set<String> {
    var result: Set<String>?
    for template in claims {
      guard let relation = schema.relations[template.relation] else { continue }
      var types: Set<String> = []
      if template.subject == argument { types.formUnion(relation.domain) }
      if template.object == argument {
        types.formUnion(schema.objectClasses(of: template.relation))
      }
      if !types.isEmpty { result = result?.union(types) ?? types }
    }
    return result ?? []
  }
}
