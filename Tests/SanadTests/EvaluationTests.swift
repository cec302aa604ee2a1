import Foundation
import SanadRDF
import SanadText
import Testing

@testable import Sanad

/// How a graph of one article is judged by a reader's annotation.
@Suite("Evaluation")
struct EvaluationTests {
  private static let gold = """
    {
      "doc": "a", "lang": "en", "published": "2026-03-04",
      "entities": [
        {"id": "p", "type": "Person", "name": "Lina Haddad", "mentions": ["Lina Haddad", "Haddad"]},
        {"id": "q", "type": "Person", "name": "Omar Sel", "mentions": ["Omar Sel"]},
        {"id": "o", "type": "Organization", "name": "Water Agency", "mentions": ["the Water Agency"]},
        {"id": "x", "type": "Place", "name": "Port", "optional": true},
        {"id": "v", "type": "Event", "name": "Water Forum", "mentions": ["forum on water"],
         "startDate": "2026-03-02"}
      ],
      "relations": [
        {"s": "p", "p": "metWith", "o": "q", "evidence": "Lina Haddad met Omar Sel."},
        {"s": "p", "p": "holdsPosition", "o": "o", "evidence": "Haddad heads the Water Agency."}
      ],
      "debatable": [{"s": "q", "p": "participatesIn", "o": "v"}, {"note": "a remark"}],
      "must_not": [{"s": "q", "p": "chairs", "o": "v", "evidence": "Sel will not chair it."}],
      "statements": [{"speaker": "p", "text": "Rivers do not wait", "direct": true}],
      "noise": ["Advert Inc"]
    }
    """

  private func gold() throws -> GoldArticle {
    try JSONDecoder().decode(GoldArticle.self, from: Data(Self.gold.utf8))
  }

  private func schema() throws -> Schema {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try OntologyLoader()
      .load(folder: package.appending(path: "ontology").path(percentEncoded: false)).schema
  }

  private static let place = Citation.Place(article: IRI("urn:article"), start: 0, end: 10)

  private func citation(_ rule: String, _ confidence: Double = 0.8) -> Citation {
    Citation(
      quote: "words of \(rule)", language: LanguageCode("en"), place: Self.place, rule: rule,
      confidence: Confidence(confidence))
  }

  /// A graph of entities `id: (type, name)` and relations `(subject, name, object, confidence)`.
  private func graph(
    _ entities: [String: (type: String, name: String)],
    _ relations: [(String, String, String, Double)] = [], start: String? = nil
  ) -> KnowledgeGraph {
    var graph = KnowledgeGraph()
    for (id, entity) in entities {
      graph.add(
        Entity(
          iri: IRI("urn:" + id), type: entity.type, labels: [LanguageCode("en"): entity.name],
          event: start.map { Happening(start: PartialDate(iso: $0)) }))
    }
    for (subject, name, object, confidence) in relations {
      graph.add(
        Relation(
          key: Relation.Key(
            subject: IRI("urn:" + subject), name: name, object: IRI("urn:" + object),
            post: name == "holdsPosition" ? IRI("urn:post") : nil),
          citations: CitationSet([citation("en.\(name)", confidence)])))
    }
    return graph
  }

  private func evaluation(of graph: KnowledgeGraph) throws -> Evaluation {
    var evaluation = Evaluation()
    let gold = try gold()
    evaluation.add(ArticleJudge(schema: try schema()).judgements(on: graph, by: gold), of: gold)
    return evaluation
  }

  @Test("counts what is right, wrong and missed, and passes over what readers may dispute")
  func counts() throws {
    let evaluation = try evaluation(
      of: graph(
        [
          "p": ("Person", "HADDAD"), "q": ("Person", "Omar Sel"), "v": ("Meeting", "Water Forum"),
          "a": ("Company", "Advert Inc"), "x": ("City", "Port"),
        ],
        [("p", "metWith", "q", 0.8), ("q", "participatesIn", "v", 0.8), ("p", "visits", "x", 0.8)],
        start: "2026-03-02"))
    let entities = evaluation.tally(.entities)
    #expect((entities.right, entities.wrong, entities.missed) == (2, 1, 1))
    #expect(evaluation.judgements().contains { $0.verdict == .noise && $0.words.hasSuffix("Inc") })
    let relations = evaluation.tally(.relations)
    #expect((relations.right, relations.wrong, relations.missed) == (1, 0, 1))
    #expect(evaluation.tally(.eventDates).right == 1)
    #expect(evaluation.tally(.events).f1 == 1)
    let missed = evaluation.judgements().first { $0.words.contains("holdsPosition") }
    #expect(missed?.sentence == "Haddad heads the Water Agency.")
  }

  @Test("a relation that holds both ways is found from either end")
  func symmetric() throws {
    let evaluation = try evaluation(
      of: graph(
        ["p": ("Person", "Lina Haddad"), "q": ("Person", "Omar Sel")],
        [("q", "metWith", "p", 0.8)]))
    #expect(evaluation.tally(.relations).right == 1)
  }

  @Test("two entities for one are a split")
  func split() throws {
    let evaluation = try evaluation(
      of: graph(["p": ("Person", "Lina Haddad"), "r": ("Person", "Haddad")]))
    #expect(evaluation.judgements().map(\.verdict).contains(.split))
    #expect(evaluation.tally(.entities).wrong == 1)
  }

  @Test("stating what the text denies is counted apart")
  func forbidden() throws {
    let evaluation = try evaluation(
      of: graph(
        ["q": ("Person", "Omar Sel"), "v": ("Meeting", "forum on water")],
        [("q", "chairs", "v", 0.8)]))
    #expect(evaluation.forbidden().stated == 1)
    #expect(evaluation.forbidden().all == 1)
    #expect(evaluation.tally(.relations).wrong == 1)
  }

  @Test("a date that is not the reader's is wrong, and the reader's is missed")
  func wrongDate() throws {
    let evaluation = try evaluation(
      of: graph(["v": ("Meeting", "Water Forum")], start: "2026-03-03"))
    let dates = evaluation.tally(.eventDates)
    #expect((dates.right, dates.wrong, dates.missed) == (0, 1, 1))
  }

  @Test("a statement is found by its speaker and half of its words")
  func statements() throws {
    for (speaker, text, right) in [
      ("p", "Rivers do not wait for us", 1), ("p", "Rivers flow", 0),
      ("q", "Rivers do not wait", 0),
    ] {
      var graph = graph(["p": ("Person", "Lina Haddad"), "q": ("Person", "Omar Sel")])
      graph.add(
        Statement(
          iri: IRI("urn:s"), speaker: IRI("urn:" + speaker), text: text,
          language: LanguageCode("en"), isDirect: true,
          citations: CitationSet([citation("en.said")])))
      let tally = try evaluation(of: graph).tally(.statements)
      #expect(tally.right == right, "\(speaker): \(text)")
      #expect(tally.wrong == 1 - right)
      #expect(tally.missed == 1 - right)
    }
  }

  @Test("shows what a least confidence costs and brings, and each rule's share")
  func confidence() throws {
    let evaluation = try evaluation(
      of: graph(
        [
          "p": ("Person", "Lina Haddad"), "q": ("Person", "Omar Sel"),
          "o": ("Organization", "Water Agency"),
        ],
        [("p", "metWith", "q", 0.9), ("q", "holdsPosition", "o", 0.6)]))
    let thresholds = evaluation.thresholds([0.5, 0.7, 0.95].map { Confidence($0) })
    #expect(thresholds.map(\.tally.precision) == [0.5, 1, 0])
    #expect(thresholds.map(\.tally.recall) == [0.5, 0.5, 0])
    let bins = evaluation.bins(from: [0.5, 0.7].map { Confidence($0) })
    #expect(bins.map(\.tally.right) == [0, 1])
    #expect(bins.map(\.meanConfidence) == [0.6, 0.9])
    #expect(evaluation.talliesByRule().map(\.rule) == ["en.holdsPosition", "en.metWith"])
    let text = EvaluationReport(evaluation, parts: [.errors, .rules]).text
    #expect(text.contains("wrong Omar Sel —holdsPosition→ Water Agency  en.holdsPosition"))
  }

  @Test(
    "names agree whatever their case, accents, articles and spellings",
    arguments: [
      ("L’Agence de l'Eau", "agence de l eau"), ("the United Nations", "United Nations"),
      ("أحمد الشرع", "احمد شرع"), ("Mme Sophie Élu", "sophie elu"), ("الأمم المتحدة", "أمم متحده"),
    ])
  func names(a: String, b: String) {
    #expect(ComparedName(a) == ComparedName(b))
  }

  @Test("an annotation that is none is an error that names the file")
  func malformed() throws {
    let folder = URL.temporaryDirectory.appending(
      path: "sanad-gold-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    #expect(throws: GoldError.empty(folder: path)) { try GoldArticle.all(in: path) }
    try Data(#"{"doc": "a", "lang": "en", "entities": []}"#.utf8)
      .write(to: folder.appending(path: "a.json"))
    #expect(
      throws: GoldError.malformed(path: path + "/a.json", reason: "no 'relations' in the file")
    ) { try GoldArticle.all(in: path) }
  }
}
