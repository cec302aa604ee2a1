// Asking a graph for an entity's relations.
import SanadRDF
import SanadText
import Testing

@testable import Sanad

@Suite struct QueryTests {
  let graph = Nordland.graph(Nordland.forum)

  private func found(_ name: String) -> String {
    switch EntityFinder(graph).find(name) {
    case .none(let near): "none, near " + near.joined(separator: ", ")
    case .one(let entity): String(entity.iri.value.dropFirst(Nordland.base.count))
    case .several(let entities): "\(entities.count)"
    }
  }

  @Test(arguments: [
    "Nadia Kerroum", "nadia kerroum", "Kerroum", "ناديا كروم", "كروم", "Надия Керрум",
    "person/nadia-kerroum", Nordland.base + "person/nadia-kerroum",
  ])
  func anyNameInAnyScriptFindsThePerson(_ name: String) {
    #expect(found(name) == "person/nadia-kerroum")
  }

  @Test(arguments: [
    "UDC", "UOC", "u.d.c.", "Union des côtes", "l'Union des cotes", "اتحاد السواحل",
  ])
  func anyAcronymOrLanguageFindsTheBody(_ name: String) {
    #expect(found(name) == "organization/union-of-coasts")
  }

  @Test func whatIsNotThereBringsWhatIsNear() {
    #expect(
      found("Norwille Kerr") == "none, near Agence nordienne de veille, Nadia Kerroum, Norville")
    #expect(found("") == "none, near ")
  }

  @Test func aNameOfSeveralIsAmbiguous() {
    var article = ArticleBuilder("a", "fr", "Lina Haddad, Mona Haddad")
    article.entity("Person", "Lina Haddad")
    article.entity("Person", "Mona Haddad")
    let finder = EntityFinder(Nordland.graph([article.findings]))
    guard case .several(let entities) = finder.find("Haddad") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(entities.map { $0.label() } == ["Lina Haddad", "Mona Haddad"])
  }

  private func result(_ path: String) throws -> (RelationQuery, RelationQuery.Result) {
    let query = RelationQuery(graph, ontology: Nordland.ontology)
    return (query, query.relations(of: try #require(graph.entities[Nordland.iri(path)])))
  }

  @Test func relationsComeBothWaysInGroups() throws {
    let (_, result) = try result("person/nadia-kerroum")
    #expect(
      result.groups.map { "\($0.direction) \($0.relation) \($0.items.count)" } == [
        "outgoing holdsPosition 2", "outgoing participatesIn 2", "mutual metWith 1",
      ])
    #expect(result.statements.map(\.text) == ["La mer n'a pas de murs"])
    let (_, body) = try self.result("organization/agence-nordienne-de-veille")
    #expect(body.groups.map(\.direction) == [.incoming])
  }

  @Test func theReportGivesEverySentenceWithItsPlace() throws {
    let (query, result) = try result("person/igor-zelov")
    let report = RelationReport(query, ontology: Nordland.ontology, language: LanguageCode("en"))
    #expect(
      report.text(of: result) == """
        Igor Zelov (Person)
          https://example.org/id/person/igor-zelov
          also: Igor Zélov, Игорь Зелов, إيغور زيلوف

        chairs
          7e Rencontre internationale des gardes-côtes  [0.96, 2 sources]
            “La rencontre est présidée par Igor Zélov.”
              a-report 171–212 · fr.chairs.test · 0.8, repeated 2×
            “وترأس الاجتماع إيغور زيلوف.”
              c-taqrir 94–121 · ar.chairs.test · 0.8

        met with
          Nadia Kerroum  [0.7, 1 source]
            “Elle a rencontré Igor Zélov & les siens <en privé>.”
              a-report 262–313 · fr.metWith.test · 0.7

        """)
  }

  @Test func theJSONHasTheSame() throws {
    let (query, result) = try result("person/igor-zelov")
    try expectSnapshot(Array(try RelationAnswer(result, query).json().utf8), "igor-zelov.json")
  }

  @Test func anExplanationTellsKnownNamesFromReadOnesAndGivesTheGrounds() throws {
    let (query, result) = try result("person/igor-zelov")
    let entry = AuthorityEntry(
      iri: "person/igor-zelov", type: "Person",
      names: [.init(text: "Igor Zelov", language: LanguageCode("en"), kind: .label)])
    func text(_ authority: [AuthorityEntry]) -> String {
      EntityExplanation(
        query, ontology: Nordland.ontology, authority: authority, language: LanguageCode("en")
      ).text(of: result)
    }
    #expect(text([entry]).contains("known beforehand as\n  en: Igor Zelov\n"))
    #expect(text([entry]).contains("read as\n  ar: إيغور زيلوف\n  fr: Igor Zélov\n"))
    #expect(text([entry]).contains("those of the known entity person/igor-zelov"))
    #expect(!text([]).contains("known beforehand"))
    #expect(text([]).contains("fr.chairs.test · 0.8"))
  }

  @Test func mergedNamesAreExplainedByTheirGrounds() throws {
    let (query, result) = try result("organization/agence-nordienne-de-veille")
    let text = EntityExplanation(
      query, ontology: Nordland.ontology, authority: [], language: LanguageCode("fr")
    ).text(of: result)
    for reason in result.entity.mergeReasons { #expect(text.contains("\n  " + reason)) }
    #expect(!result.entity.mergeReasons.isEmpty)
  }

  @Test func whatIsLessSureThanAskedForIsLeftOutWithItsPost() {
    let kept = graph.keeping(atLeast: Confidence(0.9))
    #expect(graph.relations.count > kept.relations.count)
    #expect(kept.relations.values.allSatisfy { ($0.confidence ?? Confidence(1)).value >= 0.9 })
    #expect(!kept.posts.values.contains { $0.label() == "patronne" })
    #expect(kept.posts.values.contains { $0.label() == "directrice générale" })
    #expect(kept.entities == graph.entities)
    #expect(graph.keeping(atLeast: Confidence(0.95)).statements.isEmpty)
    #expect(graph.keeping(atLeast: nil) == graph)
  }
}
