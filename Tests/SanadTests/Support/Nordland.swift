// An invented world: two countries, their services, four articles in three languages on one forum.
import SanadRDF
import SanadText

@testable import Sanad

enum Nordland {
  static let base = "https://example.org/id/"

  static let schema = Schema(
    superclasses: [
      "Person": [], "Organization": [], "SecurityService": ["Organization"],
      "GovernmentBody": ["Organization"], "IntergovernmentalOrganization": ["Organization"],
      "Place": [], "Country": ["Place"], "City": ["Place"], "Region": ["Place"], "Event": [],
      "Conference": ["Event"], "Meeting": ["Event"], "Visit": ["Event"], "Position": [],
    ],
    relations: Dictionary(
      uniqueKeysWithValues: [
        relation("holdsPosition", ["Person"], ["Position"]),
        relation("positionIn", ["Position"], ["Organization", "Country"]),
        relation("represents", ["Person"], ["Country", "Organization"]),
        relation("memberOf", ["Person", "Organization", "Country"], ["Organization"]),
        relation("ofCountry", ["Organization"], ["Country"]),
        relation("participatesIn", ["Person", "Organization", "Country"], ["Event"]),
        relation("organizes", ["Person", "Organization", "Country"], ["Event"]),
        relation("chairs", ["Person"], ["Event"]),
        relation("takesPlaceIn", ["Event"], ["Place"]),
        relation("capitalOf", ["City"], ["Country"]),
        relation("metWith", ["Person", "Organization"], ["Person", "Organization"], true),
      ]))

  static let ontology = Ontology(
    schema: schema,
    labels: [
      "metWith": [LanguageCode("en"): "met with", LanguageCode("fr"): "a rencontré"],
      "chairs": [LanguageCode("en"): "chairs"],
    ],
    inverseLabels: ["chairs": [LanguageCode("en"): "is chaired by"]])

  private static func relation(
    _ name: String, _ domain: Set<String>, _ range: Set<String>, _ isSymmetric: Bool = false
  ) -> (String, Schema.Relation) {
    (name, Schema.Relation(name: name, domain: domain, range: range, isSymmetric: isSymmetric))
  }

  static let authority = [
    entry(
      "place/nordland", "Country", ["fr": "Nordlande", "en": "Nordland", "ar": "نوردلاند"],
      demonyms: ["nordien", "nordienne"]),
    entry(
      "place/sudland", "Country", ["fr": "Sudlande", "en": "Sudland", "ar": "سودلاند"],
      demonyms: ["sudien", "sudienne"]),
    entry(
      "place/norville", "City", ["fr": "Norville", "en": "Norville", "ar": "نورفيل"],
      country: "place/nordland"),
    entry(
      "organization/union-of-coasts", "IntergovernmentalOrganization",
      ["fr": "Union des côtes", "en": "Union of Coasts", "ar": "اتحاد السواحل"],
      acronyms: ["fr": "UDC", "en": "UOC"]),
    entry(
      "person/igor-zelov", "Person", ["fr": "Igor Zélov", "en": "Igor Zelov", "ru": "Игорь Зелов"]),
  ]

  private static func entry(
    _ iri: String, _ type: String, _ labels: [String: String], demonyms: [String] = [],
    acronyms: [String: String] = [:], country: String? = nil
  ) -> AuthorityEntry {
    func names(_ texts: [String: String], _ kind: AuthorityEntry.Name.Kind) -> [AuthorityEntry.Name]
    {
      texts.sorted { $0.key < $1.key }.map {
        AuthorityEntry.Name(text: $0.value, language: LanguageCode($0.key), kind: kind)
      }
    }
    return AuthorityEntry(
      iri: iri, type: type,
      names: names(labels, .label) + names(acronyms, .acronym)
        + demonyms.map {
          AuthorityEntry.Name(text: $0, language: LanguageCode("fr"), kind: .demonym)
        },
      country: country)
  }

  static let resolver = EntityResolver(schema: schema, authority: authority, base: base)

  static func graph(_ articles: [ArticleFindings]) -> KnowledgeGraph {
    resolver.resolve(articles).graph
  }

  static func iri(_ path: String) -> IRI { IRI(base + path) }

  /// The forum of four articles.
  static let forum: [ArticleFindings] = [frenchReport, frenchBrief, arabicReport, englishBrief]

  /// Full names, all dates with the year, a sentence that stands twice.
  static let frenchReport: ArticleFindings = {
    var article = ArticleBuilder(
      "a-report", "fr", published: "2031-05-30",
      "Nadia Kerroum, directrice générale de l'Agence nordienne de veille (ANV), a pris part à la 7e Rencontre internationale des gardes-côtes, à Norville, du 27 au 29 mai 2031.",
      "La rencontre est présidée par Igor Zélov.",
      "« La mer n'a pas de murs », a dit Nadia Kerroum.",
      "Elle a rencontré Igor Zélov & les siens <en privé>.",
      "La rencontre est présidée par Igor Zélov.")
    let kerroum = article.entity("Person", "Nadia Kerroum", "~Kerroum")
    let agency = article.entity(
      "SecurityService", "Agence nordienne de veille", "#ANV", country: "place/nordland")
    let norville = article.entity("City", "Norville", authority: "place/norville")
    let forum = article.entity(
      "Meeting", "7e Rencontre internationale des gardes-côtes",
      event: EventDetails(
        edition: 7, start: PartialDate(year: 2031, month: 5, day: 27),
        end: PartialDate(year: 2031, month: 5, day: 29),
        concepts: ["coastguard", "international", "meeting"],
        place: norville))
    let zelov = article.entity("Person", "Igor Zélov", authority: "person/igor-zelov")
    article.claim(
      kerroum, "holdsPosition", agency, in: "directrice", title: "directrice générale",
      key: "director-general", confidence: 0.95)
    article.claim(kerroum, "participatesIn", forum, in: "a pris part")
    article.claim(forum, "takesPlaceIn", norville, in: "a pris part")
    article.claim(zelov, "chairs", forum, in: "est présidée")
    article.repeatClaim(3)
    article.claim(zelov, "metWith", kerroum, in: "en privé", confidence: 0.7)
    article.statement(kerroum, "La mer n'a pas de murs")
    return article.findings
  }()

  /// A surname only, no year, another wording of the event's name.
  static let frenchBrief: ArticleFindings = {
    var article = ArticleBuilder(
      "b-brief", "fr",
      "Kerroum, patronne de l'ANV, est à Norville pour la 7e réunion des gardes-côtes, du 27 au 29 mai.",
      "La rencontre est présidée par Igor Zélov.")
    let kerroum = article.entity("Person", "~Kerroum")
    let agency = article.entity("Organization", "#ANV")
    let norville = article.entity("City", "Norville", authority: "place/norville")
    let forum = article.entity(
      "Conference", "7e réunion des gardes-côtes",
      event: EventDetails(
        edition: 7, start: PartialDate(month: 5, day: 27), end: PartialDate(month: 5, day: 29),
        concepts: ["coastguard", "meeting"], place: norville))
    let zelov = article.entity("Person", "Igor Zélov", authority: "person/igor-zelov")
    article.claim(kerroum, "holdsPosition", agency, in: "patronne", title: "patronne")
    article.claim(kerroum, "participatesIn", forum, in: "patronne")
    article.claim(zelov, "chairs", forum, in: "présidée")
    return article.findings
  }()

  /// Another script throughout.
  static let arabicReport: ArticleFindings = {
    var article = ArticleBuilder(
      "c-taqrir", "ar",
      "شاركت ناديا كروم، المديرة العامة للوكالة، في الاجتماع السابع لخفر السواحل بنورفيل يوم 28 ماي.",
      "وترأس الاجتماع إيغور زيلوف.")
    let kerroum = article.entity("Person", "ناديا كروم")
    let norville = article.entity("City", "نورفيل", authority: "place/norville")
    let forum = article.entity(
      "Meeting", "الاجتماع السابع لخفر السواحل",
      event: EventDetails(
        edition: 7, start: PartialDate(month: 5, day: 28), concepts: ["coastguard", "meeting"],
        place: norville))
    let zelov = article.entity("Person", "إيغور زيلوف")
    article.claim(kerroum, "participatesIn", forum, in: "شاركت")
    article.claim(zelov, "chairs", forum, in: "وترأس")
    return article.findings
  }()

  /// English, with a visit at the same place and time that is another event.
  static let englishBrief: ArticleFindings = {
    var article = ArticleBuilder(
      "d-brief", "en", published: "2031-05-28",
      "Nadia Kerroum is on a working visit to Norville from 27 to 29 May 2031.",
      "The Union of Coasts (UOC) takes part in the meeting.")
    let kerroum = article.entity("Person", "Nadia Kerroum")
    let norville = article.entity("City", "Norville", authority: "place/norville")
    let visit = article.entity(
      "Visit", "working visit",
      event: EventDetails(
        start: PartialDate(year: 2031, month: 5, day: 27),
        end: PartialDate(year: 2031, month: 5, day: 29), concepts: ["visit", "working"],
        place: norville))
    article.entity(
      "Organization", "Union of Coasts", "#UOC", authority: "organization/union-of-coasts")
    article.claim(kerroum, "participatesIn", visit, in: "working visit")
    return article.findings
  }()
}
