// The names of the Sanad ontology and of the vocabularies that exports use beside it.
internal import SanadRDF

/// The Sanad ontology, ontology/sanad.ttl.
enum SanadVocabulary {
  static let namespace = "https://w3id.org/sanad/ontology#"
  static let acronym = IRI(namespace + "acronym")
  static let articleCount = IRI(namespace + "articleCount")
  static let capitalOf = IRI(namespace + "capitalOf")
  static let claim = IRI(namespace + "Claim")
  static let confidence = IRI(namespace + "confidence")
  static let demonym = IRI(namespace + "demonym")
  static let direct = IRI(namespace + "direct")
  static let edition = IRI(namespace + "edition")
  static let endDate = IRI(namespace + "endDate")
  static let evidence = IRI(namespace + "Evidence")
  static let article = IRI(namespace + "Article")
  static let holdsPosition = IRI(namespace + "holdsPosition")
  static let inverseLabel = IRI(namespace + "inverseLabel")
  static let locatedIn = IRI(namespace + "locatedIn")
  static let mentionCount = IRI(namespace + "mentionCount")
  static let ofCountry = IRI(namespace + "ofCountry")
  static let planned = IRI(namespace + "planned")
  static let position = IRI(namespace + "Position")
  static let positionIn = IRI(namespace + "positionIn")
  static let relation = IRI(namespace + "Relation")
  static let rule = IRI(namespace + "rule")
  static let speaker = IRI(namespace + "speaker")
  static let startDate = IRI(namespace + "startDate")
  static let statement = IRI(namespace + "Statement")
  static let subOrganizationOf = IRI(namespace + "subOrganizationOf")
  static let text = IRI(namespace + "text")
  static let titleName = IRI(namespace + "titleName")
  static let yearFrom = IRI(namespace + "yearFrom")

  /// The local name of an IRI of the ontology; nil for any other.
  static func localName(_ iri: IRI) -> String? {
    iri.value.hasPrefix(namespace) ? String(iri.value.dropFirst(namespace.count)) : nil
  }
}

/// RDF Schema (https://www.w3.org/TR/rdf-schema/).
enum RDFS {
  static let namespace = "http://www.w3.org/2000/01/rdf-schema#"
  static let label = IRI(namespace + "label")
  static let subClassOf = IRI(namespace + "subClassOf")
  static let domain = IRI(namespace + "domain")
  static let range = IRI(namespace + "range")
}

/// OWL 2 (https://www.w3.org/TR/owl2-overview/).
enum OWL {
  static let namespace = "http://www.w3.org/2002/07/owl#"
  static let ontologyClass = IRI(namespace + "Class")
  static let sameAs = IRI(namespace + "sameAs")
  static let symmetricProperty = IRI(namespace + "SymmetricProperty")
  static let unionOf = IRI(namespace + "unionOf")
}

/// SKOS (https://www.w3.org/TR/skos-reference/).
enum SKOS {
  static let namespace = "http://www.w3.org/2004/02/skos/core#"
  static let altLabel = IRI(namespace + "altLabel")
  static let editorialNote = IRI(namespace + "editorialNote")
}

/// PROV-O (https://www.w3.org/TR/prov-o/).
enum PROV {
  static let namespace = "http://www.w3.org/ns/prov#"
  static let wasDerivedFrom = IRI(namespace + "wasDerivedFrom")
  static let alternateOf = IRI(namespace + "alternateOf")
}

/// Web Annotation (https://www.w3.org/TR/annotation-vocab/).
enum OA {
  static let namespace = "http://www.w3.org/ns/oa#"
  static let end = IRI(namespace + "end")
  static let exact = IRI(namespace + "exact")
  static let hasSelector = IRI(namespace + "hasSelector")
  static let hasSource = IRI(namespace + "hasSource")
  static let start = IRI(namespace + "start")
  static let textPositionSelector = IRI(namespace + "TextPositionSelector")
  static let textQuoteSelector = IRI(namespace + "TextQuoteSelector")
}

/// Dublin Core terms (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).
enum DCTerms {
  static let namespace = "http://purl.org/dc/terms/"
  static let identifier = IRI(namespace + "identifier")
}

/// schema.org (https://schema.org/).
enum SchemaOrg {
  static let namespace = "https://schema.org/"
  static let author = IRI(namespace + "author")
  static let datePublished = IRI(namespace + "datePublished")
  static let headline = IRI(namespace + "headline")
  static let inLanguage = IRI(namespace + "inLanguage")
  static let url = IRI(namespace + "url")
}
