// What Sanad knows about a language: everything that a language folder of the ontology says.

/// A language's words, names, verbs and rules.
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

  package let language: LanguageCode
  package var tokenizer = TokenizerRules()
  package var modifiers: ModifierOrder = .after
  package var subjects: SubjectOrder = .before
  /// Whether lower-case words can stand inside a name: 'Conseil de sécurité'.
  package var namesHaveLowerCase = true
  /// The word lists by name, each a set of folded words; also those that only rules name.
  package var lists: [String: Set<String>] = [:]
  /// The lists that a folded word is in.
  package var listsOfWord: [String: WordLists] = [:]
  /// Every word of every list and rule, and the first words of all heads.
  package var knownWords: Set<String> = []
  package var verbs = VerbLexicon()
  /// Verbs that build compound tenses and the passive, by what they do.
  package var perfectAuxiliaries: Set<String> = []
  package var passiveAuxiliaries: Set<String> = []
  package var modals: Set<String> = []
  /// Verbs that carry a question, a denial or stress for another: 'did meet'.
  package var supportAuxiliaries: Set<String> = []
  package var postHeads = PhraseIndex<PostHead>()
  package var eventHeads = PhraseIndex<EventHead>()
  /// Heads of organization names with the class that they tell.
  package var bodyHeads = PhraseIndex<String>()
  /// Phrases that begin with the head of a body or place and name none: 'حركة المرور'.
  package var commonPhrases = PhraseIndex<Bool>()
  /// Heads of place names with the class that they tell.
  package var placeHeads = PhraseIndex<String>()
  /// Number words and written ordinals: folded word to number.
  package var ordinals: [String: Int] = [:]
  /// Endings of ordinals written with digits: `e`, `ème`, `th`.
  package var ordinalEndings: Set<String> = []
  /// Concepts of event names: folded word to concept.
  package var concepts: [String: String] = [:]
  /// Endings of a country's adjective after its base form, with what they replace.
  package var demonymEndings: [String] = [""]
  /// The relation rules, compiled.
  package var rules: [RelationRule] = []
  package var statements: [StatementRule] = []

  /// A pack that knows nothing yet.
  package init(language: LanguageCode) { self.language = language }

  /// The script of the language, told from its conjunctions.
  package var script: TextScript? {
    words(.conjunction).sorted().lazy.compactMap { TextScript(of: $0) }.first
  }

  /// Whether a folded word is in a list.
  package func isWord(_ word: String, in list: WordList) -> Bool {
    listsOfWord[word]?.contains(list) ?? false
  }

  /// Whether a folded word is in one of several lists.
  package func isWord(_ word: String, inAny lists: WordLists) -> Bool {
    listsOfWord[word]?.intersects(lists) ?? false
  }

  /// The folded words of a list; none where the pack lacks it.
  package func words(_ list: WordList) -> Set<String> { lists[String(describing: list)] ?? [] }
}
