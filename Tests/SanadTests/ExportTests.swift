// Graphs as files: what they look like, that nothing is lost, that nothing illegal gets in.
import Foundation
import SanadRDF
import SanadText
import Testing

@testable import Sanad

@Suite struct ExportTests {
  let graph = Nordland.graph(Nordland.forum)
  let settings = ExportSettings(base: Nordland.base, ontology: Nordland.ontology)

  @Test(arguments: ExportFormat.allCases)
  func theForumLooksLikeThis(_ format: ExportFormat) throws {
    try expectSnapshot(
      try format.bytes(of: graph, settings), "forum.\(format.fileExtension)")
  }

  @Test func whatWasSavedIsReadBackWhole() throws {
    let turtle = try ExportFormat.turtle.bytes(of: graph, settings)
    let triples = try ExportFormat.nTriples.bytes(of: graph, settings)
    let xml = try ExportFormat.rdfXML.bytes(of: graph, settings)
    #expect(RDFReading.knowledgeGraph(of: try TurtleReader().graph(from: turtle)) == graph)
    #expect(RDFReading.knowledgeGraph(of: try NTriplesReader().graph(from: triples)) == graph)
    #expect(RDFReading.knowledgeGraph(of: try RDFXMLReader().graph(from: xml)) == graph)
  }

  @Test func claimsAreReifiersWhereRDF12IsAskedFor() throws {
    let settings = ExportSettings(
      base: Nordland.base, evidence: .reifiers, ontology: Nordland.ontology)
    let rdf = settings.projection.rdf(of: graph)
    #expect(rdf.contains { $0.predicate == RDF.reifies })
    #expect(!rdf.contains { $0.predicate == RDF.subject })
    #expect(RDFReading.knowledgeGraph(of: rdf) == graph)
    for format in [ExportFormat.turtle, .rdfXML, .nTriples] {
      let bytes = try format.bytes(of: graph, settings)
      let syntax = try #require(RDFFormat(fileExtension: format.fileExtension))
      let read = try RDFReader(syntax).graph(from: bytes)
      #expect(RDFReading.knowledgeGraph(of: read) == graph, "\(format)")
    }
    #expect(throws: ExportError.self) { try ExportFormat.jsonLD.bytes(of: graph, settings) }
  }

  @Test func addingTheSameAgainChangesNothing() {
    var twice = graph
    for article in graph.articles.values { twice.add(article) }
    for entity in graph.entities.values { twice.add(entity) }
    for post in graph.posts.values { twice.add(post) }
    for relation in graph.relations.values { twice.add(relation) }
    for statement in graph.statements.values { twice.add(statement) }
    #expect(twice == graph)
  }

  @Test func withoutEvidenceTheRelationsStay() {
    let rdf = RDFProjection(base: Nordland.base, evidence: .none).rdf(of: graph)
    let read = RDFReading.knowledgeGraph(of: rdf)
    #expect(Set(read.relations.keys) == Set(graph.relations.keys))
    #expect(read.relations.values.allSatisfy { $0.citations.isEmpty })
    #expect(rdf.triples(predicate: RDF.type, object: .iri(SanadVocabulary.claim)).isEmpty)
  }

  @Test func everyPlainTripleHasItsClaimAndNoNodeIsBlank() {
    let rdf = RDFProjection(base: Nordland.base).rdf(of: graph)
    for relation in graph.relationsInOrder {
      let key = relation.key
      let plain = Triple(
        .iri(key.subject), IRI(SanadVocabulary.namespace + key.name), .iri(key.post ?? key.object))
      #expect(rdf.contains(plain))
      let claims = rdf.subjects(with: RDF.subject, plain.subject).filter {
        rdf.contains(Triple($0, RDF.object, plain.object))
          && rdf.contains(Triple($0, RDF.predicate, .iri(plain.predicate)))
      }
      #expect(claims.count == 1)
    }
    let hasBlank = rdf.contains { triple in
      for case .blank in [triple.subject, triple.object] { return true }
      return false
    }
    #expect(!hasBlank)
  }

  @Test func textIsComposedAndFreeOfWhatXMLForbids() throws {
    var article = ArticleBuilder(
      "x", "fr", "Ame\u{301}lie \u{1}Noir a rencontré Bo\u{B} Blanc\u{FFFE}.")
    let first = article.entity("Person", "Ame\u{301}lie \u{1}Noir")
    let second = article.entity("Person", "Bo\u{B} Blanc\u{FFFE}")
    article.claim(first, "metWith", second, in: "rencontré")
    let resolution = Nordland.resolver.resolve([article.findings])
    let quote = try #require(
      resolution.graph.relations.values.first?.citations.inOrder.first?.quote)
    #expect(Array(quote.utf8) == Array("Am\u{E9}lie Noir a rencontré Bo Blanc.".utf8))
    #expect(resolution.removedCharacters == 6)
    for format in ExportFormat.allCases {
      let text = String(decoding: try format.bytes(of: resolution.graph, settings), as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0xFFFE })
    }
  }

  @Test func aFileIsThereWholeOrNotAtAll() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-\(getpid())-output")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "graph.ttl").path
    func write(_ pieces: [String], to path: String) throws(ExportError) {
      try OutputFile.write(to: path) { write throws(ExportError) in
        for piece in pieces { try write(Array(piece.utf8)) }
      }
    }
    try write(["first"], to: path)
    try write(["se", "cond"], to: path)
    let fault = ExportError.inexpressible(format: .turtle, reason: "none")
    #expect(throws: fault) {
      try OutputFile.write(to: path) { write throws(ExportError) in
        try write([1])
        throw fault
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "second")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["graph.ttl"])
    let missing = folder.appending(path: "none/graph.ttl").path
    #expect(throws: ExportError.unwritable(path: missing, reason: .noFolder)) {
      try write(["first"], to: missing)
    }
  }
}
