// The ontology folder: what is read from it, and how faults in it are told.
import Foundation
import SanadText
import Testing

@testable import Sanad

@Suite struct OntologyTests {
  private static let prefixes = """
    @base <https://w3id.org/sanad/id/> .
    @prefix sanad: <https://w3id.org/sanad/ontology#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

    """

  private static let ontology =
    prefixes + """
      sanad:Organization a owl:Class .
      sanad:Place a owl:Class .
      sanad:Country a owl:Class ; rdfs:subClassOf sanad:Place .
      sanad:City a owl:Class ; rdfs:subClassOf sanad:Place ; rdfs:label "ville"@fr, "city"@en .
      sanad:capitalOf a owl:ObjectProperty, sanad:Relation ;
        rdfs:domain sanad:City ; rdfs:range sanad:Country ;
        rdfs:label "is the capital of"@en ; sanad:inverseLabel "has as capital"@en .
      sanad:locatedIn a sanad:Relation ;
        rdfs:domain [ owl:unionOf ( sanad:Place sanad:Organization ) ] ; rdfs:range sanad:Place .
      sanad:ofCountry a sanad:Relation ;
        rdfs:domain sanad:Organization ; rdfs:range sanad:Country .
      sanad:cooperatesWith a sanad:Relation, owl:SymmetricProperty ;
        rdfs:domain sanad:Organization ; rdfs:range sanad:Organization .

      """

  /// Loads an ontology folder with the given files, which is removed again.
  private func load(
    _ ontology: String = ontology, _ authority: [String: String] = [:]
  ) async throws -> (Ontology, [AuthorityEntry], String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = folder.appending(path: "authority")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    try Data(ontology.utf8).write(to: folder.appending(path: "sanad.ttl"))
    for (name, text) in authority {
      try Data((Self.prefixes + text).utf8).write(to: files.appending(path: name))
    }
    do {
      let loaded = try OntologyLoader().load(folder: folder.path)
      let entries = try await AuthorityLoader(schema: loaded.schema).load(folder: folder.path)
      return (loaded, entries, "")
    } catch {
      let message = "\(error)".replacingOccurrences(of: folder.path, with: "ontology")
      return (Ontology(schema: Nordland.schema), [], message)
    }
  }

  @Test func classesAndRelationsComeFromTheFile() async throws {
    let (ontology, _, _) = try await load()
    #expect(ontology.schema.isClass("City", a: "Place"))
    #expect(ontology.schema.allows("capitalOf", from: "City", to: "Country"))
    #expect(!ontology.schema.allows("capitalOf", from: "Country", to: "City"))
    #expect(ontology.schema.allows("locatedIn", from: "Organization", to: "City"))
    #expect(ontology.schema.relations["cooperatesWith"]?.isSymmetric == true)
    #expect(ontology.label("City", in: LanguageCode("fr")) == "ville")
    #expect(ontology.inverseLabel("capitalOf", in: LanguageCode("fr")) == "has as capital")
  }

  @Test func entriesKeepTheirNamesAndTies() async throws {
    let (_, entries, message) = try await load(
      Self.ontology,
      [
        "b.ttl": """
        <place/nor> a sanad:City ; rdfs:label "Nor"@en ; sanad:capitalOf <place/nordland> .
        <organization/anv> a sanad:Organization ; rdfs:label "Agence"@fr ;
          sanad:acronym "ANV"@fr ; sanad:titleName "Veille"@fr ; sanad:ofCountry <place/nordland> .
        """,
        "a.ttl": """
        <place/nordland> a sanad:Country ; rdfs:label "Nordland"@en ; sanad:demonym "nordien"@fr .
        """,
      ])
    #expect(message == "")
    #expect(entries.map(\.iri) == ["place/nordland", "place/nor", "organization/anv"])
    #expect(entries.last?.country == "place/nordland")
    #expect(entries.last?.names.map(\.kind) == [.label, .acronym, .titleOnly])
    #expect(entries[1].capitalOf == "place/nordland")
  }

  @Test(arguments: [
    (
      "<place/x> a sanad:Planet ; rdfs:label \"X\"@en .",
      "ontology/authority/a.ttl:7: 'place/x' is of the class 'Planet', which sanad.ttl does not have; "
        + "use one of its classes or add the class there"
    ),
    (
      "<place/x> a sanad:City .",
      "ontology/authority/a.ttl:7: 'place/x' has no name; give it an rdfs:label with a language"
    ),
    (
      "<place/x> a sanad:City ; rdfs:label \"X\"@en ; sanad:capitalOf <place/nowhere> .",
      "ontology/authority/a.ttl:7: 'place/x' has sanad:capitalOf 'place/nowhere', which is no entry "
        + "that it may lead to; check the spelling, or add the entry"
    ),
    (
      "<place/x> a sanad:City ; rdfs:label \"X\"@en ; skos:broader <place/y> .",
      "ontology/authority/a.ttl:7: 'place/x' has a value of "
        + "<http://www.w3.org/2004/02/skos/core#broader> that is not understood; authority files hold "
        + "names with a language, sanad:capitalOf, sanad:ofCountry, sanad:locatedIn, "
        + "sanad:subOrganizationOf and owl:sameAs"
    ),
  ])
  func aFaultyEntryIsNamedWithItsLine(_ entry: String, _ expected: String) async throws {
    let text = "# A comment.\n" + entry
    #expect(try await load(Self.ontology, ["a.ttl": text]).2 == expected)
  }

  @Test func anEntryOfTwoFilesIsRefused() async throws {
    let entry = "<place/x> a sanad:City ; rdfs:label \"X\"@en ."
    let message = try await load(Self.ontology, ["a.ttl": entry, "b.ttl": "\n" + entry]).2
    #expect(
      message == "ontology/authority/b.ttl:7: 'place/x' is described at ontology/authority/a.ttl:6 "
        + "already; put the two together")
  }

  @Test func aRelationWithoutRangeIsRefused() async throws {
    let faulty = Self.ontology + "sanad:visits a sanad:Relation ; rdfs:domain sanad:Place .\n"
    #expect(
      try await load(faulty).2.contains(
        "the relation 'visits' has no usable rdfs:range; give it one class, or a union"))
  }

  @Test func aSyntaxErrorIsNamedWithFileAndLine() async throws {
    #expect(
      try await load(Self.ontology, ["a.ttl": "<place/x> a"]).2
        .hasPrefix("ontology/authority/a.ttl:6:"))
  }

  @Test func theFolderThatWasAskedForIsTheOnlyOneLookedAt() {
    let locator = OntologyLocator(
      option: "/none/a", environment: ["SANAD_ONTOLOGY": "/none/b"], executable: "/none/bin/sanad",
      currentFolder: "/none/c")
    #expect(throws: OntologyError.notFound(places: ["/none/a"])) { try locator.folder() }
  }

  @Test func allPlacesAreNamedWhereNoneHasTheOntology() {
    let locator = OntologyLocator(
      option: nil, environment: [:], executable: "/none/usr/bin/sanad", currentFolder: "/none/c")
    #expect(
      throws: OntologyError.notFound(places: [
        "/none/usr/bin/ontology", "/none/usr/share/sanad/ontology", "/none/usr/ontology",
        "/none/ontology", "/none/c/ontology",
      ])
    ) { try locator.folder() }
  }
}
