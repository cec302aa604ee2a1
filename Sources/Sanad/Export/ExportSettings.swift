// What all formats of one export have in common.
internal import SanadRDF

/// How a graph is to be written.
public struct ExportSettings: Sendable {
  /// The base of entities where the user sets none.
  public static let usualBase = "https://w3id.org/sanad/id/"

  /// What the IRIs of entities, claims and evidence begin with.
  public let base: String
  /// Whether relations are written with their sentences.
  public let evidence: EvidenceDetail
  /// The names of classes and relations.
  public let ontology: Ontology

  /// Settings for an export.
  public init(
    base: String = ExportSettings.usualBase, evidence: EvidenceDetail = .full, ontology: Ontology
  ) {
    self.base = base
    self.evidence = evidence
    self.ontology = ontology
  }

  /// How the graph becomes triples.
  var projection: RDFProjection { RDFProjection(base: base, evidence: evidence) }

  /// Prefixes for the vocabularies and for each kind of thing.
  var prefixes: [(String, String)] { Self.prefixes(base: base) }

  /// Prefixes for the vocabularies and for each kind of thing under a base.
  package static func prefixes(base: String) -> [(String, String)] {
    [
      ("sanad", SanadVocabulary.namespace), ("dcterms", DCTerms.namespace), ("oa", OA.namespace),
      ("owl", OWL.namespace), ("prov", PROV.namespace), ("rdf", RDF.namespace),
      ("rdfs", RDFS.namespace), ("schema", SchemaOrg.namespace), ("skos", SKOS.namespace),
      ("xsd", XSD.namespace),
    ]
      + [
        "article", "claim", "event", "evidence", "organization", "person", "place", "position",
        "statement", "topic",
      ].map { ($0, base + $0 + "/") }
  }
}
