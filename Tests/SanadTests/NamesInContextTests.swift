import Sanad
import SanadText
import Testing

/// What the words around a tagged name tell of it: its ends, and whether it is a name at all.
///
/// The marks are what the tagger says.
@Suite("Names in context")
struct NamesInContextTests {
  /// A sentence as the tagger marked it, and the names of persons, bodies and places that are to be found.
  struct Case: Sendable {
    let language: String
    let tagged: String
    let names: [String]

    init(_ language: String, _ tagged: String, _ names: String...) {
      (self.language, self.tagged, self.names) = (language, tagged, names)
    }
  }

  static let cases = [
    // What an event is called names no person, body or place.
    Case("en", "They joined Exercise [O:White Mist] 25 on the coast."),
    Case("en", "Exercise [O:White Mist] 25 is over. [O:White Mist] will return."),
    Case("en", "The 3rd Conference on [O:Harbour Theft] is over."),
    Case("fr", "Ils ont pris part à l’opération [O:Brume]."),
    Case("fr", "L’exercice conjoint « [P:Vent Calme] » est fini."),
    Case("fr", "[P:Baptisée « Brume] », elle est finie."),
    Case("fr", "Elle a gagné la [P:Ronde du Nord]."),
    // What stands beside a name is not in it.
    Case(
      "en", "He met the envoy to [P:Zambia Lina Maria Haddad] there.", "Lina Maria Haddad", "Zambia"
    ),
    Case("en", "The bench was given by [P:Haakon IX of Norway].", "Haakon IX", "Norway"),
    Case("fr", "Il a reçu M. [P:Haddad] et [O:M.] [P:Salem].", "Haddad", "Salem"),
    // What the tagger left out of a name is.
    Case("en", "The board has named Pryxa [P:Tan Noor] its head.", "Pryxa Tan Noor"),
    Case("en", "It was near King [L:Noor Crossing].", "King Noor Crossing"),
    Case("fr", "Le chef du 3e Régiment de chasseurs parle.", "3e Régiment de chasseurs"),
    Case("fr", "La perte de [O:Norda Réseau] dépasse ces sommes.", "Norda Réseau"),
    Case("fr", "Ils ont passé le col des Brumes.", "col des Brumes"),
    Case("fr", "Il est au palais de la Marine.", "palais de la Marine"),
  ]

  @Test("end where they end, and events have none of them", arguments: cases)
  func names(example: Case) async throws {
    let language = LanguageCode(example.language)
    let knowledge = try await Knowledge(folder: OntologyLocator(option: nil).folder())
    let extractor = try #require(await knowledge.extractor(for: language))
    let authority = AuthorityIndex(entries: knowledge.authority, pack: extractor.pack)
    let finder = MentionFinder(pack: extractor.pack, authority: authority)
    let marked = MarkedSentence(example.tagged)
    let document = extractor.annotate(marked.document(language))
    let tagged = marked.marks.map { mark in
      let tokens = document.tokens.indices.filter { document.tokens[$0].span.overlaps(mark.span) }
      return TaggedName(
        tokens: (tokens.first ?? 0)..<(tokens.last ?? -1) + 1, span: mark.span,
        type: mark.kind == "P" ? .person : mark.kind == "O" ? .organization : .place,
        confidence: 0.9)
    }
    let found = finder.mentions(in: document, tagged: tagged).map { marked.text[$0.span] }
    #expect(found.map(String.init).sorted() == example.names.sorted(), "\(example.tagged)")
  }
}
