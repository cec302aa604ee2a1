// What a language pack's files say, while they are read and after.

/// The words, names, verbs and rules of a language as its files bring them.
package struct LanguageFacts: Sendable {
  package let language: LanguageCode
  package var tokenizer = TokenizerRules()
  package var modifiers: LanguagePack.ModifierOrder = .after
  package var subjects: LanguagePack.SubjectOrder = .before
  /// Whether lower-case words can stand inside a name: 'Conseil de sécurité'.
  package var namesHaveLowerCase = true
  /// The word lists by name, each a set of folded words; also those that only rules name.
  package var lists: [String: Set<String>] = [:]
  /// The lists that a folded word is in.
  private var listsOfWord = WordTable<WordLists>()
  private var wordsOfList = Array(repeating: Set<String>(), count: WordList.allCases.count)
  /// Every word of every list and rule, and the first words of all heads.
  package var knownWords = WordTable<Void>()
  package var verbs = VerbLexicon()
  /// Verbs that build compound tenses and the passive, by what they do.
  package var perfectAuxiliaries: Set<String> = []
  package var passiveAuxiliaries: Set<String> = []
  package var modals: Set<String> = []
  /// Verbs that carry a question, a denial or stress for another: 'did meet'.
  package var supportAuxiliaries: Set<String> = []
  package var postHeads = PhraseIndex<LanguagePack.PostHead>()
  package var eventHeads = PhraseIndex<LanguagePack.EventHead>()
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
  package var statements: [StatementRule] = [] {
    didSet { speechVerbs = statements.reduce(into: []) { $0.formUnion($1.verbs) } }
  }
  /// The lemmas of the verbs that introduce what somebody says.
  package private(set) var speechVerbs: Set<String> = []

  /// Facts of a language of which nothing is known yet.
  package init(language: LanguageCode) { self.language = language }

  /// The script of the language, told from its conjunctions.
  package var script: TextScript? {
    words(.conjunction).sorted().lazy.compactMap { TextScript(of: $0) }.first
  }

  /// The lists that a folded word is in.
  package func wordLists(of word: String) -> WordLists { listsOfWord[word] ?? [] }

  /// The folded words of a list; none where the pack lacks it.
  package func words(_ list: WordList) -> Set<String> { wordsOfList[Int(list.rawValue)] }

  /// Adds folded words to the list of a name.
  package mutating func add(_ words: [String], toList name: String) {
    lists[name, default: []].formUnion(words)
    knownWords.formUnion(words)
    guard let list = WordList(named: name) else { return }
    wordsOfList[Int(list.rawValue)].formUnion(words)
    for word in words { listsOfWord[word, default: []].insert(list) }
  }
}
