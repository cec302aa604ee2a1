// What must not be taken for one, and what must.
import SanadRDF
import SanadText
import Testing

@testable import Sanad

@Suite struct MergingTrapsTests {
  /// The ends of the IRIs of the entities of a family.
  private func ends(_ family: String, _ articles: [ArticleBuilder]) -> [String] {
    Nordland.graph(articles.map(\.findings)).entitiesInOrder.map(\.iri.value)
      .filter { $0.hasPrefix(Nordland.base + family + "/") }
      .map { String($0.dropFirst(Nordland.base.count + family.count + 1)) }
  }

  private func people(_ names: [(language: String, name: String)]) -> [String] {
    ends(
      "person",
      names.enumerated().map { index, person in
        var article = ArticleBuilder("p\(index)", person.language, person.name)
        article.entity("Person", person.name)
        return article
      })
  }

  @Test(arguments: [
    [("fr", "Karim ben Salmane"), ("ar", "كريم بن زايد")],
    [("fr", "Mahmoud Darqawi"), ("ar", "محمد درقاوي")],
    [("fr", "Hassan Ouahbi"), ("ar", "حسين وهبي")],
    [("fr", "Samira Nasri"), ("ar", "سمير نصري")],
    [("fr", "Idris Okafor"), ("en", "Idris Okafor Jr")],
    [("fr", "Paul Morand"), ("fr", "Paule Morand")],
    [("en", "Lena Strand"), ("en", "Lena Strond")],
  ])
  func twoPeople(_ names: [(String, String)]) {
    #expect(people(names.map { (language: $0.0, name: $0.1) }).count == 2)
  }

  @Test(arguments: [
    [("fr", "Abdelkader Chérifi"), ("ar", "عبد القادر شريفي"), ("en", "Abdul Qader Sherifi")],
    [
      ("fr", "Sergueï Choubine"), ("en", "Sergei Shubin"), ("ar", "سيرغي شوبين"),
      ("ru", "Сергей Шубин"),
    ],
    [("fr", "Noureddine Taleb"), ("ar", "نور الدين طالب")],
  ])
  func onePerson(_ names: [(String, String)]) {
    #expect(people(names.map { (language: $0.0, name: $0.1) }).count == 1)
  }

  @Test func aSpellingThatFitsTwoPeopleJoinsNeither() {
    let names = [("fr", "Mohamed Zaïdi"), ("fr", "Mohammed Zidi"), ("ar", "محمد زيدي")]
    #expect(people(names.map { (language: $0.0, name: $0.1) }).count == 3)
  }

  @Test func servicesOfOneNameInTwoCountriesStayApart() {
    var first = ArticleBuilder("a", "fr", "La Direction générale des côtes (DGC) nordienne")
    first.entity(
      "SecurityService", "Direction générale des côtes", "#DGC", country: "place/nordland")
    var second = ArticleBuilder("b", "fr", "La Direction générale des côtes (DGC) sudienne")
    second.entity(
      "SecurityService", "Direction générale des côtes", "#DGC", country: "place/sudland")
    var unclear = ArticleBuilder("c", "fr", "La Direction générale des côtes")
    unclear.entity("SecurityService", "Direction générale des côtes")
    var acronym = ArticleBuilder("d", "fr", "La DGC")
    acronym.entity("Organization", "#DGC")
    #expect(
      ends("organization", [first, second]) == [
        "direction-generale-des-cotes", "direction-generale-des-cotes-sudland",
      ])
    #expect(ends("organization", [first, second, unclear, acronym]).count == 4)
    #expect(ends("organization", [first, unclear, acronym]).count == 1)
  }

  @Test func bodiesThatEveryStateHasAreOfTheHomeOfTheirArticle() {
    func ministry(_ id: String, home: String?, country: String? = nil) -> ArticleBuilder {
      var article = ArticleBuilder(id, "fr", "Le ministère de la Santé")
      article.entity("GovernmentBody", "ministère de la Santé", country: country)
      article.home = home
      return article
    }
    func count(_ articles: ArticleBuilder...) -> Int { ends("organization", articles).count }
    let (north, south) = ("place/nordland", "place/sudland")
    #expect(count(ministry("a", home: north), ministry("b", home: south)) == 2)
    #expect(count(ministry("a", home: north), ministry("b", home: north)) == 1)
    #expect(count(ministry("a", home: north), ministry("b", home: south, country: north)) == 1)
    #expect(count(ministry("a", home: south), ministry("b", home: nil, country: north)) == 2)
    var club = ArticleBuilder("a", "fr", "Croissant doré")
    club.entity("Organization", "Croissant doré")
    club.home = north
    var same = ArticleBuilder("b", "fr", "Croissant doré")
    same.entity("Organization", "Croissant doré")
    same.home = south
    #expect(count(club, same) == 1, "other bodies are known beyond their country")
    var known = ArticleBuilder("a", "fr", "Croissant doré")
    known.entity(
      "Organization", "Croissant doré", authority: "organization/north-crescent",
      country: north)
    #expect(count(known, same) == 2, "that one would have been known to be meant")
  }

  @Test func aCountryInsideANameIsTakenOutWhereBothAreOfIt() {
    var first = ArticleBuilder("a", "fr", "Conseil de l'eau de la République de Nordlande")
    first.entity("GovernmentBody", "Conseil de l'eau de la République de Nordlande")
    var second = ArticleBuilder("b", "fr", "Conseil de l'eau nordien")
    second.entity("GovernmentBody", "Conseil de l'eau nordien")
    #expect(ends("organization", [first, second]).count == 1)
    var other = ArticleBuilder("c", "fr", "Conseil de l'eau sudien")
    other.entity("GovernmentBody", "Conseil de l'eau sudien")
    var bare = ArticleBuilder("d", "fr", "Conseil de l'eau")
    bare.entity("GovernmentBody", "Conseil de l'eau")
    #expect(ends("organization", [first, second, other, bare]).count == 3)
  }

  @Test func aSurnameWithoutASecondGroundJoinsNobody() {
    var full = ArticleBuilder("a", "fr", "Lina Haddad dirige l'agence")
    full.entity("Person", "Lina Haddad")
    var short = ArticleBuilder("b", "fr", "Haddad a parlé")
    short.entity("Person", "~Haddad")
    #expect(ends("person", [full, short]) == ["haddad", "lina-haddad"])
  }

  @Test func aSurnameOfTwoPeopleJoinsNeither() {
    func member(_ id: String, _ name: String) -> ArticleBuilder {
      var article = ArticleBuilder(id, "fr", name + " est de l'Union des côtes")
      let person = article.entity("Person", name.contains(" ") ? name : "~" + name)
      let union = article.entity(
        "Organization", "Union des côtes", authority: "organization/union-of-coasts")
      article.claim(person, "memberOf", union, in: name)
      return article
    }
    let two = [member("a", "Lina Haddad"), member("b", "Mona Haddad"), member("c", "Haddad")]
    #expect(ends("person", two).count == 3)
    #expect(ends("person", [two[0], two[2]]) == ["lina-haddad"])
  }

  @Test func homonymsWhoServeTwoCountriesStayApart() {
    func minister(_ id: String, _ country: String) -> ArticleBuilder {
      var article = ArticleBuilder(id, "fr", "Omar Sebti, ministre, " + country)
      let person = article.entity("Person", "Omar Sebti")
      let place = article.entity("Country", country, authority: "place/" + country)
      article.claim(person, "represents", place, in: "ministre")
      return article
    }
    #expect(ends("person", [minister("a", "nordland"), minister("b", "sudland")]).count == 2)
    #expect(ends("person", [minister("a", "nordland"), minister("b", "nordland")]).count == 1)
  }

  @Test func aCityIsNotTheCountryOfItsName() {
    var country = ArticleBuilder("a", "fr", "Marena")
    country.entity("Country", "Marena")
    var city = ArticleBuilder("b", "fr", "Marena")
    city.entity("City", "Marena")
    #expect(ends("place", [country, city]).count == 2)
  }

  // MARK: Events

  private func event(
    _ id: String, _ name: String, type: String = "Meeting", edition: Int? = nil,
    start: String? = nil, concepts: [String], place: String? = "place/norville",
    visitor: String? = nil
  ) -> ArticleBuilder {
    var article = ArticleBuilder(id, "fr", name + " à Norville avec " + (visitor ?? "tous"))
    let city = place.map { article.entity("City", "Norville", authority: $0) }
    let event = article.entity(
      type, name,
      event: EventDetails(
        edition: edition, start: start.flatMap { PartialDate(iso: $0) },
        concepts: concepts.sorted(),
        place: city))
    if let visitor {
      let person = article.entity("Person", visitor)
      article.claim(person, "participatesIn", event, in: name)
    }
    return article
  }

  @Test func editionsOfASeriesStayApart() {
    let concepts = ["meeting", "security"]
    #expect(
      ends(
        "event",
        [
          event("a", "6e réunion", edition: 6, start: "2030-05-27", concepts: concepts),
          event("b", "7e réunion", edition: 7, start: "2031-05-27", concepts: concepts),
        ]
      ).count == 2)
  }

  @Test func theSameEditionOfAnotherYearOrSubjectIsAnotherEvent() {
    let first = event(
      "a", "7e réunion", edition: 7, start: "2031-05-27", concepts: ["meeting", "security"])
    let year = event(
      "b", "7e réunion", edition: 7, start: "2032-05-27", concepts: ["meeting", "security"])
    let subject = event(
      "c", "7e salon du livre", edition: 7, start: "--05-27", concepts: ["book", "fair"],
      place: nil)
    #expect(ends("event", [first, year]).count == 2)
    #expect(ends("event", [first, subject]).count == 2)
  }

  @Test func visitsOfTwoPeopleToOneCityAreTwo() {
    func visit(_ id: String, _ visitor: String) -> ArticleBuilder {
      event(
        id, "visite de travail", type: "Visit", start: "2031-05-27", concepts: ["visit", "work"],
        visitor: visitor)
    }
    #expect(ends("event", [visit("a", "Nadia Kerroum"), visit("b", "Olga Marin")]).count == 2)
    #expect(ends("event", [visit("a", "Nadia Kerroum"), visit("b", "Nadia Kerroum")]).count == 1)
  }

  @Test func twoEventsOfOneArticleStayApart() {
    var article = ArticleBuilder("a", "fr", "réunion de sécurité, réunion de la sécurité")
    let city = article.entity("City", "Norville", authority: "place/norville")
    for name in ["réunion de sécurité", "réunion de la sécurité"] {
      article.entity(
        "Meeting", name,
        event: EventDetails(
          start: PartialDate(year: 2031, month: 5, day: 27), concepts: ["meeting", "security"],
          place: city))
    }
    #expect(ends("event", [article]).count == 2)
  }

  // MARK: Years

  /// A meeting and a visit of one article, the visit without a year.
  private func meetingAndVisit(visit days: String) -> [IRI: Happening?] {
    var article = ArticleBuilder("a", "fr", "réunion et visite de travail à Norville")
    let city = article.entity("City", "Norville", authority: "place/norville")
    article.entity(
      "Meeting", "réunion",
      event: EventDetails(
        start: PartialDate(iso: "2031-05-27"), end: PartialDate(iso: "2031-05-29"), place: city))
    article.entity(
      "Visit", "visite de travail", event: EventDetails(start: PartialDate(iso: days), place: city))
    return Nordland.graph([article.findings]).entities.mapValues(\.event)
  }

  @Test func theYearOfAnEventIsThatOfAnotherOfTheSameDays() {
    let visit = meetingAndVisit(visit: "--05-28")[Nordland.iri("event/visite-de-travail-2031")]
    #expect(visit??.start?.iso == "2031-05-28")
    #expect(visit??.yearFrom == Nordland.iri("article/a"))
    let later = meetingAndVisit(visit: "--06-28")[Nordland.iri("event/visite-de-travail")]
    #expect(later??.start?.iso == "--06-28")
  }

  @Test func aCountryKnownByItsAdjectiveOnlyIsCalledByIt() {
    var article = ArticleBuilder("a", "fr", "la police ostienne")
    article.entity("Country", "%ostienne")
    #expect(ends("place", [article]) == ["ostienne"])
  }
}
