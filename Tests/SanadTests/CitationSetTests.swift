import SanadRDF
import SanadText
import Testing

@testable import Sanad

/// Copies of a sentence count once, and articles that share one are one source.
@Suite("Citations")
struct CitationSetTests {
  private func citation(_ quote: String, _ article: String, _ confidence: Double) -> Citation {
    Citation(
      quote: quote, language: LanguageCode("en"),
      place: Citation.Place(article: IRI("urn:" + article), start: 0, end: quote.count),
      rule: "en.test", confidence: Confidence(confidence))
  }

  @Test("articles that share sentences in a chain are one source, known by its surest sentence")
  func sources() {
    let citations = [
      citation("She met him.", "a", 0.5), citation("she met HIM", "b", 0.5),
      citation("They met.", "b", 0.9), citation("They met", "c", 0.9),
      citation("A meeting was held.", "d", 0.7),
    ]
    for order in [citations, citations.reversed()] {
      let set = CitationSet(order)
      #expect(set.count == 3)
      #expect(set.surestBySource.map(\.value) == [0.9, 0.7])
      #expect(set.articles.count == 4)
    }
  }

  @Test("the first place has the wording, further ones are its copies, however they come together")
  func copies() {
    let places = ["c", "a", "b"].map {
      citation("They met in \($0 == "a" ? "Norville" : "NORVILLE").", $0, 0.8)
    }
    var sets = [CitationSet(places), CitationSet(places.reversed())]
    var union = CitationSet([places[0]])
    union.formUnion(CitationSet([places[1], places[2]]))
    sets.append(union)
    union.formUnion(union)
    sets.append(union)
    for set in sets {
      #expect(set.inOrder.map(\.quote) == ["They met in Norville."])
      #expect(set.inOrder[0].copies.map(\.article.value) == ["urn:b", "urn:c"])
      #expect(set == sets[0])
    }
  }
}
