// Four articles in three languages on one forum become one graph.
import SanadRDF
import SanadText
import Testing

@testable import Sanad

@Suite struct ForumTests {
  let graph = Nordland.graph(Nordland.forum)

  private func entities(_ family: String) -> [String] {
    graph.entitiesInOrder.map(\.iri.value).filter { $0.contains("/\(family)/") }
      .map { String($0.dropFirst(Nordland.base.count)) }
  }

  @Test func everybodyIsThereOnce() {
    #expect(entities("person") == ["person/igor-zelov", "person/nadia-kerroum"])
    #expect(
      entities("organization") == [
        "organization/agence-nordienne-de-veille", "organization/union-of-coasts",
      ])
    #expect(entities("place") == ["place/norville"])
    #expect(
      entities("event") == [
        "event/7e-rencontre-internationale-des-gardes-cotes-2031", "event/working-visit-2031",
      ])
  }

  @Test func aSurnameAndAnotherScriptJoinTheWholeName() throws {
    let kerroum = try #require(graph.entities[Nordland.iri("person/nadia-kerroum")])
    #expect(kerroum.articleCount == 4)
    #expect(kerroum.labels[LanguageCode("ar")] == "ناديا كروم")
    #expect(kerroum.alternatives.map(\.text) == ["Kerroum"])
    #expect(kerroum.mergeReasons.contains { $0.contains("sound alike") })
    #expect(kerroum.mergeReasons.contains { $0.contains("'kerroum' ends one full name only") })
  }

  @Test func aKnownPersonIsRecognizedInASpellingThatNoFileLists() throws {
    let zelov = try #require(graph.entities[Nordland.iri("person/igor-zelov")])
    #expect(zelov.alternatives.map(\.text) == [])
    #expect(zelov.labels[LanguageCode("ar")] == "إيغور زيلوف")
    #expect(zelov.labels[LanguageCode("ru")] == "Игорь Зелов")
  }

  @Test func theYearComesFromAnotherArticle() throws {
    let forum = try #require(
      graph.entities[Nordland.iri("event/7e-rencontre-internationale-des-gardes-cotes-2031")])
    #expect(forum.event?.start?.iso == "2031-05-27")
    #expect(forum.event?.end?.iso == "2031-05-29")
    #expect(forum.event?.edition == 7)
    #expect(forum.event?.yearFrom == Nordland.iri("article/a-report"))
    #expect(forum.articleCount == 3)
  }

  @Test func aSentenceThatIsCopiedCountsOnce() throws {
    let key = Relation.Key(
      subject: Nordland.iri("person/igor-zelov"), name: "chairs",
      object: Nordland.iri("event/7e-rencontre-internationale-des-gardes-cotes-2031"))
    let relation = try #require(graph.relations[key])
    // Twice in a-report, once in b-brief: one source. The Arabic article is the other.
    #expect(relation.citations.inOrder.map { $0.copies.count } == [2, 0])
    #expect(relation.sourceCount == 2)
    #expect(relation.confidence == Confidence(0.96))
  }

  @Test func aSymmetricRelationIsWrittenInTheOrderOfIRIs() {
    let met = graph.relationsInOrder.filter { $0.key.name == "metWith" }
    #expect(met.map(\.key.subject) == [Nordland.iri("person/igor-zelov")])
    #expect(met.map(\.key.object) == [Nordland.iri("person/nadia-kerroum")])
  }

  @Test func aPostHasItsTitleAndBody() throws {
    let post = try #require(
      graph.posts[
        Nordland.iri("position/organization.agence-nordienne-de-veille.director-general")])
    #expect(post.labels == [LanguageCode("fr"): "directrice générale"])
    #expect(post.body == Nordland.iri("organization/agence-nordienne-de-veille"))
  }

  @Test func offsetsCountCodePointsOfTheRawText() throws {
    let citation = try #require(
      graph.statements.values.first?.citations.inOrder.first)
    #expect(citation.quote == "« La mer n'a pas de murs », a dit Nadia Kerroum.")
    let text = Array(Nordland.frenchReport.document.text.unicodeScalars)
    var quoted = String.UnicodeScalarView()
    quoted.append(contentsOf: text[citation.place.start..<citation.place.end])
    #expect(String(quoted) == citation.quote)
  }

  @Test func theOrderOfArticlesMakesNoDifference() throws {
    let expected = try bytes(graph)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let shuffled = Nordland.forum.shuffled(using: &generator)
      #expect(try bytes(Nordland.graph(shuffled)) == expected)
    }
  }

  private func bytes(_ graph: KnowledgeGraph) throws -> [[UInt8]] {
    try ExportFormat.allCases.map {
      try $0.bytes(
        of: graph, ExportSettings(base: Nordland.base, ontology: Nordland.ontology))
    }
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
