// What Sanad knows about a language: everything that a language folder of the ontology says.

/// A language's words, names, verbs and rules, shared by all stages: a copy is one reference.
@dynamicMemberLookup
package struct LanguagePack: Sendable {
  /// Where the modifiers of a noun stand.
  package enum ModifierOrder: String, Hashable, Sendable, CaseIterable {
    /// 'coopération sécuritaire', 'التعاون الأمني'
    case after
    /// 'security cooperation'
    case before
  }

  /// Where the subject of a verb may stand.
  package enum SubjectOrder: String, Hashable, Sendable, CaseIterable {
    case before
    /// Before the verb or after it.
    case both
  }

  /// What a post's complement names.
  package enum PostScope: String, Hashable, Sendable, CaseIterable {
    /// A body: 'directeur de l'Agence'. A noun phrase that follows is the body.
    case body
    /// A field of government: 'ministre de la Pêche'. The country has the post.
    case domain
    /// A country or whatever body is named: 'président'.
    case any
  }

  /// The head of a post's title.
  package struct PostHead: Hashable, Sendable {
    /// The post's key in every language: `director-general`.
    package let key: String
    package let scope: PostScope
    /// What holding it says: `holdsPosition`, for delegates `represents`.
    package var relations: [String] = ["holdsPosition"]
  }

  /// The head of an event's name.
  package struct EventHead: Hashable, Sendable {
    /// The class in the ontology: `Conference`.
    package let type: String
    /// The concept for comparison: `meeting`.
    package let concept: String
  }

  private let shared: Shared

  private final class Shared: Sendable {
    let facts: LanguageFacts

    init(_ facts: LanguageFacts) { self.facts = facts }
  }

  /// A pack of facts that do not change any more.
  package init(_ facts: LanguageFacts) { shared = Shared(facts) }

  /// One of the facts.
  package subscript<Value>(dynamicMember fact: KeyPath<LanguageFacts, Value>) -> Value {
    shared.facts[keyPath: fact]
  }

  /// Whether a folded word is in a list.
  package func isWord(_ word: String, in list: WordList) -> Bool {
    shared.facts.wordLists(of: word).contains(list)
  }

  /// Whether a folded word is in one of several lists.
  package func isWord(_ word: String, inAny lists: WordLists) -> Bool {
    shared.facts.wordLists(of: word).intersects(lists)
  }

  /// The lists that a folded word is in.
  package func wordLists(of word: String) -> WordLists { shared.facts.wordLists(of: word) }

  /// The folded words of a list; none where the pack lacks it.
  package func words(_ list: WordList) -> Set<String> { shared.facts.words(list) }
}
