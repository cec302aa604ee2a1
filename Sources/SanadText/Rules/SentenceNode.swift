// A sentence as the rules see it: names and verbs in one piece each, the rest word by word.

/// A part of a sentence.
package struct SentenceNode: Hashable, Sendable {
  /// What a part is.
  package enum Content: Hashable, Sendable {
    /// One entity or a coordination of several, as indices into the article's entities.
    case entities([Int])
    /// The adjective of a country.
    case demonym(Int)
    /// A post that nobody beside it holds, as an index into the article's posts: 'directeur de …'.
    case post(Int)
    case verb(VerbGroup)
    case time
    /// A folded word without its clitics, or a clitic.
    case word(String)
    case punctuation(String)
    /// An insertion in brackets.
    case aside
  }

  package let content: Content
  package let tokens: Range<Int>
  /// For events: the folded head of the phrase, so that a rule's word can still match it.
  package var head: String?
  /// For entities: the preposition or link that governs them, or nil.
  package var governor: String?
  /// For a person named before a title, or an event: the body that the title or name ends with, of which
  /// what follows may speak ('Lina Haddad, directrice de l'Agence, dont le siège …').
  package var tail: Int?
  /// Whether a vowel mark shows a name to be an object: 'رافق الوزيرَ مستشاره'.
  package var isAccusative = false
  /// Whether it is a pronoun written onto the word before, never a subject: 'يرافقه'.
  package var isPronoun = false

  /// Whether an argument of a pattern may be bound to it.
  package var mayBeArgument: Bool {
    switch content {
    case .entities, .demonym, .post: true
    case .verb, .time, .word, .punctuation, .aside: false
    }
  }
}
